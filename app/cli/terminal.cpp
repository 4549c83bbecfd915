#include "app/cli/terminal.h"

#include <QList>
#include <QString>

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace cirro::cli {

namespace {

constexpr std::size_t narrowest = 40; // below that broken lines are harder to read than long ones
constexpr std::size_t widest = 110;   // nor are endless ones

struct Span {
    char32_t first;
    char32_t last;
};
/// Characters of two columns: East Asian Wide and Fullwidth, unicode.org/reports/tr11.
constexpr std::array<Span, 13> wide{{{0x1100, 0x115F},
                                     {0x2E80, 0x303E},
                                     {0x3041, 0x33FF},
                                     {0x3400, 0x4DBF},
                                     {0x4E00, 0xA4CF},
                                     {0xA960, 0xA97C},
                                     {0xAC00, 0xD7A3},
                                     {0xF900, 0xFAFF},
                                     {0xFE30, 0xFE6F},
                                     {0xFF00, 0xFF60},
                                     {0xFFE0, 0xFFE6},
                                     {0x1F300, 0x1F9FF},
                                     {0x20000, 0x3FFFD}}};

std::size_t columnsOf(char32_t character)
{
    const auto category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    return std::ranges::any_of(wide,
                               [&](const Span &span) { return character >= span.first && character <= span.last; })
               ? 2
               : 1;
}

bool isSet(const char *variable)
{
    const char *value = std::getenv(variable);
    return value && *value;
}

} // namespace

Terminal Terminal::ofOutput(Color color)
{
    Terminal terminal;
    const bool isOne = isatty(STDOUT_FILENO) == 1;
    const char *kind = std::getenv("TERM");
    terminal.m_colored = color == Color::Always || (color == Color::Auto && isOne && !isSet("NO_COLOR") &&
                                                    !(kind && std::string_view(kind) == "dumb"));
    winsize size{};
    if (isOne && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= narrowest)
        terminal.m_width = std::min<std::size_t>(size.ws_col, widest);
    return terminal;
}

std::string Terminal::severity(rules::Severity severity, std::string_view text) const
{
    switch (severity) {
    case rules::Severity::Error:
        return dressed("1;31", text);
    case rules::Severity::Warning:
        return dressed("1;33", text);
    case rules::Severity::Advice:
        break;
    }
    return dressed("1;36", text);
}

std::string Terminal::asDiff(std::string_view diff) const
{
    std::string out;
    while (!diff.empty()) {
        const std::size_t end = std::min(diff.find('\n'), diff.size());
        const std::string_view line = diff.substr(0, end);
        diff.remove_prefix(std::min(end + 1, diff.size()));
        const bool isName = line.starts_with("---") || line.starts_with("+++");
        out += (isName                   ? strong(line)
                : line.starts_with('+')  ? good(line)
                : line.starts_with('-')  ? bad(line)
                : line.starts_with("@@") ? faint(line)
                                         : std::string(line)) +
               '\n';
    }
    return out;
}

std::string Terminal::dressed(const char *code, std::string_view text) const
{
    if (!m_colored || text.empty())
        return std::string(text);
    return std::string("\x1b[") + code + 'm' + std::string(text) + "\x1b[0m";
}

std::string Terminal::wrapped(std::string_view text, std::size_t used, std::size_t indent) const
{
    if (m_width == 0)
        return std::string(text);
    std::string out;
    std::size_t column = used;
    bool atStart = true;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, space);
        text.remove_prefix(std::min(space + 1, text.size()));
        const std::size_t columns = cli::columnsOf(word);
        if (!atStart && column + 1 + columns > m_width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
            atStart = true;
        }
        if (!atStart) {
            out += ' ';
            ++column;
        }
        out += word;
        column += columns;
        atStart = false;
    }
    return out;
}

std::size_t columnsOf(std::string_view text)
{
    std::size_t columns = 0;
    for (const uint character : QString::fromUtf8(text.data(), qsizetype(text.size())).toUcs4())
        columns += columnsOf(static_cast<char32_t>(character));
    return columns;
}

std::string padded(std::string_view text, std::size_t width)
{
    const std::size_t columns = columnsOf(text);
    return std::string(text) + std::string(width > columns ? width - columns : 0, ' ');
}

} // namespace cirro::cli
