#include "model/expression/sub_text.h"

#include "model/expression/intrinsic.h"

namespace cirro::expression {

bool nextSubSpan(std::string_view text, std::size_t from, SubSpan &span)
{
    constexpr std::string_view blanks = " \t\r\n";
    for (std::size_t begin = text.find("${", from); begin != std::string_view::npos;
         begin = text.find("${", begin + 2)) {
        const std::size_t stop = text.find_first_of("{}", begin + 2);
        if (stop == std::string_view::npos)
            return false;
        if (text[stop] == '{')
            continue;
        const std::size_t first = text.find_first_not_of(blanks, begin + 2);
        if (first >= stop)
            continue;
        const bool literal = text[first] == '!';
        span = {begin, stop + 1, literal ? first + 1 : first, stop, literal};
        while (!literal && span.nameEnd > span.nameBegin &&
               blanks.find(text[span.nameEnd - 1]) != std::string_view::npos)
            --span.nameEnd;
        return true;
    }
    return false;
}

std::vector<SubPart> subParts(std::string_view text)
{
    std::vector<SubPart> parts;
    const auto addText = [&](std::string_view piece) {
        if (piece.empty())
            return;
        if (parts.empty() || parts.back().variable)
            parts.push_back({});
        parts.back().text += piece;
    };
    std::size_t done = 0;
    SubSpan span;
    while (nextSubSpan(text, done, span)) {
        addText(text.substr(done, span.begin - done));
        const std::string_view name = text.substr(span.nameBegin, span.nameEnd - span.nameBegin);
        if (span.literal) {
            addText("${");
            addText(name);
            addText("}");
        } else {
            parts.push_back({std::string(name), true});
        }
        done = span.end;
    }
    addText(text.substr(done));
    return parts;
}

} // namespace cirro::expression
