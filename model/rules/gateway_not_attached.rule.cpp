#include "model/edits/edits.h"
#include "model/expression/intrinsic.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    bool routed = false;
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Element *user = context.index().find(context.index().link(position).from);
        if (user && user->type == "AWS::EC2::VPCGatewayAttachment")
            return;
        if (user && user->type != "AWS::EC2::Route")
            return; // a nested stack or custom resource may attach it
        routed = true;
    }
    const syntax::NodePtr outputs = context.design().section("Outputs");
    bool handedOut = false;
    if (outputs)
        expression::forEachReference(*outputs, [&](const expression::Reference &reference) {
            handedOut |= reference.target == subject->id.text();
        });
    if (handedOut)
        return;
    if (context.once<TemplateTraits>().hidesResources()) {
        context.cannotTell(hiddenByMacro());
        return;
    }
    context.report({.severity = routed ? Severity::Error : Severity::Warning,
                    .element = subject->id,
                    .path = {std::string("Resources"), subject->id.text()},
                    .args = {subject->id.text()},
                    .variant = routed ? "routed" : "alone"});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const auto vpcs = snapshot.index->ofType("AWS::EC2::VPC");
    if (vpcs.size() != 1)
        return {}; // which one is for a person to say
    const std::string vpc = vpcs.front().text();
    return {
        {{"fix.attach", {finding.args[0], vpc}},
         [gateway = finding.element.text(), vpc](const Snapshot &now) -> Result<Design> {
             using syntax::Node;
             const std::string id = freeLogicalId(now.design, *now.index, gateway + "Attachment");
             auto added = syntax::set(
                 now.design.document, {std::string("Resources"), id},
                 Node::mapping({{"Type", Node::scalar("AWS::EC2::VPCGatewayAttachment")},
                                {"Properties", Node::mapping({{"VpcId", expression::makeRef(vpc)},
                                                              {"InternetGatewayId", expression::makeRef(gateway)}})}}));
             if (!added)
                 return added.error();
             Design design = now.design;
             design.document = std::move(added->document);
             return design;
         }}};
}

} // namespace

extern const Rule gateway_not_attached{
    .id = "net.gateway-not-attached",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html",
    .types = {"AWS::EC2::InternetGateway"},
    .reads = {.related = true,
              .types = {"AWS::EC2::VPCGatewayAttachment", "AWS::EC2::Route"},
              .neighbours = true,
              .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
