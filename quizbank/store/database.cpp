#include "quizbank/store/database.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <sqlite3.h>

namespace cirro {

const AssetSet &cirro_study_schema(); // the files of schema/, "001_reviews.sql" …

namespace quiz {

namespace {

// "Cirr": what `file` and other programs can know a learner's file by (sqlite.org/pragma.html#pragma_application_id).
constexpr int applicationId = 0x43697272;
constexpr int busyMs = 5000;

} // namespace

Error errorOf(const SQLite::Exception &exception, const std::filesystem::path &file)
{
    Error error{.code = "study.failed", .where = file.string(), .detail = exception.what(), .args = {file.string()}};
    switch (exception.getErrorCode()) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.code = "study.damaged";
        break;
    case SQLITE_FULL:
        error.code = "study.disk-full";
        break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        error.code = "study.cannot-write";
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.code = "study.in-use";
        break;
    default:
        break;
    }
    return error;
}

int newestSchema()
{
    return static_cast<int>(cirro_study_schema().size());
}

int schemaOf(const SQLite::Database &database)
{
    SQLite::Statement query(database, "PRAGMA user_version");
    query.executeStep();
    return query.getColumn(0).getInt();
}

void migrate(SQLite::Database &database, int last)
{
    for (int number = schemaOf(database); number < last; ++number) {
        SQLite::Transaction transaction(database);
        database.exec(std::string(cirro_study_schema().content(static_cast<std::size_t>(number))));
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
        database.exec("PRAGMA user_version = " + std::to_string(number + 1));
        transaction.commit();
    }
}

std::vector<std::string> truthTables(const SQLite::Database &database)
{
    std::vector<std::string> names;
    SQLite::Statement query(database,
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'built\\_%' "
                            "ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    while (query.executeStep())
        names.push_back(query.getColumn(0).getString());
    return names;
}

std::vector<Column> columnsOf(const SQLite::Database &database, const std::string &table)
{
    std::vector<Column> columns;
    SQLite::Statement query(database, "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid");
    query.bind(1, table);
    while (query.executeStep())
        columns.push_back(
            {query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getInt() > 0});
    return columns;
}

std::unique_ptr<SQLite::Database> openForWriting(const std::filesystem::path &file)
{
    auto database =
        std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMs);
    database->exec("PRAGMA foreign_keys = ON");
    database->exec("PRAGMA journal_mode = WAL");
    // In WAL mode the default may lose the last transactions when the power goes
    // (sqlite.org/pragma.html#pragma_synchronous).
    database->exec("PRAGMA synchronous = FULL");
    // What cannot be written to opens all the same, for reading: asked now, not at the first answer.
    database->exec("BEGIN IMMEDIATE");
    database->exec("ROLLBACK");
    return database;
}

std::unique_ptr<SQLite::Database> openForReading(const std::filesystem::path &file)
{
    auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY, busyMs);
    try {
        schemaOf(*database);
    } catch (const SQLite::Exception &exception) {
        if (exception.getErrorCode() != SQLITE_CANTOPEN)
            throw;
        // On a disk that may only be read a file in WAL mode opens only as one that nobody changes
        // (sqlite.org/wal.html#read_only_databases).
        std::string name = "file:";
        for (const char letter : file.string()) {
            const bool special = letter == '?' || letter == '#' || letter == '%';
            name += special ? (letter == '?' ? "%3f" : letter == '#' ? "%23" : "%25") : std::string(1, letter);
        }
        database =
            std::make_unique<SQLite::Database>(name + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI, busyMs);
    }
    return database;
}

bool isSound(SQLite::Database &database)
{
    try {
        return database.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
    } catch (const SQLite::Exception &) {
        return false;
    }
}

std::string listText(const std::vector<std::string> &list)
{
    return nlohmann::json(list).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> listOf(const std::string &text)
{
    std::vector<std::string> list;
    const auto json = parseJsonOrNone(text);
    if (!json.is_array())
        return list;
    list.reserve(json.size());
    for (const auto &entry : json)
        if (entry.is_string())
            list.push_back(entry.get<std::string>());
    return list;
}

} // namespace quiz
} // namespace cirro
