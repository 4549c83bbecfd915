#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <set>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    std::set<std::string> waited;
    for (const Link &link : context.index().from(subject->id)) {
        if (link.kind != expression::ReferenceKind::DependsOn || !waited.insert(link.to.text()).second)
            continue;
        // Only what its properties name whatever the conditions makes CloudFormation wait by itself.
        const auto named = [&](const Link &other) {
            const auto *key = other.path.empty() ? nullptr : std::get_if<std::string>(&other.path.front());
            return other.to == link.to && other.kind != expression::ReferenceKind::DependsOn && key &&
                   *key == "Properties" && worldAt(subject->body, other.path, {}).empty();
        };
        if (!std::ranges::any_of(context.index().from(subject->id), named))
            continue;
        Finding finding{.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text(), link.to.text()}};
        finding.path.insert(finding.path.end(), link.path.begin(), link.path.end());
        context.report(std::move(finding));
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    syntax::Path place = finding.path;
    syntax::Path list = place;
    if (!list.empty() && std::holds_alternative<std::size_t>(list.back())) {
        list.pop_back();
        const syntax::NodePtr names = syntax::at(context.design().document, list);
        if (names && names->size() == 1)
            place = list;
    }
    return {fixByRemoving({"fix.no-need-to-wait", {finding.args[1]}}, std::move(place))};
}

} // namespace

extern const Rule needless_depends_on{
    .id = "tpl.needless-depends-on",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-dependson.html",
    .sameAs = {"W3005"},
    .ofText = true,
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
