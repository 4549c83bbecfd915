#include "model/expression/function_of.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

struct Named {
    std::string name{};
    syntax::Path path{}; // of the item that names it
};

/// The attributes that the items of a list name; nothing where one cannot be told, or hangs on a condition.
std::optional<std::vector<Named>> namedIn(Context &context, const Element &subject, std::string_view dotted)
{
    std::vector<Named> all;
    bool plain = true;
    const World own = worldOf(subject);
    forEachHolder(subject, dotted, [&](const syntax::Node &item, const syntax::Path &path, const World &world) {
        const NodePtr node = item.find("AttributeName");
        const auto name = node ? valueIn(context, node, world).text() : std::nullopt;
        plain = plain && name && world.size() == own.size();
        if (name)
            all.push_back({*name, path});
    });
    return plain ? std::optional(std::move(all)) : std::nullopt;
}

/// True when a list is written out, or not at all.
bool isPlainList(const Element &subject, std::string_view name)
{
    const NodePtr node = syntax::resolved(propertyAt(subject, name));
    return !node || (node->isSequence() && std::ranges::all_of(node->entries, [](const syntax::Entry &entry) {
                         const NodePtr item = syntax::resolved(entry.value);
                         return item && item->isMapping() && !expression::isCall(*item);
                     }));
}

void checkKeys(Context &context, const Element &subject)
{
    static constexpr std::array<std::string_view, 4> lists = {"AttributeDefinitions", "KeySchema",
                                                              "GlobalSecondaryIndexes", "LocalSecondaryIndexes"};
    for (const std::string_view list : lists)
        if (!isPlainList(subject, list)) {
            // What it is made of, evaluating it tells.
            context.evaluate(propertyAt(subject, list));
            return;
        }
    const auto defined = namedIn(context, subject, "AttributeDefinitions");
    std::vector<Named> used;
    for (const char *place : {"KeySchema", "GlobalSecondaryIndexes.KeySchema", "LocalSecondaryIndexes.KeySchema"}) {
        const auto names = namedIn(context, subject, place);
        if (!names)
            return;
        used.insert(used.end(), names->begin(), names->end());
    }
    if (!defined || used.empty())
        return;
    const auto report = [&](const Named &attribute, std::string_view variant) {
        context.report({.severity = Severity::Error,
                        .element = subject.id,
                        .path = attribute.path,
                        .args = {subject.id.text(), attribute.name},
                        .variant = std::string(variant),
                        .world = worldOf(subject).text()});
    };
    for (const Named &key : used)
        if (std::ranges::find(*defined, key.name, &Named::name) == defined->end())
            report(key, "undefined");
    for (const Named &attribute : *defined)
        if (std::ranges::find(used, attribute.name, &Named::name) == used.end())
            report(attribute, "unused");
}

void checkThroughput(Context &context, const Element &subject)
{
    const auto onDemand = comesTo(context, subject, "BillingMode", "PAY_PER_REQUEST", false);
    const NodePtr throughput = propertyAt(subject, "ProvisionedThroughput");
    if (!onDemand)
        return;
    bool said = false;
    bool left = !throughput;
    forEachBranch(throughput, worldOf(subject), [&](const Branch &branch) {
        const bool none = valueIn(context, branch.node, branch.world).isNoValue();
        (none ? left : said) = true;
    });
    if (said == left || (*onDemand ? !said : said))
        return;
    context.report({.severity = Severity::Error,
                    .element = subject.id,
                    .path = *onDemand ? placeOf(subject, "ProvisionedThroughput") : placeOf(subject),
                    .args = {subject.id.text()},
                    .variant = *onDemand ? "throughput-unused" : "throughput-missing",
                    .world = worldOf(subject).text()});
}

void check(Context &context, const Element *subject)
{
    if (context.once<TemplateTraits>().macros) {
        context.cannotTell(hiddenByMacro());
        return;
    }
    checkKeys(context, *subject);
    checkThroughput(context, *subject);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    if (finding.variant == "unused")
        return {fixByRemoving({"fix.remove-attribute", {finding.args[1]}}, finding.path)};
    if (finding.variant == "throughput-unused")
        return {fixByRemoving({"fix.remove-throughput", {finding.args[0]}}, finding.path)};
    if (finding.variant == "throughput-missing" && element)
        return {fixBySetting({"fix.pay-per-request", {finding.args[0]}}, placeOf(*element, "BillingMode"),
                             syntax::Node::scalar("PAY_PER_REQUEST"))};
    return {};
}

} // namespace

extern const Rule table_keys{
    .id = "tpl.table-keys",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"3.3"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
               "aws-resource-dynamodb-table.html",
    .sameAs = {"E3039", "E3638", "E3639"},
    .types = {"AWS::DynamoDB::Table"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
