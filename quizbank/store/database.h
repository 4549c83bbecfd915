#pragma once

#include "model/core/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace cirro::quiz {

/// What an exception of SQLite means to a learner.
Error errorOf(const SQLite::Exception &exception, const std::filesystem::path &file);

/// Runs what talks to SQLite: its exceptions end here. A run without a value answers std::optional<Error>.
template <class Run> auto guarded(const std::filesystem::path &file, Run run)
{
    using Made = decltype(run());
    using Answered = std::conditional_t<std::is_void_v<Made>, std::optional<Error>,
                                        Result<std::conditional_t<std::is_void_v<Made>, int, Made>>>;
    try {
        if constexpr (std::is_void_v<Made>) {
            run();
            return Answered();
        } else {
            return Answered(run());
        }
    } catch (const SQLite::Exception &exception) {
        return Answered(errorOf(exception, file));
    }
}

/// The number of the last file in schema/.
int newestSchema();
int schemaOf(const SQLite::Database &database);
/// Applies the files of schema/ that the database has not seen, up to and including `last`, each whole or not at all.
void migrate(SQLite::Database &database, int last);
/// The tables that hold what cannot be made from anything else, sorted by name.
std::vector<std::string> truthTables(const SQLite::Database &database);

struct Column {
    std::string name{};
    std::string type{};
    bool key = false;
};
std::vector<Column> columnsOf(const SQLite::Database &database, const std::string &table);

/// Opens for writing with the promises of Store: a change that has been made survives a crash of the machine.
std::unique_ptr<SQLite::Database> openForWriting(const std::filesystem::path &file);
std::unique_ptr<SQLite::Database> openForReading(const std::filesystem::path &file);
/// Every page is read: takes some milliseconds a megabyte.
bool isSound(SQLite::Database &database);

std::string listText(const std::vector<std::string> &list); // a JSON array
std::vector<std::string> listOf(const std::string &text);

} // namespace cirro::quiz
