#include "app/words/particles.h"

#include <QString>

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace cirro {

namespace {

enum class End { Vowel, Rieul, Consonant };

struct Forms {
    QStringView both;
    QStringView afterConsonant;
    QStringView afterVowel;
};
constexpr Forms forms[] = {{u"은(는)", u"은", u"는"},
                           {u"이(가)", u"이", u"가"},
                           {u"을(를)", u"을", u"를"},
                           {u"과(와)", u"과", u"와"},
                           {u"(으)로", u"으로", u"로"}};

/// How a Latin letter's own name ends, as in "VPC".
End endOfLetter(char16_t letter)
{
    switch (letter) {
    case u'l':
    case u'r':
        return End::Rieul;
    case u'm':
    case u'n':
        return End::Consonant;
    default:
        return End::Vowel;
    }
}

bool isVowel(QChar letter)
{
    return QStringView(u"aeiouy").contains(letter);
}

/// How an English word ends once it is written in Hangul: "Bucket" 버킷, "Table" 테이블, "Database" 데이터베이스.
/// Spelling tells it nearly always; a stop is a final where the vowel before it is short.
End endOfEnglish(QStringView word)
{
    const QChar last = word.back();
    const QChar before = word[word.size() - 2];
    const auto endsWith = [&](std::initializer_list<QStringView> endings) {
        return std::ranges::any_of(endings, [&](QStringView each) { return word.endsWith(each); });
    };
    switch (last.unicode()) {
    case u'l':
        return End::Rieul;
    case u'm':
    case u'n':
        return End::Consonant;
    case u'e': // silent
        return before == u'l' ? End::Rieul : endsWith({u"me", u"ne", u"pe"}) ? End::Consonant : End::Vowel;
    case u'g':
        return before == u'n' ? End::Consonant : End::Vowel;
    case u'k':
        return endsWith({u"ck", u"ook"}) ? End::Consonant : End::Vowel;
    case u'b':
        return isVowel(before) && before != u'u' ? End::Consonant : End::Vowel;
    case u'c':
        return isVowel(before) ? End::Consonant : End::Vowel;
    case u'p':
        return isVowel(before) || before == u'p' ? End::Consonant : End::Vowel;
    case u't': {
        const bool isShort = word.size() < 3 || !isVowel(word[word.size() - 3]) || endsWith({u"eet", u"out"});
        return isVowel(before) && isShort ? End::Consonant : End::Vowel;
    }
    default:
        return End::Vowel;
    }
}

/// How what ends in a small Latin letter ends: its last word, "Subnet" of "PublicSubnet", or letters, as in "http".
End endOfLatin(QStringView word)
{
    qsizetype start = word.size() - 1;
    while (start > 0 && word[start - 1] >= u'a' && word[start - 1] <= u'z')
        --start;
    if (start > 0 && word[start - 1] >= u'A' && word[start - 1] <= u'Z')
        --start;
    const QString spoken = word.sliced(start).toString().toLower();
    const bool isWord = spoken.size() > 2 && std::ranges::any_of(spoken, isVowel);
    return isWord ? endOfEnglish(spoken) : endOfLetter(spoken.back().unicode());
}

/// How what is read aloud ends: a Hangul syllable, a digit, a capital that is read by its name, an English word.
std::optional<End> endOf(QStringView word)
{
    if (word.isEmpty())
        return std::nullopt;
    const char16_t last = word.back().unicode();
    if (last >= 0xAC00 && last <= 0xD7A3) {
        constexpr int finals = 28;
        constexpr int rieul = 8;
        const int final = (last - 0xAC00) % finals;
        return final == 0 ? End::Vowel : final == rieul ? End::Rieul : End::Consonant;
    }
    switch (last) {
    case u'0':
    case u'3':
    case u'6':
        return End::Consonant;
    case u'1':
    case u'7':
    case u'8':
        return End::Rieul;
    case u'2':
    case u'4':
    case u'5':
    case u'9':
        return End::Vowel;
    default:
        break;
    }
    // "SubnetA" is read like "VPC".
    if (last >= u'A' && last <= u'Z')
        return endOfLetter(word.back().toLower().unicode());
    if (last >= u'a' && last <= u'z')
        return endOfLatin(word);
    return std::nullopt;
}

} // namespace

Particle particleAfter(QStringView word, QStringView rest)
{
    const auto end = endOf(word);
    if (!end)
        return {};
    for (const Forms &each : forms) {
        if (!rest.startsWith(each.both))
            continue;
        // "로" goes with ㄹ as with a vowel.
        const bool open = *end == End::Vowel || (*end == End::Rieul && each.afterVowel == u"로");
        return {open ? each.afterVowel : each.afterConsonant, each.both.size()};
    }
    return {};
}

} // namespace cirro
