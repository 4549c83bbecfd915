#include "model/rules/conditions.h"
#include "model/rules/names_used.h"

namespace cirro::rules {

namespace {

bool hangsOnSomething(Context &context, const std::string &name)
{
    const syntax::NodePtr section = context.design().section("Conditions");
    const syntax::NodePtr condition = section ? syntax::resolved(section->find(name)) : nullptr;
    bool hangs = false;
    if (condition)
        expression::forEachReference(*condition, [&](const expression::Reference &) { hangs = true; });
    return hangs;
}

void check(Context &context, const Element *)
{
    Conditions &conditions = context.once<Conditions>();
    for (const std::string &name : membersOf(context, "Conditions")) {
        const auto constant = conditions.constant(name);
        if (!constant) {
            context.cannotTell({expression::Unknown::Reason::ParameterWithoutValue, name});
            continue;
        }
        // Who compares two texts wants it so: "HasNot: !Equals ['true', 'false']".
        const bool meant = *constant || !hangsOnSomething(context, name);
        context.report({.severity = meant ? Severity::Advice : Severity::Warning,
                        .path = {std::string("Conditions"), name},
                        .args = {name},
                        .variant = *constant ? "always" : "never"});
    }
}

} // namespace

extern const Rule constant_condition{
    .id = "tpl.constant-condition",
    .severity = Severity::Warning,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html",
    .sameAs = {"W8003"},
    .wholeTemplate = true,
    .check = check,
};

} // namespace cirro::rules
