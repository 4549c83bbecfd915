#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "PubliclyAccessible", [&](const Said &said) {
        if (said.value.boolean() == true)
            context.report(findingAt(*subject, said, Severity::Warning, {subject->id.text()}));
    });
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    return {fixBySetting({"fix.close", {finding.args[0]}}, finding.path, syntax::Node::literal("false"))};
}

} // namespace

extern const Rule public_database{
    .id = "sec.public-database",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    .types = {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::Redshift::Cluster"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
