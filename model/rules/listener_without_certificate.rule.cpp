#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "Protocol", [&](const Said &protocol) {
        const auto text = protocol.value.text();
        if (text != "HTTPS" && text != "TLS")
            return;
        forEachSaid(context, *subject, "Certificates", [&](const Said &certificates) {
            const bool none =
                certificates.value.isNoValue() || (certificates.value.list() && certificates.value.list()->empty());
            // Sides of different Fn::If may belong to different worlds.
            if (none && (protocol.world == certificates.world || certificates.world.empty() || protocol.world.empty()))
                context.report(findingAt(*subject, protocol, Severity::Error, {subject->id.text(), *text}));
        });
    });
}

} // namespace

extern const Rule listener_without_certificate{
    .id = "sec.listener-without-certificate",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html",
    .sameAs = {"E3676"},
    .types = {"AWS::ElasticLoadBalancingV2::Listener"},
    .check = check,
};

} // namespace cirro::rules
