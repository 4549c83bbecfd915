#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <array>

namespace cirro::rules {

namespace {

/// What is in an archive needs both; an image brings them.
constexpr std::array<std::string_view, 2> needed = {"Handler", "Runtime"};

void check(Context &context, const Element *subject)
{
    if (context.once<TemplateTraits>().macros || !propertyAt(*subject, "Code") || propertyAt(*subject, "Code.ImageUri"))
        return;
    if (comesTo(context, *subject, "PackageType", "Image", false) != std::optional(false))
        return;
    for (const std::string_view name : needed)
        forEachSaid(context, *subject, name, [&](const Said &said) {
            if (!said.value.isNoValue())
                return;
            context.report({.severity = Severity::Error,
                            .element = subject->id,
                            .path = placeOf(*subject, "Code"),
                            .args = {subject->id.text(), std::string(name)},
                            .world = said.world});
        });
}

} // namespace

extern const Rule function_without_runtime{
    .id = "tpl.function-without-runtime",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.1"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html",
    .sameAs = {"E3678"},
    .types = {"AWS::Lambda::Function"},
    .check = check,
};

} // namespace cirro::rules
