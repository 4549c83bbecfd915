#include "model/syntax/extents.h"

#include <algorithm>

namespace cirro::syntax {

std::size_t lineBegin(std::string_view text, std::size_t at)
{
    if (at == 0)
        return 0;
    const std::size_t before = text.find_last_of("\r\n", at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t nextLine(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_of("\r\n", at);
    if (end == std::string_view::npos)
        return text.size();
    return text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? end + 2 : end + 1;
}

std::size_t columnOf(std::string_view text, std::size_t at)
{
    const std::size_t begin = lineBegin(text, at);
    const bool bom = begin == 0 && text.starts_with("\xEF\xBB\xBF");
    return at - begin - (bom && at >= 3 ? 3 : 0);
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::size_t skipGap(std::string_view text, std::size_t at)
{
    while (true) {
        at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        if (at == text.size() || text[at] != '#')
            return at;
        at = nextLine(text, at);
    }
}

bool isCommentLine(std::string_view text, std::size_t at)
{
    const std::size_t first = text.find_first_not_of(" \t", at);
    return first != std::string_view::npos && text[first] == '#';
}

namespace {

/// Where an entry's own text begins: its line, or the comment lines directly above at its column.
std::size_t ownBegin(std::string_view text, std::size_t first, std::size_t floor)
{
    std::size_t line = lineBegin(text, first);
    const bool bom = line == 0 && text.starts_with("\xEF\xBB\xBF");
    if (!isBlank(text.substr(line + (bom ? 3 : 0), first - line - (bom ? 3 : 0))) || line < floor)
        return first; // behind a dash or a key on the same line
    const std::size_t column = first - line;
    if (bom)
        return first;
    while (line > floor) {
        const std::size_t above =
            lineBegin(text, line - (line >= 2 && text[line - 1] == '\n' && text[line - 2] == '\r' ? 2 : 1));
        if (above < floor || !isCommentLine(text, above) || text.find_first_not_of(" \t", above) - above != column)
            break;
        line = above;
    }
    return line;
}

} // namespace

void tileBlock(Node &container, std::vector<Entry> &entries, const std::shared_ptr<const Source> &source)
{
    const std::string_view text = source->text();
    std::size_t previous = std::string_view::npos;
    for (Entry &entry : entries) {
        std::size_t first = 0;
        if (container.isMapping()) {
            first = entry.keySpot.begin;
            // An explicit key ("? key") begins with its mark.
            const bool hasProperties = !container.tag.empty() || !container.anchor.empty();
            const std::size_t line = text.find_first_not_of(" \t", lineBegin(text, first));
            const std::size_t mark = previous != std::string_view::npos ? skipGap(text, previous)
                                     : hasProperties                    ? std::min(line, first)
                                                                        : container.origin.range.begin;
            if (mark < first && text[mark] == '?')
                first = mark;
        } else if (previous == std::string_view::npos) {
            first = container.origin.range.begin;
            // Tag and anchor of the sequence itself stand before its first dash.
            while (first < text.size() && text[first] != '-')
                first = nextLine(text, first) < text.size() ? text.find_first_not_of(" \t", nextLine(text, first))
                                                            : text.size();
            if (first == std::string_view::npos)
                first = text.size();
        } else {
            first = previous;
            while (first < text.size()) {
                const std::size_t character = text.find_first_not_of(" \t", first);
                if (character != std::string_view::npos && text[character] == '-') {
                    first = character;
                    break;
                }
                first = nextLine(text, first);
            }
        }
        // libyaml puts a value that is not there where the next token stands.
        const bool behindColon = entry.key && entry.spot.begin > entry.keySpot.end && text[entry.spot.begin - 1] == ':';
        if (entry.spot.empty() && !behindColon &&
            lineBegin(text, entry.spot.begin) > std::max<std::size_t>(first, entry.keySpot.end)) {
            const std::size_t at = entry.key ? entry.keySpot.end : first + 1;
            entry.spot = {at, at};
            auto value = std::make_shared<Node>(*entry.value);
            value->origin.range = entry.spot;
            entry.value = std::move(value);
        }
        const std::size_t floor = previous == std::string_view::npos ? 0 : previous;
        entry.own = ownBegin(text, first, floor);
        const std::size_t begin = previous == std::string_view::npos ? entry.own : previous;
        const std::size_t end = nextLine(text, std::max<std::size_t>(entry.spot.end, first));
        entry.extent = {source, {begin, end}};
        previous = end;
    }
    if (!entries.empty()) {
        container.span = {entries.front().extent.range.begin, entries.back().extent.range.end};
        container.origin.range.end = std::max(container.origin.range.begin, entries.back().spot.end);
    }
}

void tileFlow(Node &container, std::vector<Entry> &entries, const std::shared_ptr<const Source> &source)
{
    const std::string_view text = source->text();
    const char open = container.isMapping() ? '{' : '[';
    const char close = container.isMapping() ? '}' : ']';
    const std::size_t first = entries.empty()       ? container.origin.range.end
                              : entries.front().key ? entries.front().keySpot.begin
                                                    : entries.front().spot.begin;
    const std::size_t last = container.origin.range.end;
    const std::size_t bracket =
        text.substr(0, std::max<std::size_t>(first, 1)).rfind(open, first == 0 ? 0 : first - (entries.empty() ? 0 : 1));
    if (last == 0 || text[last - 1] != close || bracket == std::string_view::npos ||
        bracket < container.origin.range.begin) {
        // "[key: value]": a pair without brackets is its one member. The writer gives it brackets when that changes.
        if (container.isMapping() && entries.size() == 1) {
            Entry &pair = entries.front();
            container.span = {first, std::max(pair.spot.end, pair.keySpot.end)};
            container.origin.range.end = container.span.end;
            pair.own = first;
            pair.extent = {source, container.span};
        }
        return;
    }
    std::size_t begin = bracket + 1;
    container.span.setBegin(begin);
    container.span.setEnd(begin);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Entry &entry = entries[i];
        entry.own = entry.key ? entry.keySpot.begin : entry.spot.begin;
        std::size_t end = std::max(entry.spot.end, entry.key ? entry.keySpot.end : 0);
        if (i + 1 < entries.size()) {
            // The comma behind the value, past blanks, line ends and comments.
            while (end < last && text[end] != ',')
                end = text[end] == '#' ? nextLine(text, end) : end + 1;
        }
        entry.extent = {source, {begin, end}};
        container.span.setEnd(end);
        begin = end + 1;
    }
}

} // namespace cirro::syntax
