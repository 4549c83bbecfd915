#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/network/membership.h"
#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <set>

namespace cirro::rules {

namespace {

/// The tables of a VPC that send everything through a NAT gateway.
std::vector<ElementId> nattedTables(Context &context, const ElementId &vpc)
{
    std::vector<ElementId> tables;
    for (const network::RouteFact &fact : context.once<network::Routes>().all())
        if (fact.vpc == vpc && fact.through == "NatGatewayId" && !fact.table.isNull() &&
            std::ranges::find(tables, fact.table) == tables.end())
            tables.push_back(fact.table);
    return tables;
}

/// Whether an endpoint of the template may be the VPC's for the service.
bool mayHaveEndpoint(Context &context, const ElementId &vpc, const std::string &word)
{
    return std::ranges::any_of(context.index().ofType("AWS::EC2::VPCEndpoint"), [&](const ElementId &id) {
        const Element &endpoint = *context.index().find(id);
        const ElementId home = context.once<network::Membership>().vpcOf(endpoint);
        const syntax::NodePtr name = propertyAt(endpoint, "ServiceName");
        if (!name || (!home.isNull() && home != vpc))
            return !name;
        const auto text = context.evaluate(name).text();
        const auto call = expression::intrinsicOf(*name);
        if (!text && call && call->name == "Fn::Sub" && call->argument && call->argument->isScalar())
            return call->argument->text.ends_with("." + word);
        return !text || text->ends_with("." + word);
    });
}

void check(Context &context, const Element *subject)
{
    const auto tables = nattedTables(context, subject->id);
    if (tables.empty())
        return;
    for (const auto &[type, word] :
         {std::pair("AWS::S3::Bucket", "s3"), std::pair("AWS::DynamoDB::Table", "dynamodb")}) {
        if (context.index().ofType(type).empty() || mayHaveEndpoint(context, subject->id, word))
            continue;
        if (mayBeHidden(context))
            return;
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text(), context.index().ofType(type).front().text()},
                        .variant = word});
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    std::vector<syntax::NodePtr> tables;
    for (const ElementId &id : nattedTables(context, finding.element))
        if (context.index().find(id)->condition.empty())
            tables.push_back(expression::makeRef(id.text()));
    if (tables.empty())
        return {};
    return {{{"fix.add-endpoint", {finding.args[0]}},
             [vpc = finding.args[0], word = finding.variant, tables](const Snapshot &now) {
                 using syntax::Node;
                 Growing growing(now);
                 growing.add(vpc + (word == "s3" ? "S3Endpoint" : "DynamoDBEndpoint"), "AWS::EC2::VPCEndpoint",
                             {{"VpcEndpointType", Node::scalar("Gateway")},
                              {"VpcId", expression::makeRef(vpc)},
                              {"ServiceName", expression::makeSub("com.amazonaws.${AWS::Region}." + word)},
                              {"RouteTableIds", Node::sequence(tables)}});
                 return growing.result();
             }}};
}

/// A bucket or table of the template is read from the network without any reference.
Reads reads()
{
    Reads reads = network::readsOfRoutes({"AWS::EC2::VPCEndpoint", "AWS::S3::Bucket", "AWS::DynamoDB::Table"});
    reads.connected = false;
    return reads;
}

} // namespace

extern const Rule gateway_endpoint_missing{
    .id = "net.gateway-endpoint-missing",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
    .types = {"AWS::EC2::VPC"},
    .reads = reads(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
