#include "model/rules/alarms.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// What fails first of a type.
struct Watched {
    std::string_view type{};
    Alarm alarm{};
};
constexpr std::array<Watched, 5> watched = {{
    {"AWS::Lambda::Function",
     {.space = "AWS/Lambda", .metric = "Errors", .dimension = "FunctionName", .statistic = "Sum", .threshold = "0"}},
    {"AWS::SQS::Queue",
     {.space = "AWS/SQS",
      .metric = "ApproximateAgeOfOldestMessage",
      .dimension = "QueueName",
      .attribute = "QueueName",
      .statistic = "Maximum",
      .threshold = "900"}},
    {"AWS::RDS::DBInstance",
     {.space = "AWS/RDS",
      .metric = "FreeStorageSpace",
      .dimension = "DBInstanceIdentifier",
      .statistic = "Minimum",
      .above = false,
      .threshold = "2147483648"}},
    {"AWS::ElasticLoadBalancingV2::LoadBalancer",
     {.space = "AWS/ApplicationELB",
      .metric = "HTTPCode_Target_5XX_Count",
      .dimension = "LoadBalancer",
      .attribute = "LoadBalancerFullName",
      .statistic = "Sum",
      .threshold = "10"}},
    {"AWS::StepFunctions::StateMachine",
     {.space = "AWS/States",
      .metric = "ExecutionsFailed",
      .dimension = "StateMachineArn",
      .statistic = "Sum",
      .threshold = "0"}},
}};

std::vector<std::string_view> watchedTypes()
{
    std::vector<std::string_view> types;
    types.reserve(watched.size());
    for (const Watched &each : watched)
        types.push_back(each.type);
    return types;
}

/// Whether what fails first is anything that this resource has.
bool concerns(Context &context, const Element &subject)
{
    if (subject.type == "AWS::SQS::Queue") { // somebody works on its messages
        bool read = false;
        forEachUser(context.index(), subject.id, "AWS::Lambda::EventSourceMapping",
                    [&](const Element &) { read = true; });
        return read;
    }
    if (subject.type == "AWS::Lambda::Function")
        return !makesResources(context.index(), subject);
    if (subject.type == "AWS::RDS::DBInstance") {
        const auto engine = [&] {
            const syntax::NodePtr node = propertyAt(subject, "Engine");
            return node ? context.evaluate(node).text() : std::optional<std::string>("aurora");
        }();
        // Storage that grows by itself is no worry; Aurora's is the cluster's.
        return engine && !engine->starts_with("aurora") && !propertyAt(subject, "MaxAllocatedStorage") &&
               !propertyAt(subject, "DBClusterIdentifier");
    }
    return subject.type != "AWS::ElasticLoadBalancingV2::LoadBalancer" ||
           comesTo(context, subject, "Type", "application", true) == true;
}

/// Alarms that name a resource watch that; one that names none may watch any of its kind.
bool isWatched(Context &context, const Element &subject, const Alarm &alarm)
{
    const Index &index = context.index();
    for (const std::uint32_t position : index.to(subject.id)) {
        const Element *user = index.find(index.link(position).from);
        if (user && user->type.starts_with("AWS::CloudWatch::"))
            return true;
    }
    return std::ranges::any_of(index.ofType("AWS::CloudWatch::Alarm"), [&](const ElementId &id) {
        const Element &other = *index.find(id);
        const bool named = std::ranges::any_of(index.from(id), [&](const Link &link) {
            const Element *target = index.find(link.to);
            return target && target->type == subject.type;
        });
        return !named && comesTo(context, other, "Namespace", alarm.space, true) != false;
    });
}

void check(Context &context, const Element *subject)
{
    const Alarm &alarm = std::ranges::find(watched, subject->type, &Watched::type)->alarm;
    if (concerns(context, *subject) && !isWatched(context, *subject, alarm) && !mayBeHidden(context))
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text(), std::string(alarm.metric)},
                        .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    if (!subject || !subject->condition.empty())
        return {};
    return {fixByAlarm({"fix.watch", finding.args}, finding.args[0],
                       std::ranges::find(watched, subject->type, &Watched::type)->alarm)};
}

} // namespace

extern const Rule failure_unwatched{
    .id = "ops.failure-unwatched",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best-Practice-Alarms.html",
    .types = watchedTypes(),
    .policy = true,
    .reads = {.related = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
