#include "model/design/design_diff.h"

#include <algorithm>
#include <unordered_map>

namespace cirro {

namespace {

using syntax::Node;
using syntax::NodePtr;

using Bodies = std::unordered_map<std::string_view, std::pair<NodePtr, std::size_t>>;

Bodies bodiesOf(const Design &design)
{
    Bodies bodies;
    design.forEachResource([&](const ResourceView &resource, std::size_t position) {
        bodies.emplace(resource.logicalId, std::pair(resource.body, position));
    });
    return bodies;
}

/// Most edits change values and leave the names in their places: then no table of names is needed.
/// False, with nothing found, when names differ or a changed one is written twice.
bool compareInPlace(const Node &left, const Node &right, DesignDiff &result)
{
    if (!left.isMapping() || !right.isMapping() || left.size() != right.size())
        return false;
    std::vector<ElementId> changed;
    auto old = left.entries.begin();
    std::size_t position = 0;
    for (const syntax::Entry &now : right.entries) {
        const syntax::Entry &then = *old;
        ++old;
        if (then.key != now.key && then.key->text != now.key->text)
            return false;
        if (then.value != now.value && !syntax::equal(then.value, now.value)) {
            if (right.position(now.key->text) != position)
                return false;
            changed.push_back(ElementId::resource(now.key->text));
        }
        ++position;
    }
    result.changed = std::move(changed);
    return true;
}

void compareResources(const Design &before, const Design &after, DesignDiff &result)
{
    const NodePtr left = before.section("Resources");
    const NodePtr right = after.section("Resources");
    if (left == right || (left && right && compareInPlace(*left, *right, result)))
        return;
    const Bodies old = bodiesOf(before);
    const Bodies now = bodiesOf(after);
    for (const auto &[name, body] : now) {
        const auto found = old.find(name);
        if (found == old.end())
            result.added.push_back(ElementId::resource(name));
        else if (!syntax::equal(found->second.first, body.first))
            result.changed.push_back(ElementId::resource(name));
    }
    for (const auto &[name, body] : old)
        if (!now.contains(name))
            result.removed.push_back(ElementId::resource(name));
    if (result.added.empty() && result.removed.empty())
        for (const auto &[name, body] : now)
            if (old.at(name).second != body.second)
                result.orderChanged = true;
}

void compareSections(const Design &before, const Design &after, DesignDiff &result)
{
    const auto visit = [&](const Design &one, const Design &other, bool reverse) {
        if (!one.document.root || !one.document.root->isMapping())
            return;
        std::size_t position = 0;
        for (const syntax::Entry &entry : one.document.root->entries) {
            const std::string &name = entry.key->text;
            const bool counts = one.document.root->position(name) == position++; // written twice, the last does
            if (name == "Resources" || !counts)
                continue;
            const NodePtr theirs = other.section(name);
            const bool differs = reverse ? !theirs : !syntax::equal(syntax::resolved(entry.value), theirs);
            if (differs && std::ranges::find(result.sections, name) == result.sections.end())
                result.sections.push_back(name);
        }
    };
    if (before.document.root == after.document.root)
        return;
    visit(after, before, false);
    visit(before, after, true);
    std::ranges::sort(result.sections);
}

void collect(const NodePtr &before, const NodePtr &after, syntax::Path &path, std::vector<PropertyChange> &changes)
{
    const NodePtr left = syntax::resolved(before);
    const NodePtr right = syntax::resolved(after);
    if (syntax::equal(left, right))
        return;
    const bool bothMappings = left && right && left->isMapping() && right->isMapping() && left->tag == right->tag;
    const bool bothSequences = left && right && left->isSequence() && right->isSequence() && left->tag == right->tag &&
                               left->size() == right->size();
    const std::size_t found = changes.size();
    if (bothMappings) {
        std::size_t position = 0;
        for (const syntax::Entry &entry : right->entries) {
            if (right->position(entry.key->text) != position++)
                continue; // written twice, the last counts
            path.emplace_back(entry.key->text);
            collect(left->find(entry.key->text), entry.value, path, changes);
            path.pop_back();
        }
        for (const syntax::Entry &entry : left->entries)
            if (!right->find(entry.key->text)) {
                path.emplace_back(entry.key->text);
                changes.push_back({path, entry.value, nullptr});
                path.pop_back();
            }
        if (changes.size() == found)
            changes.push_back({path, left, right, true});
        return;
    }
    if (bothSequences) {
        for (std::size_t i = 0; i < right->size(); ++i) {
            path.emplace_back(i);
            collect(left->entries[i].value, right->entries[i].value, path, changes);
            path.pop_back();
        }
        return;
    }
    changes.push_back({path, left, right});
}

} // namespace

DesignDiff diff(const Design &before, const Design &after)
{
    DesignDiff result;
    compareResources(before, after, result);
    compareSections(before, after, result);
    CowMap<ElementId, Drawing>::forEachDifference(
        before.drawings, after.drawings, [&](const ElementId &id, const Drawing *old, const Drawing *now) {
            (!old ? result.added : !now ? result.removed : result.changed).push_back(id);
        });
    CowMap<ElementId, Placement>::forEachDifference(
        before.placements, after.placements,
        [&](const ElementId &id, const Placement *, const Placement *) { result.moved.push_back(id); });
    CowMap<ConnectorId, Way>::forEachDifference(
        before.ways, after.ways, [&](const ConnectorId &id, const Way *, const Way *) { result.bent.push_back(id); });
    std::sort(result.bent.begin(), result.bent.end());
    result.settingsChanged = !(*before.settings == *after.settings) || before.layoutHome != after.layoutHome;
    for (auto *list : {&result.added, &result.removed, &result.changed, &result.moved})
        std::sort(list->begin(), list->end()); // ids are ordered by compare() only
    return result;
}

std::vector<PropertyChange> propertyChanges(const NodePtr &before, const NodePtr &after)
{
    std::vector<PropertyChange> changes;
    syntax::Path path;
    collect(before, after, path, changes);
    return changes;
}

} // namespace cirro
