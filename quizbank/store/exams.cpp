#include "quizbank/store/database.h"
#include "quizbank/store/store.h"
#include "quizbank/store/words_of_record.h"

namespace cirro::quiz {

namespace {

constexpr const char *examColumns =
    "SELECT id, family, form, seed, started_ms, utc_offset_min, minutes, finished_ms, ended_by FROM exam ";

ExamRecord examOf(SQLite::Statement &row)
{
    ExamRecord exam{.id = row.getColumn(0).getString(),
                    .family = row.getColumn(1).getString(),
                    .form = row.getColumn(2).getInt(),
                    .seed = row.getColumn(3).getInt64(),
                    .started = {.ms = row.getColumn(4).getInt64(), .utcOffsetMinutes = row.getColumn(5).getInt()},
                    .minutes = row.getColumn(6).getInt()};
    if (!row.getColumn(7).isNull()) {
        exam.finishedMs = row.getColumn(7).getInt64();
        exam.endedBy = words::find<ExamRecord::EndedBy>(words::enders, row.getColumn(8).getText());
    }
    return exam;
}

void readRest(const SQLite::Database &database, ExamRecord &exam)
{
    SQLite::Statement items(
        database, "SELECT item, task, domain, scored, shown, key FROM exam_item WHERE exam = ? ORDER BY position");
    items.bind(1, exam.id);
    while (items.executeStep())
        exam.items.push_back({.item = items.getColumn(0).getString(),
                              .task = items.getColumn(1).getString(),
                              .domain = items.getColumn(2).getString(),
                              .scored = items.getColumn(3).getInt() != 0,
                              .shown = listOf(items.getColumn(4).getString()),
                              .key = listOf(items.getColumn(5).getString())});
    SQLite::Statement events(database,
                             "SELECT at_ms, kind, position, value FROM exam_event WHERE exam = ? ORDER BY number");
    events.bind(1, exam.id);
    while (events.executeStep())
        exam.events.push_back({.atMs = events.getColumn(0).getInt64(),
                               .kind = words::find<ExamEvent::Kind>(words::events, events.getColumn(1).getText()),
                               .position = events.getColumn(2).getInt(),
                               .value = listOf(events.getColumn(3).getString())});
}

std::optional<ExamRecord> firstOf(const SQLite::Database &database, SQLite::Statement &query)
{
    if (!query.executeStep())
        return {};
    ExamRecord exam = examOf(query);
    readRest(database, exam);
    return exam;
}

} // namespace

std::optional<Error> Store::beginExam(const ExamRecord &exam)
{
    return guarded(m_file, [&] {
        SQLite::Transaction transaction(*m_database);
        SQLite::Statement insert(*m_database,
                                 "INSERT INTO exam (id, family, form, seed, started_ms, utc_offset_min, minutes, "
                                 "changed_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, exam.id);
        insert.bind(2, exam.family);
        insert.bind(3, exam.form);
        insert.bind(4, exam.seed);
        insert.bind(5, exam.started.ms);
        insert.bind(6, exam.started.utcOffsetMinutes);
        insert.bind(7, exam.minutes);
        insert.bind(8, exam.started.ms);
        insert.exec();
        SQLite::Statement item(*m_database,
                               "INSERT INTO exam_item (exam, position, item, task, domain, scored, shown, key) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        for (int position = 0; const ExamItem &asked : exam.items) {
            item.reset();
            item.bind(1, exam.id);
            item.bind(2, position++);
            item.bind(3, asked.item);
            item.bind(4, asked.task);
            item.bind(5, asked.domain);
            item.bind(6, asked.scored ? 1 : 0);
            item.bind(7, listText(asked.shown));
            item.bind(8, listText(asked.key));
            item.exec();
        }
        transaction.commit();
    });
}

std::optional<Error> Store::addEvent(std::string_view exam, const ExamEvent &event)
{
    return guarded(m_file, [&] {
        SQLite::Statement insert(
            *m_database, "INSERT INTO exam_event (exam, number, at_ms, kind, position, value) VALUES (?1, (SELECT "
                         "coalesce(max(number) + 1, 0) FROM exam_event WHERE exam = ?1), ?2, ?3, ?4, ?5)");
        insert.bind(1, std::string(exam));
        insert.bind(2, event.atMs);
        insert.bind(3, wordOf(event.kind));
        insert.bind(4, event.position);
        insert.bind(5, listText(event.value));
        insert.exec();
    });
}

std::optional<Error> Store::finishExam(std::string_view exam, std::int64_t finishedMs, ExamRecord::EndedBy endedBy,
                                       std::span<const Answer> answers)
{
    const Moment end{finishedMs, answers.empty() ? 0 : answers.front().at.utcOffsetMinutes};
    const auto settings = scheduler(dayOf(end));
    if (!settings)
        return settings.error();
    return guarded(m_file, [&] {
        SQLite::Transaction transaction(*m_database);
        SQLite::Statement update(*m_database,
                                 "UPDATE exam SET finished_ms = ?1, ended_by = ?2, changed_ms = ?1 WHERE id = ?3 "
                                 "AND finished_ms IS NULL");
        update.bind(1, finishedMs);
        update.bind(2, wordOf(endedBy));
        update.bind(3, std::string(exam));
        if (update.exec() == 0)
            return; // it is finished already: its answers are in the log
        for (const Answer &answer : answers) {
            insertAnswer(*m_database, answer);
            scheduleAnswer(*m_database, *settings, answer);
        }
        transaction.commit();
    });
}

std::optional<Error> Store::dropExam(std::string_view exam)
{
    return guarded(m_file, [&] {
        SQLite::Statement remove(*m_database, "DELETE FROM exam WHERE id = ?");
        remove.bind(1, std::string(exam));
        remove.exec();
    });
}

Result<std::vector<ExamRecord>> Store::exams() const
{
    return guarded(m_file, [&] {
        std::vector<ExamRecord> exams;
        SQLite::Statement query(*m_database, std::string(examColumns) + "ORDER BY started_ms, id");
        while (query.executeStep())
            exams.push_back(examOf(query));
        return exams;
    });
}

Result<std::optional<ExamRecord>> Store::exam(std::string_view id) const
{
    return guarded(m_file, [&] {
        SQLite::Statement query(*m_database, std::string(examColumns) + "WHERE id = ?");
        query.bind(1, std::string(id));
        return firstOf(*m_database, query);
    });
}

Result<std::optional<ExamRecord>> Store::openExam() const
{
    return guarded(m_file, [&] {
        SQLite::Statement query(*m_database, std::string(examColumns) +
                                                 "WHERE finished_ms IS NULL ORDER BY started_ms DESC, id DESC LIMIT 1");
        return firstOf(*m_database, query);
    });
}

} // namespace cirro::quiz
