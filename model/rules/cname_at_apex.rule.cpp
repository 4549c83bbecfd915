#include "model/expression/function_of.h"
#include "model/rules/network/topology.h"
#include "model/rules/records.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <cctype>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

std::string host(std::string text)
{
    if (text.ends_with('.'))
        text.pop_back();
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// The node that says the name of the zone that a record is in.
NodePtr zoneName(Context &context, const Record &record)
{
    for (const NodePtr &body : {record.body, record.group}) {
        if (const NodePtr name = body->find("HostedZoneName"))
            return name;
        const Element *zone = context.index().find(context.once<network::Topology>().named(body->find("HostedZoneId")));
        if (zone && zone->type == "AWS::Route53::HostedZone")
            return propertyAt(*zone, "Name");
    }
    return nullptr;
}

void check(Context &context, const Element *subject)
{
    forEachRecord(*subject, [&](const Record &record) {
        const NodePtr type = record.body->find("Type");
        const NodePtr name = record.body->find("Name");
        if (!type || !name || context.evaluate(type).text() != "CNAME")
            return;
        const NodePtr zone = zoneName(context, record);
        if (!zone)
            return;
        const auto here = context.evaluate(name).text();
        const auto apex = context.evaluate(zone).text();
        // The same expression gives the same name, whatever that is.
        const bool same = here && apex ? host(*here) == host(*apex)
                                       : syntax::equal(syntax::resolved(name), syntax::resolved(zone)) &&
                                             expression::isCall(*syntax::resolved(name));
        if (!same)
            return;
        Finding finding{.severity = Severity::Error,
                        .element = subject->id,
                        .path = record.path,
                        .args = {subject->id.text(), here ? *here : std::string("-")},
                        .variant = here ? "named" : "computed",
                        .world = record.world.text()};
        finding.path.emplace_back(std::string("Type"));
        context.report(std::move(finding));
    });
}

} // namespace

extern const Rule cname_at_apex{
    .id = "net.cname-at-apex",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl =
        "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html",
    .types = {"AWS::Route53::RecordSet", "AWS::Route53::RecordSetGroup"},
    .reads = readsOf({"AWS::Route53::HostedZone"}),
    .check = check,
};

} // namespace cirro::rules
