#include "app/cli/quiz/learner.h"
#include "app/cli/quiz/packs.h"

#include "quizbank/readiness/readiness.h"
#include "quizbank/session/study_facts.h"
#include "quizbank/store/statistics.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <fmt/format.h>

#include <cmath>

namespace cirro::cli::quiz {

namespace {

using namespace cirro::quiz;

constexpr int daysBack = 365;

struct Options {
    LearnerOptions learner;
    std::string examDay;
    double retention = 0;
    bool plan = false;
} options;

void setUp(CLI::App &command)
{
    command.description("Say what is due, what is mastered and how likely it is to pass, as an estimate");
    addLearner(command, options.learner);
    command.add_option("--exam-day", options.examDay, "Keep the day of the exam, as 2027-01-15, or none");
    command.add_option("--retention", options.retention, "Keep the wished chance to remember, 0.80 … 0.97")
        ->check(CLI::Range(0.8, 0.97));
    command.add_flag("--plan", options.plan, "What to do on each day until the exam");
}

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

std::optional<Error> keep(const Learner &learner, SchedulerSettings &settings)
{
    if (options.examDay.empty() && options.retention == 0)
        return {};
    if (options.examDay == "none")
        settings.examDay.reset();
    else if (!options.examDay.empty())
        settings.examDay = dayNamed(options.examDay);
    if (options.retention != 0)
        settings.retention = options.retention;
    return learner.store->setScheduler(settings, learner.now);
}

std::string mastery(const Pack &pack, const Readiness &readiness)
{
    std::string text;
    for (const Mastery &row : readiness.tasks) {
        const std::string name = row.task + ' ' + pack.task(row.task)->name.in(languageOfWords());
        text +=
            row.enough()
                ? fmt::format("  {} ({} … {})  {}\n", percent(row.share), percent(row.least), percent(row.most), name)
                : fmt::format("  {} ({}/{})  {}\n", inWords(QT_TRANSLATE_NOOP("cli", "not enough answers")),
                              row.answers, answersOfATaskNeeded, name);
    }
    return text;
}

std::string band(const Readiness &readiness)
{
    if (readiness.band)
        return fmt::format(
            "{} {} … {}\n",
            inWords(QT_TRANSLATE_NOOP("cli", "Chance to pass (an estimate of this program, not of AWS):")),
            percent(readiness.band->least), percent(readiness.band->most));
    return fmt::format("{} {}/{}, {}\n",
                       inWords(QT_TRANSLATE_NOOP("cli", "Too early for a chance to pass: first answers")),
                       readiness.answers, answersNeeded,
                       readiness.examNeeded ? inWords(QT_TRANSLATE_NOOP("cli", "no mock exam yet"))
                                            : inWords(QT_TRANSLATE_NOOP("cli", "mock exam finished")));
}

std::string planText(const std::vector<PlanDay> &plan)
{
    std::string text;
    for (const PlanDay &day : plan)
        text += fmt::format("  {}  {} {}, {} {}{} ({} {})\n", nameOf(day.day), day.reviews,
                            inWords(QT_TRANSLATE_NOOP("cli", "reviews")), day.newQuestions,
                            inWords(QT_TRANSLATE_NOOP("cli", "new questions")),
                            day.mockExam ? ", " + inWords(QT_TRANSLATE_NOOP("cli", "a mock exam")) : std::string(),
                            day.minutes, inWords(QT_TRANSLATE_NOOP("cli", "minutes")));
    return text;
}

int report(const Learner &learner, const SchedulerSettings &settings)
{
    const Store &store = *learner.store;
    const Day today = dayOf(learner.now);
    const auto histories = store.histories();
    const auto exams = store.exams();
    const auto work = workOf(store, today - daysBack, today);
    const auto retention = retentionSince(store, today - daysBack);
    const auto calibration = calibrationOf(store);
    const auto forecast = forecastOf(store, learner.now, 1);
    if (!histories)
        return complain(histories.error());
    if (!exams || !work || !retention || !calibration || !forecast)
        return complain(!exams         ? exams.error()
                        : !work        ? work.error()
                        : !retention   ? retention.error()
                        : !calibration ? calibration.error()
                                       : forecast.error());
    const auto finished = static_cast<int>(std::ranges::count_if(*exams, [&](const ExamRecord &exam) {
        return exam.finishedMs && exam.family == learner.pack.manifest.family;
    }));
    const Readiness readiness = readinessOf(learner.pack, *histories, finished, learner.now.ms);
    const Streak streak = streakOf(*work, today, StudyFacts::answersOfADay);
    std::string text = band(readiness) + mastery(learner.pack, readiness);
    text += fmt::format("{} {}\n", inWords(QT_TRANSLATE_NOOP("cli", "Due today:")), forecast->front());
    text += fmt::format("{} {} ({} {})\n", inWords(QT_TRANSLATE_NOOP("cli", "Days in a row:")), streak.days,
                        inWords(QT_TRANSLATE_NOOP("cli", "longest")), streak.longest);
    if (retention->asked > 0)
        text += fmt::format("{} {} ({} {})\n", inWords(QT_TRANSLATE_NOOP("cli", "Remembered on a later day:")),
                            percent(static_cast<double>(retention->remembered) / retention->asked),
                            inWords(QT_TRANSLATE_NOOP("cli", "wished")), percent(settings.retention));
    const char *const levels[] = {QT_TRANSLATE_NOOP("cli", "Right when guessing:"),
                                  QT_TRANSLATE_NOOP("cli", "Right when unsure:"),
                                  QT_TRANSLATE_NOOP("cli", "Right when sure:")};
    for (std::size_t i = 0; i < calibration->size(); ++i)
        if (const Calibration &level = (*calibration)[i]; level.answers > 0)
            text += fmt::format("{} {} ({}/{})\n", inWords(levels[i]),
                                percent(static_cast<double>(level.right) / level.answers), level.right, level.answers);
    if (options.plan && settings.examDay) {
        const auto facts = factsOf(store, learner.pack, learner.now);
        if (!facts)
            return complain(facts.error());
        text += planText(facts->plan);
    } else if (options.plan) {
        text += inWords(QT_TRANSLATE_NOOP("cli", "A plan needs the day of the exam: --exam-day")) + '\n';
    }
    return writeOutput({}, text) ? Ok : Unreadable;
}

int run()
{
    if (!options.examDay.empty() && options.examDay != "none" && !dayNamed(options.examDay)) {
        printError(QString::fromStdString("--exam-day: 2027-01-15"));
        return Usage;
    }
    const auto learner = readLearner(options.learner);
    if (!learner)
        return Unreadable;
    auto settings = learner->store->scheduler(dayOf(learner->now));
    if (!settings)
        return complain(settings.error());
    if (auto error = keep(*learner, *settings))
        return complain(*error);
    return report(*learner, *settings);
}

} // namespace

extern const Command progress{.name = "progress", .order = 2, .setUp = setUp, .run = run};

} // namespace cirro::cli::quiz
