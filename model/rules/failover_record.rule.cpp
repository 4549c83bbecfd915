#include "model/rules/records.h"
#include "model/rules/related.h"
#include "model/rules/settings.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachRecord(*subject, [&](const Record &record) {
        const auto said = [&](const syntax::NodePtr &body, const char *key) {
            const syntax::NodePtr node = body && body->isMapping() ? body->find(key) : nullptr;
            return node ? valueIn(context, node, record.world) : expression::Value();
        };
        // Where the secondary stands has no effect: it is what is left.
        if (said(record.body, "Failover").text() != "PRIMARY" || !said(record.body, "HealthCheckId").isNoValue())
            return;
        const syntax::NodePtr alias = syntax::resolved(record.body->find("AliasTarget"));
        const expression::Value evaluated = said(alias, "EvaluateTargetHealth");
        if (!isOff(evaluated))
            return;
        Finding finding{.severity = Severity::Warning,
                        .element = subject->id,
                        .path = record.path,
                        .args = {subject->id.text()},
                        .variant = alias ? "alias" : "plain",
                        .world = record.world.text()};
        if (alias)
            finding.path.emplace_back(std::string("AliasTarget"));
        context.report(std::move(finding));
    });
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    if (finding.variant != "alias")
        return {};
    syntax::Path place = finding.path;
    place.emplace_back(std::string("EvaluateTargetHealth"));
    return {fixBySetting({"fix.evaluate", {finding.args[0]}}, std::move(place), syntax::Node::literal("true"))};
}

} // namespace

extern const Rule failover_record{
    .id = "net.failover-record",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
    .types = {"AWS::Route53::RecordSet", "AWS::Route53::RecordSetGroup"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
