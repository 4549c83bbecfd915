#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cirro::rules {

namespace {

/// A name that a service keeps to itself (2026-11); in small letters.
struct Kept {
    std::string_view type{};
    std::string_view property{};
    std::string_view name{};    // with a star at its end: every name that begins so
    std::string_view engines{}; // of a database; empty: all of them
};
constexpr std::array<Kept, 24> keptNames = {{
    {"AWS::ApiGateway::Stage", "StageName", "test-invoke-stage"},
    {"AWS::CodeDeploy::DeploymentConfig", "DeploymentConfigName", "codedeploydefault.*"},
    {"AWS::DocDB::DBCluster", "MasterUsername", "admin"},
    {"AWS::EC2::SecurityGroup", "GroupName", "default"},
    {"AWS::EC2::SecurityGroup", "GroupName", "sg-*"},
    {"AWS::ECS::CapacityProvider", "Name", "aws*"},
    {"AWS::ECS::CapacityProvider", "Name", "ecs*"},
    {"AWS::ECS::CapacityProvider", "Name", "fargate*"},
    {"AWS::Events::EventBus", "Name", "default"},
    {"AWS::IAM::Role", "Path", "/aws-service-role/*"},
    {"AWS::KMS::Alias", "AliasName", "alias/aws/*"},
    {"AWS::Logs::LogGroup", "LogGroupName", "aws/*"},
    {"AWS::RDS::DBCluster", "MasterUsername", "rdsadmin"},
    {"AWS::RDS::DBCluster", "MasterUsername", "admin", " postgres aurora-postgresql "},
    {"AWS::RDS::DBCluster", "MasterUsername", "pg_*", " postgres aurora-postgresql "},
    {"AWS::RDS::DBInstance", "MasterUsername", "rdsadmin"},
    {"AWS::RDS::DBInstance", "MasterUsername", "admin", " postgres "},
    {"AWS::RDS::DBInstance", "MasterUsername", "pg_*", " postgres "},
    {"AWS::RDS::DBSubnetGroup", "DBSubnetGroupName", "default"},
    {"AWS::SSM::Parameter", "Name", "aws*"},
    {"AWS::SSM::Parameter", "Name", "ssm*"},
    {"AWS::SSM::Parameter", "Name", "/aws*"},
    {"AWS::SSM::Parameter", "Name", "/ssm*"},
    {"AWS::Redshift::Cluster", "MasterUsername", "public"},
}};

// https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
constexpr std::array<std::string_view, 18> keptVariables = {"_HANDLER",
                                                            "_X_AMZN_TRACE_ID",
                                                            "AWS_DEFAULT_REGION",
                                                            "AWS_REGION",
                                                            "AWS_EXECUTION_ENV",
                                                            "AWS_LAMBDA_FUNCTION_NAME",
                                                            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                                                            "AWS_LAMBDA_FUNCTION_VERSION",
                                                            "AWS_LAMBDA_INITIALIZATION_TYPE",
                                                            "AWS_LAMBDA_LOG_GROUP_NAME",
                                                            "AWS_LAMBDA_LOG_STREAM_NAME",
                                                            "AWS_ACCESS_KEY",
                                                            "AWS_ACCESS_KEY_ID",
                                                            "AWS_SECRET_ACCESS_KEY",
                                                            "AWS_SESSION_TOKEN",
                                                            "AWS_LAMBDA_RUNTIME_API",
                                                            "LAMBDA_TASK_ROOT",
                                                            "LAMBDA_RUNTIME_DIR"};

std::string inSmallLetters(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Whether an engine is one of those; nothing when it cannot be told.
std::optional<bool> isOfEngine(Context &context, const Element &subject, std::string_view engines)
{
    if (engines.empty())
        return true;
    const auto engine = context.evaluate(propertyAt(subject, "Engine")).text();
    if (!engine)
        return {};
    return engines.find(' ' + inSmallLetters(*engine) + ' ') != std::string_view::npos;
}

void checkNames(Context &context, const Element &subject)
{
    for (const Kept &kept : keptNames) {
        if (kept.type != subject.type)
            continue;
        const bool begins = kept.name.ends_with('*');
        const std::string_view name = kept.name.substr(0, kept.name.size() - (begins ? 1 : 0));
        forEachSaid(context, subject, kept.property, [&](const Said &said) {
            const auto text = said.value.text();
            const std::string small = inSmallLetters(text.value_or(""));
            if (!text || !(begins ? small.starts_with(name) : small == name) ||
                isOfEngine(context, subject, kept.engines) != std::optional(true))
                return;
            context.report(findingAt(subject, said, Severity::Error,
                                     {subject.id.text(), std::string(kept.property), *text, std::string(name)},
                                     begins ? "beginning" : "name"));
        });
    }
}

void checkVariables(Context &context, const Element &subject)
{
    if (subject.type != "AWS::Lambda::Function" && subject.type != "AWS::Serverless::Function")
        return;
    const syntax::NodePtr variables = propertyAt(subject, "Environment.Variables");
    forEachBranch(variables, worldOf(subject), [&](const Branch &branch) {
        const syntax::NodePtr side = syntax::resolved(branch.node);
        if (!side || !side->isMapping())
            return;
        for (const syntax::Entry &entry : side->entries) {
            if (std::ranges::find(keptVariables, entry.key->text) == keptVariables.end())
                continue;
            syntax::Path path = placeOf(subject, "Environment.Variables");
            path.insert(path.end(), branch.path.begin(), branch.path.end());
            path.emplace_back(entry.key->text);
            context.report({.severity = Severity::Error,
                            .element = subject.id,
                            .path = std::move(path),
                            .args = {subject.id.text(), entry.key->text},
                            .variant = "variable",
                            .world = branch.world.text()});
        }
    });
}

void checkTags(Context &context, const Element &subject)
{
    const auto type = context.index().catalog().details(subject.type);
    if (!type || type->tagProperty.empty())
        return;
    forEachItem(subject, type->tagProperty,
                [&](const syntax::NodePtr &node, const syntax::Path &path, const World &world) {
                    const syntax::NodePtr key = node && node->isMapping() ? node->find("Key") : nullptr;
                    const auto text = key ? valueIn(context, key, world).text() : std::nullopt;
                    if (text && inSmallLetters(*text).starts_with("aws:"))
                        context.report({.severity = Severity::Error,
                                        .element = subject.id,
                                        .path = path,
                                        .args = {subject.id.text(), *text},
                                        .variant = "tag",
                                        .world = world.text()});
                });
}

void check(Context &context, const Element *subject)
{
    const syntax::NodePtr parameters = context.design().section("Parameters");
    if (parameters && parameters->isMapping() && parameters->find(subject->id.text()))
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text()},
                        .variant = "twice"});
    checkNames(context, *subject);
    checkVariables(context, *subject);
    checkTags(context, *subject);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    if (finding.variant == "variable" || finding.variant == "tag")
        return {fixByRemoving({"fix.remove", {finding.args[1]}}, finding.path)};
    if (!element || finding.variant == "twice")
        return {};
    // A name that may be left out: CloudFormation finds one. A user has to have a name.
    const auto type = context.index().catalog().details(element->type);
    const Property *property = type ? type->findProperty(finding.args[1]) : nullptr;
    if (!property || property->required || finding.args[1].ends_with("Username"))
        return {};
    return {fixByRemoving({"fix.leave-out", {finding.args[1]}}, finding.path)};
}

} // namespace

extern const Rule reserved_name{
    .id = "tpl.reserved-name",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html",
    .sameAs = {"E3007", "E3663"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
