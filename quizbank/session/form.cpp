#include "quizbank/session/form.h"

#include "quizbank/session/chance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>

namespace cirro::quiz {

namespace {

constexpr std::size_t halfProtectedFrom = 260;

std::vector<const Question *> askable(const Pack &pack)
{
    std::vector<const Question *> questions;
    for (const Question &question : pack.questions)
        if (question.status != Status::Retired && pack.task(question.task))
            questions.push_back(&question);
    return questions;
}

int rowOf(const TaskRow &task, int form)
{
    return task.forms.empty() ? 0 : task.forms[static_cast<std::size_t>(form - 1) % task.forms.size()];
}

/// Keeps the mixture of a form like that of the pack.
class Mixture
{
public:
    Mixture(const std::vector<const Question *> &pool, int size)
    {
        for (const Question *question : pool)
            for (const auto &[what, which] : traits(*question))
                m_wanted[{what, which}] += static_cast<double>(size) / static_cast<double>(pool.size());
    }
    void take(const Question &question)
    {
        for (const auto &trait : traits(question))
            m_taken[trait] += 1;
    }
    /// By how much the form would have too many of what the question is; a whole number, so that close calls are even.
    int excess(const Question &question) const
    {
        double sum = 0;
        for (const auto &trait : traits(question)) {
            const auto taken = m_taken.find(trait);
            sum += std::max(0.0, (taken == m_taken.end() ? 0 : taken->second) + 1 - std::ceil(m_wanted.at(trait)));
        }
        return static_cast<int>(sum);
    }

private:
    using Trait = std::pair<int, int>;
    static std::array<Trait, 3> traits(const Question &question)
    {
        return {Trait{0, static_cast<int>(question.difficulty)}, Trait{1, question.select},
                Trait{2, static_cast<int>(question.qualifier)}};
    }
    std::map<Trait, double> m_wanted{};
    std::map<Trait, double> m_taken{};
};

class Composition
{
public:
    Composition(const Pack &pack, int form, const LastSeen &seen, const std::set<std::string, std::less<>> &except)
        : m_pack(pack),
          m_form(form),
          m_seen(seen),
          m_except(except),
          m_pool(askable(pack)),
          m_mixture(m_pool, pack.manifest.exam.questions)
    {}

    Result<std::vector<const Question *>> operator()()
    {
        // The tasks with the fewest to choose from choose first.
        std::vector<const TaskRow *> tasks;
        for (const TaskRow &task : m_pack.manifest.tasks)
            tasks.push_back(&task);
        const auto room = [&](const TaskRow *task) {
            return std::ranges::count(m_pool, task->id, &Question::task) - rowOf(*task, m_form);
        };
        std::ranges::stable_sort(tasks, {}, room);
        std::map<std::string, int, std::less<>> missing; // by domain
        for (const TaskRow *task : tasks)
            missing[task->domain] +=
                take(rowOf(*task, m_form), [&](const Question &question) { return question.task == task->id; });
        for (const auto &entry : missing) {
            const std::string &domain = entry.first;
            const auto fits = [&](const Question &question) { return m_pack.task(question.task)->domain == domain; };
            if (take(entry.second, fits) > 0)
                return Error{.code = "study.too-few-questions",
                             .where = domain,
                             .args = {std::to_string(m_pool.size()), std::to_string(m_pack.manifest.exam.questions)}};
        }
        return m_taken;
    }

private:
    /// How many could not be found.
    template <class Fits> int take(int count, Fits fits)
    {
        for (; count > 0; --count) {
            const Question *best = nullptr;
            std::tuple<std::int64_t, int, std::uint64_t> least;
            for (const Question *question : m_pool) {
                if (!fits(*question) || !isFree(*question))
                    continue;
                const auto seen = m_seen.find(question->id);
                const std::tuple rank{seen == m_seen.end() ? 0 : seen->second, m_mixture.excess(*question),
                                      orderOf(question->id)};
                if (!best || rank < least) {
                    best = question;
                    least = rank;
                }
            }
            if (!best)
                return count;
            m_taken.push_back(best);
            m_mixture.take(*best);
            m_blocked.insert(best->id);
            m_blocked.insert(best->sibling);
            m_concepts.insert(best->concept_);
        }
        return 0;
    }

    bool isFree(const Question &question) const
    {
        return !m_except.contains(question.id) && !m_blocked.contains(question.id) &&
               (question.sibling.empty() || !m_blocked.contains(question.sibling)) &&
               !m_concepts.contains(question.concept_);
    }

    const Pack &m_pack;
    int m_form;
    const LastSeen &m_seen;
    const std::set<std::string, std::less<>> &m_except;
    std::vector<const Question *> m_pool;
    Mixture m_mixture;
    std::vector<const Question *> m_taken{};
    std::set<std::string, std::less<>> m_blocked{}; // what was taken, and siblings of it
    std::set<std::string, std::less<>> m_concepts{};
};

} // namespace

LastSeen lastSeenOf(std::span<const ItemHistory> histories)
{
    LastSeen seen;
    for (const ItemHistory &history : histories)
        seen.emplace(history.item, history.lastMs);
    return seen;
}

Result<std::vector<const Question *>> formOf(const Pack &pack, int form, const LastSeen &seen,
                                             const std::set<std::string, std::less<>> &except)
{
    return Composition(pack, form, seen, except)();
}

int protectedForms(const Pack &pack, int examsSat)
{
    const std::size_t count = askable(pack).size();
    const auto size = static_cast<std::size_t>(std::max(1, pack.manifest.exam.questions));
    const std::size_t forms = count < size ? 0 : count < halfProtectedFrom ? 1 : count / (2 * size);
    return std::max(0, static_cast<int>(forms) - examsSat);
}

std::set<std::string, std::less<>> protectedItems(const Pack &pack, int examsSat, const LastSeen &seen)
{
    std::set<std::string, std::less<>> items;
    for (int i = 0; i < protectedForms(pack, examsSat); ++i) {
        const auto form = nextForm(pack, examsSat + i, seen, items);
        if (!form)
            break;
        for (const Question *question : form->questions)
            items.insert(question->id);
    }
    return items;
}

Result<Form> nextForm(const Pack &pack, int examsSat, const LastSeen &seen,
                      const std::set<std::string, std::less<>> &except)
{
    const int forms = std::max(1, pack.manifest.forms);
    std::optional<Error> first;
    for (int i = 0; i < forms; ++i) {
        const int number = 1 + (examsSat + i) % forms;
        auto questions = formOf(pack, number, seen, except);
        if (questions)
            return Form{number, std::move(questions).value()};
        if (!first)
            first = questions.error();
    }
    return *first;
}

int freshForms(const Pack &pack, const LastSeen &seen)
{
    std::set<std::string, std::less<>> used;
    for (const auto &[item, at] : seen)
        used.insert(item);
    for (int count = 0;; ++count) {
        const auto form = nextForm(pack, count, {}, used);
        if (!form || form->questions.empty())
            return count;
        for (const Question *question : form->questions)
            used.insert(question->id);
    }
}

std::vector<ExamItem> arranged(const Pack &pack, const std::vector<const Question *> &questions, std::int64_t seed)
{
    Chance chance(static_cast<std::uint64_t>(seed));
    std::vector<const Question *> order = questions;
    std::ranges::sort(order, {}, &Question::id);
    shuffle(order, chance);
    std::map<std::string, int, std::less<>> scored; // so many of a domain may still count
    for (const Domain &domain : pack.manifest.domains)
        scored[domain.id] = domain.scored;
    // Which count is decided in an order of its own: where a question stands tells nothing.
    std::vector<std::size_t> lots(order.size());
    for (std::size_t i = 0; i < lots.size(); ++i)
        lots[i] = i;
    shuffle(lots, chance);
    std::vector<ExamItem> items(order.size());
    for (const std::size_t i : lots) {
        const Question &question = *order[i];
        const TaskRow *task = pack.task(question.task);
        ExamItem item{.item = question.id, .task = question.task, .domain = task ? task->domain : std::string()};
        item.scored = scored[item.domain]-- > 0;
        for (const Option &option : question.options) {
            item.shown.push_back(option.id);
            if (option.correct)
                item.key.push_back(option.id);
        }
        shuffle(item.shown, chance);
        std::ranges::sort(item.key);
        items[i] = std::move(item);
    }
    return items;
}

} // namespace cirro::quiz
