#include "model/expression/reference.h"

#include "model/expression/call.h"
#include "model/expression/function_table.h"
#include "model/expression/intrinsic.h"
#include "model/expression/sub_text.h"

#include <algorithm>
#include <array>

namespace cirro::expression {

using syntax::Node;

namespace {

using Visit = std::function<void(const Reference &)>;

class Walk
{
public:
    /// `conditionsAreCalls`: whether {Condition: x} alone names a condition; within properties it is one of theirs.
    Walk(const Visit &visit, bool conditionsAreCalls) : m_visit(visit), m_conditionsAreCalls(conditionsAreCalls) {}

    void walk(const Node *node)
    {
        node = behindAlias(node);
        if (!node || (node->isScalar() && node->tag.empty()))
            return;
        if (const auto call = callOf(*node))
            walkCall(*call, *node);
        else
            walkData(*node);
    }

    void walkResource(const Node &body)
    {
        forEachMember(body, [&](const Node &key, const Node *value) {
            m_steps.push_back({&key.text, 0});
            const Node *node = behindAlias(value);
            if (key.text == "DependsOn")
                walkDependencies(node);
            else if (key.text == "Condition" && isPlainText(node))
                report(ReferenceKind::Condition, node->text);
            else if (key.text != "Type")
                walk(node);
            m_steps.pop_back();
        });
    }

    /// [identifier, collection, {output key: body}]: the identifier is no name of the template, and neither are names
    /// that are put together from it.
    void walkLoop(const Node *loop)
    {
        if (!loop || !loop->isSequence() || loop->size() != 3) {
            if (loop)
                walkData(*loop);
            return;
        }
        const Node *identifier = itemOf(*loop, 0);
        const Node *body = itemOf(*loop, 2);
        walkItem(*loop, 1);
        if (identifier)
            m_identifiers.push_back(identifier->text);
        m_steps.push_back({nullptr, 2});
        if (body && body->isMapping())
            forEachMember(*body, [&](const Node &key, const Node *value) {
                m_steps.push_back({&key.text, 0});
                const Node *generated = behindAlias(value);
                if (generated && generated->isMapping() && generated->find("Type"))
                    walkResource(*generated);
                else if (key.text.starts_with(loopPrefix))
                    walkLoop(generated);
                else
                    walk(generated);
                m_steps.pop_back();
            });
        m_steps.pop_back();
        if (identifier)
            m_identifiers.pop_back();
    }

private:
    struct Step {
        const std::string *key; // null: a position
        std::size_t position;
    };

    void walkItem(const Node &sequence, std::size_t position)
    {
        m_steps.push_back({nullptr, position});
        walk(sequence.entries[position].value.get());
        m_steps.pop_back();
    }

    void walkData(const Node &node)
    {
        if (node.isSequence()) {
            std::size_t position = 0;
            for (const syntax::Entry &entry : node.entries) {
                m_steps.push_back({nullptr, position++});
                walk(entry.value.get());
                m_steps.pop_back();
            }
            return;
        }
        if (node.isMapping())
            forEachMember(node, [&](const Node &key, const Node *value) {
                m_steps.push_back({&key.text, 0});
                if (key.text.starts_with(loopPrefix))
                    walkLoop(behindAlias(value));
                else
                    walk(value);
                m_steps.pop_back();
            });
    }

    void walkDependencies(const Node *names)
    {
        if (isPlainText(names))
            report(ReferenceKind::DependsOn, names->text);
        if (!names || !names->isSequence())
            return;
        for (std::size_t i = 0; i < names->size(); ++i) {
            const Node *name = itemOf(*names, i);
            m_steps.push_back({nullptr, i});
            if (isPlainText(name))
                report(ReferenceKind::DependsOn, name->text);
            m_steps.pop_back();
        }
    }

    void walkCall(const Call &call, const Node &node)
    {
        // In the long form the argument stands below the function's key.
        const std::size_t depth = m_steps.size();
        const auto enterArgument = [&] {
            if (!call.tagged)
                m_steps.push_back({&node.entries[0].key->text, 0});
        };
        if (!call.argument)
            return;
        const bool logical = m_logical;
        m_logical = call.name == andName || call.name == orName || call.name == notName;
        if (call.name == refName && call.scalar() && !call.scalar()->text.empty()) {
            report(ReferenceKind::Ref, call.scalar()->text);
        } else if (call.name == conditionName && (call.tagged || m_conditionsAreCalls || logical) && call.scalar()) {
            report(ReferenceKind::Condition, call.scalar()->text);
        } else if (const auto parts = attributeOf(call)) {
            report(ReferenceKind::GetAtt, parts->resource, parts->attribute);
            enterArgument();
            if (call.argument->isSequence())
                walkItem(*call.argument, 1);
        } else if (const Node *text = subTextOf(call)) {
            const Node *own = call.argument->isSequence() ? itemOf(*call.argument, 1) : nullptr;
            reportVariables(text->text, own);
            enterArgument();
            if (own)
                walkItem(*call.argument, 1);
        } else if (const Node *branches = call.name == ifName ? call.list(3, 3) : nullptr;
                   branches && isPlainText(itemOf(*branches, 0))) {
            report(ReferenceKind::Condition, itemOf(*branches, 0)->text);
            enterArgument();
            walkItem(*branches, 1);
            walkItem(*branches, 2);
        } else if (call.name == loopName) {
            enterArgument();
            walkLoop(call.argument);
        } else {
            enterArgument();
            if (call.tagged)
                walkBelowTag(*call.argument);
            else
                walk(call.argument);
        }
        m_steps.resize(depth);
        m_logical = logical;
    }

    /// `!Base64 {Ref: X}`: the tag is dealt with; what stands below it may be a call in long form.
    void walkBelowTag(const Node &node)
    {
        if (!node.isMapping()) {
            walkData(node);
            return;
        }
        Node untagged = node;
        untagged.tag.clear();
        if (const auto inner = callOf(untagged))
            walkCall(*inner, untagged);
        else
            walkData(node);
    }

    static std::optional<GetAtt> attributeOf(const Call &call)
    {
        return call.name == getAttName && (call.scalar() || call.list(2, 2)) ? getAttOf(*call.argument) : std::nullopt;
    }
    /// A Sub's text when the call is well-formed, else null.
    static const Node *subTextOf(const Call &call)
    {
        if (call.name != subName)
            return nullptr;
        if (const Node *parts = call.list(2, 2)) {
            const Node *text = itemOf(*parts, 0);
            const Node *own = itemOf(*parts, 1);
            return isPlainText(text) && own && own->isMapping() ? text : nullptr;
        }
        return call.scalar();
    }

    void reportVariables(std::string_view text, const Node *own)
    {
        SubSpan span;
        for (std::size_t at = 0; nextSubSpan(text, at, span); at = span.end) {
            const std::string_view name = text.substr(span.nameBegin, span.nameEnd - span.nameBegin);
            if (span.literal || (own && own->find(name)))
                continue;
            const std::size_t dot = name.find('.');
            if (dot == std::string_view::npos)
                report(ReferenceKind::Sub, name);
            else
                report(ReferenceKind::SubGetAtt, name.substr(0, dot), name.substr(dot + 1));
        }
    }

    void report(ReferenceKind kind, std::string_view target, std::string_view attribute = {})
    {
        if (!m_identifiers.empty() &&
            (target.find("${") != std::string_view::npos || target.find("&{") != std::string_view::npos ||
             std::ranges::find(m_identifiers, target) != m_identifiers.end()))
            return;
        m_reference.kind = kind;
        m_reference.target = target;
        m_reference.attribute = attribute;
        m_reference.path.resize(m_steps.size());
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            auto *text = std::get_if<std::string>(&m_reference.path[i]);
            if (!m_steps[i].key)
                m_reference.path[i] = m_steps[i].position;
            else if (text)
                *text = *m_steps[i].key;
            else
                m_reference.path[i] = *m_steps[i].key;
        }
        m_visit(m_reference);
    }

    const Visit &m_visit;
    bool m_conditionsAreCalls;
    bool m_logical = false; // right below And, Or, Not
    std::vector<Step> m_steps;
    Reference m_reference{};                     // filled anew for each visit: a large template has a hundred thousand
    std::vector<std::string_view> m_identifiers; // of the loops around
};

} // namespace

std::span<const std::string_view> pseudoParameters()
{
    static constexpr std::array<std::string_view, 8> all = {"AWS::AccountId", "AWS::NoValue",  "AWS::NotificationARNs",
                                                            "AWS::Partition", "AWS::Region",   "AWS::StackId",
                                                            "AWS::StackName", "AWS::URLSuffix"};
    return all;
}

bool isPseudoParameter(std::string_view name)
{
    return std::ranges::find(pseudoParameters(), name) != pseudoParameters().end();
}

void forEachReference(const Node &node, const Visit &visit)
{
    Walk(visit, true).walk(&node);
}

void forEachReferenceOfResource(const Node &resourceBody, const Visit &visit)
{
    const Node *body = behindAlias(&resourceBody);
    Walk walk(visit, false);
    if (body && body->isMapping())
        walk.walkResource(*body);
    else
        walk.walkLoop(body); // of the resources section, only a loop's value is a list
}

} // namespace cirro::expression
