#include "model/rules/policies.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachIdentityStatement(context, *subject, [&](const Statement &statement) {
        const auto actions = textsOf(statement.value.member("Action"));
        if (!actions || !statement.allows() || statement.value.member("Condition") ||
            !hasText(statement.value.member("Resource"), "*"))
            return;
        // "*" alone is another rule's concern.
        const auto whole = std::ranges::find_if(*actions, [](const std::string &action) {
            return action.ends_with(":*") && action.find('*') == action.size() - 1;
        });
        if (whole != actions->end())
            reportStatement(context, *subject, statement, Severity::Advice, {*whole});
    });
}

} // namespace

extern const Rule broad_permission{
    .id = "sec.broad-permission",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
    .types = identityTypes(),
    .check = check,
};

} // namespace cirro::rules
