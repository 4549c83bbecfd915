#include "model/rules/allowed_pattern.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cirro::rules {

namespace {

// Beyond these nothing is said: a hundred groups inside each other, and as much work as takes milliseconds.
constexpr int maxNesting = 100;
constexpr std::size_t maxProgram = 40'000;
constexpr std::size_t maxWork = 40'000'000;

constexpr char32_t lastLetter = 0x10FFFF;
using Range = std::pair<char32_t, char32_t>;
using Letters = std::vector<Range>;

std::u32string decoded(std::string_view text)
{
    std::u32string letters;
    letters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        char32_t letter = size == 1 ? first : first & (0x7Fu >> size);
        for (std::size_t i = 1; i < size && at + i < text.size(); ++i)
            letter = (letter << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
        letters.push_back(letter);
        at += size;
    }
    return letters;
}

Letters withoutThose(Letters letters)
{
    std::ranges::sort(letters);
    Letters rest;
    char32_t next = 0;
    for (const auto &[from, to] : letters) {
        if (from > next)
            rest.emplace_back(next, from - 1);
        next = std::max<char32_t>(next, to + 1);
    }
    if (next <= lastLetter)
        rest.emplace_back(next, lastLetter);
    return rest;
}

/// Steps of a machine that is in many places at once.
struct Step {
    enum class Kind : std::uint8_t { Letter, Split, Jump, Begin, End, Match };
    Kind kind{};
    std::size_t to = 0;   // of Split and Jump; of Letter its set
    std::size_t also = 0; // of Split
};

class Program
{
public:
    explicit Program(std::u32string_view pattern) : m_rest(pattern)
    {
        alternatives(0);
        m_readable = m_readable && m_rest.empty() && m_steps.size() < maxProgram;
        m_steps.push_back({Step::Kind::Match});
    }

    std::optional<bool> matches(std::u32string_view text) const
    {
        if (!m_readable || (text.size() + 1) * m_steps.size() > maxWork)
            return std::nullopt;
        std::vector<std::size_t> now;
        std::vector<std::size_t> next;
        std::vector<std::size_t> seen(m_steps.size(), 0);
        reach(0, 0, text.size(), seen, now);
        for (std::size_t at = 0; at < text.size(); ++at) {
            next.clear();
            for (const std::size_t place : now) {
                const Step &step = m_steps[place];
                if (step.kind == Step::Kind::Letter && isOf(m_sets[step.to], text[at]))
                    reach(place + 1, at + 1, text.size(), seen, next);
            }
            std::swap(now, next);
        }
        return std::ranges::any_of(now, [&](std::size_t place) { return m_steps[place].kind == Step::Kind::Match; });
    }

private:
    static bool isOf(const Letters &set, char32_t letter)
    {
        return std::ranges::any_of(set,
                                   [&](const Range &range) { return range.first <= letter && letter <= range.second; });
    }

    /// Everywhere that can be come to from a step without reading a letter.
    void reach(std::size_t from, std::size_t at, std::size_t end, std::vector<std::size_t> &seen,
               std::vector<std::size_t> &into) const
    {
        std::vector<std::size_t> waiting{from};
        while (!waiting.empty()) {
            const std::size_t place = waiting.back();
            waiting.pop_back();
            if (seen[place] == at + 1)
                continue;
            seen[place] = at + 1;
            const Step &step = m_steps[place];
            switch (step.kind) {
            case Step::Kind::Letter:
            case Step::Kind::Match:
                into.push_back(place);
                break;
            case Step::Kind::Split:
                waiting.push_back(step.also);
                [[fallthrough]];
            case Step::Kind::Jump:
                waiting.push_back(step.to);
                break;
            case Step::Kind::Begin:
                if (at == 0)
                    waiting.push_back(place + 1);
                break;
            case Step::Kind::End:
                if (at == end)
                    waiting.push_back(place + 1);
                break;
            }
        }
    }

    bool unreadable()
    {
        m_readable = false;
        m_rest = {};
        return false;
    }
    bool take(char32_t letter)
    {
        if (!m_rest.starts_with(letter))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void alternatives(int nesting)
    {
        std::vector<std::size_t> ends;
        for (;;) {
            const std::size_t begin = m_steps.size();
            sequence(nesting);
            if (!take(U'|'))
                break;
            // Before what was just read stands the choice between it and what follows.
            insert(begin, {Step::Kind::Split, begin + 1, m_steps.size() + 2});
            ends.push_back(m_steps.size());
            m_steps.push_back({Step::Kind::Jump});
        }
        for (const std::size_t end : ends)
            m_steps[end].to = m_steps.size();
    }

    void sequence(int nesting)
    {
        while (!m_rest.empty() && m_rest.front() != U'|' && m_rest.front() != U')') {
            const std::size_t begin = m_steps.size();
            if (!one(nesting) || !repeated(begin))
                return;
        }
    }

    bool one(int nesting)
    {
        if (take(U'('))
            return group(nesting);
        if (take(U'['))
            return bracket();
        if (take(U'^'))
            return emit({Step::Kind::Begin});
        if (take(U'$'))
            return emit({Step::Kind::End});
        if (take(U'.'))
            return letters(withoutThose({{U'\n', U'\n'}, {U'\r', U'\r'}, {0x85, 0x85}, {0x2028, 0x2029}}));
        if (take(U'\\')) {
            Letters set;
            return escape(set) && letters(std::move(set));
        }
        const char32_t letter = m_rest.front();
        if (letter == U'*' || letter == U'+' || letter == U'?' || letter == U'{')
            return unreadable();
        m_rest.remove_prefix(1);
        return letters({{letter, letter}});
    }

    bool group(int nesting)
    {
        if (nesting == maxNesting)
            return unreadable();
        if (take(U'?')) {
            if (take(U'<')) {
                const std::size_t end = m_rest.find(U'>');
                if (end == std::u32string_view::npos || m_rest.starts_with(U'=') || m_rest.starts_with(U'!'))
                    return unreadable();
                m_rest.remove_prefix(end + 1);
            } else if (!take(U':')) {
                return unreadable();
            }
        }
        alternatives(nesting + 1);
        return take(U')') || unreadable();
    }

    /// The times that what begins at `begin` may stand there.
    bool repeated(std::size_t begin)
    {
        constexpr std::size_t endless = static_cast<std::size_t>(-1);
        std::size_t least = 1;
        std::size_t most = 1;
        if (take(U'*')) {
            least = 0;
            most = endless;
        } else if (take(U'+')) {
            most = endless;
        } else if (take(U'?')) {
            least = 0;
        } else if (take(U'{')) {
            if (!count(least))
                return unreadable();
            most = least;
            if (take(U',') && !count(most))
                most = endless;
            if (!take(U'}') || most < least)
                return unreadable();
        } else {
            return true;
        }
        // Whether as many or as few as possible are read makes no difference to a whole text; what gives nothing back
        // does.
        if (m_rest.starts_with(U'+'))
            return unreadable();
        take(U'?');
        if (m_rest.starts_with(U'*') || m_rest.starts_with(U'?') || m_rest.starts_with(U'{'))
            return unreadable();

        const std::vector<Step> body(m_steps.begin() + std::ptrdiff_t(begin), m_steps.end());
        m_steps.resize(begin);
        const std::size_t times = most == endless ? std::max<std::size_t>(least, 1) : most;
        if (m_steps.size() + times * (body.size() + 2) > maxProgram)
            return unreadable();
        std::vector<std::size_t> ways;
        for (std::size_t i = 0; i < times; ++i) {
            const bool may = i >= least;
            if (may) {
                ways.push_back(m_steps.size());
                m_steps.push_back({Step::Kind::Split, m_steps.size() + 1});
            }
            const std::size_t start = m_steps.size();
            for (Step step : body) {
                if (step.kind == Step::Kind::Split || step.kind == Step::Kind::Jump)
                    step.to += start - begin;
                step.also += start - begin;
                m_steps.push_back(step);
            }
            if (most == endless && i + 1 == times)
                m_steps.push_back({Step::Kind::Split, start, m_steps.size() + 1});
        }
        for (const std::size_t way : ways)
            m_steps[way].also = m_steps.size();
        return true;
    }

    bool count(std::size_t &number)
    {
        std::size_t digits = 0;
        std::size_t value = 0;
        for (; digits < 6 && digits < m_rest.size() && m_rest[digits] >= U'0' && m_rest[digits] <= U'9'; ++digits)
            value = value * 10 + (m_rest[digits] - U'0');
        if (digits == 0)
            return false;
        m_rest.remove_prefix(digits);
        number = value;
        return true;
    }

    bool escape(Letters &set)
    {
        if (m_rest.empty())
            return unreadable();
        const char32_t letter = m_rest.front();
        m_rest.remove_prefix(1);
        const Letters digits{{U'0', U'9'}};
        const Letters word{{U'0', U'9'}, {U'A', U'Z'}, {U'_', U'_'}, {U'a', U'z'}};
        const Letters blank{{U'\t', U'\r'}, {U' ', U' '}};
        const auto is = [&](Letters those) {
            set.insert(set.end(), those.begin(), those.end());
            return true;
        };
        switch (letter) {
        case U'd':
            return is(digits);
        case U'D':
            return is(withoutThose(digits));
        case U'w':
            return is(word);
        case U'W':
            return is(withoutThose(word));
        case U's':
            return is(blank);
        case U'S':
            return is(withoutThose(blank));
        case U't':
            return is({{U'\t', U'\t'}});
        case U'n':
            return is({{U'\n', U'\n'}});
        case U'r':
            return is({{U'\r', U'\r'}});
        case U'f':
            return is({{U'\f', U'\f'}});
        case U'x':
            return coded(set, 2);
        case U'u':
            return coded(set, 4);
        default:
            break;
        }
        // Other letters and digits have, or may get, a meaning of their own.
        if (letter >= 0x80 || isOf({{U'0', U'9'}, {U'A', U'Z'}, {U'a', U'z'}}, letter))
            return unreadable();
        return is({{letter, letter}});
    }

    bool coded(Letters &set, std::size_t digits)
    {
        if (m_rest.size() < digits)
            return unreadable();
        char32_t letter = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const char32_t digit = m_rest[i];
            const std::u32string_view all = U"0123456789abcdef";
            const std::size_t value = all.find(digit >= U'A' && digit <= U'F' ? digit + 32 : digit);
            if (value == std::u32string_view::npos)
                return unreadable();
            letter = letter * 16 + char32_t(value);
        }
        m_rest.remove_prefix(digits);
        set.emplace_back(letter, letter);
        return true;
    }

    bool bracket()
    {
        const bool but = take(U'^');
        Letters set;
        bool first = true;
        while (!m_rest.empty() && (m_rest.front() != U']' || first)) {
            // Classes in classes and their intersections are Java's own, and so is how it reads a bracket that ends
            // nothing.
            if (m_rest.front() == U'[' || m_rest.front() == U']' || m_rest.starts_with(U"&&"))
                return unreadable();
            first = false;
            Letters from;
            if (!member(from))
                return false;
            const bool single = from.size() == 1 && from[0].first == from[0].second;
            if (m_rest.size() > 1 && m_rest.front() == U'-' && m_rest[1] != U']') {
                m_rest.remove_prefix(1);
                Letters to;
                if (!single || m_rest.front() == U'[' || !member(to))
                    return unreadable();
                if (to.size() != 1 || to[0].first != to[0].second || to[0].first < from[0].first)
                    return unreadable();
                set.emplace_back(from[0].first, to[0].first);
            } else {
                set.insert(set.end(), from.begin(), from.end());
            }
        }
        if (!take(U']'))
            return unreadable();
        return letters(but ? withoutThose(std::move(set)) : std::move(set));
    }

    bool member(Letters &into)
    {
        if (take(U'\\'))
            return escape(into);
        into.emplace_back(m_rest.front(), m_rest.front());
        m_rest.remove_prefix(1);
        return true;
    }

    bool letters(Letters set)
    {
        m_sets.push_back(std::move(set));
        return emit({Step::Kind::Letter, m_sets.size() - 1});
    }
    bool emit(Step step)
    {
        m_steps.push_back(step);
        return m_steps.size() < maxProgram || unreadable();
    }
    void insert(std::size_t place, Step step)
    {
        for (std::size_t i = place; i < m_steps.size(); ++i) {
            Step &each = m_steps[i];
            if (each.kind == Step::Kind::Split || each.kind == Step::Kind::Jump)
                each.to += each.to >= place ? 1 : 0;
            if (each.kind == Step::Kind::Split)
                each.also += each.also >= place ? 1 : 0;
        }
        m_steps.insert(m_steps.begin() + std::ptrdiff_t(place), step);
    }

    std::u32string_view m_rest;
    bool m_readable = true;
    std::vector<Step> m_steps;
    std::vector<Letters> m_sets;
};

} // namespace

std::optional<bool> matchesAllowedPattern(std::string_view pattern, std::string_view text)
{
    return Program(decoded(pattern)).matches(decoded(text));
}

} // namespace cirro::rules
