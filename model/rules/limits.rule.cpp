#include "model/rules/check_context.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// Sections that CloudFormation counts, and how many members they may have (2026-11).
struct Limit {
    std::string_view section{};
    std::size_t most = 0;
};
constexpr std::array<Limit, 4> limits_{{{"Resources", 500}, {"Parameters", 200}, {"Outputs", 200}, {"Mappings", 200}}};

/// Bytes of a text that CloudFormation takes with the call itself, and from a bucket (2026-11).
constexpr std::size_t mostInCall = 51'200;
constexpr std::size_t mostInBucket = 1'000'000;

/// About how long a tree is when it is written: to the byte what was read and not changed, a guess for the rest.
std::size_t lengthOf(const syntax::Node &node, std::size_t depth)
{
    std::size_t length = node.text.size() + node.tag.size() + 1;
    for (const syntax::Entry &entry : node.entries) {
        const syntax::Origin &extent = entry.extent;
        if (extent && entry.value->origin.source == extent.source && !entry.value->edited) {
            length += extent.range.end - extent.range.begin;
            continue;
        }
        constexpr std::size_t level = 2;
        constexpr std::size_t marks = 3; // a colon or a dash, a blank and the line end
        length += level * depth + marks + (entry.key ? entry.key->text.size() : 0) + lengthOf(*entry.value, depth + 1);
    }
    return length;
}

/// Written out only where a guess could be on the wrong side of a limit, for this is asked after every edit.
std::size_t sizeOf(const syntax::Document &document)
{
    if (document.root && !document.root->edited && document.source && document.root->origin.source == document.source)
        return document.source->text().size();
    if (document.root && document.root->edited) {
        const std::size_t guess = lengthOf(*document.root, 0);
        const auto isFar = [&](std::size_t limit) { return guess < limit * 2 / 3 || guess > limit * 3 / 2; };
        if (isFar(mostInCall) && isFar(mostInBucket))
            return guess;
    }
    return syntax::write(document).size();
}

void checkSize(Context &context)
{
    // What moves on the canvas is no matter of rules: the layout counts as it was when the text was read.
    const std::size_t bytes = sizeOf(context.design().document);
    if (bytes > mostInCall)
        context.report(
            {.severity = bytes > mostInBucket ? Severity::Error : Severity::Advice,
             .args = {std::to_string(bytes), std::to_string(bytes > mostInBucket ? mostInBucket : mostInCall)},
             .variant = bytes > mostInBucket ? "too-large" : "needs-bucket"});
}

bool isLogicalId(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

void check(Context &context, const Element *)
{
    checkSize(context);
    // A macro may take away as well as add, and give other names.
    if (context.once<TemplateTraits>().macros) {
        context.cannotTell(hiddenByMacro());
        return;
    }
    for (const Limit &limit : limits_) {
        const std::string section(limit.section);
        const syntax::NodePtr node = context.design().section(section);
        if (!node || !node->isMapping())
            continue;
        if (node->size() > limit.most)
            context.report({.severity = Severity::Error,
                            .path = {section},
                            .args = {section, std::to_string(node->size()), std::to_string(limit.most)},
                            .variant = "too-many"});
        if (limit.section == "Mappings")
            continue;
        for (const syntax::Entry &entry : node->entries)
            if (!isLogicalId(entry.key->text) && !entry.key->text.starts_with("Fn::") && entry.key->text != "<<")
                context.report({.severity = Severity::Error,
                                .path = {section, entry.key->text},
                                .args = {section, entry.key->text},
                                .variant = "name"});
    }
}

} // namespace

extern const Rule limits{
    .id = "tpl.limits",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html",
    .sameAs = {"E3010", "E3006", "E1002", "I1002"},
    .wholeTemplate = true,
    .check = check,
};

} // namespace cirro::rules
