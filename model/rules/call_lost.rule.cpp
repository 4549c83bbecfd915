#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// Who calls without waiting for the answer: Lambda tries twice more, and forgets. Null: nobody known.
const Element *callerOf(Context &context, const Element &function)
{
    for (const std::uint32_t position : context.index().to(function.id)) {
        const Link &link = context.index().link(position);
        const Element *user = context.index().find(link.from);
        const auto *key = link.path.size() > 1 ? std::get_if<std::string>(&link.path[1]) : nullptr;
        if (!user || !key || link.attribute != "Arn")
            continue;
        if ((user->type == "AWS::SNS::Subscription" && *key == "Endpoint") ||
            (user->type == "AWS::SNS::Topic" && *key == "Subscription") ||
            (user->type == "AWS::Events::Rule" && *key == "Targets") ||
            (user->type == "AWS::S3::Bucket" && *key == "NotificationConfiguration"))
            return user;
    }
    return nullptr;
}

void check(Context &context, const Element *subject)
{
    const Element *caller = callerOf(context, *subject);
    if (!caller)
        return;
    bool kept = false;
    forEachUser(context.index(), subject->id, "AWS::Lambda::EventInvokeConfig",
                [&](const Element &config) { kept = kept || propertyAt(config, "DestinationConfig.OnFailure"); });
    if (kept || mayBeHidden(context))
        return;
    forEachSaid(context, *subject, "DeadLetterConfig", [&](const Said &said) {
        if (said.value.isNoValue())
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text(), caller->id.text()}));
    });
}

} // namespace

extern const Rule call_lost{
    .id = "rel.call-lost",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.1"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html",
    .types = {"AWS::Lambda::Function"},
    .policy = true,
    .reads = readsOf({"AWS::Lambda::EventInvokeConfig", "AWS::SNS::Subscription", "AWS::SNS::Topic",
                      "AWS::Events::Rule", "AWS::S3::Bucket"}),
    .check = check,
};

} // namespace cirro::rules
