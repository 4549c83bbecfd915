#include "model/rules/check_context.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using expression::Value;

bool has(const Value *value, std::string_view wanted)
{
    if (!value)
        return false;
    if (const auto text = value->text())
        return *text == wanted;
    return value->list() &&
           std::ranges::any_of(*value->list(), [&](const Value &each) { return each.text() == wanted; });
}

void statements(Context &context, const Element &subject, const syntax::NodePtr &document, const syntax::Path &place)
{
    const syntax::NodePtr list = document && document->isMapping() ? document->find("Statement") : nullptr;
    if (!list || !list->isSequence())
        return;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const Value statement = context.evaluate(list->entries[i].value);
        if (!statement.map() || !has(statement.member("Effect"), "Allow") || !has(statement.member("Action"), "*") ||
            !has(statement.member("Resource"), "*"))
            continue;
        Finding finding{
            .severity = Severity::Warning, .element = subject.id, .path = place, .args = {subject.id.text()}};
        for (const syntax::Step &step : syntax::Path{std::string("Statement"), i})
            finding.path.push_back(step);
        context.report(std::move(finding));
    }
}

void check(Context &context, const Element *subject)
{
    if (const syntax::NodePtr own = propertyAt(*subject, "PolicyDocument"))
        statements(context, *subject, own, placeOf(*subject, "PolicyDocument"));
    forEachItem(*subject, "Policies", [&](const syntax::NodePtr &policy, syntax::Path path, const World &) {
        path.emplace_back(std::string("PolicyDocument"));
        statements(context, *subject, policy->find("PolicyDocument"), path);
    });
}

} // namespace

extern const Rule wildcard_permission{
    .id = "sec.wildcard-permission",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
    .types = {"AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy",
              "AWS::IAM::RolePolicy"},
    .check = check,
};

} // namespace cirro::rules
