#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

/// What its callers need to know of it.
std::pair<std::string_view, std::string_view> addressOf(const Element &subject)
{
    if (subject.type == "AWS::CloudFront::Distribution")
        return {"https://${", ".DomainName}"};
    if (subject.type == "AWS::ElasticLoadBalancingV2::LoadBalancer")
        return {"http://${", ".DNSName}"};
    if (subject.type == "AWS::ApiGatewayV2::Api")
        return {"${", ".ApiEndpoint}"};
    return {"https://${", "}.execute-api.${AWS::Region}.${AWS::URLSuffix}"};
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::ElasticLoadBalancingV2::LoadBalancer" &&
        comesTo(context, *subject, "Scheme", "internet-facing", true) != true)
        return;
    if (isHandedOut(context, *subject) || mayBeHidden(context))
        return;
    // Behind a name of one's own, or another entry, its address does not matter.
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Element *user = context.index().find(context.index().link(position).from);
        if (user &&
            (user->type.starts_with("AWS::Route53::") || user->type == "AWS::CloudFront::Distribution" ||
             user->type == "AWS::ApiGateway::BasePathMapping" || user->type == "AWS::ApiGatewayV2::ApiMapping" ||
             user->type == "AWS::GlobalAccelerator::EndpointGroup" || user->type == "AWS::SSM::Parameter"))
            return;
    }
    context.report({.severity = Severity::Advice,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text()},
                    .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    const std::string name = finding.args[0] + "Url";
    const syntax::NodePtr outputs = context.design().section("Outputs");
    if (!subject || (outputs && (!outputs->isMapping() || outputs->find(name))))
        return {};
    const auto [before, after] = addressOf(*subject);
    Members members{{"Value", expression::makeSub(std::string(before) + finding.args[0] + std::string(after))}};
    if (!subject->condition.empty())
        members.emplace_back("Condition", syntax::Node::scalar(subject->condition));
    return {fixBySetting({"fix.hand-out", {finding.args[0]}}, {std::string("Outputs"), name},
                         syntax::Node::mapping(std::move(members)))};
}

} // namespace

extern const Rule entry_without_output{
    .id = "ops.entry-without-output",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html",
    .types = {"AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::CloudFront::Distribution", "AWS::ApiGatewayV2::Api",
              "AWS::ApiGateway::RestApi"},
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
