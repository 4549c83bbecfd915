#include "model/rules/policies.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachStatement(context, propertyAt(*subject, "AssumeRolePolicyDocument"),
                     placeOf(*subject, "AssumeRolePolicyDocument"), worldOf(*subject), [&](const Statement &statement) {
                         const expression::Value *principal = statement.value.member("Principal");
                         const bool everyone =
                             principal && (principal->text() == "*" || hasText(principal->member("AWS"), "*"));
                         if (everyone && statement.allows() && !statement.value.member("Condition"))
                             context.report({.severity = Severity::Warning,
                                             .element = subject->id,
                                             .path = statement.path,
                                             .args = {subject->id.text()},
                                             .world = statement.world.text()});
                     });
}

} // namespace

extern const Rule trust_of_everyone{
    .id = "sec.trust-of-everyone",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    .types = {"AWS::IAM::Role"},
    .check = check,
};

} // namespace cirro::rules
