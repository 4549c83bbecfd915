#include "model/expression/call.h"

#include "model/expression/function_table.h"

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

namespace impl {

std::vector<const Node *> mergedMappings(const Node *value)
{
    std::vector<const Node *> sources;
    value = behindAlias(value);
    if (value && value->isMapping())
        sources.push_back(value);
    if (value && value->isSequence())
        for (const syntax::Entry &entry : value->entries)
            if (const Node *item = behindAlias(entry.value); item && item->isMapping())
                sources.push_back(item);
    // A merged mapping may itself merge; what it brings is weaker than its own members.
    std::vector<const Node *> all;
    for (const Node *source : sources) {
        all.push_back(source);
        for (const syntax::Entry &entry : source->entries)
            if (entry.key && isMergeKey(*entry.key))
                for (const Node *deeper : mergedMappings(entry.value.get()))
                    all.push_back(deeper);
    }
    return all;
}

} // namespace impl
} // namespace cirro::expression
