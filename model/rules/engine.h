#pragma once

#include "model/rules/profile.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::rules {

/// Every rule of the program, sorted by id; one a file, collected by the build.
std::span<const Rule *const> allRules();
const Rule *findRule(std::string_view id);

/// A finding that is not shown because somebody said why.
struct Suppressed {
    Finding finding{};
    std::string reason{};
    std::string by{};    // "layout", "cirrograph" (Metadata: Cirrograph: ignore), "cfn-lint" (Metadata: cfn-lint: …)
    syntax::Path path{}; // where the template says so; empty for the layout
    bool operator==(const Suppressed &) const = default;
};

/// What the rules say about one version of a design; immutable.
struct Judgement {
    std::vector<Finding> findings{}; // errors first, then by place in the template, then by rule
    std::vector<Suppressed> suppressed{};
    // The engine's memory for the next run: findings by rule and subject.
    struct Memory;
    std::shared_ptr<const Memory> memory{};
};

/// A full run.
std::shared_ptr<const Judgement> judge(const Snapshot &snapshot, const Profile &profile = {});
/// After an edit: the same findings as a full run, judging only what could have changed.
std::shared_ptr<const Judgement> judge(const Snapshot &now, const Snapshot &before, const Judgement &previous,
                                       const Profile &profile = {});

/// The cures of a finding on the design it was found in; for many findings of one design they share a context, and with
/// it what is worked out once.
std::vector<Fix> fixesOf(const Snapshot &snapshot, const Finding &finding);
std::vector<Fix> fixesOf(Context &context, const Finding &finding);

/// The design with a finding ignored for a reason (kept in the layout).
Design ignore(const Design &design, const Finding &finding, std::string_view reason);

/// The design in which a finding speaks again. What else the same words silenced speaks, too. Emptied Metadata goes.
Result<Design> stopIgnoring(const Design &design, const Suppressed &suppressed);

/// A rule's words in a language ("en", "ko"), the arguments filled in.
struct RuleWords {
    std::string title{};
    std::string what{}; // what is wrong here
    std::string why{};  // why it matters in production
    std::string how{};  // how to fix it
    bool operator==(const RuleWords &) const = default;
};
RuleWords wordsOf(const Finding &finding, std::string_view language);
std::string fixLabel(const Finding &finding, const Fix &fix, std::string_view language);

} // namespace cirro::rules
