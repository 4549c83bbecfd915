#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using syntax::Node;

/// Who sends to queues in its own name, where it says so, and what its principal is.
struct Sender {
    std::string_view type{};
    std::string_view below{}; // a property on the way to the queue
    std::string_view principal{};
};
constexpr std::array<Sender, 4> senders = {{
    {"AWS::SNS::Subscription", "Endpoint", "sns.amazonaws.com"},
    {"AWS::SNS::Topic", "Subscription", "sns.amazonaws.com"},
    {"AWS::Events::Rule", "Targets", "events.amazonaws.com"},
    {"AWS::S3::Bucket", "NotificationConfiguration", "s3.amazonaws.com"},
}};

const Sender *senderOf(const Index &index, const Link &link)
{
    const Element *from = index.find(link.from);
    const auto *key = link.path.size() > 1 ? std::get_if<std::string>(&link.path[1]) : nullptr;
    if (!from || !key || link.attribute != "Arn")
        return nullptr;
    const auto found = std::ranges::find(senders, from->type, &Sender::type);
    return found != senders.end() && *key == found->below ? &*found : nullptr;
}

/// Whether a policy may be this queue's.
bool mayHavePolicy(Context &context, const Element &queue)
{
    for (const char *type : {"AWS::SQS::QueuePolicy", "AWS::SQS::QueueInlinePolicy"})
        for (const ElementId &id : context.index().ofType(type)) {
            const Element &policy = *context.index().find(id);
            bool named = false;
            bool ofTemplate = false;
            for (const Link &link : context.index().from(id)) {
                const Element *target = context.index().find(link.to);
                named = named || link.to == queue.id;
                ofTemplate = ofTemplate || (target && target->type == "AWS::SQS::Queue");
            }
            if (named)
                return true;
            if (!ofTemplate) { // a queue whose address cannot be told
                const syntax::NodePtr queues = propertyAt(policy, "Queues");
                if (queues && context.evaluate(queues).firstUnknown())
                    return true;
            }
        }
    return false;
}

void check(Context &context, const Element *subject)
{
    const Element *from = nullptr;
    bool letters = true; // only what could not be delivered comes here
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Link &link = context.index().link(position);
        if (!senderOf(context.index(), link))
            continue;
        from = from ? from : context.index().find(link.from);
        letters = letters && std::ranges::any_of(link.path, [](const auto &step) {
                      const auto *name = std::get_if<std::string>(&step);
                      return name && *name == "DeadLetterConfig";
                  });
    }
    if (!from || mayHavePolicy(context, *subject) || mayBeHidden(context))
        return;
    context.report({.severity = letters ? Severity::Warning : Severity::Error,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text(), from->id.text()}});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Index &index = context.index();
    const Element *from = index.resource(finding.args[1]);
    if (!from)
        return {};
    std::string principal;
    for (const Sender &sender : senders)
        if (sender.type == from->type)
            principal = sender.principal;
    // S3 asks for the policy before there is a bucket, so that it cannot name it: a person decides.
    if (principal.starts_with("s3"))
        return {};
    syntax::NodePtr source = from->type == "AWS::Events::Rule" ? expression::makeGetAtt(from->id.text(), "Arn")
                                                               : expression::makeRef(from->id.text());
    if (from->type == "AWS::SNS::Subscription")
        source = propertyAt(*from, "TopicArn");
    if (!source)
        return {};
    return {{{"fix.let-in", {finding.args[1], finding.args[0]}},
             [queue = finding.args[0], principal, source](const Snapshot &now) {
                 Growing growing(now);
                 const auto statement = Node::mapping(
                     {{"Effect", Node::scalar("Allow")},
                      {"Principal", Node::mapping({{"Service", Node::scalar(principal)}})},
                      {"Action", Node::scalar("sqs:SendMessage")},
                      {"Resource", expression::makeGetAtt(queue, "Arn")},
                      {"Condition", Node::mapping({{"ArnEquals", Node::mapping({{"aws:SourceArn", source}})}})}});
                 growing.add(queue + "Policy", "AWS::SQS::QueuePolicy",
                             {{"Queues", Node::sequence({expression::makeRef(queue)})},
                              {"PolicyDocument", Node::mapping({{"Version", Node::scalar("2012-10-17")},
                                                                {"Statement", Node::sequence({statement})}})}});
                 return growing.result();
             }}};
}

} // namespace

extern const Rule queue_policy_missing{
    .id = "rel.queue-policy-missing",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.1", "2.1"},
    .docsUrl = "https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html",
    .types = {"AWS::SQS::Queue"},
    .reads = readsOf({"AWS::SQS::QueuePolicy", "AWS::SQS::QueueInlinePolicy", "AWS::SNS::Subscription",
                      "AWS::SNS::Topic", "AWS::Events::Rule", "AWS::S3::Bucket"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
