#include "model/rules/facts.h"
#include "model/rules/wanted.h"

#include <nlohmann/json.hpp>

namespace cirro::rules {

namespace {

constexpr std::string_view place = "DistributionConfig.ViewerCertificate.MinimumProtocolVersion";

void check(Context &context, const Element *subject)
{
    // CloudFront's own certificate comes with a policy that cannot be chosen.
    if (!propertyAt(*subject, "DistributionConfig.ViewerCertificate.AcmCertificateArn") &&
        !propertyAt(*subject, "DistributionConfig.ViewerCertificate.IamCertificateId"))
        return;
    const auto &viewers = factsOf("tls").at("viewers");
    forEachSaid(context, *subject, place, [&](const Said &said) {
        const auto text = said.value.text();
        const bool missing = said.value.isNoValue();
        if (missing || (text && isListed(viewers.at("old"), *text)))
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text(), text.value_or("TLSv1")}));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    const syntax::NodePtr written = element ? propertyAt(*element, place) : nullptr;
    if (!element || !isPlainWayTo(*element, place) || (written && (!written->isScalar() || !written->tag.empty())))
        return {};
    const auto use = factsOf("tls").at("viewers").at("use").get<std::string>();
    return {fixBySetting({"fix.raise", {finding.args[0], use}}, placeOf(*element, place), syntax::Node::scalar(use))};
}

} // namespace

extern const Rule viewer_old_tls{
    .id = "sec.viewer-old-tls",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/"
               "secure-connections-supported-viewer-protocols-ciphers.html",
    .types = {"AWS::CloudFront::Distribution"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
