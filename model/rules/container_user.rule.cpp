#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    // Containers of Windows know no root.
    const auto family = propertyAt(*subject, "RuntimePlatform.OperatingSystemFamily");
    if (family && !context.evaluate(family).text().value_or("WINDOWS").starts_with("LINUX"))
        return;
    bool told = false;
    forEachItem(*subject, "ContainerDefinitions",
                [&](const syntax::NodePtr &container, const syntax::Path &path, const World &world) {
                    const auto said = [&](const char *key) {
                        const syntax::NodePtr node = container->find(key);
                        return node ? valueIn(context, node, world) : expression::Value();
                    };
                    // Who is privileged has more than root's rights: another rule says so.
                    if (told || !said("User").isNoValue() || said("Privileged").boolean() == true)
                        return;
                    told = true; // once a task, not once a container
                    context.report({.severity = Severity::Advice,
                                    .element = subject->id,
                                    .path = path,
                                    .args = {subject->id.text(), said("Name").text().value_or("?")},
                                    .world = world.text()});
                });
}

} // namespace

extern const Rule container_user{
    .id = "sec.container-user",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-linux-user-non-root.html",
    .types = {"AWS::ECS::TaskDefinition"},
    .policy = true,
    .check = check,
};

} // namespace cirro::rules
