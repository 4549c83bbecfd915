#include "model/rules/policies.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// Where resources keep who may use them. Buckets have a rule of their own.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> places = {{
    {"AWS::SQS::QueuePolicy", "PolicyDocument"},
    {"AWS::SQS::QueueInlinePolicy", "PolicyDocument"},
    {"AWS::SNS::TopicPolicy", "PolicyDocument"},
    {"AWS::SNS::TopicInlinePolicy", "PolicyDocument"},
    {"AWS::KMS::Key", "KeyPolicy"},
    {"AWS::SecretsManager::ResourcePolicy", "ResourcePolicy"},
    {"AWS::ECR::Repository", "RepositoryPolicyText"},
    {"AWS::OpenSearchService::Domain", "AccessPolicies"},
}};

std::vector<std::string_view> placesTypes()
{
    std::vector<std::string_view> types{"AWS::Lambda::Permission"};
    for (const auto &[type, property] : places)
        types.push_back(type);
    return types;
}

void checkPermission(Context &context, const Element &permission)
{
    // Addresses of functions are open by a permission that names how they are asked.
    for (const char *limit : {"SourceArn", "SourceAccount", "PrincipalOrgID", "FunctionUrlAuthType", "EventSourceToken",
                              "InvokedViaFunctionUrl"})
        if (propertyAt(permission, limit))
            return;
    forEachSaid(context, permission, "Principal", [&](const Said &said) {
        if (said.value.text() == "*")
            context.report(findingAt(permission, said, Severity::Warning, {permission.id.text()}));
    });
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::Lambda::Permission") {
        checkPermission(context, *subject);
        return;
    }
    const auto place = std::ranges::find(places, subject->type, &std::pair<std::string_view, std::string_view>::first);
    // In a VPC security groups decide who gets there at all; users of its own have to sign in.
    if (propertyAt(*subject, "VPCOptions") || propertyAt(*subject, "AdvancedSecurityOptions"))
        return;
    reportOpenStatements(context, *subject, place->second);
}

} // namespace

extern const Rule open_resource_policy{
    .id = "sec.open-resource-policy",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.1", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html",
    .types = placesTypes(),
    .check = check,
};

} // namespace cirro::rules
