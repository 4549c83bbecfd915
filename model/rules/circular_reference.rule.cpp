#include "model/expression/function_of.h"
#include "model/rules/dependency_cycles.h"

#include "model/rules/template_traits.h"
#include "model/rules/world.h"

#include <algorithm>

namespace cirro::rules {

namespace {

constexpr std::string_view securityGroup = "AWS::EC2::SecurityGroup";

void check(Context &context, const Element *)
{
    if (context.once<TemplateTraits>().macros) {
        context.cannotTell(hiddenByMacro());
        return;
    }
    const Index &index = context.index();
    for (const Component &component : cyclicComponents(index)) {
        const Cycle cycle = shortestCycle(index, component);
        World world;
        bool possible = true;
        for (const Link *link : cycle.links) {
            const Element &from = *index.find(link->from);
            const auto both = world.with(worldAt(from.body, link->path, worldOf(from)));
            possible = possible && both.has_value();
            world = both.value_or(world);
        }
        // Of several conditions nobody knows whether they ever hold together, unless they do in the world on show.
        if (!possible || (world.size() > 1 && !world.isShown(context)))
            continue;
        const bool groups = std::ranges::all_of(
            cycle.links, [&](const Link *link) { return index.find(link->from)->type == securityGroup; });
        syntax::Path path{std::string("Resources"), cycle.links.front()->from.text()};
        path.insert(path.end(), cycle.links.front()->path.begin(), cycle.links.front()->path.end());
        std::string circle;
        for (const Link *link : cycle.links)
            circle += link->from.text() + " → ";
        circle += cycle.links.front()->from.text();
        context.report({.severity = Severity::Error,
                        .element = cycle.links.front()->from,
                        .path = std::move(path),
                        .args = {cycle.links.front()->from.text(), circle},
                        .variant = cycle.links.size() == 1 ? "itself"
                                   : groups                ? "security-groups"
                                                           : "circle",
                        .world = world.text()});
    }
}

/// The rules written inside security groups that name another member of the circle, last ones first.
std::vector<syntax::Path> rulesInside(const Snapshot &snapshot, const Component &component, std::string_view property)
{
    std::vector<syntax::Path> paths;
    for (const ElementId &id : component) {
        const Element &element = *snapshot.index->find(id);
        if (element.type != securityGroup)
            continue;
        for (const Link &link : snapshot.index->from(id)) {
            const bool inRule = link.path.size() > 2 && link.path[1] == syntax::Step(std::string(property)) &&
                                std::holds_alternative<std::size_t>(link.path[2]);
            if (!inRule || std::ranges::find(component, link.to) == component.end())
                continue;
            syntax::Path path{std::string("Resources"), id.text(), link.path[0], link.path[1], link.path[2]};
            if (std::ranges::find(paths, path) == paths.end())
                paths.push_back(std::move(path));
        }
    }
    std::ranges::sort(paths, std::greater{});
    return paths;
}

/// The design with those rules as resources of their own; an error where a rule is not plainly written.
Result<Design> withRulesApart(const Snapshot &snapshot, const std::vector<syntax::Path> &paths,
                              std::string_view direction)
{
    syntax::Document document = snapshot.design.document;
    const Error unclear{.code = "rules.fix-not-possible"};
    for (const syntax::Path &path : paths) {
        const syntax::NodePtr rule = syntax::at(document, path);
        const syntax::Path listPath(path.begin(), path.end() - 1);
        const syntax::NodePtr list = syntax::at(document, listPath);
        const syntax::NodePtr resources = syntax::at(document, {std::string("Resources")});
        if (!rule || !rule->isMapping() || !list || !list->isSequence() || expression::isCall(*rule) || !resources)
            return unclear;
        const std::string &group = std::get<std::string>(path[1]);
        std::string name = group + std::string(direction);
        for (int number = 2; resources->find(name); ++number)
            name = group + std::string(direction) + std::to_string(number);
        std::vector<std::pair<std::string, syntax::NodePtr>> members{
            {"GroupId", expression::makeGetAtt(group, "GroupId")}};
        for (const syntax::Entry &entry : rule->entries)
            members.emplace_back(entry.key->text, entry.value);
        const auto body =
            syntax::Node::mapping({{"Type", syntax::Node::scalar("AWS::EC2::SecurityGroup" + std::string(direction))},
                                   {"Properties", syntax::Node::mapping(std::move(members), syntax::Style::Block)}},
                                  syntax::Style::Block);
        // Without any rule of its own the property goes; a group without egress rules lets everything out, so that one
        // stays.
        if (list->size() == 1 && direction == "Egress")
            return unclear;
        auto shorter = syntax::remove(document, list->size() == 1 ? listPath : path);
        if (!shorter)
            return shorter.error();
        const std::size_t behind = resources->position(group).value_or(resources->size() - 1) + 1;
        auto longer = syntax::insert(shorter.value().document, {std::string("Resources")}, behind, name, body);
        if (!longer)
            return longer.error();
        document = std::move(longer.value().document);
    }
    Design design = snapshot.design;
    design.document = std::move(document);
    return design;
}

Result<Design> withoutDependsOn(const Snapshot &snapshot, const syntax::Path &path)
{
    const syntax::Path parent(path.begin(), path.end() - 1);
    const syntax::NodePtr list = syntax::at(snapshot.design.document, parent);
    const bool last = list && list->isSequence() && list->size() == 1;
    auto edited = syntax::remove(snapshot.design.document, last ? parent : path);
    if (!edited)
        return edited.error();
    Design design = snapshot.design;
    design.document = std::move(edited.value().document);
    return design;
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    std::vector<Fix> fixes;
    const auto cures = [&](const std::function<Result<Design>(const Snapshot &)> &apply) {
        const auto next = apply(snapshot);
        if (!next)
            return false;
        const Snapshot after = snapshot.with(*next);
        return !componentOf(*after.index, finding.element);
    };
    const auto component = componentOf(*snapshot.index, finding.element);
    if (!component)
        return {};
    for (const std::string_view direction : {"Ingress", "Egress"}) {
        // One rule taken out is enough for most circles.
        const auto inside = rulesInside(snapshot, *component, "SecurityGroup" + std::string(direction));
        std::vector<std::vector<syntax::Path>> choices;
        for (const syntax::Path &path : inside)
            choices.push_back({path});
        if (inside.size() > 1)
            choices.push_back(inside);
        const auto separate = [direction](const std::vector<syntax::Path> &paths) {
            return [paths, direction](const Snapshot &now) { return withRulesApart(now, paths, direction); };
        };
        const auto choice = std::ranges::find_if(choices, [&](const auto &paths) { return cures(separate(paths)); });
        if (choice == choices.end())
            continue;
        fixes.push_back({{"fix.separate-rules", {std::to_string(choice->size())}}, separate(*choice)});
        break;
    }
    for (const Link *link : shortestCycle(*snapshot.index, *component).links) {
        if (link->kind != expression::ReferenceKind::DependsOn)
            continue;
        syntax::Path path{std::string("Resources"), link->from.text()};
        path.insert(path.end(), link->path.begin(), link->path.end());
        const auto apply = [path](const Snapshot &now) { return withoutDependsOn(now, path); };
        if (cures(apply))
            fixes.push_back({{"fix.remove-depends-on", {link->from.text(), link->to.text()}}, apply});
    }
    return fixes;
}

} // namespace

extern const Rule circular_reference{
    .id = "tpl.circular-reference",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html",
    .sameAs = {"E3004"},
    .wholeTemplate = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
