#include "model/edits/edits.h"
#include "model/edits/group.h"
#include "model/syntax/many.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace cirro {

namespace {

using Ids = std::unordered_set<ElementId>;

void addWithContents(const Index &index, const ElementId &id, Ids &ids)
{
    if (!ids.insert(id).second)
        return;
    for (const ElementId &child : index.children(id))
        addWithContents(index, child, ids);
}

/// True when something that stays still needs a piece of plumbing: refers to it, or is served by it.
bool isNeeded(const Index &index, const ElementId &id, const Ids &going)
{
    for (const std::uint32_t position : index.to(id)) {
        const Link &link = index.link(position);
        if (link.kind != expression::ReferenceKind::DependsOn && !going.contains(link.from))
            return true;
    }
    const auto serves = [](const Link &link) {
        return link.relation == Relation::Serves && !link.towardsFrom && link.to.isResource();
    };
    // What serves something that goes, and not as one of a list, has nothing left to say: an association of the two.
    const bool hangsOnWhatGoes = std::ranges::any_of(index.from(id), [&](const Link &link) {
        return serves(link) && going.contains(link.to) && std::ranges::none_of(link.path, [](const syntax::Step &step) {
                   return std::holds_alternative<std::size_t>(step);
               });
    });
    return !hangsOnWhatGoes && std::ranges::any_of(index.from(id), [&](const Link &link) {
        return serves(link) && !going.contains(link.to);
    });
}

enum class Place { Needed, Item, Branch };

/// How much a property hangs on a value in it: an item of a list can go, a branch of an If that is such an item can
/// become nothing. Arguments of other functions, and what they compute from, are needed.
Place placeOf(const syntax::Document &document, syntax::Path path)
{
    const auto callAt = [&](const syntax::Path &where) {
        const syntax::NodePtr node = syntax::at(document, where);
        const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
        return call ? std::string(call->name) : std::string();
    };
    Place place = Place::Item;
    while (true) {
        if (path.size() < 4 || !std::holds_alternative<std::size_t>(path.back()))
            return Place::Needed;
        path.pop_back(); // now the list, or the arguments of a function in short or long form
        std::string function = callAt(path);
        if (const auto *key = std::get_if<std::string>(&path.back()); function.empty() && key) {
            const syntax::Path holder(path.begin(), path.end() - 1);
            function = callAt(holder);
            if (!function.empty())
                path = holder;
        }
        if (function.empty())
            break;
        if (function != "Fn::If")
            return Place::Needed;
        place = Place::Branch;
    }
    for (; path.size() > 2; path.pop_back())
        if (const std::string function = callAt(path); !function.empty() && function != "Fn::If")
            return Place::Needed;
    return place;
}

/// Takes a reference to something removed out of the document where the property can go without it.
syntax::Document withoutReference(const syntax::Document &document, const Link &link, const Ids &going)
{
    syntax::Path path{std::string("Resources"), link.from.text()};
    path.insert(path.end(), link.path.begin(), link.path.end());
    const syntax::NodePtr node = syntax::at(document, path);
    if (!node || path.empty())
        return document;
    if (link.kind == expression::ReferenceKind::DependsOn) {
        const syntax::Path whole{std::string("Resources"), link.from.text(), std::string("DependsOn")};
        const syntax::NodePtr list = syntax::at(document, whole);
        const bool leavesNone =
            !list || !list->isSequence() || std::ranges::all_of(list->entries, [&](const syntax::Entry &item) {
                const auto value = syntax::resolved(item.value);
                return value && value->isScalar() && going.contains(ElementId::resource(value->text));
            });
        auto edited = syntax::remove(document, leavesNone ? whole : path);
        if (!edited)
            return document;
        return std::move(edited->document);
    }
    const Place place = placeOf(document, path);
    if (place == Place::Needed)
        return document;
    auto edited = place == Place::Item ? syntax::remove(document, path)
                                       : syntax::set(document, path, expression::makeRef("AWS::NoValue"));
    if (!edited)
        return document;
    return std::move(edited->document);
}

/// Those that a merge brings in, now that none of that name is written.
std::vector<syntax::Path> broughtIn(const Design &design, const std::set<std::string, std::less<>> &resources)
{
    std::vector<syntax::Path> places;
    if (const syntax::NodePtr all = design.section("Resources"); all && all->position("<<"))
        for (const std::string &name : resources)
            if (all->find(name))
                places.push_back({std::string("Resources"), name});
    return places;
}

} // namespace

RemovalPlan planRemove(const Index &index, const std::vector<ElementId> &ids)
{
    Ids going;
    for (const ElementId &id : ids)
        addWithContents(index, id, going);
    Ids asked = going;
    for (const ElementId &id : asked)
        for (const ElementId &part : index.plumbing(id))
            going.insert(part);
    // What is shared with something that stays, stays; and with it what serves it.
    for (bool changed = true; changed;) {
        changed = false;
        for (const ElementId &id : std::vector<ElementId>(going.begin(), going.end()))
            if (!asked.contains(id) && isNeeded(index, id, going)) {
                going.erase(id);
                changed = true;
            }
    }
    RemovalPlan plan;
    for (const Element &element : index.elements())
        if (going.contains(element.id))
            plan.removed.push_back(element.id);
    for (const ElementId &id : ids)
        if (id.kind == ElementKind::Drawing)
            plan.removed.push_back(id);
    for (const Link &link : index.links())
        if (going.contains(link.to) && !going.contains(link.from))
            plan.dangling.push_back(link);
    return plan;
}

Result<EditResult> remove(const Design &design, const Index &index, const std::vector<ElementId> &ids)
{
    const RemovalPlan plan = planRemove(index, ids);
    const Ids going(plan.removed.begin(), plan.removed.end());
    EditResult result{.design = design};
    for (const ElementId &id : ids)
        if (id.kind == ElementKind::Group) {
            auto dissolved = ungroup(result.design, id); // its members stay: a group owns nothing
            if (!dissolved)
                return dissolved.error();
            result.design = std::move(dissolved->design);
        }
    auto grouped = edits::withoutMembers(result.design, plan.removed);
    if (!grouped)
        return grouped.error();
    result.design.document = std::move(*grouped);

    // From the end, so that the positions in the paths of earlier references stay right.
    for (auto link = plan.dangling.rbegin(); link != plan.dangling.rend(); ++link)
        result.design.document = withoutReference(result.design.document, *link, going);

    bool fewerOutputs = false;
    if (const syntax::NodePtr outputs = design.section("Outputs"); outputs && outputs->isMapping())
        for (const syntax::Entry &entry : outputs->entries) {
            bool refers = false;
            if (const auto value = syntax::resolved(entry.value))
                expression::forEachReference(*value, [&](const expression::Reference &reference) {
                    refers |= reference.kind != expression::ReferenceKind::Condition &&
                              going.contains(ElementId::resource(reference.target));
                });
            if (!refers)
                continue;
            auto edited = syntax::remove(result.design.document, {std::string("Outputs"), entry.key->text});
            if (!edited)
                return edited.error();
            result.design.document = std::move(edited->document);
            result.remarks.push_back({"edit.output-removed", {entry.key->text}});
            fewerOutputs = true;
        }
    if (const syntax::NodePtr outputs = result.design.section("Outputs");
        fewerOutputs && outputs && outputs->isMapping() && outputs->size() == 0)
        if (auto edited = syntax::remove(result.design.document, {std::string("Outputs")}))
            result.design.document = std::move(edited->document);

    // An arrow without an end would come back with whatever takes the name.
    design.drawings.forEach([&](const ElementId &id, const Drawing &drawing) {
        if (drawing.kind == DrawingKind::Arrow && (going.contains(drawing.from) || going.contains(drawing.to)))
            result.design.drawings.erase(id);
    });
    std::set<std::string, std::less<>> resources;
    for (const ElementId &id : plan.removed) {
        result.design.placements.erase(id);
        result.design.drawings.erase(id);
        if (id.isResource())
            resources.insert(id.text());
    }
    // Where an id is written twice, the one that did not count goes, too, instead of coming back to life.
    auto without = syntax::removeMembers(result.design.document, {std::string("Resources")}, resources);
    if (!without)
        return without.error();
    result.design.document = std::move(without->document);
    result.remarks.insert(result.remarks.end(), without->remarks.begin(), without->remarks.end());
    for (const syntax::Path &merged : broughtIn(result.design, resources)) {
        auto edited = syntax::remove(result.design.document, merged);
        if (!edited)
            return edited.error();
        result.design.document = std::move(edited->document);
        result.remarks.insert(result.remarks.end(), edited->remarks.begin(), edited->remarks.end());
    }
    design.ways.forEach([&](const ConnectorId &way, const Way &) {
        if (going.contains(way.from) || going.contains(way.to) ||
            (!way.arrow.isNull() && !result.design.drawings.contains(way.arrow)))
            result.design.ways.erase(way);
    });
    return result;
}

} // namespace cirro
