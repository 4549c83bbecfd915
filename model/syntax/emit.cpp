#include "model/syntax/emit.h"

#include "model/syntax/extents.h"
#include "model/syntax/scalar_text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cirro::syntax {

namespace {

constexpr std::size_t longestSimpleKey = 1000; // YAML allows 1024 characters; a longer key needs its question mark
constexpr std::size_t longestFlow = 90;        // a tagged list longer than this is written below its key

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool isQuotes(Style style)
{
    return style == Style::SingleQuoted || style == Style::DoubleQuoted;
}

} // namespace

std::string jsonQuoted(std::string_view text)
{
    std::string out = "\"";
    constexpr std::string_view digits = "0123456789abcdef";
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
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
                out += "\\u00";
                out += digits[static_cast<unsigned char>(c) >> 4];
                out += digits[static_cast<unsigned char>(c) & 15];
            } else {
                out += c;
            }
        }
    }
    return out + "\"";
}

NodePtr longForm(const Node &node, Style style)
{
    const auto copy = std::make_shared<Node>(node);
    if (!node.tag.starts_with("!") || node.tag.size() < 2 || node.tag.starts_with("!!"))
        return copy;
    const std::string name = node.tag.str().substr(1);
    copy->tag.clear();
    copy->anchor.clear();
    NodePtr argument = copy;
    if (copy->isScalar() && copy->style == Style::Plain)
        copy->style =
            name == "Sub" || name == "Ref" || name == "GetAtt" || name == "Condition" ? Style::Auto : Style::Plain;
    if (name == "GetAtt" && node.isScalar()) {
        const std::size_t dot = node.text.find('.');
        if (dot != std::string::npos)
            argument = Node::sequence({Node::scalar(node.text.substr(0, dot)), Node::scalar(node.text.substr(dot + 1))},
                                      Style::Flow);
    }
    const bool bare = name == "Ref" || name == "Condition";
    return Node::mapping({{bare ? name : "Fn::" + name, argument}},
                         style != Style::Auto || node.isScalar() ? style : node.style);
}

Habits habitsOf(const Document &document)
{
    Habits habits{.format = document.format, .lineEnd = document.lineEnd, .indent = document.indent};
    if (!document.source || document.source->format() != document.format) {
        if (document.format == Format::Yaml && habits.indent.find_first_not_of(' ') != std::string::npos)
            habits.indent = "  ";
        return habits;
    }
    const std::string &text = document.source->text();
    if (document.format == Format::Json) {
        if (const NodePtr root = document.root)
            for (const Entry &entry : root->entries)
                if (entry.extent.source == document.source) {
                    habits.jsonColon = text.substr(entry.keySpot.end, entry.spot.begin - entry.keySpot.end);
                    if (isBlank(std::string_view(habits.jsonColon).substr(1)) &&
                        habits.jsonColon.find('\n') == std::string::npos)
                        break;
                    habits.jsonColon = ": ";
                }
        return habits;
    }
    if (habits.indent.empty() || habits.indent.find_first_not_of(' ') != std::string::npos)
        habits.indent = "  ";
    const auto single = std::ranges::count(text, '\'');
    const auto twice = std::ranges::count(text, '"');
    habits.quotes = twice > single ? Style::DoubleQuoted : Style::SingleQuoted;

    std::size_t shorts = 0;
    std::size_t longs = 0;
    for (std::size_t i = text.find('!'); i != std::string::npos; i = text.find('!', i + 1))
        shorts += i + 1 < text.size() && std::isupper(static_cast<unsigned char>(text[i + 1])) != 0;
    for (const std::string_view name : {"Fn::", "Ref:"})
        for (std::size_t i = text.find(name); i != std::string::npos; i = text.find(name, i + 1))
            ++longs;
    habits.longIntrinsics = shorts == 0 && longs > 0;

    // Dashes deeper than the key above them, or under its first letter.
    std::size_t deeper = 0;
    std::size_t level = 0;
    std::size_t above = 0;
    bool aboveOpens = false;
    for (std::size_t line = 0; line < text.size(); line = nextLine(text, line)) {
        const std::size_t first = text.find_first_not_of(" \t", line);
        if (first == std::string::npos || text[first] == '\n' || text[first] == '\r' || text[first] == '#')
            continue;
        const std::size_t column = first - line;
        if (text[first] == '-' && first + 1 < text.size() && text[first + 1] == ' ' && aboveOpens)
            (column > above ? deeper : level)++;
        const std::size_t end = text.find_last_not_of(" \t\r\n", nextLine(text, line) - 1);
        aboveOpens = end != std::string::npos && end >= line && text[end] == ':';
        above = text[first] == '-' ? column + 2 : column;
    }
    habits.indentedSequences = deeper >= level;
    return habits;
}

bool Emitter::fitsOneLine(const Node &node) const
{
    return flow(node).size() <= longestFlow;
}

bool Emitter::standsBelow(const Node &node) const
{
    if (m_habits.format == Format::Json || node.isScalar() || node.kind == NodeKind::Alias || node.entries.empty())
        return false;
    if (!node.tag.empty() && m_habits.longIntrinsics)
        return standsBelow(*longForm(node));
    if (node.style == Style::Block)
        return true;
    if (node.style == Style::Flow) {
        // "{}" that was given a mapping opens up; one that was written with members stays as its author wrote it.
        const bool wasEmpty = node.origin && node.span.empty() && node.edited;
        return wasEmpty && std::ranges::any_of(
                               std::vector<Entry>(node.entries.begin(), node.entries.end()), [](const Entry &entry) {
                                   return entry.value && !entry.value->isScalar() && !entry.value->entries.empty() &&
                                          entry.value->style != Style::Flow;
                               });
    }
    return node.tag.empty() || !fitsOneLine(node);
}

std::string Emitter::properties(const Node &node) const
{
    std::string text;
    if (!node.anchor.empty())
        text += "&" + node.anchor.str() + " ";
    constexpr std::string_view core = "tag:yaml.org,2002:";
    if (node.tag.starts_with(core)) // read from "!!str" and its like
        text += "!!" + node.tag.str().substr(core.size()) + " ";
    else if (!node.tag.empty()) // what came from a handle of a directive is written in full
        text += (node.tag.starts_with("!") ? node.tag.str() : "!<" + node.tag.str() + ">") + " ";
    return text;
}

std::string Emitter::yamlScalar(const Node &node, bool inFlow, Style hint) const
{
    const std::string &text = node.text;
    if (node.style == Style::Plain && node.tag.empty() && node.scalarType() != ScalarType::String)
        return text.empty() ? std::string("null") : text;
    if (!isQuotes(node.style) && canBePlain(text, inFlow)) {
        // What is tagged is a text however it looks; and who wrote it plain meant it so.
        const bool safe = !node.tag.empty() || node.style == Style::Plain || !isAmbiguous(text);
        const bool quotedNeighbours = isQuotes(hint) && node.style == Style::Auto && node.tag.empty();
        if (safe && !quotedNeighbours)
            return text;
    }
    const Style quotes = isQuotes(node.style) ? node.style : isQuotes(hint) ? hint : m_habits.quotes;
    return quotes == Style::SingleQuoted && canBeSingleQuoted(text) ? singleQuoted(text) : doubleQuoted(text);
}

Emitter::Text Emitter::literal(const Node &node, std::size_t column) const
{
    std::string_view text = node.text;
    Text result{.head = properties(node) + "|"};
    // Where the first line begins with a blank or is empty, nothing else shows how deep the block is indented.
    if (text.front() == ' ' || text.front() == '\t' || text.front() == '\n')
        result.head += std::to_string(m_habits.indent.size());
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    else
        result.head += '-';
    const std::string pad(column + m_habits.indent.size(), ' ');
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        result.body += (line.empty() ? std::string() : pad) + std::string(line) + m_habits.lineEnd;
        begin = end + 1;
    }
    return result;
}

std::string Emitter::key(const Node &node, bool inFlow) const
{
    if (m_habits.format == Format::Json)
        return jsonQuoted(node.text);
    if (!node.isScalar())
        return yamlFlow(node, Style::Auto);
    if (node.text == "<<" && node.style == Style::Plain)
        return node.text;
    // A key is a text whatever it looks like.
    const bool plain = !isQuotes(node.style) && canBePlain(node.text, inFlow) && !isAmbiguous(node.text);
    return properties(node) +
           (plain ? node.text
                  : yamlScalar(*Node::scalar(node.text, isQuotes(node.style) ? node.style : Style::Auto), inFlow,
                               Style::Auto));
}

Emitter::Text Emitter::blockValue(const Node &node, std::size_t column, bool inSequence, Style hint) const
{
    if (node.kind == NodeKind::Alias)
        return {.head = "*" + node.text};
    if (!node.tag.empty() && m_habits.longIntrinsics && node.tag.starts_with("!") && !node.tag.starts_with("!!"))
        return blockValue(*longForm(node), column, inSequence, hint);
    if (node.isScalar()) {
        if (!isQuotes(node.style) && canBeLiteral(node.text) && m_habits.indent.size() < 10)
            return literal(node, column);
        return {.head = properties(node) + yamlScalar(node, false, hint)};
    }
    if (!standsBelow(node))
        return {.head = flow(node, 0, hint)};
    const bool flush = node.isSequence() && !inSequence && !m_habits.indentedSequences && node.tag.empty();
    Text result{.head = properties(node)};
    if (!result.head.empty())
        result.head.pop_back();
    result.body = blockEntries(node, flush ? column : column + m_habits.indent.size());
    return result;
}

std::string Emitter::blockEntry(const Node *keyNode, const Node &value, std::size_t column, Style hint) const
{
    const std::string pad(column, ' ');
    if (keyNode) {
        const Text text = blockValue(value, column, false, hint);
        std::string name = key(*keyNode, false);
        if (name.size() > longestSimpleKey)
            name = "? " + name + m_habits.lineEnd + pad;
        return pad + name + ":" + (text.head.empty() ? "" : " " + text.head) + m_habits.lineEnd + text.body;
    }
    // "- a: 1" with the other members under the a; the dash and a blank are two columns.
    if (standsBelow(value) && value.tag.empty() && value.anchor.empty()) {
        std::string inner = blockEntries(value, column + 2);
        inner.replace(0, column + 2, pad + "- ");
        return inner;
    }
    const Text text = blockValue(value, column, true, hint);
    return pad + "-" + (text.head.empty() ? "" : " " + text.head) + m_habits.lineEnd + text.body;
}

std::string Emitter::blockEntries(const Node &container, std::size_t column) const
{
    std::string text;
    for (const Entry &entry : container.entries)
        text += blockEntry(entry.key.get(), *entry.value, column);
    return text;
}

std::string Emitter::flowEntry(const Node *keyNode, const Node &value, std::size_t level, Style hint) const
{
    if (!keyNode)
        return flow(value, level, hint);
    if (m_habits.format == Format::Json)
        return jsonQuoted(keyNode->text) + m_habits.jsonColon + json(value, level);
    const std::string name = key(*keyNode, true);
    return (name.size() > longestSimpleKey ? "? " + name + " : " : name + ": ") + flow(value, level, hint);
}

std::string Emitter::flow(const Node &node, std::size_t level, Style hint) const
{
    return m_habits.format == Format::Json ? json(node, level) : yamlFlow(node, hint);
}

std::string Emitter::yamlFlow(const Node &node, Style hint) const
{
    if (node.kind == NodeKind::Alias)
        return "*" + node.text + " ";
    if (!node.tag.empty() && m_habits.longIntrinsics && node.tag.starts_with("!") && !node.tag.starts_with("!!"))
        return yamlFlow(*longForm(node, Style::Flow), hint);
    if (node.isScalar())
        return properties(node) + yamlScalar(node, true, hint);
    std::string text = properties(node);
    text += node.isMapping() ? '{' : '[';
    bool first = true;
    for (const Entry &entry : node.entries) {
        text += first ? "" : ", ";
        first = false;
        text += flowEntry(entry.key.get(), *entry.value);
    }
    text += node.isMapping() ? '}' : ']';
    return text;
}

std::string Emitter::json(const Node &node, std::size_t level) const
{
    const Node *real = &node;
    NodePtr keep;
    if (node.kind == NodeKind::Alias) {
        keep = node.target;
        real = keep.get();
    }
    if (!real->tag.empty() && real->tag.starts_with("!") && !real->tag.starts_with("!!") && real->tag.size() > 1)
        return json(*longForm(*real, real->isScalar() ? Style::Flow : Style::Auto), level);
    if (!real->isScalar())
        return jsonContainer(*real, level);
    switch (real->scalarType()) {
    case ScalarType::Null:
        return "null";
    case ScalarType::Boolean:
        return lower(real->text.front()) == 't' ? "true" : "false";
    case ScalarType::Integer:
    case ScalarType::Number:
        return real->text;
    case ScalarType::String:
        break;
    }
    return jsonQuoted(real->text);
}

std::string Emitter::jsonContainer(const Node &node, std::size_t level) const
{
    const char open = node.isMapping() ? '{' : '[';
    const char close = node.isMapping() ? '}' : ']';
    std::string text(1, open);
    if (node.entries.empty())
        return text + close;
    const bool oneLine = node.style == Style::Flow || m_habits.indent.empty();
    std::string pad = m_habits.lineEnd;
    for (std::size_t i = 0; i <= level; ++i)
        pad += m_habits.indent;
    bool first = true;
    for (const Entry &entry : node.entries) {
        if (!first)
            text += oneLine ? (m_habits.indent.empty() ? "," : ", ") : ",";
        first = false;
        if (!oneLine)
            text += pad;
        text += flowEntry(entry.key.get(), *entry.value, level + 1);
    }
    if (!oneLine) {
        text += m_habits.lineEnd;
        for (std::size_t i = 0; i < level; ++i)
            text += m_habits.indent;
    }
    return text + close;
}

} // namespace cirro::syntax
