#include "model/scene/view.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <algorithm>

namespace cirro::scene {

namespace {

using Json = nlohmann::json;
using Strings = std::vector<std::string>;

constexpr std::string_view folder = "views/";
constexpr std::string_view extension = ".json";

Names namesOf(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found == json.end() ? Names{}
                               : Names{found->at("en").get<std::string>(), found->at("ko").get<std::string>()};
}

Relation relationOf(const std::string &name)
{
    for (const Relation relation :
         {Relation::Contains, Relation::Spans, Relation::Serves, Relation::Guards, Relation::Flows, Relation::Uses})
        if (nameOf(relation) == name)
            return relation;
    return Relation::None;
}

Shape shapeOf(const std::string &name)
{
    return name == "container" ? Shape::Container
           : name == "overlay" ? Shape::Overlay
           : name == "border"  ? Shape::Border
                               : Shape::Card;
}

View::Saying sayingOf(const Json &json)
{
    View::Saying saying{.path = json.at("path").get<std::string>(),
                        .around = namesOf(json, "says"),
                        .any = namesOf(json, "any"),
                        .absent = namesOf(json, "absent")};
    if (const auto values = json.find("values"); values != json.end())
        for (const auto &[value, words] : values->items())
            saying.values[value] = namesOf(*values, value.c_str());
    return saying;
}

View read(std::string id, std::string_view content)
{
    const Json json = parseJson(content);
    View view{.id = std::move(id),
              .order = json.at("order").get<int>(),
              .name = namesOf(json, "name"),
              .what = namesOf(json, "what"),
              .all = json.value("all", false),
              .categories = json.value("categories", Strings{}),
              .types = json.value("types", Strings{}),
              .except = json.value("except", Strings{}),
              .inside = json.value("inside", false),
              .joined = json.value("joined", false),
              .zones = json.value("zones", Strings{}),
              .routes = json.value("routes", std::string()),
              .plain = json.value("plain", false)};
    for (const std::string &shape : json.value("shapes", Strings{}))
        view.shapes.push_back(shapeOf(shape));
    for (const Json &line : json.at("lines"))
        view.lines.push_back({.relation = relationOf(line.at("relation").get<std::string>()),
                              .from = line.value("from", Strings{}),
                              .except = line.value("except", Strings{}),
                              .categories = line.value("categories", Strings{}),
                              .label = line.value("label", Strings{}),
                              .otherwise = line.value("otherwise", false)});
    if (const auto exposure = json.find("exposure"); exposure != json.end())
        view.exposure = View::Exposure{.open = namesOf(*exposure, "public"), .closed = namesOf(*exposure, "private")};
    if (const auto facts = json.find("facts"); facts != json.end())
        for (const Json &fact : *facts) {
            View::Facts &read = view.facts.emplace_back();
            read.types = fact.at("types").get<Strings>();
            for (const Json &saying : fact.at("says"))
                read.says.push_back(sayingOf(saying));
        }
    return view;
}

std::vector<View> readAll()
{
    std::vector<View> views;
    assets().forEachUnder(folder, [&](std::string_view path, std::string_view content) {
        if (path.ends_with(extension))
            views.push_back(
                read(std::string(path.substr(folder.size(), path.size() - folder.size() - extension.size())), content));
    });
    std::ranges::sort(views, {}, &View::order);
    return views;
}

} // namespace

bool View::isAmong(std::string_view type, const std::vector<std::string> &patterns)
{
    return std::ranges::any_of(patterns, [&](std::string_view pattern) {
        return pattern.ends_with('*') ? type.starts_with(pattern.substr(0, pattern.size() - 1)) : type == pattern;
    });
}

const std::vector<View> &allViews()
{
    static const std::vector<View> views = readAll();
    return views;
}

const View *findView(std::string_view id)
{
    if (id.empty())
        return &allViews().front();
    const auto found = std::ranges::find(allViews(), id, &View::id);
    return found == allViews().end() ? nullptr : &*found;
}

} // namespace cirro::scene
