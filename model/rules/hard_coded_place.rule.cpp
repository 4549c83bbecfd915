#include "model/expression/intrinsic.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// The Region or account that stands in an ARN: from where to where in the text, and what stands for it.
struct Place {
    std::size_t begin = 0;
    std::size_t size = 0;
    std::string_view pseudo{};
};

/// arn:partition:service:region:account:…; only those whose Region is written out.
std::optional<Place> regionIn(std::string_view text)
{
    if (!text.starts_with("arn:"))
        return {};
    std::size_t begin = 0;
    for (int field = 0; field < 3; ++field) {
        begin = text.find(':', begin);
        if (begin == std::string_view::npos)
            return {};
        ++begin;
    }
    const std::size_t end = text.find(':', begin);
    if (end == std::string_view::npos || end == begin)
        return {};
    const std::string_view region = text.substr(begin, end - begin);
    const bool plain = std::ranges::count(region, '-') >= 2 && region.back() >= '0' && region.back() <= '9' &&
                       region.find_first_of("${}* ") == std::string_view::npos;
    return plain ? std::optional(Place{begin, end - begin, "AWS::Region"}) : std::nullopt;
}

/// The account of the ARN is somebody else's where only the Region is to be changed: then it is meant.
bool isOfThisStack(std::string_view text, const Place &region)
{
    const std::string_view rest = text.substr(region.begin + region.size + 1);
    return rest.starts_with(':') || rest.starts_with("${AWS::AccountId}:");
}

/// Calls `visit` for every text below a node with its path.
template <class Visit> bool forEachText(const syntax::NodePtr &node, syntax::Path &path, const Visit &visit)
{
    if (!node || node->kind == syntax::NodeKind::Alias)
        return true;
    if (node->isScalar())
        return visit(*node, path);
    for (std::size_t i = 0; i < node->size(); ++i) {
        const syntax::Entry &entry = node->entries[i];
        if (entry.key)
            path.emplace_back(entry.key->text);
        else
            path.emplace_back(i);
        const bool on = forEachText(entry.value, path, visit);
        path.pop_back();
        if (!on)
            return false;
    }
    return true;
}

void check(Context &context, const Element *subject)
{
    const syntax::NodePtr properties =
        subject->body && subject->body->isMapping() ? subject->body->find("Properties") : nullptr;
    syntax::Path path{std::string("Resources"), subject->id.text(), std::string("Properties")};
    forEachText(properties, path, [&](const syntax::Node &node, const syntax::Path &place) {
        const auto region = regionIn(node.text);
        if (!region || !isOfThisStack(node.text, *region))
            return true;
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = place,
                        .args = {subject->id.text(), node.text.substr(region->begin, region->size)}});
        return false; // one a resource says it all
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    const auto region = node ? regionIn(node->text) : std::nullopt;
    // A Sub with variables of its own is a list, and its text an item of it.
    const bool text =
        node && (node->tag.empty() || node->tag == "!Sub") && !std::holds_alternative<std::size_t>(finding.path.back());
    const auto *key = std::get_if<std::string>(&finding.path.back());
    if (!region || !text || (key && key->starts_with("Fn::") && *key != "Fn::Sub"))
        return {};
    std::string better = node->text;
    better.replace(region->begin, region->size, "${AWS::Region}");
    const bool inside = key && *key == "Fn::Sub";
    return {fixBySetting({"fix.any-region", {finding.args[0]}}, finding.path,
                         inside ? syntax::Node::scalar(better) : expression::makeSub(better))};
}

} // namespace

extern const Rule hard_coded_place{
    .id = "ops.hard-coded-place",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html",
    .sameAs = {"I3042"},
    .policy = true,
    .ofText = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
