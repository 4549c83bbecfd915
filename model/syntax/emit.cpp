#include "model/syntax/emit.h"

#include "model/syntax/extents.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cirro::syntax {

namespace {

constexpr std::size_t longestFlow = 90; // a tagged list longer than this is written below its key

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

/// Texts that some YAML reader takes for something else: numbers in any form, dates, yes and no.
bool looksLikeData(std::string_view text)
{
    std::string word(text);
    std::ranges::transform(word, word.begin(), lower);
    static constexpr std::array words{"y",    "n", "yes",  "no",    "on",    "off",  "true", "false",
                                      "null", "~", ".inf", "-.inf", "+.inf", ".nan", "=",    "<<"};
    if (std::ranges::find(words, word) != words.end())
        return true;
    const bool digitFirst = std::isdigit(static_cast<unsigned char>(text.front())) ||
                            ((text.front() == '-' || text.front() == '+' || text.front() == '.') && text.size() > 1 &&
                             (std::isdigit(static_cast<unsigned char>(text[1])) || text[1] == '.'));
    if (!digitFirst)
        return false;
    // Digits with the separators of numbers, times and dates only; "10.0.0.0/16" and "t3.large" are plain words.
    const bool numeric = std::ranges::all_of(word, [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '+' || c == ':' ||
               c == '_' || c == 'e' || c == 'x' || c == 'o' || (c >= 'a' && c <= 'f') || c == 't' || c == 'z' ||
               c == ' ';
    });
    if (!numeric)
        return false;
    return std::ranges::count(word, '.') <= 1 || word.find(':') != std::string::npos;
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool isPlainSafe(std::string_view text, bool inFlow)
{
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':' || looksLikeData(text))
        return false;
    constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`";
    if (indicators.find(text.front()) != std::string_view::npos)
        return false;
    if ((text.front() == '-' || text.front() == '?' || text.front() == ':') && (text.size() == 1 || text[1] == ' '))
        return false;
    if (text.starts_with("---") || text.starts_with("..."))
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isControl(c))
            return false;
        if (c == ':' && (i + 1 == text.size() || text[i + 1] == ' '))
            return false;
        if (c == '#' && i > 0 && text[i - 1] == ' ')
            return false;
        if (inFlow && (c == ',' || c == '[' || c == ']' || c == '{' || c == '}' ||
                       (c == ':' && i + 1 < text.size() && text[i + 1] == ',')))
            return false;
    }
    return text.find("\xEF\xBB\xBF") == std::string_view::npos && text.find("\xC2\x85") == std::string_view::npos;
}

std::string singleQuoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c;
        if (c == '\'')
            out += c;
    }
    return out + "'";
}

std::string doubleQuoted(std::string_view text)
{
    std::string out = "\"";
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
            if (isControl(c)) {
                constexpr std::string_view digits = "0123456789abcdef";
                out += "\\x";
                out += digits[static_cast<unsigned char>(c) >> 4];
                out += digits[static_cast<unsigned char>(c) & 15];
            } else {
                out += c;
            }
        }
    }
    return out + "\"";
}

bool canBeLiteral(std::string_view text)
{
    if (text.find('\n') == std::string_view::npos || text.find_first_not_of('\n') == std::string_view::npos)
        return false;
    return std::ranges::none_of(text, [](char c) { return isControl(c) && c != '\n' && c != '\t'; });
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
    if (!node.tag.starts_with('!') || node.tag.size() < 2 || node.tag.starts_with("!!"))
        return copy;
    const std::string name = node.tag.substr(1);
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
        text += "&" + node.anchor + " ";
    if (!node.tag.empty())
        text += node.tag + " ";
    return text;
}

std::string Emitter::yamlScalar(const Node &node, bool inFlow, Style hint) const
{
    const std::string &text = node.text;
    const bool printable = std::ranges::none_of(text, isControl);
    if (node.style == Style::Plain && node.tag.empty() && node.scalarType() != ScalarType::String)
        return text.empty() ? std::string("null") : text;
    if (node.style == Style::Plain || node.style == Style::Auto || node.style == Style::Literal ||
        node.style == Style::Folded || node.style == Style::Block || node.style == Style::Flow) {
        const bool plain = node.tag.empty()
                               ? isPlainSafe(text, inFlow)
                               : !text.empty() && (isPlainSafe(text, inFlow) ||
                                                   (looksLikeData(text) && isPlainSafe("x" + text, inFlow)));
        if (plain && !(isQuotes(hint) && node.style == Style::Auto && node.tag.empty()))
            return text;
    }
    Style quotes = isQuotes(node.style) ? node.style : isQuotes(hint) ? hint : m_habits.quotes;
    if (!printable)
        quotes = Style::DoubleQuoted;
    return quotes == Style::SingleQuoted ? singleQuoted(text) : doubleQuoted(text);
}

Emitter::Text Emitter::literal(const Node &node, std::size_t column) const
{
    std::string_view text = node.text;
    const std::size_t content = text.find_last_not_of('\n');
    const std::size_t newlines = text.size() - content - 1;
    Text result{.head = properties(node) + (node.style == Style::Folded ? ">" : "|")};
    const std::size_t first = text.find_first_not_of('\n');
    if (text[first] == ' ' || text[first] == '\t')
        result.head += std::to_string(m_habits.indent.size());
    result.head += newlines == 0 ? "-" : newlines == 1 ? "" : "+";
    text = text.substr(0, newlines == 0 ? text.size() : content + 1 + (newlines - 1));
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
    if (isQuotes(node.style))
        return yamlScalar(node, inFlow, Style::Auto);
    if (node.text == "<<" && node.style == Style::Plain)
        return node.text;
    if (isPlainSafe(node.text, inFlow))
        return node.text;
    return yamlScalar(*Node::scalar(node.text), inFlow, Style::Auto);
}

Emitter::Text Emitter::blockValue(const Node &node, std::size_t column, bool inSequence, Style hint) const
{
    if (node.kind == NodeKind::Alias)
        return {.head = "*" + node.text};
    if (!node.tag.empty() && m_habits.longIntrinsics && node.tag.starts_with('!') && !node.tag.starts_with("!!"))
        return blockValue(*longForm(node), column, inSequence, hint);
    if (node.isScalar()) {
        const bool wantsLines = node.style == Style::Auto || node.style == Style::Literal ||
                                (node.style == Style::Folded && node.text.find("\n") == std::string::npos);
        if (wantsLines && canBeLiteral(node.text))
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
        return pad + key(*keyNode, false) + ":" + (text.head.empty() ? "" : " " + text.head) + m_habits.lineEnd +
               text.body;
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
    return key(*keyNode, true) + ": " + flow(value, level, hint);
}

std::string Emitter::flow(const Node &node, std::size_t level, Style hint) const
{
    return m_habits.format == Format::Json ? json(node, level) : yamlFlow(node, hint);
}

std::string Emitter::yamlFlow(const Node &node, Style hint) const
{
    if (node.kind == NodeKind::Alias)
        return "*" + node.text + " ";
    if (!node.tag.empty() && m_habits.longIntrinsics && node.tag.starts_with('!') && !node.tag.starts_with("!!"))
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
    if (!real->tag.empty() && real->tag.starts_with('!') && !real->tag.starts_with("!!") && real->tag.size() > 1)
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
