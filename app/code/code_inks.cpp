#include "app/code/code_inks.h"

#include <algorithm>

namespace cirro {

namespace {

constexpr LineState openSingle = -1;
constexpr LineState openDouble = -2;

bool isBlank(QChar c)
{
    return c == ' ' || c == '\t';
}

class LineInker
{
public:
    LineInker(QStringView line, bool yaml, LineState &state) : m_line(line), m_yaml(yaml), m_state(state) {}

    std::vector<InkedPiece> ink()
    {
        if (m_state > 0 && inBlockText()) {
            add(0, size(), Ink::Text);
            return std::move(m_pieces);
        }
        if (m_state < 0) {
            const QChar quote = m_state == openSingle ? '\'' : '"';
            m_state = 0;
            quoted(0, 0, quote);
        }
        while (m_at < size())
            next();
        return std::move(m_pieces);
    }

private:
    int size() const { return int(m_line.size()); }
    bool endsAt(int at) const { return at >= size() || isBlank(m_line[at]); }
    int behindBlanks(int at) const
    {
        while (at < size() && isBlank(m_line[at]))
            ++at;
        return at;
    }
    void add(int begin, int end, Ink ink)
    {
        if (end > begin)
            m_pieces.push_back({begin, end, ink});
        m_at = end;
    }

    bool inBlockText()
    {
        const int indent = behindBlanks(0);
        if (indent == size() || indent >= m_state)
            return true;
        m_state = 0;
        return false;
    }

    void next()
    {
        const QChar c = m_line[m_at];
        if (isBlank(c)) {
            ++m_at;
        } else if (c == '"' || (m_yaml && c == '\'')) {
            quoted(m_at, m_at + 1, c);
        } else if (c == '{' || c == '[') {
            ++m_depth;
            ++m_at;
        } else if (c == '}' || c == ']') {
            m_depth = std::max(0, m_depth - 1);
            ++m_at;
        } else if (c == ',' || c == ':') {
            ++m_at;
        } else if (!m_yaml) {
            word(jsonWordEnd());
        } else if (c == '#') {
            add(m_at, size(), Ink::Comment);
        } else if ((c == '-' || c == '?') && endsAt(m_at + 1)) {
            m_column = m_at++;
        } else if (c == '!' || c == '&' || c == '*') {
            int end = m_at;
            while (end < size() && !isBlank(m_line[end]) && !QStringView(u",]}").contains(m_line[end]))
                ++end;
            add(m_at, end, Ink::Intrinsic);
        } else if ((c == '|' || c == '>') && m_depth == 0 && opensBlockText()) {
            m_state = m_column + 2;
            const int comment = int(m_line.indexOf('#', m_at));
            add(m_at, comment < 0 ? size() : comment, Ink::Intrinsic);
        } else {
            plain();
        }
    }

    bool opensBlockText() const
    {
        int at = m_at + 1;
        while (at < size() && (m_line[at] == '+' || m_line[at] == '-' || m_line[at].isDigit()))
            ++at;
        if (!endsAt(at))
            return false;
        at = behindBlanks(at);
        return at == size() || m_line[at] == '#';
    }

    /// From `begin` (its quote, or the line's begin when the quote stands further up).
    void quoted(int begin, int at, QChar quote)
    {
        while (at < size()) {
            if (m_line[at] == '\\' && quote == '"') {
                at += 2;
            } else if (m_line[at] != quote) {
                ++at;
            } else if (quote == '\'' && at + 1 < size() && m_line[at + 1] == quote) {
                at += 2;
            } else {
                ++at;
                const int colon = behindBlanks(at);
                const bool key = colon < size() && m_line[colon] == ':';
                if (key)
                    m_column = begin;
                const QStringView text = m_line.mid(begin + 1, std::max(0, at - begin - 2));
                add(begin, at, key ? keyInk(text) : Ink::Text);
                return;
            }
        }
        if (m_yaml)
            m_state = quote == '\'' ? openSingle : openDouble;
        add(begin, size(), Ink::Text);
    }

    int jsonWordEnd() const
    {
        int end = m_at;
        while (end < size() && !isBlank(m_line[end]) && !QStringView(u",:[]{}\"").contains(m_line[end]))
            ++end;
        return std::max(end, m_at + 1);
    }

    static Ink keyInk(QStringView key) { return key.startsWith(u"Fn::") || key == u"Ref" ? Ink::Intrinsic : Ink::Key; }

    void plain()
    {
        int end = m_at;
        bool key = false;
        while (end < size()) {
            const QChar c = m_line[end];
            if (c == ':' && (endsAt(end + 1) || (m_depth > 0 && QStringView(u",]}").contains(m_line[end + 1])))) {
                key = true;
                break;
            }
            if ((c == '#' && end > m_at && isBlank(m_line[end - 1])) ||
                (m_depth > 0 && QStringView(u",[]{}").contains(c)))
                break;
            ++end;
        }
        int textEnd = end;
        while (textEnd > m_at && isBlank(m_line[textEnd - 1]))
            --textEnd;
        if (key) {
            m_column = m_at;
            add(m_at, textEnd, keyInk(m_line.mid(m_at, textEnd - m_at)));
        } else {
            word(textEnd);
        }
        m_at = std::max(end, m_at);
    }

    void word(int end)
    {
        const QStringView text = m_line.mid(m_at, end - m_at);
        bool number = false;
        static_cast<void>(text.toDouble(&number));
        const bool constant = text == u"true" || text == u"false" || text == u"null" || text == u"~";
        add(m_at, end, number || constant ? Ink::Number : Ink::Text);
    }

    QStringView m_line;
    bool m_yaml;
    LineState &m_state;
    std::vector<InkedPiece> m_pieces;
    int m_at = 0;
    int m_depth = 0;
    int m_column = 0; // of the key or dash that what follows belongs to
};

} // namespace

std::vector<InkedPiece> inkLine(QStringView line, syntax::Format format, LineState &state)
{
    return LineInker(line, format == syntax::Format::Yaml, state).ink();
}

} // namespace cirro
