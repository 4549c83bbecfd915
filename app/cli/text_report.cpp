#include "app/cli/text_report.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace cirro::cli {

namespace {

/// A line of the template may be a whole template in JSON: shown is what stands around the place.
constexpr std::size_t longest = 160; // characters
constexpr std::size_t before = 60;   // of them before the place

struct Excerpt {
    std::string line{};
    std::string carets{};
};

bool beginsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// The byte at which the character with that number (from 1) begins; the end when there is none.
std::size_t byteOf(std::string_view text, std::size_t character)
{
    std::size_t byte = 0;
    for (std::size_t at = 0; byte < text.size(); ++byte)
        if (beginsCharacter(text[byte]) && ++at == character)
            return byte;
    return byte;
}

std::string spread(std::string_view text)
{
    std::string out; // a tab is as wide as the terminal likes: carets could not follow
    for (const char byte : text)
        out += byte == '\t' ? std::string("    ") : std::string(1, byte);
    return out;
}

Excerpt excerptOf(const Place &place)
{
    const std::string_view line = place.excerpt;
    std::size_t begin = byteOf(line, place.begin.column);
    std::size_t end = place.end.line == place.begin.line ? byteOf(line, place.end.column) : line.size();
    end = std::clamp(end, std::min(begin + 1, line.size()), line.size());
    std::size_t from = 0;
    std::size_t to = line.size();
    if (line.size() > longest) {
        const std::size_t shown =
            static_cast<std::size_t>(std::ranges::count_if(line.substr(0, begin), beginsCharacter));
        from = shown > before ? byteOf(line, shown - before + 1) : 0;
        to = std::min(line.size(), byteOf(line.substr(from), longest + 1) + from);
        end = std::min(end, to);
    }
    const std::string lead = from > 0 ? "… " : "";
    const std::string head = lead + spread(line.substr(from, begin - from));
    const std::string meant = spread(line.substr(begin, end - begin));
    return {head + meant + spread(line.substr(end, to - end)) + (to < line.size() ? " …" : ""),
            std::string(columnsOf(head), ' ') + std::string(std::max<std::size_t>(columnsOf(meant), 1), '^')};
}

} // namespace

std::string wordFor(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error:
        return inWords(QT_TRANSLATE_NOOP("cli", "error"));
    case rules::Severity::Warning:
        return inWords(QT_TRANSLATE_NOOP("cli", "warning"));
    case rules::Severity::Advice:
        break;
    }
    return inWords(QT_TRANSLATE_NOOP("cli", "advice"));
}

std::string asText(const Place &place, const Terminal &terminal)
{
    const std::string where = fmt::format("{}:{}:{}:", place.file, place.begin.line, place.begin.column);
    const std::string word = wordFor(place.severity) + ':';
    std::string out = terminal.strong(where) + ' ' + terminal.severity(place.severity, word) + ' ' +
                      terminal.wrapped(place.message, columnsOf(where) + columnsOf(word) + 2, 4) + ' ' +
                      terminal.faint('[' + place.rule + ']') + '\n';
    const std::string number = std::to_string(place.begin.line);
    const std::string margin(number.size(), ' ');
    if (!place.excerpt.empty()) {
        const Excerpt excerpt = excerptOf(place);
        // No spaces behind: the blanks before the carets belong to them.
        const std::size_t blanks = excerpt.carets.find('^');
        out += fmt::format(" {} {}\n {} {}{}\n", terminal.faint(number + " |"), excerpt.line,
                           terminal.faint(margin + " |"), excerpt.carets.substr(0, blanks),
                           terminal.severity(place.severity, excerpt.carets.substr(blanks)));
    }
    const auto remark = [&](const std::string &head, const std::string &text) {
        if (text.empty())
            return;
        const std::size_t used = margin.size() + 4 + columnsOf(head) + (head.empty() ? 0 : 2);
        out +=
            fmt::format(" {} {}{}\n", terminal.faint(margin + " ="), head.empty() ? "" : terminal.strong(head + ": "),
                        terminal.wrapped(text, used, margin.size() + 6));
    };
    remark(inWords(QT_TRANSLATE_NOOP("cli", "why")), place.why);
    remark(inWords(QT_TRANSLATE_NOOP("cli", "how")), place.how);
    for (const std::string &fix : place.fixes)
        remark(inWords(QT_TRANSLATE_NOOP("cli", "fix")), fix);
    remark({}, place.docsUrl);
    return out;
}

std::string asText(const std::vector<Place> &places, const Tally &tally, const Terminal &terminal)
{
    std::string out;
    std::map<rules::Severity, std::size_t> counts;
    std::size_t curable = 0;
    for (const Place &place : places) {
        ++counts[place.severity];
        curable += place.fixes.empty() ? 0 : 1;
        out += asText(place, terminal) + '\n';
    }
    const auto say = [&](const char *text, auto... values) {
        out += fmt::format(fmt::runtime(inWords(text)), values...) + '\n';
    };
    if (places.empty() && !tally.unreadable) {
        if (tally.files == 1)
            say(QT_TRANSLATE_NOOP("cli", "Nothing to report."));
        else
            say(QT_TRANSLATE_NOOP("cli", "Nothing to report in {} files."), tally.files);
    } else if (!places.empty()) {
        say(QT_TRANSLATE_NOOP("cli", "Errors: {}, warnings: {}, advice: {}"), counts[rules::Severity::Error],
            counts[rules::Severity::Warning], counts[rules::Severity::Advice]);
    }
    if (curable > 0)
        say(QT_TRANSLATE_NOOP("cli", "Can be fixed with --fix: {}"), curable);
    if (tally.known > 0)
        say(QT_TRANSLATE_NOOP("cli", "Known by the baseline and not shown: {}"), tally.known);
    if (tally.gone > 0)
        say(QT_TRANSLATE_NOOP("cli", "In the baseline and no longer found: {}. Write it anew with --write-baseline."),
            tally.gone);
    return out;
}

} // namespace cirro::cli
