#pragma once

#include "quizbank/store/store.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cirro::quiz {

/// Everything a learner did, as one JSON object: "format", "schema" (of the store) and "tables" with a list of rows by
/// column name for each. Nothing of the content is in it.
Result<std::string> exportJson(const Store &store);

/// The log as comma-separated values (RFC 4180), one answer a line, the columns' names in the first.
Result<std::string> exportCsv(const Store &store);

/// What was not there before.
struct Imported {
    int answers = 0;
    int others = 0; // exams with what belongs to them, notes, bookmarks, settings …
    bool operator==(const Imported &) const = default;
};
/// Takes in what exportJson() or exportCsv() wrote, of this version or an older one, wholly or not at all. What is
/// there stays; of two versions of a note, bookmark or setting the newer counts. Importing twice changes nothing.
Result<Imported> importText(Store &store, std::string_view text, const Moment &now);

// Comma-separated values, for those who write other tables.
std::string csvRow(const std::vector<std::string> &cells);
/// Rows of cells; quotes that never close hold the rest.
std::vector<std::vector<std::string>> csvRows(std::string_view text);

} // namespace cirro::quiz
