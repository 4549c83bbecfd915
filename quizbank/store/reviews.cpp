#include "quizbank/store/words_of_record.h"

#include "model/core/json.h"
#include "quizbank/store/database.h"
#include "quizbank/store/statistics.h"
#include "quizbank/store/store.h"

namespace cirro::quiz {

using nlohmann::json;

namespace {

constexpr const char *scheduleSetting = "schedule";

std::string textOf(const SchedulerSettings &settings)
{
    return json{{"weights", settings.weights.w},
                {"retention", settings.retention},
                {"learningSteps", settings.learningSteps},
                {"relearningSteps", settings.relearningSteps},
                {"longestInterval", settings.longestInterval},
                {"fuzz", settings.fuzz},
                {"examDay", settings.examDay ? json(*settings.examDay) : json()}}
        .dump();
}

/// What cannot be used of settings that came from elsewhere is as it is by default.
SchedulerSettings settingsOf(const std::string &text)
{
    SchedulerSettings settings;
    const json read = parseJsonOrNone(text);
    if (!read.is_object())
        return settings;
    const auto number = [&](const char *name) -> const json * {
        const auto found = read.find(name);
        return found != read.end() && found->is_number() ? &*found : nullptr;
    };
    const auto steps = [&](const char *name, std::vector<int> &into) {
        const auto found = read.find(name);
        if (found == read.end() || !found->is_array())
            return;
        into.clear();
        for (const json &step : *found)
            if (step.is_number_integer() && step.get<int>() > 0)
                into.push_back(step.get<int>());
    };
    if (const auto found = read.find("weights");
        found != read.end() && found->is_array() && found->size() == settings.weights.w.size()) {
        for (std::size_t i = 0; i < settings.weights.w.size(); ++i)
            if ((*found)[i].is_number())
                settings.weights.w[i] = (*found)[i].get<double>();
        settings.weights = clipped(settings.weights);
    }
    if (const json *value = number("retention"))
        settings.retention = std::clamp(value->get<double>(), 0.8, 0.97);
    steps("learningSteps", settings.learningSteps);
    steps("relearningSteps", settings.relearningSteps);
    if (const json *value = number("longestInterval"))
        settings.longestInterval = std::clamp(value->get<int>(), 1, SchedulerSettings{}.longestInterval);
    if (const auto found = read.find("fuzz"); found != read.end() && found->is_boolean())
        settings.fuzz = found->get<bool>();
    if (const json *value = number("examDay"))
        settings.examDay = value->get<Day>();
    return settings;
}

constexpr const char *answerColumns = "SELECT item, at_ms, utc_offset_min, kind, task, grade, correct, certainty, "
                                      "chosen, latency_ms, source FROM review ";

Answer answerOf(SQLite::Statement &row)
{
    return {.item = row.getColumn(0).getString(),
            .task = row.getColumn(4).getString(),
            .kind = kindOf(row.getColumn(3).getText()),
            .at = {.ms = row.getColumn(1).getInt64(), .utcOffsetMinutes = row.getColumn(2).getInt()},
            .grade = static_cast<Grade>(row.getColumn(5).getInt()),
            .correct = row.getColumn(6).getInt() != 0,
            .certainty = certaintyOf(row.getColumn(7).getText()),
            .chosen = listOf(row.getColumn(8).getString()),
            .latencyMs = row.getColumn(9).getInt64(),
            .source = sourceOf(row.getColumn(10).getText())};
}

constexpr const char *itemColumns = "SELECT item, kind, task, stability, difficulty, phase, step, due_ms, last_day, "
                                    "last_ms, reps, lapses FROM built_card ";

ScheduledItem itemOf(SQLite::Statement &row)
{
    return {.item = row.getColumn(0).getString(),
            .task = row.getColumn(2).getString(),
            .kind = kindOf(row.getColumn(1).getText()),
            .state = {.memory = {.stability = row.getColumn(3).getDouble(), .difficulty = row.getColumn(4).getDouble()},
                      .phase = static_cast<Phase>(row.getColumn(5).getInt()),
                      .step = row.getColumn(6).getInt(),
                      .dueMs = row.getColumn(7).getInt64(),
                      .lastDay = row.getColumn(8).getInt(),
                      .lastMs = row.getColumn(9).getInt64(),
                      .reps = row.getColumn(10).getInt(),
                      .lapses = row.getColumn(11).getInt()}};
}

std::optional<ScheduledItem> itemOf(const SQLite::Database &database, std::string_view item)
{
    SQLite::Statement query(database, std::string(itemColumns) + "WHERE item = ?");
    query.bind(1, std::string(item));
    return query.executeStep() ? std::optional(itemOf(query)) : std::nullopt;
}

class ItemWriter
{
public:
    explicit ItemWriter(const SQLite::Database &database)
        : m_statement(database, "INSERT OR REPLACE INTO built_card VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    {}
    void operator()(const ScheduledItem &card)
    {
        const CardState &state = card.state;
        m_statement.reset();
        m_statement.bind(1, card.item);
        m_statement.bind(2, wordOf(card.kind));
        m_statement.bind(3, card.task);
        m_statement.bind(4, state.memory.stability);
        m_statement.bind(5, state.memory.difficulty);
        m_statement.bind(6, static_cast<int>(state.phase));
        m_statement.bind(7, state.step);
        m_statement.bind(8, state.dueMs);
        m_statement.bind(9, state.lastDay);
        m_statement.bind(10, state.lastMs);
        m_statement.bind(11, state.reps);
        m_statement.bind(12, state.lapses);
        m_statement.exec();
    }

private:
    SQLite::Statement m_statement;
};

SchedulerSettings scheduleOf(const SQLite::Database &database, Day today)
{
    SQLite::Statement query(database, "SELECT value FROM setting WHERE name = ?");
    query.bind(1, std::string(scheduleSetting));
    SchedulerSettings settings = query.executeStep() ? settingsOf(query.getColumn(0).getString()) : SchedulerSettings{};
    if (settings.examDay && *settings.examDay < today)
        settings.examDay.reset();
    return settings;
}

} // namespace

void insertAnswer(SQLite::Database &database, const Answer &answer)
{
    SQLite::Statement insert(
        database, "INSERT INTO review (item, at_ms, utc_offset_min, day, kind, task, grade, correct, certainty, "
                  "chosen, latency_ms, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, answer.item);
    insert.bind(2, answer.at.ms);
    insert.bind(3, answer.at.utcOffsetMinutes);
    insert.bind(4, dayOf(answer.at));
    insert.bind(5, wordOf(answer.kind));
    insert.bind(6, answer.task);
    insert.bind(7, static_cast<int>(answer.grade));
    insert.bind(8, answer.correct ? 1 : 0);
    insert.bind(9, wordOf(answer.certainty));
    insert.bind(10, listText(answer.chosen));
    insert.bind(11, std::max<std::int64_t>(0, answer.latencyMs));
    insert.bind(12, wordOf(answer.source));
    insert.exec();
}

Scheduled scheduleAnswer(SQLite::Database &database, const SchedulerSettings &settings, const Answer &answer)
{
    const auto before = itemOf(database, answer.item);
    const Scheduled scheduled =
        answered(settings, answer.item, before ? before->state : CardState{}, answer.at, answer.grade);
    ItemWriter write(database);
    write({answer.item, answer.task, answer.kind, scheduled.state});
    return scheduled;
}

Result<Scheduled> Store::record(const Answer &answer)
{
    return record(answer, nullptr);
}

Result<Scheduled> Store::record(const Answer &answer, const SessionState &session)
{
    return record(answer, &session);
}

Result<Scheduled> Store::record(const Answer &answer, const SessionState *session)
{
    if (auto error = bringUpToDate(answer.at))
        return *error;
    return guarded(m_file, [&] {
        SQLite::Transaction transaction(*m_database);
        insertAnswer(*m_database, answer);
        const Scheduled scheduled = scheduleAnswer(*m_database, scheduleOf(*m_database, dayOf(answer.at)), answer);
        if (session)
            writeSession(*m_database, *session, answer.at.ms);
        transaction.commit();
        return scheduled;
    });
}

Result<std::vector<ItemHistory>> Store::histories() const
{
    auto digest = digestOf(*this, 0, 0);
    if (!digest)
        return digest.error();
    return std::move(digest->histories);
}

Result<std::vector<Answer>> Store::log(std::string_view item) const
{
    return guarded(m_file, [&] {
        std::vector<Answer> answers;
        SQLite::Statement query(*m_database,
                                std::string(answerColumns) +
                                    (item.empty() ? "ORDER BY at_ms, item" : "WHERE item = ? ORDER BY at_ms"));
        if (!item.empty())
            query.bind(1, std::string(item));
        while (query.executeStep())
            answers.push_back(answerOf(query));
        return answers;
    });
}

Result<std::optional<ScheduledItem>> Store::item(std::string_view id) const
{
    return guarded(m_file, [&] { return itemOf(*m_database, id); });
}

Result<std::vector<ScheduledItem>> Store::items() const
{
    return guarded(m_file, [&] {
        std::vector<ScheduledItem> cards;
        SQLite::Statement query(*m_database, std::string(itemColumns) + "ORDER BY item");
        while (query.executeStep())
            cards.push_back(itemOf(query));
        return cards;
    });
}

Result<std::optional<ScheduledItem>> Store::nextDue(std::int64_t nowMs) const
{
    return guarded(m_file, [&] {
        SQLite::Statement query(*m_database, std::string(itemColumns) + "WHERE due_ms <= ? ORDER BY due_ms LIMIT 1");
        query.bind(1, nowMs);
        return query.executeStep() ? std::optional(itemOf(query)) : std::nullopt;
    });
}

Result<std::vector<ScheduledItem>> Store::due(std::int64_t nowMs) const
{
    return guarded(m_file, [&] {
        std::vector<ScheduledItem> cards;
        SQLite::Statement query(*m_database, std::string(itemColumns) + "WHERE due_ms <= ? ORDER BY due_ms");
        query.bind(1, nowMs);
        while (query.executeStep())
            cards.push_back(itemOf(query));
        return cards;
    });
}

Result<SchedulerSettings> Store::scheduler(Day today) const
{
    return guarded(m_file, [&] { return scheduleOf(*m_database, today); });
}

std::optional<Error> Store::setScheduler(const SchedulerSettings &settings, const Moment &now)
{
    if (auto error = setSetting(scheduleSetting, textOf(settings), now.ms))
        return error;
    return bringUpToDate(now);
}

std::optional<Error> Store::bringUpToDate(const Moment &now)
{
    return guarded(m_file, [&] {
        const SchedulerSettings settings = scheduleOf(*m_database, dayOf(now));
        SQLite::Statement basis(*m_database, "SELECT scheduler FROM built_basis");
        if (basis.executeStep() && basis.getColumn(0).getString() == textOf(settings))
            return;
        basis.reset();
        build(settings);
    });
}

std::optional<Error> Store::rebuild(const Moment &now)
{
    return guarded(m_file, [&] { build(scheduleOf(*m_database, dayOf(now))); });
}

void Store::build(const SchedulerSettings &settings) const
{
    SQLite::Transaction transaction(*m_database);
    m_database->exec("DELETE FROM built_card");
    m_database->exec("DELETE FROM built_basis");
    ItemWriter write(*m_database);
    ScheduledItem card;
    // In the order of the table's key: an item's answers follow one another.
    SQLite::Statement query(*m_database, "SELECT item, at_ms, utc_offset_min, kind, task, grade FROM review");
    const auto finish = [&] {
        if (card.state.reps > 0)
            write(card);
    };
    while (query.executeStep()) {
        if (const char *item = query.getColumn(0).getText(); card.item != item) {
            finish();
            card = {.item = item};
        }
        card.kind = kindOf(query.getColumn(3).getText());
        card.task = query.getColumn(4).getString();
        const Moment at{query.getColumn(1).getInt64(), query.getColumn(2).getInt()};
        card.state =
            answered(settings, card.item, card.state, at, static_cast<Grade>(query.getColumn(5).getInt())).state;
    }
    finish();
    SQLite::Statement basis(*m_database, "INSERT INTO built_basis VALUES (?)");
    basis.bind(1, textOf(settings));
    basis.exec();
    transaction.commit();
}

} // namespace cirro::quiz
