#include "model/syntax/reading.h"

#include <unordered_set>

namespace cirro::syntax {

namespace {

void appendUtf8(std::string &out, unsigned long code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | code >> 18);
        out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// RFC 8259, with positions and duplicate keys. A failure is kept in m_error and ends the reading.
class JsonReader
{
public:
    JsonReader(std::shared_ptr<const Source> source, const ReadLimits &limits)
        : m_source(std::move(source)),
          m_text(m_source->text()),
          m_limits(limits)
    {
        if (m_text.starts_with("\xEF\xBB\xBF"))
            m_at = 3;
    }

    Result<ReadResult> read()
    {
        ReadResult result;
        skipSpace();
        NodePtr root = value(0);
        if (!m_failed) {
            skipSpace();
            if (m_at != m_text.size())
                fail("syntax.json-more-after-end");
        }
        if (m_failed)
            return *m_failed;
        if (!root->isMapping())
            return errorAt(*m_source, root->origin.range.begin, "syntax.not-a-mapping");
        result.document = {.root = std::move(root), .format = Format::Json, .source = m_source};
        detectHabits(result.document);
        result.notices = std::move(m_notices);
        return result;
    }

private:
    void fail(std::string code, std::vector<std::string> args = {})
    {
        if (!m_failed)
            m_failed = errorAt(*m_source, m_at, std::move(code), std::move(args));
    }

    void skipSpace()
    {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r'))
            ++m_at;
    }

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    std::shared_ptr<Node> node(NodeKind kind, Style style)
    {
        if (++m_nodes > m_limits.maxNodes)
            fail("syntax.too-large");
        auto made = std::make_shared<Node>();
        made->kind = kind;
        made->style = style;
        made->origin = {m_source, {m_at, m_at}};
        return made;
    }

    NodePtr value(std::size_t depth)
    {
        if (depth > m_limits.maxDepth) {
            fail("syntax.too-deep", {std::to_string(m_limits.maxDepth)});
            return nullptr;
        }
        switch (peek()) {
        case '{':
            return container(depth, NodeKind::Mapping, '}');
        case '[':
            return container(depth, NodeKind::Sequence, ']');
        case '"':
            return string();
        default:
            return word();
        }
    }

    NodePtr container(std::size_t depth, NodeKind kind, char close)
    {
        auto made = node(kind, Style::Flow);
        ++m_at;
        std::vector<Entry> entries;
        std::unordered_set<std::string_view> keys;
        std::size_t begin = m_at;
        made->span.setBegin(begin);
        skipSpace();
        if (peek() == close) {
            made->span.setEnd(begin);
            ++m_at;
        } else {
            while (true) {
                Entry entry;
                skipSpace();
                entry.own = m_at;
                if (kind == NodeKind::Mapping) {
                    if (peek() != '"') {
                        fail("syntax.json-key-expected");
                        return nullptr;
                    }
                    entry.key = string();
                    if (m_failed)
                        return nullptr;
                    entry.keySpot = entry.key->origin.range;
                    entry.key = m_keys.shared(std::move(entry.key), m_source->slice(entry.keySpot));
                    skipSpace();
                    if (peek() != ':') {
                        fail("syntax.json-colon-expected");
                        return nullptr;
                    }
                    ++m_at;
                    skipSpace();
                }
                entry.value = value(depth + 1);
                if (m_failed)
                    return nullptr;
                entry.spot = entry.value->origin.range;
                const std::size_t end = m_at;
                skipSpace();
                const bool more = peek() == ',';
                entry.extent = {m_source, {begin, more ? m_at : end}};
                if (entry.key && !keys.insert(entry.key->text).second)
                    m_notices.push_back({"syntax.duplicate-key", entry.keySpot, {entry.key->text}});
                entries.push_back(std::move(entry));
                if (!more) {
                    made->span.setEnd(end);
                    if (peek() != close) {
                        fail(m_at >= m_text.size() ? "syntax.json-unexpected-end" : "syntax.json-comma-expected");
                        return nullptr;
                    }
                    ++m_at;
                    break;
                }
                ++m_at;
                begin = m_at;
                skipSpace();
                if (peek() == close) {
                    fail("syntax.json-trailing-comma");
                    return nullptr;
                }
            }
        }
        made->entries = CowVector<Entry>(std::move(entries));
        made->origin.range.setEnd(m_at);
        if (std::string_view(m_text).substr(made->origin.range.begin, m_at - made->origin.range.begin).find('\n') !=
            std::string_view::npos)
            made->style = Style::Block; // over several lines; so is a copy of it
        return made;
    }

    /// The four digits of the \u that begins at `escape`.
    unsigned long hex4(std::size_t escape)
    {
        unsigned long code = 0;
        for (int i = 0; i < 4; ++i) {
            const char c = peek();
            code <<= 4;
            if (c >= '0' && c <= '9')
                code += static_cast<unsigned long>(c - '0');
            else if (c >= 'a' && c <= 'f')
                code += static_cast<unsigned long>(c - 'a' + 10);
            else if (c >= 'A' && c <= 'F')
                code += static_cast<unsigned long>(c - 'A' + 10);
            else {
                m_at = escape;
                fail("syntax.json-bad-escape");
                return 0xFFFD;
            }
            ++m_at;
        }
        return code;
    }

    NodePtr string()
    {
        auto made = node(NodeKind::Scalar, Style::DoubleQuoted);
        const std::size_t open = m_at++;
        std::string text;
        while (true) {
            const std::size_t plain = m_at;
            while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\' &&
                   static_cast<unsigned char>(m_text[m_at]) >= 0x20)
                ++m_at;
            text.append(m_text, plain, m_at - plain);
            // A string that goes on to the next line was meant to end on this one.
            if (m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r') {
                m_at = open;
                fail("syntax.json-open-string");
                return nullptr;
            }
            const char c = m_text[m_at];
            if (c == '"')
                break;
            if (c != '\\') {
                fail("syntax.json-control-character");
                return nullptr;
            }
            const std::size_t escape = m_at++;
            const char kind = peek();
            ++m_at;
            switch (kind) {
            case '"':
                text += '"';
                break;
            case '\\':
                text += '\\';
                break;
            case '/':
                text += '/';
                break;
            case 'b':
                text += '\b';
                break;
            case 'f':
                text += '\f';
                break;
            case 'n':
                text += '\n';
                break;
            case 'r':
                text += '\r';
                break;
            case 't':
                text += '\t';
                break;
            case 'u': {
                unsigned long code = hex4(escape);
                if (code >= 0xD800 && code < 0xDC00 && m_text.compare(m_at, 2, "\\u") == 0) {
                    const std::size_t second = m_at;
                    m_at += 2;
                    const unsigned long low = hex4(second);
                    if (low >= 0xDC00 && low < 0xE000)
                        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                    else
                        m_at = second;
                }
                appendUtf8(text, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code); // a lone surrogate is no character
                break;
            }
            default:
                m_at = escape;
                fail("syntax.json-bad-escape");
            }
            if (m_failed)
                return nullptr;
        }
        ++m_at;
        made->text = std::move(text);
        made->origin.range.setEnd(m_at);
        return made;
    }

    NodePtr word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && (std::isalnum(static_cast<unsigned char>(m_text[m_at])) || m_text[m_at] == '-' ||
                                        m_text[m_at] == '+' || m_text[m_at] == '.'))
            ++m_at;
        const std::string_view text = std::string_view(m_text).substr(begin, m_at - begin);
        const std::size_t end = m_at;
        m_at = begin;
        auto made = node(NodeKind::Scalar, Style::Plain);
        made->text = std::string(text);
        const ScalarType type = made->scalarType();
        const bool known = text == "true" || text == "false" || text == "null" || type == ScalarType::Integer ||
                           type == ScalarType::Number;
        if (!known) {
            fail(begin >= m_text.size() ? "syntax.json-unexpected-end" : "syntax.json-value-expected");
            return nullptr;
        }
        m_at = end;
        made->origin.range.setEnd(end);
        return made;
    }

    std::shared_ptr<const Source> m_source;
    const std::string &m_text;
    const ReadLimits &m_limits;
    std::size_t m_at = 0;
    std::size_t m_nodes = 0;
    SharedKeys m_keys{Style::DoubleQuoted};
    std::optional<Error> m_failed;
    std::vector<Notice> m_notices;
};

} // namespace

Result<ReadResult> readJson(std::string text, const ReadLimits &limits)
{
    const auto source = std::make_shared<const Source>(std::move(text), Format::Json);
    if (source->text().size() > limits.maxBytes)
        return Error{.code = "syntax.too-large", .where = "1:1", .args = {std::to_string(limits.maxBytes)}};
    if (const std::size_t bad = firstBadByte(source->text()); bad != source->text().size())
        return errorAt(*source, bad, "syntax.not-utf8");
    return JsonReader(source, limits).read();
}

} // namespace cirro::syntax
