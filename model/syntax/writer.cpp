#include "model/syntax/emit.h"
#include "model/syntax/extents.h"
#include "model/syntax/reading.h"

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
        if (!root->edited)
            return m_source->text();
        if (hasTiles(*root)) {
            m_out = m_text.substr(0, root->span.begin);
            tiles(*root, 0);
            m_out += m_text.substr(isFlow(*root) ? m_closeFrom : root->span.end);
        } else {
            const bool brackets = isFlow(*root);
            const bool fresh = !brackets && !root->entries.empty() && m_emitter.standsBelow(*root);
            m_out = m_text.substr(0, brackets || root->span.empty() ? root->origin.range.begin : root->span.begin);
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

    /// JSON has brackets everywhere; whether on one line or several is its style.
    bool isFlow(const Node &node) const { return m_document.format == Format::Json || node.style == Style::Flow; }

    /// True when the value is the one that was read, or an empty one that is empty again.
    bool isAsRead(const Entry &entry) const
    {
        const Node &value = *entry.value;
        return isHere(value, entry.spot.begin) &&
               (!value.edited || (isFlow(value) && value.entries.empty() && value.span.empty()));
    }

    /// True when members of the container still stand in the source, so that new ones can be fitted between them.
    bool hasTiles(const Node &node) const
    {
        if (node.span.empty())
            return false;
        for (const Entry &entry : node.entries)
            if (isHere(entry))
                return true;
        return false;
    }

    /// The column at which the members of a block container stand.
    std::size_t columnOfEntries(const Node &node) const
    {
        for (const Entry &entry : node.entries)
            if (isHere(entry)) {
                if (entry.key) {
                    const std::size_t mark = m_text.find_first_not_of(" \t", lineBegin(m_text, entry.keySpot.begin));
                    const bool isExplicit = mark < entry.keySpot.begin && m_text[mark] == '?';
                    return columnOf(m_text, isExplicit ? mark : entry.keySpot.begin);
                }
                std::size_t dash = entry.own;
                while (dash < m_text.size() && isCommentLine(m_text, dash))
                    dash = nextLine(m_text, dash);
                return columnOf(m_text, std::min(m_text.find('-', dash), m_text.size()));
            }
        return 0;
    }

    void tiles(const Node &node, std::size_t level) { isFlow(node) ? flowTiles(node, level) : blockTiles(node); }

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
        if (!endsLine(m_out))
            m_out += m_document.lineEnd;
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
            m_out += kept;
            m_out += gap;
            writeEntry(entry, from, column);
            expected = extent.end;
            first = false;
        }
        if (expected < node.span.end)
            m_out += detachedComments(slice(expected, node.span.end));
        const bool noLineEnd = node.span.end == m_text.size() && !endsLine(m_text);
        if (noLineEnd && endsLine(m_out))
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
        if (entry.key && !isHere(*entry.key, entry.keySpot.begin)) {
            m_out += slice(cursor, entry.keySpot.begin);
            m_out += m_emitter.key(*entry.key, false);
            cursor = entry.keySpot.end;
        }
        const Node &value = *entry.value;
        if (isAsRead(entry)) {
            m_out += slice(cursor, extent.end);
            return;
        }
        if (isHere(value, entry.spot.begin) && hasTiles(value)) {
            m_out += slice(cursor, value.span.begin);
            tiles(value, 0);
            m_out += slice(isFlow(value) ? m_closeFrom : value.span.end, extent.end);
            return;
        }
        replaceValue(entry, cursor, column);
    }

    /// Puts new text where an old value stood, on the key's line or below it; a comment on that line stays there.
    void replaceValue(const Entry &entry, std::size_t cursor, std::size_t column)
    {
        const std::size_t head = headEnd(entry);
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
        if (!entry.key && m_emitter.standsBelow(value) && value.tag.empty() && value.anchor.empty() &&
            comment.empty()) {
            std::string inner = m_emitter.blockEntries(value, column + 2);
            m_out += " " + inner.substr(column + 2);
            trimTo(lineEnd);
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
        trimTo(lineEnd);
    }

    /// Ends the text as the old entry ended: at the very end of a file there may be no line end.
    void trimTo(std::string_view lineEnd)
    {
        if (lineEnd.empty() && endsLine(m_out))
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
            const std::size_t colon = m_text.find(':', entry.keySpot.end);
            return std::min(colon == std::string_view::npos ? entry.keySpot.end : colon + 1,
                            std::max(entry.spot.begin, entry.keySpot.end));
        }
        return std::min(firstOfEntry(entry) + 1, std::max(entry.spot.begin, entry.own));
    }

    // Flow containers and JSON ----------------------------------------------------------------------------------------

    static std::string_view leadOf(std::string_view text)
    {
        return text.substr(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    }

    /// The blanks before a new member: as before the last one that stands in the source.
    std::string leadOfNew(const Node &node) const
    {
        std::string_view lead;
        std::size_t seen = 0;
        std::size_t firstBegin = 0;
        for (const Entry &entry : node.entries)
            if (isHere(entry)) {
                lead = leadOf(slice(entry.extent.range.begin, entry.extent.range.end));
                firstBegin = entry.extent.range.begin;
                ++seen;
            }
        if (seen == 1 && firstBegin == node.span.begin && lead.find('\n') == std::string_view::npos) {
            const bool dense = m_document.format == Format::Json && m_emitter.habits().jsonColon == ":";
            return dense ? std::string() : std::string(" ");
        }
        return std::string(lead);
    }

    /// A comment behind a comma speaks of the member before it.
    std::string_view commentBehind(std::size_t at) const
    {
        const std::size_t end = lineEndOf(at);
        const std::size_t first = m_text.find_first_not_of(" \t", at);
        return m_document.format == Format::Yaml && first != std::string_view::npos && first < end &&
                       m_text[first] == '#'
                   ? slice(at, end)
                   : std::string_view();
    }

    void flowTiles(const Node &node, std::size_t level)
    {
        const std::string lead = leadOfNew(node);
        const Style hint = quotesOfNeighbours(node);
        const std::string_view firstLead = leadOf(slice(node.span.begin, node.span.end));
        const bool ownLines = lead.find('\n') != std::string::npos;
        std::string_view comment; // of the member before, still to be written behind its comma
        bool first = true;
        for (const Entry &entry : node.entries) {
            if (!first) {
                m_out += ',';
                m_out += comment;
                comment = {};
            }
            if (!isHere(entry)) {
                const std::string before = first ? std::string(firstLead) : lead;
                m_out += before;
                m_out += m_emitter.flowEntry(entry.key.get(), *entry.value, levelOf(before, level + 1), hint);
                first = false;
                continue;
            }
            const bool wasFirst = entry.extent.range.begin == node.span.begin;
            const std::size_t begin =
                entry.extent.range.begin + (wasFirst ? 0 : commentBehind(entry.extent.range.begin).size());
            const std::string_view own = leadOf(slice(begin, entry.extent.range.end));
            if (wasFirst == first)
                m_out += own;
            else if (first)
                m_out += firstLead;
            else
                m_out += ownLines || !lead.empty() ? lead : std::string(own);
            flowEntry(entry, begin + own.size(), levelOf(own, level + 1));
            const std::size_t end = entry.extent.range.end;
            comment = commentBehind(end < m_text.size() && m_text[end] == ',' ? end + 1 : end);
            first = false;
        }
        // The comma that some put behind the last member stays, whichever member is the last now.
        std::size_t rest = node.span.end;
        const std::size_t comma = m_text.find_first_not_of(" \t\r\n", rest);
        if (comma < m_text.size() && m_text[comma] == ',') {
            m_out += ',';
            rest = comma + 1;
        }
        m_out += comment;
        m_closeFrom = rest + commentBehind(rest).size();
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
        if (entry.key && !isHere(*entry.key, entry.keySpot.begin)) {
            m_out += slice(cursor, entry.keySpot.begin);
            m_out += m_emitter.key(*entry.key, true);
            cursor = entry.keySpot.end;
        }
        const Node &value = *entry.value;
        if (isAsRead(entry)) {
            m_out += slice(cursor, extent.end);
        } else if (isHere(value, entry.spot.begin) && hasTiles(value)) {
            m_out += slice(cursor, value.span.begin);
            tiles(value, level);
            m_out += slice(m_closeFrom, extent.end);
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
    std::size_t m_closeFrom = 0; // what is still to be written of the flow container just written: its closing bracket
};

void collectRanges(const Node &node, std::string &pointer, SourceMap &map, std::size_t depth)
{
    if (depth > 400)
        return;
    std::size_t position = 0;
    for (const Entry &entry : node.entries) {
        const std::size_t size = pointer.size();
        pointer += toPointer({entry.key ? Step(entry.key->text) : Step(position)});
        map[pointer] = {entry.key ? entry.keySpot : Range{}, entry.spot};
        if (entry.value)
            collectRanges(*entry.value, pointer, map, depth + 1);
        pointer.resize(size);
        ++position;
    }
}

/// The tree of the text that the document writes, with all its origins.
Document written(const Document &document)
{
    if (!document.root ||
        (document.root->origin && document.root->origin.source == document.source && !document.root->edited))
        return document;
    auto again = document.format == Format::Json ? readJson(write(document)) : readYaml(write(document));
    return again ? std::move(again->document) : document;
}

} // namespace

std::string write(const Document &document, SourceMap *map)
{
    std::string text = Writer(document).write();
    if (map)
        *map = sourceMapOf(document);
    return text;
}

SourceMap sourceMapOf(const Document &document)
{
    SourceMap map;
    const Document whole = written(document);
    std::string pointer;
    if (whole.root) {
        map[""] = {{}, whole.root->origin.range};
        collectRanges(*whole.root, pointer, map, 0);
    }
    return map;
}

std::optional<SourceRange> locate(const Document &document, const Path &path)
{
    if (!document.root || document.root->origin.source != document.source || document.root->edited)
        return std::nullopt;
    SourceRange found{{}, document.root->origin.range};
    NodePtr node = document.root;
    for (const Step &step : path) {
        node = resolved(node);
        if (!node)
            return std::nullopt;
        const Entry *entry = nullptr;
        if (const auto *key = std::get_if<std::string>(&step)) {
            if (const auto position = node->position(*key))
                entry = &node->entries[*position];
        } else if (const std::size_t position = std::get<std::size_t>(step);
                   node->isSequence() && position < node->size()) {
            entry = &node->entries[position];
        }
        if (!entry || entry->extent.source != document.source)
            return std::nullopt;
        found = {entry->key ? entry->keySpot : Range{}, entry->spot};
        node = entry->value;
    }
    return found;
}

} // namespace cirro::syntax
