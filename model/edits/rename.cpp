#include "model/edits/containment.h"
#include "model/edits/edits.h"
#include "model/edits/group.h"
#include "model/syntax/many.h"

#include <algorithm>
#include <cctype>

namespace cirro {

namespace {

using expression::NewNames;

Result<syntax::Document> withSectionRenamed(const syntax::Document &document, std::string_view section,
                                            const NewNames &names)
{
    const syntax::NodePtr node = syntax::at(document, {std::string(section)});
    if (!node)
        return document;
    const syntax::NodePtr next = expression::withReferencesRenamed(*node, names);
    if (!next)
        return document;
    auto edited = syntax::set(document, {std::string(section)}, next);
    if (!edited)
        return edited.error();
    return std::move(edited->document);
}

} // namespace

namespace edits {

// docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html: alphanumeric, unique; the
// API takes at most 255 characters.
bool isLogicalId(std::string_view text)
{
    return !text.empty() && text.size() <= 255 && std::ranges::all_of(text, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 0x80;
    });
}

void followRename(Design &design, const Design &before, const NewIds &renamed)
{
    const auto next = [&](const ElementId &id) {
        const auto found = renamed.find(id);
        return found == renamed.end() ? id : found->second;
    };
    // What is renamed leaves its old place before anything comes to a new one: two may change places.
    std::vector<std::pair<ElementId, Placement>> placements;
    before.placements.forEach([&](const ElementId &id, const Placement &placement) {
        ElementId moved = next(id);
        // Zones nobody drew are named after what they lie in.
        if (const std::size_t cut = id.text().find('/'); id.kind == ElementKind::Zone && cut != std::string::npos)
            if (const auto around = renamed.find(ElementId::resource(id.text().substr(0, cut)));
                around != renamed.end())
                moved = ElementId::zone(around->second.text() + id.text().substr(cut));
        if (moved == id)
            return;
        design.placements.erase(id);
        placements.emplace_back(moved, placement);
    });
    for (const auto &[id, placement] : placements)
        design.placements.set(id, placement);
    before.drawings.forEach([&](const ElementId &id, const Drawing &drawing) {
        Drawing moved = drawing;
        moved.from = next(drawing.from);
        moved.to = next(drawing.to);
        if (moved.from != drawing.from || moved.to != drawing.to)
            design.drawings.set(id, std::move(moved));
    });
    std::vector<std::pair<ConnectorId, Way>> ways;
    before.ways.forEach([&](const ConnectorId &id, const Way &way) {
        ConnectorId moved = id;
        moved.from = next(id.from);
        moved.to = next(id.to);
        if (moved == id)
            return;
        design.ways.erase(id);
        ways.emplace_back(moved, way);
    });
    for (const auto &[id, way] : ways)
        design.ways.set(id, way);
    Settings settings = *before.settings;
    for (IgnoredFinding &ignored : settings.ignored)
        if (const ElementId id = elementIdFromString(ignored.element); next(id) != id)
            ignored.element = toString(next(id));
    if (!(settings == *before.settings))
        design.settings = std::make_shared<const Settings>(std::move(settings));
}

Result<EditResult> renamed(const Design &design, const NewNames &names)
{
    EditResult result{.design = design};
    for (const std::string_view section : {"Resources", "Outputs"}) {
        auto next = withSectionRenamed(result.design.document, section, names);
        if (!next)
            return next.error();
        result.design.document = std::move(*next);
    }
    auto grouped = withMembersRenamed(result.design, names);
    if (!grouped)
        return grouped.error();
    result.design.document = std::move(*grouped);
    // Where an id is written twice, the one that does not count stays under the one that does.
    auto edited = syntax::renameKeys(result.design.document, {std::string("Resources")}, names);
    if (!edited)
        return edited.error();
    result.design.document = std::move(edited->document);
    result.remarks = std::move(edited->remarks);

    NewIds ids;
    for (const auto &[from, to] : names)
        ids.emplace(ElementId::resource(from), ElementId::resource(to));
    followRename(result.design, design, ids);
    return result;
}

} // namespace edits

std::optional<Error> problemOfName(const Design &design, const Index &index, const ElementId &id, std::string_view to)
{
    if (!index.find(id) || !id.isResource())
        return Error{.code = "edit.no-such-element", .where = toString(id), .args = {id.text()}};
    if (!edits::isLogicalId(to))
        return Error{.code = "edit.bad-name", .where = std::string(to), .args = {std::string(to)}};
    if (id.text() != to && edits::isTaken(design, index, to))
        return Error{.code = "edit.name-taken", .where = std::string(to), .args = {std::string(to)}};
    return std::nullopt;
}

Result<EditResult> rename(const Design &design, const Index &index, const ElementId &id, std::string_view to)
{
    if (id.kind == ElementKind::Group)
        return labelGroup(design, id, to);
    if (const Drawing *drawing = design.drawings.find(id)) {
        Drawing labelled = *drawing;
        labelled.label = to;
        return redraw(design, id, std::move(labelled));
    }
    if (auto problem = problemOfName(design, index, id, to))
        return *problem;
    const ElementId renamed = ElementId::resource(to);
    if (id == renamed)
        return EditResult{.design = design, .made = {id}};

    auto result = edits::renamed(design, {{id.text(), std::string(to)}});
    if (result)
        result->made = {renamed};
    return result;
}

} // namespace cirro
