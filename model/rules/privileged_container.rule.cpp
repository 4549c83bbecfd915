#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachItem(*subject, "ContainerDefinitions",
                [&](const syntax::NodePtr &container, const syntax::Path &path, const World &world) {
                    const auto said = [&](const char *key) {
                        const syntax::NodePtr node = container->find(key);
                        return node ? valueIn(context, node, world) : expression::Value();
                    };
                    const auto report = [&](const char *key, Severity severity, std::string variant) {
                        syntax::Path place = path;
                        place.emplace_back(std::string(key));
                        context.report({.severity = severity,
                                        .element = subject->id,
                                        .path = std::move(place),
                                        .args = {subject->id.text(), said("Name").text().value_or("?")},
                                        .variant = std::move(variant),
                                        .world = world.text()});
                    };
                    if (said("Privileged").boolean() == true)
                        report("Privileged", Severity::Warning, "privileged");
                    const auto user = said("User").text();
                    if (user &&
                        (*user == "root" || *user == "0" || user->starts_with("root:") || user->starts_with("0:")))
                        report("User", Severity::Advice, "root");
                });
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    if (finding.variant != "privileged")
        return {}; // which user the image has is known to its makers
    return {fixBySetting({"fix.confine", finding.args}, finding.path, syntax::Node::literal("false"))};
}

} // namespace

extern const Rule privileged_container{
    .id = "sec.privileged-container",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
    .types = {"AWS::ECS::TaskDefinition"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
