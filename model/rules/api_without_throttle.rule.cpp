#include "model/rules/growing.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

using syntax::Node;

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::ApiGatewayV2::Stage") {
        bool limited = propertyAt(*subject, "RouteSettings") != nullptr;
        forEachSaid(context, *subject, "DefaultRouteSettings.ThrottlingRateLimit", [&](const Said &said) {
            if (said.value.isNoValue() && !limited)
                context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
        });
        return;
    }
    if (!context.index().ofType("AWS::ApiGateway::UsagePlan").empty())
        return;
    bool limited = false;
    forEachItem(*subject, "MethodSettings", [&](const syntax::NodePtr &setting, const syntax::Path &, const World &) {
        limited |= setting->find("ThrottlingRateLimit") != nullptr;
    });
    const syntax::NodePtr written = propertyAt(*subject, "MethodSettings");
    const bool told = !written || context.evaluate(written).list();
    if (!limited && told && !mayBeHidden(context))
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text()},
                        .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *stage = context.index().find(finding.element);
    if (!stage || stage->type != "AWS::ApiGatewayV2::Stage" || propertyAt(*stage, "DefaultRouteSettings"))
        return {};
    return {fixBySetting({"fix.limit", finding.args}, placeOf(*stage, "DefaultRouteSettings"),
                         Node::mapping({{"ThrottlingRateLimit", Node::literal("100")},
                                        {"ThrottlingBurstLimit", Node::literal("200")}}))};
}

} // namespace

extern const Rule api_without_throttle{
    .id = "ops.api-without-throttle",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.1", "1.2"},
    .docsUrl = "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html",
    .types = {"AWS::ApiGateway::Stage", "AWS::ApiGatewayV2::Stage"},
    .reads = readsOf({"AWS::ApiGateway::UsagePlan"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
