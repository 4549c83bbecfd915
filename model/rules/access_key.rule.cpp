#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "Status", [&](const Said &said) {
        const auto text = said.value.text();
        if (!said.value.isNoValue() && (!text || *text == "Inactive"))
            return;
        Finding finding = findingAt(*subject, said, Severity::Advice, {subject->id.text()});
        finding.path = {std::string("Resources"), subject->id.text()};
        context.report(std::move(finding));
    });
}

} // namespace

extern const Rule access_key{
    .id = "sec.access-key",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
    .types = {"AWS::IAM::AccessKey"},
    .policy = true,
    .check = check,
};

} // namespace cirro::rules
