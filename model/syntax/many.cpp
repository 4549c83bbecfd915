#include "model/syntax/many.h"

#include "model/syntax/editing.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <unordered_map>

namespace cirro::syntax {

namespace {

/// Positions of a mapping's members by key; of duplicates the last counts.
class Positions
{
public:
    explicit Positions(const Node &mapping) : m_mapping(mapping) {}

    std::optional<std::size_t> of(std::string_view key)
    {
        // One look through all costs as much as a table of them.
        if (m_asked++ < 2)
            return m_mapping.position(key);
        if (m_positions.empty()) {
            std::size_t position = 0;
            for (const Entry &entry : m_mapping.entries) {
                if (entry.key)
                    m_positions[entry.key->text] = position;
                ++position;
            }
        }
        const auto found = m_positions.find(key);
        return found == m_positions.end() ? std::nullopt : std::optional(found->second);
    }

private:
    const Node &m_mapping;
    int m_asked = 0;
    std::unordered_map<std::string_view, std::size_t> m_positions;
};

class ManyPlaces
{
public:
    ManyPlaces(std::span<const Path> paths, const Rewriting &next) : m_paths(paths), m_next(next) {}

    NodePtr rewritten(const NodePtr &root)
    {
        std::vector<std::size_t> order(m_paths.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t which) -> const Path & { return m_paths[which]; });
        return below(root, order, 0);
    }

private:
    /// `places` share their first steps, which lead to the node.
    NodePtr below(const NodePtr &node, std::span<const std::size_t> places, std::size_t depth)
    {
        if (m_paths[places.front()].size() == depth) {
            NodePtr next = m_next(places.front(), node);
            return next && node ? inStyleOf(std::move(next), node) : node;
        }
        const bool isContainer = node && (node->isMapping() || node->isSequence());
        std::shared_ptr<Node> copy;
        std::optional<Positions> positions;
        if (isContainer && node->isMapping())
            positions.emplace(*node);
        for (std::size_t at = 0; at < places.size();) {
            const Step &step = m_paths[places[at]][depth];
            std::size_t end = at + 1;
            while (end < places.size() && m_paths[places[end]][depth] == step)
                ++end;
            const auto same = places.subspan(at, end - at);
            at = end;
            std::optional<std::size_t> position;
            if (const auto *key = std::get_if<std::string>(&step))
                position = positions ? positions->of(*key) : std::nullopt;
            else if (isContainer && node->isSequence() && std::get<std::size_t>(step) < node->size())
                position = std::get<std::size_t>(step);
            const NodePtr before = position ? node->entries[*position].value : nullptr;
            NodePtr after = below(before, same, depth + 1);
            if (after == before)
                continue;
            if (!copy)
                copy = editable(node);
            Entry entry = node->entries[*position];
            entry.value = std::move(after);
            copy->entries.set(*position, std::move(entry));
        }
        return copy ? NodePtr(copy) : node;
    }

    std::span<const Path> m_paths;
    const Rewriting &m_next;
};

} // namespace

Edited rewrite(const Document &document, std::span<const Path> paths, const Rewriting &next)
{
    Edited edited{.document = document};
    if (paths.empty())
        return edited;
    if (!mayHaveAliases(document)) {
        edited.document.root = ManyPlaces(paths, next).rewritten(document.root);
        return edited;
    }
    // What is written in one place may be read in another.
    for (std::size_t which = 0; which < paths.size(); ++which) {
        const NodePtr value = next(which, at(edited.document, paths[which]));
        if (!value)
            continue;
        auto one = set(edited.document, paths[which], value);
        if (!one)
            continue;
        edited.document = std::move(one->document);
        std::ranges::move(one->remarks, std::back_inserter(edited.remarks));
    }
    return edited;
}

Result<Edited> append(const Document &document, const Path &mapping,
                      const std::vector<std::pair<std::string, NodePtr>> &members)
{
    if (members.empty())
        return Edited{.document = document};
    Path path = mapping;
    path.emplace_back(members.front().first);
    return editAt(document, path, true, [&](const NodePtr &container, const Step &, Edit &) -> NodePtr {
        auto copy = editable(container);
        for (const auto &[key, value] : members)
            copy->entries.push_back({.key = Node::scalar(key), .value = value});
        return copy;
    });
}

Result<Edited> renameKeys(const Document &document, const Path &mapping,
                          const std::map<std::string, std::string, std::less<>> &keys)
{
    if (keys.empty())
        return Edited{.document = document};
    Path path = mapping;
    path.emplace_back(keys.begin()->first);
    return editAt(document, path, false, [&](const NodePtr &container, const Step &, Edit &edit) -> NodePtr {
        auto copy = editable(container);
        std::set<std::string_view> left;
        for (const auto &[old, next] : keys)
            left.insert(old);
        for (std::size_t position = 0; position < container->size(); ++position) {
            const NodePtr &key = container->entries[position].key;
            const auto next = key ? keys.find(key->text) : keys.end();
            if (next == keys.end())
                continue;
            giveKey(*copy, position, next->second);
            left.erase(next->first);
        }
        if (left.empty())
            return copy;
        Path lost = mapping;
        lost.emplace_back(std::string(*left.begin()));
        edit.error = Error{.code = "syntax.no-such-path", .where = toPointer(lost)};
        return nullptr;
    });
}

Result<Edited> removeMembers(const Document &document, const Path &mapping,
                             const std::set<std::string, std::less<>> &keys)
{
    if (keys.empty())
        return Edited{.document = document};
    Path path = mapping;
    path.emplace_back(*keys.begin());
    return editAt(document, path, false, [&](const NodePtr &container, const Step &, Edit &) -> NodePtr {
        auto copy = editable(container);
        std::vector<Entry> staying;
        for (const Entry &entry : container->entries)
            if (!entry.key || !keys.contains(entry.key->text))
                staying.push_back(entry);
        copy->entries = CowVector<Entry>(std::move(staying));
        return copy;
    });
}

} // namespace cirro::syntax
