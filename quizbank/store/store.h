#pragma once

#include "model/core/result.h"
#include "quizbank/store/records.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace SQLite {
class Database;
}

namespace cirro::quiz {

class Store;

/// What came of opening a profile. Nothing is ever thrown away: what cannot be written to is opened for reading, and
/// what cannot be read stays where it is.
struct Opened {
    std::unique_ptr<Store> store{};                // null: nothing can be read
    std::optional<Message> notice{};               // why it is read-only or cannot be read
    std::optional<std::filesystem::path> backup{}; // the newest sound one, when the file is damaged
};

/// All that one learner did, in one SQLite file. Every function that changes something is one transaction: when it has
/// come back, the change is on the disk. The clock is the caller's.
class Store
{
public:
    /// Makes the file when there is none, brings an older one up to date (a backup is made before) and makes the backup
    /// of the day.
    static Result<Opened> open(const std::filesystem::path &file, const Moment &now);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    const std::filesystem::path &file() const { return m_file; }
    bool isReadOnly() const { return m_readOnly; }

    // The log and the schedule.
    /// Where the item stands after the answer.
    Result<Scheduled> record(const Answer &answer);
    /// Together with where the session stands then: after a crash no question is asked a second time.
    Result<Scheduled> record(const Answer &answer, const SessionState &session);
    Result<std::vector<Answer>> log(std::string_view item = {}) const; // of one item or of all; sorted by time
    Result<std::vector<ItemHistory>> histories() const; // of everything that was answered, sorted by item
    Result<std::optional<ScheduledItem>> item(std::string_view id) const;
    Result<std::vector<ScheduledItem>> items() const; // sorted by id
    /// What has waited longest.
    Result<std::optional<ScheduledItem>> nextDue(std::int64_t nowMs) const;
    Result<std::vector<ScheduledItem>> due(std::int64_t nowMs) const; // longest waiting first
    /// How items are scheduled on a day: wished retention, own weights, the day of the exam unless it is over.
    Result<SchedulerSettings> scheduler(Day today) const;
    /// Changes every item at once: where one stands is a function of the log and these settings.
    [[nodiscard]] std::optional<Error> setScheduler(const SchedulerSettings &settings, const Moment &now);
    /// Builds the schedule from the log when it was built with other settings than those of the day.
    [[nodiscard]] std::optional<Error> bringUpToDate(const Moment &now);
    [[nodiscard]] std::optional<Error> rebuild(const Moment &now);

    // Exams.
    [[nodiscard]] std::optional<Error> beginExam(const ExamRecord &exam);
    [[nodiscard]] std::optional<Error> addEvent(std::string_view exam, const ExamEvent &event);
    /// Ends it and takes its answers into the log.
    [[nodiscard]] std::optional<Error> finishExam(std::string_view exam, std::int64_t finishedMs,
                                                  ExamRecord::EndedBy endedBy, std::span<const Answer> answers);
    [[nodiscard]] std::optional<Error> dropExam(std::string_view exam);
    Result<std::vector<ExamRecord>> exams() const; // without items and events, oldest first
    Result<std::optional<ExamRecord>> exam(std::string_view id) const;
    Result<std::optional<ExamRecord>> openExam() const; // the one that was begun last and is not finished

    // What the learner wrote.
    [[nodiscard]] std::optional<Error> setNote(std::string_view item, std::string_view text, std::int64_t nowMs);
    Result<std::vector<Note>> notes() const; // sorted by item
    [[nodiscard]] std::optional<Error> setBookmark(std::string_view item, bool on, std::int64_t nowMs);
    Result<std::vector<std::string>> bookmarks() const; // the newest first
    [[nodiscard]] std::optional<Error> addReport(const Report &report);
    Result<std::vector<Report>> reports() const; // oldest first
    [[nodiscard]] std::optional<Error> setSetting(std::string_view name, std::string_view value, std::int64_t nowMs);
    Result<std::optional<std::string>> setting(std::string_view name) const;
    /// An empty state forgets it.
    [[nodiscard]] std::optional<Error> setSession(const SessionState &session, std::int64_t nowMs);
    Result<std::optional<std::string>> session(std::string_view kind) const;
    Result<std::vector<std::string>> sessions() const; // kinds, the one that changed last first

    SQLite::Database &database() const { return *m_database; } // for the other files of this room

private:
    Store(std::filesystem::path file, std::unique_ptr<SQLite::Database> database, bool readOnly);
    Result<Scheduled> record(const Answer &answer, const SessionState *session);
    void build(const SchedulerSettings &settings) const;

    std::filesystem::path m_file;
    std::unique_ptr<SQLite::Database> m_database;
    bool m_readOnly = false;
};

} // namespace cirro::quiz
