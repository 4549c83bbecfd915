#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    network::Topology &topology = context.once<network::Topology>();
    const std::string_view other = subject->type.ends_with("RouteTableAssociation") ? "RouteTableId" : "NetworkAclId";
    const Element *subnet = context.index().find(topology.named(propertyAt(*subject, "SubnetId")));
    const Element *table = context.index().find(topology.named(propertyAt(*subject, other)));
    if (!subnet || !table)
        return;
    const ElementId home = topology.vpcOf(*subnet);
    const ElementId away = topology.vpcOf(*table);
    if (home.isNull() || away.isNull() || home == away)
        return;
    context.report({.severity = Severity::Error,
                    .element = subject->id,
                    .path = placeOf(*subject, other),
                    .args = {subnet->id.text(), home.text(), table->id.text(), away.text()}});
}

} // namespace

extern const Rule table_of_other_vpc{
    .id = "net.table-of-other-vpc",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html",
    .types = {"AWS::EC2::SubnetRouteTableAssociation", "AWS::EC2::SubnetNetworkAclAssociation"},
    .reads = connectedReadsOf({"AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::EC2::RouteTable", "AWS::EC2::NetworkAcl"}),
    .check = check,
};

} // namespace cirro::rules
