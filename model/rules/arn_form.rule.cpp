#include "model/rules/said.h"
#include "model/rules/template_traits.h"

namespace cirro::rules {

namespace {

/// "arn:aws:iam::123456789012:role/name": six parts, the last of which may hold anything.
bool isArn(std::string_view text)
{
    constexpr int separators = 5;
    return text.starts_with("arn:aws") && std::ranges::count(text, ':') >= separators;
}

/// Properties whose name ends so take nothing but ARNs. Those of keys and of some functions take names as well.
bool takesArn(std::string_view name)
{
    return name.size() > 3 && (name.ends_with("Arn") || name.ends_with("ARN")) && name != "TargetFunctionArn" &&
           name != "TaskArn" && name.find("Key") == std::string_view::npos &&
           name.find("Kms") == std::string_view::npos;
}

void check(Context &context, const Element *subject)
{
    const syntax::NodePtr properties =
        subject->body && subject->body->isMapping() ? syntax::resolved(subject->body->find("Properties")) : nullptr;
    if (!properties || !properties->isMapping() || subject->type.starts_with("Custom::") ||
        !subject->type.starts_with("AWS::"))
        return;
    for (const syntax::Entry &entry : properties->entries) {
        if (!takesArn(entry.key->text))
            continue;
        forEachSaid(context, *subject, entry.key->text, [&](const Said &said) {
            const auto text = said.value.text();
            // Some also take a name, or are filled in later.
            if (!text || text->empty() || isArn(*text) || text->find("{{") != std::string::npos)
                return;
            context.report(findingAt(*subject, said, Severity::Warning, {subject->id.text(), entry.key->text, *text}));
        });
    }
}

} // namespace

extern const Rule arn_form{
    .id = "tpl.arn-form",
    .severity = Severity::Warning,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
    .sameAs = {"E1156", "E1153"},
    .check = check,
};

} // namespace cirro::rules
