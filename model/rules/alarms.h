#pragma once

#include "model/rules/rule.h"

#include <string>
#include <string_view>

namespace cirro::rules {

/// A metric that tells early that something goes wrong, and when.
struct Alarm {
    std::string_view space{}; // "AWS/SQS"
    std::string_view metric{};
    std::string_view dimension{}; // its name
    std::string_view attribute{}; // that gives the dimension's value; empty: what Ref gives
    std::string_view statistic{};
    bool above = true; // raised above the threshold; else below
    std::string_view threshold{};
};

/// Lets an alarm watch a resource.
Fix fixByAlarm(Message label, const std::string &resource, const Alarm &alarm);

} // namespace cirro::rules
