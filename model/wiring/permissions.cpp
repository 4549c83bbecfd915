#include "model/wiring/permissions.h"

#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"
#include "model/wiring/alike.h"

#include <algorithm>

namespace cirro::wiring {

namespace {

// docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
constexpr std::string_view writesLogs =
    "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
constexpr std::string_view entersNetworks =
    "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole";

/// How an element comes by its role: directly, or by the instance profile of it or of its launch template.
struct Holder {
    std::string resource{};
    std::string path{};
    std::string principal{};
    bool profile = false;
    bool optional = false; // it can be without a role
};

/// Whose own property names the role.
struct Runner {
    std::string_view type{};
    const char *path = nullptr;
    const char *principal = nullptr;
    bool optional = false;
};

constexpr Runner runners[]{{"AWS::Lambda::Function", "Role", "lambda.amazonaws.com"},
                           {"AWS::EKS::Nodegroup", "NodeRole", "ec2.amazonaws.com"},
                           {"AWS::ECS::TaskDefinition", "TaskRoleArn", "ecs-tasks.amazonaws.com", true},
                           {"AWS::StepFunctions::StateMachine", "RoleArn", "states.amazonaws.com"},
                           {"AWS::Scheduler::Schedule", "Target.RoleArn", "scheduler.amazonaws.com"},
                           {"AWS::CodePipeline::Pipeline", "RoleArn", "codepipeline.amazonaws.com"},
                           {"AWS::CodeBuild::Project", "ServiceRole", "codebuild.amazonaws.com"},
                           {"AWS::Glue::Job", "Role", "glue.amazonaws.com"}};

std::optional<Holder> holderOf(const Index &index, const std::string &element)
{
    const Element *found = index.resource(element);
    if (!found)
        return std::nullopt;
    for (const Runner &runner : runners)
        if (found->type == runner.type)
            return Holder{element, runner.path, runner.principal, false, runner.optional};
    if (found->type == "AWS::ECS::Service") // what runs in it is its tasks
        for (const Link &link : index.from(found->id))
            if (const Element *tasks = index.find(link.to); tasks && tasks->type == "AWS::ECS::TaskDefinition")
                return holderOf(index, tasks->id.text());
    if (found->type == "AWS::EC2::Instance")
        return Holder{element, "IamInstanceProfile", "ec2.amazonaws.com", true};
    if (found->type == "AWS::AutoScaling::AutoScalingGroup")
        for (const Link &link : index.from(found->id))
            if (const Element *launch = index.find(link.to); launch && launch->type == "AWS::EC2::LaunchTemplate")
                return Holder{launch->id.text(), "LaunchTemplateData.IamInstanceProfile.Arn", "ec2.amazonaws.com",
                              true};
    return std::nullopt;
}

std::string nameOf(const std::string &element, const std::string &target)
{
    return element + "-uses-" + target;
}

std::optional<std::string> namedIn(const Index &index, const syntax::NodePtr &value, std::string_view type)
{
    if (value)
        for (const ElementId &id : index.ofType(type))
            if (names(value, id.text()))
                return id.text();
    return std::nullopt;
}

} // namespace

std::optional<std::string> Permissions::roleOf(const std::string &element) const
{
    if (const Element *role = m_wire.element(element); role && role->type == "AWS::IAM::Role")
        return element;
    const auto holder = holderOf(m_wire.index(), element);
    if (!holder)
        return std::nullopt;
    if (!holder->profile)
        return namedIn(m_wire.index(), m_wire.property(holder->resource, holder->path), "AWS::IAM::Role");
    const std::string whole = holder->path.substr(0, holder->path.rfind('.'));
    const auto profile = namedIn(m_wire.index(), m_wire.property(holder->resource, whole), "AWS::IAM::InstanceProfile");
    return profile ? namedIn(m_wire.index(), m_wire.property(*profile, "Roles"), "AWS::IAM::Role") : std::nullopt;
}

std::string Permissions::makeRole(const std::string &element, const std::string &principal)
{
    const Json trust{
        {"Version", "2012-10-17"},
        {"Statement",
         Json::array({{{"Effect", "Allow"}, {"Principal", {{"Service", principal}}}, {"Action", "sts:AssumeRole"}}})}};
    Json properties{{"AssumeRolePolicyDocument", trust}};
    if (principal == "lambda.amazonaws.com") // without it a function cannot write its log
        properties["ManagedPolicyArns"] = Json::array({{{"Fn::Sub", std::string(writesLogs)}}});
    return m_wire.make("AWS::IAM::Role", element + "Role", m_wire.node(properties));
}

std::string Permissions::ensureRole(const std::string &element)
{
    if (const auto present = roleOf(element))
        return *present;
    const auto holder = holderOf(m_wire.index(), element);
    const std::string whole = holder ? holder->path.substr(0, holder->path.rfind('.')) : std::string();
    if (!holder || m_wire.property(holder->resource, holder->profile ? whole : holder->path)) {
        // It has a role that is not in this template: whoever wrote that has to give the permission there.
        m_wire.fail({.code = "wiring.no-role", .where = element, .args = {element}});
        return {};
    }
    std::string role = makeRole(element, holder->principal);
    if (!holder->profile) {
        m_wire.write(holder->resource, holder->path, expression::makeGetAtt(role, "Arn"));
        return role;
    }
    const std::string profile =
        m_wire.make("AWS::IAM::InstanceProfile", element + "Profile",
                    syntax::Node::mapping({{"Roles", syntax::Node::sequence({expression::makeRef(role)})}}));
    m_wire.write(holder->resource, holder->path,
                 holder->path.ends_with("Arn") ? expression::makeGetAtt(profile, "Arn") : expression::makeRef(profile));
    return role;
}

/// A policy of its own, not one within the role: so that what the role serves may be named by the target, too, without
/// a circle.
void Permissions::permit(const Json &step, const Json &actions)
{
    const std::string element = m_wire.filled(step.at("by").get<std::string>());
    const std::string target = m_wire.filled(step.at("to").get<std::string>());
    const std::string role = ensureRole(element);
    if (m_wire.failed())
        return;
    const Json statement{{"Effect", "Allow"}, {"Action", actions}, {"Resource", step.at("on")}};
    Json both = Json::array({statement});
    // What is encrypted with a key of this design cannot be used without the key.
    if (const std::string key = m_wire.filled(step.value("key", "")); m_wire.element(key))
        both.push_back({{"Effect", "Allow"},
                        {"Action", step.at("keyActions")},
                        {"Resource", {{"Fn::GetAtt", Json::array({key, "Arn"})}}}});
    const syntax::NodePtr wanted = m_wire.node(statement);
    const auto says = [&](const syntax::NodePtr &document) {
        const syntax::NodePtr statements = document && document->isMapping() ? document->find("Statement") : nullptr;
        return statements && statements->isSequence() &&
               std::ranges::any_of(statements->entries,
                                   [&](const syntax::Entry &one) { return contains(one.value, wanted); });
    };
    // One that names no resource of the design cannot tell what it is for: only its own policy counts as it.
    const bool scoped = names(wanted, target);
    if (const syntax::NodePtr inside = m_wire.property(role, "Policies"); scoped && inside && inside->isSequence())
        for (const syntax::Entry &entry : inside->entries)
            if (const syntax::NodePtr policy = syntax::resolved(entry.value);
                policy && policy->isMapping() && says(policy->find("PolicyDocument")))
                return;
    for (const ElementId &id : policiesOf(role))
        if (says(m_wire.property(id.text(), "PolicyDocument")) &&
            (scoped || m_wire.text(id.text(), "PolicyName") == nameOf(element, target)))
            return;
    m_wire.make("AWS::IAM::Policy", element + "Uses" + target,
                m_wire.node({{"PolicyName", nameOf(element, target)},
                             {"Roles", Json::array({{{"Ref", role}}})},
                             {"PolicyDocument", {{"Version", "2012-10-17"}, {"Statement", both}}}}));
}

std::vector<ElementId> Permissions::policiesOf(const std::string &role) const
{
    std::vector<ElementId> policies;
    for (const ElementId &id : m_wire.index().ofType("AWS::IAM::Policy"))
        if (const syntax::NodePtr roles = m_wire.property(id.text(), "Roles"); roles && names(roles, role))
            policies.push_back(id);
    return policies;
}

void Permissions::withdraw(const Json &step)
{
    const std::string element = m_wire.filled(step.at("by").get<std::string>());
    const std::string target = m_wire.filled(step.at("to").get<std::string>());
    const std::string key = m_wire.filled(step.value("key", ""));
    const auto role = roleOf(element);
    if (!role)
        return;
    // Statements that name the target (and its key) and nothing else of this design go.
    const auto onlyTarget = [&](const syntax::NodePtr &statement) {
        if (!statement || (!names(statement, target) && !names(statement, key)))
            return false;
        bool others = false;
        expression::forEachReference(*statement, [&](const expression::Reference &reference) {
            others |= reference.target != target && reference.target != key && !reference.target.starts_with("AWS::");
        });
        return !others;
    };
    const auto isForTarget = [&](const syntax::NodePtr &policy) {
        const syntax::NodePtr document = policy && policy->isMapping() ? policy->find("PolicyDocument") : nullptr;
        const syntax::NodePtr statements = document && document->isMapping() ? document->find("Statement") : nullptr;
        return statements && statements->isSequence() && names(statements, target) &&
               std::ranges::all_of(statements->entries,
                                   [&](const syntax::Entry &one) { return onlyTarget(syntax::resolved(one.value)); });
    };
    const bool scoped = names(m_wire.node(step.at("on")), target);
    for (const ElementId &id : policiesOf(*role))
        if (const syntax::NodePtr roles = m_wire.property(id.text(), "Roles");
            roles->size() == 1 && (scoped ? isForTarget(m_wire.m_now.design.resource(id.text()).properties())
                                          : m_wire.text(id.text(), "PolicyName") == nameOf(element, target)))
            m_wire.removeResource(id.text());
    if (const syntax::NodePtr inside = m_wire.property(*role, "Policies"); inside && inside->isSequence())
        for (std::size_t i = inside->size(); i-- > 0;)
            if (isForTarget(syntax::resolved(inside->entries[i].value)))
                m_wire.dropItem(*role, "Policies", i);
    dropIfIdle(element, *role);
}

void Permissions::allowNetwork(const std::string &function)
{
    const std::string role = ensureRole(function);
    if (m_wire.failed())
        return;
    const syntax::NodePtr present = m_wire.property(role, "ManagedPolicyArns");
    if (present && (!present->isSequence() || essence(present).find("AWSLambdaVPCAccess") != std::string::npos))
        return;
    m_wire.append(role, "ManagedPolicyArns", expression::makeSub(entersNetworks));
}

void Permissions::forbidNetwork(const std::string &function)
{
    const auto role = roleOf(function);
    const syntax::NodePtr present = role ? m_wire.property(*role, "ManagedPolicyArns") : nullptr;
    if (!present || !present->isSequence())
        return;
    for (std::size_t i = present->size(); i-- > 0;)
        if (alike(present->entries[i].value, expression::makeSub(entersNetworks)))
            return m_wire.dropItem(*role, "ManagedPolicyArns", i);
}

/// A role that may do nothing, made for instances, goes with its profile. A function cannot be without a role.
void Permissions::dropIfIdle(const std::string &element, const std::string &role)
{
    const auto holder = holderOf(m_wire.index(), element);
    if (!holder || (!holder->profile && !holder->optional))
        return;
    if (!policiesOf(role).empty())
        return;
    for (const char *right : {"Policies", "ManagedPolicyArns"})
        if (m_wire.property(role, right))
            return;
    if (holder->optional) {
        if (m_wire.index().to(ElementId::resource(role)).size() != 1)
            return;
        m_wire.erase(holder->resource, holder->path);
        m_wire.removeResource(role);
        return;
    }
    const std::string whole = holder->path.substr(0, holder->path.rfind('.'));
    const std::string place = whole.empty() || whole == holder->path ? holder->path : whole;
    const auto profile = namedIn(m_wire.index(), m_wire.property(holder->resource, place), "AWS::IAM::InstanceProfile");
    if (!profile)
        return;
    const auto users = [&](const std::string &id) { return m_wire.index().to(ElementId::resource(id)).size(); };
    if (users(*profile) != 1 || users(role) != 1)
        return;
    m_wire.erase(holder->resource, place);
    m_wire.removeResource(*profile);
    m_wire.removeResource(role);
}

} // namespace cirro::wiring
