#include "model/rules/conditions.h"

#include "model/expression/function_of.h"
#include "model/expression/intrinsic.h"

#include <algorithm>

namespace cirro::rules {

using syntax::NodePtr;

namespace {

constexpr int deepest = 40;

/// A value as text that is the same for what is the same; empty for what cannot be compared so.
std::string written(const NodePtr &node, int depth = 0)
{
    const NodePtr value = syntax::resolved(node);
    if (!value || depth > deepest)
        return {};
    if (const auto call = expression::intrinsicOf(*value)) {
        const std::string inside = written(call->argument, depth + 1);
        return inside.empty() ? std::string() : std::string(call->name) + '(' + inside + ')';
    }
    if (value->isScalar())
        return '\'' + value->text + '\'';
    std::string text;
    for (const syntax::Entry &entry : value->entries) {
        const std::string inside = written(entry.value, depth + 1);
        if (inside.empty())
            return {};
        text += (entry.key ? entry.key->text + ':' : std::string()) + inside + ',';
    }
    return '[' + text + ']';
}

bool isLiteral(const NodePtr &node)
{
    return node && node->isScalar() && !expression::isCall(*node);
}

} // namespace

Conditions::Formula Conditions::equals(const NodePtr &first, const NodePtr &second)
{
    NodePtr a = syntax::resolved(first);
    NodePtr b = syntax::resolved(second);
    if (isLiteral(a))
        std::swap(a, b);
    if (isLiteral(a))
        return {.kind = Formula::Kind::Constant, .holds = a->text == b->text};
    Atom atom{.subject = written(a), .value = written(b), .literal = isLiteral(b)};
    if (atom.subject.empty() || atom.value.empty())
        return {};
    if (atom.subject == atom.value)
        return {.kind = Formula::Kind::Constant, .holds = true};
    if (!atom.literal && atom.value < atom.subject)
        std::swap(atom.value, atom.subject);
    const auto values = allowed(atom.subject);
    if (atom.literal && !values.empty() && std::ranges::find(values, b->text) == values.end())
        return {.kind = Formula::Kind::Constant, .holds = false};
    auto place = std::ranges::find(m_atoms, atom);
    if (place == m_atoms.end())
        place = m_atoms.insert(m_atoms.end(), std::move(atom));
    return {.kind = Formula::Kind::Atom, .atom = static_cast<std::size_t>(place - m_atoms.begin())};
}

Conditions::Formula Conditions::read(const NodePtr &node, int depth)
{
    const NodePtr value = syntax::resolved(node);
    const auto call = value ? expression::intrinsicOf(*value) : std::nullopt;
    if (!call || depth > deepest)
        return {};
    const NodePtr argument = syntax::resolved(call->argument);
    if (call->name == "Condition")
        return argument && argument->isScalar() ? named(argument->text, depth + 1) : Formula{};
    if (!argument || !argument->isSequence())
        return {};
    if (call->name == "Fn::Equals")
        return argument->size() == 2 ? equals(argument->entries[0].value, argument->entries[1].value) : Formula{};
    Formula formula;
    if (call->name == "Fn::Not" && argument->size() == 1)
        formula.kind = Formula::Kind::Not;
    else if (call->name == "Fn::And")
        formula.kind = Formula::Kind::And;
    else if (call->name == "Fn::Or")
        formula.kind = Formula::Kind::Or;
    else
        return {};
    for (const syntax::Entry &entry : argument->entries)
        formula.parts.push_back(read(entry.value, depth + 1));
    return formula;
}

const Conditions::Formula &Conditions::named(const std::string &name, int depth)
{
    const auto found = m_named.find(name);
    if (found != m_named.end())
        return found->second;
    m_named[name] = {}; // while it is read, a circle ends here
    const NodePtr section = m_context.design().section("Conditions");
    Formula formula = read(section && section->isMapping() ? section->find(name) : nullptr, depth);
    return m_named[name] = std::move(formula);
}

std::vector<std::string> Conditions::allowed(const std::string &subject) const
{
    std::vector<std::string> values;
    constexpr std::string_view begins = "Ref('";
    const NodePtr parameters = m_context.design().section("Parameters");
    if (!subject.starts_with(begins) || !parameters || !parameters->isMapping())
        return values;
    const NodePtr parameter = parameters->find(subject.substr(begins.size(), subject.size() - begins.size() - 2));
    const NodePtr list = parameter && parameter->isMapping() ? parameter->find("AllowedValues") : nullptr;
    if (!list || !list->isSequence())
        return values;
    for (const syntax::Entry &entry : list->entries)
        if (const NodePtr item = syntax::resolved(entry.value); item && item->isScalar())
            values.push_back(item->text);
    return values;
}

bool Conditions::collect(const Formula &formula, std::vector<std::size_t> &used)
{
    if (formula.kind == Formula::Kind::Unknown)
        return false;
    if (formula.kind == Formula::Kind::Atom && std::ranges::find(used, formula.atom) == used.end())
        used.push_back(formula.atom);
    return std::ranges::all_of(formula.parts, [&](const Formula &part) { return collect(part, used); });
}

bool Conditions::holds(const Formula &formula, const std::vector<std::size_t> &used, unsigned values)
{
    const auto part = [&](const Formula &each) { return holds(each, used, values); };
    switch (formula.kind) {
    case Formula::Kind::Atom: {
        const auto place = std::ranges::find(used, formula.atom) - used.begin();
        return ((values >> static_cast<unsigned>(place)) & 1U) != 0;
    }
    case Formula::Kind::Not:
        return !part(formula.parts.front());
    case Formula::Kind::And:
        return std::ranges::all_of(formula.parts, part);
    case Formula::Kind::Or:
        return std::ranges::any_of(formula.parts, part);
    default:
        return formula.holds;
    }
}

bool Conditions::possible(const std::vector<std::size_t> &used, unsigned values) const
{
    const auto isTrue = [&](std::size_t i) { return ((values >> i) & 1U) != 0; };
    for (std::size_t i = 0; i < used.size(); ++i) {
        const Atom &a = m_atoms[used[i]];
        if (!a.literal)
            continue;
        std::size_t same = 0; // of its subject, how many are compared with and how many of them hold
        std::size_t true_ = 0;
        for (std::size_t j = 0; j < used.size(); ++j) {
            const Atom &b = m_atoms[used[j]];
            if (!b.literal || b.subject != a.subject)
                continue;
            ++same;
            true_ += isTrue(j) ? 1 : 0;
        }
        const auto values_ = allowed(a.subject);
        if (true_ > 1 || (true_ == 0 && !values_.empty() && same == values_.size()))
            return false;
    }
    return true;
}

std::optional<bool> Conditions::satisfiable(const Formula &formula) const
{
    std::vector<std::size_t> used;
    if (!collect(formula, used) || used.size() > mostAtoms)
        return {};
    for (unsigned values = 0; values < (1U << used.size()); ++values)
        if (holds(formula, used, values) && possible(used, values))
            return true;
    return false;
}

Conditions::Formula Conditions::of(const World &world)
{
    Formula all{.kind = Formula::Kind::And};
    for (const auto &[name, taken] : world.assumed()) {
        Formula each = named(name, 0);
        all.parts.push_back(taken ? std::move(each) : Formula{.kind = Formula::Kind::Not, .parts = {std::move(each)}});
    }
    return all;
}

std::optional<bool> Conditions::constant(const std::string &name)
{
    const Formula formula = named(name, 0);
    const auto can = satisfiable(formula);
    if (!can || !*can)
        return can;
    const auto cannot = satisfiable({.kind = Formula::Kind::Not, .parts = {formula}});
    return cannot && !*cannot ? std::optional(true) : std::nullopt;
}

std::optional<bool> Conditions::implies(const World &from, const World &wanted)
{
    if (from.includes(wanted))
        return true;
    Formula both = of(from);
    both.parts.push_back({.kind = Formula::Kind::Not, .parts = {of(wanted)}});
    const auto without = satisfiable(both);
    return without ? std::optional(!*without) : std::nullopt;
}

} // namespace cirro::rules
