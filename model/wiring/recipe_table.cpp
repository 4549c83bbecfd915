#include "model/core/assets.h"
#include "model/core/json.h"
#include "model/wiring/wire.h"

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace cirro::wiring {

namespace {

Json shared(const std::string &path)
{
    const std::string_view text = asset("wiring/" + path + ".json");
    if (text.empty())
        throw std::runtime_error("wiring/" + path + ".json is missing");
    return parseOrderedJson(text);
}

/// Types and drawings, or the name of several that many recipes treat alike (wiring/kinds).
std::vector<std::string> kindsOf(const Json &names)
{
    std::vector<std::string> kinds;
    for (const auto &name : names.get<std::vector<std::string>>())
        if (name.find(':') != std::string::npos)
            kinds.push_back(name);
        else
            std::ranges::copy(shared("kinds/" + name).get<std::vector<std::string>>(), std::back_inserter(kinds));
    return kinds;
}

/// Steps that several recipes share stand once (wiring/parts).
Json stepsOf(const Json &written)
{
    Json steps = Json::array();
    for (const Json &step : written)
        if (const auto part = step.find("part"); part != step.end())
            for (const Json &one : shared("parts/" + part->get<std::string>()))
                steps.push_back(one);
        else
            steps.push_back(step);
    return steps;
}

/// The recipes come with the program: one that cannot be read is a fault of the build, found by its tests.
struct Table {
    std::vector<std::unique_ptr<const Recipe>> owned{};
    std::vector<const Recipe *> rows{};

    Table()
    {
        assets().forEachUnder("wiring/", [&](std::string_view path, std::string_view content) {
            if (!path.ends_with(".json") || path.substr(7).find('/') != std::string_view::npos)
                return;
            const Json json = parseOrderedJson(content);
            auto recipe = std::make_unique<Recipe>();
            recipe->id = std::string(path.substr(7, path.size() - 7 - 5));
            recipe->from = kindsOf(json.at("from"));
            recipe->to = kindsOf(json.at("to"));
            recipe->docsUrl = json.at("docs").get<std::string>();
            recipe->unless = json.value("unless", Json::array());
            recipe->steps = stepsOf(json.at("steps"));
            recipe->words = json.at("words");
            owned.push_back(std::move(recipe));
        });
        for (const auto &recipe : owned)
            rows.push_back(recipe.get());
    }
};

const Table &table()
{
    static const Table recipes;
    return recipes;
}

bool takes(const std::vector<std::string> &kinds, const std::string &kind)
{
    return std::ranges::find(kinds, kind) != kinds.end();
}

} // namespace

std::span<const Recipe *const> allRecipes()
{
    return table().rows;
}

std::string_view idOf(const Recipe &recipe)
{
    return recipe.id;
}

std::span<const std::string> fromKinds(const Recipe &recipe)
{
    return recipe.from;
}

std::span<const std::string> toKinds(const Recipe &recipe)
{
    return recipe.to;
}

std::string_view docsUrlOf(const Recipe &recipe)
{
    return recipe.docsUrl;
}

RecipeWords wordsOf(const Recipe &recipe, std::string_view language)
{
    auto words = recipe.words.find(std::string(language));
    if (words == recipe.words.end())
        words = recipe.words.find("en");
    return {words->at("title").get<std::string>(), words->at("what").get<std::string>()};
}

std::string kindOf(const Snapshot &snapshot, const ElementId &id)
{
    if (const Drawing *drawing = snapshot.design.drawings.find(id))
        return "drawing:" + std::string(nameOf(drawing->kind));
    const Element *element = snapshot.index->find(id);
    return element && id.isResource() ? element->type : std::string();
}

namespace {

/// The recipes that may begin at an element.
std::vector<const Recipe *> recipesFrom(const Snapshot &snapshot, const ElementId &from)
{
    std::vector<const Recipe *> recipes;
    if (const std::string kind = kindOf(snapshot, from); !kind.empty())
        std::ranges::copy_if(table().rows, std::back_inserter(recipes),
                             [&](const Recipe *recipe) { return takes(recipe->from, kind); });
    return recipes;
}

const Recipe *firstOf(const std::vector<const Recipe *> &recipes, const Snapshot &snapshot, const ElementId &from,
                      const ElementId &to)
{
    const std::string kind = kindOf(snapshot, to);
    if (kind.empty() || from == to)
        return nullptr;
    const auto found = std::ranges::find_if(recipes, [&](const Recipe *recipe) {
        return takes(recipe->to, kind) && Wire(snapshot, *recipe, from, to).fits();
    });
    return found == recipes.end() ? nullptr : *found;
}

} // namespace

const Recipe *recipeFor(const Snapshot &snapshot, const ElementId &from, const ElementId &to)
{
    return firstOf(recipesFrom(snapshot, from), snapshot, from, to);
}

std::vector<Target> targetsOf(const Snapshot &snapshot, const ElementId &from)
{
    const std::vector<const Recipe *> recipes = recipesFrom(snapshot, from);
    std::vector<Target> targets;
    for (const Element &element : snapshot.index->elements())
        if (const Recipe *recipe = firstOf(recipes, snapshot, from, element.id))
            targets.push_back({element.id, recipe});
    return targets;
}

} // namespace cirro::wiring
