#include "model/expression/intrinsic.h"
#include "model/rules/facts.h"
#include "model/rules/growing.h"
#include "model/rules/network/topology.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace cirro::rules {

namespace {

using network::Answer;
using syntax::Node;

/// The service that calls a function through a reference; empty when a reference does not make it call.
std::string callerOf(Context &context, const Link &link)
{
    const Element *user = context.index().find(link.from);
    std::string dotted;
    for (std::size_t i = 1; i < link.path.size(); ++i)
        if (const auto *key = std::get_if<std::string>(&link.path[i]); key && !key->starts_with("Fn::"))
            dotted += (dotted.empty() ? "" : ".") + *key;
    const auto &callers = factsOf("trust").at("callers");
    const auto type = user ? callers.find(user->type) : callers.end();
    if (type == callers.end() || link.elsewhere || !type->contains(dotted))
        return {};
    // With a role of its own it calls in that role.
    for (const char *role :
         {"Integration.Credentials", "CredentialsArn", "AuthorizerCredentials", "AuthorizerCredentialsArn"})
        if (propertyAt(*user, role))
            return {};
    return type->at(dotted).get<std::string>();
}

/// Whether a service may call the function.
Answer permitted(Context &context, const Element &function, const std::string &service)
{
    bool known = true;
    for (const ElementId &id : context.index().ofType("AWS::Lambda::Permission")) {
        const Element &permission = *context.index().find(id);
        const syntax::NodePtr principal = propertyAt(permission, "Principal");
        const auto text = principal ? context.evaluate(principal).text() : std::nullopt;
        const Element *called =
            context.index().find(context.once<network::Topology>().named(propertyAt(permission, "FunctionName")));
        if (called && called->type == "AWS::Lambda::Function" && called->id != function.id)
            continue; // of another function
        if (!text)
            known = false;
        else if (*text == service || text->starts_with("*") || text->ends_with(".amazonaws.com.cn"))
            return Answer::Yes;
    }
    return known ? Answer::No : Answer::CannotTell;
}

void check(Context &context, const Element *subject)
{
    std::set<std::string> said;
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Link &link = context.index().link(position);
        const std::string service = callerOf(context, link);
        if (service.empty())
            continue;
        const Element &caller = *context.index().find(link.from);
        const auto world = worldOf(*subject).with(worldOf(caller));
        if (!world || !said.insert(caller.id.text() + service).second ||
            permitted(context, *subject, service) != Answer::No)
            continue;
        if (context.once<TemplateTraits>().hidesResources()) {
            context.cannotTell(hiddenByMacro());
            return;
        }
        syntax::Path path{std::string("Resources"), caller.id.text()};
        path.insert(path.end(), link.path.begin(), link.path.end());
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = std::move(path),
                        .args = {subject->id.text(), caller.id.text(), service},
                        .world = world->text()});
    }
}

/// What the permission is limited to, so that nobody else's bucket, topic or interface may call.
Members limits(const Element &caller)
{
    const auto api = [&](std::string_view property) {
        const syntax::NodePtr named = propertyAt(caller, property);
        const bool plain = named && named->tag == "!Ref" && named->isScalar();
        return plain ? Members{{"SourceArn", expression::makeSub("arn:${AWS::Partition}:execute-api:${AWS::Region}:"
                                                                 "${AWS::AccountId}:${" +
                                                                 named->text + "}/*")}}
                     : Members{};
    };
    if (caller.type == "AWS::S3::Bucket") // its ARN would make a circle
        return {{"SourceAccount", expression::makeRef("AWS::AccountId")}};
    if (caller.type == "AWS::Events::Rule")
        return {{"SourceArn", expression::makeGetAtt(caller.id.text(), "Arn")}};
    if (caller.type == "AWS::SNS::Topic")
        return {{"SourceArn", expression::makeRef(caller.id.text())}};
    if (caller.type == "AWS::SNS::Subscription")
        return propertyAt(caller, "TopicArn") ? Members{{"SourceArn", propertyAt(caller, "TopicArn")}} : Members{};
    return caller.type == "AWS::ApiGateway::Method" ? api("RestApiId") : api("ApiId");
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *function = context.index().find(finding.element);
    const Element *caller = context.index().resource(finding.args[1]);
    if (!function || !caller || !caller->condition.empty() || !function->condition.empty())
        return {};
    Members limited = limits(*caller);
    // Buckets, target groups and log subscriptions ask at once whether they may.
    const bool before = caller->type == "AWS::S3::Bucket";
    const syntax::NodePtr order = caller->body->find("DependsOn");
    if (limited.empty() || (before && order))
        return {};
    return {{{"fix.permit", {finding.args[1], finding.args[0]}},
             [=, function = function->id.text(), caller = caller->id.text(),
              service = finding.args[2]](const Snapshot &now) {
                 Growing growing(now);
                 Members members{{"FunctionName", expression::makeGetAtt(function, "Arn")},
                                 {"Action", Node::scalar("lambda:InvokeFunction")},
                                 {"Principal", Node::scalar(service)}};
                 members.insert(members.end(), limited.begin(), limited.end());
                 const std::string id =
                     growing.add(function + "From" + caller, "AWS::Lambda::Permission", std::move(members));
                 if (before)
                     growing.set({std::string("Resources"), caller, std::string("DependsOn")}, Node::scalar(id));
                 return growing.result();
             }}};
}

} // namespace

extern const Rule call_not_permitted{
    .id = "sec.call-not-permitted",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.1", "2.1"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html",
    .types = {"AWS::Lambda::Function"},
    .reads = {.related = true, .types = {"AWS::Lambda::Permission"}, .neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
