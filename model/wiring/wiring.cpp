#include "model/wiring/wiring.h"

#include "model/core/assets.h"
#include "model/core/json.h"
#include "model/wiring/wire.h"

namespace cirro::wiring {

namespace {

Error noRecipe(const ElementId &from, const ElementId &to)
{
    return {.code = "wiring.no-recipe", .where = toString(from), .args = {from.text(), to.text()}};
}

} // namespace

Result<Connected> connect(const Snapshot &snapshot, const ElementId &from, const ElementId &to)
{
    const Recipe *recipe = recipeFor(snapshot, from, to);
    if (!recipe)
        return noRecipe(from, to);
    return Wire(snapshot, *recipe, from, to).connect();
}

namespace {

/// What comes along with a new element of a type; null where nothing is known.
Json placingOf(std::string type)
{
    for (std::size_t at = type.find("::"); at != std::string::npos; at = type.find("::"))
        type.replace(at, 2, "-");
    const std::string_view text = asset("placing/" + type + ".json");
    return text.empty() ? Json() : parseOrderedJson(text).at("steps");
}

ElementId vpcAround(const Index &index, const ElementId &container)
{
    const Element *element = index.find(container);
    if (!element)
        return {};
    return element->type == "AWS::EC2::VPC" ? container : index.enclosing(container, "AWS::EC2::VPC");
}

} // namespace

Result<Connected> furnish(const Snapshot &snapshot, const ElementId &id, const ElementId &container)
{
    const Element *element = snapshot.index->find(id);
    const Json steps = element ? placingOf(element->type) : Json();
    if (steps.is_null())
        return Connected{.design = snapshot.design};
    return Wire(snapshot, steps, id, vpcAround(*snapshot.index, container)).connect();
}

Result<Design> disconnect(const Snapshot &snapshot, const ElementId &from, const ElementId &to)
{
    const Recipe *recipe = recipeFor(snapshot, from, to);
    if (!recipe)
        return noRecipe(from, to);
    return Wire(snapshot, *recipe, from, to).disconnect();
}

} // namespace cirro::wiring
