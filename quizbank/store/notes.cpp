#include "quizbank/store/database.h"
#include "quizbank/store/store.h"
#include "quizbank/store/words_of_record.h"

namespace cirro::quiz {

std::optional<Error> Store::setNote(std::string_view item, std::string_view text, std::int64_t nowMs)
{
    return guarded(m_file, [&] {
        SQLite::Statement write(*m_database, "INSERT OR REPLACE INTO note (item, text, changed_ms) VALUES (?, ?, ?)");
        write.bind(1, std::string(item));
        write.bind(2, std::string(text));
        write.bind(3, nowMs);
        write.exec();
    });
}

Result<std::vector<Note>> Store::notes() const
{
    return guarded(m_file, [&] {
        std::vector<Note> notes;
        SQLite::Statement query(*m_database, "SELECT item, text, changed_ms FROM note WHERE text <> '' ORDER BY item");
        while (query.executeStep())
            notes.push_back(
                {query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getInt64()});
        return notes;
    });
}

std::optional<Error> Store::setBookmark(std::string_view item, bool on, std::int64_t nowMs)
{
    return guarded(m_file, [&] {
        SQLite::Statement write(*m_database,
                                "INSERT OR REPLACE INTO bookmark (item, set_now, changed_ms) VALUES (?, ?, ?)");
        write.bind(1, std::string(item));
        write.bind(2, on ? 1 : 0);
        write.bind(3, nowMs);
        write.exec();
    });
}

Result<std::vector<std::string>> Store::bookmarks() const
{
    return guarded(m_file, [&] {
        std::vector<std::string> items;
        SQLite::Statement query(*m_database, "SELECT item FROM bookmark WHERE set_now ORDER BY changed_ms DESC, item");
        while (query.executeStep())
            items.push_back(query.getColumn(0).getString());
        return items;
    });
}

std::optional<Error> Store::addReport(const Report &report)
{
    return guarded(m_file, [&] {
        SQLite::Statement write(*m_database,
                                "INSERT OR REPLACE INTO report (item, at_ms, reason, text) VALUES (?, ?, ?, ?)");
        write.bind(1, report.item);
        write.bind(2, report.atMs);
        write.bind(3, report.reason);
        write.bind(4, report.text);
        write.exec();
    });
}

Result<std::vector<Report>> Store::reports() const
{
    return guarded(m_file, [&] {
        std::vector<Report> reports;
        SQLite::Statement query(*m_database, "SELECT item, at_ms, reason, text FROM report ORDER BY at_ms, item");
        while (query.executeStep())
            reports.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt64(),
                               query.getColumn(2).getString(), query.getColumn(3).getString()});
        return reports;
    });
}

std::optional<Error> Store::setSetting(std::string_view name, std::string_view value, std::int64_t nowMs)
{
    return guarded(m_file, [&] {
        SQLite::Statement write(*m_database,
                                "INSERT OR REPLACE INTO setting (name, value, changed_ms) VALUES (?, ?, ?)");
        write.bind(1, std::string(name));
        write.bind(2, std::string(value));
        write.bind(3, nowMs);
        write.exec();
    });
}

Result<std::optional<std::string>> Store::setting(std::string_view name) const
{
    return guarded(m_file, [&] {
        SQLite::Statement query(*m_database, "SELECT value FROM setting WHERE name = ?");
        query.bind(1, std::string(name));
        return query.executeStep() ? std::optional(query.getColumn(0).getString()) : std::nullopt;
    });
}

void writeSession(SQLite::Database &database, const SessionState &session, std::int64_t nowMs)
{
    const bool over = session.state.empty();
    SQLite::Statement write(database,
                            over ? "DELETE FROM session WHERE kind = ?"
                                 : "INSERT OR REPLACE INTO session (kind, state, changed_ms) VALUES (?, ?, ?)");
    write.bind(1, session.kind);
    if (!over) {
        write.bind(2, session.state);
        write.bind(3, nowMs);
    }
    write.exec();
}

std::optional<Error> Store::setSession(const SessionState &session, std::int64_t nowMs)
{
    return guarded(m_file, [&] { writeSession(*m_database, session, nowMs); });
}

Result<std::optional<std::string>> Store::session(std::string_view kind) const
{
    return guarded(m_file, [&] {
        SQLite::Statement query(*m_database, "SELECT state FROM session WHERE kind = ?");
        query.bind(1, std::string(kind));
        return query.executeStep() ? std::optional(query.getColumn(0).getString()) : std::nullopt;
    });
}

Result<std::vector<std::string>> Store::sessions() const
{
    return guarded(m_file, [&] {
        std::vector<std::string> kinds;
        SQLite::Statement query(*m_database, "SELECT kind FROM session ORDER BY changed_ms DESC, kind");
        while (query.executeStep())
            kinds.push_back(query.getColumn(0).getString());
        return kinds;
    });
}

} // namespace cirro::quiz
