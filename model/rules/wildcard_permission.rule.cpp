#include "model/rules/policies.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachIdentityStatement(context, *subject, [&](const Statement &statement) {
        if (statement.allows() && hasText(statement.value.member("Action"), "*") &&
            hasText(statement.value.member("Resource"), "*"))
            reportStatement(context, *subject, statement, Severity::Warning);
    });
}

} // namespace

extern const Rule wildcard_permission{
    .id = "sec.wildcard-permission",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
    .types = identityTypes(),
    .check = check,
};

} // namespace cirro::rules
