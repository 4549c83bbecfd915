#pragma once

#include "quizbank/schedule/scheduler.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cirro::quiz {

/// What a learner did, as it is kept. Items are known by the ids of the bank, which never change their meaning.

enum class ItemKind : std::uint8_t { Question, Card };
enum class Certainty : std::uint8_t { NotAsked, Guessed, Unsure, Sure };
enum class Source : std::uint8_t { Practice, Review, Flashcards, Exam };

struct Answer {
    std::string item{};
    std::string task{};
    ItemKind kind = ItemKind::Question;
    Moment at{};
    Grade grade = Grade::Good;
    bool correct = false;
    Certainty certainty = Certainty::NotAsked;
    std::vector<std::string> chosen{}; // ids of options; none for a card or a blank
    std::int64_t latencyMs = 0;
    Source source = Source::Practice;
    bool operator==(const Answer &) const = default;
};

/// A right guess is no knowledge, and what was known without being sure comes back earlier.
constexpr Grade gradeOf(bool correct, Certainty certainty)
{
    return !correct || certainty == Certainty::Guessed ? Grade::Again
           : certainty == Certainty::Unsure            ? Grade::Hard
                                                       : Grade::Good;
}

/// Where an item stands in the schedule: every one that was answered once is in it, questions like cards.
struct ScheduledItem {
    std::string item{};
    std::string task{};
    ItemKind kind = ItemKind::Question;
    CardState state{};
    bool operator==(const ScheduledItem &) const = default;
};

/// What the log says of one item.
struct ItemHistory {
    std::string item{};
    std::string task{};
    ItemKind kind = ItemKind::Question;
    int answers = 0;
    int right = 0;
    int rightInARow = 0; // up to the last answer
    std::int64_t firstMs = 0;
    bool firstCorrect = false;
    Certainty firstCertainty = Certainty::NotAsked;
    std::int64_t lastMs = 0;
    bool lastCorrect = false;
    Certainty lastCertainty = Certainty::NotAsked;
    bool operator==(const ItemHistory &) const = default;
};

/// Where a session of practice, review or flashcards stands, as JSON.
struct SessionState {
    std::string kind{};
    std::string state{};
};

struct ExamItem {
    std::string item{};
    std::string task{};
    std::string domain{};
    bool scored = true;
    std::vector<std::string> shown{}; // ids of options, in the order in which they are shown
    std::vector<std::string> key{};   // ids of the right ones
    bool operator==(const ExamItem &) const = default;
};

struct ExamEvent {
    enum class Kind : std::uint8_t {
        Visit,     // the question came into view
        Answer,    // value: everything chosen from now on
        Flag,      // value: one entry while it is flagged, none when it is not
        Strike,    // value: everything struck out from now on
        Highlight, // value: the ranges of the stem, "first-last" in characters, with the language before: "en:10-24"
        Resume     // the program was started again
    };
    std::int64_t atMs = 0;
    Kind kind = Kind::Visit;
    int position = 0;
    std::vector<std::string> value{};
    bool operator==(const ExamEvent &) const = default;
};

struct ExamRecord {
    enum class EndedBy : std::uint8_t { Learner, Time };
    std::string id{};
    std::string family{};
    int form = 0; // 1 …; of the family's table of forms
    std::int64_t seed = 0;
    Moment started{};
    int minutes = 130;
    std::optional<std::int64_t> finishedMs{};
    EndedBy endedBy = EndedBy::Learner; // no meaning before it is finished
    std::vector<ExamItem> items{};
    std::vector<ExamEvent> events{};
    std::int64_t endsMs() const { return started.ms + minutes * std::int64_t{60'000}; }
    bool operator==(const ExamRecord &) const = default;
};

struct Note {
    std::string item{};
    std::string text{};
    std::int64_t changedMs = 0;
    bool operator==(const Note &) const = default;
};

/// What a learner finds wrong with a question. It stays on this machine until it is exported.
struct Report {
    std::string item{};
    std::int64_t atMs = 0;
    std::string reason{}; // a word of the program: "key-wrong", "unclear" …
    std::string text{};
    bool operator==(const Report &) const = default;
};

} // namespace cirro::quiz
