#include "quizbank/bank/statistics.h"

#include "quizbank/bank/prose.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace cirro::quiz {

namespace {

using Score = std::function<double(const Question &, const Option &)>;

/// The chance to choose the key when the options that score highest are chosen from.
double chance(const Question &question, const Score &score)
{
    double best = 0;
    int ties = 0;
    bool right = false;
    for (const Option &option : question.options) {
        const double value = score(question, option);
        if (ties == 0 || value > best) {
            best = value;
            ties = 0;
            right = false;
        }
        if (value >= best) {
            ++ties;
            right = right || option.correct;
        }
    }
    return right ? 1.0 / ties : 0;
}

std::set<std::string> wordSet(const std::string &text)
{
    const std::vector<std::string> words = prose::words(text);
    return {words.begin(), words.end()};
}

/// How often an option's words stand in the other options.
double commonWords(const Question &question, const Option &option, Language language)
{
    const std::set<std::string> own = wordSet(option.text.in(language));
    double found = 0;
    for (const Option &other : question.options) {
        if (&other == &option)
            continue;
        const std::set<std::string> words = wordSet(other.text.in(language));
        found += static_cast<double>(
            std::ranges::count_if(own, [&](const std::string &word) { return words.contains(word); }));
    }
    return own.empty() ? 0 : found / static_cast<double>(own.size());
}

double stemWords(const Question &question, const Option &option, Language language)
{
    const std::set<std::string> stem = wordSet(question.stem.in(language));
    return static_cast<double>(std::ranges::count_if(wordSet(option.text.in(language)),
                                                     [&](const std::string &word) { return stem.contains(word); }));
}

void guess(Statistics &statistics, const std::vector<const Question *> &singles)
{
    const auto follow = [&](std::string rule, const Score &score) {
        double right = 0;
        for (const Question *question : singles)
            right += chance(*question, score);
        statistics.guesses.push_back(
            {std::move(rule), singles.empty() ? 0 : right / static_cast<double>(singles.size())});
    };
    for (const auto &[code, language] : {std::pair("en", Language::English), std::pair("ko", Language::Korean)}) {
        const auto length = [language = language](const Question &, const Option &option) {
            return static_cast<double>(prose::characters(option.text.in(language)));
        };
        follow(std::string("longest-") + code, length);
        follow(std::string("shortest-") + code, [&](const Question &q, const Option &o) { return -length(q, o); });
        follow(std::string("common-words-") + code,
               [language = language](const Question &q, const Option &o) { return commonWords(q, o, language); });
        follow(std::string("stem-words-") + code,
               [language = language](const Question &q, const Option &o) { return stemWords(q, o, language); });
    }
    const int most = *std::ranges::max_element(statistics.keyPositions);
    statistics.guesses.push_back(
        {"position", singles.empty() ? 0 : static_cast<double>(most) / static_cast<double>(singles.size())});
}

void countKey(Statistics &statistics, const Question &question, std::size_t &runPosition, int &run)
{
    const auto key = std::ranges::find_if(question.options, &Option::correct);
    const auto position = static_cast<std::size_t>(key - question.options.begin());
    if (position < statistics.keyPositions.size())
        ++statistics.keyPositions[position];
    run = position == runPosition ? run + 1 : 1;
    runPosition = position;
    statistics.longestRun = std::max(statistics.longestRun, run);
    const std::size_t length = prose::characters(key->text.en);
    bool longest = true;
    bool shortest = true;
    for (const Option &option : question.options) {
        if (&option == &*key)
            continue;
        const std::size_t other = prose::characters(option.text.en);
        longest = longest && other < length;
        shortest = shortest && other > length;
    }
    statistics.keyLongest += longest ? 1 : 0;
    statistics.keyShortest += shortest ? 1 : 0;
}

void countSeeds(Statistics &statistics, const Loaded &loaded)
{
    std::set<std::string_view> used;
    std::set<std::string_view> corrected;
    for (const Question &question : loaded.pack.questions)
        if (question.status != Status::Retired)
            used.insert(question.seedRefs.begin(), question.seedRefs.end());
    for (const Card &card : loaded.pack.cards) {
        if (card.status == Status::Retired)
            continue;
        used.insert(card.seedRefs.begin(), card.seedRefs.end());
        if (card.kind == CardKind::Misconception)
            corrected.insert(card.seedRefs.begin(), card.seedRefs.end());
    }
    for (const Seed &seed : loaded.blueprint.seeds) {
        if ((seed.flag == SeedFlag::Wrong || seed.flag == SeedFlag::Outdated) && !corrected.contains(seed.id))
            statistics.seedsUncorrected.push_back(seed.id);
        if (!seed.asked)
            continue;
        ++statistics.seeds;
        if (used.contains(seed.id))
            ++statistics.seedsUsed;
        else
            statistics.seedsUnused.push_back(seed.id);
    }
}

} // namespace

Statistics statisticsOf(const Loaded &loaded)
{
    const Pack &pack = loaded.pack;
    Statistics statistics{.terms = static_cast<int>(pack.glossary.size())};
    for (const TaskRow &task : pack.manifest.tasks)
        statistics.tasks.push_back({.id = task.id, .planned = task.total});
    const auto rowOf = [&](const std::string &task) -> Statistics::Task & {
        return *std::ranges::find(statistics.tasks, task, &Statistics::Task::id);
    };
    std::vector<const Question *> singles;
    std::size_t runPosition = 0;
    int run = 0;
    for (const Question &question : pack.questions) {
        if (question.status == Status::Retired)
            continue;
        ++statistics.questions;
        statistics.verified += question.status == Status::Verified ? 1 : 0;
        ++rowOf(question.task).questions;
        ++statistics.choose[question.select];
        ++statistics.difficulties[std::string(nameOf(question.difficulty))];
        ++statistics.cognitives[std::string(nameOf(question.cognitive))];
        ++statistics.qualifiers[std::string(nameOf(question.qualifier))];
        for (const std::string &service : question.services)
            ++statistics.services[service];
        if (question.type != Type::Single)
            continue;
        singles.push_back(&question);
        countKey(statistics, question, runPosition, run);
    }
    for (const Card &card : pack.cards) {
        if (card.status == Status::Retired)
            continue;
        ++statistics.cards;
        ++rowOf(card.task).cards;
    }
    if (loaded.blueprint.plan.full > 0)
        for (Statistics::Task &task : statistics.tasks)
            task.expected = static_cast<double>(task.planned) * statistics.questions / loaded.blueprint.plan.full;
    statistics.singles = static_cast<int>(singles.size());
    guess(statistics, singles);
    countSeeds(statistics, loaded);
    return statistics;
}

} // namespace cirro::quiz
