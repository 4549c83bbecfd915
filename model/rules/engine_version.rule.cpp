#include "model/expression/function_of.h"
#include "model/rules/facts.h"
#include "model/rules/said.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace cirro::rules {

namespace {

/// A version in its parts: "5.7.44-rds.2025" is 5, 7, 44, rds, 2025.
std::vector<std::string_view> partsOf(std::string_view version)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= version.size();) {
        const std::size_t end = std::min(version.find_first_of(".-", begin), version.size());
        parts.push_back(version.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::optional<int> numberIn(std::string_view part)
{
    int number = 0;
    const auto read = std::from_chars(part.data(), part.data() + part.size(), number);
    return read.ec == std::errc() && read.ptr == part.data() + part.size() ? std::optional(number) : std::nullopt;
}

bool isBefore(std::string_view a, std::string_view b)
{
    return std::ranges::lexicographical_compare(partsOf(a), partsOf(b), [](std::string_view x, std::string_view y) {
        const auto left = numberIn(x);
        const auto right = numberIn(y);
        return left && right ? *left < *right : x < y;
    });
}

bool beginsAlike(std::string_view a, std::string_view b, std::size_t count)
{
    const auto left = partsOf(a);
    const auto right = partsOf(b);
    return left.size() >= count && right.size() >= count &&
           std::equal(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(count), right.begin());
}

std::vector<std::string> textsOf(const nlohmann::json &list)
{
    return list.get<std::vector<std::string>>();
}

/// What is known of an engine's versions; null of those that are not looked at.
const nlohmann::json *engineNamed(std::string name)
{
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto &engines = factsOf("engine_versions").at("engines");
    const auto found = engines.find(name);
    return found != engines.end() ? &*found : nullptr;
}

/// How many parts tell one line of versions from the next: MySQL 8.0 and 8.4, PostgreSQL 16 and 17.
std::size_t lineLength(std::string_view engine)
{
    return engine.find("postgres") != std::string_view::npos ? 1 : 2;
}

/// The version of the same line to go to: the next one that is offered, or the last one there is.
std::string nextOf(std::string_view version, const std::vector<std::string> &offered, std::size_t line)
{
    std::string next;
    for (const std::string &each : offered) {
        if (!beginsAlike(each, version, line) || each.find("limitless") != std::string::npos)
            continue;
        next = each;
        if (isBefore(version, each))
            break;
    }
    return next;
}

struct Fault {
    std::string variant{};
    Severity severity{};
    std::string next{};
};
std::optional<Fault> faultOf(std::string_view version, std::string_view engine, const nlohmann::json &known)
{
    const auto offered = textsOf(known.at("offered"));
    const auto ended = textsOf(known.at("ended"));
    // A line alone takes the newest of it ("8.0", "6.x"); a build of a version is told by its date.
    const auto isLineOf = [&](const std::string &each) {
        return each == version || each.starts_with(std::string(version) + '.') ||
               each.starts_with(std::string(version) + '-');
    };
    if (std::ranges::any_of(offered, isLineOf) || version.ends_with(".x") || !std::isdigit(version.front()))
        return {};
    const std::size_t line = lineLength(engine);
    const std::string next = nextOf(version, offered, line);
    if (std::ranges::any_of(ended, isLineOf))
        return Fault{"ended", Severity::Warning, next};
    // What belongs to no line that is known, and what comes after its last version, may be right.
    bool isKnown = false;
    bool newer = true;
    for (const auto *list : {&offered, &ended})
        for (const std::string &each : *list)
            if (beginsAlike(each, version, line)) {
                isKnown = true;
                newer = newer && isBefore(each, version);
            }
    if (!isKnown || partsOf(version).size() <= line)
        return {};
    // ElastiCache has one version of each line since Redis 6: "6.2.6" is none.
    const bool whole = std::ranges::any_of(offered, [&](const std::string &each) {
        return partsOf(each).size() == line && beginsAlike(each, version, line);
    });
    if (newer && !whole)
        return {};
    return Fault{"not-offered", Severity::Error, next};
}

void check(Context &context, const Element *subject)
{
    std::string engine = subject->type == "AWS::ElastiCache::ReplicationGroup" ? "redis" : "";
    if (const syntax::NodePtr node = propertyAt(*subject, "Engine")) {
        const auto named = context.evaluate(node).text();
        if (!named)
            return;
        engine = *named;
    }
    const nlohmann::json *known = engineNamed(engine);
    if (!known)
        return;
    forEachSaid(context, *subject, "EngineVersion", [&](const Said &said) {
        const auto version = said.value.text();
        const auto fault = version && !version->empty() ? faultOf(*version, engine, *known) : std::nullopt;
        if (fault)
            context.report(findingAt(*subject, said, fault->severity,
                                     {subject->id.text(), engine, *version, fault->next}, fault->variant));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    const std::string &next = finding.args[3];
    if (next.empty() || !node || !node->isScalar() || expression::isCall(*node))
        return {};
    return {fixBySetting({"fix.use-version", {next}}, finding.path,
                         syntax::Node::scalar(next, syntax::Style::SingleQuoted))};
}

} // namespace

extern const Rule engine_version{
    .id = "tpl.engine-version",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"3.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html",
    .sameAs = {"E3690", "E3691", "W3690", "W3691"},
    .types = {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::ElastiCache::CacheCluster",
              "AWS::ElastiCache::ReplicationGroup"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
