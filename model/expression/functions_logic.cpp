#include "model/expression/function_table.h"
#include "model/expression/functions.h"

#include <algorithm>

namespace cirro::expression::functions {

using syntax::Node;
using Reason = Unknown::Reason;

namespace {

Value truth(bool value)
{
    return Value::Scalar{value ? "true" : "false", syntax::ScalarType::Boolean};
}

/// Decided when one operand says `decisive`; else unknown when one is; else the opposite.
Value combine(Evaluation &evaluation, const Call &call, bool decisive)
{
    const Node *operands = call.list(1, 10);
    if (!operands)
        return Evaluation::malformed(call);
    Value open;
    for (const syntax::Entry &entry : operands->entries) {
        const Value operand = evaluation.valueOf(entry.value.get());
        const auto decided = operand.boolean();
        if (decided == decisive)
            return truth(decisive);
        if (!decided && open.isNoValue())
            open = operand.unknown() ? operand : Evaluation::malformed(call);
    }
    return open.isNoValue() ? truth(!decisive) : open;
}

/// Written the same, whether in short or long form, through aliases or not.
bool sameExpression(const Node *a, const Node *b, std::size_t depth = 0)
{
    a = behindAlias(a);
    b = behindAlias(b);
    if (!a || !b || a == b || depth > maxDepth)
        return a == b;
    const auto callA = callOf(*a);
    const auto callB = callOf(*b);
    if (callA.has_value() != callB.has_value() || (callA && callA->name != callB->name))
        return false;
    const Node *left = callA ? callA->argument : a;
    const Node *right = callB ? callB->argument : b;
    if (!left || !right || left->kind != right->kind || left->text != right->text || left->size() != right->size())
        return false;
    const bool tagged = (callA && callA->tagged) || (callB && callB->tagged);
    if (!tagged && left->tag != right->tag)
        return false;
    for (std::size_t i = 0; i < left->size(); ++i) {
        const syntax::Entry &first = left->entries[i];
        const syntax::Entry &second = right->entries[i];
        if (left->isMapping() && !syntax::equal(first.key, second.key))
            return false;
        if (!sameExpression(first.value.get(), second.value.get(), depth + 1))
            return false;
    }
    return true;
}

/// Whether the thing is there and the same each time it is asked for, only not known here.
bool isFixed(const Unknown &unknown)
{
    switch (unknown.reason) {
    case Reason::Macro:
    case Reason::Undefined:
    case Reason::Malformed:
    case Reason::TooDeep:
        return false;
    default:
        return true;
    }
}

} // namespace

Value condition(Evaluation &evaluation, const Call &call)
{
    const Node *name = call.scalar();
    return name ? evaluation.condition(name->text) : Evaluation::malformed(call);
}

Value ifElse(Evaluation &evaluation, const Call &call)
{
    const Node *parts = call.list(3, 3);
    const Node *name = parts ? itemOf(*parts, 0) : nullptr;
    if (!isPlainText(name))
        return Evaluation::malformed(call);
    const Value decided = evaluation.condition(name->text);
    if (const auto chosen = decided.boolean())
        return evaluation.valueOf(parts->entries[*chosen ? 1 : 2].value.get());
    const Value then = evaluation.valueOf(parts->entries[1].value.get());
    if (then.firstUnknown())
        return decided;
    // Where both branches say the same, the condition does not matter.
    return then == evaluation.valueOf(parts->entries[2].value.get()) ? then : decided;
}

Value equals(Evaluation &evaluation, const Call &call)
{
    const Node *sides = call.list(2, 2);
    if (!sides)
        return Evaluation::malformed(call);
    const Value left = evaluation.valueOf(sides->entries[0].value.get());
    const Value right = evaluation.valueOf(sides->entries[1].value.get());
    if (left.scalar() && right.scalar())
        return truth(left.scalar()->text == right.scalar()->text);
    const Unknown *open = left.firstUnknown() ? left.firstUnknown() : right.firstUnknown();
    if (!open)
        return Evaluation::malformed(call); // only text compares
    if (left.unknown() && right.unknown() && isFixed(*left.unknown()) && isFixed(*right.unknown()) &&
        sameExpression(itemOf(*sides, 0), itemOf(*sides, 1)))
        return truth(true);
    return *open;
}

Value all(Evaluation &evaluation, const Call &call)
{
    return combine(evaluation, call, false);
}

Value any(Evaluation &evaluation, const Call &call)
{
    return combine(evaluation, call, true);
}

Value negate(Evaluation &evaluation, const Call &call)
{
    const Node *operand = call.list(1, 1);
    if (!operand)
        return Evaluation::malformed(call);
    const Value value = evaluation.valueOf(operand->entries[0].value.get());
    if (const auto decided = value.boolean())
        return truth(!*decided);
    return value.unknown() ? value : Evaluation::malformed(call);
}

} // namespace cirro::expression::functions
