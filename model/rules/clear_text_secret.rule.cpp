#include "model/expression/intrinsic.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

constexpr const char *secrets[] = {"MasterUserPassword", "AuthToken", "LoginProfile.Password"};

/// True when anybody who can read the template can read the secret.
bool isInTheOpen(Context &context, const Said &said)
{
    const auto call = said.node ? expression::intrinsicOf(*said.node) : std::nullopt;
    if (!call) {
        const auto text = said.value.text();
        return text && !text->empty() && text->find("{{resolve:") == std::string::npos;
    }
    if (call->name != "Ref" || !call->argument || !call->argument->isScalar())
        return false;
    const syntax::NodePtr parameters = context.design().section("Parameters");
    const syntax::NodePtr parameter =
        parameters && parameters->isMapping() ? parameters->find(call->argument->text) : nullptr;
    if (!parameter || !parameter->isMapping())
        return false;
    const syntax::NodePtr hidden = parameter->find("NoEcho");
    const syntax::NodePtr standard = parameter->find("Default");
    const syntax::NodePtr type = parameter->find("Type");
    const bool plain = type && type->isScalar() && type->text == "String";
    return plain && (!hidden || !hidden->isScalar() || hidden->text != "true") && standard && standard->isScalar() &&
           !standard->text.empty();
}

void check(Context &context, const Element *subject)
{
    for (const char *secret : secrets)
        forEachSaid(context, *subject, secret, [&](const Said &said) {
            if (said.node && isInTheOpen(context, said))
                context.report(findingAt(*subject, said, Severity::Warning, {subject->id.text(), secret}));
        });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const Element *element = snapshot.index->find(finding.element);
    if (!element || !element->type.starts_with("AWS::RDS::") || finding.path != placeOf(*element, "MasterUserPassword"))
        return {};
    const syntax::Path password = finding.path;
    const syntax::Path managed = placeOf(*element, "ManageMasterUserPassword");
    return {{{"fix.manage", {finding.args[0]}}, [password, managed](const Snapshot &now) -> Result<Design> {
                 auto removed = syntax::remove(now.design.document, password);
                 if (!removed)
                     return removed.error();
                 auto set = syntax::set(removed->document, managed, syntax::Node::literal("true"));
                 if (!set)
                     return set.error();
                 Design design = now.design;
                 design.document = std::move(set->document);
                 return design;
             }}};
}

} // namespace

extern const Rule clear_text_secret{
    .id = "sec.clear-text-secret",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html",
    .types = {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::Redshift::Cluster", "AWS::DocDB::DBCluster",
              "AWS::ElastiCache::ReplicationGroup", "AWS::IAM::User"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
