#include "quizbank/session/plan.h"

#include "quizbank/session/chance.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace cirro::quiz {

namespace {

constexpr std::size_t weakTasks = 3;

template <class Row> std::map<std::string_view, const Row *> byItem(std::span<const Row> rows)
{
    std::map<std::string_view, const Row *> map;
    for (const Row &row : rows)
        map.emplace(row.item, &row);
    return map;
}

/// Tasks take turns: the one with most questions left goes next, but never twice in a row while another has any.
std::vector<Queued> inTurns(const Pack &pack, const std::vector<Queued> &queue)
{
    std::vector<std::pair<std::string, std::vector<Queued>>> tasks; // in the order in which they occur
    for (const Queued &queued : queue) {
        const Question *question = pack.question(queued.item);
        const Card *card = question ? nullptr : pack.card(queued.item);
        const std::string task = question ? question->task : card ? card->task : std::string();
        auto found = std::ranges::find(tasks, task, [](const auto &entry) { return entry.first; });
        if (found == tasks.end())
            found = tasks.insert(tasks.end(), {task, {}});
        found->second.push_back(queued);
    }
    for (auto &entry : tasks)
        std::ranges::reverse(entry.second); // taken from the back
    std::vector<Queued> result;
    result.reserve(queue.size());
    const std::vector<Queued> *last = nullptr;
    while (result.size() < queue.size()) {
        std::vector<Queued> *next = nullptr;
        for (auto &entry : tasks)
            if (!entry.second.empty() && &entry.second != last && (!next || entry.second.size() > next->size()))
                next = &entry.second;
        if (!next) // one task is all that is left
            for (auto &entry : tasks)
                if (!entry.second.empty())
                    next = &entry.second;
        result.push_back(next->back());
        next->pop_back();
        last = next;
    }
    return result;
}

class Practice
{
public:
    Practice(const Known &known, std::span<const Mastery> tasks, const PracticeWish &wish)
        : m_pack(*known.pack),
          m_tasks(tasks),
          m_wish(wish),
          m_nowMs(known.nowMs),
          m_histories(byItem(known.histories)),
          m_schedule(byItem(known.schedule))
    {
        for (const Question &question : m_pack.questions)
            if (isFree(question))
                m_pool[question.task].push_back(&question);
        for (auto &[task, questions] : m_pool)
            std::ranges::sort(questions, {}, [&](const Question *question) { return rankOf(*question); });
    }

    std::vector<Queued> operator()()
    {
        const auto length = static_cast<std::size_t>(std::max(0, m_wish.length));
        takeSureButWrong(length / 2);
        const std::size_t first = m_queue.size();
        std::vector<std::string> weak = weakestTasks(m_pack.manifest, m_tasks);
        std::erase_if(weak, [&](const std::string &task) { return !m_pool.contains(task); });
        weak.resize(std::min(weak.size(), weakTasks));
        takeEvenly(weak, (length * 3 + 4) / 5, Why::Weakest);
        takeByWeight(weak, length);
        takeEvenly(weak, length, Why::Weakest); // the others had too few
        // What has to come first stays first.
        const std::vector<Queued> head(m_queue.begin(), m_queue.begin() + static_cast<std::ptrdiff_t>(first));
        const std::vector<Queued> rest(m_queue.begin() + static_cast<std::ptrdiff_t>(first), m_queue.end());
        auto queue = inTurns(m_pack, head);
        for (Queued &queued : inTurns(m_pack, rest))
            queue.push_back(std::move(queued));
        return queue;
    }

private:
    bool isFree(const Question &question) const
    {
        return question.status != Status::Retired && m_pack.task(question.task) &&
               (m_wish.tasks.empty() || m_wish.tasks.contains(question.task)) &&
               !m_wish.leaveAlone.contains(question.id);
    }
    const ItemHistory *historyOf(std::string_view item) const
    {
        const auto found = m_histories.find(item);
        return found == m_histories.end() ? nullptr : found->second;
    }

    /// Wrong ones whose time has come, then new ones, then what is due, then what will be due first.
    std::tuple<int, std::int64_t, std::uint64_t> rankOf(const Question &question) const
    {
        const ItemHistory *history = historyOf(question.id);
        const auto scheduled = m_schedule.find(question.id);
        const std::int64_t dueMs = scheduled == m_schedule.end() ? 0 : scheduled->second->state.dueMs;
        const int group = !history ? 1 : dueMs > m_nowMs ? 3 : history->lastCorrect ? 2 : 0;
        return {group, history ? dueMs : 0, orderOf(question.id, static_cast<std::uint64_t>(m_wish.seed))};
    }

    /// Another question on the same concept that says more than asking this one again.
    const Question *siblingInstead(const Question &question) const
    {
        const ItemHistory *history = historyOf(question.id);
        const Question *sibling = m_pack.question(question.sibling);
        if (!history || !sibling || !isFree(*sibling))
            return nullptr;
        const ItemHistory *other = historyOf(sibling->id);
        const bool worn = !history->lastCorrect || history->rightInARow >= 2;
        return worn && (!other || other->lastMs < history->lastMs) ? sibling : nullptr;
    }

    bool take(const Question &wanted, Why why)
    {
        const Question *sibling = siblingInstead(wanted);
        const Question &question = sibling ? *sibling : wanted;
        if (m_taken.contains(wanted.id) || !m_taken.insert(question.id).second)
            return false;
        m_taken.insert(wanted.id);
        m_taken.insert(question.sibling); // its wording would give this one away
        m_queue.push_back({question.id, ItemKind::Question, why});
        ++m_counts[question.task];
        return true;
    }

    bool takeOneOf(const std::string &task, Why why)
    {
        const auto pool = m_pool.find(task);
        return pool != m_pool.end() &&
               std::ranges::any_of(pool->second, [&](const Question *question) { return take(*question, why); });
    }

    void takeSureButWrong(std::size_t most)
    {
        std::vector<const ItemHistory *> wrong;
        for (const auto &[item, history] : m_histories)
            if (!history->lastCorrect && history->lastCertainty == Certainty::Sure)
                wrong.push_back(history);
        std::ranges::sort(wrong, {},
                          [](const ItemHistory *history) { return std::tie(history->lastMs, history->item); });
        for (const ItemHistory *history : wrong) {
            const Question *question = m_pack.question(history->item);
            if (m_queue.size() < most && question && isFree(*question))
                take(*question, Why::SureButWrong);
        }
    }

    void takeEvenly(const std::vector<std::string> &tasks, std::size_t until, Why why)
    {
        std::size_t count = 0;
        for (const Queued &queued : m_queue)
            count += std::ranges::find(tasks, m_pack.question(queued.item)->task) != tasks.end() ? 1 : 0;
        for (bool any = true; any && count < until && m_queue.size() < static_cast<std::size_t>(m_wish.length);) {
            any = false;
            for (const std::string &task : tasks)
                if (count < until && m_queue.size() < static_cast<std::size_t>(m_wish.length) && takeOneOf(task, why)) {
                    any = true;
                    ++count;
                }
        }
    }

    void takeByWeight(const std::vector<std::string> &except, std::size_t length)
    {
        std::set<std::string, std::less<>> empty(except.begin(), except.end());
        while (m_queue.size() < length) {
            const TaskRow *next = nullptr;
            double most = 0;
            for (const TaskRow &task : m_pack.manifest.tasks) {
                if (empty.contains(task.id))
                    continue;
                const double wanted = task.total / (1.0 + m_counts[task.id]); // d'Hondt's way of sharing seats
                if (!next || wanted > most) {
                    next = &task;
                    most = wanted;
                }
            }
            if (!next)
                return;
            if (!takeOneOf(next->id, Why::Mixed))
                empty.insert(next->id);
        }
    }

    const Pack &m_pack;
    std::span<const Mastery> m_tasks;
    const PracticeWish &m_wish;
    std::int64_t m_nowMs;
    std::map<std::string_view, const ItemHistory *> m_histories;
    std::map<std::string_view, const ScheduledItem *> m_schedule;
    std::map<std::string, std::vector<const Question *>, std::less<>> m_pool{};
    std::map<std::string, int, std::less<>> m_counts{};
    std::set<std::string, std::less<>> m_taken{""};
    std::vector<Queued> m_queue{};
};

bool isAskable(const Pack &pack, const ScheduledItem &item)
{
    if (item.kind == ItemKind::Question) {
        const Question *question = pack.question(item.item);
        return question && question->status != Status::Retired;
    }
    const Card *card = pack.card(item.item);
    return card && card->status != Status::Retired;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::vector<std::string> wordsOf(std::string_view query)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : lowered(query) + ' ') {
        if (c != ' ' && c != '\t' && c != '\n') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

bool holds(const std::string &text, const std::vector<std::string> &words)
{
    return std::ranges::all_of(words, [&](const std::string &word) { return text.find(word) != std::string::npos; });
}

std::string textOf(const Text &text)
{
    return text.en + '\n' + text.ko + '\n';
}

} // namespace

std::vector<std::string> weakestTasks(const Manifest &manifest, std::span<const Mastery> tasks)
{
    std::vector<std::pair<double, std::string>> promises;
    for (const TaskRow &task : manifest.tasks) {
        const auto found = std::ranges::find(tasks, task.id, &Mastery::task);
        const Mastery mastery = found == tasks.end() ? Mastery{} : *found;
        promises.emplace_back(-task.total * (1 - mastery.share) * (1 + mastery.most - mastery.least), task.id);
    }
    std::ranges::sort(promises);
    std::vector<std::string> ids;
    ids.reserve(promises.size());
    for (auto &promise : promises)
        ids.push_back(std::move(promise.second));
    return ids;
}

std::vector<Queued> practiceOf(const Known &known, std::span<const Mastery> tasks, const PracticeWish &wish)
{
    return Practice(known, tasks, wish)();
}

std::vector<Queued> reviewOf(const Known &known, const SchedulerSettings &settings, const Moment &now, int most)
{
    std::vector<std::pair<double, const ScheduledItem *>> due;
    for (const ScheduledItem &item : known.schedule) {
        if (item.state.dueMs > now.ms || !isAskable(*known.pack, item))
            continue;
        const Day day = settings.examDay.value_or(dayOf(now));
        const double recall =
            retrievability(settings.weights, std::max(0, day - item.state.lastDay), item.state.memory.stability);
        due.emplace_back(settings.examDay ? recall : -recall, &item);
    }
    std::ranges::sort(due, {}, [](const auto &entry) { return std::tie(entry.first, entry.second->item); });
    due.resize(std::min(due.size(), static_cast<std::size_t>(std::max(0, most))));
    std::vector<Queued> queue;
    queue.reserve(due.size());
    for (const auto &entry : due)
        queue.push_back({entry.second->item, entry.second->kind, Why::Due});
    return queue;
}

std::vector<Queued> flashcardsOf(const Known &known, int newCards, int most,
                                 const std::set<std::string, std::less<>> &tasks, std::int64_t seed)
{
    const auto schedule = byItem(known.schedule);
    std::vector<std::tuple<std::int64_t, std::uint64_t, const Card *>> due;
    std::vector<std::tuple<std::int64_t, std::uint64_t, const Card *>> fresh;
    for (const Card &card : known.pack->cards) {
        if (card.status == Status::Retired || (!tasks.empty() && !tasks.contains(card.task)))
            continue;
        const auto found = schedule.find(card.id);
        const std::uint64_t order = orderOf(card.id, static_cast<std::uint64_t>(seed));
        if (found == schedule.end())
            fresh.emplace_back(0, order, &card);
        else if (found->second->state.dueMs <= known.nowMs)
            due.emplace_back(found->second->state.dueMs, order, &card);
    }
    std::ranges::sort(due);
    std::ranges::sort(fresh);
    fresh.resize(std::min(fresh.size(), static_cast<std::size_t>(std::max(0, newCards))));
    std::vector<Queued> queue;
    for (const auto *list : {&due, &fresh}) {
        std::vector<Queued> part;
        for (const auto &entry : *list)
            part.push_back({std::get<2>(entry)->id, ItemKind::Card, list == &due ? Why::Due : Why::New});
        for (Queued &queued : inTurns(*known.pack, part))
            queue.push_back(std::move(queued));
    }
    queue.resize(std::min(queue.size(), static_cast<std::size_t>(std::max(0, most))));
    return queue;
}

std::vector<Queued> chosenOf(const Pack &pack, std::span<const std::string> ids, std::int64_t seed)
{
    std::vector<Queued> queue;
    for (const std::string &id : ids)
        if (pack.question(id) || pack.card(id))
            queue.push_back({id, pack.question(id) ? ItemKind::Question : ItemKind::Card, Why::Chosen});
    Chance chance(static_cast<std::uint64_t>(seed));
    shuffle(queue, chance);
    return queue;
}

std::vector<Queued> search(const Pack &pack, std::span<const Note> notes, std::string_view query)
{
    const auto words = wordsOf(query);
    if (words.empty())
        return {};
    std::map<std::string_view, const Note *> noted;
    for (const Note &note : notes)
        noted.emplace(note.item, &note);
    std::vector<Queued> best;
    std::vector<Queued> others;
    const auto add = [&](const std::string &id, ItemKind kind, const std::string &head, std::string rest) {
        if (const auto note = noted.find(id); note != noted.end())
            rest += note->second->text;
        if (holds(lowered(head), words))
            best.push_back({id, kind, Why::Chosen});
        else if (holds(lowered(head + rest), words))
            others.push_back({id, kind, Why::Chosen});
    };
    for (const Question &question : pack.questions) {
        std::string rest = question.id + '\n' + textOf(question.takeaway);
        for (const Option &option : question.options)
            rest += textOf(option.text) + textOf(option.why);
        for (const std::string &service : question.services) {
            const ServiceRow *row = pack.service(service);
            rest += service + '\n' + (row ? row->name : std::string()) + '\n';
        }
        if (question.status != Status::Retired)
            add(question.id, ItemKind::Question, textOf(question.stem), std::move(rest));
    }
    for (const Card &card : pack.cards)
        if (card.status != Status::Retired)
            add(card.id, ItemKind::Card, textOf(card.front), card.id + '\n' + textOf(card.back));
    best.insert(best.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    return best;
}

std::vector<const Term *> searchGlossary(const Pack &pack, std::string_view query)
{
    const auto words = wordsOf(query);
    if (words.empty())
        return {};
    std::vector<const Term *> best;
    std::vector<const Term *> others;
    for (const Term &term : pack.glossary) {
        const ServiceRow *row = pack.service(term.service);
        const std::string name = term.service + '\n' + (row ? row->name : std::string()) + '\n';
        if (holds(lowered(name), words))
            best.push_back(&term);
        else if (holds(lowered(name + textOf(term.line)), words))
            others.push_back(&term);
    }
    best.insert(best.end(), others.begin(), others.end());
    return best;
}

} // namespace cirro::quiz
