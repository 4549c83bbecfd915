#include "model/rules/world.h"

#include "model/expression/branch.h"

#include <algorithm>

namespace cirro::rules {

using expression::Unknown;
using expression::Value;
using syntax::NodePtr;

bool World::assume(std::string_view condition, bool holds)
{
    const auto place = std::ranges::lower_bound(m_assumed, condition, {},
                                                [](const auto &each) { return std::string_view(each.first); });
    if (place != m_assumed.end() && place->first == condition)
        return place->second == holds;
    m_assumed.emplace(place, std::string(condition), holds);
    return true;
}

std::optional<World> World::with(const World &other) const
{
    World both = *this;
    for (const auto &[condition, holds] : other.m_assumed)
        if (!both.assume(condition, holds))
            return {};
    return both;
}

bool World::includes(const World &other) const
{
    return std::ranges::all_of(other.m_assumed,
                               [&](const auto &each) { return std::ranges::find(m_assumed, each) != m_assumed.end(); });
}

std::string World::text() const
{
    std::string text;
    for (const auto &[condition, holds] : m_assumed)
        text += (text.empty() ? "" : " & ") + std::string(holds ? "" : "!") + condition;
    return text;
}

bool World::isShown(Context &context) const
{
    return std::ranges::all_of(
        m_assumed, [&](const auto &each) { return context.evaluator().condition(each.first) == each.second; });
}

World worldOf(const Element &element)
{
    World world;
    if (!element.condition.empty())
        world.assume(element.condition, true);
    return world;
}

bool canCoexist(Context &context, const World &a, const World &b)
{
    if (a.includes(b) || b.includes(a))
        return true;
    return a.with(b).has_value() && a.isShown(context) && b.isShown(context);
}

void forEachBranch(const NodePtr &node, const World &world, const std::function<void(const Branch &)> &visit)
{
    const NodePtr value = syntax::resolved(node);
    if (!value)
        return;
    NodePtr arguments; // of an Fn::If; read in place: this is asked of every value of a template
    if (value->tag == "!If")
        arguments = value;
    else if (value->tag.empty() && value->isMapping() && value->size() == 1)
        arguments = value->find("Fn::If");
    if (!arguments || !arguments->isSequence() || arguments->size() != 3) {
        visit({value, {}, world});
        return;
    }
    const NodePtr condition = syntax::resolved(arguments->entries[0].value);
    if (!condition || !condition->isScalar())
        return;
    for (const std::size_t side : {std::size_t{1}, std::size_t{2}}) {
        World inside = world;
        if (!inside.assume(condition->text, side == 1))
            continue;
        forEachBranch(arguments->entries[side].value, inside, [&](const Branch &branch) {
            Branch here{branch.node, {}, branch.world};
            if (value->tag.empty())
                here.path.emplace_back(std::string("Fn::If")); // the long form has a key of its own
            here.path.emplace_back(side);
            here.path.insert(here.path.end(), branch.path.begin(), branch.path.end());
            visit(here);
        });
    }
}

World worldAt(const NodePtr &node, const syntax::Path &path, World world)
{
    for (const expression::Side &side : expression::sidesOn(node, path))
        world.assume(side.condition, side.holds);
    return world;
}

namespace {

/// True when a value can be another one in another world.
bool hangsOnWorld(Context &context, const NodePtr &node, int depth = 0)
{
    static constexpr int deepest = 64;
    const NodePtr value = syntax::resolved(node);
    if (!value)
        return false;
    if (depth > deepest)
        return true;
    if (const auto call = expression::intrinsicOf(*value)) {
        if (call->name == "Ref") {
            const NodePtr target = syntax::resolved(call->argument);
            return !target || !(target->text.starts_with("AWS::") || context.index().resource(target->text));
        }
        if (call->name == "Fn::Sub") {
            bool hangs = false;
            expression::forEachReference(*value, [&](const expression::Reference &reference) {
                hangs = hangs || !(reference.target.starts_with("AWS::") || context.index().resource(reference.target));
            });
            return hangs;
        }
        if (call->name == "Fn::If")
            return true;
        return hangsOnWorld(context, call->argument, depth + 1);
    }
    return std::ranges::any_of(
        value->entries, [&](const syntax::Entry &entry) { return hangsOnWorld(context, entry.value, depth + 1); });
}

} // namespace

Value valueIn(Context &context, const NodePtr &node, const World &world)
{
    if (world.empty() || world.isShown(context) || !hangsOnWorld(context, node))
        return context.evaluate(node);
    Unknown why{Unknown::Reason::ParameterWithoutValue, world.text()};
    context.cannotTell(why);
    return Value(std::move(why));
}

} // namespace cirro::rules
