#include "model/expression/intrinsic.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

/// The last part of a service's name, also where the Region in it cannot be told.
std::string serviceOf(Context &context, const Element &endpoint)
{
    const syntax::NodePtr node = propertyAt(endpoint, "ServiceName");
    if (!node)
        return {};
    std::string text = context.evaluate(node).text().value_or("");
    if (const auto call = expression::intrinsicOf(*node);
        text.empty() && call && call->name == "Fn::Sub" && call->argument && call->argument->isScalar())
        text = call->argument->text;
    const std::size_t dot = text.rfind('.');
    return dot == std::string::npos || text.ends_with('}') ? std::string() : text.substr(dot + 1);
}

void check(Context &context, const Element *subject)
{
    const std::string service = serviceOf(context, *subject);
    if (service != "s3" && service != "dynamodb")
        return;
    forEachSaid(context, *subject, "VpcEndpointType", [&](const Said &said) {
        if (said.value.text() == "Interface")
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text(), service}));
    });
}

} // namespace

extern const Rule interface_endpoint_for_gateway{
    .id = "cost.interface-endpoint-for-gateway",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
    .types = {"AWS::EC2::VPCEndpoint"},
    .check = check,
};

} // namespace cirro::rules
