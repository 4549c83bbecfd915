#include "model/rules/related.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// What keeps data that an update may replace and a deletion take along. Buckets with objects are not deleted.
constexpr std::array<std::string_view, 9> keepers = {
    "AWS::RDS::DBInstance",    "AWS::RDS::DBCluster",    "AWS::DynamoDB::Table",
    "AWS::DocDB::DBCluster",   "AWS::EFS::FileSystem",   "AWS::FSx::FileSystem",
    "AWS::Neptune::DBCluster", "AWS::Redshift::Cluster", "AWS::OpenSearchService::Domain"};

void check(Context &context, const Element *)
{
    const Index &index = context.index();
    const Element *first = nullptr;
    std::size_t count = 0;
    for (const Element &element : index.elements()) {
        if (!element.body || std::ranges::find(keepers, element.type) == keepers.end())
            continue;
        first = first ? first : &element;
        ++count;
    }
    if (first)
        context.report({.severity = Severity::Advice,
                        .path = {std::string("Resources")},
                        .args = {std::to_string(count), first->id.text()},
                        .variant = count == 1 ? "one" : "several"});
}

} // namespace

extern const Rule stack_unprotected{
    .id = "rel.stack-unprotected",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-protect-stacks.html",
    .wholeTemplate = true,
    .policy = true,
    .ofText = true,
    .reads = {.related = true},
    .check = check,
};

} // namespace cirro::rules
