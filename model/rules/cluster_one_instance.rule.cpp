#include "model/rules/growing.h"
#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// The instances of the template that belong to a cluster.
std::vector<const Element *> membersOf(Context &context, const Element &cluster)
{
    std::vector<const Element *> members;
    const std::string type = cluster.type.substr(0, cluster.type.rfind("::")) + "::DBInstance";
    forEachUser(context.index(), cluster.id, type, [&](const Element &instance) {
        if (context.once<network::Topology>().named(propertyAt(instance, "DBClusterIdentifier")) == cluster.id)
            members.push_back(&instance);
    });
    return members;
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::RDS::DBCluster") {
        const syntax::NodePtr engine = propertyAt(*subject, "Engine");
        const auto name = engine ? context.evaluate(engine).text() : std::nullopt;
        if (!name || !name->starts_with("aurora"))
            return; // Multi-AZ clusters have their three
    }
    const auto members = membersOf(context, *subject);
    if (members.size() != 1 || mayBeHidden(context))
        return;
    context.report({.severity = Severity::Advice,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text(), members.front()->id.text()}});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *member = context.index().resource(finding.args[1]);
    const syntax::NodePtr properties =
        member && member->body ? syntax::resolved(member->body->find("Properties")) : nullptr;
    if (!properties || !properties->isMapping())
        return {};
    // What can only be one instance's: its name and its zone.
    static constexpr std::array<std::string_view, 3> own = {"DBInstanceIdentifier", "AvailabilityZone",
                                                            "PromotionTier"};
    Members copied;
    for (const syntax::Entry &entry : properties->entries)
        if (std::ranges::find(own, entry.key->text) == own.end())
            copied.emplace_back(entry.key->text, entry.value);
    Members others;
    if (!member->condition.empty())
        others.emplace_back("Condition", syntax::Node::scalar(member->condition));
    return {{{"fix.add-reader", {finding.args[0]}},
             [name = finding.args[1] + "Reader", type = member->type, copied, others](const Snapshot &now) {
                 Growing growing(now);
                 growing.add(name, type, copied, others);
                 return growing.result();
             }}};
}

} // namespace

extern const Rule cluster_one_instance{
    .id = "rel.cluster-one-instance",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "3.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html",
    .types = {"AWS::RDS::DBCluster", "AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster"},
    .reads = readsOf({"AWS::RDS::DBInstance", "AWS::DocDB::DBInstance", "AWS::Neptune::DBInstance"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
