#include "model/expression/evaluate.h"

#include "model/core/number.h"
#include <algorithm>

namespace cirro::expression {

namespace {

bool sameIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::ranges::equal(text, lower,
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

bool holdsUnknown(const Value &value)
{
    return value.firstUnknown() != nullptr;
}

} // namespace

Value::Value(ValueList items)
{
    const bool unknown = std::ranges::any_of(items, holdsUnknown);
    m_state = std::make_shared<const Shared<ValueList>>(Shared<ValueList>{std::move(items), unknown});
}

Value::Value(ValueMap members)
{
    const bool unknown = std::ranges::any_of(members, holdsUnknown, &ValueMap::value_type::second);
    m_state = std::make_shared<const Shared<ValueMap>>(Shared<ValueMap>{std::move(members), unknown});
}

const ValueList *Value::list() const
{
    const auto *shared = std::get_if<SharedList>(&m_state);
    return shared ? &(*shared)->items : nullptr;
}

const ValueMap *Value::map() const
{
    const auto *shared = std::get_if<SharedMap>(&m_state);
    return shared ? &(*shared)->items : nullptr;
}

const Value *Value::member(std::string_view key) const
{
    const ValueMap *members = map();
    if (!members)
        return nullptr;
    const auto found = std::ranges::find(*members, key, &ValueMap::value_type::first);
    return found == members->end() ? nullptr : &found->second;
}

std::optional<std::string> Value::text() const
{
    const Scalar *value = scalar();
    return value ? std::optional(value->text) : std::nullopt;
}

std::optional<long long> Value::integer() const
{
    const Scalar *value = scalar();
    return value ? numberIn<long long>(value->text) : std::nullopt;
}

std::optional<bool> Value::boolean() const
{
    const Scalar *value = scalar();
    if (value && sameIgnoringCase(value->text, "true"))
        return true;
    if (value && sameIgnoringCase(value->text, "false"))
        return false;
    return std::nullopt;
}

const Unknown *Value::firstUnknown() const
{
    if (const Unknown *here = unknown())
        return here;
    if (const auto *shared = std::get_if<SharedList>(&m_state); shared && (*shared)->unknown)
        return std::ranges::find_if((*shared)->items, holdsUnknown)->firstUnknown();
    if (const auto *shared = std::get_if<SharedMap>(&m_state); shared && (*shared)->unknown)
        return std::ranges::find_if((*shared)->items, holdsUnknown, &ValueMap::value_type::second)
            ->second.firstUnknown();
    return nullptr;
}

bool Value::operator==(const Value &other) const
{
    if (m_state == other.m_state) // also ends the walk where both share their storage
        return true;
    if (list() && other.list())
        return *list() == *other.list();
    return map() && other.map() && *map() == *other.map();
}

} // namespace cirro::expression
