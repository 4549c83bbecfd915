#include "quizbank/session/sitting.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace cirro::quiz {

namespace {

bool isRight(const ExamItem &item, const std::vector<std::string> &chosen)
{
    return chosen == item.key; // both are sorted; all or nothing
}

} // namespace

std::vector<std::string> textsOf(const std::vector<Highlight> &highlights)
{
    std::vector<std::string> texts;
    texts.reserve(highlights.size());
    for (const Highlight &highlight : highlights)
        texts.push_back((highlight.language == Language::Korean ? "ko:" : "en:") + std::to_string(highlight.first) +
                        '-' + std::to_string(highlight.last));
    return texts;
}

std::vector<Highlight> highlightsOf(const std::vector<std::string> &texts)
{
    std::vector<Highlight> highlights;
    for (const std::string &text : texts) {
        Highlight highlight{.language = text.starts_with("ko:") ? Language::Korean : Language::English};
        const char *const end = text.data() + text.size();
        const auto first = std::from_chars(text.data() + std::min<std::size_t>(3, text.size()), end, highlight.first);
        if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-')
            continue;
        if (std::from_chars(first.ptr + 1, end, highlight.last).ec == std::errc())
            highlights.push_back(highlight);
    }
    return highlights;
}

int Sitting::answered() const
{
    return static_cast<int>(
        std::ranges::count_if(asked, [](const AskedInExam &question) { return !question.chosen.empty(); }));
}

int Sitting::flagged() const
{
    return static_cast<int>(std::ranges::count(asked, true, &AskedInExam::flagged));
}

void apply(Sitting &sitting, const ExamRecord &exam, const ExamEvent &event)
{
    if (event.atMs > exam.endsMs() || event.position < 0 || std::cmp_greater_equal(event.position, exam.items.size()))
        return;
    // The time since the last event was spent on what was in view then, unless the program was not running.
    if (sitting.lastMs > 0 && event.kind != ExamEvent::Kind::Resume)
        sitting.asked[static_cast<std::size_t>(sitting.position)].spentMs +=
            std::max<std::int64_t>(0, event.atMs - sitting.lastMs);
    sitting.lastMs = std::max(sitting.lastMs, event.atMs);
    const ExamItem &item = exam.items[static_cast<std::size_t>(event.position)];
    AskedInExam &asked = sitting.asked[static_cast<std::size_t>(event.position)];
    switch (event.kind) {
    case ExamEvent::Kind::Visit:
    case ExamEvent::Kind::Resume:
        sitting.position = event.position;
        asked.visited = true;
        break;
    case ExamEvent::Kind::Answer:
        asked.chosen = event.value;
        std::ranges::sort(asked.chosen);
        asked.visited = true;
        asked.answeredMs = event.atMs;
        if (asked.chosen.size() == item.key.size() && (asked.given.empty() || asked.given.back() != asked.chosen))
            asked.given.push_back(asked.chosen);
        break;
    case ExamEvent::Kind::Flag:
        asked.flagged = !event.value.empty();
        break;
    case ExamEvent::Kind::Strike:
        asked.struck = event.value;
        break;
    case ExamEvent::Kind::Highlight:
        asked.highlights = highlightsOf(event.value);
        break;
    }
}

Sitting sittingOf(const ExamRecord &exam)
{
    Sitting sitting;
    sitting.asked.resize(exam.items.size());
    for (const ExamEvent &event : exam.events)
        apply(sitting, exam, event);
    return sitting;
}

std::int64_t remainingMs(const ExamRecord &exam, std::int64_t nowMs)
{
    // A clock that was set back does not lengthen an exam.
    return std::clamp<std::int64_t>(exam.endsMs() - nowMs, 0, exam.endsMs() - exam.started.ms);
}

std::int64_t paceMs(const ExamRecord &exam, const Sitting &sitting, std::int64_t nowMs)
{
    if (exam.items.empty())
        return 0;
    const std::int64_t all = exam.endsMs() - exam.started.ms;
    const auto due = static_cast<std::int64_t>(static_cast<double>(all) * sitting.answered() /
                                               static_cast<double>(exam.items.size()));
    return due - (all - remainingMs(exam, nowMs));
}

std::optional<int> choiceStillWanted(const ExamItem &item, const std::vector<std::string> &chosen)
{
    if (chosen.empty() || chosen.size() == item.key.size())
        return {};
    return static_cast<int>(item.key.size());
}

ExamResult resultOf(const ExamRecord &exam, const Exam &scale)
{
    ExamResult result;
    Sitting sitting = sittingOf(exam);
    // The last question was in view until the end.
    if (exam.finishedMs && sitting.lastMs > 0 && !sitting.asked.empty())
        sitting.asked[static_cast<std::size_t>(sitting.position)].spentMs +=
            std::max<std::int64_t>(0, std::min(*exam.finishedMs, exam.endsMs()) - sitting.lastMs);
    std::map<std::string, Tally, std::less<>> domains;
    std::map<std::string, Tally, std::less<>> tasks;
    for (std::size_t i = 0; i < exam.items.size(); ++i) {
        const ExamItem &item = exam.items[i];
        const AskedInExam &asked = sitting.asked[i];
        const bool right = isRight(item, asked.chosen);
        result.rows.push_back({.item = item.item,
                               .task = item.task,
                               .chosen = asked.chosen,
                               .right = right,
                               .scored = item.scored,
                               .flagged = asked.flagged,
                               .spentMs = asked.spentMs,
                               .changes = std::max(0, static_cast<int>(asked.given.size()) - 1)});
        result.spentMs += asked.spentMs;
        result.blank += asked.chosen.empty() ? 1 : 0;
        result.scored += item.scored ? 1 : 0;
        result.raw += item.scored && right ? 1 : 0;
        if (asked.given.size() > 1 && asked.given.front() != asked.chosen) {
            const bool before = isRight(item, asked.given.front());
            ++(before ? result.rightToWrong : right ? result.wrongToRight : result.wrongToWrong);
        }
        for (Tally *tally : {&domains[item.domain], &tasks[item.task]}) {
            ++tally->asked;
            tally->right += right ? 1 : 0;
            tally->scored += item.scored ? 1 : 0;
            tally->scoredRight += item.scored && right ? 1 : 0;
        }
    }
    for (auto &[id, tally] : domains) {
        tally.id = id;
        result.domains.push_back(tally);
    }
    for (auto &[id, tally] : tasks) {
        tally.id = id;
        result.tasks.push_back(tally);
    }
    if (result.scored > 0)
        result.estimate =
            scale.leastScore + static_cast<int>(std::lround(static_cast<double>(scale.mostScore - scale.leastScore) *
                                                            result.raw / result.scored));
    result.wouldPass = result.scored > 0 && result.estimate >= scale.passScore;
    return result;
}

std::vector<Answer> answersOf(const ExamRecord &exam)
{
    std::vector<Answer> answers;
    const Sitting sitting = sittingOf(exam);
    for (std::size_t i = 0; i < exam.items.size(); ++i) {
        const AskedInExam &asked = sitting.asked[i];
        if (!asked.visited)
            continue;
        const bool right = isRight(exam.items[i], asked.chosen);
        answers.push_back(
            {.item = exam.items[i].item,
             .task = exam.items[i].task,
             .at = {asked.answeredMs > 0 ? asked.answeredMs : sitting.lastMs, exam.started.utcOffsetMinutes},
             .grade = gradeOf(right, Certainty::NotAsked),
             .correct = right,
             .chosen = asked.chosen,
             .latencyMs = asked.spentMs,
             .source = Source::Exam});
    }
    return answers;
}

std::vector<std::string> wrongIn(const ExamResult &result)
{
    std::vector<std::string> items;
    for (const ExamResult::Row &row : result.rows)
        if (!row.right)
            items.push_back(row.item);
    return items;
}

} // namespace cirro::quiz
