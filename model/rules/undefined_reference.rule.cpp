#include "model/expression/lookup.h"
#include "model/rules/dependency_cycles.h"
#include "model/rules/near_name.h"
#include "model/rules/template_traits.h"
#include "model/rules/world.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace cirro::rules {

namespace {

using expression::Reference;
using expression::ReferenceKind;
using syntax::NodePtr;

/// The names of a template that references can mean; views into its tree.
struct Names {
    explicit Names(Context &context)
    {
        context.design().forEachResource([&](const ResourceView &resource, std::size_t) {
            resources.push_back(resource.logicalId);
            // Serverless resources and modules bring others, named after them.
            if (resource.type().starts_with("AWS::Serverless::") || resource.type().ends_with("::MODULE"))
                families.push_back(resource.logicalId);
        });
        const auto take = [&](std::string_view section, std::vector<std::string_view> &into) {
            if (const NodePtr node = context.design().section(section); node && node->isMapping())
                for (const syntax::Entry &entry : node->entries)
                    into.push_back(entry.key->text);
        };
        take("Parameters", parameters);
        take("Conditions", conditions);
    }

    std::vector<std::string_view> resources;
    std::vector<std::string_view> parameters;
    std::vector<std::string_view> conditions;
    std::vector<std::string_view> families;
};

/// What each resource refers to in vain.
struct DanglingBySubject {
    explicit DanglingBySubject(Context &context)
    {
        for (const Index::Dangling &dangling : context.index().dangling())
            bySubject[dangling.from].push_back(&dangling.reference);
    }
    std::unordered_map<ElementId, std::vector<const Reference *>> bySubject;
};

/// Written as what CloudFormation gives every template, whether or not there is such a one.
bool isPseudo(std::string_view target)
{
    return target.starts_with("AWS::");
}

bool isGetAtt(ReferenceKind kind)
{
    return kind == ReferenceKind::GetAtt || kind == ReferenceKind::SubGetAtt;
}

/// The serverless transform makes these without being asked for them by name.
bool isImplicit(std::string_view target)
{
    static constexpr std::array<std::string_view, 4> beginnings = {
        "ServerlessRestApi", "ServerlessHttpApi", "ServerlessDeploymentApplication", "CodeDeployServiceRole"};
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return target.starts_with(beginning); });
}

/// True when the template's own text cannot show what the name stands for.
bool mayBeMade(Context &context, std::string_view target)
{
    const TemplateTraits &traits = context.once<TemplateTraits>();
    if (traits.macros || traits.loops || (traits.serverless && isImplicit(target))) {
        context.cannotTell({expression::Unknown::Reason::Macro, std::string(target)});
        return true;
    }
    for (const std::string_view family : context.once<Names>().families)
        if (target.size() > family.size() && target.starts_with(family)) {
            context.cannotTell({expression::Unknown::Reason::Macro, std::string(target)});
            return true;
        }
    return false;
}

bool isParameter(Context &context, std::string_view name)
{
    return std::ranges::find(context.once<Names>().parameters, name) != context.once<Names>().parameters.end();
}

std::string suggestion(Context &context, const ElementId &subject, const Reference &reference)
{
    const Names &names = context.once<Names>();
    if (reference.kind == ReferenceKind::Condition)
        return nearName(reference.target, names.conditions);
    std::vector<std::string_view> candidates = names.resources;
    if (reference.kind == ReferenceKind::Ref || reference.kind == ReferenceKind::Sub) {
        const auto pseudo = expression::pseudoParameters();
        candidates.insert(candidates.end(), names.parameters.begin(), names.parameters.end());
        candidates.insert(candidates.end(), pseudo.begin(), pseudo.end());
    }
    if (subject.isResource()) // nothing refers to itself
        std::erase(candidates, subject.text());
    return nearName(reference.target, candidates);
}

std::string_view wayOf(const Reference &reference)
{
    if (isPseudo(reference.target))
        return "pseudo";
    switch (reference.kind) {
    case ReferenceKind::Condition:
        return "condition";
    case ReferenceKind::DependsOn:
        return "depends-on";
    default:
        return "name";
    }
}

void reportUndefined(Context &context, const ElementId &subject, const Reference &reference, syntax::Path path,
                     const World &world)
{
    if (reference.target.empty() ||
        (reference.kind != ReferenceKind::Condition && mayBeMade(context, reference.target)))
        return;
    if (reference.kind == ReferenceKind::Condition && context.once<TemplateTraits>().macros)
        return context.cannotTell(hiddenByMacro());
    Finding finding{.severity = Severity::Error,
                    .element = subject,
                    .path = std::move(path),
                    .args = {reference.target},
                    .variant = std::string(wayOf(reference)),
                    .world = world.text()};
    if (isGetAtt(reference.kind) && isParameter(context, reference.target)) {
        finding.variant = "of-parameter";
        finding.args.push_back(reference.attribute);
        return context.report(std::move(finding));
    }
    const std::string near = suggestion(context, subject, reference);
    if (!near.empty()) {
        finding.args.push_back(near);
        finding.variant += "-near";
    }
    context.report(std::move(finding));
}

/// Attributes that still work although the specification does not list them any more.
bool isRetired(std::string_view type, std::string_view attribute)
{
    return type == "AWS::OpenSearchService::Domain" && attribute == "DomainArn";
}

/// Types whose attributes are not written in the specification.
bool hasFreeAttributes(std::string_view type)
{
    return type.starts_with("Custom::") || type.starts_with("AWS::Serverless::") || type.ends_with("::MODULE") ||
           type == "AWS::CloudFormation::CustomResource" || type == "AWS::CloudFormation::Stack" ||
           type == "AWS::ServiceCatalog::CloudFormationProvisionedProduct";
}

/// The type of what is read, where it has no such attribute.
std::shared_ptr<const TypeDetails> typeWithout(Context &context, const Element &target, std::string_view attribute)
{
    if (attribute.empty() || hasFreeAttributes(target.type))
        return nullptr;
    const auto type = context.index().catalog().details(target.type);
    return type && !type->findAttribute(attribute) && !isRetired(target.type, attribute) ? type : nullptr;
}

void reportAttribute(Context &context, const ElementId &subject, const Element &target, const TypeDetails &type,
                     std::string_view attribute, syntax::Path path, const World &world)
{
    if (context.once<TemplateTraits>().macros)
        return context.cannotTell(hiddenByMacro());
    std::vector<std::string_view> names;
    for (const Attribute &each : type.attributes)
        names.push_back(each.name);
    const std::string near = nearName(attribute, names);
    Finding finding{.severity = Severity::Error,
                    .element = subject,
                    .path = std::move(path),
                    .args = {target.id.text(), std::string(attribute), target.type},
                    .variant = "attribute",
                    .world = world.text()};
    if (!near.empty()) {
        finding.args.push_back(near);
        finding.variant += "-near";
    }
    context.report(std::move(finding));
}

/// The keys that a part of a mapping has; nothing when others may come with what is included there.
std::optional<std::vector<std::string_view>> keysOf(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    if (!node || !node->isMapping())
        return std::nullopt;
    std::vector<std::string_view> keys;
    keys.reserve(node->size());
    for (const syntax::Entry &entry : node->entries) {
        if (entry.key->text == "Fn::Transform" || entry.key->text == "<<" || entry.key->text.starts_with("Fn::ForEach"))
            return std::nullopt;
        keys.emplace_back(entry.key->text);
    }
    return keys;
}

/// The second-level keys of one line of a mapping, or of all lines when it is computed which.
std::optional<std::vector<std::string_view>> columnsOf(const syntax::Node &mapping,
                                                       const std::optional<std::string> &line)
{
    if (line)
        return keysOf(mapping.find(*line));
    std::vector<std::string_view> all;
    for (const syntax::Entry &entry : mapping.entries) {
        const auto keys = keysOf(entry.value);
        if (!keys)
            return std::nullopt;
        all.insert(all.end(), keys->begin(), keys->end());
    }
    return all;
}

/// Whether a name is put together from what a loop goes through.
bool isOfLoop(const std::optional<std::string> &name)
{
    return name && name->find("${") != std::string::npos;
}

/// What Fn::FindInMap looks for below a node, in vain whatever the parameters are.
void checkLookups(Context &context, const ElementId &subject, const NodePtr &node, const syntax::Path &root,
                  const World &world)
{
    const NodePtr mappings = context.design().section("Mappings");
    expression::forEachLookup(node, [&](const expression::Lookup &lookup) {
        if (lookup.hasDefault || std::ranges::any_of(lookup.names, isOfLoop))
            return;
        const auto missing = [&](std::size_t which, std::string_view variant, std::vector<std::string> args,
                                 const std::optional<std::vector<std::string_view>> &known) {
            if (!known || std::ranges::find(*known, *lookup.names[which]) != known->end())
                return !known.has_value();
            if (context.once<TemplateTraits>().macros) {
                context.cannotTell(hiddenByMacro());
                return true;
            }
            Finding finding{.severity = Severity::Error,
                            .element = subject,
                            .path = root,
                            .args = std::move(args),
                            .variant = std::string(variant),
                            .world = worldAt(node, lookup.path, world).text()};
            finding.path.insert(finding.path.end(), lookup.path.begin(), lookup.path.end());
            finding.path.emplace_back(which);
            if (std::string near = nearName(*lookup.names[which], *known); !near.empty()) {
                finding.args.push_back(std::move(near));
                finding.variant += "-near";
            }
            context.report(std::move(finding));
            return true;
        };
        const auto &[mapping, line, column] = lookup.names;
        if (!mapping ||
            missing(0, "mapping", {*mapping}, mappings ? keysOf(mappings) : std::vector<std::string_view>()))
            return;
        const NodePtr table = syntax::resolved(mappings->find(*mapping));
        if (!table || !table->isMapping() || (line && missing(1, "map-key", {*line, *mapping}, keysOf(table))))
            return;
        if (column)
            missing(2, line ? "map-value" : "map-value-anywhere",
                    line ? std::vector{*column, *mapping, *line} : std::vector{*column, *mapping},
                    columnsOf(*table, line));
    });
}

/// References from where no resource is: outputs and conditions.
void checkOutside(Context &context)
{
    const auto isKnown = [&](std::string_view section, std::string_view name) {
        const NodePtr all = context.design().section(section);
        return all && all->isMapping() && all->find(name);
    };
    for (const std::string_view section : {"Conditions", "Outputs"}) {
        const NodePtr node = context.design().section(section);
        if (!node || !node->isMapping())
            continue;
        for (const syntax::Entry &entry : node->entries) {
            const NodePtr value = syntax::resolved(entry.value);
            if (!value || entry.key->text.starts_with("Fn::"))
                continue;
            const syntax::Path root{std::string(section), entry.key->text};
            World world;
            if (const NodePtr condition =
                    section == "Outputs" && value->isMapping() ? value->find("Condition") : nullptr;
                condition && condition->isScalar()) {
                world.assume(condition->text, true);
                syntax::Path path = root;
                path.emplace_back(std::string("Condition"));
                if (!isKnown("Conditions", condition->text))
                    reportUndefined(context, {}, {.kind = ReferenceKind::Condition, .target = condition->text},
                                    std::move(path), {});
            }
            checkLookups(context, {}, value, root, world);
            expression::forEachReference(*value, [&](const Reference &reference) {
                syntax::Path path = root;
                path.insert(path.end(), reference.path.begin(), reference.path.end());
                const World here = worldAt(value, reference.path, world);
                if (expression::isPseudoParameter(reference.target))
                    return;
                if (reference.kind == ReferenceKind::Condition) {
                    if (!isKnown("Conditions", reference.target))
                        reportUndefined(context, {}, reference, std::move(path), here);
                    return;
                }
                const Element *target = context.index().resource(reference.target);
                if (target && section == "Conditions")
                    context.report({.severity = Severity::Error,
                                    .path = std::move(path),
                                    .args = {reference.target},
                                    .variant = "resource-in-condition"});
                else if (target && isGetAtt(reference.kind)) {
                    if (const auto type = typeWithout(context, *target, reference.attribute))
                        reportAttribute(context, {}, *target, *type, reference.attribute, std::move(path), here);
                } else if (!target && (isGetAtt(reference.kind) || !isKnown("Parameters", reference.target)))
                    reportUndefined(context, {}, reference, std::move(path), here);
            });
        }
    }
}

void check(Context &context, const Element *subject)
{
    if (!subject)
        return checkOutside(context);
    const auto absolute = [&](const syntax::Path &below) {
        syntax::Path path{std::string("Resources"), subject->id.text()};
        path.insert(path.end(), below.begin(), below.end());
        return path;
    };
    if (expression::hasLookup(subject->body))
        checkLookups(context, subject->id, subject->body, absolute({}), worldOf(*subject));
    const auto &dangling = context.once<DanglingBySubject>().bySubject;
    if (const auto found = dangling.find(subject->id); found != dangling.end())
        for (const Reference *reference : found->second)
            reportUndefined(context, subject->id, *reference, absolute(reference->path),
                            worldAt(subject->body, reference->path, worldOf(*subject)));
    for (const Link &link : context.index().from(subject->id))
        if (isGetAtt(link.kind) && link.to.isResource())
            if (const Element *target = context.index().find(link.to))
                if (const auto type = typeWithout(context, *target, link.attribute))
                    reportAttribute(context, subject->id, *target, *type, link.attribute, absolute(link.path),
                                    worldAt(subject->body, link.path, worldOf(*subject)));
}

/// The same reading of a resource with another attribute, or (with no attribute) of the name itself: a GetAtt, or
/// `${Name.Old}` in a Sub's text of either form.
NodePtr withAttribute(const syntax::Node &node, const std::string &resource, const std::string &from,
                      const std::string &to)
{
    const auto call = expression::intrinsicOf(node);
    if (!call)
        return nullptr;
    if (call->name == "Fn::GetAtt")
        return to.empty() ? expression::makeRef(resource) : expression::makeGetAtt(resource, to);
    const NodePtr argument = syntax::resolved(call->argument);
    const bool withMap = argument && argument->isSequence() && !argument->entries.empty();
    const NodePtr text = withMap ? syntax::resolved(argument->entries[0].value) : argument;
    if (call->name != "Fn::Sub" || !text || !text->isScalar())
        return nullptr;
    const auto attributeOf = [&](const std::string &attribute) {
        return attribute.empty() ? resource : std::string(resource).append(1, '.').append(attribute);
    };
    const std::string meant = attributeOf(from);
    std::string next;
    for (const expression::SubPart &part : expression::subParts(text->text)) {
        if (!part.variable) {
            for (const char letter : part.text) {
                if (letter == '{' && next.ends_with('$'))
                    next += "{!"; // `${x}` as text came from `${!x}`
                else
                    next += letter;
            }
        } else {
            next.append("${").append(part.text == meant ? attributeOf(to) : part.text).append("}");
        }
    }
    if (!withMap)
        return expression::makeSub(next);
    std::vector<NodePtr> items{syntax::Node::scalar(next, text->style)};
    for (std::size_t i = 1; i < argument->entries.size(); ++i)
        items.push_back(argument->entries[i].value);
    return expression::makeCall("Fn::Sub", syntax::Node::sequence(std::move(items)));
}

Result<Design> applied(const Snapshot &snapshot, const Finding &finding)
{
    const NodePtr node = syntax::at(snapshot.design.document, finding.path);
    const Error gone{.code = "rules.fix-not-possible"};
    if (!node)
        return gone;
    NodePtr next;
    if (finding.variant == "attribute-near")
        next = withAttribute(*node, finding.args[0], finding.args[1], finding.args[3]);
    else if (finding.variant == "of-parameter")
        next = withAttribute(*node, finding.args[0], finding.args[1], {});
    else if (node->isScalar() && node->tag.empty())
        next = node->text == finding.args[0] ? syntax::Node::scalar(finding.args.back(), node->style) : nullptr;
    else
        next = expression::withReferencesRenamed(*node, finding.args[0], finding.args[1],
                                                 finding.variant == "condition-near");
    if (!next)
        return gone;
    auto edited = syntax::set(snapshot.design.document, finding.path, next);
    if (!edited)
        return edited.error();
    Design design = snapshot.design;
    design.document = std::move(edited.value().document);
    return design;
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const bool ofParameter = finding.variant == "of-parameter";
    const auto next =
        ofParameter || finding.variant.ends_with("-near") ? applied(snapshot, finding) : Result<Design>(Error{});
    if (!next ||
        (!componentOf(*snapshot.index, finding.element) && componentOf(*snapshot.with(*next).index, finding.element)))
        return {}; // or the reference would close a circle
    const std::string near = ofParameter ? finding.args.front() : finding.args.back();
    const std::string label = finding.variant == "attribute-near"   ? "fix.use-attribute"
                              : finding.variant.starts_with("map-") ? "fix.use-key"
                                                                    : "fix.refer-to";
    return {{{label, {near}}, [finding](const Snapshot &now) { return applied(now, finding); }}};
}

} // namespace

extern const Rule undefined_reference{
    .id = "tpl.undefined-reference",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html",
    .sameAs = {"E1010", "E1011", "E1019", "E1020", "E3005", "E3015", "E6005", "E8002", "E8007"},
    .outsideResources = true,
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
