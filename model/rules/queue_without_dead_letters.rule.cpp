#include "model/edits/edits.h"
#include "model/expression/intrinsic.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    if (propertyAt(*subject, "RedriveAllowPolicy"))
        return;
    if (const syntax::NodePtr policy = propertyAt(*subject, "RedrivePolicy"))
        if (const expression::Value value = context.evaluate(policy); !value.isNoValue())
            return; // one that cannot be told may be one
    // Nobody uses it yet; and what others send their dead letters to needs none itself.
    const auto users = context.index().to(subject->id);
    if (std::ranges::none_of(
            users, [&](std::uint32_t position) { return context.index().link(position).relation == Relation::Flows; }))
        return;
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Link &link = context.index().link(position);
        for (const syntax::Step &step : link.path)
            if (const auto *key = std::get_if<std::string>(&step);
                key && (*key == "RedrivePolicy" || *key == "DeadLetterConfig" || *key == "DestinationConfig"))
                return;
    }
    context.report({.severity = Severity::Advice,
                    .element = subject->id,
                    .path = {std::string("Resources"), subject->id.text()},
                    .args = {subject->id.text()}});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const Element *queue = snapshot.index->find(finding.element);
    if (!queue)
        return {};
    const bool fifo = propertyAt(*queue, "FifoQueue") != nullptr; // the dead letters of one have to go to another
    return {{{"fix.add-dead-letters", {finding.args[0]}},
             [id = queue->id.text(), fifo](const Snapshot &now) -> Result<Design> {
                 using syntax::Node;
                 const std::string dead = freeLogicalId(now.design, *now.index, id + "DeadLetters");
                 std::vector<std::pair<std::string, syntax::NodePtr>> properties;
                 if (fifo)
                     properties.emplace_back("FifoQueue", Node::literal("true"));
                 properties.emplace_back("MessageRetentionPeriod", Node::literal("1209600"));
                 auto added = syntax::set(now.design.document, {std::string("Resources"), dead},
                                          Node::mapping({{"Type", Node::scalar("AWS::SQS::Queue")},
                                                         {"Properties", Node::mapping(std::move(properties))}}));
                 if (!added)
                     return added.error();
                 auto set = syntax::set(
                     added->document,
                     {std::string("Resources"), id, std::string("Properties"), std::string("RedrivePolicy")},
                     Node::mapping({{"deadLetterTargetArn", expression::makeGetAtt(dead, "Arn")},
                                    {"maxReceiveCount", Node::literal("5")}}));
                 if (!set)
                     return set.error();
                 Design design = now.design;
                 design.document = std::move(set->document);
                 return design;
             }}};
}

} // namespace

extern const Rule queue_without_dead_letters{
    .id = "rel.queue-without-dead-letters",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.1"},
    .docsUrl = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
    .types = {"AWS::SQS::Queue"},
    .reads = {.related = true, .neighbours = true, .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
