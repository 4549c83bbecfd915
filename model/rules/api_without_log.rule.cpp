#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const bool rest = subject->type == "AWS::ApiGateway::Stage";
    forEachSaid(context, *subject, rest ? "AccessLogSetting" : "AccessLogSettings", [&](const Said &said) {
        if (said.value.isNoValue())
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
    });
}

} // namespace

extern const Rule api_without_log{
    .id = "ops.api-without-log",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"1.2", "2.2"},
    .docsUrl = "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    .types = {"AWS::ApiGateway::Stage", "AWS::ApiGatewayV2::Stage"},
    .policy = true,
    .check = check,
};

} // namespace cirro::rules
