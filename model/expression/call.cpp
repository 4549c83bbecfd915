#include "model/expression/call.h"

#include "model/expression/function_table.h"

#include <algorithm>
#include <array>
#include <span>

namespace cirro::expression {

using syntax::Node;
using syntax::NodeKind;

namespace {

constexpr std::string_view functionPrefix = "Fn::";

std::optional<Call> longForm(const Node &node)
{
    if (node.size() != 1 || !node.entries[0].key)
        return std::nullopt;
    const std::string_view key = node.entries[0].key->text;
    // Most one-key mappings are data; their keys are turned away by the first letters.
    const bool named = key.starts_with(functionPrefix);
    if (!named && key != refName && key != conditionName)
        return std::nullopt;
    const Node *argument = behindAlias(node.entries[0].value);
    if (key == conditionName && !isPlainText(argument))
        return std::nullopt; // a policy statement's Condition, for one, is data
    const Function *function =
        functionNamed(key.starts_with(loopPrefix) ? loopPrefix.substr(0, loopPrefix.size() - 2) : key);
    return Call{function ? function->name : key, function, argument, false};
}

} // namespace

const Node *behindAlias(const Node *node)
{
    while (node && node->kind == NodeKind::Alias)
        node = node->target.get();
    return node;
}

bool isYamlTag(std::string_view tag)
{
    return tag.starts_with("!!") || tag.starts_with("tag:yaml.org,");
}

const Node *Call::scalar() const
{
    return argument && argument->isScalar() && (tagged || argument->tag.empty()) ? argument : nullptr;
}

const Node *Call::list(std::size_t atLeast, std::size_t atMost) const
{
    const bool literal = argument && argument->isSequence() && (tagged || argument->tag.empty());
    return literal && argument->size() >= atLeast && argument->size() <= atMost ? argument : nullptr;
}

std::optional<Call> callOf(const Node &node)
{
    if (!node.tag.empty()) {
        const Function *function = functionOfTag(node.tag);
        if (function)
            return Call{function->name, function, &node, true};
        if (!isYamlTag(node.tag))
            return std::nullopt;
    }
    return node.isMapping() ? longForm(node) : std::nullopt;
}

Members::Members(const Node &mapping) : m_mapping(mapping), m_plain(isPlain(mapping))
{
    if (!m_plain) {
        std::unordered_set<std::string_view> taken;
        gather(mapping, taken);
    }
}

/// True when nothing is merged in and no key occurs twice.
bool Members::isPlain(const Node &mapping)
{
    // Almost every mapping is small; that is found out without asking for memory.
    constexpr std::size_t small = 12;
    std::array<std::string_view, small> few;
    std::vector<std::string_view> many;
    if (mapping.size() > small)
        many.resize(mapping.size());
    const std::span<std::string_view> keys = many.empty() ? std::span(few) : std::span(many);
    std::size_t count = 0;
    for (const syntax::Entry &entry : mapping.entries) {
        if (!entry.key)
            continue;
        const std::string_view key = entry.key->text;
        if (isMergeKey(*entry.key))
            return false;
        if (many.empty())
            for (std::size_t i = 0; i < count; ++i)
                if (keys[i] == key)
                    return false;
        keys[count++] = key;
    }
    if (many.empty())
        return true;
    std::ranges::sort(keys.first(count));
    return std::ranges::adjacent_find(keys.first(count)) == keys.first(count).end();
}

/// Adds the entries that count; a key in `taken` is set by a stronger mapping.
void Members::gather(const Node &mapping, std::unordered_set<std::string_view> &taken)
{
    std::vector<const syntax::Entry *> own; // last first
    const std::vector<const syntax::Entry *> all = [&] {
        std::vector<const syntax::Entry *> entries;
        for (const syntax::Entry &entry : mapping.entries)
            if (entry.key)
                entries.push_back(&entry);
        return entries;
    }();
    for (auto entry = all.rbegin(); entry != all.rend(); ++entry)
        if (isMergeKey(*(*entry)->key) || taken.insert((*entry)->key->text).second)
            own.push_back(*entry);
    for (auto entry = own.rbegin(); entry != own.rend(); ++entry) {
        if (!isMergeKey(*(*entry)->key)) {
            m_counting.push_back(*entry);
            continue;
        }
        const Node *merged = behindAlias((*entry)->value);
        if (merged && merged->isMapping())
            gather(*merged, taken);
        if (merged && merged->isSequence())
            for (const syntax::Entry &item : merged->entries)
                if (const Node *source = behindAlias(item.value); source && source->isMapping())
                    gather(*source, taken);
    }
}

} // namespace cirro::expression
