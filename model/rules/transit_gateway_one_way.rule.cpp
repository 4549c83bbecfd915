#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>
#include <set>

namespace cirro::rules {

namespace {

using network::Block;
using network::RouteFact;
using network::Routes;
using network::Topology;

constexpr std::array<std::string_view, 2> attachmentTypes = {"AWS::EC2::TransitGatewayAttachment",
                                                             "AWS::EC2::TransitGatewayVpcAttachment"};

/// What a VPC sends to transit gateways.
struct Sent {
    std::vector<Cidr> blocks{};
    bool complete = true; // false: there is, or may be, more
};
Sent sentFrom(Context &context, const ElementId &vpc)
{
    Sent sent;
    for (const RouteFact &fact : context.once<Routes>().all()) {
        if (fact.through != "TransitGatewayId" || (fact.vpc != vpc && !fact.vpc.isNull()))
            continue;
        const auto block = Cidr::parse(fact.destination);
        if (fact.vpc.isNull() || !block)
            sent.complete = false;
        else
            sent.blocks.push_back(*block);
    }
    return sent;
}

bool reaches(const Sent &sent, const network::Blocks &blocks)
{
    return std::ranges::any_of(blocks.known, [&](const Block &block) {
        return std::ranges::any_of(sent.blocks, [&](const Cidr &cidr) { return cidr.overlaps(block.cidr); });
    });
}

void check(Context &context, const Element *subject)
{
    Topology &topology = context.once<Topology>();
    const ElementId gateway = topology.named(propertyAt(*subject, "TransitGatewayId"));
    const ElementId home = topology.named(propertyAt(*subject, "VpcId"));
    if (gateway.isNull() || home.isNull())
        return;
    const Sent answers = sentFrom(context, home);
    if (answers.blocks.empty() || !answers.complete)
        return; // a VPC without any such route is another rule's
    for (const std::string_view type : attachmentTypes)
        for (const ElementId &id : context.index().ofType(type)) {
            const Element &other = *context.index().find(id);
            const ElementId vpc = topology.named(propertyAt(other, "VpcId"));
            if (id == subject->id || vpc.isNull() || vpc == home ||
                topology.named(propertyAt(other, "TransitGatewayId")) != gateway)
                continue;
            const network::Blocks &far = topology.blocksOf(vpc);
            if (!far.allV4Known || far.known.empty() || !reaches(sentFrom(context, vpc), topology.blocksOf(home)) ||
                reaches(answers, far) || mayBeHidden(context))
                continue;
            context.report({.severity = Severity::Warning,
                            .element = subject->id,
                            .path = placeOf(*subject, "VpcId"),
                            .args = {subject->id.text(), vpc.text(), home.text(), gateway.text()},
                            .world = worldOf(*subject).text()});
            return;
        }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    Topology &topology = context.once<Topology>();
    const Element *far = context.index().resource(finding.args[1]);
    const Element *home = context.index().resource(finding.args[2]);
    if (!far || !home)
        return {};
    std::set<std::string> tables;
    for (const ElementId &subnet : topology.subnetsOf(home->id))
        if (const ElementId table = topology.routingOf(subnet).table; !table.isNull())
            tables.insert(table.text());
    const network::Blocks &blocks = topology.blocksOf(far->id);
    if (blocks.known.size() != 1 || tables.size() != 1)
        return {};
    return {{{"fix.add-route", {*tables.begin(), finding.args[1]}},
             [table = *tables.begin(), block = blocks.known.front().cidr.text(), finding](const Snapshot &now) {
                 Growing growing(now);
                 growing.add(finding.args[2] + "To" + finding.args[1], "AWS::EC2::Route",
                             {{"RouteTableId", expression::makeRef(table)},
                              {"DestinationCidrBlock", syntax::Node::scalar(block)},
                              {"TransitGatewayId", expression::makeRef(finding.args[3])}},
                             {{"DependsOn", syntax::Node::scalar(finding.args[0])}});
                 return growing.result();
             }}};
}

} // namespace

extern const Rule transit_gateway_one_way{
    .id = "net.transit-gateway-one-way",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html",
    .types = {attachmentTypes.begin(), attachmentTypes.end()},
    .reads = network::readsOfRoutes(
        {"AWS::EC2::TransitGateway", "AWS::EC2::TransitGatewayAttachment", "AWS::EC2::TransitGatewayVpcAttachment"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
