#include "model/core/sentence.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>

namespace cirro {

namespace {

enum class End : std::uint8_t { Vowel, Rieul, Consonant };

struct Forms {
    std::string_view both;
    std::string_view afterConsonant;
    std::string_view afterVowel;
};
constexpr std::string_view towards = "로";
constexpr Forms forms[] = {{"은(는)", "은", "는"},     {"이(가)", "이", "가"}, {"을(를)", "을", "를"},
                           {"과(와)", "과", "와"},     {"와(과)", "과", "와"}, {"(이)라", "이라", "라"},
                           {"(으)로", "으로", towards}};
constexpr std::string_view closingQuotes[] = {"”", "’"};

bool isSmall(char letter)
{
    return letter >= 'a' && letter <= 'z';
}

bool isCapital(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

char small(char letter)
{
    return isCapital(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isVowel(char letter)
{
    return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

/// How a Latin letter's own name ends, as in "VPC".
End endOfLetter(char letter)
{
    switch (letter) {
    case 'l':
    case 'r':
        return End::Rieul;
    case 'm':
    case 'n':
        return End::Consonant;
    default:
        return End::Vowel;
    }
}

End endOfDigit(char digit)
{
    switch (digit) {
    case '0':
    case '3':
    case '6':
        return End::Consonant;
    case '1':
    case '7':
    case '8':
        return End::Rieul;
    default:
        return End::Vowel;
    }
}

/// How an English word of three letters or more ends once it is written in Hangul: "bucket" 버킷, "table" 테이블,
/// "database" 데이터베이스. Spelling tells it nearly always; a stop is a final where the vowel before it is short.
End endOfEnglish(std::string_view word)
{
    const char before = word[word.size() - 2];
    const auto endsWith = [&](std::initializer_list<std::string_view> endings) {
        return std::ranges::any_of(endings, [&](std::string_view each) { return word.ends_with(each); });
    };
    switch (word.back()) {
    case 'l':
        return End::Rieul;
    case 'm':
    case 'n':
        return End::Consonant;
    case 'e': // silent
        return before == 'l' ? End::Rieul : endsWith({"me", "ne", "pe"}) ? End::Consonant : End::Vowel;
    case 'g':
        return before == 'n' ? End::Consonant : End::Vowel;
    case 'k':
        return endsWith({"ck", "ook"}) ? End::Consonant : End::Vowel;
    case 'b':
        return isVowel(before) && before != 'u' ? End::Consonant : End::Vowel;
    case 'c':
        return isVowel(before) ? End::Consonant : End::Vowel;
    case 'p':
        return isVowel(before) || before == 'p' ? End::Consonant : End::Vowel;
    case 't': {
        const bool isShort = !isVowel(word[word.size() - 3]) || endsWith({"eet", "out"});
        return isVowel(before) && isShort ? End::Consonant : End::Vowel;
    }
    default:
        return End::Vowel;
    }
}

/// How what ends in a small Latin letter ends: its last word, "Subnet" of "PublicSubnet", or letters, as in "http".
End endOfLatin(std::string_view word)
{
    std::size_t start = word.size() - 1;
    while (start > 0 && isSmall(word[start - 1]))
        --start;
    if (start > 0 && isCapital(word[start - 1]))
        --start;
    std::string spoken(word.substr(start));
    std::ranges::transform(spoken, spoken.begin(), small);
    const bool isWord = spoken.size() > 2 && std::ranges::any_of(spoken, isVowel);
    return isWord ? endOfEnglish(spoken) : endOfLetter(spoken.back());
}

/// Of the Hangul syllable (three bytes of UTF-8) that a word ends in.
std::optional<End> endOfHangul(std::string_view word)
{
    if (word.size() < 3)
        return std::nullopt;
    const auto byte = [&](std::size_t back) { return static_cast<unsigned char>(word[word.size() - back]); };
    if ((byte(3) & 0xF0U) != 0xE0U)
        return std::nullopt;
    const unsigned syllable = ((byte(3) & 0x0FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(1) & 0x3FU);
    constexpr unsigned first = 0xAC00;
    constexpr unsigned last = 0xD7A3;
    if (syllable < first || syllable > last)
        return std::nullopt;
    constexpr unsigned finals = 28;
    constexpr unsigned rieul = 8;
    const unsigned final = (syllable - first) % finals;
    return final == 0 ? End::Vowel : final == rieul ? End::Rieul : End::Consonant;
}

/// How what is read aloud ends: a Hangul syllable, a digit, a capital that is read by its name, an English word.
std::optional<End> endOf(std::string_view word)
{
    if (word.empty())
        return std::nullopt;
    const char last = word.back();
    if (last >= '0' && last <= '9')
        return endOfDigit(last);
    // "SubnetA" is read like "VPC".
    if (isCapital(last))
        return endOfLetter(small(last));
    return isSmall(last) ? endOfLatin(word) : endOfHangul(word);
}

} // namespace

std::string filled(std::string_view sentence, const std::vector<std::string> &args)
{
    std::string result;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const bool place =
            sentence[i] == '%' && i + 1 < sentence.size() && sentence[i + 1] >= '1' && sentence[i + 1] <= '9';
        if (!place) {
            result += sentence[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(sentence[++i] - '1');
        if (number >= args.size())
            continue;
        result += args[number];
        for (const std::string_view quote : closingQuotes)
            if (sentence.substr(i + 1).starts_with(quote)) {
                result += quote;
                i += quote.size();
            }
        if (const Particle particle = particleAfter(args[number], sentence.substr(i + 1)); particle.written > 0) {
            result += particle.form;
            i += particle.written;
        }
    }
    return result;
}

Particle particleAfter(std::string_view word, std::string_view rest)
{
    const auto end = endOf(word);
    if (!end)
        return {};
    for (const Forms &each : forms) {
        if (!rest.starts_with(each.both))
            continue;
        // "로" goes with ㄹ as with a vowel.
        const bool open = *end == End::Vowel || (*end == End::Rieul && each.afterVowel == towards);
        return {open ? each.afterVowel : each.afterConsonant, each.both.size()};
    }
    return {};
}

} // namespace cirro
