#include "model/rules/policies.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachIdentityStatement(context, *subject, [&](const Statement &statement) {
        if (statement.allows() && statement.value.member("NotAction") &&
            hasText(statement.value.member("Resource"), "*"))
            reportStatement(context, *subject, statement, Severity::Warning);
    });
}

} // namespace

extern const Rule allow_not_action{
    .id = "sec.allow-not-action",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html",
    .types = identityTypes(),
    .check = check,
};

} // namespace cirro::rules
