#include "model/expression/intrinsic.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

struct Place {
    std::string_view type{};
    std::string_view property{};
};
constexpr std::array<Place, 9> places = {{{"AWS::RDS::DBInstance", "MasterUserPassword"},
                                          {"AWS::RDS::DBCluster", "MasterUserPassword"},
                                          {"AWS::Redshift::Cluster", "MasterUserPassword"},
                                          {"AWS::DocDB::DBCluster", "MasterUserPassword"},
                                          {"AWS::ElastiCache::ReplicationGroup", "AuthToken"},
                                          {"AWS::IAM::User", "LoginProfile.Password"},
                                          {"AWS::DirectoryService::MicrosoftAD", "Password"},
                                          {"AWS::DirectoryService::SimpleAD", "Password"},
                                          {"AWS::DMS::Endpoint", "Password"}}};

std::vector<std::string_view> placesTypes()
{
    std::vector<std::string_view> types;
    for (const Place &place : places)
        types.push_back(place.type);
    return types;
}

/// The parameter that a property is given; null when it is none.
syntax::NodePtr parameterOf(const Design &design, const syntax::NodePtr &node, std::string &name)
{
    const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
    const syntax::NodePtr parameters = design.section("Parameters");
    if (!call || call->name != "Ref" || !call->argument || !call->argument->isScalar() || !parameters ||
        !parameters->isMapping())
        return nullptr;
    name = call->argument->text;
    return parameters->find(name);
}

void check(Context &context, const Element *subject)
{
    for (const Place &place : places) {
        if (place.type != subject->type)
            continue;
        forEachSaid(context, *subject, place.property, [&](const Said &said) {
            std::string name;
            const syntax::NodePtr parameter = parameterOf(context.design(), said.node, name);
            const syntax::NodePtr type = parameter && parameter->isMapping() ? parameter->find("Type") : nullptr;
            if (!type || !type->isScalar() || type->text.starts_with("AWS::SSM::"))
                return;
            const syntax::NodePtr hidden = parameter->find("NoEcho");
            const syntax::NodePtr standard = parameter->find("Default");
            // With a default it stands in the template for all to read: another rule says so.
            if ((hidden && hidden->isScalar() && hidden->text != "false") || standard)
                return;
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text(), name}));
        });
    }
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    return {fixBySetting({"fix.hide", {finding.args[1]}},
                         {std::string("Parameters"), finding.args[1], std::string("NoEcho")},
                         syntax::Node::literal("true"))};
}

} // namespace

extern const Rule password_shown{
    .id = "sec.password-shown",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    .sameAs = {"W2501"},
    .types = placesTypes(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
