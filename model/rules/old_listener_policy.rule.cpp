#include "model/rules/facts.h"
#include "model/rules/wanted.h"

#include <nlohmann/json.hpp>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    if (comesTo(context, *subject, "Protocol", "HTTPS", false) != true &&
        comesTo(context, *subject, "Protocol", "TLS", false) != true)
        return;
    const auto &listeners = factsOf("tls").at("listeners");
    forEachSaid(context, *subject, "SslPolicy", [&](const Said &said) {
        const bool missing = said.value.isNoValue();
        const auto text = missing ? std::optional(listeners.at("standard").get<std::string>()) : said.value.text();
        if (text && isListed(listeners.at("old"), *text))
            context.report(
                findingAt(*subject, said, Severity::Advice, {subject->id.text(), *text}, missing ? "not-set" : "set"));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    const syntax::NodePtr written = syntax::at(context.design().document, finding.path);
    const bool scalar = written && written->isScalar() && written->tag.empty();
    if (!element ||
        (finding.variant == "set" ? !scalar
                                  : !isPlainWayTo(*element, "SslPolicy") || propertyAt(*element, "SslPolicy")))
        return {};
    const auto use = factsOf("tls").at("listeners").at("use").get<std::string>();
    return {fixBySetting({"fix.raise", {finding.args[0], use}},
                         finding.variant == "set" ? finding.path : placeOf(*element, "SslPolicy"),
                         syntax::Node::scalar(use))};
}

} // namespace

extern const Rule old_listener_policy{
    .id = "sec.old-listener-policy",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
    .types = {"AWS::ElasticLoadBalancingV2::Listener"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
