#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/network/acl_entries.h"
#include "model/rules/related.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using syntax::Node;

void check(Context &context, const Element *subject)
{
    const auto &entries = context.once<network::AclEntries>().of(subject->id);
    const auto admits = [&](bool egress) {
        return std::ranges::any_of(entries, [&](const network::AclEntry &entry) {
            return !entry.known || (entry.egress == egress && entry.allows);
        });
    };
    const bool in = admits(false);
    const bool out = admits(true);
    if (in && out)
        return;
    std::string subnets;
    forEachUser(context.index(), subject->id, "AWS::EC2::SubnetNetworkAclAssociation", [&](const Element &association) {
        for (const Link &link : context.index().from(association.id))
            if (const Element *subnet = context.index().find(link.to); subnet && subnet->type == "AWS::EC2::Subnet")
                subnets += (subnets.empty() ? "" : ", ") + subnet->id.text();
    });
    // Alone it blocks nobody; named by others, they may add entries.
    const bool handed = std::ranges::any_of(context.index().to(subject->id), [&](std::uint32_t position) {
        const Element *user = context.index().find(context.index().link(position).from);
        return user && user->type != network::aclEntryType && user->type != "AWS::EC2::SubnetNetworkAclAssociation";
    });
    if (subnets.empty() || handed || mayBeHidden(context))
        return;
    context.report({.severity = Severity::Warning,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text(), subnets},
                    .variant = in    ? "no-way-out"
                               : out ? "no-way-in"
                                     : "none"});
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    return {{{"fix." + (finding.variant == "none" ? std::string("admit-all") : "admit-" + finding.variant.substr(7)),
              {finding.args[0]}},
             [acl = finding.args[0], variant = finding.variant](const Snapshot &now) {
                 Growing growing(now);
                 const auto add = [&](bool egress) {
                     growing.add(acl + (egress ? "Out" : "In"), network::aclEntryType,
                                 {{"NetworkAclId", expression::makeRef(acl)},
                                  {"RuleNumber", Node::literal("100")},
                                  {"Egress", Node::literal(egress ? "true" : "false")},
                                  {"Protocol", Node::literal("-1")},
                                  {"RuleAction", Node::scalar("allow")},
                                  {"CidrBlock", Node::scalar("0.0.0.0/0")}});
                 };
                 if (variant != "no-way-out")
                     add(false);
                 if (variant != "no-way-in")
                     add(true);
                 return growing.result();
             }}};
}

} // namespace

extern const Rule acl_without_entries{
    .id = "net.acl-without-entries",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html",
    .types = {network::aclType},
    .reads = connectedReadsOf({network::aclEntryType, "AWS::EC2::SubnetNetworkAclAssociation", "AWS::EC2::Subnet"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
