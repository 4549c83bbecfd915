#include "quizbank/session/study_session.h"

#include "model/core/json.h"
#include "quizbank/session/chance.h"

#include <algorithm>

namespace cirro::quiz {

using nlohmann::json;

namespace {

constexpr std::array<const char *, 4> kindNames{"practice", "review", "flashcards", "retry"};
constexpr std::size_t siblingDistance = 3; // so many other questions lie between a wrong answer and the sibling

Source sourceOf(StudySession::Kind kind)
{
    switch (kind) {
    case StudySession::Kind::Review:
        return Source::Review;
    case StudySession::Kind::Flashcards:
        return Source::Flashcards;
    case StudySession::Kind::Practice:
    case StudySession::Kind::Retry:
        break;
    }
    return Source::Practice;
}

std::vector<std::string> shownOf(const Question &question, std::int64_t seed)
{
    std::vector<std::string> shown;
    for (const Option &option : question.options)
        shown.push_back(option.id);
    Chance chance(orderOf(question.id, static_cast<std::uint64_t>(seed)));
    shuffle(shown, chance);
    return shown;
}

std::vector<std::string> keyOf(const Question &question)
{
    std::vector<std::string> key;
    for (const Option &option : question.options)
        if (option.correct)
            key.push_back(option.id);
    std::ranges::sort(key);
    return key;
}

json jsonOf(const StudySession::Asked &asked)
{
    json row{{"item", asked.item},
             {"kind", static_cast<int>(asked.kind)},
             {"why", static_cast<int>(asked.why)},
             {"shown", asked.shown}};
    if (asked.given)
        row["given"] = {{"chosen", asked.given->chosen},
                        {"certainty", static_cast<int>(asked.given->certainty)},
                        {"grade", static_cast<int>(asked.given->grade)},
                        {"correct", asked.given->correct},
                        {"latencyMs", asked.given->latencyMs}};
    return row;
}

StudySession::Asked askedOf(const json &row)
{
    StudySession::Asked asked{.item = row.at("item").get<std::string>(),
                              .kind = static_cast<ItemKind>(row.at("kind").get<int>()),
                              .why = static_cast<Why>(row.at("why").get<int>()),
                              .shown = row.at("shown").get<std::vector<std::string>>()};
    if (const auto given = row.find("given"); given != row.end())
        asked.given = StudySession::Given{.chosen = given->at("chosen").get<std::vector<std::string>>(),
                                          .certainty = static_cast<Certainty>(given->at("certainty").get<int>()),
                                          .grade = static_cast<Grade>(given->at("grade").get<int>()),
                                          .correct = given->at("correct").get<bool>(),
                                          .latencyMs = given->at("latencyMs").get<std::int64_t>()};
    return asked;
}

} // namespace

const char *StudySession::nameOf(Kind kind)
{
    return kindNames[static_cast<std::size_t>(kind)];
}

Result<StudySession> StudySession::begin(Store &store, const Pack &pack, Kind kind, const std::vector<Queued> &queue,
                                         std::int64_t seed, const Moment &now)
{
    StudySession session(store, pack, kind);
    session.m_seed = seed;
    for (const Queued &queued : queue) {
        const Question *question = queued.kind == ItemKind::Question ? pack.question(queued.item) : nullptr;
        if (question || (queued.kind == ItemKind::Card && pack.card(queued.item)))
            session.m_asked.push_back({.item = queued.item,
                                       .kind = queued.kind,
                                       .why = queued.why,
                                       .shown = question ? shownOf(*question, seed) : std::vector<std::string>()});
    }
    if (session.m_asked.empty())
        return Error{.code = "study.nothing-to-ask", .where = nameOf(kind)};
    if (auto error = store.setSession({nameOf(kind), session.state()}, now.ms))
        return *error;
    return session;
}

Result<std::optional<StudySession>> StudySession::resume(Store &store, const Pack &pack, Kind kind)
{
    const auto state = store.session(nameOf(kind));
    if (!state)
        return state.error();
    std::optional<StudySession> session;
    if (!*state)
        return session;
    session = StudySession(store, pack, kind);
    session->read(**state);
    if (session->m_asked.empty())
        session.reset();
    return session;
}

Result<std::vector<StudySession::Kind>> StudySession::underWay(const Store &store)
{
    const auto names = store.sessions();
    if (!names)
        return names.error();
    std::vector<Kind> kinds;
    for (const std::string &name : *names)
        if (const auto found = std::ranges::find(kindNames, name); found != kindNames.end())
            kinds.push_back(static_cast<Kind>(found - kindNames.begin()));
    return kinds;
}

int StudySession::answered() const
{
    return static_cast<int>(std::ranges::count_if(m_asked, [](const Asked &asked) { return asked.given.has_value(); }));
}

int StudySession::right() const
{
    return static_cast<int>(
        std::ranges::count_if(m_asked, [](const Asked &asked) { return asked.given && asked.given->correct; }));
}

StudySession::Asked *StudySession::current()
{
    return isOver() ? nullptr : &m_asked[static_cast<std::size_t>(m_position)];
}

const Question *StudySession::question() const
{
    return isOver() ? nullptr : m_pack->question(m_asked[static_cast<std::size_t>(m_position)].item);
}

const Card *StudySession::card() const
{
    return isOver() ? nullptr : m_pack->card(m_asked[static_cast<std::size_t>(m_position)].item);
}

Result<StudySession::Marked> StudySession::answer(std::vector<std::string> chosen, Certainty certainty,
                                                  std::int64_t latencyMs, const Moment &now)
{
    const Question *asked = question();
    if (!asked)
        return Error{.code = "study.nothing-in-view"};
    const auto key = keyOf(*asked);
    if (chosen.size() != key.size())
        return Error{.code = "study.choose-exactly", .where = asked->id, .args = {std::to_string(key.size())}};
    std::ranges::sort(chosen);
    const bool correct = chosen == key;
    return take({.chosen = std::move(chosen),
                 .certainty = certainty,
                 .grade = gradeOf(correct, certainty),
                 .correct = correct,
                 .latencyMs = latencyMs},
                asked->task, now);
}

Result<StudySession::Marked> StudySession::grade(Grade grade, std::int64_t latencyMs, const Moment &now)
{
    const Card *asked = card();
    if (!asked)
        return Error{.code = "study.nothing-in-view"};
    return take({.grade = grade, .correct = grade != Grade::Again, .latencyMs = latencyMs}, asked->task, now);
}

Result<StudySession::Marked> StudySession::take(Given given, const std::string &task, const Moment &now)
{
    Asked &asked = *current();
    if (asked.given)
        return Error{.code = "study.answered-already", .where = asked.item};
    const std::string item = asked.item;
    const Answer answer{.item = item,
                        .task = task,
                        .kind = asked.kind,
                        .at = now,
                        .grade = given.grade,
                        .correct = given.correct,
                        .certainty = given.certainty,
                        .chosen = given.chosen,
                        .latencyMs = given.latencyMs,
                        .source = sourceOf(m_kind)};
    const auto before = m_asked;
    asked.given = std::move(given);
    Marked marked{.correct = answer.correct};
    if (const Question *shown = m_pack->question(item)) {
        marked.key = keyOf(*shown);
        marked.siblingFollows = !answer.correct && m_kind == Kind::Practice && queueSibling(*shown);
    }
    auto scheduled = m_store->record(answer, {nameOf(m_kind), state()});
    if (!scheduled) {
        m_asked = before; // not on the disk: not given
        return scheduled.error();
    }
    marked.scheduled = std::move(scheduled).value();
    return marked;
}

bool StudySession::queueSibling(const Question &question)
{
    const Question *sibling = m_pack->question(question.sibling);
    if (!sibling || sibling->status == Status::Retired || std::ranges::count(m_asked, sibling->id, &Asked::item) > 0)
        return false;
    const std::size_t at = std::min(m_asked.size(), static_cast<std::size_t>(m_position) + 1 + siblingDistance);
    m_asked.insert(m_asked.begin() + static_cast<std::ptrdiff_t>(at),
                   {.item = sibling->id, .why = Why::Sibling, .shown = shownOf(*sibling, m_seed)});
    return true;
}

Result<std::array<Scheduled, 4>> StudySession::preview(const Moment &now) const
{
    if (isOver())
        return Error{.code = "study.nothing-in-view"};
    const std::string &id = m_asked[static_cast<std::size_t>(m_position)].item;
    const auto item = m_store->item(id);
    const auto settings = m_store->scheduler(dayOf(now));
    if (!item)
        return item.error();
    if (!settings)
        return settings.error();
    const CardState state = *item ? (*item)->state : CardState{};
    std::array<Scheduled, 4> previews{};
    for (std::size_t i = 0; i < previews.size(); ++i)
        previews[i] = quiz::answered(*settings, id, state, now, static_cast<Grade>(i + 1));
    return previews;
}

std::optional<Error> StudySession::goTo(int position, const Moment &now)
{
    m_position = std::clamp(position, 0, static_cast<int>(m_asked.size()));
    return m_store->setSession({nameOf(m_kind), state()}, now.ms);
}

std::optional<Error> StudySession::end(const Moment &now)
{
    m_position = static_cast<int>(m_asked.size());
    return m_store->setSession({nameOf(m_kind), {}}, now.ms);
}

std::string StudySession::state() const
{
    json rows = json::array();
    for (const Asked &asked : m_asked)
        rows.push_back(jsonOf(asked));
    return json{{"seed", m_seed}, {"position", m_position}, {"asked", std::move(rows)}}.dump();
}

void StudySession::read(const std::string &state)
{
    try {
        const json read = parseJson(state);
        m_seed = read.at("seed").get<std::int64_t>();
        m_position = read.at("position").get<int>();
        const int stood = m_position;
        for (int at = 0; const json &row : read.at("asked")) {
            Asked asked = askedOf(row);
            const Question *question = m_pack->question(asked.item);
            if (!question && !m_pack->card(asked.item)) {
                m_position -= at++ < stood ? 1 : 0;
                continue;
            }
            ++at;
            // Options may have changed with the pack: what is shown is what there is now.
            if (question && !asked.given)
                asked.shown = shownOf(*question, m_seed);
            m_asked.push_back(std::move(asked));
        }
        m_position = std::clamp(m_position, 0, static_cast<int>(m_asked.size()));
    } catch (const json::exception &) {
        m_asked.clear(); // written by another version: the answers are in the log, the queue is made anew
        m_position = 0;
    }
}

} // namespace cirro::quiz
