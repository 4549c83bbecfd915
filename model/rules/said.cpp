#include "model/rules/said.h"

#include "model/expression/intrinsic.h"

namespace cirro::rules {

namespace {

std::vector<std::string> stepsOf(std::string_view dotted)
{
    std::vector<std::string> steps;
    for (std::size_t begin = 0; begin <= dotted.size();) {
        const std::size_t dot = std::min(dotted.find('.', begin), dotted.size());
        steps.emplace_back(dotted.substr(begin, dot - begin));
        begin = dot + 1;
    }
    return steps;
}

Result<Design> edited(const Snapshot &now, Result<syntax::Edited> change)
{
    if (!change)
        return change.error();
    Design design = now.design;
    design.document = std::move(change.value().document);
    return design;
}

} // namespace

syntax::NodePtr propertyAt(const Element &element, std::string_view dotted)
{
    syntax::NodePtr node = element.body && element.body->isMapping() ? element.body->find("Properties") : nullptr;
    for (const std::string &step : stepsOf(dotted))
        node = node && node->isMapping() ? node->find(step) : nullptr;
    return node;
}

syntax::Path placeOf(const Element &element, std::string_view dotted)
{
    syntax::Path path{std::string("Resources"), element.id.text(), std::string("Properties")};
    for (std::string &step : stepsOf(dotted))
        path.emplace_back(std::move(step));
    return path;
}

void forEachSaid(Context &context, const Element &element, std::string_view dotted,
                 const std::function<void(const Said &)> &visit)
{
    const syntax::NodePtr node = propertyAt(element, dotted);
    const syntax::Path place = placeOf(element, dotted);
    if (!node) {
        visit({.path = place});
        return;
    }
    forEachBranch(node, worldOf(element), [&](const Branch &branch) {
        Said said{.value = valueIn(context, branch.node, branch.world),
                  .node = branch.node,
                  .path = place,
                  .world = branch.world.text()};
        said.path.insert(said.path.end(), branch.path.begin(), branch.path.end());
        visit(said);
    });
}

std::optional<bool> comesTo(Context &context, const Element &element, std::string_view name, std::string_view text,
                            bool byDefault)
{
    const syntax::NodePtr node = propertyAt(element, name);
    const expression::Value value = node ? context.evaluate(node) : expression::Value();
    if (value.isNoValue())
        return byDefault;
    const auto known = value.text();
    return known ? std::optional(*known == text) : std::nullopt;
}

Finding findingAt(const Element &element, const Said &said, Severity severity, std::vector<std::string> args,
                  std::string variant)
{
    Finding finding{.severity = severity,
                    .element = element.id,
                    .path = said.path,
                    .args = std::move(args),
                    .variant = std::move(variant),
                    .world = said.world};
    if (!said.node) // nothing is written: the resource is the place
        finding.path = {std::string("Resources"), element.id.text()};
    return finding;
}

Fix fixBySetting(Message label, syntax::Path place, syntax::NodePtr value)
{
    return {std::move(label), [place = std::move(place), value = std::move(value)](const Snapshot &now) {
                return edited(now, syntax::set(now.design.document, place, value));
            }};
}

Fix fixByRemoving(Message label, syntax::Path place)
{
    return {std::move(label), [place = std::move(place)](const Snapshot &now) {
                return edited(now, syntax::remove(now.design.document, place));
            }};
}

void forEachItem(const Element &element, std::string_view dotted,
                 const std::function<void(const syntax::NodePtr &, const syntax::Path &, const World &)> &visit)
{
    const syntax::NodePtr node = propertyAt(element, dotted);
    if (!node)
        return;
    forEachBranch(node, worldOf(element), [&](const Branch &branch) {
        if (!branch.node || !branch.node->isSequence())
            return;
        for (std::size_t i = 0; i < branch.node->size(); ++i)
            forEachBranch(branch.node->entries[i].value, branch.world, [&](const Branch &item) {
                syntax::Path path = placeOf(element, dotted);
                path.insert(path.end(), branch.path.begin(), branch.path.end());
                path.emplace_back(i);
                path.insert(path.end(), item.path.begin(), item.path.end());
                const syntax::NodePtr resolved = syntax::resolved(item.node);
                if (resolved && resolved->isMapping() && !expression::intrinsicOf(*resolved))
                    visit(resolved, path, item.world);
            });
    });
}

} // namespace cirro::rules
