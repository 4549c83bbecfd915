#include "model/edits/group.h"

#include "model/edits/edits.h"

#include <algorithm>

namespace cirro {

namespace {

syntax::Path placeOf(std::string_view group)
{
    return {std::string("Metadata"), std::string(groupsKey), std::string(group)};
}

Error noSuchGroup(const ElementId &id)
{
    return {.code = "edit.no-such-element", .where = toString(id), .args = {id.text()}};
}

bool isGroup(const Design &design, const ElementId &id)
{
    const auto groups = groupsOf(design);
    return id.kind == ElementKind::Group && std::ranges::find(groups, id.text(), &Group::name) != groups.end();
}

} // namespace

namespace edits {

namespace {

/// Removes a group; with the last one the section, and with that an empty Metadata.
Result<syntax::Document> withoutGroup(const syntax::Document &document, std::string_view name)
{
    syntax::Path path = placeOf(name);
    while (path.size() > 1) {
        const syntax::NodePtr holder = syntax::at(document, syntax::Path(path.begin(), path.end() - 1));
        if (!holder || holder->size() != 1)
            break;
        path.pop_back();
    }
    auto edited = syntax::remove(document, path);
    if (!edited)
        return edited.error();
    return std::move(edited->document);
}

/// Takes members out of groups. What becomes empty by that goes, and is taken out of the groups that held it.
Result<syntax::Document> withoutNames(Design design, std::vector<std::string> gone)
{
    while (!gone.empty()) {
        const std::string name = gone.back();
        gone.pop_back();
        for (const Group &group : groupsOf(design)) {
            const auto isIt = [&](const std::string &member) { return member == name; };
            if (std::ranges::none_of(group.members, isIt))
                continue;
            if (std::ranges::all_of(group.members, isIt)) {
                auto next = withoutGroup(design.document, group.name);
                if (!next)
                    return next.error();
                design.document = std::move(*next);
                gone.push_back(group.name);
                continue;
            }
            syntax::Path path = placeOf(group.name);
            path.emplace_back("Members");
            const syntax::NodePtr members = syntax::at(design.document, path);
            for (std::size_t i = members->size(); i-- > 0;) {
                const syntax::NodePtr member = syntax::resolved(members->entries[i].value);
                if (!member || !member->isScalar() || member->text != name)
                    continue;
                syntax::Path item = path;
                item.emplace_back(i);
                auto edited = syntax::remove(design.document, item);
                if (!edited)
                    return edited.error();
                design.document = std::move(edited->document);
            }
        }
    }
    return design.document;
}

} // namespace

Result<syntax::Document> withMembersRenamed(const Design &design, const expression::NewNames &names)
{
    syntax::Document document = design.document;
    const syntax::NodePtr metadata = design.section("Metadata");
    if (!metadata || !metadata->isMapping() || !metadata->find(groupsKey))
        return document;
    for (const Group &group : groupsOf(design)) {
        syntax::Path path = placeOf(group.name);
        path.emplace_back("Members");
        const syntax::NodePtr members = syntax::at(document, path);
        for (std::size_t i = 0; i < members->size(); ++i) {
            const syntax::NodePtr member = syntax::resolved(members->entries[i].value);
            const auto next = member && member->isScalar() ? names.find(member->text) : names.end();
            if (next == names.end())
                continue;
            syntax::Path item = path;
            item.emplace_back(i);
            auto edited = syntax::set(document, item, syntax::Node::scalar(next->second));
            if (!edited)
                return edited.error();
            document = std::move(edited->document);
        }
    }
    return document;
}

Result<syntax::Document> withoutMembers(const Design &design, const std::vector<ElementId> &gone)
{
    std::vector<std::string> names;
    for (const ElementId &id : gone)
        if (id.isResource())
            names.push_back(id.text());
    return withoutNames(design, std::move(names));
}

std::vector<ElementId> withoutGroups(const Design &design, const std::vector<ElementId> &ids)
{
    if (std::ranges::none_of(ids, [](const ElementId &id) { return id.kind == ElementKind::Group; }))
        return ids;
    const auto groups = groupsOf(design);
    std::vector<ElementId> members;
    const auto add = [&](const ElementId &id) {
        if (std::ranges::find(members, id) == members.end())
            members.push_back(id);
    };
    for (const ElementId &id : ids)
        if (id.kind == ElementKind::Group)
            std::ranges::for_each(resourcesIn(groups, id.text()), add);
        else
            add(id);
    return members;
}

} // namespace edits

Result<EditResult> group(const Design &design, const Index &index, const std::vector<ElementId> &ids,
                         std::string_view label)
{
    std::vector<syntax::NodePtr> members;
    for (const ElementId &id : ids)
        if ((id.isResource() && index.find(id)) || isGroup(design, id))
            members.push_back(syntax::Node::scalar(id.text()));
    if (members.empty())
        return Error{.code = "edit.nothing-to-group"};
    const auto groups = groupsOf(design);
    std::string name = "Group";
    std::string words(label.empty() ? name : label);
    const auto isTaken = [&](const std::string &wish) {
        return design.contains(wish) || syntax::at(design.document, placeOf(wish)) != nullptr;
    };
    for (int number = 2; isTaken(name); ++number) {
        name = "Group" + std::to_string(number);
        words = label.empty() ? name : std::string(label) + " " + std::to_string(number);
    }
    std::vector<std::pair<std::string, syntax::NodePtr>> body;
    body.emplace_back("Label", syntax::Node::scalar(words));
    body.emplace_back("Members", syntax::Node::sequence(std::move(members), syntax::Style::Block));
    auto edited =
        syntax::set(design.document, placeOf(name), syntax::Node::mapping(std::move(body), syntax::Style::Block));
    if (!edited)
        return edited.error();
    EditResult result{.design = design, .made = {ElementId::group(name)}, .remarks = std::move(edited->remarks)};
    result.design.document = std::move(edited->document);
    return result;
}

Result<EditResult> ungroup(const Design &design, const ElementId &id)
{
    if (!isGroup(design, id))
        return noSuchGroup(id);
    EditResult result{.design = design, .made = edits::withoutGroups(design, {id})};
    auto next = edits::withoutGroup(design.document, id.text());
    if (!next)
        return next.error();
    result.design.document = std::move(*next);
    // A group of groups lists its members: what held this one no longer does.
    auto rest = edits::withoutNames(result.design, {id.text()});
    if (!rest)
        return rest.error();
    result.design.document = std::move(*rest);
    result.design.placements.erase(id);
    return result;
}

Result<EditResult> labelGroup(const Design &design, const ElementId &id, std::string_view label)
{
    if (!isGroup(design, id))
        return noSuchGroup(id);
    syntax::Path path = placeOf(id.text());
    path.emplace_back("Label");
    auto edited = syntax::set(design.document, path, syntax::Node::scalar(std::string(label)));
    if (!edited)
        return edited.error();
    EditResult result{.design = design, .made = {id}, .remarks = std::move(edited->remarks)};
    result.design.document = std::move(edited->document);
    return result;
}

} // namespace cirro
