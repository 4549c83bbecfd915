#include "model/expression/function_of.h"
#include "model/rules/calls.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// A function of CloudFormation, or of a tool that writes something else in its place ("Rain::Embed").
bool isCall(const NodePtr &node)
{
    return node && (expression::isCall(*node) || (node->isMapping() && node->size() == 1 &&
                                                  node->entries[0].key->text.find("::") != std::string::npos));
}

/// The node of an argument; null when there is none.
NodePtr at(const NodePtr &arguments, std::size_t position)
{
    return arguments && arguments->isSequence() && position < arguments->size()
               ? syntax::resolved(arguments->entries[position].value)
               : nullptr;
}

bool isText(const NodePtr &node)
{
    return node && (isCall(node) || node->isScalar());
}

bool isList(const NodePtr &node)
{
    return node && (isCall(node) || node->isSequence());
}

/// Between so many arguments in a list.
bool hasArguments(const NodePtr &arguments, std::size_t least, std::size_t most)
{
    return arguments && arguments->isSequence() && arguments->size() >= least && arguments->size() <= most;
}

bool isSelectOutOfRange(const NodePtr &arguments)
{
    const NodePtr index = at(arguments, 0);
    const NodePtr list = at(arguments, 1);
    if (!index || !index->isScalar() || isCall(index) || !list || !list->isSequence() || isCall(list))
        return false;
    std::size_t position = 0;
    const auto read = std::from_chars(index->text.data(), index->text.data() + index->text.size(), position);
    if (read.ec != std::errc() || read.ptr != index->text.data() + index->text.size())
        return true; // neither a call nor a number
    // An item may leave itself out, or bring several.
    const bool plain = std::ranges::none_of(
        list->entries, [](const syntax::Entry &item) { return isCall(syntax::resolved(item.value)); });
    return position >= list->size() && plain;
}

/// A number in plain text that is not between two others.
bool isOutside(const NodePtr &node, int least, int most)
{
    if (!node || !node->isScalar() || isCall(node))
        return false;
    int number = 0;
    const auto read = std::from_chars(node->text.data(), node->text.data() + node->text.size(), number);
    return read.ec != std::errc() || read.ptr != node->text.data() + node->text.size() || number < least ||
           number > most;
}

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
constexpr std::array<std::string_view, 6> onlyInRules = {"Fn::Contains", "Fn::EachMemberEquals", "Fn::EachMemberIn",
                                                         "Fn::RefAll",   "Fn::ValueOf",          "Fn::ValueOfAll"};
constexpr std::array<std::string_view, 4> onlyInConditions = {"Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not"};
constexpr std::array<std::string_view, 2> ofExtensions = {"Fn::Length", "Fn::ToJsonString"};

template <std::size_t Size> bool isOneOf(const std::array<std::string_view, Size> &names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

/// What is wrong with where a function is called, whatever its arguments.
std::string_view misplacementOf(const Call &call, const Element *subject, bool extended)
{
    if (isOneOf(onlyInRules, call.name))
        return "only-in-rules";
    if (isOneOf(ofExtensions, call.name) && !extended)
        return "needs-extensions";
    if (isOneOf(onlyInConditions, call.name) && subject)
        return "only-in-conditions";
    return "";
}

/// Which of the rule's sentences says what is wrong with a call; empty when nothing is.
std::string_view faultOf(const Call &call, bool extended)
{
    const NodePtr &arguments = call.argument;
    const bool lists = !extended; // the language extensions take calls in more places
    if (call.name == "Fn::Join")
        return hasArguments(arguments, 2, 2) && at(arguments, 0) && at(arguments, 0)->isScalar() &&
                       isList(at(arguments, 1))
                   ? ""
                   : "join";
    if (call.name == "Fn::Select") {
        if (!hasArguments(arguments, 2, 2) || !isText(at(arguments, 0)) || !isList(at(arguments, 1)))
            return "select";
        return isSelectOutOfRange(arguments) ? "select-range" : "";
    }
    if (call.name == "Fn::Split")
        return hasArguments(arguments, 2, 2) && isText(at(arguments, 0)) && isText(at(arguments, 1)) ? "" : "split";
    if (call.name == "Fn::FindInMap")
        return hasArguments(arguments, 3, lists ? 3 : 4) && isText(at(arguments, 0)) ? "" : "find-in-map";
    if (call.name == "Fn::If") {
        const NodePtr condition = at(arguments, 0);
        return hasArguments(arguments, 3, 3) && condition && condition->isScalar() && !isCall(condition) ? "" : "if";
    }
    if (call.name == "Fn::Equals")
        return hasArguments(arguments, 2, 2) ? "" : "equals";
    if (call.name == "Fn::Not")
        return hasArguments(arguments, 1, 1) ? "" : "not";
    if (call.name == "Fn::And" || call.name == "Fn::Or")
        return hasArguments(arguments, 2, 10) ? "" : "and-or";
    if (call.name == "Fn::Cidr") {
        if (!isCall(arguments) && (!hasArguments(arguments, 2, 3) || !isText(at(arguments, 0))))
            return "cidr";
        return isOutside(at(arguments, 1), 1, 256) || isOutside(at(arguments, 2), 1, 128) ? "cidr-range" : "";
    }
    if (call.name == "Fn::GetAtt")
        return arguments && (isCall(arguments) || expression::getAttOf(*arguments)) ? "" : "get-att";
    if (call.name == "Ref")
        return arguments && (extended || (arguments->isScalar() && !isCall(arguments))) ? "" : "ref";
    if (call.name == "Fn::Sub") {
        if (arguments && (arguments->isScalar() || isCall(arguments)))
            return "";
        const NodePtr text = at(arguments, 0);
        const NodePtr values = at(arguments, 1);
        return hasArguments(arguments, 2, 2) && text && text->isScalar() && values && values->isMapping() ? "" : "sub";
    }
    if (call.name == "Fn::GetAZs" || call.name == "Fn::Base64" || call.name == "Fn::ImportValue")
        return isText(arguments) ? "" : "text";
    return "";
}

void check(Context &context, const Element *subject)
{
    const TemplateTraits &traits = context.once<TemplateTraits>();
    syntax::Path faulty; // of the last one: what stands in it is part of the same fault
    for (const Call &call : context.once<Calls>().of(subject)) {
        std::string_view fault = misplacementOf(call, subject, traits.languageExtensions);
        if (fault.empty())
            fault = faultOf(call, traits.languageExtensions);
        if (fault.empty())
            continue;
        if (fault == "only-in-conditions" && !faulty.empty() && faulty.size() < call.path.size() &&
            std::equal(faulty.begin(), faulty.end(), call.path.begin()))
            continue;
        faulty = call.path;
        if (traits.macros) {
            context.cannotTell(hiddenByMacro());
            continue;
        }
        context.report({.severity = Severity::Error,
                        .element = subject ? subject->id : ElementId{},
                        .path = call.path,
                        .args = {std::string(call.name)},
                        .variant = std::string(fault)});
    }
}

} // namespace

extern const Rule function_arguments{
    .id = "tpl.function-arguments",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html",
    .sameAs = {"E1010", "E1011", "E1015", "E1016", "E1017", "E1018", "E1019", "E1021", "E1020", "E1022", "E1024",
               "E1028", "E1030", "E1031", "E8003", "E8004", "E8005", "E8006"},
    .outsideResources = true,
    .check = check,
};

} // namespace cirro::rules
