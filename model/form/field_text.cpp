#include "model/form/field_text.h"

#include "model/expression/cidr.h"
#include "model/expression/intrinsic.h"

#include <algorithm>
#include <charconv>

namespace cirro::form {

namespace {

using syntax::NodePtr;
using syntax::Style;

// A copy without a place in any text; `inLine` keeps it on one line.
NodePtr afresh(const NodePtr &source, bool inLine)
{
    const NodePtr node = syntax::resolved(source);
    if (!node)
        return syntax::Node::literal("null");
    auto copy = std::make_shared<syntax::Node>();
    copy->kind = node->kind;
    copy->tag = node->tag;
    copy->text = node->text;
    copy->style = node->style;
    if (!node->isScalar())
        copy->style = inLine ? Style::Flow : Style::Auto;
    else if (inLine && (node->style == Style::Literal || node->style == Style::Folded))
        copy->style = Style::DoubleQuoted;
    for (std::size_t i = 0; i < node->entries.size(); ++i) {
        const syntax::Entry &entry = node->entries[i];
        syntax::Entry part;
        part.key = entry.key ? afresh(entry.key, inLine) : nullptr;
        part.value = afresh(entry.value, inLine);
        copy->entries.push_back(std::move(part));
    }
    return copy;
}

std::string written(NodePtr node)
{
    std::string text = syntax::write({.root = std::move(node)});
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

// Reads a value through a member: a text by itself need not be a template.
Result<NodePtr> parsed(std::string_view text)
{
    const bool lines = text.find('\n') != std::string_view::npos;
    std::string whole = lines ? "v:\n  " : "v: ";
    for (const char letter : text) {
        whole += letter;
        if (letter == '\n')
            whole += "  ";
    }
    whole += '\n';
    auto result = syntax::readYaml(std::move(whole));
    if (!result)
        return Error{.code = "form.not-readable", .args = {std::string(text)}};
    const NodePtr value = result->document.root ? syntax::resolved(result->document.root->find("v")) : nullptr;
    if (!value)
        return Error{.code = "form.not-readable", .args = {std::string(text)}};
    return afresh(value, false);
}

bool isInteger(std::string_view text)
{
    long long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

bool isNumber(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

bool isScalarKind(ValueKind kind)
{
    return kind == ValueKind::String || kind == ValueKind::Integer || kind == ValueKind::Number ||
           kind == ValueKind::Boolean || kind == ValueKind::Date;
}

} // namespace

std::string lineOf(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    if (!node)
        return {};
    if (node->isScalar() && node->tag.empty())
        return node->text;
    return written(afresh(node, true));
}

std::string linesOf(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    if (!node)
        return {};
    if (node->isScalar() && node->tag.empty())
        return node->text;
    return written(afresh(node, false));
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
    if (type.kind == ValueKind::Integer && !isInteger(text))
        return Message{"form.not-an-integer", {shown}};
    if (type.kind == ValueKind::Number && !isNumber(text))
        return Message{"form.not-a-number", {shown}};
    if (type.kind == ValueKind::Boolean && text != "true" && text != "false")
        return Message{"form.not-a-switch", {shown}};
    if (!type.allowed.empty() && std::ranges::find(type.allowed, text) == type.allowed.end())
        return Message{"form.not-allowed", {shown}};
    if (type.kind != ValueKind::String)
        return std::nullopt;
    const bool block = property.ends_with("Cidr") || property.ends_with("CidrBlock") || property.ends_with("CidrIp") ||
                       property.ends_with("CidrIpv6");
    if (block) {
        const auto cidr = expression::Cidr::parse(text);
        if (!cidr)
            return Message{"form.not-a-cidr", {shown}};
        if (!(cidr->network() == *cidr))
            return Message{"form.cidr-host-bits", {shown, cidr->network().text()}};
    }
    // Six parts: arn, partition, service, Region, account, resource.
    if (property.ends_with("Arn") && (!text.starts_with("arn:") || std::ranges::count(text, ':') < 5))
        return Message{"form.not-an-arn", {shown}};
    return std::nullopt;
}

} // namespace cirro::form
