#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    network::Topology &topology = context.once<network::Topology>();
    for (const ElementId &id : context.index().ofType("AWS::EC2::FlowLog")) {
        const syntax::NodePtr resource = propertyAt(*context.index().find(id), "ResourceId");
        const Element *logged = context.index().find(topology.named(resource));
        if (!logged || logged->id == subject->id) {
            if (!logged && resource)
                context.evaluate(resource); // it may be this one
            return;
        }
    }
    if (!mayBeHidden(context))
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text()},
                        .world = worldOf(*subject).text()});
}

} // namespace

extern const Rule vpc_without_flow_log{
    .id = "sec.vpc-without-flow-log",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html",
    .types = {"AWS::EC2::VPC"},
    .policy = true,
    .reads = readsOf({"AWS::EC2::FlowLog"}),
    .check = check,
};

} // namespace cirro::rules
