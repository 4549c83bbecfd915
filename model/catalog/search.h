#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// What a person may type to find one thing.
struct Findable {
    std::vector<std::string> names{};   // in every language
    std::vector<std::string> aliases{}; // "alb"
    std::string type{};                 // "AWS::EC2::Subnet"; may be empty
    int rank = 0;                       // 0 is what is asked for most; each step makes up for a somewhat better match
};

/// Finds by the beginning of words in any language, by aliases and by type names, best first. Hangul is compared letter
/// by letter, so that an unfinished syllable finds too ("롣" finds "로드 밸런서"), and initials alone do ("ㄹㄷㅂ").
/// Immutable.
class Search
{
public:
    Search() = default;
    explicit Search(const std::vector<Findable> &things);

    /// Positions of what has every word of the query; everything, by rank, when the query holds no word.
    std::vector<std::size_t> find(std::string_view query) const;

private:
    enum class Field : std::uint8_t { Name, Alias, Type };
    /// A text without blanks and marks, in small letters, syllables taken apart.
    struct Text {
        Field field{};
        std::u32string letters{};
        std::vector<std::uint32_t> words{}; // where words begin in `letters`
        std::u32string initials{};          // the first letters of its syllables; empty without Hangul
    };
    struct Thing {
        std::vector<Text> texts{};
        int rank = 0;
        std::size_t length = static_cast<std::size_t>(-1); // of the shortest name
    };
    static Text textOf(Field field, std::string_view text);
    static int score(const Text &text, const std::u32string &word);

    std::vector<Thing> m_things;
};

} // namespace cirro
