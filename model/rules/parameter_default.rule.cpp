#include "model/design/parameter.h"

#include "model/rules/allowed_pattern.h"
#include "model/rules/near_name.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"
#include "model/syntax/scalar.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// Lists and stored values of other types are taken although no page lists them.
bool isTaken(std::string_view type)
{
    return findParameterType(type) || type.starts_with("List<") || type.starts_with("AWS::SSM::Parameter::Value<");
}

/// A default in words: what is not to be echoed is not, and what is long is cut.
std::string shown(const syntax::Node &parameter, const std::string &value)
{
    constexpr std::size_t most = 60;
    if (syntax::scalarText(parameter.find("NoEcho")) == "true")
        return "••••";
    if (value.size() <= most)
        return value;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0u) == 0x80)
        --end;
    return value.substr(0, end) + "…";
}

void checkType(Context &context, const std::string &name, const NodePtr &type)
{
    Finding finding{
        .severity = Severity::Error, .path = {std::string("Parameters"), name}, .args = {name}, .variant = "no-type"};
    if (type) {
        std::vector<std::string_view> known;
        known.reserve(parameterTypes().size());
        for (const ParameterType &each : parameterTypes())
            known.emplace_back(each.type);
        const std::string written = syntax::scalarText(type);
        const std::string near = nearName(written, known);
        finding.path.emplace_back("Type");
        finding.variant = near.empty() ? "type" : "type-near";
        finding.args.push_back(written);
        if (!near.empty())
            finding.args.push_back(near);
    }
    context.report(std::move(finding));
}

/// What is wrong with a default; `unreadable` when its pattern cannot be judged.
std::optional<Message> problemOf(const syntax::Node &parameter, const std::string &value, bool &unreadable)
{
    return problemOfParameterValue(parameter, value, [&](std::string_view pattern, std::string_view text) {
        const auto matches = matchesAllowedPattern(pattern, text);
        unreadable = unreadable || !matches;
        return matches;
    });
}

void checkDefault(Context &context, const std::string &name, const syntax::Node &parameter, const NodePtr &standard)
{
    if (!standard->isScalar() || standard->scalarType() == syntax::ScalarType::Null)
        return;
    if (standard->text.find("{{resolve:") != std::string::npos)
        return context.cannotTell({expression::Unknown::Reason::DynamicReference, name});
    bool unreadable = false;
    auto problem = problemOf(parameter, standard->text, unreadable);
    // Unquoted, True is YAML's boolean, which becomes the text "true" like that of AllowedValues.
    if (problem && standard->style == syntax::Style::Plain && (standard->text == "True" || standard->text == "False"))
        problem = problemOf(parameter, standard->text == "True" ? "true" : "false", unreadable);
    if (!problem) {
        if (unreadable)
            context.cannotTell({expression::Unknown::Reason::Malformed, name});
        return;
    }
    Finding finding{.severity = Severity::Error,
                    .path = {std::string("Parameters"), name, std::string("Default")},
                    .args = {name, shown(parameter, problem->args.front())},
                    .variant = problem->code.substr(problem->code.find('.') + 1)};
    if (problem->args.size() > 1)
        finding.args.push_back(problem->args[1]);
    // Only who leaves the default as it is gets into trouble, and not before the stack is made.
    if (finding.variant == "not-of-type") {
        finding.severity = Severity::Warning;
        if (standard->text.empty()) {
            finding.variant = "empty";
            finding.args = {name, syntax::scalarText(parameter.find("Type"))};
        }
    }
    context.report(std::move(finding));
}

void check(Context &context, const Element *)
{
    const NodePtr parameters = context.design().section("Parameters");
    if (!parameters || !parameters->isMapping() || parameters->size() == 0)
        return;
    if (context.once<TemplateTraits>().macros)
        return context.cannotTell(hiddenByMacro());
    for (const syntax::Entry &entry : parameters->entries) {
        const NodePtr body = syntax::resolved(entry.value);
        if (!body || !body->isMapping() || entry.key->text.starts_with("Fn::"))
            continue;
        const NodePtr type = syntax::resolved(body->find("Type"));
        if (!type || (type->isScalar() && !isTaken(type->text)))
            checkType(context, entry.key->text, type);
        else if (const NodePtr standard = syntax::resolved(body->find("Default")))
            checkDefault(context, entry.key->text, *body, standard);
    }
}

NodePtr parameterOf(const Snapshot &snapshot, const Finding &finding)
{
    const NodePtr node = syntax::at(snapshot.design.document, {std::string("Parameters"), finding.args.front()});
    return node && node->isMapping() ? node : nullptr;
}

/// A default in which `to` stands for what is wrong.
std::string withItem(const syntax::Node &parameter, const std::string &from, const std::string &to)
{
    const std::string value = syntax::scalarText(parameter.find("Default"));
    if (!isListParameter(syntax::scalarText(parameter.find("Type"))))
        return to;
    std::string list;
    for (const std::string &item : parameterItems(value))
        list += (list.empty() ? "" : ",") + (item == from ? to : item);
    return list;
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const NodePtr parameter = parameterOf(snapshot, finding);
    if (!parameter)
        return {};
    if (finding.variant == "type-near")
        return {fixBySetting({"fix.use-type", {finding.args[2]}}, finding.path, syntax::Node::scalar(finding.args[2]))};
    const NodePtr standard = syntax::resolved(parameter->find("Default"));
    // What is not to be echoed is not named in a fix either.
    if (!standard || syntax::scalarText(parameter->find("NoEcho")) == "true")
        return {};
    bool unreadable = false;
    const auto problem = problemOf(*parameter, standard->text, unreadable);
    if (!problem)
        return {};
    const std::string wrong = problem->args.front();
    std::vector<Fix> all;
    const auto offer = [&](const std::string &value) {
        const std::string next = withItem(*parameter, wrong, value);
        if (problemOf(*parameter, next, unreadable))
            return;
        const bool number = standard->scalarType() != syntax::ScalarType::String &&
                            isNumberParameter(syntax::scalarText(parameter->find("Type")));
        all.push_back(fixBySetting({"fix.use-default", {next}}, finding.path,
                                   number ? syntax::Node::literal(next) : syntax::Node::scalar(next, standard->style)));
    };
    if (finding.variant == "too-small" || finding.variant == "too-large")
        offer(finding.args[2]);
    if (finding.variant != "not-allowed")
        return all;
    const NodePtr allowed = syntax::resolved(parameter->find("AllowedValues"));
    std::vector<std::string> values;
    for (const syntax::Entry &entry : allowed->entries)
        values.push_back(syntax::scalarText(entry.value));
    const std::string near = nearName(wrong, std::vector<std::string_view>(values.begin(), values.end()));
    if (!near.empty())
        offer(near);
    else if (!values.empty())
        offer(values.front());
    all.push_back({{"fix.allow", {wrong}}, [path = finding.path, wrong](const Snapshot &now) -> Result<Design> {
                       syntax::Path list(path.begin(), path.end() - 1);
                       list.emplace_back("AllowedValues");
                       const NodePtr node = syntax::at(now.design.document, list);
                       if (!node || !node->isSequence())
                           return Error{.code = "rules.fix-not-possible"};
                       auto edited =
                           syntax::insert(now.design.document, list, node->size(), {}, syntax::Node::scalar(wrong));
                       if (!edited)
                           return edited.error();
                       Design design = now.design;
                       design.document = std::move(edited->document);
                       return design;
                   }});
    return all;
}

} // namespace

extern const Rule parameter_default{
    .id = "tpl.parameter-default",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    .sameAs = {"E2001", "E2002", "E2015"},
    .wholeTemplate = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
