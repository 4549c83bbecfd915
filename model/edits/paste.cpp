#include "model/edits/containment.h"
#include "model/edits/edits.h"
#include "model/edits/group.h"
#include "model/syntax/many.h"

#include "model/design/layout.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cirro {

namespace edits {

syntax::NodePtr withoutOrigin(const syntax::NodePtr &node)
{
    const syntax::NodePtr real = syntax::resolved(node);
    if (!real)
        return nullptr;
    auto copy = std::make_shared<syntax::Node>(*real);
    copy->origin = {};
    copy->anchor.clear(); // an anchor can stand only once
    std::vector<syntax::Entry> entries;
    for (const syntax::Entry &entry : real->entries)
        entries.push_back({.key = entry.key ? withoutOrigin(entry.key) : nullptr, .value = withoutOrigin(entry.value)});
    copy->entries = CowVector<syntax::Entry>(std::move(entries));
    return copy;
}

syntax::NodePtr asWritten(const syntax::Document &document, syntax::Format format)
{
    // By way of the other format, so that nothing is left of how the text itself was written.
    const syntax::Format other = format == syntax::Format::Yaml ? syntax::Format::Json : syntax::Format::Yaml;
    return syntax::converted(document.format == format ? syntax::converted(document, other) : document, format).root;
}

} // namespace edits

namespace {

bool isResourceBody(const syntax::NodePtr &node)
{
    const syntax::NodePtr type = node && node->isMapping() ? node->find("Type") : nullptr;
    return type && type->isScalar() && type->text.find("::") != std::string::npos;
}

/// People copy parts of templates: what stands below Resources, or one resource without its name.
syntax::NodePtr withResources(const syntax::NodePtr &root)
{
    const syntax::NodePtr real = syntax::resolved(root);
    if (!real || !real->isMapping() || real->find("Resources"))
        return root;
    if (isResourceBody(real)) {
        const std::string &type = real->find("Type")->text;
        return syntax::Node::mapping(
            {{"Resources", syntax::Node::mapping({{type.substr(type.rfind(':') + 1), real}})}});
    }
    const bool resources = std::ranges::any_of(
        real->entries, [](const syntax::Entry &entry) { return isResourceBody(syntax::resolved(entry.value)); });
    return resources ? syntax::Node::mapping({{"Resources", real}}) : root;
}

} // namespace

std::string copyText(const Design &design, const Index &index, const std::vector<ElementId> &ids)
{
    const RemovalPlan with =
        planRemove(index, edits::withoutGroups(design, ids)); // what would go along is what belongs to it
    const std::unordered_set<ElementId> taken(with.removed.begin(), with.removed.end());
    std::vector<std::pair<std::string, syntax::NodePtr>> resources;
    Design copy{.document = {.root = nullptr, .format = design.document.format, .lineEnd = "\n"}};
    for (const Element &element : index.elements()) {
        if (!taken.contains(element.id))
            continue;
        if (element.id.isResource())
            resources.emplace_back(element.id.text(), edits::withoutOrigin(element.body));
        if (const Placement *placement = design.placements.find(element.id))
            copy.placements.set(element.id, *placement);
    }
    for (const ElementId &id : ids)
        if (const Drawing *drawing = design.drawings.find(id)) {
            copy.drawings.set(id, *drawing);
            if (const Placement *placement = design.placements.find(id))
                copy.placements.set(id, *placement);
        }
    // An arrow goes along with both of its ends.
    const auto copied = [&](const ElementId &id) {
        return taken.contains(id) || std::ranges::find(ids, id) != ids.end();
    };
    design.drawings.forEach([&](const ElementId &id, const Drawing &drawing) {
        if (drawing.kind == DrawingKind::Arrow && copied(drawing.from) && copied(drawing.to))
            copy.drawings.set(id, drawing);
    });
    design.ways.forEach([&](const ConnectorId &id, const Way &way) {
        if (copied(id.from) && copied(id.to))
            copy.ways.set(id, way);
    });
    copy.document.root = syntax::Node::mapping({{"Resources", syntax::Node::mapping(std::move(resources))}});
    return writeDesign(copy).text;
}

Result<EditResult> paste(const Design &design, const Index &index, std::string_view text, Point offset,
                         const ElementId &container)
{
    auto read = readDesign(std::string(text));
    if (!read)
        return read.error();
    read->design.document.root = withResources(read->design.document.root);
    if (read->design.document.format != design.document.format) {
        read->design.document.root = edits::asWritten(read->design.document, design.document.format);
        read->design.document.format = design.document.format;
    }
    const Snapshot pasted = Snapshot::of(std::move(read->design));
    EditResult result{.design = design};

    std::vector<std::pair<std::string, std::string>> names; // as pasted and as here, in the order of the text
    expression::NewNames others;
    edits::FreeNames free(design, index);
    pasted.design.forEachResource([&](const ResourceView &resource, std::size_t) {
        const std::string name = free.next(resource.logicalId);
        names.emplace_back(resource.logicalId, name);
        if (name != resource.logicalId)
            others.emplace(resource.logicalId, name);
    });
    if (names.empty() && pasted.design.drawings.empty())
        return Error{.code = "edit.nothing-to-paste"};

    std::vector<std::pair<std::string, syntax::NodePtr>> bodies;
    for (const auto &[from, to] : names) {
        syntax::NodePtr body = edits::withoutOrigin(pasted.index->resource(from)->body);
        if (auto next = expression::withReferencesRenamed(*body, others))
            body = next;
        bodies.emplace_back(to, std::move(body));
        result.made.push_back(ElementId::resource(to));
        if (const Placement *placement = pasted.design.placements.find(ElementId::resource(from))) {
            Placement next = *placement;
            next.bounds = next.bounds.translated(offset.x, offset.y);
            next.pinned = false;
            result.design.placements.set(ElementId::resource(to), next);
        }
    }
    auto added = syntax::append(result.design.document, {std::string("Resources")}, bodies);
    if (!added)
        return added.error();
    result.design.document = std::move(added->document);
    std::map<ElementId, ElementId> copies; // of drawings and resources, for the ends of arrows
    for (const auto &[from, to] : names)
        copies.emplace(ElementId::resource(from), ElementId::resource(to));
    const auto isHere = [&](const ElementId &end) {
        return pasted.design.drawings.contains(end) || copies.contains(end) || index.find(end) ||
               design.drawings.contains(end);
    };
    pasted.design.drawings.forEach([&](const ElementId &id, const Drawing &drawing) {
        if (drawing.kind == DrawingKind::Arrow && (!isHere(drawing.from) || !isHere(drawing.to)))
            return;
        Placement placement;
        if (const Placement *known = pasted.design.placements.find(id))
            placement = *known;
        placement.bounds = placement.bounds.translated(offset.x, offset.y);
        if (auto drawn = draw(result.design, drawing, placement)) {
            result.design = std::move(drawn->design);
            copies.emplace(id, drawn->made.front());
            result.made.push_back(drawn->made.front());
        }
    });
    for (const ElementId &id : result.made)
        if (const Drawing *drawing = result.design.drawings.find(id); drawing && drawing->kind == DrawingKind::Arrow) {
            Drawing joined = *drawing;
            for (ElementId *end : {&joined.from, &joined.to})
                if (const auto copy = copies.find(*end); copy != copies.end())
                    *end = copy->second;
            result.design.drawings.set(id, joined);
        }
    pasted.design.ways.forEach([&](const ConnectorId &id, const Way &way) {
        const auto from = copies.find(id.from);
        const auto to = copies.find(id.to);
        const auto arrow = copies.find(id.arrow);
        if (from == copies.end() || to == copies.end() || (arrow == copies.end() && !id.arrow.isNull()))
            return;
        const ConnectorId joined{from->second, to->second, id.arrow.isNull() ? ElementId{} : arrow->second};
        result.design.ways.set(joined, translated(way, offset));
    });
    if (container.isNull())
        return result;
    // Into a container go the ones that can lie in it; the others stay as they came.
    const auto later = Index::update(index, result.design);
    for (const ElementId &id : result.made) {
        const Element *element = later->find(id);
        if (!element || !element->owner.isNull() || element->container == container)
            continue;
        if (auto inside = move(result.design, *later, {id}, {0, 0}, container))
            result.design = std::move(inside->design);
    }
    return result;
}

Result<EditResult> duplicate(const Design &design, const Index &index, const std::vector<ElementId> &ids)
{
    // Beside the original, two grid steps of 8 away.
    return paste(design, index, copyText(design, index, ids), {16, 16});
}

} // namespace cirro
