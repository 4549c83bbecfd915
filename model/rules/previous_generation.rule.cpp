#include "model/rules/facts.h"
#include "model/rules/wanted.h"

#include <nlohmann/json.hpp>

namespace cirro::rules {

namespace {

std::string_view placeIn(const Element &subject)
{
    if (subject.type == "AWS::EC2::LaunchTemplate")
        return "LaunchTemplateData.InstanceType";
    if (subject.type == "AWS::RDS::DBInstance")
        return "DBInstanceClass";
    return subject.type.starts_with("AWS::ElastiCache::") ? "CacheNodeType" : "InstanceType";
}

/// "t2" of t2.micro, db.t2.micro, cache.t2.micro, and what stands around it.
struct Class {
    std::string before{};
    std::string family{};
    std::string size{};
};
Class read(const std::string &text)
{
    const std::size_t last = text.rfind('.');
    const std::size_t first = text.find('.');
    if (last == std::string::npos)
        return {};
    const std::size_t begin = first == last ? 0 : first + 1;
    return {text.substr(0, begin), text.substr(begin, last - begin), text.substr(last)};
}

void check(Context &context, const Element *subject)
{
    const auto &families = factsOf("instance_families").at("previous");
    const auto &sizes = factsOf("instance_families").at("sizes");
    forEachSaid(context, *subject, placeIn(*subject), [&](const Said &said) {
        const auto text = said.value.text();
        const Class kind = text ? read(*text) : Class{};
        const auto family = families.find(kind.family);
        if (family == families.end())
            return;
        // Not every family comes in every size: there is no m6i.small.
        const std::string newer = family->get<std::string>();
        const bool same = isListed(sizes.value(newer, nlohmann::json::array()), kind.size.substr(1));
        context.report(findingAt(*subject, said, Severity::Advice,
                                 {subject->id.text(), *text, kind.before + newer + (same ? kind.size : "")}));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr written = syntax::at(context.design().document, finding.path);
    // Only where the newer family has the same size, and where it is bought by the same name.
    if (!written || !written->isScalar() || !written->tag.empty() || !read(finding.args[1]).before.empty() ||
        finding.args[2].find('.') == std::string::npos)
        return {};
    return {fixBySetting({"fix.renew", {finding.args[0], finding.args[2]}}, finding.path,
                         syntax::Node::scalar(finding.args[2]))};
}

} // namespace

extern const Rule previous_generation{
    .id = "cost.previous-generation",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"3.2", "4.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html",
    .types = {"AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration",
              "AWS::RDS::DBInstance", "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
