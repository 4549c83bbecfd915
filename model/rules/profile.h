#pragma once

#include "model/rules/rule.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace cirro::rules {

/// Which rules speak. The four of the program are files in assets/rules/profiles; made without one, everything speaks.
struct Profile {
    std::string id{};
    int order = 0; // in a list of profiles
    Severity least = Severity::Advice;
    std::map<std::string, Severity, std::less<>> areas{}; // another least for rules of an area: "tpl"
    bool policy = true;                       // rules that are a matter of an organisation's policy speak too
    std::set<std::string, std::less<>> off{}; // rule ids that are silent whatever the rest says
    std::set<std::string, std::less<>> on{};  // rule ids that speak whatever the rest says

    /// Whether a rule of the program may say something of that severity.
    bool hears(const Rule &rule, Severity severity) const;
};

/// "deployable", "well-architected", "exam", "strict": from the fewest findings to the most.
std::span<const Profile> allProfiles();
/// Null when there is none of that name.
const Profile *findProfile(std::string_view id);
/// What a design is judged with where nobody chose: "well-architected".
const Profile &usualProfile();

/// What a design is judged with: its profile and its switches. A name that this version does not know counts as not
/// chosen.
Profile profileOf(const Settings &settings);

/// The design judged with another profile; empty: the usual one.
Design chooseProfile(Design design, std::string_view id);
/// The design in which a rule is silent (false), speaks (true), or does what the profile says (nothing).
Design switchRule(Design design, std::string_view rule, std::optional<bool> speaks);

struct ProfileWords {
    std::string name{};
    std::string what{}; // what it reports
};
ProfileWords wordsOf(const Profile &profile, std::string_view language);

} // namespace cirro::rules
