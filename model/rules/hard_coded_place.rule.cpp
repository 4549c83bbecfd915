#include "model/expression/intrinsic.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

constexpr std::string_view arn = "arn:";

/// The Region or account that stands in an ARN: from where to where in the text, and what stands for it.
struct Place {
    std::size_t begin = 0;
    std::size_t size = 0;
    std::string_view pseudo{};
};

/// The end of the field of an ARN that begins there: a colon that is not part of a ${…}.
std::size_t endOfField(std::string_view text, std::size_t begin)
{
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (text[i] == ':')
            return i;
        if (text.substr(i).starts_with("${"))
            i = std::min(text.find('}', i), text.size());
    }
    return std::string_view::npos;
}

/// A field of arn:partition:service:region:account:…, counted from none; nothing when it is empty.
std::optional<Place> fieldOf(std::string_view text, int field, std::string_view pseudo)
{
    if (!text.starts_with(arn))
        return {};
    std::size_t begin = 0;
    for (; field > 0; --field) {
        begin = endOfField(text, begin);
        if (begin == std::string_view::npos)
            return {};
        ++begin;
    }
    const std::size_t end = endOfField(text, begin);
    if (end == std::string_view::npos || end == begin)
        return {};
    return Place{begin, end - begin, pseudo};
}

/// Only of an ARN whose Region is written out.
std::optional<Place> regionIn(std::string_view text)
{
    const auto place = fieldOf(text, 3, "AWS::Region");
    const std::string_view region = place ? text.substr(place->begin, place->size) : std::string_view();
    const bool plain = std::ranges::count(region, '-') >= 2 && region.back() >= '0' && region.back() <= '9' &&
                       region.find_first_of("${}* ") == std::string_view::npos;
    return plain ? place : std::nullopt;
}

/// Only of an ARN whose account is written out, and may be the one that the stack is deployed to.
std::optional<Place> accountIn(std::string_view text)
{
    const auto place = fieldOf(text, 4, "AWS::AccountId");
    const std::string_view account = place ? text.substr(place->begin, place->size) : std::string_view();
    constexpr std::size_t digits = 12;
    const bool plain = account.size() == digits && account.find_first_not_of("0123456789") == std::string_view::npos;
    // Layers and applications that others share lie in their accounts.
    const bool shared =
        text.find(":layer:") != std::string_view::npos || text.find(":serverlessrepo:") != std::string_view::npos;
    return plain && !shared ? place : std::nullopt;
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

/// Whether any text below a node is an ARN: few bodies have one, and looking without a path is quick.
bool hasArn(const syntax::NodePtr &node)
{
    if (!node || node->kind == syntax::NodeKind::Alias)
        return false;
    return node->isScalar()
               ? node->text.starts_with(arn)
               : std::ranges::any_of(node->entries, [](const syntax::Entry &entry) { return hasArn(entry.value); });
}

/// Who is let in or asked for is named with his account on purpose.
bool isAboutOthers(const syntax::Path &place)
{
    return std::ranges::any_of(place, [](const syntax::Step &step) {
        const auto *key = std::get_if<std::string>(&step);
        return key && (*key == "Principal" || *key == "NotPrincipal" || *key == "Condition");
    });
}

/// What is written out in a text, if anything.
std::optional<Place> writtenOut(std::string_view text, const syntax::Path &place, std::string_view variant)
{
    if (variant == "account")
        return isAboutOthers(place) ? std::nullopt : accountIn(text);
    const auto region = regionIn(text);
    return region && isOfThisStack(text, *region) ? region : std::nullopt;
}

void check(Context &context, const Element *subject)
{
    const syntax::NodePtr properties =
        subject->body && subject->body->isMapping() ? subject->body->find("Properties") : nullptr;
    if (!hasArn(properties))
        return;
    for (const std::string_view variant : {"region", "account"}) {
        syntax::Path path{std::string("Resources"), subject->id.text(), std::string("Properties")};
        forEachText(properties, path, [&](const syntax::Node &node, const syntax::Path &place) {
            const auto written = writtenOut(node.text, place, variant);
            if (!written)
                return true;
            context.report({.severity = Severity::Advice,
                            .element = subject->id,
                            .path = place,
                            .args = {subject->id.text(), node.text.substr(written->begin, written->size)},
                            .variant = std::string(variant)});
            return false; // one a resource says it all
        });
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    const auto place = node ? writtenOut(node->text, finding.path, finding.variant) : std::nullopt;
    // A Sub with variables of its own is a list, and its text an item of it.
    const bool text =
        node && (node->tag.empty() || node->tag == "!Sub") && !std::holds_alternative<std::size_t>(finding.path.back());
    const auto *key = std::get_if<std::string>(&finding.path.back());
    if (!place || !text || (key && key->starts_with("Fn::") && *key != "Fn::Sub"))
        return {};
    std::string better = node->text;
    const auto replace = [&better](const Place &written) {
        better.replace(written.begin, written.size, "${" + std::string(written.pseudo) + "}");
    };
    replace(*place);
    // With the account the Region becomes that of the stack as well; it stands before it.
    if (const auto region = finding.variant == "account" ? regionIn(better) : std::nullopt)
        replace(*region);
    const bool inside = key && *key == "Fn::Sub";
    return {fixBySetting({finding.variant == "account" ? "fix.any-account" : "fix.any-region", {finding.args[0]}},
                         finding.path, inside ? syntax::Node::scalar(better) : expression::makeSub(better))};
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
