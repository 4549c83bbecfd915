#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// The properties that take a secure string of Parameter Store, places in lists left out (2026-11).
constexpr std::array<std::string_view, 11> places = {{
    "AWS::DirectoryService::MicrosoftAD/Password",
    "AWS::DirectoryService::SimpleAD/Password",
    "AWS::ElastiCache::ReplicationGroup/AuthToken",
    "AWS::IAM::User/LoginProfile.Password",
    "AWS::KinesisFirehose::DeliveryStream/RedshiftDestinationConfiguration.Password",
    "AWS::OpsWorks::App/AppSource.Password",
    "AWS::OpsWorks::Stack/CustomCookbooksSource.Password",
    "AWS::OpsWorks::Stack/RdsDbInstances.DbPassword",
    "AWS::RDS::DBCluster/MasterUserPassword",
    "AWS::RDS::DBInstance/MasterUserPassword",
    "AWS::Redshift::Cluster/MasterUserPassword",
}};
constexpr std::string_view secure = "{{resolve:ssm-secure:";

/// Whether any text below a node brings a secure string: few do, and looking without a path is quick.
bool isAnySecure(const syntax::NodePtr &node)
{
    if (!node)
        return false;
    return node->isScalar() ? node->text.find(secure) != std::string::npos
                            : std::ranges::any_of(node->entries,
                                                  [](const syntax::Entry &entry) { return isAnySecure(entry.value); });
}

/// What stands below the properties, with the dotted name of the property whose value it is.
void look(Context &context, const Element &subject, const syntax::NodePtr &node, const syntax::Path &path,
          const std::string &name)
{
    if (!node)
        return;
    if (node->isScalar()) {
        if (node->text.find(secure) != std::string::npos &&
            std::ranges::find(places, subject.type + '/' + name) == places.end())
            context.report(
                {.severity = Severity::Error, .element = subject.id, .path = path, .args = {subject.id.text(), name}});
        return;
    }
    for (std::size_t i = 0; i < node->size(); ++i) {
        const syntax::Entry &entry = node->entries[i];
        syntax::Path below = path;
        std::string inner = name;
        if (!entry.key) {
            below.emplace_back(i);
        } else {
            below.emplace_back(entry.key->text);
            // The sides of a function are values of the property above it.
            if (!entry.key->text.starts_with("Fn::"))
                inner += (name.empty() ? "" : ".") + entry.key->text;
        }
        look(context, subject, entry.value, below, inner);
    }
}

void check(Context &context, const Element *subject)
{
    const syntax::NodePtr properties =
        subject->body && subject->body->isMapping() ? subject->body->find("Properties") : nullptr;
    if (!isAnySecure(properties))
        return;
    syntax::Path path = placeOf(*subject);
    path.emplace_back(std::string("Properties"));
    look(context, *subject, properties, path, {});
}

} // namespace

extern const Rule secure_string{
    .id = "tpl.secure-string",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.3"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html",
    .sameAs = {"E1027"},
    .ofText = true,
    .check = check,
};

} // namespace cirro::rules
