#include "model/edits/containment.h"
#include "model/edits/edits.h"
#include "model/edits/group.h"

#include <algorithm>
#include <cctype>

namespace cirro {

namespace {

Result<syntax::Document> withSectionRenamed(const syntax::Document &document, std::string_view section,
                                            std::string_view from, std::string_view to)
{
    const syntax::NodePtr node = syntax::at(document, {std::string(section)});
    if (!node)
        return document;
    const syntax::NodePtr next = expression::withReferencesRenamed(*node, from, to);
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

void followRename(Design &design, const Design &before, const ElementId &id, const ElementId &renamed)
{
    if (const Placement *placement = before.placements.find(id)) {
        design.placements.set(renamed, *placement);
        design.placements.erase(id);
    }
    // Zones nobody drew are named after what they lie in.
    before.placements.forEach([&](const ElementId &zone, const Placement &placement) {
        if (zone.kind != ElementKind::Zone || !zone.text().starts_with(id.text() + "/"))
            return;
        design.placements.erase(zone);
        design.placements.set(ElementId::zone(renamed.text() + zone.text().substr(id.text().size())), placement);
    });
    before.drawings.forEach([&](const ElementId &drawing, const Drawing &value) {
        if (value.from == id || value.to == id) {
            Drawing next = value;
            next.from = next.from == id ? renamed : next.from;
            next.to = next.to == id ? renamed : next.to;
            design.drawings.set(drawing, std::move(next));
        }
    });
    before.ways.forEach([&](const ConnectorId &way, const Way &bends) {
        if (way.from != id && way.to != id)
            return;
        ConnectorId next = way;
        next.from = next.from == id ? renamed : next.from;
        next.to = next.to == id ? renamed : next.to;
        design.ways.erase(way);
        design.ways.set(next, bends);
    });
    Settings settings = *before.settings;
    for (IgnoredFinding &ignored : settings.ignored)
        if (ignored.element == toString(id))
            ignored.element = toString(renamed);
    if (!(settings == *before.settings))
        design.settings = std::make_shared<const Settings>(std::move(settings));
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

    EditResult result{.design = design, .made = {renamed}};
    for (const std::string_view section : {"Resources", "Outputs"}) {
        auto next = withSectionRenamed(result.design.document, section, id.text(), to);
        if (!next)
            return next.error();
        result.design.document = std::move(*next);
    }
    auto grouped = edits::withMembersRenamed(result.design, id.text(), to);
    if (!grouped)
        return grouped.error();
    result.design.document = std::move(*grouped);
    // Where the id is written twice, the one that does not count stays under the one that does.
    do {
        auto edited = syntax::renameKey(result.design.document, {std::string("Resources"), id.text()}, to);
        if (!edited)
            return edited.error();
        result.design.document = std::move(edited->document);
        result.remarks.insert(result.remarks.end(), edited->remarks.begin(), edited->remarks.end());
    } while (result.design.contains(id.text()));

    edits::followRename(result.design, design, id, renamed);
    return result;
}

} // namespace cirro
