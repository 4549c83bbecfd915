#include "model/expression/function_of.h"
#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

constexpr std::string_view definitionType = "AWS::ECS::TaskDefinition";
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
constexpr std::array<std::string_view, 3> drivers = {"awslogs", "splunk", "awsfirelens"};

/// Whether a task definition says that it runs on Fargate; nothing when it cannot be told.
std::optional<bool> isForFargate(Context &context, const Element &definition)
{
    const NodePtr node = propertyAt(definition, "RequiresCompatibilities");
    const expression::Value value = node ? context.evaluate(node) : expression::Value();
    if (value.isNoValue())
        return false;
    const auto *items = value.list();
    if (!items)
        return {};
    bool all = true;
    for (const expression::Value &item : *items) {
        if (item.text() == "FARGATE")
            return true;
        all = all && item.text();
    }
    return all ? std::optional(false) : std::nullopt;
}

void report(Context &context, const Element &subject, std::string_view variant, syntax::Path path,
            std::vector<std::string> more = {})
{
    std::vector<std::string> args{subject.id.text()};
    args.insert(args.end(), more.begin(), more.end());
    context.report({.severity = Severity::Error,
                    .element = subject.id,
                    .path = std::move(path),
                    .args = std::move(args),
                    .variant = std::string(variant),
                    .world = worldOf(subject).text()});
}

void checkDefinition(Context &context, const Element &subject)
{
    const auto fargate = isForFargate(context, subject);
    if (fargate == true) {
        if (comesTo(context, subject, "NetworkMode", "awsvpc", false) == std::optional(false))
            report(context, subject, "mode",
                   propertyAt(subject, "NetworkMode") ? placeOf(subject, "NetworkMode") : placeOf(subject));
        forEachHolder(subject, "ContainerDefinitions.LogConfiguration",
                      [&](const syntax::Node &holder, const syntax::Path &path, const World &world) {
                          const NodePtr node = holder.find("LogDriver");
                          const auto driver = node ? valueIn(context, node, world).text() : std::nullopt;
                          if (!driver || std::ranges::find(drivers, *driver) != drivers.end())
                              return;
                          syntax::Path where = path;
                          where.emplace_back(std::string("LogDriver"));
                          report(context, subject, "driver", std::move(where), {*driver});
                      });
    }
    // A container is essential unless it says otherwise; a task without one has nothing to run for.
    bool any = false;
    bool essential = false;
    forEachHolder(subject, "ContainerDefinitions",
                  [&](const syntax::Node &holder, const syntax::Path &, const World &world) {
                      const NodePtr node = holder.find("Essential");
                      any = true;
                      essential = essential || !node || valueIn(context, node, world).boolean() != false;
                  });
    const NodePtr list = syntax::resolved(propertyAt(subject, "ContainerDefinitions"));
    if (any && !essential && list && list->isSequence())
        report(context, subject, "essential", placeOf(subject, "ContainerDefinitions"));
}

void checkService(Context &context, const Element &subject)
{
    const NodePtr type = propertyAt(subject, "LaunchType");
    const bool fargate = type && comesTo(context, subject, "LaunchType", "FARGATE", false) == std::optional(true);
    const Element *definition =
        context.index().find(context.once<network::Topology>().named(propertyAt(subject, "TaskDefinition")));
    const bool known = definition && definition->type == definitionType;
    const bool own = known && comesTo(context, *definition, "NetworkMode", "awsvpc", false) == std::optional(true);
    // With a controller of its own, what is set is set for each set of tasks.
    if ((fargate || own) && !propertyAt(subject, "NetworkConfiguration") &&
        comesTo(context, subject, "DeploymentController.Type", "EXTERNAL", false) == std::optional(false))
        report(context, subject, "network", placeOf(subject));
    if (fargate && comesTo(context, subject, "SchedulingStrategy", "DAEMON", false) == std::optional(true))
        report(context, subject, "daemon", placeOf(subject, "SchedulingStrategy"));
    if (fargate && known && propertyAt(*definition, "RequiresCompatibilities") &&
        isForFargate(context, *definition) == std::optional(false))
        report(context, subject, "other-definition", placeOf(subject, "TaskDefinition"), {definition->id.text()});
}

void check(Context &context, const Element *subject)
{
    if (subject->type == definitionType)
        checkDefinition(context, *subject);
    else
        checkService(context, *subject);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    const NodePtr mode = element ? propertyAt(*element, "NetworkMode") : nullptr;
    if (element && finding.variant == "mode" && (!mode || (mode->isScalar() && !expression::isCall(*mode))))
        return {fixBySetting({"fix.own-network", {finding.args[0]}}, placeOf(*element, "NetworkMode"),
                             syntax::Node::scalar("awsvpc"))};
    if (finding.variant == "daemon")
        return {fixByRemoving({"fix.let-replicas", {finding.args[0]}}, finding.path)};
    return {};
}

} // namespace

extern const Rule fargate_settings{
    .id = "tpl.fargate-settings",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"3.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    .sameAs = {"E3042", "E3044", "E3046", "E3048", "E3052", "E3054", "E3713"},
    .types = {definitionType, "AWS::ECS::Service"},
    .reads = connectedReadsOf({definitionType}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
