#include "model/rules/alarms.h"
#include "model/rules/related.h"
#include "model/rules/world.h"

#include <algorithm>

namespace cirro::rules {

namespace {

bool isDeadLetterQueue(const Index &index, const Element &queue)
{
    return std::ranges::any_of(index.to(queue.id), [&](std::uint32_t position) {
        const Link &link = index.link(position);
        return std::ranges::any_of(link.path, [](const syntax::Step &step) {
            const auto *key = std::get_if<std::string>(&step);
            return key && (*key == "deadLetterTargetArn" || *key == "DeadLetterConfig");
        });
    });
}

void check(Context &context, const Element *subject)
{
    const Index &index = context.index();
    if (!isDeadLetterQueue(index, *subject))
        return;
    bool read = false;
    for (const std::uint32_t position : index.to(subject->id)) {
        const Element *user = index.find(index.link(position).from);
        // A function that reads it, or a board that shows it, is somebody who looks.
        read |= user && (user->type.starts_with("AWS::CloudWatch::") ||
                         user->type == "AWS::Lambda::EventSourceMapping" || user->type == "AWS::Pipes::Pipe");
    }
    if (!read && !mayBeHidden(context))
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text()},
                        .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *queue = context.index().find(finding.element);
    if (!queue || !queue->condition.empty())
        return {};
    return {fixByAlarm({"fix.watch", finding.args}, finding.args[0],
                       {.space = "AWS/SQS",
                        .metric = "ApproximateNumberOfMessagesVisible",
                        .dimension = "QueueName",
                        .attribute = "QueueName",
                        .statistic = "Maximum",
                        .threshold = "0"})};
}

} // namespace

extern const Rule dead_letters_unwatched{
    .id = "ops.dead-letters-unwatched",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.1", "2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/"
               "dead-letter-queues-alarms-cloudwatch.html",
    .types = {"AWS::SQS::Queue"},
    .reads = readsOf({"AWS::CloudWatch::Alarm", "AWS::SQS::Queue"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
