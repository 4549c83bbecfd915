#pragma once

#include "app/cli/session.h"

#include "model/rules/engine.h"

#include <string>
#include <vector>

namespace cirro::cli {

/// A finding with the place where people look for it.
struct Place {
    std::string file{};
    std::string rule{};
    rules::Severity severity{};
    std::string element{};
    std::string path{}; // JSON pointer
    syntax::Position begin{};
    syntax::Position end{};
    std::string world{}; // the conditions under which it holds
    std::string title{};
    std::string message{};
    std::string why{};
    std::string how{};
    std::string excerpt{}; // the line of `begin`, without its line end
    std::string docsUrl{};
    std::vector<std::string> examTasks{};
    std::vector<std::string> fixes{}; // labels
};

/// What the rules say about a template, in the order of the file.
std::vector<Place> placesIn(const std::string &file, const Snapshot &snapshot, const rules::Profile &profile);
/// The same for a finding alone, without its fixes.
Place placeOf(const std::string &file, const Snapshot &snapshot, const rules::Finding &finding);

/// An array of {file, rule, severity, element, path, line, column, message, fixes …}.
std::string asJson(const std::vector<Place> &places);
/// SARIF 2.1.0: docs.oasis-open.org/sarif/sarif/v2.1.0/.
std::string asSarif(const std::vector<Place> &places);

/// "error", "warning", "advice", as machines read it.
const char *nameOf(rules::Severity severity);

} // namespace cirro::cli
