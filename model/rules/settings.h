#pragma once

#include "model/rules/said.h"

namespace cirro::rules {

/// Rules of one form: a property that is to be set so, and is not.

/// What speaks for itself where a property is left out: empty where leaving it out is right.
struct Setting {
    std::string_view property{}; // "A.B.C"
    std::string_view wanted{};   // what the fix writes
    Severity severity = Severity::Advice;
};

/// Reports, once a world, where `isWrong` is true of the value; of none, where the property is not written. Variants:
/// "off" where it is written so, "not-set" where it is not written.
void reportSetting(Context &context, const Element &subject, const Setting &setting,
                   const std::function<bool(const expression::Value &)> &isWrong);

/// The fix for it: writes what is wanted, unless something computes the value.
std::vector<Fix> settingIt(Context &context, const Finding &finding, const Setting &setting, Message label);

/// True for none and for false.
bool isOff(const expression::Value &value);
/// True for none and for numbers below.
std::function<bool(const expression::Value &)> isBelow(long long least);

/// The number that a property comes to; `standard` where it is not written, nothing where it cannot be told.
std::optional<long long> numberOf(Context &context, const Element &element, std::string_view dotted,
                                  long long standard);

} // namespace cirro::rules
