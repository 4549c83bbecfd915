#include "model/expression/function_of.h"
#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// Whether a queue or a topic keeps the order; nothing when it cannot be told.
std::optional<bool> keepsOrder(Context &context, const Element &element)
{
    return comesTo(context, element, element.type == "AWS::SQS::Queue" ? "FifoQueue" : "FifoTopic", "true", false);
}

bool passes(const Link &link, std::string_view key)
{
    return std::ranges::any_of(link.path, [&](const auto &step) {
        const auto *name = std::get_if<std::string>(&step);
        return name && *name == key;
    });
}

void report(Context &context, const Element &subject, const Link &link, const Element &target, const char *variant)
{
    Finding finding{.severity = Severity::Error,
                    .element = subject.id,
                    .path = placeOf(subject),
                    .args = {subject.id.text(), target.id.text()},
                    .variant = variant};
    finding.path.insert(finding.path.end(), link.path.begin(), link.path.end());
    context.report(std::move(finding));
}

void checkName(Context &context, const Element &queue)
{
    const bool isQueue = queue.type == "AWS::SQS::Queue";
    if (keepsOrder(context, queue) != std::optional(true))
        return;
    forEachSaid(context, queue, isQueue ? "QueueName" : "TopicName", [&](const Said &said) {
        const auto text = said.value.text();
        if (text && !text->ends_with(".fifo"))
            context.report(findingAt(queue, said, Severity::Error, {queue.id.text(), *text}, "name"));
    });
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::SQS::Queue" || subject->type == "AWS::SNS::Topic")
        checkName(context, *subject);
    for (const Link &link : context.index().from(subject->id)) {
        const Element *target = context.index().find(link.to);
        if (!target || target == subject || link.kind == expression::ReferenceKind::DependsOn ||
            (target->type != "AWS::SQS::Queue" && target->type != "AWS::SNS::Topic"))
            continue;
        if (subject->type == "AWS::S3::Bucket") {
            if (passes(link, "NotificationConfiguration") && keepsOrder(context, *target) == std::optional(true))
                report(context, *subject, link, *target, "bucket");
        } else if (subject->type == "AWS::SQS::Queue") {
            const auto here = keepsOrder(context, *subject);
            const auto there = keepsOrder(context, *target);
            if (passes(link, "RedrivePolicy") && here && there && *here != *there)
                report(context, *subject, link, *target, *here ? "letters-standard" : "letters-fifo");
        } else if (subject->type == "AWS::SNS::Subscription" && target->type == "AWS::SQS::Queue") {
            const Element *topic =
                context.index().find(context.once<network::Topology>().named(propertyAt(*subject, "TopicArn")));
            if (passes(link, "Endpoint") && topic && topic->type == "AWS::SNS::Topic" &&
                keepsOrder(context, *topic) == std::optional(false) &&
                keepsOrder(context, *target) == std::optional(true))
                report(context, *subject, link, *target, "topic");
        }
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    if (finding.variant != "name" || !node || !node->isScalar() || expression::isCall(*node))
        return {};
    return {fixBySetting({"fix.end-in-fifo", {finding.args[1] + ".fifo"}}, finding.path,
                         syntax::Node::scalar(finding.args[1] + ".fifo"))};
}

} // namespace

extern const Rule fifo_mismatch{
    .id = "rel.fifo-mismatch",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.1"},
    .docsUrl = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/"
               "FIFO-queues-understanding-logic.html",
    .sameAs = {"E3502"},
    .types = {"AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic", "AWS::SNS::Subscription"},
    .reads = readsOf({"AWS::SQS::Queue", "AWS::SNS::Topic"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
