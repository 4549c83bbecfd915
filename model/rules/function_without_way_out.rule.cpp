#include "model/expression/function_of.h"
#include "model/rules/network/membership.h"
#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using network::RouteTarget;

/// Services that are reached at public addresses unless an endpoint leads there, and the word in an endpoint's name.
struct Service {
    std::string_view type{};
    std::string_view word{};
};
constexpr std::array<Service, 9> services = {{{"AWS::DynamoDB::Table", "dynamodb"},
                                              {"AWS::S3::Bucket", "s3"},
                                              {"AWS::SQS::Queue", "sqs"},
                                              {"AWS::SNS::Topic", "sns"},
                                              {"AWS::SecretsManager::Secret", "secretsmanager"},
                                              {"AWS::SSM::Parameter", "ssm"},
                                              {"AWS::Kinesis::Stream", "kinesis-streams"},
                                              {"AWS::StepFunctions::StateMachine", "states"},
                                              {"AWS::Events::EventBus", "events"}}};

/// Whether an endpoint of the VPC leads to the service, or may.
bool hasEndpoint(Context &context, const ElementId &vpc, std::string_view word)
{
    return std::ranges::any_of(context.index().ofType("AWS::EC2::VPCEndpoint"), [&](const ElementId &id) {
        const Element &endpoint = *context.index().find(id);
        const ElementId home = context.once<network::Membership>().vpcOf(endpoint);
        if (!home.isNull() && home != vpc)
            return false;
        const syntax::NodePtr name = propertyAt(endpoint, "ServiceName");
        if (!name)
            return true;
        const auto text = context.evaluate(name).text();
        if (text)
            return text->ends_with("." + std::string(word));
        // The Region may be open, but not what stands behind it: "com.amazonaws.${AWS::Region}.s3".
        bool told = false;
        bool same = false;
        const auto call = expression::intrinsicOf(*name);
        if (call && call->name == "Fn::Sub" && call->argument && call->argument->isScalar()) {
            told = true;
            same = call->argument->text.ends_with("." + std::string(word));
        }
        return !told || same;
    });
}

/// What the function is told in its environment that it needs a way to; a finding names the first.
const Element *needOf(Context &context, const Element &subject, const ElementId &vpc)
{
    for (const Link &link : context.index().from(subject.id)) {
        const auto *key = link.path.size() > 1 ? std::get_if<std::string>(&link.path[1]) : nullptr;
        const Element *target = context.index().find(link.to);
        if (!key || *key != "Environment" || !target)
            continue;
        const auto service = std::ranges::find(services, target->type, &Service::type);
        if (service != services.end() && !hasEndpoint(context, vpc, service->word))
            return target;
    }
    return nullptr;
}

void check(Context &context, const Element *subject)
{
    const network::SubnetSet &set = context.once<network::Membership>().subnetsOf(*subject);
    if (!set.complete || set.subnets.empty())
        return;
    network::Topology &topology = context.once<network::Topology>();
    // With addresses of IPv6, a route of that family is a way out, whatever it leads through.
    const bool dual =
        comesTo(context, *subject, "VpcConfig.Ipv6AllowedForDualStack", "true", false) != std::optional(false);
    bool open = false; // towards an internet gateway, which is of no use without an address
    for (const Element *subnet : set.subnets) {
        const network::Routing &routing = topology.routingOf(subnet->id);
        const bool led = std::ranges::any_of(routing.routes, [dual](const network::Route &route) {
            if (route.family == AddressFamily::V6)
                return dual && route.everywhere;
            return route.target != RouteTarget::InternetGateway && route.target != RouteTarget::Other;
        });
        if (!routing.complete || led)
            return;
        open = open || topology.isPublic(subnet->id) == network::Answer::Yes;
    }
    const ElementId vpc = topology.vpcOf(*set.subnets.front());
    const Element *need = needOf(context, *subject, vpc);
    if (!need && !open)
        return; // a function that only answers, or asks a database in the VPC
    context.report(
        {.severity = Severity::Warning,
         .element = subject->id,
         .path = set.path,
         .args = {subject->id.text(), set.subnets.front()->id.text(), need ? need->id.text() : std::string()},
         .variant = open ? need ? "public-needs" : "public" : "needs"});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr list = syntax::at(context.design().document, finding.path);
    const Element *present = context.index().resource(finding.args[1]);
    if (!list || !list->isSequence() || expression::isCall(*list) || !present)
        return {};
    // Subnets of the VPC that send everything through a NAT gateway.
    network::Topology &topology = context.once<network::Topology>();
    std::vector<syntax::NodePtr> subnets;
    for (const ElementId &id : topology.subnetsOf(topology.vpcOf(*present))) {
        const network::Routing &routing = topology.routingOf(id);
        const bool natted = std::ranges::any_of(routing.routes, [](const network::Route &route) {
            return route.everywhere && route.target == RouteTarget::NatGateway;
        });
        if (natted && context.index().find(id)->condition.empty())
            subnets.push_back(expression::makeRef(id.text()));
    }
    if (subnets.empty())
        return {};
    return {fixBySetting({"fix.move-behind-nat", {finding.args[0]}}, finding.path,
                         syntax::Node::sequence(std::move(subnets)))};
}

} // namespace

extern const Rule function_without_way_out{
    .id = "net.function-without-way-out",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html",
    .types = {"AWS::Lambda::Function"},
    .reads = network::readsOfRoutes({"AWS::EC2::VPCEndpoint"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
