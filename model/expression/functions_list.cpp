#include "model/expression/functions.h"

#include "model/expression/cidr.h"
#include "model/expression/function_table.h"

#include <limits>

namespace cirro::expression::functions {

using syntax::Node;
using Reason = Unknown::Reason;

namespace {

// What an item counts against the allowance: a text of nothing but commas must not fill the memory.
constexpr std::size_t itemCost = sizeof(Value);

Value failureOf(const Value &value, const Call &call)
{
    const Unknown *unknown = value.firstUnknown();
    return unknown ? Value(*unknown) : Evaluation::malformed(call);
}

/// A whole number in [low, high].
std::optional<int> number(const Value &value, int low, int high)
{
    const auto integer = value.integer();
    if (!integer || *integer < low || *integer > high)
        return std::nullopt;
    return int(*integer);
}

/// An item that an undecided Fn::If may leave out, so that nobody knows what place the following ones have.
bool mayVanish(const Node *item, std::size_t depth = 0)
{
    item = behindAlias(item);
    const auto call = item ? callOf(*item) : std::nullopt;
    if (!call || depth > maxDepth)
        return call.has_value();
    if (call->name == refName)
        return call->scalar() && call->scalar()->text == "AWS::NoValue";
    const Node *parts = call->name == ifName ? call->list(3, 3) : nullptr;
    return parts && (mayVanish(itemOf(*parts, 1), depth + 1) || mayVanish(itemOf(*parts, 2), depth + 1));
}

/// The list as it stands, without a call around it; null when it is computed.
const Node *literalList(const Node *node)
{
    return node && node->isSequence() && !callOf(*node) ? node : nullptr;
}

} // namespace

Value select(Evaluation &evaluation, const Call &call)
{
    const Node *parts = call.list(2, 2);
    if (!parts)
        return Evaluation::malformed(call);
    const Value position = evaluation.valueOf(parts->entries[0].value.get());
    const auto index = number(position, 0, std::numeric_limits<int>::max());
    if (!index)
        return failureOf(position, call);
    if (const Node *items = literalList(itemOf(*parts, 1))) {
        int place = 0;
        for (const syntax::Entry &entry : items->entries) {
            Value item = evaluation.valueOf(entry.value.get());
            if (item.isNoValue())
                continue;
            if (place++ == *index || (item.unknown() && mayVanish(entry.value.get())))
                return item;
        }
        return Evaluation::malformed(call);
    }
    const Value items = evaluation.valueOf(parts->entries[1].value.get());
    if (!items.list())
        return failureOf(items, call);
    const auto at = std::size_t(*index);
    return at < items.list()->size() ? evaluation.charged((*items.list())[at]) : Evaluation::malformed(call);
}

Value split(Evaluation &evaluation, const Call &call)
{
    const Node *parts = call.list(2, 2);
    const Node *separator = parts ? itemOf(*parts, 0) : nullptr;
    if (!isPlainText(separator) || separator->text.empty())
        return Evaluation::malformed(call);
    const Value source = evaluation.valueOf(parts->entries[1].value.get());
    if (!source.scalar())
        return failureOf(source, call);
    const std::string &text = source.scalar()->text;
    ValueList items;
    for (std::size_t at = 0; at != std::string::npos;) {
        const std::size_t end = text.find(separator->text, at);
        const std::size_t size = (end == std::string::npos ? text.size() : end) - at;
        if (!evaluation.charge(size + itemCost))
            return Unknown{Reason::TooDeep, {}};
        items.push_back(Value::string(text.substr(at, size)));
        at = end == std::string::npos ? end : end + separator->text.size();
    }
    return items;
}

Value findInMap(Evaluation &evaluation, const Call &call)
{
    const Node *parts = call.list(3, 4);
    if (!parts)
        return Evaluation::malformed(call);
    std::string keys[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const Value key = evaluation.valueOf(parts->entries[i].value.get());
        if (!key.scalar())
            return failureOf(key, call);
        keys[i] = key.scalar()->text;
    }
    const Node *found = evaluation.mapping(keys[0]);
    const bool generated = found && found->isMapping() && found->find("Fn::Transform");
    for (std::size_t i = 1; i < 3; ++i)
        found = found && found->isMapping() ? behindAlias(found->find(keys[i])) : nullptr;
    if (found)
        return evaluation.charged(evaluation.valueOf(found));
    const Node *options = parts->size() == 4 ? itemOf(*parts, 3) : nullptr;
    if (const syntax::NodePtr fallback = options && options->isMapping() ? options->find("DefaultValue") : nullptr)
        return evaluation.valueOf(fallback.get());
    std::string name = keys[0] + "." + keys[1] + "." + keys[2];
    return generated ? Value(Unknown{Reason::Macro, std::move(name)}) : evaluation.missing(name);
}

Value zones(Evaluation &evaluation, const Call &call)
{
    const Value region = evaluation.argumentOf(call);
    const Assumptions &world = evaluation.assumptions();
    const Unknown *unknown = region.unknown();
    // Told `!Ref AWS::Region` while the Region is open, it still means this one.
    // So do '' and nothing at all.
    const bool nothing = region.scalar() && region.scalar()->type == syntax::ScalarType::Null;
    const bool here = nothing || (region.scalar() ? evaluation.isOwnRegion(region.scalar()->text)
                                                  : unknown && unknown->reason == Reason::Region &&
                                                        unknown->subject == "AWS::Region");
    if (!here)
        return region.scalar() ? Value(Unknown{Reason::Region, region.scalar()->text}) : failureOf(region, call);
    if (world.zones.empty())
        return Unknown{Reason::Region, world.region.empty() ? "AWS::Region" : world.region};
    ValueList names;
    for (const std::string &zone : world.zones)
        names.push_back(Value::string(zone));
    return names;
}

Value cidr(Evaluation &evaluation, const Call &call)
{
    const Node *parts = call.list(3, 3);
    if (!parts)
        return Evaluation::malformed(call);
    const Value block = evaluation.valueOf(parts->entries[0].value.get());
    const Value count = evaluation.valueOf(parts->entries[1].value.get());
    const Value bits = evaluation.valueOf(parts->entries[2].value.get());
    for (const Value *value : {&block, &count, &bits})
        if (!value->scalar())
            return failureOf(*value, call);
    const auto whole = Cidr::parse(block.scalar()->text);
    const auto wanted = number(count, 1, 256);
    const auto hostBits = number(bits, 1, 128);
    const auto pieces = whole && wanted && hostBits ? whole->split(*wanted, *hostBits) : std::nullopt;
    if (!pieces)
        return Evaluation::malformed(call);
    if (!evaluation.charge(pieces->size() * itemCost))
        return Unknown{Reason::TooDeep, {}};
    ValueList texts;
    for (const Cidr &piece : *pieces)
        texts.push_back(Value::string(piece.text()));
    return texts;
}

Value length(Evaluation &evaluation, const Call &call)
{
    const Value value = evaluation.argumentOf(call);
    const ValueList *items = value.list();
    if (!items)
        return failureOf(value, call);
    if (const Node *written = call.list(0, std::numeric_limits<std::size_t>::max()))
        for (const syntax::Entry &entry : written->entries)
            if (mayVanish(entry.value.get()))
                if (Value item = evaluation.valueOf(entry.value.get()); item.unknown())
                    return item;
    return Value::Scalar{std::to_string(items->size()), syntax::ScalarType::Integer};
}

} // namespace cirro::expression::functions
