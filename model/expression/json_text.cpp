#include "model/expression/json_text.h"

namespace cirro::expression {

namespace {

void addString(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                static constexpr char digits[] = "0123456789abcdef";
                out += "\\u00";
                out += digits[static_cast<unsigned char>(c) >> 4];
                out += digits[static_cast<unsigned char>(c) & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

bool add(std::string &out, const Value &value, std::size_t limit)
{
    if (out.size() > limit)
        return false;
    if (const Value::Scalar *scalar = value.scalar()) {
        using enum syntax::ScalarType;
        if (scalar->type == String)
            addString(out, scalar->text);
        else if (scalar->type == Boolean) // YAML also writes True
            out += value.boolean().value_or(false) ? "true" : "false";
        else
            out += scalar->type == Null ? std::string_view("null") : std::string_view(scalar->text);
    } else if (const ValueList *list = value.list()) {
        out += '[';
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (i > 0)
                out += ',';
            if (!add(out, (*list)[i], limit))
                return false;
        }
        out += ']';
    } else if (const ValueMap *map = value.map()) {
        out += '{';
        for (std::size_t i = 0; i < map->size(); ++i) {
            if (i > 0)
                out += ',';
            addString(out, (*map)[i].first);
            out += ':';
            if (!add(out, (*map)[i].second, limit))
                return false;
        }
        out += '}';
    } else {
        out += "null";
    }
    return out.size() <= limit;
}

} // namespace

std::optional<std::string> jsonText(const Value &value, std::size_t limit)
{
    std::string out;
    return add(out, value, limit) ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace cirro::expression
