#pragma once

#include "quizbank/bank/pack.h"
#include "quizbank/store/records.h"

#include <optional>
#include <string>
#include <vector>

namespace cirro::quiz {

/// What the events of a mock exam amount to. No clock and no file: a sitting is a function of its record.

/// A part of the stem that was marked.
struct Highlight {
    Language language = Language::English;
    int first = 0; // in characters of the text (code points), both included
    int last = 0;
    bool operator==(const Highlight &) const = default;
};
std::vector<std::string> textsOf(const std::vector<Highlight> &highlights);
std::vector<Highlight> highlightsOf(const std::vector<std::string> &texts);

struct AskedInExam {
    std::vector<std::string> chosen{}; // sorted
    std::vector<std::string> struck{};
    std::vector<Highlight> highlights{};
    bool flagged = false;
    bool visited = false;
    std::int64_t spentMs = 0;
    std::int64_t answeredMs = 0;                   // when it was changed last
    std::vector<std::vector<std::string>> given{}; // complete answers, one after the other
    bool operator==(const AskedInExam &) const = default;
};

struct Sitting {
    std::vector<AskedInExam> asked{};
    int position = 0;
    std::int64_t lastMs = 0; // of what happened last
    int answered() const;
    int flagged() const;
    bool operator==(const Sitting &) const = default;
};
/// Events after the end of the time or about questions that are not there count for nothing.
Sitting sittingOf(const ExamRecord &exam);
/// One event more.
void apply(Sitting &sitting, const ExamRecord &exam, const ExamEvent &event);

std::int64_t remainingMs(const ExamRecord &exam, std::int64_t nowMs);
/// How far ahead of an even pace; negative: behind.
std::int64_t paceMs(const ExamRecord &exam, const Sitting &sitting, std::int64_t nowMs);
/// Too few or too many options for going on: how many are to be chosen. A blank may stay blank.
std::optional<int> choiceStillWanted(const ExamItem &item, const std::vector<std::string> &chosen);

/// How often answers of one domain or task were right.
struct Tally {
    std::string id{};
    int asked = 0;
    int right = 0;
    int scored = 0;
    int scoredRight = 0;
    bool operator==(const Tally &) const = default;
};

struct ExamResult {
    struct Row {
        std::string item{};
        std::string task{};
        std::vector<std::string> chosen{};
        bool right = false;
        bool scored = true;
        bool flagged = false;
        std::int64_t spentMs = 0;
        int changes = 0; // from one complete answer to another
        bool operator==(const Row &) const = default;
    };
    int raw = 0;
    int scored = 0;
    int estimate = 0; // on the exam's scale; AWS does not publish how it equates forms
    bool wouldPass = false;
    int blank = 0;
    int wrongToRight = 0; // by a change of mind: the first complete answer against the last
    int rightToWrong = 0;
    int wrongToWrong = 0;
    std::int64_t spentMs = 0;
    std::vector<Tally> domains{}; // in the order in which they first occur when sorted by id
    std::vector<Tally> tasks{};
    std::vector<Row> rows{}; // in the order of the exam
    bool operator==(const ExamResult &) const = default;
};
ExamResult resultOf(const ExamRecord &exam, const Exam &scale);
/// What the log takes from an exam: every question that came into view; a blank is a wrong answer.
std::vector<Answer> answersOf(const ExamRecord &exam);
/// Items of wrong answers, for another try.
std::vector<std::string> wrongIn(const ExamResult &result);

} // namespace cirro::quiz
