#include "quizbank/bank/prose.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <functional>

namespace cirro::quiz::prose {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Part of a word: letters, digits and whatever is not ASCII, punctuation of other blocks aside.
bool isInside(std::string_view text, std::size_t i)
{
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80)
        return isLetter(text[i]) || isDigit(text[i]);
    // U+2000…U+206F (dashes, quotes, spaces) and U+3000…U+303F (CJK punctuation) separate like ASCII's do.
    const auto lead = [&](std::size_t at, unsigned char a, unsigned char b) {
        return at + 1 < text.size() && static_cast<unsigned char>(text[at]) == a &&
               static_cast<unsigned char>(text[at + 1]) == b;
    };
    for (std::size_t back = 0; back < 3 && back <= i; ++back)
        if (lead(i - back, 0xE2, 0x80) || lead(i - back, 0xE2, 0x81) || lead(i - back, 0xE3, 0x80))
            return false;
    return true;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The longest that fits comes first.
constexpr std::array<std::string_view, 22> particles{
    "에서는", "으로는", "에게는", "에서", "에게", "으로", "까지", "부터", "에는", "로는", "하고",
    "은",     "는",     "이",     "가",   "을",   "를",   "에",   "의",   "로",   "와",   "과"};

void dropParticle(std::string &word)
{
    for (const std::string_view particle : particles)
        // One syllable and a particle may as well be a word of two.
        if (word.size() > particle.size() + 3 && word.ends_with(particle)) {
            word.resize(word.size() - particle.size());
            return;
        }
}

bool holds(std::string_view text, std::string_view phrase, bool exact)
{
    if (phrase.empty())
        return false;
    const auto same = [&](char a, char b) { return exact ? a == b : lower(a) == b; };
    for (auto from = text.begin();;) {
        const auto found = std::search(from, text.end(), phrase.begin(), phrase.end(), same);
        if (found == text.end())
            return false;
        const auto begin = static_cast<std::size_t>(found - text.begin());
        const std::size_t end = begin + phrase.size();
        // A Korean particle may follow a name directly, so that only ASCII goes on with a word.
        const auto goesOn = [&](std::size_t i) { return isLetter(text[i]) || isDigit(text[i]); };
        if ((begin == 0 || !goesOn(begin - 1)) && (end == text.size() || !goesOn(end)))
            return true;
        from = found + 1;
    }
}

} // namespace

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t wordCount(std::string_view text)
{
    std::size_t count = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        count += !space && !inside ? 1U : 0U;
        inside = !space;
    }
    return count;
}

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> found;
    std::string word;
    const auto finish = [&] {
        if (word.empty())
            return;
        dropParticle(word);
        found.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isInside(text, i))
            word += lower(text[i]);
        else if (!(text[i] == '\'' && !word.empty())) // "company's" is one word
            finish();
    }
    finish();
    return found;
}

std::set<std::string> numbers(std::string_view text)
{
    std::set<std::string> found;
    for (std::size_t i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        std::string number;
        for (; i < text.size(); ++i) {
            const bool joined = (text[i] == '.' || text[i] == ',' || text[i] == '/' || text[i] == ':') &&
                                i + 1 < text.size() && isDigit(text[i + 1]);
            if (!isDigit(text[i]) && !joined)
                break;
            if (text[i] != ',')
                number += text[i];
        }
        const bool inName = begin > 0 && (isLetter(text[begin - 1]) ||
                                          (text[begin - 1] == '-' && begin > 1 && isLetter(text[begin - 2])));
        const bool route53 = number == "53" && begin >= 6 && text.substr(begin - 6, 6) == "Route ";
        if (!inName && !route53)
            found.insert(std::move(number));
    }
    return found;
}

double likeness(const std::set<std::string> &a, const std::set<std::string> &b)
{
    if (a.empty() && b.empty())
        return 1;
    const auto common = std::ranges::count_if(a, [&](const std::string &word) { return b.contains(word); });
    return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - static_cast<std::size_t>(common));
}

std::unordered_set<std::size_t> grams(const std::vector<std::string> &words, std::size_t length)
{
    std::unordered_set<std::size_t> found;
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
        std::string run;
        for (std::size_t k = 0; k < length; ++k)
            run += words[i + k] + ' ';
        found.insert(std::hash<std::string>()(run));
    }
    return found;
}

bool says(std::string_view text, std::string_view phrase)
{
    return holds(text, phrase, false);
}

bool saysExactly(std::string_view text, std::string_view phrase)
{
    return holds(text, phrase, true);
}

std::string_view question(std::string_view text)
{
    const std::size_t mark = text.rfind('?');
    if (mark == std::string_view::npos)
        return {};
    const std::size_t before = text.substr(0, mark).find_last_of(".?!");
    // "Which TLS 1.2 policy …?": a point inside a number ends no sentence.
    std::size_t begin = before;
    while (begin != std::string_view::npos && begin + 1 < mark && text[begin + 1] != ' ' && text[begin + 1] != '\n')
        begin = begin == 0 ? std::string_view::npos : text.substr(0, begin).find_last_of(".?!");
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    return text.substr(begin, mark + 1 - begin);
}

std::vector<std::string_view> bold(std::string_view text)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = text.find("**"); at != std::string_view::npos;) {
        const std::size_t end = text.find("**", at + 2);
        if (end == std::string_view::npos)
            break;
        pieces.push_back(text.substr(at + 2, end - at - 2));
        at = text.find("**", end + 2);
    }
    return pieces;
}

namespace {

std::chrono::year_month_day dayOf(std::string_view text)
{
    const auto number = [&](std::size_t at, std::size_t digits) {
        int value = 0;
        for (std::size_t i = at; i < at + digits; ++i)
            value = value * 10 + (text[i] - '0');
        return value;
    };
    return {std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(5, 2))),
            std::chrono::day(static_cast<unsigned>(number(8, 2)))};
}

} // namespace

bool isDay(std::string_view text)
{
    if (text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i == 4 || i == 7 ? text[i] != '-' : !isDigit(text[i]))
            return false;
    return dayOf(text).ok();
}

int dayNumber(std::string_view text)
{
    return static_cast<int>(std::chrono::sys_days(dayOf(text)).time_since_epoch().count());
}

} // namespace cirro::quiz::prose
