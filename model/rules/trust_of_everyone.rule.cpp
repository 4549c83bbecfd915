#include "model/rules/policies.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    reportOpenStatements(context, *subject, "AssumeRolePolicyDocument");
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
