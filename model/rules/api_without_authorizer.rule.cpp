#include "model/rules/network/topology.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const bool rest = subject->type == "AWS::ApiGateway::Method";
    // Browsers ask without credentials what they may do; a method may ask for a key instead.
    if (rest && (comesTo(context, *subject, "HttpMethod", "OPTIONS", false) != false ||
                 comesTo(context, *subject, "ApiKeyRequired", "true", false) != false))
        return;
    if (!rest) {
        const syntax::NodePtr key = propertyAt(*subject, "RouteKey");
        const auto text = key ? context.evaluate(key).text() : std::nullopt;
        if (!text || text->starts_with("OPTIONS ") || text->starts_with("$dis") || text->starts_with("$def"))
            return;
        const Element *api =
            context.index().find(context.once<network::Topology>().named(propertyAt(*subject, "ApiId")));
        // Who may connect is asked once, when a socket is opened.
        if (api && comesTo(context, *api, "ProtocolType", "WEBSOCKET", false) == true && *text != "$connect")
            return;
    }
    forEachSaid(context, *subject, "AuthorizationType", [&](const Said &said) {
        if (said.value.isNoValue() || said.value.text() == "NONE")
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
    });
}

} // namespace

extern const Rule api_without_authorizer{
    .id = "sec.api-without-authorizer",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
    .types = {"AWS::ApiGateway::Method", "AWS::ApiGatewayV2::Route"},
    .reads = {.neighbours = true},
    .check = check,
};

} // namespace cirro::rules
