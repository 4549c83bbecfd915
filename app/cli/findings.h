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
    std::string title{};
    std::string message{};
    std::string why{};
    std::string how{};
    std::string excerpt{}; // the line in question, without its line end
    std::string docsUrl{};
    std::vector<std::string> examTasks{};
    std::vector<std::string> fixes{}; // labels
};

/// Judges a template and adds what was found, in the order of the file.
void judgeInput(const Input &input, const rules::Profile &profile, std::vector<Place> &places);

std::string asText(const std::vector<Place> &places, std::size_t files, bool unreadable);
/// An array of {file, rule, severity, element, path, line, column, message, fixes …}.
std::string asJson(const std::vector<Place> &places);
/// SARIF 2.1.0: docs.oasis-open.org/sarif/sarif/v2.1.0/.
std::string asSarif(const std::vector<Place> &places);

Design withRegion(Design design, const std::string &region);
Design withParameter(Design design, const std::string &name, const std::string &value);

} // namespace cirro::cli
