#include "model/rules/wanted.h"

#include <array>

namespace cirro::rules {

namespace {

constexpr std::array<Wanted, 1> wanted = {{
    {"AWS::Lambda::Url", "AuthType", "AWS_IAM", "?"},
}};

void check(Context &context, const Element *subject)
{
    reportUnwanted(context, *subject, wanted, Severity::Warning);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingWanted(context, finding, wanted);
}

} // namespace

extern const Rule open_function_url{
    .id = "sec.open-function-url",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
    .types = typesOf(wanted),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
