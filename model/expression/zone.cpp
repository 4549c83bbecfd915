#include "model/expression/evaluate.h"

#include "model/expression/call.h"
#include "model/expression/function_table.h"
#include "model/expression/intrinsic.h"

#include <algorithm>

namespace cirro::expression {

using syntax::Node;
using Reason = Unknown::Reason;

namespace {

constexpr std::string_view regionName = "AWS::Region";

std::string symbolOf(const Node *node, Evaluator &evaluator, std::size_t depth);

/// "use1-az1": a zone's id, the same in every account.
bool isZoneId(std::string_view name)
{
    const std::size_t at = name.find("-az");
    return at != std::string_view::npos && at + 3 < name.size() &&
           std::all_of(name.begin() + static_cast<std::ptrdiff_t>(at + 3), name.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

std::string indexed(std::string_view what, long long position)
{
    return std::string(what).append("[").append(std::to_string(position)).append("]");
}

/// The name of a parameter that has no value to rely on; empty when the call is something else.
std::string openParameter(const Call &call, const Node &node, Evaluator &evaluator)
{
    if (call.name != refName || !call.scalar())
        return {};
    const Value value = evaluator.evaluate(node);
    const Unknown *unknown = value.unknown();
    return unknown && unknown->reason == Reason::ParameterWithoutValue ? unknown->subject : std::string();
}

/// Select: an item of GetAZs, of a list parameter, or of a list as it stands.
std::string selected(const Call &call, Evaluator &evaluator, std::size_t depth)
{
    const Node *parts = call.list(2, 2);
    const Node *first = parts ? itemOf(*parts, 0) : nullptr;
    const Node *list = parts ? itemOf(*parts, 1) : nullptr;
    const auto position = first ? evaluator.evaluate(*first).integer() : std::nullopt;
    if (!list || !position || *position < 0)
        return {};
    const auto inner = callOf(*list);
    if (!inner)
        return list->isSequence() && static_cast<std::size_t>(*position) < list->size()
                   ? symbolOf(itemOf(*list, static_cast<std::size_t>(*position)), evaluator, depth + 1)
                   : std::string();
    if (const std::string parameter = openParameter(*inner, *list, evaluator); !parameter.empty())
        return indexed("param:" + parameter, *position);
    if (inner->name != zonesName)
        return {};
    // GetAZs is unknown because of a Region: "here" in any spelling, or one that the template names.
    const Value zones = evaluator.evaluate(*list);
    const Unknown *unknown = zones.unknown();
    if (!unknown || unknown->reason != Reason::Region)
        return {};
    const bool here = unknown->subject == regionName || unknown->subject == evaluator.assumptions().region;
    return indexed(here ? "az" : "az@" + unknown->subject, *position);
}

/// Join and Sub: the Region followed by text.
std::string lettered(const Call &call)
{
    if (call.name == subName && call.scalar()) {
        const auto parts = subParts(call.scalar()->text);
        return parts.size() == 2 && parts[0].variable && parts[0].text == regionName && !parts[1].variable
                   ? "letter:" + parts[1].text
                   : std::string();
    }
    const Node *parts = call.list(2, 2);
    const Node *separator = parts ? itemOf(*parts, 0) : nullptr;
    const Node *pieces = parts ? itemOf(*parts, 1) : nullptr;
    if (!isPlainText(separator) || !separator->text.empty() || !pieces || !pieces->isSequence() || pieces->size() != 2)
        return {};
    const Node *region = itemOf(*pieces, 0);
    const Node *letter = itemOf(*pieces, 1);
    const auto ref = region ? callOf(*region) : std::nullopt;
    const bool ofRegion = ref && ref->name == refName && ref->scalar() && ref->scalar()->text == regionName;
    return ofRegion && isPlainText(letter) ? "letter:" + letter->text : std::string();
}

/// The property that an attribute of the same name repeats.
std::string ofAttribute(const GetAtt &parts, Evaluator &evaluator, std::size_t depth)
{
    const syntax::NodePtr body = evaluator.resource(parts.resource);
    const Node *properties = body ? behindAlias(body->find("Properties")) : nullptr;
    return properties ? symbolOf(properties->find(parts.attribute).get(), evaluator, depth + 1) : std::string();
}

std::string ofBranches(const Call &call, Evaluator &evaluator, std::size_t depth)
{
    const Node *parts = call.list(3, 3);
    const Node *name = parts ? itemOf(*parts, 0) : nullptr;
    if (!isPlainText(name))
        return {};
    if (const auto chosen = evaluator.condition(name->text))
        return symbolOf(itemOf(*parts, *chosen ? 1 : 2), evaluator, depth + 1);
    const std::string then = symbolOf(itemOf(*parts, 1), evaluator, depth + 1);
    return !then.empty() && then == symbolOf(itemOf(*parts, 2), evaluator, depth + 1) ? then : std::string();
}

std::string symbolOf(const Node *node, Evaluator &evaluator, std::size_t depth)
{
    constexpr std::size_t maxSteps = 16; // through attributes, branches and lists; a cycle ends here
    node = behindAlias(node);
    if (!node || depth > maxSteps)
        return {};
    const Value value = evaluator.evaluate(*node);
    if (const Value::Scalar *name = value.scalar())
        return name->text.empty() ? std::string() : (isZoneId(name->text) ? "id:" : "name:") + name->text;
    const auto call = callOf(*node);
    if (!call)
        return {};
    if (const std::string parameter = openParameter(*call, *node, evaluator); !parameter.empty())
        return "param:" + parameter;
    if (call->name == selectName)
        return selected(*call, evaluator, depth);
    if (call->name == ifName)
        return ofBranches(*call, evaluator, depth);
    if (const auto parts = call->name == getAttName && call->argument ? getAttOf(*call->argument) : std::nullopt)
        return ofAttribute(*parts, evaluator, depth);
    if (call->name == subName && call->scalar()) {
        // `${Instance.AvailabilityZone}` alone is that attribute.
        const auto parts = subParts(call->scalar()->text);
        const auto attribute =
            parts.size() == 1 && parts[0].variable ? getAttOf(*Node::scalar(parts[0].text)) : std::nullopt;
        if (attribute)
            return ofAttribute(*attribute, evaluator, depth);
    }
    return call->name == subName || call->name == joinName ? lettered(*call) : std::string();
}

} // namespace

std::string zoneSymbol(const Node &node, Evaluator &evaluator)
{
    return symbolOf(&node, evaluator, 0);
}

Comparison compareZones(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty())
        return Comparison::CannotTell;
    if (a == b)
        return Comparison::Equal;
    const std::string_view kind = a.substr(0, a.find_first_of("[:"));
    const bool comparable = kind == b.substr(0, b.find_first_of("[:")) && kind != "param";
    return comparable ? Comparison::Different : Comparison::CannotTell;
}

} // namespace cirro::expression
