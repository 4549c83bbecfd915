#pragma once

#include "model/core/result.h"
#include "quizbank/bank/pack.h"
#include "quizbank/store/records.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cirro::quiz {

/// When each item was answered last, in ms; what was never answered is not in it.
using LastSeen = std::map<std::string, std::int64_t, std::less<>>;
LastSeen lastSeenOf(std::span<const ItemHistory> histories);

/// The questions of one mock exam: as many of each task as the form's row says, no concept and no siblings twice, the
/// pack's mixture of difficulties, kinds and qualifiers. Questions that were never seen come first, then what was seen
/// longest ago. `form` counts from 1. A task that has too few is helped out by its domain; an error when the pack
/// cannot fill the form at all.
Result<std::vector<const Question *>> formOf(const Pack &pack, int form, const LastSeen &seen,
                                             const std::set<std::string, std::less<>> &except = {});

/// Which forms wait unseen: one below 260 questions, then so many that half of the bank is left for practice.
int protectedForms(const Pack &pack, int examsSat);
/// What practice leaves alone, so that the next mock exams ask nothing that was seen.
std::set<std::string, std::less<>> protectedItems(const Pack &pack, int examsSat, const LastSeen &seen);
struct Form {
    int number = 1;
    std::vector<const Question *> questions{};
};
/// The form that is sat next: they come round again when all were sat. One that a small pack cannot fill is passed
/// over.
Result<Form> nextForm(const Pack &pack, int examsSat, const LastSeen &seen,
                      const std::set<std::string, std::less<>> &except = {});
/// So many mock exams can be sat without meeting a question twice.
int freshForms(const Pack &pack, const LastSeen &seen);

/// Puts the questions in an order, hides which of them count (the manifest says how many of each domain do) and
/// shuffles options. The same seed gives the same exam.
std::vector<ExamItem> arranged(const Pack &pack, const std::vector<const Question *> &questions, std::int64_t seed);

} // namespace cirro::quiz
