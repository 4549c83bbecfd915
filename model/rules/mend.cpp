#include "model/rules/mend.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// So many cures no design needs; more would be two fixes that undo each other.
constexpr std::size_t most = 2000;

std::ptrdiff_t errorsOf(const Judgement &judgement)
{
    return std::ranges::count(judgement.findings, Severity::Error, &Finding::severity);
}

struct Step {
    Snapshot snapshot{};
    std::shared_ptr<const Judgement> judgement{};
    Message label{};
};

/// The design after the first fix of a finding that keeps its promise.
std::optional<Step> cured(const Snapshot &now, const Judgement &judged, const Finding &finding, const Profile &profile)
{
    for (const Fix &fix : fixesOf(now, finding)) {
        auto next = fix.apply(now);
        if (!next)
            continue;
        Snapshot after = now.with(std::move(*next));
        auto then = judge(after, now, judged, profile);
        if (std::ranges::find(then->findings, finding) == then->findings.end() && errorsOf(*then) <= errorsOf(judged))
            return Step{std::move(after), std::move(then), fix.label};
    }
    return {};
}

} // namespace

Mended mend(const Snapshot &snapshot, const Profile &profile, const std::function<bool(const Finding &)> &wanted)
{
    Mended mended{.snapshot = snapshot};
    auto judgement = judge(snapshot, profile);
    std::vector<Finding> given; // up: none of their fixes helped
    for (bool again = true; again && mended.cures.size() < most;) {
        again = false;
        for (const Finding &finding : judgement->findings) {
            if (!wanted(finding) || std::ranges::find(given, finding) != given.end())
                continue;
            auto step = cured(mended.snapshot, *judgement, finding, profile);
            if (!step) {
                given.push_back(finding);
                continue;
            }
            mended.cures.push_back({finding, std::move(step->label)});
            mended.snapshot = std::move(step->snapshot);
            judgement = std::move(step->judgement);
            again = true;
            break; // the list is another one now
        }
    }
    return mended;
}

} // namespace cirro::rules
