#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const std::string_view place = subject->type == "AWS::IAM::User"     ? "Policies"
                                   : subject->type == "AWS::IAM::Policy" ? "Users"
                                                                         : "PolicyDocument";
    forEachSaid(context, *subject, place, [&](const Said &said) {
        const bool some = said.value.map() || (said.value.list() && !said.value.list()->empty());
        if (some)
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
    });
}

} // namespace

extern const Rule user_policy{
    .id = "sec.user-policy",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html",
    .types = {"AWS::IAM::User", "AWS::IAM::UserPolicy", "AWS::IAM::Policy"},
    .policy = true,
    .check = check,
};

} // namespace cirro::rules
