#include "app/cli/findings.h"

#include "model/edits/edits.h"
#include "model/rules/check_context.h"

#include <QCoreApplication>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace cirro::cli {

namespace {

using json = nlohmann::ordered_json;

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

std::string wordFor(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error:
        return inWords(QT_TRANSLATE_NOOP("cli", "error"));
    case rules::Severity::Warning:
        return inWords(QT_TRANSLATE_NOOP("cli", "warning"));
    case rules::Severity::Advice:
        break;
    }
    return inWords(QT_TRANSLATE_NOOP("cli", "advice"));
}

/// The range a path stands at, or that of the nearest node above that stands anywhere: what is missing has no place.
syntax::Range rangeOf(const syntax::Document &document, syntax::Path path)
{
    while (true) {
        if (const auto found = syntax::locate(document, path))
            return found->key.empty() ? found->value : found->key;
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

Design withRegion(Design design, const std::string &region)
{
    return chooseRegion(design, region);
}

Design withParameter(Design design, const std::string &name, const std::string &value)
{
    return assumeParameter(design, name, value);
}

void judgeInput(const Input &input, const rules::Profile &profile, std::vector<Place> &places)
{
    const Snapshot snapshot = Snapshot::of(input.design);
    const auto judgement = rules::judge(snapshot, profile);
    const syntax::Document &document = input.design.document;
    const std::size_t first = places.size();
    rules::CheckContext context(snapshot);
    for (const rules::Finding &finding : judgement->findings) {
        const rules::Rule *rule = rules::findRule(finding.rule);
        const rules::RuleWords words = rules::wordsOf(finding, language());
        Place place{.file = input.name,
                    .rule = std::string(finding.rule),
                    .severity = finding.severity,
                    .element = finding.element.text(),
                    .path = syntax::toPointer(finding.path),
                    .title = words.title,
                    .message = words.what,
                    .why = words.why,
                    .how = words.how};
        if (document.source) {
            const syntax::Range range = rangeOf(document, finding.path);
            place.begin = document.source->positionOf(range.begin);
            place.end = document.source->positionOf(range.end);
            place.excerpt = lineAt(document.source->text(), range.begin);
        }
        if (rule) {
            place.docsUrl = rule->docsUrl;
            place.examTasks.assign(rule->examTasks.begin(), rule->examTasks.end());
        }
        for (const rules::Fix &fix : rules::fixesOf(context, finding))
            place.fixes.push_back(rules::fixLabel(finding, fix, language()));
        places.push_back(std::move(place));
    }
    std::stable_sort(places.begin() + static_cast<std::ptrdiff_t>(first), places.end(),
                     [](const Place &a, const Place &b) {
                         return std::pair(a.begin.line, a.begin.column) < std::pair(b.begin.line, b.begin.column);
                     });
}

std::string asText(const std::vector<Place> &places, std::size_t files, bool unreadable)
{
    std::string out;
    std::map<rules::Severity, std::size_t> counts;
    for (const Place &place : places) {
        ++counts[place.severity];
        const std::string number = std::to_string(place.begin.line);
        const std::string margin(number.size(), ' ');
        out += fmt::format("{}:{}:{}: {}: {} [{}]\n", place.file, place.begin.line, place.begin.column,
                           wordFor(place.severity), place.message, place.rule);
        if (!place.excerpt.empty()) {
            // The caret stands under the character even where tabs come before it.
            std::string indent;
            std::size_t column = 1;
            for (std::size_t i = 0; i < place.excerpt.size() && column < place.begin.column; ++i) {
                if ((static_cast<unsigned char>(place.excerpt[i]) & 0xC0) == 0x80)
                    continue;
                indent += place.excerpt[i] == '\t' ? '\t' : ' ';
                ++column;
            }
            const std::size_t width = place.end.line == place.begin.line && place.end.column > place.begin.column
                                          ? place.end.column - place.begin.column
                                          : 1;
            out +=
                fmt::format(" {} | {}\n {} | {}{}\n", number, place.excerpt, margin, indent, std::string(width, '^'));
        }
        if (!place.why.empty())
            out += fmt::format(" {} = {}: {}\n", margin, inWords(QT_TRANSLATE_NOOP("cli", "why")), place.why);
        if (!place.how.empty())
            out += fmt::format(" {} = {}: {}\n", margin, inWords(QT_TRANSLATE_NOOP("cli", "how")), place.how);
        for (const std::string &fix : place.fixes)
            out += fmt::format(" {} = {}: {}\n", margin, inWords(QT_TRANSLATE_NOOP("cli", "fix")), fix);
        if (!place.docsUrl.empty())
            out += fmt::format(" {} = {}\n", margin, place.docsUrl);
        out += '\n';
    }
    if (places.empty() && !unreadable)
        out += files == 1
                   ? inWords(QT_TRANSLATE_NOOP("cli", "Nothing to report.")) + "\n"
                   : fmt::format(fmt::runtime(inWords(QT_TRANSLATE_NOOP("cli", "Nothing to report in {} files."))),
                                 files) +
                         "\n";
    else if (!places.empty())
        out += fmt::format(fmt::runtime(inWords(QT_TRANSLATE_NOOP("cli", "Errors: {}, warnings: {}, advice: {}"))),
                           counts[rules::Severity::Error], counts[rules::Severity::Warning],
                           counts[rules::Severity::Advice]) +
               "\n";
    return out;
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
