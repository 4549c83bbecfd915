#include "model/expression/intrinsic.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// The end of an image's name, behind what cannot be told of it.
std::string ending(const syntax::NodePtr &node, const expression::Value &value)
{
    if (const auto text = value.text())
        return *text;
    const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
    if (!call || call->name != "Fn::Sub" || !call->argument || !call->argument->isScalar())
        return {};
    const std::string &text = call->argument->text;
    return text.ends_with('}') ? std::string() : text.substr(text.rfind('}') + 1);
}

void report(Context &context, const Element &subject, const syntax::NodePtr &node, const expression::Value &value,
            const syntax::Path &path, const std::string &world)
{
    const std::string image = ending(node, value);
    const std::size_t slash = image.rfind('/');
    const std::string name = image.substr(slash == std::string::npos ? 0 : slash + 1);
    const bool whole = value.text().has_value() || slash != std::string::npos;
    const bool untagged = whole && name.find(':') == std::string::npos && name.find('@') == std::string::npos;
    if (!image.empty() && !name.empty() && (image.ends_with(":latest") || untagged))
        context.report({.severity = Severity::Advice,
                        .element = subject.id,
                        .path = path,
                        .args = {subject.id.text(), name},
                        .world = world});
}

void check(Context &context, const Element *subject)
{
    if (subject->type != "AWS::ECS::TaskDefinition") {
        const bool function = subject->type == "AWS::Lambda::Function";
        forEachSaid(context, *subject, function ? "Code.ImageUri" : "ContainerProperties.Image",
                    [&](const Said &said) { report(context, *subject, said.node, said.value, said.path, said.world); });
        return;
    }
    forEachItem(*subject, "ContainerDefinitions",
                [&](const syntax::NodePtr &container, syntax::Path path, const World &world) {
                    const syntax::NodePtr image = container->find("Image");
                    if (!image)
                        return;
                    path.emplace_back(std::string("Image"));
                    report(context, *subject, image, valueIn(context, image, world), path, world.text());
                });
}

} // namespace

extern const Rule unpinned_image{
    .id = "ops.unpinned-image",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-considerations.html",
    .types = {"AWS::ECS::TaskDefinition", "AWS::Lambda::Function", "AWS::Batch::JobDefinition"},
    .check = check,
};

} // namespace cirro::rules
