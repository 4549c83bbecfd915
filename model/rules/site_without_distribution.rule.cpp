#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    bool fronted = false;
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Element *user = context.index().find(context.index().link(position).from);
        fronted |= user && user->type == "AWS::CloudFront::Distribution";
    }
    if (fronted)
        return;
    forEachSaid(context, *subject, "WebsiteConfiguration", [&](const Said &said) {
        const bool redirects = said.value.member("RedirectAllRequestsTo") != nullptr;
        if (said.value.map() && !redirects && !mayBeHidden(context))
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
    });
}

} // namespace

extern const Rule site_without_distribution{
    .id = "perf.site-without-distribution",
    .severity = Severity::Advice,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html",
    .types = {"AWS::S3::Bucket"},
    .reads = {.neighbours = true},
    .check = check,
};

} // namespace cirro::rules
