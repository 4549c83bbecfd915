#include "model/expression/function_of.h"
#include "model/rules/near_name.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cirro::rules {

namespace {

/// An engine of RDS: its versions so far, and the families of classes that it runs on, between blanks (2026-11).
struct Engine {
    std::string_view name{};
    std::string_view versions{}; // as many parts as tell them apart; empty: not looked at
    std::string_view families{};
};
constexpr std::string_view openSource =
    " m1 m2 m3 m4 m5 m5d m6g m6gd m6i m6id m6idn m6in m7g m7i m8g m8gd r3 r4 r5 r5b r5d r6g r6gd r6i r6id r6idn r6in "
    "r7g r7i r8g r8gd t1 t2 t3 t4g x2g x2idn x2iedn ";
constexpr std::string_view aurora = " r3 r4 r5 r6g r6gd r6i r6id r7g r7i r8g r8gd serverless t2 t3 t4g x2g ";
constexpr std::string_view oracle =
    " m3 m4 m5 m5d m6i m6id m6in m7i m8i r3 r4 r5 r5b r5d r6i r6id r6in r7i r8i t2 t3 x1 x1e x2idn x2iedn x2iezn z1d ";
constexpr std::string_view sqlServer =
    " m3 m4 m5 m5d m6i m7i m8a m8i r3 r4 r5 r5b r5d r6i r7i r8a r8i t2 t3 x1 x1e x2iedn z1d ";
constexpr std::string_view db2 = " m6i m6idn m6in m7i r6i r6idn r6in r7i t3 x2iedn ";
constexpr std::array<Engine, 22> engines = {{
    {"aurora-mysql", " 5.6 5.7 8.0 ", aurora},
    {"aurora-postgresql", " 9 10 11 12 13 14 15 16 17 ", aurora},
    {"custom-oracle-ee", "", ""},
    {"custom-oracle-ee-cdb", "", ""},
    {"custom-oracle-se2", "", ""},
    {"custom-oracle-se2-cdb", "", ""},
    {"custom-sqlserver-ee", "", ""},
    {"custom-sqlserver-se", "", ""},
    {"custom-sqlserver-web", "", ""},
    {"custom-sqlserver-dev", "", ""},
    {"db2-ae", "", db2},
    {"db2-se", "", db2},
    {"mariadb", " 10.0 10.1 10.2 10.3 10.4 10.5 10.6 10.11 11.4 11.8 ", openSource},
    {"mysql", " 5.1 5.5 5.6 5.7 8.0 8.4 ", openSource},
    {"oracle-ee", "", oracle},
    {"oracle-ee-cdb", "", oracle},
    {"oracle-se2", "", oracle},
    {"oracle-se2-cdb", "", oracle},
    {"postgres", " 9 10 11 12 13 14 15 16 17 18 ", openSource},
    {"sqlserver-ee", "", sqlServer},
    {"sqlserver-se", "", sqlServer},
    {"sqlserver-web", "", sqlServer},
}};
// Only in small, or of another service: nothing is said of their versions and classes.
constexpr std::array<std::string_view, 6> others = {"sqlserver-ex",     "neptune",       "docdb",
                                                    "sqlserver-dev-ee", "sqlserver-dev", "sqlserver-dev-se"};
/// Cannot be made any more, and what takes its place.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> ended = {
    {{"aurora", "aurora-mysql"}, {"oracle-se", "oracle-se2"}, {"oracle-se1", "oracle-se2"}}};

bool isIn(std::string_view list, std::string_view word)
{
    return list.find(' ' + std::string(word) + ' ') != std::string_view::npos;
}

/// A version as "10.6" or "15", as many parts as the engine's list has, and as numbers.
struct Version {
    std::string text{};
    std::pair<int, int> numbers{};
};
std::optional<Version> versionOf(std::string_view text, bool two)
{
    Version version;
    const std::size_t dot = std::min(text.find('.'), text.size());
    const std::size_t end = two ? std::min(text.find('.', dot + 1), text.size()) : dot;
    version.text = std::string(text.substr(0, end));
    if (two && dot >= text.size())
        return {}; // "8" is the newest of them
    try {
        version.numbers.first = std::stoi(version.text);
        version.numbers.second = two ? std::stoi(std::string(text.substr(dot + 1, end - dot - 1))) : 0;
    } catch (const std::exception &) {
        return {};
    }
    return version;
}

/// True for a version that has been left out; what is newer than the list may be right.
bool isNoVersion(const Engine &engine, const Version &version, bool two)
{
    if (engine.versions.empty() || isIn(engine.versions, version.text))
        return false;
    const std::size_t last = engine.versions.rfind(' ', engine.versions.size() - 2);
    const auto newest = versionOf(engine.versions.substr(last + 1, engine.versions.size() - last - 2), two);
    return newest && version.numbers < newest->numbers;
}

void check(Context &context, const Element *subject)
{
    const syntax::NodePtr engineNode = propertyAt(*subject, "Engine");
    auto name = engineNode ? context.evaluate(engineNode).text() : std::nullopt;
    const std::string asWritten = name.value_or("");
    if (name) // RDS takes "MySQL" as well
        std::ranges::transform(*name, name->begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!name || std::ranges::find(others, *name) != others.end())
        return;
    for (const auto &[old, next] : ended)
        if (old == *name) {
            context.report({.severity = Severity::Warning,
                            .element = subject->id,
                            .path = placeOf(*subject, "Engine"),
                            .args = {subject->id.text(), asWritten, std::string(next)},
                            .variant = "engine-ended",
                            .world = worldOf(*subject).text()});
            return;
        }
    const auto engine = std::ranges::find(engines, *name, &Engine::name);
    if (engine == engines.end()) {
        std::vector<std::string_view> names;
        names.reserve(engines.size());
        for (const Engine &each : engines)
            names.push_back(each.name);
        const std::string near = *name == "postgresql" ? "postgres" : nearName(*name, names);
        forEachSaid(context, *subject, "Engine", [&](const Said &said) {
            if (said.value.text() == asWritten)
                context.report(findingAt(*subject, said, Severity::Error, {subject->id.text(), asWritten, near},
                                         near.empty() ? "engine" : "engine-near"));
        });
        return;
    }
    const bool two = engine->versions.find('.') != std::string_view::npos;
    forEachSaid(context, *subject, "EngineVersion", [&](const Said &said) {
        const auto text = said.value.text();
        const auto version = text ? versionOf(*text, two) : std::nullopt;
        if (version && isNoVersion(*engine, *version, two))
            context.report(findingAt(*subject, said, Severity::Error, {subject->id.text(), *text, *name}, "version"));
    });
    forEachSaid(context, *subject, "DBInstanceClass", [&](const Said &said) {
        const auto text = said.value.text();
        if (!text || !text->starts_with("db.") || engine->families.empty())
            return;
        const std::string family = text->substr(3, text->find('.', 3) - 3);
        bool known = false; // of some engine: else it may be new
        for (const Engine &each : engines)
            known = known || isIn(each.families, family);
        if (known && !isIn(engine->families, family))
            context.report(findingAt(*subject, said, Severity::Error, {subject->id.text(), *text, *name}, "class"));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    if (finding.variant != "engine-near" || !node || !node->isScalar() || expression::isCall(*node))
        return {};
    return {fixBySetting({"fix.use-engine", {finding.args[2]}}, finding.path, syntax::Node::scalar(finding.args[2]))};
}

} // namespace

extern const Rule database_engine{
    .id = "tpl.database-engine",
    .severity = Severity::Error,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html",
    .sameAs = {"E3025", "E3062", "E3691", "E3690"},
    .types = {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
