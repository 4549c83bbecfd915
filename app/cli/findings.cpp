#include "app/cli/findings.h"

#include "model/rules/check_context.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace cirro::cli {

namespace {

using json = nlohmann::ordered_json;

/// Where people look for a path: at a value that is one word on one line, else at its key; where nothing stands, at the
/// nearest above that does.
syntax::Range rangeOf(const syntax::Document &document, syntax::Path path)
{
    for (bool exact = true;; exact = false) {
        if (const auto found = syntax::locate(document, path)) {
            const syntax::NodePtr node = syntax::at(document, path);
            const std::string &text = document.source->text();
            const bool oneWord = exact && node && node->isScalar() && !found->value.empty() &&
                                 text.find('\n', found->value.begin) >= found->value.end;
            return oneWord || found->key.empty() ? found->value : found->key;
        }
        if (path.empty())
            return {};
        path.pop_back();
    }
}

std::string lineAt(const std::string &text, std::size_t byte)
{
    byte = std::min(byte, text.size());
    const std::size_t begin = byte == 0 ? 0 : text.find_last_of("\r\n", byte - 1) + 1;
    const std::size_t end = std::min(text.find_first_of("\r\n", byte), text.size());
    return text.substr(begin, end - begin);
}

} // namespace

const char *nameOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error:
        return "error";
    case rules::Severity::Warning:
        return "warning";
    case rules::Severity::Advice:
        break;
    }
    return "advice";
}

Place placeOf(const std::string &file, const Snapshot &snapshot, const rules::Finding &finding)
{
    const rules::RuleWords words = rules::wordsOf(finding, language());
    Place place{.file = file,
                .rule = std::string(finding.rule),
                .severity = finding.severity,
                .element = finding.element.text(),
                .path = syntax::toPointer(finding.path),
                .world = finding.world,
                .title = words.title,
                .message = words.what,
                .why = words.why,
                .how = words.how};
    const syntax::Document &document = snapshot.design.document;
    if (document.source) {
        const syntax::Range range = rangeOf(document, finding.path);
        place.begin = document.source->positionOf(range.begin);
        place.end = document.source->positionOf(range.end);
        place.excerpt = lineAt(document.source->text(), range.begin);
    }
    if (const rules::Rule *rule = rules::findRule(finding.rule)) {
        place.docsUrl = rule->docsUrl;
        place.examTasks.assign(rule->examTasks.begin(), rule->examTasks.end());
    }
    return place;
}

std::vector<Place> placesIn(const std::string &file, const Snapshot &snapshot, const rules::Profile &profile)
{
    const auto judgement = rules::judge(snapshot, profile);
    rules::CheckContext context(snapshot);
    std::vector<Place> places;
    places.reserve(judgement->findings.size());
    for (const rules::Finding &finding : judgement->findings) {
        places.push_back(placeOf(file, snapshot, finding));
        for (const rules::Fix &fix : rules::fixesOf(context, finding))
            places.back().fixes.push_back(rules::fixLabel(finding, fix, language()));
    }
    std::ranges::stable_sort(places, {},
                             [](const Place &place) { return std::pair(place.begin.line, place.begin.column); });
    return places;
}

std::string asJson(const std::vector<Place> &places)
{
    json findings = json::array();
    for (const Place &place : places)
        findings.push_back({{"file", place.file},
                            {"rule", place.rule},
                            {"severity", nameOf(place.severity)},
                            {"element", place.element},
                            {"path", place.path},
                            {"line", place.begin.line},
                            {"column", place.begin.column},
                            {"endLine", place.end.line},
                            {"endColumn", place.end.column},
                            {"world", place.world},
                            {"message", place.message},
                            {"why", place.why},
                            {"how", place.how},
                            {"documentation", place.docsUrl},
                            {"examTasks", place.examTasks},
                            {"fixes", place.fixes}});
    return findings.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string asSarif(const std::vector<Place> &places)
{
    json used = json::array();
    std::map<std::string, std::size_t> numbers;
    json results = json::array();
    for (const Place &place : places) {
        const auto [number, fresh] = numbers.emplace(place.rule, numbers.size());
        if (fresh)
            used.push_back({{"id", place.rule},
                            {"shortDescription", {{"text", place.title}}},
                            {"fullDescription", {{"text", place.why}}},
                            {"help", {{"text", place.how}}},
                            {"helpUri", place.docsUrl},
                            {"properties", {{"examTasks", place.examTasks}}}});
        const char *level = place.severity == rules::Severity::Error     ? "error"
                            : place.severity == rules::Severity::Warning ? "warning"
                                                                         : "note";
        json region = {{"startLine", std::max<std::size_t>(place.begin.line, 1)},
                       {"startColumn", std::max<std::size_t>(place.begin.column, 1)}};
        if (place.end.line > 0) {
            region["endLine"] = place.end.line;
            region["endColumn"] = place.end.column;
        }
        results.push_back(
            {{"ruleId", place.rule},
             {"ruleIndex", number->second},
             {"level", level},
             {"message", {{"text", place.message}}},
             {"locations",
              {{{"physicalLocation", {{"artifactLocation", {{"uri", place.file}}}, {"region", region}}},
                {"logicalLocations", {{{"name", place.element}, {"fullyQualifiedName", place.path}}}}}}}});
    }
    const json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs",
                       {{{"tool", {{"driver", {{"name", "cirro"}, {"version", CIRRO_VERSION}, {"rules", used}}}}},
                         {"columnKind", "unicodeCodePoints"},
                         {"results", results}}}}};
    return log.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace cirro::cli
