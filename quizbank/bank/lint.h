#pragma once

#include "quizbank/bank/loader.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::quiz {

/// The day that dates are measured against, as "2026-11-21"; empty: their age does not count.
using Today = std::string;

/// Everything about a pack that is not as it should be: what the reading found and what the checks find, in the order
/// of files and in them; what is about the whole bank comes last.
std::vector<Finding> lint(const Loaded &loaded, const Today &today = {});

/// What a check is handed: the pack, what it is measured against, and where findings go.
class Inspector
{
public:
    Inspector(const Loaded &loaded, Today today);

    const Loaded &loaded;
    const Pack &pack;
    const Blueprint &blueprint;
    const Today today;
    std::vector<const Question *> asked{}; // without retired ones

    /// In how many questions' stems or options a word stands.
    int questionsWith(const std::string &word, Language language) const;
    /// The part of the plan that a bank of this size has to meet.
    double scaled(int ofFull) const;

    /// Something is wrong at a member of an item: "options/2/why/ko".
    template <class Item> void tell(const Item &item, std::string_view path, Message message)
    {
        add(item.id, loaded.sources.of(item.spot, path), std::move(message));
    }
    /// Something is wrong with the bank as a whole.
    void tell(Message message) { add({}, {}, std::move(message)); }
    /// Something is wrong where an item of the pack's other files stands.
    void tellAt(const Spot &spot, std::string item, Message message)
    {
        add(std::move(item), loaded.sources.of(spot), std::move(message));
    }

private:
    friend std::vector<Finding> lint(const Loaded &loaded, const Today &today);
    void add(std::string item, Place place, Message message);

    std::map<std::string, int> m_english{};
    std::map<std::string, int> m_korean{};
    const struct Check *m_check = nullptr; // that is running
    std::vector<Finding> m_findings{};
};

/// One check, one file: quizbank/bank/checks/<name with _ for ->.check.cpp, samples in tests/quizbank/lint/<name>/.
struct Check {
    std::string_view name{};
    Severity severity = Severity::Error;
    void (*question)(const Question &question, Inspector &inspector) = nullptr;
    void (*card)(const Card &card, Inspector &inspector) = nullptr;
    void (*bank)(Inspector &inspector) = nullptr;
};
/// Sorted by name.
std::span<const Check *const> allChecks();
namespace checks {
/// As the build collected them.
std::span<const Check *const> collectedChecks();
} // namespace checks

// For checks: both languages of a text, and every text of an item with its path.

struct Passage {
    std::string path{}; // "stem", "options/2/why"
    const Text *text = nullptr;
};
/// Stem, options' texts and reasons, takeaway, facts that may change.
std::vector<Passage> passagesOf(const Question &question);
std::vector<Passage> passagesOf(const Card &card);
/// Only the options' texts.
std::vector<Passage> optionTextsOf(const Question &question);

inline constexpr Language bothLanguages[] = {Language::English, Language::Korean};
/// "en" or "ko", the last step of a path.
std::string_view codeOf(Language language);
std::string pathIn(const Passage &passage, Language language);

} // namespace cirro::quiz
