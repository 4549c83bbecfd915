#include "model/expression/function_of.h"
#include "model/rules/growing.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html
constexpr std::array<std::string_view, 8> withSnapshots = {
    "AWS::EC2::Volume",        "AWS::ElastiCache::ReplicationGroup",
    "AWS::RDS::DBInstance",    "AWS::RDS::DBCluster",
    "AWS::Neptune::DBCluster", "AWS::Redshift::Cluster",
    "AWS::DocDB::DBCluster",   "AWS::ElastiCache::CacheCluster"};

/// Databases of RDS leave a snapshot when nothing is said, and buckets with objects are not deleted.
bool isKeptByDefault(const Element &subject)
{
    return subject.type == "AWS::RDS::DBCluster" ||
           (subject.type == "AWS::RDS::DBInstance" && !propertyAt(subject, "DBClusterIdentifier"));
}

void check(Context &context, const Element *subject)
{
    if (!subject->body || !subject->body->isMapping())
        return;
    if (subject->type == "AWS::RDS::DBInstance" && propertyAt(*subject, "DBClusterIdentifier"))
        return; // the data are the cluster's
    const syntax::NodePtr policy = subject->body->find("DeletionPolicy");
    if (policy && (!policy->isScalar() || expression::isCall(*policy))) {
        const auto text = context.evaluate(policy).text(); // computed with the language extensions
        if (text != "Delete")
            return;
    } else if (policy ? policy->text != "Delete" : isKeptByDefault(*subject)) {
        return;
    }
    if (!policy && context.once<TemplateTraits>().macros) {
        context.cannotTell(hiddenByMacro());
        return;
    }
    Finding finding{.severity = Severity::Advice,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text()},
                    .variant = policy ? "off" : "not-set"};
    if (policy)
        finding.path.emplace_back(std::string("DeletionPolicy"));
    context.report(std::move(finding));
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    if (!subject)
        return {};
    const bool snapshots = std::ranges::find(withSnapshots, subject->type) != withSnapshots.end();
    return {{{snapshots ? "fix.snapshot" : "fix.retain", {finding.args[0]}},
             [place = placeOf(*subject), word = std::string(snapshots ? "Snapshot" : "Retain")](const Snapshot &now) {
                 Growing growing(now);
                 for (const char *name : {"DeletionPolicy", "UpdateReplacePolicy"}) {
                     syntax::Path path = place;
                     path.emplace_back(std::string(name));
                     growing.set(path, syntax::Node::scalar(word));
                 }
                 return growing.result();
             }}};
}

} // namespace

extern const Rule lost_with_stack{
    .id = "rel.lost-with-stack",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html",
    .sameAs = {"I3011", "W3011"},
    .types = {"AWS::DynamoDB::Table", "AWS::EFS::FileSystem", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster",
              "AWS::Redshift::Cluster", "AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster", "AWS::EC2::Volume",
              "AWS::OpenSearchService::Domain", "AWS::Cognito::UserPool", "AWS::KMS::Key"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
