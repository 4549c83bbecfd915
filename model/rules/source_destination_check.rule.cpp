#include "model/expression/function_of.h"
#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/wanted.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// Whether a text below a node says it: user data may turn the check off itself.
bool mentions(const syntax::NodePtr &node, std::string_view word)
{
    const syntax::NodePtr value = syntax::resolved(node);
    return value && (value->text.find(word) != std::string::npos ||
                     std::ranges::any_of(value->entries,
                                         [&](const syntax::Entry &entry) { return mentions(entry.value, word); }));
}

void check(Context &context, const Element *subject)
{
    const auto routes = context.once<network::Routes>().towards(subject->id);
    if (routes.empty() || mentions(propertyAt(*subject, "UserData"), "source-dest-check") ||
        comesTo(context, *subject, "SourceDestCheck", "false", false) != std::optional(false))
        return;
    context.report(
        {.severity = Severity::Warning,
         .element = subject->id,
         .path = propertyAt(*subject, "SourceDestCheck") ? placeOf(*subject, "SourceDestCheck") : placeOf(*subject),
         .args = {subject->id.text(), routes.front()->route->id.text()},
         .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    const syntax::NodePtr node = element ? propertyAt(*element, "SourceDestCheck") : nullptr;
    if (!element || (node && (!node->isScalar() || expression::isCall(*node))))
        return {};
    return {fixBySetting({"fix.turn-off", {finding.args[0]}}, placeOf(*element, "SourceDestCheck"), nodeOf("false"))};
}

} // namespace

extern const Rule source_destination_check{
    .id = "net.source-destination-check",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html",
    .types = {"AWS::EC2::Instance", "AWS::EC2::NetworkInterface"},
    .reads = network::readsOfRoutes(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
