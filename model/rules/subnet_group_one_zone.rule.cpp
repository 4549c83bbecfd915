#include "model/expression/intrinsic.h"
#include "model/rules/network/topology.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using expression::Comparison;

void check(Context &context, const Element *subject)
{
    const syntax::NodePtr list = propertyAt(*subject, "SubnetIds");
    if (!list)
        return;
    const expression::Value value = context.evaluate(list);
    if (!value.list() || value.list()->empty())
        return;
    network::Topology &topology = context.once<network::Topology>();
    std::vector<const Element *> subnets;
    for (const expression::Value &item : *value.list()) {
        const Element *subnet = context.index().find(topology.named(item));
        if (!subnet || subnet->type != "AWS::EC2::Subnet")
            return;
        subnets.push_back(subnet);
    }
    const Element *first = subnets.front();
    const bool one = std::ranges::all_of(subnets, [&](const Element *subnet) {
        return subnet == first || (!subnet->zone.empty() && !first->zone.empty() &&
                                   expression::compareZones(subnet->zone, first->zone) == Comparison::Equal);
    });
    if (!one)
        return;
    context.report({.severity = Severity::Error,
                    .element = subject->id,
                    .path = placeOf(*subject, "SubnetIds"),
                    .args = {subject->id.text(), first->id.text()},
                    .variant = subnets.size() == 1 ? "one-subnet" : "one-zone"});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const syntax::NodePtr list = syntax::at(snapshot.design.document, finding.path);
    const Element *present = snapshot.index->resource(finding.args[1]);
    if (!list || !list->isSequence() || !present)
        return {};
    network::Topology &topology = context.once<network::Topology>();
    const network::Answer publicness = topology.isPublic(present->id);
    std::vector<Fix> fixes;
    for (const Element *other : topology.subnetsThatAre(topology.vpcOf(*present), publicness)) {
        if (publicness == network::Answer::CannotTell || !other->condition.empty() ||
            expression::compareZones(other->zone, present->zone) != Comparison::Different)
            continue;
        fixes.push_back({{"fix.add-subnet", {other->id.text(), finding.args[0]}},
                         [path = finding.path, position = list->size(),
                          target = other->id.text()](const Snapshot &now) -> Result<Design> {
                             auto edited =
                                 syntax::insert(now.design.document, path, position, {}, expression::makeRef(target));
                             if (!edited)
                                 return edited.error();
                             Design design = now.design;
                             design.document = std::move(edited->document);
                             return design;
                         }});
    }
    return fixes;
}

} // namespace

extern const Rule subnet_group_one_zone{
    .id = "rel.subnet-group-one-zone",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    .types = {"AWS::RDS::DBSubnetGroup"},
    .reads = {.related = true, .types = {"AWS::EC2::Subnet"}, .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
