#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/network/topology.h"
#include "model/rules/policies.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <set>

namespace cirro::rules {

namespace {

using expression::Value;
using network::Answer;
using syntax::Node;

/// The service that delivers through a reference; empty when it does not make anything deliver.
std::string_view sender(Context &context, const Link &link)
{
    const Element *user = context.index().find(link.from);
    const auto key = [&](std::size_t i) {
        const auto *text = i < link.path.size() ? std::get_if<std::string>(&link.path[i]) : nullptr;
        return text ? std::string_view(*text) : std::string_view();
    };
    if (!user || link.elsewhere)
        return {};
    if (user->type == "AWS::S3::Bucket" && key(1) == "NotificationConfiguration")
        return "s3.amazonaws.com";
    // A target is a list's item; what lies deeper is its queue for dead letters and the like.
    if (user->type == "AWS::Events::Rule" && key(1) == "Targets" && key(3) == "Arn" && !propertyAt(*user, "RoleArn"))
        return "events.amazonaws.com";
    return {};
}

/// Whether the policies of the topic let the service in. (Queues are another rule's: rel.queue-policy-missing.)
Answer permitted(Context &context, const Element &target, std::string_view service)
{
    Answer answer = Answer::No;
    for (const std::uint32_t position : context.index().to(target.id)) {
        const Element *policy = context.index().find(context.index().link(position).from);
        if (!policy || !policy->type.ends_with("Policy") || policy->type.starts_with("AWS::IAM::"))
            continue;
        bool any = false;
        forEachStatement(
            context, propertyAt(*policy, "PolicyDocument"), {}, worldOf(*policy), [&](const Statement &statement) {
                any = true;
                const Value *principal = statement.value.member("Principal");
                const Value *services = principal ? principal->member("Service") : nullptr;
                const bool lets = principal && (principal->text() == "*" || hasText(principal->member("AWS"), "*") ||
                                                hasText(services, service));
                if (lets && statement.allows())
                    answer = Answer::Yes;
                else if (answer == Answer::No &&
                         (!principal || principal->unknown() || (services && services->firstUnknown())))
                    answer = Answer::CannotTell;
            });
        if (!any && answer == Answer::No)
            answer = Answer::CannotTell;
    }
    return answer;
}

void check(Context &context, const Element *subject)
{
    std::set<std::string> said;
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Link &link = context.index().link(position);
        const std::string_view service = sender(context, link);
        if (service.empty())
            continue;
        const Element &user = *context.index().find(link.from);
        const auto world = worldOf(*subject).with(worldOf(user));
        if (!world || !said.insert(user.id.text()).second || permitted(context, *subject, service) != Answer::No)
            continue;
        if (context.once<TemplateTraits>().hidesResources()) {
            context.cannotTell(hiddenByMacro());
            return;
        }
        syntax::Path path{std::string("Resources"), user.id.text()};
        path.insert(path.end(), link.path.begin(), link.path.end());
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = std::move(path),
                        .args = {subject->id.text(), user.id.text(), std::string(service)},
                        .world = world->text()});
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *target = context.index().find(finding.element);
    const Element *user = context.index().resource(finding.args[1]);
    // Several policies of one topic replace each other: only where there is none, one is made.
    const bool bare = target && user && target->condition.empty() && user->condition.empty() &&
                      std::ranges::none_of(context.index().to(target->id), [&](std::uint32_t position) {
                          const Element *other = context.index().find(context.index().link(position).from);
                          return other && other->type.ends_with("Policy") && !other->type.starts_with("AWS::IAM::");
                      });
    const bool bucket = user && user->type == "AWS::S3::Bucket";
    if (!bare || (bucket && user->body->find("DependsOn")))
        return {};
    const auto limit =
        bucket ? Node::mapping(
                     {{"StringEquals", Node::mapping({{"aws:SourceAccount", expression::makeRef("AWS::AccountId")}})}})
               : Node::mapping({{"ArnEquals",
                                 Node::mapping({{"aws:SourceArn", expression::makeGetAtt(user->id.text(), "Arn")}})}});
    const auto statement = Node::mapping({{"Effect", Node::scalar("Allow")},
                                          {"Principal", Node::mapping({{"Service", Node::scalar(finding.args[2])}})},
                                          {"Action", Node::scalar("sns:Publish")},
                                          {"Resource", expression::makeRef(target->id.text())},
                                          {"Condition", limit}});
    return {{{"fix.permit", {finding.args[1], finding.args[0]}},
             [=, id = target->id.text(), user = user->id.text()](const Snapshot &now) {
                 Growing growing(now);
                 const std::string policy =
                     growing.add(id + "Policy", "AWS::SNS::TopicPolicy",
                                 {{"Topics", Node::sequence({expression::makeRef(id)})},
                                  {"PolicyDocument",
                                   Node::mapping({{"Version", Node::scalar("2012-10-17", syntax::Style::SingleQuoted)},
                                                  {"Statement", Node::sequence({statement})}})}});
                 if (bucket)
                     growing.set({std::string("Resources"), user, std::string("DependsOn")}, Node::scalar(policy));
                 return growing.result();
             }}};
}

} // namespace

extern const Rule delivery_not_permitted{
    .id = "sec.delivery-not-permitted",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.1", "2.1"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html",
    .types = {"AWS::SNS::Topic"},
    .reads = {.related = true, .types = {"AWS::SNS::TopicPolicy", "AWS::SNS::TopicInlinePolicy"}, .neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
