#include "model/catalog/search.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace cirro {

namespace {

constexpr char32_t firstSyllable = U'가';
constexpr char32_t lastSyllable = U'힣';
constexpr unsigned medials = 21;
constexpr unsigned finals = 28;

// The letters as they are typed: double vowels and double finals are two keys, tense consonants one.
constexpr std::array<std::u32string_view, 19> initialLetters{U"ㄱ", U"ㄲ", U"ㄴ", U"ㄷ", U"ㄸ", U"ㄹ", U"ㅁ",
                                                             U"ㅂ", U"ㅃ", U"ㅅ", U"ㅆ", U"ㅇ", U"ㅈ", U"ㅉ",
                                                             U"ㅊ", U"ㅋ", U"ㅌ", U"ㅍ", U"ㅎ"};
constexpr std::array<std::u32string_view, medials> medialLetters{
    U"ㅏ",   U"ㅐ", U"ㅑ", U"ㅒ",   U"ㅓ",   U"ㅔ",   U"ㅕ", U"ㅖ", U"ㅗ",   U"ㅗㅏ", U"ㅗㅐ",
    U"ㅗㅣ", U"ㅛ", U"ㅜ", U"ㅜㅓ", U"ㅜㅔ", U"ㅜㅣ", U"ㅠ", U"ㅡ", U"ㅡㅣ", U"ㅣ"};
constexpr std::array<std::u32string_view, finals> finalLetters{
    U"",     U"ㄱ",   U"ㄲ",   U"ㄱㅅ", U"ㄴ",   U"ㄴㅈ", U"ㄴㅎ", U"ㄷ", U"ㄹ",   U"ㄹㄱ",
    U"ㄹㅁ", U"ㄹㅂ", U"ㄹㅅ", U"ㄹㅌ", U"ㄹㅍ", U"ㄹㅎ", U"ㅁ",   U"ㅂ", U"ㅂㅅ", U"ㅅ",
    U"ㅆ",   U"ㅇ",   U"ㅈ",   U"ㅊ",   U"ㅋ",   U"ㅌ",   U"ㅍ",   U"ㅎ"};

bool isSyllable(char32_t c)
{
    return c >= firstSyllable && c <= lastSyllable;
}
bool isConsonant(char32_t c)
{
    return c >= U'ㄱ' && c <= U'ㅎ';
}

std::u32string decoded(std::string_view text)
{
    std::u32string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t c = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            c = (c << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
        result += c;
        i += length;
    }
    return result;
}

bool isSmall(char32_t c)
{
    return c >= U'a' && c <= U'z';
}
bool isCapital(char32_t c)
{
    return c >= U'A' && c <= U'Z';
}
bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}
char32_t small(char32_t c)
{
    return isCapital(c) ? c - U'A' + U'a' : c;
}
/// Blanks and marks: they part words and are not compared.
bool parts(char32_t c)
{
    return c < 0x80 && !isSmall(c) && !isCapital(c) && !isDigit(c);
}

void addLetters(std::u32string &letters, char32_t c)
{
    if (!isSyllable(c)) {
        letters += small(c);
        return;
    }
    const unsigned number = c - firstSyllable;
    letters += initialLetters[number / (medials * finals)];
    letters += medialLetters[number / finals % medials];
    letters += finalLetters[number % finals];
}

std::vector<std::u32string> wordsOf(std::string_view query)
{
    std::vector<std::u32string> words(1);
    for (const char32_t c : decoded(query)) {
        if (!parts(c))
            addLetters(words.back(), c);
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

} // namespace

Search::Text Search::textOf(Field field, std::string_view text)
{
    Text result{.field = field};
    const std::u32string all = decoded(text);
    bool begins = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const char32_t c = all[i];
        if (parts(c)) {
            begins = true;
            continue;
        }
        // In "DBSubnetGroup" words begin at D, S and G.
        if (i > 0 && isCapital(c) && (isSmall(all[i - 1]) || (i + 1 < all.size() && isSmall(all[i + 1]))))
            begins = true;
        if (begins)
            result.words.push_back(static_cast<std::uint32_t>(result.letters.size()));
        begins = false;
        addLetters(result.letters, c);
        if (isSyllable(c))
            result.initials += initialLetters[(c - firstSyllable) / (medials * finals)];
    }
    return result;
}

Search::Search(const std::vector<Findable> &things)
{
    for (const Findable &thing : things) {
        Thing &made = m_things.emplace_back(Thing{.rank = thing.rank});
        for (const std::string &name : thing.names)
            made.texts.push_back(textOf(Field::Name, name));
        for (const std::string &alias : thing.aliases)
            made.texts.push_back(textOf(Field::Alias, alias));
        if (!thing.type.empty()) {
            made.texts.push_back(textOf(Field::Type, thing.type));
            made.texts.push_back(textOf(Field::Type, std::string_view(thing.type).substr(thing.type.rfind(':') + 1)));
        }
        for (const Text &text : made.texts)
            if (text.field != Field::Alias)
                made.length = std::min(made.length, text.letters.size());
    }
}

int Search::score(const Text &text, const std::u32string &word)
{
    const int weight = text.field == Field::Type ? 0 : 10;
    if (text.letters == word)
        return 90 + weight;
    if (text.letters.starts_with(word))
        return 70 + weight;
    for (const std::uint32_t begin : text.words)
        if (text.letters.compare(begin, word.size(), word) == 0)
            return 50 + weight;
    if (!text.initials.empty() && std::ranges::all_of(word, isConsonant)) {
        if (text.initials.starts_with(word))
            return 40 + weight;
        if (word.size() > 1 && text.initials.find(word) != std::u32string::npos)
            return 25 + weight;
    }
    // In the middle of a word two letters would find nearly everything.
    constexpr std::size_t leastInside = 3;
    return word.size() >= leastInside && text.letters.find(word) != std::u32string::npos ? 20 + weight : 0;
}

std::vector<std::size_t> Search::find(std::string_view query) const
{
    const std::vector<std::u32string> words = wordsOf(query);
    // "load balancer" is also looked for as one word: it is one name, not two that occur somewhere.
    std::u32string whole;
    for (const std::u32string &word : words)
        whole += word;

    struct Hit {
        std::size_t position;
        int score;
        int rank;
        std::size_t length; // of the shortest name: what was meant is seldom the longer one
    };
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < m_things.size(); ++i) {
        const Thing &thing = m_things[i];
        int sum = 0;
        bool hasAll = true;
        for (const std::u32string &word : words) {
            int best = 0;
            for (const Text &text : thing.texts)
                best = std::max(best, score(text, word));
            sum += best;
            hasAll = hasAll && best > 0;
        }
        int total = hasAll && !words.empty() ? sum / static_cast<int>(words.size()) : 0;
        if (words.size() > 1)
            for (const Text &text : thing.texts)
                total = std::max(total, score(text, whole));
        constexpr int stepOfRank = 15; // an exact name outweighs two: "instance" means EC2's, "crawler" Glue's
        if (total > 0 || words.empty())
            hits.push_back(
                {i, words.empty() ? 0 : total - stepOfRank * thing.rank, thing.rank, words.empty() ? 0 : thing.length});
    }
    std::ranges::stable_sort(hits, [](const Hit &a, const Hit &b) {
        return std::tuple(-a.score, a.rank, a.length) < std::tuple(-b.score, b.rank, b.length);
    });
    std::vector<std::size_t> positions;
    positions.reserve(hits.size());
    for (const Hit &hit : hits)
        positions.push_back(hit.position);
    return positions;
}

} // namespace cirro
