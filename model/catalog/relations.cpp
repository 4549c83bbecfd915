#include "model/catalog/relations.h"
#include "model/core/json.h"

#include <algorithm>
#include <array>
#include <compare>
#include <utility>

namespace cirro {

namespace {

constexpr std::array<std::pair<std::string_view, Relation>, 7> relationNames{{{"none", Relation::None},
                                                                              {"contains", Relation::Contains},
                                                                              {"spans", Relation::Spans},
                                                                              {"serves", Relation::Serves},
                                                                              {"guards", Relation::Guards},
                                                                              {"flows", Relation::Flows},
                                                                              {"uses", Relation::Uses}}};

Relation relationNamed(const std::string &name)
{
    for (const auto &[known, relation] : relationNames)
        if (known == name && relation != Relation::None)
            return relation;
    throw std::invalid_argument("no relation is called " + name);
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// One segment against a pattern in which '*' stands for any characters.
bool matchesSegment(std::string_view pattern, std::string_view segment)
{
    if (pattern.find('*') == std::string_view::npos)
        return pattern == segment;
    std::size_t p = 0;
    std::size_t s = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (s < segment.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = s;
        } else if (p < pattern.size() && lower(pattern[p]) == lower(segment[s])) {
            ++p;
            ++s;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            s = ++resume;
        } else {
            return false;
        }
    }
    return pattern.substr(p).find_first_not_of('*') == std::string_view::npos;
}

/// Cuts the first segment off; an empty path has none.
std::string_view takeSegment(std::string_view &path)
{
    const std::size_t dot = std::min(path.find('.'), path.size());
    const std::string_view segment = path.substr(0, dot);
    path.remove_prefix(std::min(dot + 1, path.size()));
    return segment;
}

bool matchesPath(std::string_view pattern, std::string_view path)
{
    while (!pattern.empty()) {
        std::string_view rest = pattern;
        const std::string_view wanted = takeSegment(rest);
        if (wanted == "**") {
            if (rest.empty())
                return true;
            for (;;) {
                if (matchesPath(rest, path))
                    return true;
                if (path.empty())
                    return false;
                takeSegment(path);
            }
        }
        if (path.empty() || !matchesSegment(wanted, takeSegment(path)))
            return false;
        pattern = rest;
    }
    return path.empty();
}

bool isOpen(std::string_view path)
{
    return path.find("**") != std::string_view::npos;
}

bool matchesName(std::string_view pattern, std::string_view name)
{
    if (pattern.ends_with('*'))
        return name.starts_with(pattern.substr(0, pattern.size() - 1));
    return pattern == name;
}

int exactness(std::string_view name)
{
    return name == "*" ? 0 : name.ends_with('*') ? 1 : 2;
}

int exactnessOfPath(std::string_view path)
{
    int literals = isOpen(path) ? 0 : 100;
    while (!path.empty())
        if (takeSegment(path).find('*') == std::string_view::npos)
            ++literals;
    return literals;
}

std::array<int, 4> exactness(const RelationRow &row)
{
    return {exactness(row.type), exactnessOfPath(row.path), exactness(row.target), row.via.empty() ? 0 : 1};
}

RelationRow rowOf(const nlohmann::json &json)
{
    RelationRow row{.type = json.at("type"), .path = json.at("path"), .target = json.at("target")};
    row.via = json.value("via", std::vector<std::string>());
    const std::string from = json.value("from", "self");
    if (from != "self" && from != "target")
        throw std::invalid_argument("from is " + from);
    row.meaning = {relationNamed(json.at("relation")), from == "target", json.value("order", 1)};
    return row;
}

Association associationOf(const nlohmann::json &json)
{
    return {.type = json.at("type"),
            .owner = json.at("associates").at(0),
            .member = json.at("associates").at(1),
            .relation = relationNamed(json.at("relation")),
            .atBorder = json.value("place", "") == "border",
            .sole = json.value("sole", false)};
}

} // namespace

std::string_view nameOf(Relation relation)
{
    return relationNames[static_cast<std::size_t>(relation)].first;
}

Result<RelationTable> RelationTable::read(std::string_view json)
{
    RelationTable table;
    try {
        const auto root = parseJson(json);
        for (const auto &row : root.at("rows"))
            table.m_rows.push_back(rowOf(row));
        for (const auto &association : root.at("associations"))
            table.m_associations.push_back(associationOf(association));
    } catch (const std::exception &e) {
        return Error{.code = "catalog.bad-relations", .where = "relations.json", .detail = e.what()};
    }
    table.arrange();
    return table;
}

void RelationTable::arrange()
{
    std::ranges::stable_sort(m_associations, {}, &Association::type);
    // The most exact first: then the first that matches is the best.
    std::ranges::stable_sort(m_rows, std::ranges::greater(), [](const RelationRow &row) { return exactness(row); });
    for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
        const RelationRow &row = m_rows[i];
        if (!row.type.ends_with('*'))
            m_exact[row.type].push_back(i);
        else
            m_general[row.target.ends_with('*') ? std::string("*") : row.target].push_back(i);

        const Relation relation = row.meaning.relation;
        if ((relation != Relation::Contains && relation != Relation::Spans) || row.meaning.fromTarget ||
            row.path.find('*') != std::string::npos || row.target.ends_with('*'))
            continue;
        const PlaceProperty place{row.path, row.target, relation, row.meaning.order};
        if (!row.type.ends_with('*'))
            m_places[row.type].push_back(place);
        else if (row.type == "*")
            m_generalPlaces.push_back(place);
    }
    const auto ordered = [](std::vector<PlaceProperty> &places) {
        std::ranges::stable_sort(places, {}, [](const PlaceProperty &place) {
            return std::pair(place.relation == Relation::Contains ? 0 : 1, place.order);
        });
    };
    ordered(m_generalPlaces);
    for (auto &[type, places] : m_places) {
        for (const PlaceProperty &general : m_generalPlaces)
            if (std::ranges::find(places, general.path, &PlaceProperty::path) == places.end())
                places.push_back(general);
        ordered(places);
    }
}

const RelationRow *RelationTable::best(std::string_view type, std::string_view path, std::string_view target,
                                       std::string_view attribute) const
{
    const bool known = target != "*";
    const std::string_view via = attribute.empty() ? std::string_view("Ref") : attribute;
    const auto matches = [&](const RelationRow &row) {
        if (known ? !matchesName(row.target, target) : isOpen(row.path))
            return false;
        if (!row.via.empty() && std::ranges::find(row.via, via) == row.via.end())
            return false;
        return matchesName(row.type, type) && matchesPath(row.path, path);
    };
    if (const auto rows = m_exact.find(type); rows != m_exact.end())
        for (const std::uint32_t row : rows->second)
            if (matches(m_rows[row]))
                return &m_rows[row];
    // Rows are numbered from the most exact on, so of several first matches the smallest number is the best.
    std::uint32_t found = static_cast<std::uint32_t>(m_rows.size());
    const auto search = [&](const std::vector<std::uint32_t> &rows) {
        for (const std::uint32_t row : rows) {
            if (row >= found)
                return;
            if (matches(m_rows[row]))
                found = row;
        }
    };
    if (known) {
        for (const std::string_view bucket : {target, std::string_view("*")})
            if (const auto rows = m_general.find(bucket); rows != m_general.end())
                search(rows->second);
    } else {
        for (const auto &[bucket, rows] : m_general)
            search(rows);
    }
    return found < m_rows.size() ? &m_rows[found] : nullptr;
}

Meaning RelationTable::lookup(std::string_view type, std::string_view path, std::string_view targetType,
                              std::string_view attribute) const
{
    const RelationRow *row = best(type, path, targetType, attribute);
    return row ? row->meaning : Meaning();
}

std::string_view RelationTable::targetOf(std::string_view type, std::string_view path) const
{
    const RelationRow *row = best(type, path, "*", {});
    return row && !row->target.ends_with('*') ? std::string_view(row->target) : std::string_view();
}

const std::vector<PlaceProperty> &RelationTable::placesOf(std::string_view type) const
{
    const auto found = m_places.find(type);
    return found == m_places.end() ? m_generalPlaces : found->second;
}

std::span<const Association> RelationTable::associationsOf(std::string_view type) const
{
    // Two bounds instead of equal_range: clang 14 cannot read libstdc++ 12's subranges.
    const auto first = std::ranges::lower_bound(m_associations, type, {}, &Association::type);
    const auto last = std::ranges::upper_bound(m_associations, type, {}, &Association::type);
    return {first, last};
}

bool RelationTable::servesAnother(std::string_view type) const
{
    const auto rows = m_exact.find(type);
    return rows != m_exact.end() && std::ranges::any_of(rows->second, [&](std::uint32_t row) {
               const Meaning &meaning = m_rows[row].meaning;
               return meaning.relation == Relation::Serves && !meaning.fromTarget;
           });
}

} // namespace cirro
