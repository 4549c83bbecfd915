#include "model/core/number.h"
#include "model/expression/function_of.h"
#include "model/rules/facts.h"
#include "model/rules/said.h"

#include <nlohmann/json.hpp>

#include <unordered_map>

namespace cirro::rules {

namespace {

/// What a number may be at the least and at the most, as it is written in the facts; empty: no such limit.
struct Range {
    std::string holder{}; // what the property stands in, dotted; empty: the properties themselves
    std::string name{};
    std::string least{};
    std::string most{};
};
using Ranges = std::unordered_map<std::string, std::vector<Range>>;

const Ranges &allRanges()
{
    static const Ranges all = [] {
        Ranges ranges;
        for (const auto &type : factsOf("number_ranges").at("types").items())
            for (const auto &property : type.value().items()) {
                const std::string &path = property.key();
                const std::size_t dot = path.rfind('.');
                const auto limit = [&property](std::size_t side) {
                    const nlohmann::json &value = property.value().at(side);
                    return value.is_null() ? std::string() : value.dump();
                };
                ranges[type.key()].push_back({.holder = dot == std::string::npos ? std::string() : path.substr(0, dot),
                                              .name = dot == std::string::npos ? path : path.substr(dot + 1),
                                              .least = limit(0),
                                              .most = limit(1)});
            }
        return ranges;
    }();
    return all;
}

/// The limit that a number is beyond, and which of the two; nothing when it is within both.
struct Beyond {
    std::string limit{};
    std::string_view variant{};
};
std::optional<Beyond> beyondOf(double number, const Range &range)
{
    const auto least = numberIn<double>(range.least);
    const auto most = numberIn<double>(range.most);
    if (least && number < *least)
        return Beyond{range.least, "below"};
    if (most && number > *most)
        return Beyond{range.most, "above"};
    return {};
}

void judge(Context &context, const Element &subject, const Range &range, const syntax::Node &holder,
           const syntax::Path &path, const World &inWorld)
{
    const syntax::NodePtr node = holder.find(range.name);
    if (!node)
        return;
    forEachBranch(node, inWorld, [&](const Branch &branch) {
        const auto text = valueIn(context, branch.node, branch.world).text();
        const auto number = text ? numberIn<double>(*text) : std::nullopt;
        const auto beyond = number ? beyondOf(*number, range) : std::nullopt;
        if (!beyond)
            return;
        syntax::Path where = path;
        where.emplace_back(range.name);
        where.insert(where.end(), branch.path.begin(), branch.path.end());
        context.report({.severity = Severity::Error,
                        .element = subject.id,
                        .path = std::move(where),
                        .args = {subject.id.text(), range.name, *text, beyond->limit},
                        .variant = std::string(beyond->variant),
                        .world = branch.world.text()});
    });
}

syntax::NodePtr propertiesOf(const Element &element)
{
    return element.body && element.body->isMapping() ? element.body->find("Properties") : nullptr;
}

void check(Context &context, const Element *subject)
{
    const auto ranges = allRanges().find(subject->type);
    if (ranges == allRanges().end())
        return;
    const syntax::NodePtr properties = propertiesOf(*subject);
    // Most are not written: what is not there at the first step needs no path.
    const bool plain = properties && properties->isMapping() && !expression::isCall(*properties);
    for (const Range &range : ranges->second) {
        const std::string_view first = range.holder.empty() ? std::string_view(range.name) : range.holder;
        if (!properties || (plain && !properties->find(first.substr(0, first.find('.')))))
            continue;
        forEachHolder(*subject, range.holder,
                      [&](const syntax::Node &holder, const syntax::Path &path, const World &world) {
                          judge(context, *subject, range, holder, path, world);
                      });
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    if (!node || !node->isScalar() || expression::isCall(*node))
        return {};
    return {fixBySetting({"fix.set-property", {finding.args[1], finding.args[3]}}, finding.path,
                         syntax::Node::literal(finding.args[3]))};
}

} // namespace

extern const Rule number_range{
    .id = "tpl.number-range",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .sameAs = {"E3034"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
