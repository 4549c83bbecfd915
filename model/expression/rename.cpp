#include "model/expression/rename.h"

#include "model/expression/call.h"
#include "model/expression/function_table.h"
#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"
#include "model/expression/sub_text.h"

#include <algorithm>
#include <unordered_map>

namespace cirro::expression {

using syntax::Node;
using syntax::NodeKind;
using syntax::NodePtr;

namespace {

class Renaming
{
public:
    Renaming(const NewNames &names, bool elements, bool conditions)
        : m_names(names),
          m_elements(elements),
          m_conditions(conditions)
    {}

    /// A whole template, a section, a resource's or output's body, or anything below them.
    NodePtr start(const Node &node)
    {
        if (!node.isMapping() || callOf(node))
            return renamed(node);
        if (isBody(node))
            return renamedBody(node);
        const Node *resources = behindAlias(node.find("Resources"));
        const bool whole = resources && resources->isMapping();
        return rebuilt(node, [&](const Node *key, const Node &member, std::size_t) -> NodePtr {
            if (whole && key && (key->text == "Resources" || key->text == "Outputs"))
                return member.isMapping() ? renamedSection(member) : renamed(member);
            if (isBody(member))
                return renamedBody(member);
            return key && key->text.starts_with(loopPrefix) ? renamedLoop(member) : renamed(member);
        });
    }

private:
    /// The node with what `change` answers in place of its children; null when it answers null for all.
    template <class Change> NodePtr rebuilt(const Node &node, Change &&change)
    {
        std::shared_ptr<Node> copy;
        std::size_t position = 0;
        for (const syntax::Entry &entry : node.entries) {
            const std::size_t at = position++;
            if (!entry.value)
                continue;
            if (NodePtr child = throughAlias(*entry.value,
                                             [&](const Node &member) { return change(entry.key.get(), member, at); })) {
                if (!copy)
                    copy = editedCopy(node);
                setValue(*copy, at, std::move(child));
            }
        }
        return copy;
    }

    /// An alias keeps its text and stands for what became of its node.
    template <class Change> NodePtr throughAlias(const Node &node, Change &&change)
    {
        if (node.kind != NodeKind::Alias)
            return remembered(node, change);
        const Node *target = behindAlias(&node);
        NodePtr changed = target ? remembered(*target, change) : nullptr;
        if (!changed)
            return nullptr;
        auto copy = std::make_shared<Node>(node);
        copy->target = std::move(changed);
        return copy;
    }

    /// What many aliases share is renamed once and stays shared; inside a loop names depend on the place.
    template <class Change> NodePtr remembered(const Node &node, Change &&change)
    {
        if (node.isScalar() || !m_identifiers.empty())
            return change(node);
        if (const auto known = m_memo.find(&node); known != m_memo.end())
            return known->second;
        NodePtr changed = change(node);
        m_memo.emplace(&node, changed);
        return changed;
    }

    /// A container remembers where it stood, so that all that did not change in it keeps its bytes.
    static std::shared_ptr<Node> editedCopy(const Node &container)
    {
        auto copy = std::make_shared<Node>(container);
        copy->edited = true;
        return copy;
    }
    static void setValue(Node &container, std::size_t position, NodePtr value)
    {
        syntax::Entry entry = container.entries[position];
        entry.value = std::move(value);
        container.entries.set(position, std::move(entry));
    }
    static NodePtr withText(const Node &scalar, std::string text)
    {
        auto copy = std::make_shared<Node>(scalar);
        copy->origin = {};
        copy->text = std::move(text);
        return copy;
    }

    static bool isBody(const Node &node)
    {
        return node.isMapping() && (isPlainText(behindAlias(node.find("Type"))) || node.find("Value"));
    }

    NodePtr renamedSection(const Node &section)
    {
        return rebuilt(section, [&](const Node *key, const Node &member, std::size_t) -> NodePtr {
            if (key && key->text.starts_with(loopPrefix))
                return renamedLoop(member);
            return member.isMapping() ? renamedBody(member) : renamed(member);
        });
    }

    NodePtr renamedBody(const Node &body)
    {
        return rebuilt(body, [&](const Node *key, const Node &member, std::size_t) -> NodePtr {
            if (key && key->text == "DependsOn")
                return m_elements ? renamedNames(member) : nullptr;
            if (key && key->text == "Condition" && isPlainText(&member))
                return m_conditions ? renamedName(member) : nullptr;
            return key && key->text == "Type" ? nullptr : renamed(member);
        });
    }

    NodePtr renamedLoop(const Node &loop)
    {
        if (!loop.isSequence() || loop.size() != 3)
            return renamed(loop);
        const Node *identifier = itemOf(loop, 0);
        return rebuilt(loop, [&](const Node *, const Node &member, std::size_t at) -> NodePtr {
            if (at == 0)
                return nullptr;
            if (at == 1)
                return renamed(member);
            m_identifiers.push_back(identifier ? identifier->text : std::string_view());
            NodePtr changed = member.isMapping() ? renamedSection(member) : renamed(member);
            m_identifiers.pop_back();
            return changed;
        });
    }

    NodePtr renamedNames(const Node &names)
    {
        if (isPlainText(&names))
            return renamedName(names);
        if (!names.isSequence())
            return nullptr;
        return rebuilt(names, [&](const Node *, const Node &name, std::size_t) {
            return isPlainText(&name) ? renamedName(name) : nullptr;
        });
    }

    /// What a name becomes; null when it stays.
    const std::string *nextOf(std::string_view name) const
    {
        const auto next = m_names.find(name);
        return next == m_names.end() || std::ranges::find(m_identifiers, name) != m_identifiers.end() ? nullptr
                                                                                                      : &next->second;
    }
    NodePtr renamedName(const Node &name) const
    {
        const std::string *next = nextOf(name.text);
        return next ? withText(name, *next) : nullptr;
    }

    /// Any node: a call, or data that may hold calls.
    NodePtr renamed(const Node &node)
    {
        if (node.isScalar() && node.tag.empty())
            return nullptr;
        if (const auto call = callOf(node))
            return renamedCall(*call, node);
        return renamedData(node);
    }

    NodePtr renamedData(const Node &node)
    {
        if (node.isScalar())
            return nullptr;
        return rebuilt(node, [&](const Node *key, const Node &member, std::size_t) {
            return key && key->text.starts_with(loopPrefix) ? renamedLoop(member) : renamed(member);
        });
    }

    NodePtr renamedCall(const Call &call, const Node &node)
    {
        if (!call.argument)
            return nullptr;
        NodePtr argument = renamedArgument(call);
        if (!argument || call.tagged)
            return argument;
        const Node &written = *node.entries[0].value;
        // A name behind an alias stands somewhere else for something else: the call gets the new name itself.
        if (written.kind == NodeKind::Alias && !call.argument->isScalar()) {
            auto alias = std::make_shared<Node>(written);
            alias->target = std::move(argument);
            argument = std::move(alias);
        } else if (written.kind == NodeKind::Alias) {
            auto own = std::make_shared<Node>(*argument);
            own->anchor.clear();
            argument = std::move(own);
        }
        auto called = editedCopy(node);
        setValue(*called, 0, std::move(argument));
        return called;
    }

    /// The argument, or with a short form the called node, with the new name; null when it does not hold the old one.
    NodePtr renamedArgument(const Call &call)
    {
        const Node &argument = *call.argument;
        if (call.name == refName && call.scalar())
            return m_elements ? renamedName(argument) : nullptr;
        if (call.name == conditionName && call.scalar())
            return m_conditions ? renamedName(argument) : nullptr;
        if (call.name == getAttName && call.scalar()) {
            const auto parts = getAttOf(argument);
            const std::string *next = parts && m_elements ? nextOf(parts->resource) : nullptr;
            return next ? withText(argument, *next + argument.text.substr(parts->resource.size())) : nullptr;
        }
        if (call.name == subName && call.scalar())
            return renamedText(argument, nullptr);
        if (call.name == loopName)
            return renamedLoop(argument);
        if (argument.isScalar())
            return call.tagged ? nullptr : renamed(argument);
        const bool pair = call.list(2, 2);
        const bool attribute = call.name == getAttName && pair && getAttOf(argument);
        const bool text = call.name == subName && pair && isPlainText(itemOf(argument, 0));
        const bool branches = call.name == ifName && call.list(3, 3);
        if (attribute || text || branches) {
            return rebuilt(argument, [&](const Node *, const Node &item, std::size_t at) -> NodePtr {
                if (at > 0 || !isPlainText(&item))
                    return renamed(item);
                if (text)
                    return renamedText(item, itemOf(argument, 1));
                return (attribute ? m_elements : m_conditions) ? renamedName(item) : nullptr;
            });
        }
        if (!call.tagged)
            return renamed(argument);
        // Below the tag of `!Base64 {Ref: X}` stands a call in long form.
        Node untagged = argument;
        untagged.tag.clear();
        const auto inner = callOf(untagged);
        if (!inner)
            return renamedData(argument);
        const NodePtr changed = renamedCall(*inner, untagged);
        if (!changed)
            return nullptr;
        auto tagged = std::make_shared<Node>(*changed);
        tagged->tag = argument.tag;
        return tagged;
    }

    NodePtr renamedText(const Node &text, const Node *own)
    {
        std::string result;
        std::size_t done = 0;
        SubSpan span;
        const std::string_view source = text.text;
        for (std::size_t at = 0; nextSubSpan(source, at, span); at = span.end) {
            const std::string_view name = source.substr(span.nameBegin, span.nameEnd - span.nameBegin);
            const std::string_view element = name.substr(0, name.find('.'));
            const std::string *next = span.literal || !m_elements ? nullptr : nextOf(element);
            if (!next || (own && own->find(name)))
                continue;
            result.append(source, done, span.nameBegin - done).append(*next);
            done = span.nameBegin + element.size();
        }
        return done == 0 ? nullptr : withText(text, result.append(source, done));
    }

    const NewNames &m_names;
    bool m_elements; // what is referred to by Ref, GetAtt, Sub, DependsOn
    bool m_conditions;
    std::vector<std::string_view> m_identifiers;      // of the loops around
    std::unordered_map<const Node *, NodePtr> m_memo; // null: nothing to change there
};

} // namespace

NodePtr withReferencesRenamed(const Node &node, const NewNames &names, bool conditions)
{
    const Node *start = behindAlias(&node);
    return start && !names.empty() ? Renaming(names, true, conditions).start(*start) : nullptr;
}

NodePtr withReferencesRenamed(const Node &node, std::string_view from, std::string_view to, bool conditions)
{
    return from.empty() ? nullptr : withReferencesRenamed(node, {{std::string(from), std::string(to)}}, conditions);
}

NodePtr withConditionRenamed(const Node &node, std::string_view from, std::string_view to)
{
    const Node *start = behindAlias(&node);
    const NewNames names{{std::string(from), std::string(to)}};
    return start && !from.empty() ? Renaming(names, false, true).start(*start) : nullptr;
}

} // namespace cirro::expression
