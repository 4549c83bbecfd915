#include "model/design/design_diff.h"

#include "model/expression/intrinsic.h"

#include <algorithm>
#include <map>
#include <optional>
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

/// An expression is read as a whole: half of one says nothing.
bool isExpression(const NodePtr &node)
{
    return node && !node->isScalar() && expression::intrinsicOf(*node);
}

std::string keyOf(const NodePtr &item)
{
    const NodePtr value = syntax::resolved(item);
    const NodePtr key = value ? syntax::resolved(value->find("Key")) : nullptr;
    return key && key->isScalar() ? key->text : std::string();
}

/// The positions of a list's items by their Key, as tags have it; nothing where one has none or two have the same.
std::optional<std::map<std::string, std::size_t>> keysOf(const Node &list)
{
    std::map<std::string, std::size_t> keys;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (const std::string key = keyOf(list.entries[i].value); key.empty() || !keys.emplace(key, i).second)
            return std::nullopt;
    return keys;
}

class PropertyComparer
{
public:
    void compare(const NodePtr &before, const NodePtr &after)
    {
        const NodePtr left = syntax::resolved(before);
        const NodePtr right = syntax::resolved(after);
        if (syntax::equal(left, right))
            return;
        const bool whole = !left || !right || left->tag != right->tag || isExpression(left) || isExpression(right);
        if (!whole && left->isMapping() && right->isMapping())
            compareMappings(left, right);
        else if (!whole && left->isSequence() && right->isSequence())
            compareLists(left, right);
        else
            add(left, right);
    }

    std::vector<PropertyChange> changes{};

private:
    void add(const NodePtr &before, const NodePtr &after) { changes.push_back({m_path, before, after}); }

    template <class Step> void at(Step step, const NodePtr &before, const NodePtr &after)
    {
        m_path.emplace_back(std::move(step));
        if (before && after)
            compare(before, after);
        else
            add(syntax::resolved(before), syntax::resolved(after));
        m_path.pop_back();
    }

    void compareMappings(const NodePtr &left, const NodePtr &right)
    {
        const std::size_t found = changes.size();
        std::size_t position = 0;
        for (const syntax::Entry &entry : right->entries)
            if (right->position(entry.key->text) == position++) // written twice, the last counts
                at(entry.key->text, left->find(entry.key->text), entry.value);
        for (const syntax::Entry &entry : left->entries)
            if (!right->find(entry.key->text))
                at(entry.key->text, entry.value, nullptr);
        if (changes.size() == found)
            changes.push_back({m_path, left, right, true});
    }

    /// Items that have a Key belong together by it. Of others those at both ends that are the same are left out; what
    /// is between them was put in, taken out or changed, and where that cannot be told the list is another one.
    void compareLists(const NodePtr &left, const NodePtr &right)
    {
        const auto old = keysOf(*left);
        const auto now = keysOf(*right);
        if (old && now && !old->empty() && !now->empty()) {
            compareByKey(left, right, *old, *now);
            return;
        }
        const auto itemOf = [](const NodePtr &list, std::size_t position) { return list->entries[position].value; };
        const std::size_t shared = std::min(left->size(), right->size());
        std::size_t front = 0;
        while (front < shared && syntax::equal(itemOf(left, front), itemOf(right, front)))
            ++front;
        std::size_t back = 0;
        while (back < shared - front &&
               syntax::equal(itemOf(left, left->size() - 1 - back), itemOf(right, right->size() - 1 - back)))
            ++back;
        const std::size_t oldEnd = left->size() - back;
        const std::size_t newEnd = right->size() - back;
        if (oldEnd != newEnd && front < oldEnd && front < newEnd) {
            add(left, right);
            return;
        }
        for (std::size_t i = front; i < std::max(oldEnd, newEnd); ++i)
            at(i, i < oldEnd ? itemOf(left, i) : nullptr, i < newEnd ? itemOf(right, i) : nullptr);
    }

    void compareByKey(const NodePtr &left, const NodePtr &right, const std::map<std::string, std::size_t> &old,
                      const std::map<std::string, std::size_t> &now)
    {
        const std::size_t found = changes.size();
        for (std::size_t i = 0; i < right->size(); ++i) {
            const auto then = old.find(keyOf(right->entries[i].value));
            at(i, then == old.end() ? nullptr : left->entries[then->second].value, right->entries[i].value);
        }
        for (std::size_t i = 0; i < left->size(); ++i)
            if (!now.contains(keyOf(left->entries[i].value)))
                at(i, left->entries[i].value, nullptr);
        if (changes.size() == found)
            changes.push_back({m_path, left, right, true});
    }

    syntax::Path m_path;
};

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
    PropertyComparer comparer;
    comparer.compare(before, after);
    return std::move(comparer.changes);
}

} // namespace cirro
