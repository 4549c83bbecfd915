#include "model/design/groups.h"

#include <algorithm>
#include <unordered_set>

namespace cirro {

std::vector<Group> groupsOf(const Design &design)
{
    const syntax::NodePtr metadata = design.section("Metadata");
    const syntax::NodePtr section = metadata && metadata->isMapping() ? metadata->find(groupsKey) : nullptr;
    std::vector<Group> groups;
    if (!section || !section->isMapping())
        return groups;
    for (const syntax::Entry &entry : section->entries) {
        const syntax::NodePtr body = syntax::resolved(entry.value);
        const syntax::NodePtr members = body && body->isMapping() ? body->find("Members") : nullptr;
        if (!members || !members->isSequence())
            continue;
        Group group{.name = entry.key->text};
        if (const syntax::NodePtr label = body->find("Label"); label && label->isScalar())
            group.label = label->text;
        for (const syntax::Entry &member : members->entries)
            if (const syntax::NodePtr name = syntax::resolved(member.value); name && name->isScalar())
                group.members.push_back(name->text);
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<ElementId> resourcesIn(const std::vector<Group> &groups, std::string_view name)
{
    std::vector<ElementId> resources;
    std::unordered_set<std::string> seen{std::string(name)};
    std::vector<std::string> open{std::string(name)};
    while (!open.empty()) {
        const auto group = std::ranges::find(groups, open.back(), &Group::name);
        open.pop_back();
        if (group == groups.end())
            continue;
        for (const std::string &member : group->members) {
            if (!seen.insert(member).second)
                continue;
            if (std::ranges::find(groups, member, &Group::name) != groups.end())
                open.push_back(member);
            else
                resources.push_back(ElementId::resource(member));
        }
    }
    return resources;
}

} // namespace cirro
