#include "model/rules/growing.h"
#include "model/rules/near_name.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
constexpr std::array<std::string_view, 11> sections = {"AWSTemplateFormatVersion",
                                                       "Description",
                                                       "Metadata",
                                                       "Parameters",
                                                       "Mappings",
                                                       "Conditions",
                                                       "Transform",
                                                       "Resources",
                                                       "Outputs",
                                                       "Rules",
                                                       "Hooks"};
constexpr std::string_view serverlessTransform = "AWS::Serverless-2016-10-31";
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/format-version-structure.html
constexpr std::string_view formatVersion = "2010-09-09";
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html
constexpr std::array<std::string_view, 9> attributes = {"Type",           "Properties",   "DependsOn",
                                                        "Condition",      "Metadata",     "CreationPolicy",
                                                        "DeletionPolicy", "UpdatePolicy", "UpdateReplacePolicy"};

Finding found(std::string_view variant, const ElementId &element, syntax::Path path, std::vector<std::string> args)
{
    return {.severity = Severity::Error,
            .element = element,
            .path = std::move(path),
            .args = std::move(args),
            .variant = std::string(variant)};
}

/// Reports a name that is none of the known ones, with the one that is probably meant.
void reportUnknown(Context &context, std::string_view variant, const ElementId &element, syntax::Path path,
                   const std::string &name, std::span<const std::string_view> known)
{
    Finding finding = found(variant, element, std::move(path), {name});
    if (std::string near = nearName(name, known); !near.empty()) {
        finding.args.push_back(std::move(near));
        finding.variant += "-near";
    }
    context.report(std::move(finding));
}

/// Custom resources say which version of the protocol they speak.
bool isCustom(std::string_view type)
{
    return type.starts_with("Custom::") || type == "AWS::CloudFormation::CustomResource";
}

bool isLoop(std::string_view key)
{
    return key.starts_with("Fn::ForEach::") || key == "Fn::Transform" || key == "<<";
}

bool isNothing(const syntax::Node &node)
{
    return node.isScalar() && node.tag.empty() && node.scalarType() == syntax::ScalarType::Null;
}

/// Whether nothing stands anywhere below a node: few templates have that, and looking without a path is quick.
bool hasNothing(const NodePtr &node)
{
    if (!node)
        return false;
    return node->isScalar()
               ? isNothing(*node)
               : std::ranges::any_of(node->entries, [](const syntax::Entry &entry) { return hasNothing(entry.value); });
}

/// "Key:" with nothing behind it: CloudFormation takes no null anywhere. What Metadata holds is left to those who read
/// it.
void reportNulls(Context &context, const ElementId &element, const NodePtr &node, const syntax::Path &path)
{
    if (!node || node->isScalar())
        return;
    for (std::size_t i = 0; i < node->size(); ++i) {
        const syntax::Entry &entry = node->entries[i];
        const std::string name = entry.key ? entry.key->text : std::string();
        // Resources are subjects of their own.
        if (name == "Metadata" || name == "<<" || (path.empty() && name == "Resources" && !entry.value->isScalar()))
            continue;
        const bool nothing = isNothing(*entry.value);
        if (!nothing && entry.value->isScalar())
            continue;
        syntax::Path place = path;
        if (entry.key)
            place.emplace_back(name);
        else
            place.emplace_back(i);
        if (nothing)
            context.report(found(entry.key ? "nothing" : "nothing-item", element, std::move(place), {name}));
        else
            reportNulls(context, element, entry.value, place);
    }
}

/// Sections, and the outputs.
void checkTemplate(Context &context)
{
    const NodePtr root = context.design().document.root;
    if (!root)
        return;
    if (!root->isMapping()) {
        context.report(found("no-template", {}, {}, {}));
        return;
    }
    reportNulls(context, {}, root, {});
    const bool serverless = context.once<TemplateTraits>().serverless;
    for (const syntax::Entry &entry : root->entries) {
        const std::string &name = entry.key->text;
        if (isLoop(name) || (serverless && name == "Globals"))
            continue;
        if (std::ranges::find(sections, name) == sections.end()) {
            reportUnknown(context, "section", {}, {name}, name, sections);
            continue;
        }
        const NodePtr value = syntax::resolved(entry.value);
        if (name == "AWSTemplateFormatVersion" && value && value->isScalar() && value->text != formatVersion)
            context.report(found("version", {}, {name}, {value->text}));
        const bool isText = name == "AWSTemplateFormatVersion" || name == "Description" || name == "Transform";
        if (!isText && value && !value->isMapping() && !(value->isScalar() && value->text.empty()))
            context.report(found("no-mapping", {}, {name}, {name}));
    }
    if (const NodePtr conditions = context.design().section("Conditions"); conditions && conditions->isMapping())
        for (const syntax::Entry &entry : conditions->entries) {
            const NodePtr value = syntax::resolved(entry.value);
            if (value && value->tag.empty() && value->isScalar() && value->scalarType() == syntax::ScalarType::String &&
                !isLoop(entry.key->text))
                context.report(found("condition", {}, {std::string("Conditions"), entry.key->text}, {entry.key->text}));
        }
    const NodePtr outputs = context.design().section("Outputs");
    if (!outputs || !outputs->isMapping())
        return;
    for (const syntax::Entry &entry : outputs->entries) {
        const NodePtr value = syntax::resolved(entry.value);
        if (!isLoop(entry.key->text) && (!value || !value->isMapping() || !value->find("Value")))
            context.report(
                found("output-without-value", {}, {std::string("Outputs"), entry.key->text}, {entry.key->text}));
    }
}

void checkType(Context &context, const Element &subject)
{
    if (subject.type.starts_with("AWS::Serverless::")) {
        if (!context.once<TemplateTraits>().serverless)
            context.report(found("no-transform", subject.id,
                                 {std::string("Resources"), subject.id.text(), std::string("Type")}, {subject.type}));
        return;
    }
    if (!subject.type.starts_with("AWS::") || subject.type.ends_with("::MODULE") ||
        context.index().catalog().find(subject.type))
        return;
    // Only types of the same service come into question, or a service written wrongly: what is new is not a slip.
    std::vector<std::string_view> names;
    for (const auto &type : context.index().catalog().types())
        names.push_back(type.name);
    syntax::Path path{std::string("Resources"), subject.id.text(), std::string("Type")};
    const std::string near = nearName(subject.type, names);
    Finding finding = found(near.empty() ? "type" : "type-near", subject.id, std::move(path), {subject.type});
    if (near.empty())
        finding.severity = Severity::Warning; // it may be newer than the catalog
    else
        finding.args.push_back(near);
    context.report(std::move(finding));
}

void check(Context &context, const Element *subject)
{
    if (context.once<TemplateTraits>().macros) {
        context.cannotTell(hiddenByMacro()); // it may write anything into anything
        return;
    }
    if (!subject)
        return checkTemplate(context);
    if (isLoop(subject->id.text()))
        return;
    const syntax::Path path{std::string("Resources"), subject->id.text()};
    if (!subject->body || !subject->body->isMapping()) {
        context.report(found("no-resource", subject->id, path, {subject->id.text()}));
        return;
    }
    if (hasNothing(subject->body))
        reportNulls(context, subject->id, subject->body, path);
    if (subject->type.empty()) {
        const NodePtr type = subject->body->find("Type");
        context.report(found(type ? "type-no-text" : "no-type", subject->id, path, {subject->id.text()}));
    } else {
        checkType(context, *subject);
    }
    const bool serverless = context.once<TemplateTraits>().serverless;
    if (serverless && subject->type.starts_with("AWS::Serverless::"))
        return; // has attributes of its own
    for (const syntax::Entry &entry : subject->body->entries)
        if (const std::string &name = entry.key->text;
            !isLoop(name) && std::ranges::find(attributes, name) == attributes.end() &&
            !(name == "Version" && isCustom(subject->type)) && !(serverless && name == "Connectors")) {
            syntax::Path place = path;
            place.emplace_back(name);
            reportUnknown(context, "attribute", subject->id, std::move(place), name, attributes);
        }
}

/// Whether all that the resource is set to can be set for the type that is probably meant.
bool suits(const Snapshot &snapshot, const Finding &finding)
{
    const Element *element = snapshot.index->find(finding.element);
    const auto type = snapshot.index->catalog().details(finding.args[1]);
    const NodePtr properties = element && element->body ? element->body->find("Properties") : nullptr;
    const auto isWritten = [&](std::string_view name) {
        return properties && properties->isMapping() && properties->find(name);
    };
    return type &&
           (!properties || std::ranges::all_of(properties->entries,
                                               [&](const syntax::Entry &entry) {
                                                   return entry.key && type->findProperty(entry.key->text);
                                               })) &&
           std::ranges::all_of(type->properties, [&](const Property &property) {
               return !property.required || isWritten(property.name);
           });
}

Result<Design> applied(const Snapshot &snapshot, const Finding &finding)
{
    const syntax::Document &document = snapshot.design.document;
    auto edited = finding.variant == "type-near"
                      ? syntax::set(document, finding.path, syntax::Node::scalar(finding.args[1]))
                      : syntax::renameKey(document, finding.path, finding.args[1]);
    if (!edited)
        return edited.error();
    Design design = snapshot.design;
    design.document = std::move(edited.value().document);
    return design;
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    if (finding.variant == "nothing")
        return {fixByRemoving({"fix.remove", {finding.args[0]}}, finding.path)};
    if (finding.variant == "version")
        return {fixBySetting({"fix.write", {std::string(formatVersion)}}, finding.path,
                             syntax::Node::scalar(std::string(formatVersion), syntax::Style::SingleQuoted))};
    if (finding.variant == "no-transform" && !snapshot.design.section("Transform"))
        return {{{"fix.write", {"Transform: " + std::string(serverlessTransform)}}, [](const Snapshot &now) {
                     Growing growing(now);
                     growing.set({std::string("Transform")}, syntax::Node::scalar(std::string(serverlessTransform)));
                     return growing.result();
                 }}};
    if (!finding.variant.ends_with("-near"))
        return {};
    if (finding.variant == "type-near" && !suits(snapshot, finding))
        return {};
    syntax::Path taken = finding.path;
    taken.back() = finding.args[1];
    if (finding.variant != "type-near" && syntax::at(snapshot.design.document, taken))
        return {}; // that name is there already: which of the two is meant, only a person knows
    return {{{"fix.write", {finding.args[1]}}, [finding](const Snapshot &now) { return applied(now, finding); }}};
}

} // namespace

extern const Rule structure{
    .id = "tpl.structure",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html",
    .sameAs = {"E1001", "E3001", "E3006", "E3038", "E6001", "E6002", "E8001"},
    .outsideResources = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
