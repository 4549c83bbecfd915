#include "model/rules/growing.h"
#include "model/rules/said.h"
#include "model/rules/wanted.h"

namespace cirro::rules {

namespace {

/// io1 with no more operations than gp3 can do as well.
constexpr long long mostOfGp3 = 16000;

std::optional<std::string> reason(const std::optional<std::string> &kind, const std::optional<long long> &operations,
                                  bool database)
{
    if (kind == "gp2")
        return "gp2";
    // For databases the number of operations is bought together with a size: a person decides.
    if (kind == "io1" && operations && *operations <= mostOfGp3 && !database)
        return "io1";
    return {};
}

void checkMapping(Context &context, const Element &subject, std::string_view list)
{
    forEachItem(subject, list, [&](const syntax::NodePtr &mapping, syntax::Path path, const World &world) {
        const syntax::NodePtr volume = syntax::resolved(mapping->find("Ebs"));
        const syntax::NodePtr type = volume && volume->isMapping() ? volume->find("VolumeType") : nullptr;
        if (!type)
            return;
        const syntax::NodePtr iops = volume->find("Iops");
        const auto kind = valueIn(context, type, world).text();
        const auto variant = reason(kind, iops ? valueIn(context, iops, world).integer() : std::nullopt, false);
        if (!variant)
            return;
        path.emplace_back(std::string("Ebs"));
        path.emplace_back(std::string("VolumeType"));
        context.report({.severity = Severity::Advice,
                        .element = subject.id,
                        .path = std::move(path),
                        .args = {subject.id.text(), *kind},
                        .variant = *variant,
                        .world = world.text()});
    });
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::EC2::Instance" || subject->type == "AWS::AutoScaling::LaunchConfiguration") {
        checkMapping(context, *subject, "BlockDeviceMappings");
        return;
    }
    if (subject->type == "AWS::EC2::LaunchTemplate") {
        checkMapping(context, *subject, "LaunchTemplateData.BlockDeviceMappings");
        return;
    }
    const bool database = subject->type == "AWS::RDS::DBInstance";
    const syntax::NodePtr iops = propertyAt(*subject, "Iops");
    const auto operations = iops ? context.evaluate(iops).integer() : std::nullopt;
    forEachSaid(context, *subject, database ? "StorageType" : "VolumeType", [&](const Said &said) {
        // A volume that says nothing is gp2; a database's standard depends on its engine.
        const bool missing = said.value.isNoValue();
        const auto kind = missing && !database && !propertyAt(*subject, "SnapshotId")
                              ? std::optional<std::string>("gp2")
                              : said.value.text();
        if (const auto variant = reason(kind, operations, database))
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text(), *kind}, *variant));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    const bool database = subject && subject->type == "AWS::RDS::DBInstance";
    const syntax::NodePtr written = syntax::at(context.design().document, finding.path);
    if (!subject || database || (written && written->isScalar() && !written->tag.empty()))
        return {}; // a small database on gp3 may not say how many operations it has
    const bool missing = finding.path.size() <= 2;
    if (missing && !isPlainWayTo(*subject, "VolumeType"))
        return {};
    const syntax::Path place = missing ? placeOf(*subject, "VolumeType") : finding.path;
    return {{{"fix.renew", {finding.args[0]}}, [place](const Snapshot &now) {
                 Growing growing(now);
                 growing.set(place, syntax::Node::scalar("gp3"));
                 // Fewer operations than every gp3 has cannot be asked for.
                 syntax::Path operations = place;
                 operations.back() = std::string("Iops");
                 const syntax::NodePtr asked = syntax::at(now.design.document, operations);
                 if (asked && asked->isScalar() && asked->text.size() < std::string_view("3000").size())
                     growing.remove(operations);
                 return growing.result();
             }}};
}

} // namespace

extern const Rule old_volume_type{
    .id = "cost.old-volume-type",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.1", "3.1"},
    .docsUrl = "https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html",
    .types = {"AWS::EC2::Volume", "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate",
              "AWS::AutoScaling::LaunchConfiguration", "AWS::RDS::DBInstance"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
