#include "quizbank/store/exchange.h"

#include "model/core/json.h"
#include "quizbank/store/database.h"
#include "quizbank/store/words_of_record.h"

#include <algorithm>
#include <charconv>

namespace cirro::quiz {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr const char *formatName = "cirrograph-study";
constexpr const char *byteOrderMark = "\xef\xbb\xbf";

struct Refusal {
    Error error{};
};

ordered_json rowsOf(const SQLite::Database &database, const std::string &table)
{
    ordered_json rows = ordered_json::array();
    // The names come from the database itself.
    SQLite::Statement query(database, "SELECT * FROM \"" + table + "\"");
    while (query.executeStep()) {
        ordered_json row;
        for (int i = 0; i < query.getColumnCount(); ++i) {
            const SQLite::Column column = query.getColumn(i);
            ordered_json &cell = row[column.getName()];
            if (column.isInteger())
                cell = column.getInt64();
            else if (column.isFloat())
                cell = column.getDouble();
            else if (!column.isNull())
                cell = column.getString();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Error badRow(const std::string &table, std::size_t row, std::string detail)
{
    const std::string place = table + ' ' + std::to_string(row + 1);
    return {.code = "study.import-bad-row", .where = place, .detail = std::move(detail), .args = {place}};
}

void insertRow(SQLite::Database &database, const std::string &table, const std::vector<Column> &columns,
               const json &row, std::size_t number)
{
    std::string names;
    std::string places;
    std::vector<const json *> values;
    if (!row.is_object())
        throw Refusal{badRow(table, number, "not an object")};
    for (const auto &[key, value] : row.items()) {
        if (std::ranges::find(columns, key, &Column::name) == columns.end())
            throw Refusal{badRow(table, number, key)};
        names += (names.empty() ? "\"" : ", \"") + key + '"';
        places += places.empty() ? "?" : ", ?";
        values.push_back(&value);
    }
    if (values.empty())
        throw Refusal{badRow(table, number, "nothing in it")};
    try {
        SQLite::Statement insert(database, "INSERT INTO \"" + table + "\" (" + names + ") VALUES (" + places + ")");
        for (int i = 0; const json *value : values) {
            ++i;
            if (value->is_null())
                insert.bind(i);
            else if (value->is_number_integer())
                insert.bind(i, value->get<std::int64_t>());
            else if (value->is_number())
                insert.bind(i, value->get<double>());
            else if (value->is_string())
                insert.bind(i, value->get<std::string>());
            else
                throw Refusal{badRow(table, number, "neither a number nor a text")};
        }
        insert.exec();
    } catch (
        const SQLite::Exception &exception) { // a CHECK of the schema, a column that is missing, the same key twice
        throw Refusal{badRow(table, number, exception.what())};
    }
}

/// A database of the export's own schema, filled with its rows and brought to ours: old exports take the same road as
/// old files.
void fill(SQLite::Database &staging, const json &read)
{
    const Error unreadable{.code = "study.import-unreadable"};
    const auto format = read.find("format");
    const auto schema = read.find("schema");
    const auto tables = read.find("tables");
    if (!read.is_object() || format == read.end() || *format != formatName || schema == read.end() ||
        !schema->is_number_integer() || tables == read.end() || !tables->is_object())
        throw Refusal{unreadable};
    const auto number = schema->get<std::int64_t>();
    if (number > newestSchema())
        throw Refusal{{.code = "study.import-newer"}};
    if (number < 1)
        throw Refusal{unreadable};
    migrate(staging, static_cast<int>(number));
    const auto known = truthTables(staging);
    SQLite::Transaction transaction(staging);
    staging.exec("PRAGMA defer_foreign_keys = ON"); // rows come table by table, in the order of names
    for (const auto &[table, rows] : tables->items()) {
        if (std::ranges::find(known, table) == known.end() || !rows.is_array())
            throw Refusal{unreadable};
        const auto columns = columnsOf(staging, table);
        for (std::size_t i = 0; i < rows.size(); ++i)
            insertRow(staging, table, columns, rows[i], i);
    }
    transaction.commit();
    migrate(staging, newestSchema());
}

/// How many rows were not there before or are newer than what was.
int merge(SQLite::Database &database, const SQLite::Database &staging, const std::string &table)
{
    std::string names;
    std::string places;
    std::string keys;
    std::string changes;
    bool dated = false;
    for (const Column &column : columnsOf(database, table)) {
        names += (names.empty() ? "\"" : ", \"") + column.name + '"';
        places += places.empty() ? "?" : ", ?";
        if (column.key)
            keys += (keys.empty() ? "\"" : ", \"") + column.name + '"';
        else
            changes += (changes.empty() ? "\"" : ", \"") + column.name + "\" = excluded.\"" + column.name + '"';
        dated |= column.name == "changed_ms";
    }
    SQLite::Statement from(staging, "SELECT " + names + " FROM \"" + table + "\"");
    SQLite::Statement to(
        database, "INSERT INTO \"" + table + "\" (" + names + ") VALUES (" + places + ") ON CONFLICT (" + keys +
                      ") DO " +
                      (dated ? "UPDATE SET " + changes + " WHERE excluded.changed_ms > \"" + table + "\".changed_ms"
                             : "NOTHING"));
    int count = 0;
    while (from.executeStep()) {
        to.reset();
        for (int i = 0; i < from.getColumnCount(); ++i) {
            const SQLite::Column column = from.getColumn(i);
            if (column.isNull())
                to.bind(i + 1);
            else if (column.isInteger())
                to.bind(i + 1, column.getInt64());
            else if (column.isFloat())
                to.bind(i + 1, column.getDouble());
            else
                to.bind(i + 1, column.getString());
        }
        count += to.exec();
    }
    return count;
}

std::vector<std::string> logColumns(const SQLite::Database &database)
{
    std::vector<std::string> names;
    for (const Column &column : columnsOf(database, "review"))
        names.push_back(column.name);
    return names;
}

json ofCsv(std::string_view text)
{
    const auto rows = csvRows(text);
    SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(model, newestSchema());
    const auto columns = columnsOf(model, "review");
    json answers = json::array();
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].size() != rows.front().size())
            throw Refusal{badRow("review", i - 1, "another count of columns")};
        json row = json::object();
        for (std::size_t k = 0; k < rows[i].size(); ++k) {
            const std::string &name = rows.front()[k];
            const std::string &cell = rows[i][k];
            const auto column = std::ranges::find(columns, name, &Column::name);
            std::int64_t number = 0;
            const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
            const bool isNumber = read.ec == std::errc() && read.ptr == cell.data() + cell.size();
            if (column != columns.end() && column->type == "INTEGER" && isNumber)
                row[name] = number;
            else
                row[name] = cell;
        }
        answers.push_back(std::move(row));
    }
    return {{"format", formatName}, {"schema", newestSchema()}, {"tables", {{"review", std::move(answers)}}}};
}

} // namespace

Result<std::string> exportJson(const Store &store)
{
    return guarded(store.file(), [&] {
        ordered_json tables = ordered_json::object();
        for (const std::string &table : truthTables(store.database()))
            tables[table] = rowsOf(store.database(), table);
        const ordered_json all{
            {"format", formatName}, {"schema", schemaOf(store.database())}, {"tables", std::move(tables)}};
        return all.dump(1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
    });
}

Result<std::string> exportCsv(const Store &store)
{
    return guarded(store.file(), [&] {
        const auto names = logColumns(store.database());
        std::string text = csvRow(names);
        SQLite::Statement query(store.database(), "SELECT * FROM review ORDER BY at_ms, item");
        std::vector<std::string> cells(names.size());
        while (query.executeStep()) {
            for (std::size_t i = 0; i < names.size(); ++i)
                cells[i] = query.getColumn(static_cast<int>(i)).getString();
            text += csvRow(cells);
        }
        return text;
    });
}

Result<Imported> importText(Store &store, std::string_view text, const Moment &now)
{
    if (text.starts_with(byteOrderMark)) // spreadsheets write one
        text.remove_prefix(3);
    try {
        auto imported = guarded(store.file(), [&] {
            const bool isCsv = text.starts_with("item,") || text.starts_with("\"item\",");
            const json read = isCsv ? ofCsv(text) : parseJsonOrNone(text);
            SQLite::Database staging(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            fill(staging, read);
            Imported counts;
            SQLite::Transaction transaction(store.database());
            store.database().exec("PRAGMA defer_foreign_keys = ON");
            for (const std::string &table : truthTables(staging))
                (table == "review" ? counts.answers : counts.others) += merge(store.database(), staging, table);
            transaction.commit();
            return counts;
        });
        if (imported)
            if (auto error = store.rebuild(now))
                return *error;
        return imported;
    } catch (const Refusal &refusal) {
        return refusal.error;
    }
}

} // namespace cirro::quiz
