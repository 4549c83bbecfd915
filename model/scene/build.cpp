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
    scene.arrangement = arrange(snapshot.design, cast, previous ? previous->arrangement.get() : nullptr);
    auto pictures = picturesOf(snapshot, cast, *scene.arrangement, judgement, view);
    if (previous && previous->picture)
        share(pictures, *previous->picture);
    scene.picture = std::make_shared<const DisplayList>(std::move(pictures));
    return scene;
}

} // namespace cirro::scene
