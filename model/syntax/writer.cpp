#include "model/syntax/emit.h"
#include "model/syntax/extents.h"
#include "model/syntax/reading.h"
#include "model/syntax/reword.h"

#include <algorithm>

namespace cirro::syntax {

namespace {

bool hasComment(std::string_view text)
{
    for (std::size_t line = 0; line < text.size(); line = nextLine(text, line))
        if (isCommentLine(text, line))
            return true;
    return false;
}

/// Of the text of removed members, the comments that stood apart above the first: they stay.
std::string_view detachedComments(std::string_view removed)
{
    std::size_t keep = 0;
    for (std::size_t line = 0; line < removed.size(); line = nextLine(removed, line)) {
        const std::string_view content = removed.substr(line, nextLine(removed, line) - line);
        if (isBlank(content))
            keep = line + content.size();
        else if (!isCommentLine(removed, line))
            break;
    }
    const std::string_view gap = removed.substr(0, keep);
    return hasComment(gap) ? gap : std::string_view();
}

std::string_view withoutLeadingBlankLines(std::string_view text)
{
    while (!text.empty() && isBlank(text.substr(0, nextLine(text, 0))) && nextLine(text, 0) > 0)
        text.remove_prefix(nextLine(text, 0));
    return text;
}

bool endsLine(std::string_view text)
{
    return text.empty() || text.back() == '\n' || text.back() == '\r';
}

class Writer
{
public:
    explicit Writer(const Document &document)
        : m_document(document),
          m_source(document.source && document.source->format() == document.format ? document.source.get() : nullptr),
          m_text(m_source ? std::string_view(m_source->text()) : std::string_view()),
          m_emitter(habitsOf(document))
    {}

    std::string write()
    {
        const NodePtr &root = m_document.root;
        if (!root)
            return m_source ? m_source->text() : std::string();
        if (!isHere(*root, root->origin.range.begin)) {
            if (m_document.format == Format::Json)
                return m_emitter.flow(*root) + m_document.lineEnd;
            return root->entries.empty() ? m_emitter.flow(*root) + m_document.lineEnd
                                         : m_emitter.blockEntries(*root, 0);
        }
        if (isAsRead(*root))
            return m_source->text();
        if (hasTiles(*root)) {
            m_out = m_text.substr(0, root->span.begin);
            const std::size_t rest = tiles(*root, 0);
            m_out += below(root.get(), m_text.substr(rest), rest, 0);
        } else {
            const bool brackets = isFlow(*root);
            const bool marked = !root->tag.empty() || !root->anchor.empty();
            const bool fresh = !brackets && !root->entries.empty() && m_emitter.standsBelow(*root);
            m_out = m_text.substr(0, brackets || marked || root->span.empty() ? root->origin.range.begin
                                                                              : root->span.begin);
            m_out +=
                fresh ? m_emitter.blockEntries(*root, 0) : m_emitter.flow(*root) + (brackets ? "" : m_document.lineEnd);
            m_out +=
                m_text.substr(brackets ? root->origin.range.end : std::max(root->span.end, root->origin.range.begin));
        }
        return std::move(m_out);
    }

private:
    std::string_view slice(std::size_t begin, std::size_t end) const
    {
        return begin < end ? m_text.substr(begin, end - begin) : std::string_view();
    }

    bool isHere(const Node &node, std::size_t at) const
    {
        return m_source && node.origin.source.get() == m_source && node.origin.range.begin == at;
    }
    bool isHere(const Entry &entry) const { return m_source && entry.extent.source.get() == m_source; }

    /// Of an entry that stands in the source: whether its key is the one that was read. Shared keys (see SharedKeys)
    /// are, when they are written as that one is.
    bool isKeyHere(const Entry &entry) const
    {
        return isHere(*entry.key, entry.keySpot.begin) ||
               SharedKeys::isWrittenSo(*entry.key, std::string_view(m_text).substr(
                                                       entry.keySpot.begin, entry.keySpot.end - entry.keySpot.begin));
    }

    /// JSON has brackets everywhere; whether on one line or several is its style.
    bool isFlow(const Node &node) const { return m_document.format == Format::Json || node.style == Style::Flow; }

    /// True when the value is the one that was read, or an empty one that is empty again.
    bool isAsRead(const Entry &entry) const { return isHere(*entry.value, entry.spot.begin) && isAsRead(*entry.value); }
    bool isAsRead(const Node &node) const
    {
        return !node.edited || (isFlow(node) && node.entries.empty() && node.span.empty());
    }

    /// True when members of the container still stand in the source, so that new ones can be fitted between them.
    bool hasTiles(const Node &node) const
    {
        if (node.span.empty())
            return false;
        const bool bare = isFlow(node) && node.span.begin == node.origin.range.begin;
        if (bare && node.size() != 1)
            return false; // a pair without brackets that is no pair any more
        for (const Entry &entry : node.entries)
            if (isHere(entry))
                return true;
        return false;
    }

    /// The column at which the members of a block container stand.
    std::size_t columnOfEntries(const Node &node) const
    {
        for (const Entry &entry : node.entries)
            if (isHere(entry)) // by its key, dash or question mark
                return columnOf(m_text, firstOfEntry(entry));
        return 0;
    }

    /// Writes the members; answers where the source goes on behind them.
    std::size_t tiles(const Node &node, std::size_t level)
    {
        if (isFlow(node))
            return flowTiles(node, level);
        blockTiles(node);
        return node.span.end;
    }

    // Block containers ------------------------------------------------------------------------------------------------

    /// Members two of which have an empty line between them get one before a new one, too.
    bool separatesByBlankLines(const Node &node) const
    {
        std::size_t with = 0;
        std::size_t without = 0;
        const Entry *before = nullptr;
        for (const Entry &entry : node.entries) {
            if (before && isHere(entry) && isHere(*before)) {
                const std::string_view gap = slice(entry.extent.range.begin, entry.own);
                (!gap.empty() && isBlank(gap.substr(0, nextLine(gap, 0))) ? with : without)++;
            }
            before = &entry;
        }
        return with > without;
    }

    Style quotesOfNeighbours(const Node &node) const
    {
        Style quotes = Style::Auto;
        if (!node.isSequence())
            return quotes; // members differ in kind; items are alike
        for (const Entry &entry : node.entries) {
            if (!isHere(entry))
                continue;
            const Style style = entry.value->style;
            if (!entry.value->isScalar() || (style != Style::SingleQuoted && style != Style::DoubleQuoted))
                return Style::Auto;
            quotes = style;
        }
        return quotes;
    }

    void newLine()
    {
        if (endsLine(m_out))
            return;
        if (m_openBlock && m_out.ends_with(m_text.substr(*m_openBlock))) {
            // "|" at the end of a file without a line end keeps none; with text below it would.
            const std::size_t indicators = m_out.size() - (m_text.size() - *m_openBlock) + 1;
            if (m_out[indicators] == '+' || m_out.substr(indicators + 1, 1) == "+")
                m_out[m_out.find('+', indicators)] = '-';
            else
                m_out.insert(indicators, 1, '-');
        }
        m_openBlock.reset();
        m_out += m_document.lineEnd;
    }

    /// The last scalar of what is written as lines; null when the last thing is no scalar or stands in brackets.
    static const Node *lastScalar(const Node *node)
    {
        while (node && !node->isScalar()) {
            if (node->kind == NodeKind::Alias || node->style == Style::Flow || node->entries.empty())
                return nullptr;
            const Entry &last = node->entries.back();
            // "? key" without a value ends in its key.
            const bool keyAlone =
                last.key && last.value->isScalar() && last.value->text.empty() && last.value->style == Style::Plain;
            node = keyAlone ? last.key.get() : last.value.get();
        }
        return node;
    }
    static bool endsInBlockText(const Node &node)
    {
        const Node *last = lastScalar(&node);
        return last && (last->style == Style::Literal || last->style == Style::Folded ||
                        (last->style == Style::Auto && last->text.ends_with('\n')));
    }
    /// Blank and comment lines that come to stand below a block text, no deeper than the column where it ends.
    static std::string outdented(std::string_view text, std::size_t column)
    {
        std::string out;
        while (!text.empty()) {
            const std::size_t lead = std::min(text.find_first_not_of(" \t"), text.size());
            const std::string_view line = text.substr(0, nextLine(text, 0));
            if (!isBlank(line) && line[lead] != '#')
                break;
            out += line.substr(std::min(lead, lead > column ? lead - column : 0));
            text.remove_prefix(line.size());
        }
        return out.append(text);
    }
    /// What the source has at `begin`, to stand below a member: outdented where a block text ends that did not end
    /// there.
    std::string below(const Node *member, std::string_view text, std::size_t begin, std::size_t column) const
    {
        const Node *last = m_document.format == Format::Yaml ? lastScalar(member) : nullptr;
        if (!last || (last->style != Style::Literal && last->style != Style::Folded &&
                      last->text.find('\n') == std::string::npos))
            return std::string(text);
        const bool stoodThere =
            last->origin.source.get() == m_source && nextLine(m_text, last->origin.range.end) == begin;
        return stoodThere ? std::string(text) : outdented(text, column);
    }

    /// Remembers a block text that the source ends in without a line end.
    void noteOpenBlock(const Entry &entry)
    {
        if (entry.extent.range.end != m_text.size() || endsLine(m_text))
            return;
        const bool keyAlone = entry.key && entry.spot.empty();
        const Node *last = lastScalar(keyAlone ? entry.key.get() : entry.value.get());
        if (!last || (last->style != Style::Literal && last->style != Style::Folded) ||
            last->origin.source.get() != m_source)
            return;
        std::size_t mark = last->origin.range.begin;
        while (mark < m_text.size() && (m_text[mark] == '!' || m_text[mark] == '&')) // tag and anchor
            mark = skipGap(m_text, std::min(m_text.find_first_of(" \t\r\n", mark), m_text.size()));
        const std::string_view header = slice(mark, lineEndOf(mark));
        if (mark < m_text.size() && header.substr(0, 3).find('-') == std::string_view::npos && !last->text.empty())
            m_openBlock = mark;
    }

    void blockTiles(const Node &node)
    {
        const std::size_t column = columnOfEntries(node);
        const bool midLine =
            !isBlank(slice(lineBegin(m_text, node.span.begin), node.span.begin)) &&
            !(lineBegin(m_text, node.span.begin) == 0 && m_text.starts_with("\xEF\xBB\xBF") && node.span.begin == 3);
        const bool blankLines = separatesByBlankLines(node);
        const Style hint = quotesOfNeighbours(node);
        std::size_t expected = node.span.begin; // where the next untouched member would begin
        bool first = true;
        const Node *previous = nullptr;
        for (const Entry &entry : node.entries) {
            if (!isHere(entry)) {
                std::string text = m_emitter.blockEntry(entry.key.get(), *entry.value, column, hint);
                if (first && midLine) {
                    text.erase(0, column);
                } else {
                    newLine();
                    if (!first && blankLines)
                        m_out += m_document.lineEnd;
                }
                m_out += text;
                previous = entry.value.get();
                first = false;
                continue;
            }
            const Range &extent = entry.extent.range;
            std::string_view gap = slice(extent.begin, entry.own);
            std::string_view kept;
            if (extent.begin > expected)
                kept = detachedComments(slice(expected, extent.begin));
            if (first && extent.begin != node.span.begin)
                gap = withoutLeadingBlankLines(gap);
            std::size_t from = entry.own;
            if (first && midLine && extent.begin != node.span.begin) {
                from = firstOfEntry(entry); // behind the dash, without the line's own indentation
                gap = {};
            } else if (!first) {
                newLine();
                if (entry.own == node.span.begin && midLine)
                    m_out += std::string(column, ' ');
            }
            m_out += below(previous, kept, expected, column);
            m_out += below(previous, gap, extent.begin, column);
            writeEntry(entry, from, column);
            expected = extent.end;
            previous = entry.value.get();
            first = false;
        }
        if (expected < node.span.end)
            m_out += below(previous, detachedComments(slice(expected, node.span.end)), expected, column);
        const bool noLineEnd = node.span.end == m_text.size() && !endsLine(m_text);
        if (noLineEnd && endsLine(m_out) && !endsInBlockText(node))
            m_out.resize(m_out.size() - (m_out.ends_with("\r\n") ? 2 : 1));
        else if (!noLineEnd)
            newLine();
    }

    std::size_t firstOfEntry(const Entry &entry) const
    {
        std::size_t at = entry.own;
        while (at < m_text.size() && isCommentLine(m_text, at))
            at = nextLine(m_text, at);
        return std::min(m_text.find_first_not_of(" \t", at), m_text.size());
    }

    // One member or item that stands in the source --------------------------------------------------------------------

    void writeEntry(const Entry &entry, std::size_t from, std::size_t column)
    {
        const Range &extent = entry.extent.range;
        std::size_t cursor = from;
        if (entry.key && !isKeyHere(entry)) {
            m_out += slice(cursor, entry.keySpot.begin);
            m_out += m_emitter.key(*entry.key, false);
            cursor = entry.keySpot.end;
        }
        const Node &value = *entry.value;
        if (isAsRead(entry)) {
            m_out += slice(cursor, extent.end);
            noteOpenBlock(entry);
            return;
        }
        if (isHere(value, entry.spot.begin) && hasTiles(value)) {
            m_out += slice(cursor, value.span.begin);
            const std::size_t rest = tiles(value, 0);
            m_out += slice(rest, extent.end);
            return;
        }
        replaceValue(entry, cursor, column);
    }

    /// Puts new text where an old value stood, on the key's line or below it; a comment on that line stays there.
    void replaceValue(const Entry &entry, std::size_t cursor, std::size_t column)
    {
        const std::size_t head = headEnd(entry);
        if (entry.key && head == entry.keySpot.end) {
            // "? key" without a value has no place for one.
            const std::size_t mark = firstOfEntry(entry);
            m_out += slice(std::min(cursor, mark),
                           lineBegin(m_text, mark) > entry.own ? lineBegin(m_text, mark) : entry.own);
            std::string whole = m_emitter.blockEntry(entry.key.get(), *entry.value, column);
            m_out += whole.substr(endsLine(m_out) ? 0 : column);
            return;
        }
        const std::size_t headLine = lineEndOf(head);
        const bool oldBelow = entry.spot.begin > headLine;
        // Behind the old value, or what stands on the key's line when the value stood below.
        std::string_view comment = oldBelow ? slice(head, headLine) : slice(entry.spot.end, lineEndOf(entry.spot.end));
        while (!comment.empty() && (comment.back() == ' ' || comment.back() == '\t'))
            comment.remove_suffix(1);
        const std::string_view lineEnd = slice(lineEndOf(entry.spot.end), entry.extent.range.end);
        const std::string_view between =
            oldBelow || entry.spot.empty() ? std::string_view(" ") : slice(head, entry.spot.begin);

        m_out += slice(cursor, head);
        const Node &value = *entry.value;
        if (const auto again = reworded(slice(entry.spot.begin, entry.spot.end), value)) {
            m_out += slice(head, entry.spot.begin);
            m_out += *again;
            m_out += slice(entry.spot.end, entry.extent.range.end);
            return;
        }
        if (!entry.key && m_emitter.standsBelow(value) && value.tag.empty() && value.anchor.empty() &&
            comment.empty()) {
            std::string inner = m_emitter.blockEntries(value, column + 2);
            m_out += " " + inner.substr(column + 2);
            trimTo(lineEnd, value);
            return;
        }
        const Emitter::Text text = m_emitter.blockValue(value, column, !entry.key);
        if (!text.head.empty()) {
            m_out += between.empty() ? std::string_view(" ") : between;
            m_out += text.head;
        }
        m_out += comment;
        if (text.body.empty()) {
            m_out += lineEnd;
            return;
        }
        m_out += m_document.lineEnd;
        m_out += text.body;
        trimTo(lineEnd, value);
    }

    /// Ends the text as the old entry ended: at the very end of a file there may be no line end.
    void trimTo(std::string_view lineEnd, const Node &value)
    {
        if (lineEnd.empty() && endsLine(m_out) && !endsInBlockText(value))
            m_out.resize(m_out.size() - (m_out.ends_with("\r\n") ? 2 : 1));
    }

    std::size_t lineEndOf(std::size_t at) const
    {
        const std::size_t end = m_text.find_first_of("\r\n", at);
        return end == std::string_view::npos ? m_text.size() : end;
    }

    /// Behind a key's colon or an item's dash.
    std::size_t headEnd(const Entry &entry) const
    {
        if (entry.key) {
            const std::size_t colon = skipGap(m_text, entry.keySpot.end);
            return colon < m_text.size() && m_text[colon] == ':' ? colon + 1 : entry.keySpot.end;
        }
        return std::min(firstOfEntry(entry) + 1, std::max<std::size_t>(entry.spot.begin, entry.own));
    }

    // Flow containers and JSON ----------------------------------------------------------------------------------------

    static std::string_view leadOf(std::string_view text)
    {
        return text.substr(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    }

    /// The blanks before a new member: as before the last one that stands in the source.
    template <class BeginOf> std::string leadOfNew(const Node &node, const BeginOf &beginOf) const
    {
        std::string_view lead;
        std::size_t seen = 0;
        std::size_t firstBegin = 0;
        for (const Entry &entry : node.entries)
            if (isHere(entry)) {
                lead = leadOf(slice(beginOf(entry), entry.extent.range.end));
                firstBegin = entry.extent.range.begin;
                ++seen;
            }
        if (seen == 1 && firstBegin == node.span.begin && lead.find('\n') == std::string_view::npos) {
            const bool dense = m_document.format == Format::Json && m_emitter.habits().jsonColon == ":";
            return dense ? std::string() : std::string(" ");
        }
        return std::string(lead);
    }

    /// Behind the comment that follows a member (and its comma, if there is one) on its line; `at` when there is none.
    std::size_t behindComment(std::size_t at) const
    {
        const std::size_t comma = m_text.find_first_not_of(" \t", at);
        const bool separated = comma != std::string_view::npos && m_text[comma] == ',';
        const std::size_t mark = m_text.find_first_not_of(" \t", separated ? comma + 1 : at);
        const bool comment = m_document.format == Format::Yaml && mark != std::string_view::npos && m_text[mark] == '#';
        return comment ? lineEndOf(mark) : at;
    }

    /// A member's comment on its line, from behind the comma on.
    std::string_view commentBehind(std::size_t end) const
    {
        const std::string_view text = slice(end, behindComment(end));
        return text.substr(text.starts_with(',') ? 1 : 0);
    }

    std::size_t flowTiles(const Node &node, std::size_t level)
    {
        const bool bare = node.span.begin == node.origin.range.begin;
        // A comment behind the opening bracket is the container's.
        const std::size_t head = bare ? node.span.begin : behindComment(node.span.begin);
        const auto beginOf = [&](const Entry &entry) {
            const std::size_t begin = entry.extent.range.begin;
            if (begin == node.span.begin)
                return head;
            const std::size_t behind = behindComment(begin - 1);
            return behind == begin - 1 ? begin : behind;
        };
        const std::string lead = leadOfNew(node, beginOf);
        const Style hint = quotesOfNeighbours(node);
        const std::string_view firstLead = leadOf(slice(head, node.span.end));
        const bool ownLines = lead.find('\n') != std::string::npos;
        m_out += slice(node.span.begin, head);
        bool first = true;
        std::string_view comment; // of the member before
        std::size_t end = node.span.end;
        for (const Entry &entry : node.entries) {
            if (!first)
                m_out += ',';
            m_out += comment;
            const auto startLine = [&](std::string before) {
                // Nothing can follow a comment on its line.
                if ((!comment.empty() || (first && head != node.span.begin)) &&
                    before.find_first_of("\r\n") == std::string::npos)
                    before.insert(0, m_document.lineEnd);
                m_out += before;
                return before;
            };
            if (!isHere(entry)) {
                const std::string before = startLine(first ? std::string(firstLead) : lead);
                m_out += m_emitter.flowEntry(entry.key.get(), *entry.value, levelOf(before, level + 1), hint);
                comment = {};
                first = false;
                continue;
            }
            const std::size_t begin = beginOf(entry);
            const std::string_view own = leadOf(slice(begin, entry.extent.range.end));
            const bool moved = (entry.extent.range.begin == node.span.begin) != first;
            const std::string before = startLine(!moved                     ? std::string(own)
                                                 : first                    ? std::string(firstLead)
                                                 : ownLines || !own.empty() ? lead
                                                                            : std::string(lead.empty() ? "" : " "));
            flowEntry(entry, begin + own.size(), levelOf(before, level + 1));
            end = entry.extent.range.end;
            comment = commentBehind(end);
            first = false;
        }
        const Entry &last = node.entries[node.size() - 1];
        if (isHere(last) && end == node.span.end)
            return end;
        // Another member is the last one now: the old one's comma stays, its comment went with it.
        const std::size_t rest = behindComment(node.span.end);
        if (rest != node.span.end && slice(node.span.end, rest).starts_with(','))
            m_out += ',';
        m_out += comment;
        if (!comment.empty() && m_text.find_first_not_of(" \t", rest) == m_text.find_first_of("]},", rest))
            m_out += m_document.lineEnd;
        return rest;
    }

    /// How deep new JSON is indented: by the blanks of the line that its member stands on.
    std::size_t levelOf(std::string_view lead, std::size_t otherwise) const
    {
        const std::size_t line = lead.rfind('\n');
        const std::string &indent = m_emitter.habits().indent;
        if (line == std::string_view::npos || indent.empty())
            return otherwise;
        return (lead.size() - line - 1) / indent.size();
    }

    void flowEntry(const Entry &entry, std::size_t cursor, std::size_t level)
    {
        const Range &extent = entry.extent.range;
        if (entry.key && !isKeyHere(entry)) {
            m_out += slice(cursor, entry.keySpot.begin);
            m_out += m_emitter.key(*entry.key, true);
            cursor = entry.keySpot.end;
        }
        const Node &value = *entry.value;
        if (isAsRead(entry)) {
            m_out += slice(cursor, extent.end);
        } else if (isHere(value, entry.spot.begin) && hasTiles(value)) {
            m_out += slice(cursor, value.span.begin);
            const std::size_t rest = tiles(value, level);
            m_out += slice(rest, extent.end);
        } else if (entry.key && entry.spot.empty() && headEnd(entry) == entry.keySpot.end) {
            m_out += slice(cursor, entry.keySpot.begin);
            if (cursor < entry.keySpot.end)
                m_out += m_emitter.key(*entry.key, true); // a key alone may have stood on several lines
            m_out += ": " + m_emitter.flow(value, level);
            m_out += slice(entry.keySpot.end, extent.end);
        } else {
            m_out += slice(cursor, entry.spot.begin);
            if (entry.spot.empty() && entry.key && !m_out.empty() && m_out.back() == ':')
                m_out += ' ';
            m_out += m_emitter.flow(value, level);
            m_out += slice(entry.spot.end, extent.end);
        }
    }

    const Document &m_document;
    const Source *m_source;
    std::string_view m_text;
    Emitter m_emitter;
    std::string m_out;
    std::optional<std::size_t> m_openBlock; // in the source: the mark of a block text that ends it without a line end
};

} // namespace

std::string write(const Document &document, SourceMap *map)
{
    std::string text = Writer(document).write();
    if (map)
        *map = sourceMapOf(document);
    return text;
}

} // namespace cirro::syntax
