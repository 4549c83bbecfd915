#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    network::Routes &routes = context.once<network::Routes>();
    const network::RouteFact *fact = routes.find(subject->id);
    if (!fact || fact->table.isNull() || fact->destination.empty())
        return;
    for (const network::RouteFact *earlier : routes.of(fact->table)) {
        if (earlier == fact)
            return;
        if (earlier->destination != fact->destination ||
            !canCoexist(context, worldOf(*earlier->route), worldOf(*subject)))
            continue;
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text(), earlier->route->id.text(), fact->table.text(), fact->destination},
                        .world = worldOf(*subject).text()});
        return;
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *route = context.index().find(finding.element);
    if (!route || isUsed(context, *route))
        return {};
    return {fixByRemoving({"fix.remove-route", {finding.args[0]}}, placeOf(*route))};
}

} // namespace

extern const Rule duplicate_route{
    .id = "net.duplicate-route",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html",
    .types = {"AWS::EC2::Route"},
    .reads = network::readsOfRoutes(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
