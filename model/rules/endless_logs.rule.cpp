#include "model/rules/wanted.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "RetentionInDays", [&](const Said &said) {
        if (said.value.isNoValue())
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    if (!element || propertyAt(*element, "RetentionInDays") || !isPlainWayTo(*element, "RetentionInDays"))
        return {};
    const syntax::Path place = placeOf(*element, "RetentionInDays");
    return {fixBySetting({"fix.keep", {finding.args[0], "30"}}, place, syntax::Node::literal("30")),
            fixBySetting({"fix.keep", {finding.args[0], "365"}}, place, syntax::Node::literal("365"))};
}

} // namespace

extern const Rule endless_logs{
    .id = "cost.endless-logs",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.1"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html",
    .types = {"AWS::Logs::LogGroup"},
    .policy = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
