#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

constexpr std::string_view associationType = "AWS::EC2::SubnetRouteTableAssociation";

void check(Context &context, const Element *subject)
{
    network::Topology &topology = context.once<network::Topology>();
    const ElementId subnet = topology.named(propertyAt(*subject, "SubnetId"));
    if (subnet.isNull())
        return;
    const Element *earlier = nullptr;
    bool met = false;
    forEachUser(context.index(), subnet, associationType, [&](const Element &other) {
        met = met || &other == subject;
        if (!met && !earlier && topology.named(propertyAt(other, "SubnetId")) == subnet &&
            canCoexist(context, worldOf(other), worldOf(*subject)))
            earlier = &other;
    });
    if (!earlier)
        return;
    context.report({.severity = Severity::Error,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text(), earlier->id.text(), subnet.text()},
                    .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *association = context.index().find(finding.element);
    if (!association || isUsed(context, *association))
        return {};
    return {fixByRemoving({"fix.remove-association", {finding.args[0]}}, placeOf(*association))};
}

} // namespace

extern const Rule two_tables_on_subnet{
    .id = "net.two-tables-on-subnet",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html",
    .sameAs = {"E3022"},
    .types = {associationType},
    .reads = connectedReadsOf({associationType, "AWS::EC2::Subnet"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
