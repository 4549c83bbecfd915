#include "model/syntax/reword.h"

#include "model/syntax/document.h"

#include <algorithm>

namespace cirro::syntax {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Where the next word begins and ends, from `at` on; both the text's size when there is none.
Range wordFrom(std::string_view text, std::size_t at)
{
    const std::size_t begin = std::min(text.find_first_not_of(blanks, at), text.size());
    return {begin, std::min(text.find_first_of(blanks, begin), text.size())};
}

/// Between the quotes, or behind tag, anchor and a folded block's header; nothing for a literal block.
std::optional<Range> contentOf(std::string_view raw)
{
    std::size_t at = 0;
    for (;;) {
        const Range word = wordFrom(raw, at);
        if (word.empty())
            return std::nullopt;
        const char first = raw[word.begin];
        if (first == '|')
            return std::nullopt;
        if (first == '>')
            return Range{std::min(raw.find('\n', word.begin), raw.size()), raw.size()};
        if (first == '"' || first == '\'')
            return Range{word.begin + 1, raw.size() - 1};
        if (first != '!' && first != '&')
            return Range{word.begin, raw.size()};
        at = word.end;
    }
}

bool readsAs(std::string_view raw, const Node &now)
{
    const auto read = readYaml("k: " + std::string(raw) + "\n");
    const NodePtr value = read && read->document.root ? read->document.root->find("k") : nullptr;
    return value && *value == now;
}

} // namespace

std::optional<std::string> reworded(std::string_view raw, const Node &now)
{
    const auto content = now.isScalar() && raw.find('\n') != std::string_view::npos ? contentOf(raw) : std::nullopt;
    if (!content)
        return std::nullopt;
    std::string text(raw.substr(0, content->begin));
    const std::string_view folded = raw.substr(0, content->end);
    std::size_t at = content->begin;
    std::size_t next = 0;
    for (;;) {
        const Range old = wordFrom(folded, at);
        const Range word = wordFrom(now.text, next);
        text += folded.substr(at, old.begin - at);
        if (old.empty() != word.empty())
            return std::nullopt;
        if (old.empty())
            break;
        text += std::string_view(now.text).substr(word.begin, word.end - word.begin);
        at = old.end;
        next = word.end;
    }
    text += raw.substr(content->end);
    return readsAs(text, now) ? std::optional(std::move(text)) : std::nullopt;
}

} // namespace cirro::syntax
