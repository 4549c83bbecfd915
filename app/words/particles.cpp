#include "app/words/particles.h"

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

/// How what is read aloud ends, of a Hangul syllable, a digit, or a capital that is read by its name.
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
    if (last < u'A' || last > u'Z')
        return std::nullopt;
    return last == u'L' || last == u'R' ? End::Rieul : last == u'M' || last == u'N' ? End::Consonant : End::Vowel;
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
