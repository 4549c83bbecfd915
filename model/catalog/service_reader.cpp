#include "model/catalog/service.h"
#include "model/catalog/service_state.h"
#include "model/core/json.h"

#include <algorithm>
#include <array>
#include <set>

namespace cirro {

namespace {

// The order of keys in files is kept where people see it: defaults and categories.
using nlohmann::ordered_json;

Shape shapeNamed(const std::string &name)
{
    constexpr std::array<std::pair<std::string_view, Shape>, 5> shapes{{{"card", Shape::Card},
                                                                        {"container", Shape::Container},
                                                                        {"overlay", Shape::Overlay},
                                                                        {"border", Shape::Border},
                                                                        {"plumbing", Shape::Plumbing}}};
    for (const auto &[known, shape] : shapes)
        if (known == name)
            return shape;
    throw std::invalid_argument("no shape is called " + name);
}

Names namesOf(const ordered_json &at)
{
    return {at.at("en"), at.at("ko")};
}

/// {"en": "{} days", "ko": "{}일", "one": "{} day"}
Saying sayingOf(const ordered_json &at)
{
    Saying saying{.around = namesOf(at), .one = at.value("one", "")};
    if (saying.around.en.find("{}") == std::string::npos || saying.around.ko.find("{}") == std::string::npos)
        throw std::invalid_argument("no place for the value in " + saying.around.en);
    return saying;
}

std::string scalarOf(const ordered_json &value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::vector<std::string> textsOf(const ordered_json &at, const char *key)
{
    return at.value(key, std::vector<std::string>());
}

} // namespace

/// Reads the files of the curated layer; throws what nlohmann/json throws and std::invalid_argument.
class ServiceReader
{
public:
    explicit ServiceReader(const ServiceTable::Sources &sources)
        : m_glyphs(sources.glyphs.begin(), sources.glyphs.end())
    {}

    void readCategories(std::string_view names, std::string_view prefixes)
    {
        const auto categories = parseOrderedJson(names);
        for (const auto &[id, category] : categories.items())
            m_state->categories.push_back({id, namesOf(category.at("name")), category.at("color")});
        const auto prefixCategories = parseOrderedJson(prefixes);
        for (const auto &[prefix, id] : prefixCategories.items())
            m_state->categoryOfPrefix.emplace(prefix, positionOf(id.get<std::string>()));
        positionOf("general");
    }

    void readUnits(std::string_view text)
    {
        const auto units = parseOrderedJson(text);
        for (const auto &[id, unit] : units.items())
            m_state->units.push_back({id, namesOf(unit.at("name")), sayingOf(unit.at("says"))});
        std::ranges::sort(m_state->units, {}, &Unit::id);
    }

    void readPlumbing(const RelationTable &relations)
    {
        std::set<std::string> types;
        for (const RelationRow &row : relations.rows())
            if (!row.type.ends_with('*') && relations.servesAnother(row.type))
                types.insert(row.type);
        m_state->plumbing.assign(types.begin(), types.end());
    }

    void readService(const ServiceFile &file)
    {
        const auto root = parseOrderedJson(file.text);
        const std::string folder = file.path.substr(0, file.path.rfind('/') + 1);
        Service service{.id = root.at("service"),
                        .name = namesOf(root.at("name")),
                        .shortName = root.at("short"),
                        .category = root.at("category"),
                        .colorToken = m_state->categories[positionOf(root.at("category"))].colorToken,
                        .icon = glyph(folder, "icon.svg"),
                        .aliases = textsOf(root, "aliases"),
                        .examTasks = textsOf(root, "examTasks"),
                        .drawn = root.value("drawn", "")};
        if (!folder.ends_with("/" + service.id + "/"))
            throw std::invalid_argument("the service " + service.id + " lies in another folder");
        for (const auto &[type, entry] : root.at("types").items()) {
            if (!m_state->described.emplace(type, presentationOf(type, entry, service, folder)).second)
                throw std::invalid_argument(type + " is described twice");
            service.types.push_back(type);
        }
        std::ranges::sort(service.types);
        m_state->services.push_back(std::move(service));
    }

    ServiceTable finished()
    {
        std::ranges::sort(m_state->services, {}, &Service::id);
        m_state->zone = {.shape = Shape::Container, .lane = "none", .frame = "Zone"};
        return ServiceTable(std::move(m_state));
    }

private:
    std::size_t positionOf(const std::string &category) const
    {
        const auto found = std::ranges::find(m_state->categories, category, &Category::id);
        if (found == m_state->categories.end())
            throw std::invalid_argument("no category is called " + category);
        return static_cast<std::size_t>(found - m_state->categories.begin());
    }

    std::string glyph(const std::string &folder, const std::string &name) const
    {
        const std::string path = folder + name;
        return m_glyphs.contains(path) ? path : std::string();
    }

    Presentation presentationOf(const std::string &type, const ordered_json &entry, const Service &service,
                                const std::string &folder) const
    {
        Presentation look{.type = type,
                          .service = service.id,
                          .category = service.category,
                          .colorToken = service.colorToken,
                          .shape = shapeNamed(entry.at("shape")),
                          .name = entry.contains("name") ? namesOf(entry.at("name")) : service.name,
                          .shortName = entry.value("short", service.shortName),
                          .aliases = entry.contains("aliases") ? textsOf(entry, "aliases") : service.aliases,
                          .tier = entry.value("tier", ""),
                          .lane = entry.value("lane", "none"),
                          .inside = textsOf(entry, "inside"),
                          .plumbingOf = textsOf(entry, "plumbingOf"),
                          .frame = entry.value("frame", ""),
                          .publicFrame = entry.value("publicFrame", ""),
                          .memberType = entry.value("member", ""),
                          .idPrefix = entry.value("id", "")};
        look.icon = glyph(folder, entry.value("icon", "icon.svg"));
        if (look.icon.empty())
            look.icon = service.icon;
        for (const ordered_json &fact : entry.value("tile", ordered_json::array()))
            look.tile.push_back(fact.is_string() ? KeyFact{.path = fact}
                                                 : KeyFact{.path = fact.at("path"),
                                                           .saying = sayingOf(fact.at("says")),
                                                           .joined = fact.value("joined", false)});
        if (entry.contains("defaults"))
            look.defaults = entry.at("defaults").dump();
        if (entry.contains("variants"))
            for (const ordered_json &each : entry.at("variants"))
                look.variants.push_back(variantOf(each, folder));
        return look;
    }

    Variant variantOf(const ordered_json &entry, const std::string &folder) const
    {
        Variant variant{.shortName = entry.value("short", ""), .aliases = textsOf(entry, "aliases")};
        if (entry.contains("name"))
            variant.name = namesOf(entry.at("name"));
        if (entry.contains("icon"))
            variant.icon = glyph(folder, entry.at("icon"));
        if (entry.contains("defaults"))
            variant.defaults = entry.at("defaults").dump();
        for (const auto &[path, value] : entry.at("when").items())
            variant.when.emplace_back(path, scalarOf(value));
        return variant;
    }

    std::set<std::string> m_glyphs;
    std::shared_ptr<ServiceTable::State> m_state = std::make_shared<ServiceTable::State>();
};

Result<ServiceTable> ServiceTable::read(const Sources &sources, const RelationTable &relations)
{
    ServiceReader reader(sources);
    try {
        reader.readCategories(sources.categoryNames, sources.categories);
    } catch (const std::exception &e) {
        return Error{.code = "catalog.bad-categories", .where = "categories.json", .detail = e.what()};
    }
    try {
        reader.readUnits(sources.units);
    } catch (const std::exception &e) {
        return Error{.code = "catalog.bad-units", .where = "units.json", .detail = e.what()};
    }
    reader.readPlumbing(relations);
    for (const ServiceFile &file : sources.services) {
        try {
            reader.readService(file);
        } catch (const std::exception &e) {
            return Error{.code = "catalog.bad-service", .where = file.path, .detail = e.what()};
        }
    }
    return reader.finished();
}

} // namespace cirro
