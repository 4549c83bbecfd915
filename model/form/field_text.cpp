#include "model/form/field_text.h"

#include "model/core/number.h"
#include "model/expression/cidr.h"
#include "model/expression/intrinsic.h"
#include "model/form/shapes.h"

#include <algorithm>

namespace cirro::form {

namespace {

using syntax::NodePtr;

// Reads a value through a member: a text by itself need not be a template.
Result<NodePtr> parsed(std::string_view text)
{
    std::string whole = "v:\n  ";
    for (const char letter : text) {
        whole += letter;
        if (letter == '\n')
            whole += "  ";
    }
    whole += '\n';
    auto result = syntax::readYaml(std::move(whole));
    if (!result) {
        // "line:column" in `whole`, where the text begins a line later and two columns further in.
        const std::string &where = result.error().where;
        const std::size_t colon = where.find(':');
        if (colon == std::string::npos)
            return Error{.code = "form.not-readable", .args = {std::string(text)}};
        const int line = std::max(1, std::stoi(where.substr(0, colon)) - 1);
        const int column = std::max(1, std::stoi(where.substr(colon + 1)) - 2);
        return Error{.code = "form.not-readable-at", .args = {std::to_string(line), std::to_string(column)}};
    }
    const NodePtr value = result->document.root ? syntax::resolved(result->document.root->find("v")) : nullptr;
    if (!value)
        return Error{.code = "form.not-readable", .args = {std::string(text)}};
    return afresh(value);
}

// A few of the allowed values, as an example.
std::string someOf(std::span<const std::string_view> allowed)
{
    constexpr std::size_t few = 3;
    std::string some;
    for (std::size_t i = 0; i < std::min(few, allowed.size()); ++i)
        some.append(i > 0 ? ", " : "").append(allowed[i]);
    return some;
}

// -1 stands for "all" or "no limit" wherever a number below zero is taken at all.
std::optional<Message> problemOfNumber(std::string_view property, std::string_view text)
{
    constexpr long long highestPort = 65535;
    const long long number = numberIn<long long>(text).value_or(0);
    const bool port = property.ends_with("Port");
    const bool amount = property.ends_with("Seconds") || property.ends_with("Days") || property.ends_with("Size") ||
                        property.ends_with("Timeout") || property.ends_with("Storage") || property.ends_with("Minutes");
    if (port && (number < -1 || number > highestPort))
        return Message{"form.not-a-port", {std::string(text)}};
    if (amount && number < -1)
        return Message{"form.negative", {std::string(text)}};
    return std::nullopt;
}

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
bool isSchedule(std::string_view text)
{
    return text.ends_with(')') && (text.starts_with("rate(") || text.starts_with("cron(") || text.starts_with("at("));
}

} // namespace

std::string_view propertyOf(const syntax::Path &path)
{
    for (auto step = path.rbegin(); step != path.rend(); ++step)
        if (const auto *key = std::get_if<std::string>(&*step); key && *key != "Fn::If")
            return *key;
    return {};
}

Result<NodePtr> nodeOf(std::string_view text, const ValueType &type)
{
    if (text.starts_with('!') || text.starts_with("{\"Ref\"") || text.starts_with("{\"Fn::")) {
        auto node = parsed(text);
        if (node && expression::intrinsicOf(**node))
            return node;
        return Error{.code = "form.not-a-function", .args = {std::string(text)}};
    }
    if (type.kind == ValueKind::OneOf) {
        for (const ValueType &part : type.parts)
            if (isScalarKind(part.kind) && !problemOf({}, part, text))
                return nodeOf(text, part);
        return parsed(text);
    }
    if (!isScalarKind(type.kind))
        return parsed(text);
    if (type.kind == ValueKind::String || type.kind == ValueKind::Date)
        return syntax::Node::scalar(std::string(text));
    if (const auto problem = problemOf({}, type, text))
        return Error{.code = problem->code, .args = problem->args};
    return syntax::Node::literal(std::string(text));
}

std::optional<Message> problemOf(std::string_view property, const ValueType &type, std::string_view text)
{
    const std::string shown(text);
    if (text.starts_with("{{resolve:"))
        return std::nullopt; // known only when it is deployed
    if (type.kind == ValueKind::Integer && !numberIn<long long>(text))
        return Message{"form.not-an-integer", {shown}};
    if (type.kind == ValueKind::Number && !numberIn<double>(text))
        return Message{"form.not-a-number", {shown}};
    if (type.kind == ValueKind::Integer)
        if (auto problem = problemOfNumber(property, text))
            return problem;
    if (type.kind == ValueKind::Boolean && text != "true" && text != "false")
        return Message{"form.not-a-switch", {shown}};
    if (!type.allowed.empty() && std::ranges::find(type.allowed, text) == type.allowed.end())
        return Message{"form.not-allowed", {shown, someOf(type.allowed)}};
    if (type.kind != ValueKind::String)
        return std::nullopt;
    const bool block = property.ends_with("Cidr") || property.ends_with("CidrBlock") || property.ends_with("CidrIp") ||
                       property.ends_with("CidrIpv6");
    if (block) {
        const auto cidr = Cidr::parse(text);
        if (!cidr)
            return Message{"form.not-a-cidr", {shown}};
        if (!cidr->isCanonical())
            return Message{"form.cidr-host-bits", {shown, cidr->canonical().text()}};
    }
    // Six parts: arn, partition, service, Region, account, resource.
    if (property.ends_with("Arn") && (!text.starts_with("arn:") || std::ranges::count(text, ':') < 5))
        return Message{"form.not-an-arn", {shown}};
    if (property == "ScheduleExpression" && !isSchedule(text))
        return Message{"form.not-a-schedule", {shown}};
    return std::nullopt;
}

} // namespace cirro::form
