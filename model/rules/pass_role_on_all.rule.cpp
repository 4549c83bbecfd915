#include "model/rules/policies.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachIdentityStatement(context, *subject, [&](const Statement &statement) {
        const auto actions = textsOf(statement.value.member("Action"));
        if (!statement.allows() || !actions || statement.value.member("Condition") ||
            !hasText(statement.value.member("Resource"), "*"))
            return;
        // Who may do everything anyway is another rule's concern.
        const bool passes = std::ranges::any_of(*actions, [](const std::string &action) {
            return action != "*" && action != "*:*" && matchesAction(action, "iam:PassRole");
        });
        const bool everything = std::ranges::find(*actions, "*") != actions->end();
        if (passes && !everything)
            reportStatement(context, *subject, statement, Severity::Warning);
    });
}

} // namespace

extern const Rule pass_role_on_all{
    .id = "sec.pass-role-on-all",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
    .types = identityTypes(),
    .check = check,
};

} // namespace cirro::rules
