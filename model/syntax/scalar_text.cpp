#include "model/syntax/scalar_text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cirro::syntax {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isMadeOf(std::string_view text, std::string_view characters)
{
    return text.find_first_not_of(characters) == std::string_view::npos;
}

// Every number, date and time of YAML 1.1 and 1.2 passes; of other texts some that nobody misses the quotes of.
bool looksNumeric(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || !(isDigit(text[0]) || (text[0] == '.' && text.size() > 1 && isDigit(text[1]))))
        return false;
    if (text.starts_with("0x") || text.starts_with("0X") || text.starts_with("0o") || text.starts_with("0b"))
        return isMadeOf(text.substr(2), "0123456789abcdefABCDEF_");
    const bool dated = text.size() >= 8 && text[4] == '-' && isMadeOf(text.substr(0, 4), "0123456789");
    if (dated && isMadeOf(text, "0123456789-:.TtZz+ "))
        return true;
    if (isMadeOf(text, "0123456789_:."))
        return text.find(':') != std::string_view::npos || std::ranges::count(text, '.') <= 1;
    return isMadeOf(text, "0123456789_.eE+-") && text.find_first_of("eE") != std::string_view::npos &&
           std::ranges::count(text, '.') <= 1;
}

struct Character {
    char32_t code = 0;
    std::size_t size = 1;
};

// Of text that is UTF-8: the readers let no other in. A stray byte counts as a character that needs an escape.
Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned lead = byte(at);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    char32_t code = lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i)
        code = code << 6 | (byte(at + i) & 0x3Fu);
    return {code, std::min(size, text.size() - at)};
}

// YAML 1.1 section 4.1, less the line breaks, the tab and the byte order mark.
bool isPrintable(char32_t c)
{
    return c >= 0x20 && c != 0x7F && (c < 0x80 || c >= 0xA0) && c != 0x2028 && c != 0x2029 && c != 0xFEFF &&
           (c < 0xFFFE || c > 0xFFFF);
}

bool areAllPrintable(std::string_view text, std::string_view alsoAllowed)
{
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        const bool allowed =
            character.code < 0x80 && alsoAllowed.find(static_cast<char>(character.code)) != std::string_view::npos;
        if (!isPrintable(character.code) && !allowed)
            return false;
        at += character.size;
    }
    return true;
}

} // namespace

bool isAmbiguous(std::string_view text)
{
    if (text.empty() || looksNumeric(text))
        return true;
    static constexpr std::array<std::string_view, 16> words{"~", "null", "true", "false", "yes",   "no",   "on", "off",
                                                            "y", "n",    ".inf", "-.inf", "+.inf", ".nan", "<<", "="};
    std::string lower(text.substr(0, 6));
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(words, lower) != words.end();
}

bool canBePlain(std::string_view text, bool inFlow)
{
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || !areAllPrintable(text, ""))
        return false;
    constexpr std::string_view brackets = ",[]{}";
    if (std::string_view(",[]{}#&*!|>'\"%@`").find(text.front()) != std::string_view::npos)
        return false;
    if (std::string_view("-?:").find(text.front()) != std::string_view::npos) {
        const bool standsAlone = text.size() == 1 || text[1] == ' ';
        const bool number = text.front() == '-' && text.size() > 1 && isDigit(text[1]);
        if (standsAlone || (inFlow && !number))
            return false;
    }
    if (text.starts_with("---") || text.starts_with("..."))
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (text[i] == ':' && (next == ' ' || (inFlow && brackets.find(next) != std::string_view::npos)))
            return false;
        if (text[i] == '#' && i > 0 && text[i - 1] == ' ')
            return false;
        if (inFlow && (brackets.find(text[i]) != std::string_view::npos || text[i] == '?'))
            return false;
    }
    return true;
}

bool canBeSingleQuoted(std::string_view text)
{
    return areAllPrintable(text, "\t");
}

bool canBeLiteral(std::string_view text)
{
    if (text.find('\n') == std::string_view::npos || !areAllPrintable(text, "\t\n"))
        return false;
    // Line feeds at the end beyond one would swallow the empty lines below; a last line of blanks would vanish.
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    const std::string_view lastLine = text.substr(text.rfind('\n') + 1); // npos + 1 is 0
    return lastLine.find_first_not_of(" \t") != std::string_view::npos;
}

std::string singleQuoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c;
        if (c == '\'')
            out += c;
    }
    return out + "'";
}

std::string doubleQuoted(std::string_view text)
{
    std::string out = "\"";
    const auto escape = [&](char mark, char32_t code, int digits) {
        out += '\\';
        out += mark;
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
            out += "0123456789abcdef"[code >> shift & 0xF];
    };
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        switch (character.code) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (isPrintable(character.code))
                out += text.substr(at, character.size);
            else if (character.code < 0x100)
                escape('x', character.code, 2);
            else
                escape('u', character.code, 4);
        }
        at += character.size;
    }
    return out + "\"";
}

} // namespace cirro::syntax
