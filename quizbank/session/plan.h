#pragma once

#include "quizbank/readiness/readiness.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::quiz {

/// What a session asks, and why. Functions of what is known: the same arguments give the same questions.

enum class Why : std::uint8_t {
    Chosen,       // the learner asked for it: wrong answers of an exam, bookmarks …
    SureButWrong, // the last answer was wrong and given for sure
    Weakest,      // its task promises most
    Mixed,        // of the other tasks
    Sibling,      // on the concept of one that was answered wrongly
    Due,          // the schedule asks for it
    New           // never seen
};

struct Queued {
    std::string item{};
    ItemKind kind = ItemKind::Question;
    Why why = Why::Chosen;
    bool operator==(const Queued &) const = default;
};

/// What is known of a learner.
struct Known {
    const Pack *pack = nullptr;
    std::span<const ItemHistory> histories{};
    std::span<const ScheduledItem> schedule{};
    std::int64_t nowMs = 0;
};

struct PracticeWish {
    int length = 20;
    std::set<std::string, std::less<>> tasks{};      // empty: all
    std::set<std::string, std::less<>> leaveAlone{}; // protectedItems() of a form
    std::int64_t seed = 0;
};

/// Where an hour of learning promises most comes first: weight × (1 − mastery) × (1 + uncertainty).
std::vector<std::string> weakestTasks(const Manifest &manifest, std::span<const Mastery> tasks);

/// Three of five questions are of the three weakest tasks, the others of the rest as the exam weighs them; tasks take
/// turns. What was answered wrongly for sure comes first. A question that was right twice in a row gives way to its
/// sibling: wording is not to be learnt by heart.
std::vector<Queued> practiceOf(const Known &known, std::span<const Mastery> tasks, const PracticeWish &wish);

/// What is due, the surest first: what is remembered still costs least to keep. With an exam ahead, what will be known
/// worst on that day comes first.
std::vector<Queued> reviewOf(const Known &known, const SchedulerSettings &settings, const Moment &now, int most);

/// Cards that are due, then new ones; tasks take turns.
std::vector<Queued> flashcardsOf(const Known &known, int newCards, int most,
                                 const std::set<std::string, std::less<>> &tasks, std::int64_t seed);

/// Ids that the pack still has, in an order of chance.
std::vector<Queued> chosenOf(const Pack &pack, std::span<const std::string> ids, std::int64_t seed);

/// Questions and cards that hold every word of the query, in either language, in their words or in the learner's notes.
/// Best first: in the stem before elsewhere.
std::vector<Queued> search(const Pack &pack, std::span<const Note> notes, std::string_view query);
/// The same among the services that the glossary explains: by name before by what is said of them.
std::vector<const Term *> searchGlossary(const Pack &pack, std::string_view query);

} // namespace cirro::quiz
