#include "model/rules/growing.h"
#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/wanted.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// Where a sender names its target, and where it says the group of its messages.
struct Sender {
    std::string_view type{};
    std::string_view target{};
    std::string_view group{};
};
constexpr std::array<Sender, 3> senders = {{
    {"AWS::Events::Rule", "Arn", "SqsParameters"}, // of each of its targets
    {"AWS::Scheduler::Schedule", "Target.Arn", "Target.SqsParameters"},
    {"AWS::Pipes::Pipe", "Target", "TargetParameters.SqsQueueParameters"},
}};
constexpr const char *groupKey = "MessageGroupId";

/// The queue that keeps the order, if a value names one.
const Element *orderedQueue(Context &context, const NodePtr &node)
{
    const Element *queue = node ? context.index().find(context.once<network::Topology>().named(node)) : nullptr;
    return queue && queue->type == "AWS::SQS::Queue" && comesTo(context, *queue, "FifoQueue", "true", false) == true
               ? queue
               : nullptr;
}

void judge(Context &context, const Element &subject, const Element &queue, const NodePtr &parameters,
           const syntax::Path &place, const World &world)
{
    const auto isSaid = [&](const char *key) -> std::optional<bool> {
        const NodePtr plain = syntax::resolved(parameters);
        if (!plain)
            return false;
        const expression::Value value = valueIn(context, plain, world);
        if (value.isNoValue())
            return false;
        const expression::Value *said = value.member(key);
        if (value.map())
            return said && !said->isNoValue();
        return {};
    };
    const auto report = [&](syntax::Path path, const char *variant) {
        context.report({.severity = Severity::Error,
                        .element = subject.id,
                        .path = std::move(path),
                        .args = {subject.id.text(), queue.id.text()},
                        .variant = variant,
                        .world = world.text()});
    };
    if (isSaid(groupKey) == false)
        report(place, "group");
    else if (isSaid("MessageDeduplicationId") == false &&
             comesTo(context, queue, "ContentBasedDeduplication", "true", false) == false)
        report(place, "repeats");
}

void check(Context &context, const Element *subject)
{
    const Sender &sender = *std::ranges::find(senders, subject->type, &Sender::type);
    if (subject->type != "AWS::Events::Rule") {
        if (const Element *queue = orderedQueue(context, propertyAt(*subject, sender.target)))
            judge(context, *subject, *queue, propertyAt(*subject, sender.group), placeOf(*subject, sender.target),
                  worldOf(*subject));
        return;
    }
    forEachItem(*subject, "Targets", [&](const NodePtr &target, const syntax::Path &path, const World &world) {
        if (const Element *queue = orderedQueue(context, target->find(sender.target)))
            judge(context, *subject, *queue, target->find(sender.group), path, world);
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    const Element *queue = context.index().resource(finding.args[1]);
    if (!subject || !queue)
        return {};
    if (finding.variant == "repeats") {
        const NodePtr present = propertyAt(*queue, "ContentBasedDeduplication");
        if (present && !present->isScalar())
            return {};
        return {fixBySetting({"fix.by-content", {finding.args[1]}}, placeOf(*queue, "ContentBasedDeduplication"),
                             syntax::Node::literal("true"))};
    }
    const Sender &sender = *std::ranges::find(senders, subject->type, &Sender::type);
    syntax::Path place = finding.path;
    if (subject->type == "AWS::Events::Rule")
        place.emplace_back(std::string(sender.group));
    else if (isPlainWayTo(*subject, std::string(sender.group) + "." + groupKey))
        place = placeOf(*subject, sender.group);
    else
        return {};
    if (const NodePtr present = syntax::at(context.design().document, place); present && !present->isMapping())
        return {};
    place.emplace_back(std::string(groupKey));
    return {fixBySetting({"fix.one-group", finding.args}, place, syntax::Node::scalar(finding.args[0]))};
}

} // namespace

extern const Rule fifo_without_group{
    .id = "rel.fifo-without-group",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.1"},
    .docsUrl = "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_SqsParameters.html",
    .types = {"AWS::Events::Rule", "AWS::Scheduler::Schedule", "AWS::Pipes::Pipe"},
    .reads = readsOf({"AWS::SQS::Queue"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
