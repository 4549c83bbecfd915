#include "model/expression/function_of.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using syntax::Node;

/// Where a volume is described.
struct Place {
    std::string_view type{};
    std::string_view holder{};
    std::string_view size{};
};
constexpr std::array<Place, 4> places = {{
    {"AWS::EC2::Volume", "", "Size"},
    {"AWS::EC2::Instance", "BlockDeviceMappings.Ebs", "VolumeSize"},
    {"AWS::EC2::LaunchTemplate", "LaunchTemplateData.BlockDeviceMappings.Ebs", "VolumeSize"},
    {"AWS::AutoScaling::LaunchConfiguration", "BlockDeviceMappings.Ebs", "VolumeSize"},
}};

/// What a type of volume begins with, and how many operations it does for each GiB (2026-11).
struct Kind {
    std::string_view name{};
    bool takesIops = false;
    bool needsIops = false;
    long long leastSize = 1;
    long long leastIops = 0;
    long long iopsPerGiB = 0; // none: not looked at
};
constexpr std::array<Kind, 7> kinds = {{
    {"gp2"},
    {"gp3", true, false, 1, 3000},
    {"io1", true, true, 4, 100, 50},
    {"io2", true, true, 4, 100, 1000},
    {"sc1", false, false, 125},
    {"st1", false, false, 125},
    {"standard"},
}};

/// One volume as it is written in one place.
struct Volume {
    Context &context;
    const Element &subject;
    const Node &holder;
    const syntax::Path &path;
    const World &world;

    expression::Value value(std::string_view name) const
    {
        const syntax::NodePtr node = holder.find(name);
        return node ? valueIn(context, node, world) : expression::Value();
    }
    bool isGiven(std::string_view name) const
    {
        const syntax::NodePtr node = holder.find(name);
        return node && !value(name).isNoValue() && !(expression::isCall(*node) && value(name).unknown());
    }
    void report(std::string_view variant, std::string_view property, std::string more, std::string_view kind) const
    {
        syntax::Path where = path;
        where.emplace_back(std::string(property));
        context.report({.severity = Severity::Error,
                        .element = subject.id,
                        .path = std::move(where),
                        .args = {subject.id.text(), std::string(property), std::string(kind), std::move(more)},
                        .variant = std::string(variant),
                        .world = world.text()});
    }
};

void judge(const Volume &volume, std::string_view sizeName)
{
    const auto type = volume.value("VolumeType").text();
    const auto kind = type ? std::ranges::find(kinds, *type, &Kind::name) : kinds.end();
    if (kind == kinds.end())
        return;
    if (!kind->takesIops && volume.isGiven("Iops"))
        volume.report("not-taken", "Iops", {}, kind->name);
    if (kind->needsIops && !volume.holder.find("Iops"))
        volume.report("iops-missing", "VolumeType", {}, kind->name);
    if (kind->name != "gp3" && volume.isGiven("Throughput"))
        volume.report("not-taken", "Throughput", {}, kind->name);
    const auto size = volume.value(sizeName).integer();
    const auto iops = volume.value("Iops").integer();
    if (size && *size < kind->leastSize)
        volume.report("too-small", sizeName, std::to_string(kind->leastSize), kind->name);
    if (iops && kind->takesIops && *iops < kind->leastIops)
        volume.report("too-few", "Iops", std::to_string(kind->leastIops), kind->name);
    if (iops && size && kind->iopsPerGiB > 0 && *size >= kind->leastSize && *iops > *size * kind->iopsPerGiB)
        volume.report("too-many", "Iops", std::to_string(*size * kind->iopsPerGiB), kind->name);
}

void check(Context &context, const Element *subject)
{
    const auto place = std::ranges::find(places, subject->type, &Place::type);
    forEachHolder(*subject, place->holder, [&](const Node &holder, const syntax::Path &path, const World &world) {
        judge({context, *subject, holder, path, world}, place->size);
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    if (finding.variant == "not-taken")
        return {fixByRemoving({"fix.remove-property", {finding.args[1]}}, finding.path)};
    if (!node || !node->isScalar() || expression::isCall(*node))
        return {};
    if (finding.variant == "iops-missing")
        return {fixBySetting({"fix.use-gp3", {finding.args[0]}}, finding.path, Node::scalar("gp3"))};
    return {fixBySetting({"fix.set-property", {finding.args[1], finding.args[3]}}, finding.path,
                         Node::literal(finding.args[3]))};
}

} // namespace

extern const Rule volume_options{
    .id = "tpl.volume-options",
    .severity = Severity::Error,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.1"},
    .docsUrl = "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
    .sameAs = {"E3671"},
    .types = {"AWS::EC2::Volume", "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate",
              "AWS::AutoScaling::LaunchConfiguration"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
