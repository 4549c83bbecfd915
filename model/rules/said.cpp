#include "model/rules/said.h"

#include "model/expression/function_of.h"
#include "model/expression/intrinsic.h"
#include "model/rules/template_traits.h"

#include <span>

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
    for (std::size_t begin = 0; node && begin <= dotted.size();) { // asked of every resource: no list of steps is made
        const std::size_t dot = std::min(dotted.find('.', begin), dotted.size());
        node = node->isMapping() ? node->find(dotted.substr(begin, dot - begin)) : nullptr;
        begin = dot + 1;
    }
    return node;
}

syntax::Path placeOf(const Element &element, std::string_view dotted)
{
    syntax::Path path{std::string("Resources"), element.id.text(), std::string("Properties")};
    for (std::string &step : stepsOf(dotted))
        path.emplace_back(std::move(step));
    return path;
}

namespace {

using Steps = std::span<const std::string>;

syntax::Path extended(syntax::Path path, Steps steps)
{
    path.insert(path.end(), steps.begin(), steps.end());
    return path;
}

/// What `steps` below a node come to; sides of every Fn::If on the way are walked.
void sayBelow(Context &context, const syntax::NodePtr &node, Steps steps, const World &world, const syntax::Path &path,
              const std::function<void(const Said &)> &visit)
{
    forEachBranch(node, world, [&](const Branch &branch) {
        syntax::Path here = path;
        here.insert(here.end(), branch.path.begin(), branch.path.end());
        const syntax::NodePtr inner = syntax::resolved(branch.node);
        const bool plain = inner && inner->isMapping() && !expression::isCall(*inner);
        const syntax::NodePtr child = plain && !steps.empty() ? inner->find(steps.front()) : nullptr;
        if (child) {
            sayBelow(context, child, steps.subspan(1), branch.world, extended(here, steps.first(1)), visit);
            return;
        }
        if (plain && !steps.empty()) {
            if (inner->find("Fn::Transform"))
                context.cannotTell(hiddenByMacro());
            else
                visit({.path = extended(here, steps), .world = branch.world.text()});
            return;
        }
        expression::Value value = valueIn(context, branch.node, branch.world);
        for (const std::string &step : steps) {
            if (value.isNoValue())
                break;
            const expression::Value *member = value.member(step);
            if (!member && !value.map())
                return; // cannot be told, or is of no use here
            value = member ? expression::Value(*member) : expression::Value();
        }
        visit({.value = std::move(value),
               .node = steps.empty() ? branch.node : nullptr,
               .path = extended(here, steps),
               .world = branch.world.text()});
    });
}

} // namespace

void forEachSaid(Context &context, const Element &element, std::string_view dotted,
                 const std::function<void(const Said &)> &visit)
{
    const syntax::NodePtr properties =
        element.body && element.body->isMapping() ? element.body->find("Properties") : nullptr;
    if (!properties) {
        visit({.path = placeOf(element, dotted)});
        return;
    }
    const std::vector<std::string> steps = stepsOf(dotted);
    sayBelow(context, properties, steps, worldOf(element),
             {std::string("Resources"), element.id.text(), std::string("Properties")}, visit);
}

std::optional<bool> comesTo(Context &context, const Element &element, std::string_view name, std::string_view text,
                            bool byDefault)
{
    const syntax::NodePtr node = propertyAt(element, name);
    if (node && !node->isScalar() && !expression::isCall(*node))
        return {}; // a list or a map comes to no text
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
                if (resolved && resolved->isMapping() && !expression::isCall(*resolved))
                    visit(resolved, path, item.world);
            });
    });
}

namespace {

using HolderVisit = std::function<void(const syntax::Node &, const syntax::Path &, const World &)>;

void descend(const syntax::NodePtr &node, Steps steps, const syntax::Path &path, const World &world,
             const HolderVisit &visit)
{
    forEachBranch(node, world, [&](const Branch &branch) {
        const syntax::NodePtr side = syntax::resolved(branch.node);
        if (!side || expression::isCall(*side))
            return;
        syntax::Path here = path;
        here.insert(here.end(), branch.path.begin(), branch.path.end());
        for (std::size_t i = 0; side->isSequence() && i < side->size(); ++i) {
            syntax::Path item = here;
            item.emplace_back(i);
            descend(side->entries[i].value, steps, item, branch.world, visit);
        }
        if (!side->isMapping() || side->find("<<") || side->find("Fn::Transform"))
            return;
        if (steps.empty())
            visit(*side, here, branch.world);
        else if (const syntax::NodePtr child = side->find(steps.front()))
            descend(child, steps.subspan(1), extended(here, steps.first(1)), branch.world, visit);
    });
}

} // namespace

void forEachHolder(const Element &element, std::string_view dotted, const HolderVisit &visit)
{
    const syntax::NodePtr properties =
        element.body && element.body->isMapping() ? element.body->find("Properties") : nullptr;
    const std::vector<std::string> steps = dotted.empty() ? std::vector<std::string>() : stepsOf(dotted);
    descend(properties, steps, {std::string("Resources"), element.id.text(), std::string("Properties")},
            worldOf(element), visit);
}

} // namespace cirro::rules
