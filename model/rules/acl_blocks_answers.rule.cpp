#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/network/acl_entries.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using network::AclEntry;
using syntax::Node;

// Ports that answers go to: NAT gateways and balancers use all of these, Linux the middle of them.
constexpr int firstEphemeral = 1024;
constexpr int lastEphemeral = 65535;
constexpr int tcp = 6;

bool letsAnswersThrough(const AclEntry &entry, const AclEntry &question)
{
    return entry.egress != question.egress && entry.allows && entry.block->overlaps(*question.block) &&
           (entry.protocol == -1 || (entry.protocol == tcp && entry.last >= firstEphemeral));
}

void check(Context &context, const Element *subject)
{
    const auto &entries = context.once<network::AclEntries>().of(subject->id);
    const bool known = std::ranges::all_of(entries, [](const AclEntry &entry) { return entry.known; });
    bool used = false;
    forEachUser(context.index(), subject->id, "AWS::EC2::SubnetNetworkAclAssociation",
                [&](const Element &) { used = true; });
    if (!known || !used || mayBeHidden(context))
        return;
    for (const AclEntry &question : entries) {
        // Whatever reaches into the ports of answers is one itself.
        if (!question.allows || question.protocol != tcp || question.last >= firstEphemeral)
            continue;
        const bool any = std::ranges::any_of(
            entries, [&](const AclEntry &entry) { return entry.egress != question.egress && entry.allows; });
        const bool answered =
            std::ranges::any_of(entries, [&](const AclEntry &entry) { return letsAnswersThrough(entry, question); });
        if (!any || answered) // where nothing at all may go that way, another rule says so
            continue;
        context.report({.severity = Severity::Warning,
                        .element = question.entry->id,
                        .path = placeOf(*question.entry),
                        .args = {question.entry->id.text(), std::to_string(question.first), question.block->text(),
                                 subject->id.text()},
                        .variant = question.egress ? "out" : "in"});
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *acl = context.index().resource(finding.args[3]);
    const Element *question = context.index().find(finding.element);
    if (!acl || !question)
        return {};
    const bool egress = finding.variant == "in"; // answers go the other way
    long long number = 1;
    for (const AclEntry &entry : context.once<network::AclEntries>().of(acl->id))
        if (entry.egress == egress)
            number = std::max(number, entry.number.value_or(0) + 10);
    const auto cidr = Cidr::parse(finding.args[2]);
    return {{{"fix.admit-answers", {finding.args[2]}},
             [id = finding.args[0], acl = finding.args[3], block = finding.args[2], egress, number,
              v6 = cidr && cidr->family == AddressFamily::V6](const Snapshot &now) {
                 Growing growing(now);
                 growing.add(id + "Answers", network::aclEntryType,
                             {{"NetworkAclId", expression::makeRef(acl)},
                              {"RuleNumber", Node::literal(std::to_string(number))},
                              {"Egress", Node::literal(egress ? "true" : "false")},
                              {"Protocol", Node::literal(std::to_string(tcp))},
                              {"PortRange", Node::mapping({{"From", Node::literal(std::to_string(firstEphemeral))},
                                                           {"To", Node::literal(std::to_string(lastEphemeral))}})},
                              {"RuleAction", Node::scalar("allow")},
                              {v6 ? "Ipv6CidrBlock" : "CidrBlock", Node::scalar(block)}});
                 return growing.result();
             }}};
}

} // namespace

extern const Rule acl_blocks_answers{
    .id = "net.acl-blocks-answers",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html",
    .types = {network::aclType},
    .reads = connectedReadsOf({network::aclEntryType, "AWS::EC2::SubnetNetworkAclAssociation"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
