#pragma once

#include "model/rules/rule.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace cirro::cli {

/// How text is dressed for where it goes: in colours and to the width of a terminal, or plain for files and pipes.
class Terminal
{
public:
    enum class Color { Auto, Always, Never };
    /// What is known of standard output. NO_COLOR (no-color.org) and TERM=dumb are honoured by Auto.
    static Terminal ofOutput(Color color);
    static Terminal plain() { return {}; }

    std::string strong(std::string_view text) const { return dressed("1", text); }
    std::string faint(std::string_view text) const { return dressed("2", text); }
    std::string good(std::string_view text) const { return dressed("32", text); }
    std::string bad(std::string_view text) const { return dressed("31", text); }
    std::string severity(rules::Severity severity, std::string_view text) const;

    /// What came in green, what went in red.
    std::string asDiff(std::string_view diff) const;

    /// Words broken at spaces so that they fit; lines after the first begin with `indent` spaces. `used`: columns that
    /// are taken already on the first line. As it is where there is no width.
    std::string wrapped(std::string_view text, std::size_t used, std::size_t indent) const;

private:
    std::string dressed(const char *code, std::string_view text) const;

    bool m_colored = false;
    std::size_t m_width = 0; // columns; 0: none
};

/// The columns that a text takes on a terminal: two for a Korean syllable, none for a combining mark.
std::size_t columnsOf(std::string_view text);
/// Spaces to `width` columns behind a text.
std::string padded(std::string_view text, std::size_t width);

} // namespace cirro::cli
