#include "model/expression/functions.h"

#include "model/expression/intrinsic.h"
#include "model/expression/json_text.h"
#include "model/expression/sub_text.h"

#include <cstdint>

namespace cirro::expression::functions {

using syntax::Node;
using Reason = Unknown::Reason;

namespace {

/// The text of a value that has to be text. When it is none, `failure` says why.
const std::string *textIn(const Value &value, const Call &call, Value &failure)
{
    if (const Value::Scalar *scalar = value.scalar(); scalar && scalar->type != syntax::ScalarType::Null)
        return &scalar->text;
    if (const Unknown *unknown = value.firstUnknown())
        failure = *unknown;
    else
        failure = Evaluation::malformed(call);
    return nullptr;
}

std::string encoded(std::string_view bytes)
{
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i)
            text += at + i < bytes.size() + 1 ? digits[group >> (18 - 6 * i) & 0x3f] : '=';
    }
    return text;
}

/// What `${name}` stands for: a variable of the Sub's own, an attribute, or a name.
Value variable(Evaluation &evaluation, const Node *own, std::string_view name)
{
    if (own)
        if (const syntax::NodePtr value = own->find(name))
            return evaluation.valueOf(value.get());
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos)
        return evaluation.ref(name);
    return evaluation.getAtt(name.substr(0, dot), name.substr(dot + 1));
}

} // namespace

Value ref(Evaluation &evaluation, const Call &call)
{
    if (const Node *name = call.scalar())
        return evaluation.ref(name->text);
    // With the language extensions a name may be computed.
    const Value computed = call.argument ? evaluation.argumentOf(call) : Value();
    Value failure;
    const std::string *name = textIn(computed, call, failure);
    return name ? evaluation.ref(*name) : failure;
}

Value getAtt(Evaluation &evaluation, const Call &call)
{
    const auto parts = call.scalar() || call.list(2, 2) ? getAttOf(*call.argument) : std::nullopt;
    if (!parts)
        return Evaluation::malformed(call);
    if (!parts->attribute.empty())
        return evaluation.getAtt(parts->resource, parts->attribute);
    const Value computed = evaluation.valueOf(itemOf(*call.argument, 1));
    Value failure;
    const std::string *attribute = textIn(computed, call, failure);
    return attribute ? evaluation.getAtt(parts->resource, *attribute) : failure;
}

Value sub(Evaluation &evaluation, const Call &call)
{
    const Node *text = call.scalar();
    const Node *own = nullptr;
    if (const Node *parts = call.list(2, 2)) {
        text = itemOf(*parts, 0);
        own = itemOf(*parts, 1);
    }
    if (!text || !text->isScalar() || (own && !own->isMapping()))
        return Evaluation::malformed(call);
    std::string result;
    std::size_t done = 0;
    SubSpan span;
    const std::string_view source = text->text;
    while (nextSubSpan(source, done, span)) {
        result.append(source, done, span.begin - done);
        done = span.end;
        const std::string_view name = source.substr(span.nameBegin, span.nameEnd - span.nameBegin);
        if (span.literal) {
            result.append("${").append(name).append("}");
            continue;
        }
        const Value value = variable(evaluation, own, name);
        Value failure;
        const std::string *piece = textIn(value, call, failure);
        if (!piece)
            return failure;
        result += *piece;
        if (result.size() > maxProduced)
            return Unknown{Reason::TooDeep, {}};
    }
    return evaluation.produced(result.append(source, done));
}

Value join(Evaluation &evaluation, const Call &call)
{
    const Node *parts = call.list(2, 2);
    const Node *separator = parts ? itemOf(*parts, 0) : nullptr;
    if (!isPlainText(separator))
        return Evaluation::malformed(call);
    const Value pieces = evaluation.valueOf(parts->entries[1].value.get());
    if (const Unknown *unknown = pieces.firstUnknown())
        return *unknown;
    const ValueList *list = pieces.list();
    if (!list)
        return Evaluation::malformed(call);
    std::string result;
    for (std::size_t i = 0; i < list->size(); ++i) {
        Value failure;
        const std::string *piece = textIn((*list)[i], call, failure);
        if (!piece)
            return failure;
        if (i > 0)
            result += separator->text;
        result += *piece;
        if (result.size() > maxProduced)
            return Unknown{Reason::TooDeep, {}};
    }
    return evaluation.produced(std::move(result));
}

Value base64(Evaluation &evaluation, const Call &call)
{
    const Value value = evaluation.argumentOf(call);
    Value failure;
    const std::string *text = textIn(value, call, failure);
    return text ? evaluation.produced(encoded(*text)) : failure;
}

Value importValue(Evaluation &evaluation, const Call &call)
{
    return Unknown{Reason::Import, evaluation.argumentOf(call).text().value_or(std::string())};
}

Value toJsonString(Evaluation &evaluation, const Call &call)
{
    const Value value = evaluation.argumentOf(call);
    if (const Unknown *unknown = value.firstUnknown())
        return *unknown;
    if (!value.list() && !value.map())
        return Evaluation::malformed(call);
    auto text = jsonText(value, maxProduced);
    return text ? evaluation.produced(std::move(*text)) : Value(Unknown{Reason::TooDeep, {}});
}

Value generated(Evaluation &, const Call &call)
{
    const Node *name = call.argument && call.argument->isMapping() ? behindAlias(call.argument->find("Name")) : nullptr;
    return Unknown{Reason::Macro, isPlainText(name) ? name->text : std::string(call.name)};
}

} // namespace cirro::expression::functions
