#include "model/expression/function_of.h"
#include "model/rules/instance_classes.h"
#include "model/rules/near_name.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// Where a class is written, what stands before it, and which families there are.
struct Place {
    std::string_view type{};
    std::string_view dotted{};
    std::string_view prefix{};
    std::string_view families{};
};
constexpr std::array<Place, 8> places = {{
    {"AWS::EC2::Instance", "InstanceType", "", instanceFamilies},
    {"AWS::EC2::LaunchTemplate", "LaunchTemplateData.InstanceType", "", instanceFamilies},
    {"AWS::AutoScaling::LaunchConfiguration", "InstanceType", "", instanceFamilies},
    {"AWS::RDS::DBInstance", "DBInstanceClass", "db.", databaseFamilies},
    {"AWS::RDS::DBCluster", "DBClusterInstanceClass", "db.", databaseFamilies},
    {"AWS::ElastiCache::CacheCluster", "CacheNodeType", "cache.", cacheFamilies},
    {"AWS::ElastiCache::ReplicationGroup", "CacheNodeType", "cache.", cacheFamilies},
    {"AWS::EC2::Host", "InstanceType", "", instanceFamilies},
}};

std::vector<std::string_view> wordsIn(std::string_view list)
{
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find(' ', begin), list.size());
        if (end > begin)
            words.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool isIn(std::string_view list, std::string_view word)
{
    const auto words = wordsIn(list);
    return std::ranges::find(words, word) != words.end();
}

struct Fault {
    std::string_view variant{};
    std::string right{}; // the class that is probably meant
};
/// Nothing for what is right, or may be newer than the lists.
std::optional<Fault> faultOf(const Place &place, const std::string &text)
{
    if (text == "db.serverless" || text.find(':') != std::string::npos)
        return {};
    const std::string prefix(place.prefix);
    if (!text.starts_with(prefix))
        return Fault{"prefix", prefix + text};
    const std::string_view rest = std::string_view(text).substr(prefix.size());
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == rest.size())
        return Fault{"form", {}};
    const std::string family(rest.substr(0, dot));
    const std::string size(rest.substr(dot + 1, rest.find('.', dot + 1) - dot - 1));
    if (prefix.empty() && (family == "db" || family == "cache"))
        return Fault{"foreign", std::string(rest.substr(dot + 1))};
    if (!isIn(instanceSizes, size)) {
        const std::string near = nearName(size, wordsIn(instanceSizes));
        // "32xlarge" may be new; "mirco" is not.
        if (near.empty() || (size.ends_with("xlarge") && size != "xxlarge"))
            return {};
        return Fault{"size", prefix + family + '.' + near};
    }
    return {};
}

void check(Context &context, const Element *subject)
{
    for (const Place &place : places)
        if (place.type == subject->type)
            forEachSaid(context, *subject, place.dotted, [&](const Said &said) {
                const auto text = said.value.text();
                const auto fault = text ? faultOf(place, *text) : std::nullopt;
                if (fault)
                    context.report(findingAt(*subject, said, Severity::Error, {subject->id.text(), *text, fault->right},
                                             std::string(fault->variant)));
            });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    if (finding.args[2].empty() || !node || !node->isScalar() || expression::isCall(*node))
        return {};
    return {fixBySetting({"fix.use-class", {finding.args[2]}}, finding.path, syntax::Node::scalar(finding.args[2]))};
}

} // namespace

extern const Rule instance_class{
    .id = "tpl.instance-class",
    .severity = Severity::Error,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html",
    .sameAs = {"E3025", "E3628", "E3647"},
    .types = {"AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration",
              "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::ElastiCache::CacheCluster",
              "AWS::ElastiCache::ReplicationGroup", "AWS::EC2::Host"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
