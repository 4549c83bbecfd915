#include "model/scene/build.h"

#include "model/scene/arrangement.h"
#include "model/scene/pictures.h"

#include <algorithm>
#include <unordered_map>

namespace cirro::scene {

namespace {

/// Takes over the pictures that look the same as before, so that only what changed is painted again.
void share(std::vector<std::shared_ptr<const Picture>> &pictures, const DisplayList &before)
{
    std::unordered_map<ElementId, std::vector<const std::shared_ptr<const Picture> *>> known;
    for (const auto &picture : before.pictures())
        known[picture->id.isNull() ? picture->from : picture->id].push_back(&picture);
    for (auto &picture : pictures) {
        const auto found = known.find(picture->id.isNull() ? picture->from : picture->id);
        if (found == known.end())
            continue;
        for (const auto *candidate : found->second)
            if (**candidate == *picture) {
                picture = *candidate;
                break;
            }
    }
}

bool isStored(const ElementId &id)
{
    return id.kind == ElementKind::Resource || id.kind == ElementKind::Drawing || id.kind == ElementKind::External;
}

/// `anew`: also of what has a place already. Without it a scene that is a version behind takes nothing back.
Design withPlaces(Design design, const Arrangement &arrangement, bool anew)
{
    for (const auto &[id, bounds] : arrangement.bounds) {
        const Placement *present = design.placements.find(id);
        const bool isCard = id.kind == ElementKind::Group && present && present->folded;
        if (!isStored(id) && !isCard)
            continue; // zones and the Region frame follow from what lies in them
        if (std::ranges::find(arrangement.overlays, id) != arrangement.overlays.end())
            continue;
        const bool astray = std::ranges::find(arrangement.astray, id) != arrangement.astray.end();
        if (present && !anew && !astray && !present->bounds.isEmpty())
            continue;
        Placement placement = present ? *present : Placement{};
        placement.bounds = bounds;
        if (!present || !(*present == placement))
            design.placements.set(id, placement);
    }
    return design;
}

} // namespace

const Rect *Scene::boundsOf(const ElementId &id) const
{
    if (!arrangement)
        return nullptr;
    const auto found = arrangement->bounds.find(id);
    return found == arrangement->bounds.end() ? nullptr : &found->second;
}

ElementId Scene::standIn(const ElementId &id) const
{
    if (!arrangement)
        return id;
    const auto found = arrangement->standIns.find(id);
    return found == arrangement->standIns.end() ? id : found->second;
}

Scene build(const Snapshot &snapshot, const rules::Judgement *judgement, const ViewSettings &view,
            const Scene *previous)
{
    const Cast cast = castOf(snapshot, view);
    Scene scene;
    scene.arrangement =
        arrange(snapshot.design, cast, Keep::Placed, {}, previous ? previous->arrangement.get() : nullptr);
    auto pictures = picturesOf(snapshot, cast, *scene.arrangement, judgement, view);
    if (previous && previous->picture)
        share(pictures, *previous->picture);
    scene.picture = std::make_shared<const DisplayList>(std::move(pictures));
    return scene;
}

Design layOut(const Snapshot &snapshot, const ViewSettings &view, const std::vector<ElementId> &ids)
{
    const Cast cast = castOf(snapshot, view);
    const auto arrangement = arrange(snapshot.design, cast, ids.empty() ? Keep::Pinned : Keep::AllBut, ids);
    Design design = withPlaces(snapshot.design, *arrangement, true);
    for (const Cast::Chip &chip : cast.chips) { // they go with what they serve
        const Placement *before = snapshot.design.placements.find(chip.host);
        const Placement *now = design.placements.find(chip.host);
        if (!before || !now)
            continue;
        Placement placement = *design.placements.find(chip.element->id);
        placement.bounds = chip.bounds.translated(now->bounds.x - before->bounds.x, now->bounds.y - before->bounds.y);
        design.placements.set(chip.element->id, placement);
    }
    return design;
}

Design settled(const Design &design, const Scene &scene)
{
    return scene.arrangement ? withPlaces(design, *scene.arrangement, false) : design;
}

} // namespace cirro::scene
