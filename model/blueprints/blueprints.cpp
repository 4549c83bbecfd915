#include "model/blueprints/blueprints.h"

#include "model/core/assets.h"
#include "model/core/json.h"
#include "model/wiring/wiring.h"

#include <algorithm>

namespace cirro {

namespace {

using Json = nlohmann::ordered_json;
using Choices = std::map<std::string, std::string>;

Names namesOf(const Json &json)
{
    return {.en = json.at("en").get<std::string>(), .ko = json.at("ko").get<std::string>()};
}

Blueprint read(std::string id, std::string_view content)
{
    const Json json = parseOrderedJson(content);
    Blueprint blueprint{.id = std::move(id),
                        .name = namesOf(json.at("name")),
                        .summary = namesOf(json.at("summary")),
                        .aliases = json.at("aliases").get<std::vector<std::string>>(),
                        .category = json.at("category").get<std::string>(),
                        .about = json.at("about").get<std::string>(),
                        .icon = Catalog::builtin().services().presentationOf(json.at("about").get<std::string>()).icon,
                        .script = json.at("script").dump()};
    for (const Json &choice : json.value("choices", Json::array())) {
        Blueprint::Choice &read = blueprint.choices.emplace_back();
        read.id = choice.at("id").get<std::string>();
        read.name = namesOf(choice.at("name"));
        read.standard = choice.at("standard").get<std::string>();
        for (const auto &[value, names] : choice.at("values").items())
            read.values.push_back({.id = value, .name = namesOf(names)});
    }
    for (const Json &variant : json.at("variants"))
        blueprint.variants.push_back({.id = variant.at("id").get<std::string>(),
                                      .name = namesOf(variant.at("name")),
                                      .choices = variant.value("choices", Choices{})});
    return blueprint;
}

/// "<Z>" is A, B, C for the zones; "<n>" is 0, 1, 2 and "<n+10>" ten more.
std::string filled(const std::string &text, int zone)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t close = text[i] == '<' ? text.find('>', i) : std::string::npos;
        const std::string name = close == std::string::npos ? std::string() : text.substr(i + 1, close - i - 1);
        if (name == "Z")
            result += static_cast<char>('A' + zone);
        else if (name == "n" || (name.starts_with("n+") && name.size() < 6))
            result += std::to_string(zone + (name == "n" ? 0 : std::stoi(name.substr(2))));
        else {
            result += text[i++];
            continue;
        }
        i = close + 1;
    }
    return result;
}

Json filled(const Json &json, int zone)
{
    if (json.is_string())
        return filled(json.get<std::string>(), zone);
    if (json.is_array()) {
        Json items = Json::array();
        for (const Json &item : json)
            items.push_back(filled(item, zone));
        return items;
    }
    if (!json.is_object())
        return json;
    Json members = Json::object();
    for (const auto &[key, value] : json.items())
        members[filled(key, zone)] = filled(value, zone);
    return members;
}

/// One putting of a blueprint: its resources first, then what is placed and connected as a person would do it.
class Putting
{
public:
    Putting(const Snapshot &snapshot, const Blueprint &blueprint, Choices choices, const ElementId &container)
        : m_now(snapshot),
          m_blueprint(blueprint),
          m_script(parseOrderedJson(blueprint.script)),
          m_choices(std::move(choices)),
          m_container(container)
    {}

    Result<EditResult> operator()()
    {
        if (const Json resources = resourcesOf(); !resources.empty())
            if (auto error = paste(resources))
                return *error;
        if (m_script.contains("steps"))
            for (const Json &step : m_script.at("steps"))
                if (holds(step))
                    if (auto error = step.contains("place") ? place(step) : connect(step))
                        return *error;
        return EditResult{.design = m_now.design, .made = std::move(m_made)};
    }

private:
    bool holds(const Json &entry) const
    {
        const auto when = entry.find("when");
        if (when == entry.end())
            return true;
        return std::ranges::all_of(when->items(), [&](const auto &each) {
            const auto chosen = m_choices.find(each.key());
            return chosen != m_choices.end() && std::ranges::any_of(each.value(), [&](const Json &value) {
                       return value.template get<std::string>() == chosen->second;
                   });
        });
    }

    /// "<engine>" is what was chosen for "engine".
    Json chosen(const Json &value) const
    {
        const std::string text = value.is_string() ? value.get<std::string>() : std::string();
        const auto choice = text.starts_with('<') ? m_choices.find(text.substr(1, text.size() - 2)) : m_choices.end();
        return choice == m_choices.end() ? value : Json(choice->second);
    }

    /// The template's resources for these choices; an entry with "each" is there once a zone.
    Json resourcesOf() const
    {
        Json resources = Json::object();
        if (!m_script.contains("resources"))
            return resources;
        for (const auto &[id, entry] : m_script.at("resources").items()) {
            if (!holds(entry))
                continue;
            const auto each = entry.find("each");
            const int count = each == entry.end() ? 1 : std::stoi(m_choices.at(each->template get<std::string>()));
            for (int zone = 0; zone < count; ++zone) {
                Json body = filled(entry, zone);
                body.erase("each");
                body.erase("when");
                resources[filled(id.substr(0, id.find("<|")), zone)] = body;
            }
        }
        return resources;
    }

    std::optional<Error> paste(const Json &resources)
    {
        const Json text = Json::object({{"Resources", resources}});
        auto pasted = cirro::paste(m_now.design, *m_now.index, text.dump(), {});
        if (!pasted)
            return pasted.error();
        // What the blueprint is about stands for the whole: it comes first.
        m_made.insert(m_made.end(), pasted->made.begin(), pasted->made.end());
        std::ranges::stable_sort(m_made, {}, [&](const ElementId &id) {
            return pasted->design.resource(id.text()).type() == m_script.at("about") ? 0 : 1;
        });
        m_now = m_now.with(std::move(pasted->design));
        return std::nullopt;
    }

    std::optional<Error> place(const Json &step)
    {
        const std::string type = step.at("place").get<std::string>();
        const scene::Scene scene = scene::build(m_now, nullptr, {});
        const Drawn drawn{.snapshot = {scene::settled(m_now.design, scene), m_now.index}, .scene = scene};
        const std::string defaults = m_now.index->catalog().services().presentationOf(type).defaults;
        Json properties = defaults.empty() ? Json::object() : parseOrderedJson(defaults);
        const Json with = step.value("with", Json::object());
        for (const auto &[name, value] : with.items())
            properties[name] = chosen(value);
        const Fresh fresh{.type = type, .properties = properties.dump()};
        const bool inside = step.value("inside", false);
        if (inside && m_container.isNull())
            return Error{.code = "blueprint.needs-vpc", .args = {m_blueprint.name.en}};
        const ElementId container = inside ? m_container : ElementId{};
        const Rect *around = container.isNull() ? nullptr : scene.boundsOf(container);
        const Point corner =
            freeCorner(drawn, container, freshSize(*m_now.index, type), around ? around->center() : Point{});
        auto put = putInto(drawn, fresh, container, corner);
        if (!put)
            return put.error();
        const ElementId id = put->edit.made.front();
        auto whole = wiring::furnish(m_now.with(put->edit.design), id, container);
        if (!whole)
            return whole.error();
        m_names[step.at("as").get<std::string>()] = id;
        m_made.push_back(id);
        m_now = m_now.with(std::move(whole->design));
        return std::nullopt;
    }

    std::optional<Error> connect(const Json &step)
    {
        auto done = wiring::connect(m_now, m_names[step.at("connect").at(0).get<std::string>()],
                                    m_names[step.at("connect").at(1).get<std::string>()]);
        if (!done)
            return done.error();
        m_now = m_now.with(std::move(done->design));
        return std::nullopt;
    }

    Snapshot m_now;
    const Blueprint &m_blueprint;
    Json m_script;
    Choices m_choices;
    ElementId m_container;
    std::map<std::string, ElementId> m_names;
    std::vector<ElementId> m_made;
};

} // namespace

std::string Blueprint::Choice::allowed() const
{
    std::string ids;
    for (const Value &value : values)
        ids += (ids.empty() ? "" : ", ") + value.id;
    return ids;
}

std::span<const Blueprint> allBlueprints()
{
    static const std::vector<Blueprint> blueprints = [] {
        std::vector<Blueprint> all;
        constexpr std::string_view folder = "blueprints/";
        assets().forEachUnder(folder, [&](std::string_view path, std::string_view content) {
            if (path.ends_with(".json"))
                all.push_back(read(std::string(path.substr(folder.size(), path.size() - folder.size() - 5)), content));
        });
        return all;
    }();
    return blueprints;
}

const Names &Blueprint::nameWith(const std::map<std::string, std::string> &chosen) const
{
    const auto valueOf = [](const std::map<std::string, std::string> &values, const Choice &choice) -> const auto &
    {
        const auto found = values.find(choice.id);
        return found == values.end() ? choice.standard : found->second;
    };
    const auto same = std::ranges::find_if(variants, [&](const Variant &variant) {
        return std::ranges::all_of(
            choices, [&](const Choice &choice) { return valueOf(variant.choices, choice) == valueOf(chosen, choice); });
    });
    return same == variants.end() ? name : same->name;
}

const Blueprint *findBlueprint(std::string_view id)
{
    const auto found = std::ranges::find(allBlueprints(), id, &Blueprint::id);
    return found == allBlueprints().end() ? nullptr : &*found;
}

Result<EditResult> putBlueprint(const Snapshot &snapshot, const Blueprint &blueprint,
                                const std::map<std::string, std::string> &chosen, const ElementId &container)
{
    for (const auto &[id, value] : chosen)
        if (std::ranges::find(blueprint.choices, id, &Blueprint::Choice::id) == blueprint.choices.end())
            return Error{.code = "blueprint.no-such-choice", .where = id, .args = {blueprint.name.en, id}};
    Choices choices;
    for (const Blueprint::Choice &choice : blueprint.choices) {
        const auto given = chosen.find(choice.id);
        const std::string value = given == chosen.end() ? choice.standard : given->second;
        if (std::ranges::find(choice.values, value, &Blueprint::Choice::Value::id) == choice.values.end())
            return Error{
                .code = "blueprint.no-such-value", .where = choice.id, .args = {choice.id, value, choice.allowed()}};
        choices[choice.id] = value;
    }
    // What it needs to lie in: around where it is put, or the only one there is.
    const std::string needs = parseOrderedJson(blueprint.script).value("needs", std::string());
    const Index &index = *snapshot.index;
    ElementId holder;
    if (!needs.empty()) {
        holder = index.enclosing(container, needs);
        if (const auto all = index.ofType(needs); holder.isNull() && all.size() == 1)
            holder = all.front();
    }
    return Putting(snapshot, blueprint, std::move(choices), holder)();
}

std::vector<ElementId> freshResources(const Index &before, const Index &after)
{
    std::vector<ElementId> fresh;
    for (const Element &element : after.elements())
        if (element.id.kind == ElementKind::Resource && !before.find(element.id))
            fresh.push_back(element.id);
    return fresh;
}

} // namespace cirro
