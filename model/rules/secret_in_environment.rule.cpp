#include "model/rules/said.h"
#include "model/rules/secrets.h"

namespace cirro::rules {

namespace {

void judgeOne(Context &context, const Element &subject, const std::string &name, const syntax::NodePtr &value,
              const syntax::Path &path, const World &world)
{
    if (!value || !soundsSecret(name))
        return;
    const auto text = valueIn(context, value, world).text();
    if (value->isScalar() && text && isSecretItself(*text))
        context.report({.severity = Severity::Warning,
                        .element = subject.id,
                        .path = path,
                        .args = {subject.id.text(), name},
                        .world = world.text()});
}

void judgeList(Context &context, const Element &subject, const syntax::NodePtr &list, const syntax::Path &place,
               const World &world)
{
    const syntax::NodePtr items = syntax::resolved(list);
    if (!items || !items->isSequence())
        return;
    for (std::size_t i = 0; i < items->size(); ++i) {
        const syntax::NodePtr item = syntax::resolved(items->entries[i].value);
        const syntax::NodePtr name = item && item->isMapping() ? item->find("Name") : nullptr;
        const syntax::NodePtr type = name ? item->find("Type") : nullptr;
        if (!name || !name->isScalar() || (type && type->isScalar() && type->text != "PLAINTEXT"))
            continue;
        syntax::Path path = place;
        path.emplace_back(i);
        path.emplace_back(std::string("Value"));
        judgeOne(context, subject, name->text, item->find("Value"), path, world);
    }
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::ECS::TaskDefinition") {
        forEachItem(*subject, "ContainerDefinitions",
                    [&](const syntax::NodePtr &container, syntax::Path path, const World &world) {
                        path.emplace_back(std::string("Environment"));
                        judgeList(context, *subject, container->find("Environment"), path, world);
                    });
        return;
    }
    if (subject->type == "AWS::CodeBuild::Project") {
        judgeList(context, *subject, propertyAt(*subject, "Environment.EnvironmentVariables"),
                  placeOf(*subject, "Environment.EnvironmentVariables"), worldOf(*subject));
        return;
    }
    const syntax::NodePtr variables = syntax::resolved(propertyAt(*subject, "Environment.Variables"));
    if (!variables || !variables->isMapping() || !variables->tag.empty())
        return;
    for (const syntax::Entry &entry : variables->entries) {
        syntax::Path path = placeOf(*subject, "Environment.Variables");
        path.emplace_back(entry.key->text);
        judgeOne(context, *subject, entry.key->text, entry.value, path, worldOf(*subject));
    }
}

} // namespace

extern const Rule secret_in_environment{
    .id = "sec.secret-in-environment",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html",
    .types = {"AWS::Lambda::Function", "AWS::ECS::TaskDefinition", "AWS::CodeBuild::Project"},
    .check = check,
};

} // namespace cirro::rules
