#include "model/expression/evaluation.h"
#include "model/expression/reference.h"

// Conditions by name. They may name each other in any order and depth: each is computed once, after those it needs, so
// that a chain of ten thousand costs no stack and a web of them no exponential time.
namespace cirro::expression {

using syntax::Node;
using Reason = Unknown::Reason;

/// Finds what each condition needs and leaves out those that lie on or behind a cycle: CloudFormation refuses such a
/// template, and answering in the order of asking would answer differently each time.
void Evaluation::orderConditions()
{
    m_conditionsOrdered = true;
    const auto &all = m_conditions.members(m_root, "Conditions");
    std::unordered_map<std::string_view, std::vector<std::string_view>> needs;
    std::unordered_map<std::string_view, std::vector<std::string_view>> neededBy;
    std::unordered_map<std::string_view, std::size_t> open;
    std::vector<std::string_view> ready;
    for (const auto &[name, node] : all) {
        std::vector<std::string_view> &own = needs[name];
        if (node)
            forEachReference(*node, [&](const Reference &reference) {
                const auto other = all.find(reference.target);
                if (reference.kind == ReferenceKind::Condition && other != all.end())
                    own.push_back(other->first);
            });
        for (const std::string_view other : own)
            neededBy[other].push_back(name);
        open[name] = own.size();
        if (own.empty())
            ready.push_back(name);
    }
    while (!ready.empty()) {
        const std::string_view name = ready.back();
        ready.pop_back();
        m_conditionNeeds.emplace(name, std::move(needs[name]));
        for (const std::string_view user : neededBy[name])
            if (--open[user] == 0)
                ready.push_back(user);
    }
}

Value Evaluation::condition(std::string_view name)
{
    const auto &all = m_conditions.members(m_root, "Conditions");
    const auto asked = all.find(name);
    if (asked == all.end() || !asked->second)
        return missing(name);
    if (const auto known = m_conditionValues.find(name); known != m_conditionValues.end())
        return known->second;
    if (!m_conditionsOrdered)
        orderConditions();
    if (!m_conditionNeeds.contains(name))
        return Unknown{Reason::TooDeep, std::string(name)};

    std::vector<std::string_view> open{asked->first};
    while (!open.empty()) {
        const std::string_view next = open.back();
        bool waits = false;
        for (const std::string_view need : m_conditionNeeds.at(next))
            if (!m_conditionValues.contains(need) && m_conditionNeeds.contains(need)) {
                open.push_back(need);
                waits = true;
            }
        if (waits)
            continue;
        open.pop_back();
        if (!m_conditionValues.contains(next)) {
            // Found again while it is being computed (through a mapping's value, say), it is a cycle after all.
            m_conditionValues.emplace(next, Unknown{Reason::TooDeep, std::string(next)});
            m_conditionValues.insert_or_assign(next, conditionAlone(next, *all.at(next)));
        }
    }
    return m_conditionValues.at(name);
}

/// Computes one condition with an allowance of its own: what it comes to must not depend on who asked first.
Value Evaluation::conditionAlone(std::string_view name, const Node &node)
{
    const std::size_t limit = m_limit;
    const std::size_t producedBefore = m_produced;
    const bool nested = m_insideCondition;
    if (!nested)
        m_limit = m_depth + maxDepth;
    m_produced = 0;
    m_insideCondition = true;
    Value value = valueOf(&node);
    m_insideCondition = nested;
    m_produced = producedBefore;
    m_limit = limit;
    if (value.unknown() || value.boolean())
        return value;
    return Unknown{Reason::Malformed, std::string(name)};
}

} // namespace cirro::expression
