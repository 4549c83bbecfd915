#include "model/edits/edits.h"
#include "model/expression/intrinsic.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    if (propertyAt(*subject, "AllocationId"))
        return;
    if (comesTo(context, *subject, "ConnectivityType", "public", true) == true &&
        comesTo(context, *subject, "AvailabilityMode", "regional", false) == false)
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = {std::string("Resources"), subject->id.text()},
                        .args = {subject->id.text()}});
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    return {{{"fix.add-address", {finding.args[0]}},
             [gateway = finding.element.text()](const Snapshot &now) -> Result<Design> {
                 using syntax::Node;
                 const std::string id = freeLogicalId(now.design, *now.index, gateway + "Address");
                 auto added =
                     syntax::set(now.design.document, {std::string("Resources"), id},
                                 Node::mapping({{"Type", Node::scalar("AWS::EC2::EIP")},
                                                {"Properties", Node::mapping({{"Domain", Node::scalar("vpc")}})}}));
                 if (!added)
                     return added.error();
                 auto set = syntax::set(
                     added->document,
                     {std::string("Resources"), gateway, std::string("Properties"), std::string("AllocationId")},
                     expression::makeGetAtt(id, "AllocationId"));
                 if (!set)
                     return set.error();
                 Design design = now.design;
                 design.document = std::move(set->document);
                 return design;
             }}};
}

} // namespace

extern const Rule nat_without_address{
    .id = "net.nat-without-address",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html",
    .types = {"AWS::EC2::NatGateway"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
