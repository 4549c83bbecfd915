#include "model/catalog/catalog.h"
#include "model/expression/function_of.h"
#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/wanted.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using expression::Value;
using syntax::Node;

/// How a type takes its tags.
struct Place {
    std::string property{}; // empty: it takes none that are known how to write
    bool pairs = false;     // a list of Key and Value; else a map
    bool handedOn = false;  // each says as well whether what is started gets it
};

Place placeIn(const Catalog &catalog, std::string_view type)
{
    const auto details = catalog.details(type);
    const auto found = details && !details->tagProperty.empty() ? details->at(details->tagProperty) : std::nullopt;
    if (!found)
        return {};
    const ValueKind kind = found->property->type.kind;
    if (kind == ValueKind::List)
        return details->at(details->tagProperty + ".Key")
                   ? Place{details->tagProperty, true,
                           details->at(details->tagProperty + ".PropagateAtLaunch").has_value()}
                   : Place{};
    return kind == ValueKind::Map ? Place{details->tagProperty} : Place{};
}

/// The keys of the tags that a resource has; nothing when they cannot be told.
std::optional<std::vector<std::string>> keysOf(Context &context, const Element &subject, const Place &place)
{
    std::vector<std::string> keys;
    const syntax::NodePtr node = propertyAt(subject, place.property);
    const Value tags = node ? context.evaluate(node) : Value();
    if (tags.isNoValue())
        return keys;
    if (place.pairs ? !tags.list() : !tags.map())
        return {};
    if (!place.pairs)
        for (const auto &[key, value] : *tags.map())
            keys.push_back(key);
    else
        for (const Value &tag : *tags.list()) {
            if (tag.isNoValue())
                continue;
            const auto key = tag.member("Key") ? tag.member("Key")->text() : std::nullopt;
            if (!key)
                return {};
            keys.push_back(*key);
        }
    return keys;
}

std::vector<std::string> missingOf(Context &context, const Element &subject, const Place &place)
{
    std::vector<std::string> missing;
    if (const auto keys = keysOf(context, subject, place))
        for (const std::string &key : context.design().settings->tags)
            if (std::ranges::find(*keys, key) == keys->end())
                missing.push_back(key);
    return missing;
}

void check(Context &context, const Element *subject)
{
    if (context.design().settings->tags.empty() || !subject->body)
        return;
    const Place place = placeIn(context.index().catalog(), subject->type);
    if (place.property.empty())
        return;
    std::string missing;
    for (const std::string &key : missingOf(context, *subject, place))
        missing += (missing.empty() ? "" : ", ") + key;
    if (!missing.empty())
        context.report({.severity = Severity::Warning,
                        .element = subject->id,
                        .path = placeOf(*subject, place.property),
                        .args = {subject->id.text(), missing},
                        .world = worldOf(*subject).text()});
}

/// A name for the parameter that gives a tag its value: "CostCenter" of "cost-center:owner" is CostCenterOwner.
std::string parameterFor(const std::string &key)
{
    std::string name;
    bool capital = true;
    for (const char c : key) {
        const bool small = c >= 'a' && c <= 'z';
        const bool letter = small || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter)
            name += capital && small ? static_cast<char>(c - 'a' + 'A') : c;
        capital = !letter;
    }
    return name.empty() ? "Tag" : name + "Tag";
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    const Place place = subject ? placeIn(context.index().catalog(), subject->type) : Place{};
    const syntax::NodePtr parameters = context.design().section("Parameters");
    if (place.property.empty() || !isPlainWayTo(*subject, place.property) || (parameters && !parameters->isMapping()))
        return {};
    const syntax::NodePtr present = propertyAt(*subject, place.property);
    const auto kind = place.pairs ? syntax::NodeKind::Sequence : syntax::NodeKind::Mapping;
    if (present && (present->kind != kind || expression::isCall(*present)))
        return {};
    std::vector<std::string> missing = missingOf(context, *subject, place);
    if (std::ranges::any_of(missing,
                            [&](const std::string &key) { return context.design().contains(parameterFor(key)); }))
        return {};
    return {{{"fix.tag", finding.args},
             [path = placeOf(*subject, place.property), missing = std::move(missing), place](const Snapshot &now) {
                 Growing growing(now);
                 for (const std::string &key : missing) {
                     const std::string name = parameterFor(key);
                     const syntax::NodePtr known = now.design.section("Parameters");
                     if (!known || !known->find(name))
                         growing.set({std::string("Parameters"), name},
                                     Node::mapping({{"Type", Node::scalar("String")},
                                                    {"Description", Node::scalar("Tag " + key)}}));
                     if (!place.pairs) {
                         syntax::Path at = path;
                         at.emplace_back(key);
                         growing.set(at, expression::makeRef(name));
                         continue;
                     }
                     Members tag{{"Key", Node::scalar(key)}, {"Value", expression::makeRef(name)}};
                     if (place.handedOn)
                         tag.emplace_back("PropagateAtLaunch", Node::literal("true"));
                     growing.append(path, Node::mapping(std::move(tag)));
                 }
                 return growing.result();
             }}};
}

} // namespace

extern const Rule required_tags{
    .id = "ops.required-tags",
    .severity = Severity::Warning,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"4.1"},
    .docsUrl = "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html",
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
