#include "model/expression/intrinsic.h"
#include "model/rules/facts.h"
#include "model/rules/growing.h"
#include "model/rules/network/topology.h"
#include "model/rules/policies.h"
#include "model/rules/said.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace cirro::rules {

namespace {

using Actions = std::vector<std::string>;
using syntax::Node;

constexpr std::string_view functionType = "AWS::Lambda::Function";
constexpr std::string_view queueType = "AWS::SQS::Queue";

const Element *named(Context &context, const syntax::NodePtr &node)
{
    return context.index().find(context.once<network::Topology>().named(node));
}

/// What of the wanted actions a role certainly may not do.
Actions missing(Context &context, const Element &role, const nlohmann::json &wanted)
{
    const Rights &rights = context.once<Roles>().rightsOf(role);
    Actions actions;
    for (const auto &action : wanted)
        if (rights.complete && !rights.allow(action.get<std::string>()))
            actions.push_back(action.get<std::string>());
    return actions;
}

std::string joined(const Actions &actions)
{
    std::string text;
    for (const std::string &action : actions)
        text += (text.empty() ? "" : ", ") + action;
    return text;
}

/// The arguments: function, role, actions, what it is about.
void report(Context &context, const Element &subject, const Element &function, const Element &role,
            const Actions &actions, const std::string &target, std::string variant, syntax::Path path)
{
    const auto world = worldOf(subject).with(worldOf(role));
    if (actions.empty() || !world)
        return;
    const bool refused = variant == "event-source" || variant == "dead-letters" || variant == "network";
    context.report({.severity = refused ? Severity::Error : Severity::Warning,
                    .element = subject.id,
                    .path = std::move(path),
                    .args = {function.id.text(), role.id.text(), joined(actions), target},
                    .variant = std::move(variant),
                    .world = world->text()});
}

/// Whether the policy of a key itself may let a role use it.
bool isOpenTo(Context &context, const Element &key, const Element &role)
{
    bool open = std::ranges::any_of(context.index().from(key.id), [&](const Link &link) { return link.to == role.id; });
    forEachStatement(context, propertyAt(key, "KeyPolicy"), placeOf(key, "KeyPolicy"), worldOf(key),
                     [&](const Statement &statement) {
                         const expression::Value *principal = statement.value.member("Principal");
                         open = open || !principal || principal->unknown() || principal->text() == "*" ||
                                hasText(principal->member("AWS"), "*");
                     });
    return open;
}

void checkMapping(Context &context, const Element &mapping)
{
    const Element *function = named(context, propertyAt(mapping, "FunctionName"));
    const syntax::NodePtr from = propertyAt(mapping, "EventSourceArn");
    const Element *source = named(context, from);
    // A stream's ARN is an attribute of its table.
    if (!source)
        for (const Link &link : context.index().from(mapping.id))
            if (link.attribute == "StreamArn")
                source = context.index().find(link.to);
    const auto &sources = factsOf("permissions").at("eventSources");
    if (!function || function->type != functionType || !source || !sources.contains(source->type))
        return;
    const Element *role = context.once<Roles>().named(propertyAt(*function, "Role"));
    if (!role)
        return;
    report(context, mapping, *function, *role, missing(context, *role, sources.at(source->type)), source->id.text(),
           "event-source", placeOf(mapping, "EventSourceArn"));
    // Messages under a key of one's own are read by who may use the key.
    const Element *key = source->type == queueType ? named(context, propertyAt(*source, "KmsMasterKeyId")) : nullptr;
    if (key && key->type == "AWS::KMS::Key" && !isOpenTo(context, *key, *role))
        report(context, mapping, *function, *role, missing(context, *role, factsOf("permissions").at("decrypt")),
               key->id.text(), "decrypt", placeOf(mapping, "EventSourceArn"));
}

/// Whether a policy of the resource itself may let the role in.
bool mayBeLetIn(Context &context, const Element &target, const Element &role)
{
    const Index &index = context.index();
    return std::ranges::any_of(index.to(target.id), [&](std::uint32_t position) {
        const auto links = index.from(index.link(position).from);
        const Element *user = index.find(index.link(position).from);
        return user && user->type.ends_with("Policy") &&
               std::ranges::any_of(links, [&](const Link &link) { return link.to == role.id; });
    });
}

/// A function that is told by its environment where something is wants to use it.
void checkUses(Context &context, const Element &function, const Element &role)
{
    const Rights &rights = context.once<Roles>().rightsOf(role);
    const auto &facts = factsOf("permissions");
    std::vector<ElementId> seen;
    for (const Link &link : context.index().from(function.id)) {
        const auto *first = link.path.size() > 2 ? std::get_if<std::string>(&link.path[1]) : nullptr;
        const Element *target = context.index().find(link.to);
        if (!first || *first != "Environment" || link.elsewhere || !target ||
            !facts.at("services").contains(target->type) || std::ranges::find(seen, target->id) != seen.end())
            continue;
        seen.push_back(target->id);
        const auto service = facts.at("services").at(target->type).get<std::string>();
        if (!rights.complete || rights.touch(service) || mayBeLetIn(context, *target, role))
            continue;
        report(context, function, function, role, missing(context, role, facts.at("use").at(service)),
               target->id.text(), "use", placeOf(function, "Environment"));
    }
}

void checkFunction(Context &context, const Element &function)
{
    const Element *role = context.once<Roles>().named(propertyAt(function, "Role"));
    if (!role)
        return;
    const auto &facts = factsOf("permissions");
    const syntax::NodePtr subnets = propertyAt(function, "VpcConfig.SubnetIds");
    if (subnets && subnets->isSequence() && subnets->size() > 0)
        report(context, function, function, *role, missing(context, *role, facts.at("network")), "", "network",
               placeOf(function, "VpcConfig"));
    if (const Element *letters = named(context, propertyAt(function, "DeadLetterConfig.TargetArn")))
        if (facts.at("deadLetters").contains(letters->type))
            report(context, function, function, *role,
                   missing(context, *role, facts.at("deadLetters").at(letters->type)), letters->id.text(),
                   "dead-letters", placeOf(function, "DeadLetterConfig.TargetArn"));
    checkUses(context, function, *role);
    if (comesTo(context, function, "TracingConfig.Mode", "Active", false) == true)
        report(context, function, function, *role, missing(context, *role, facts.at("traces")), "", "traces",
               placeOf(function, "TracingConfig"));
    report(context, function, function, *role, missing(context, *role, facts.at("logs")), "", "logs",
           {std::string("Resources"), function.id.text()});
}

void check(Context &context, const Element *subject)
{
    if (subject->type == functionType)
        checkFunction(context, *subject);
    else
        checkMapping(context, *subject);
}

/// The AWS managed policy for a purpose; empty: none.
std::string_view managedFor(std::string_view variant)
{
    return variant == "logs"      ? "service-role/AWSLambdaBasicExecutionRole"
           : variant == "network" ? "service-role/AWSLambdaVPCAccessExecutionRole"
           : variant == "traces"  ? "AWSXRayDaemonWriteAccess"
                                  : "";
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *role = context.index().resource(finding.args[1]);
    if (!role)
        return {};
    const std::string_view managed = managedFor(finding.variant);
    const std::string_view place = !managed.empty() ? "ManagedPolicyArns" : "Policies";
    const syntax::NodePtr present = propertyAt(*role, place);
    if (present && (!present->isSequence() || !present->tag.empty()))
        return {};
    if (!managed.empty())
        return {{{"fix.attach", {finding.args[1]}}, [list = placeOf(*role, place), managed](const Snapshot &now) {
                     Growing growing(now);
                     growing.append(
                         list, expression::makeSub("arn:${AWS::Partition}:iam::aws:policy/" + std::string(managed)));
                     return growing.result();
                 }}};
    const Element *target = context.index().resource(finding.args[3]);
    if (!target)
        return {};
    std::vector<syntax::NodePtr> actions;
    for (std::size_t begin = 0; begin < finding.args[2].size();) {
        const std::size_t end = std::min(finding.args[2].find(", ", begin), finding.args[2].size());
        actions.push_back(Node::scalar(finding.args[2].substr(begin, end - begin)));
        begin = end + 2;
    }
    const bool stream = target->type == "AWS::DynamoDB::Table" && finding.variant == "event-source";
    syntax::NodePtr resource = target->type == "AWS::SNS::Topic" || target->type == "AWS::SecretsManager::Secret" ||
                                       target->type == "AWS::StepFunctions::StateMachine"
                                   ? expression::makeRef(target->id.text())
                                   : expression::makeGetAtt(target->id.text(), stream ? "StreamArn" : "Arn");
    if (target->type == "AWS::S3::Bucket")
        resource = expression::makeSub("${" + target->id.text() + ".Arn}/*");
    const auto statement = Node::mapping({{"Effect", Node::scalar("Allow")},
                                          {"Action", Node::sequence(std::move(actions))},
                                          {"Resource", std::move(resource)}});
    const auto policy = Node::mapping(
        {{"PolicyName", Node::scalar("Use" + target->id.text())},
         {"PolicyDocument", Node::mapping({{"Version", Node::scalar("2012-10-17", syntax::Style::SingleQuoted)},
                                           {"Statement", Node::sequence({statement})}})}});
    return {{{"fix.permit", {finding.args[1], finding.args[3]}},
             [list = placeOf(*role, place), policy](const Snapshot &now) {
                 Growing growing(now);
                 growing.append(list, policy);
                 return growing.result();
             }}};
}

} // namespace

extern const Rule missing_permission{
    .id = "sec.missing-permission",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.1", "2.1"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html",
    .types = {"AWS::Lambda::Function", "AWS::Lambda::EventSourceMapping"},
    .reads = {.related = true}, // policies of roles and of what is used may be anywhere
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
