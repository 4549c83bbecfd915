#include "model/expression/function_of.h"
#include "model/rules/network/acl_entries.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

constexpr long long highest = 32766; // of an ACL's rule numbers

void check(Context &context, const Element *subject)
{
    const auto &entries = context.once<network::AclEntries>().of(subject->id);
    for (std::size_t later = 1; later < entries.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const auto &a = entries[earlier];
            const auto &b = entries[later];
            if (!b.number || a.number != b.number || a.egress != b.egress ||
                !canCoexist(context, worldOf(*a.entry), worldOf(*b.entry)))
                continue;
            context.report(
                {.severity = Severity::Error,
                 .element = b.entry->id,
                 .path = placeOf(*b.entry, "RuleNumber"),
                 .args = {b.entry->id.text(), a.entry->id.text(), std::to_string(*b.number), subject->id.text()},
                 .world = worldOf(*b.entry).text()});
            break;
        }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *acl = context.index().resource(finding.args[3]);
    const syntax::NodePtr number = syntax::at(context.design().document, finding.path);
    if (!acl || !number || !number->isScalar() || expression::isCall(*number))
        return {};
    const auto &entries = context.once<network::AclEntries>().of(acl->id);
    long long next = std::stoll(finding.args[2]) + 1;
    while (std::ranges::any_of(entries, [&](const network::AclEntry &each) { return each.number == next; }))
        ++next;
    if (next > highest)
        return {};
    return {fixBySetting({"fix.renumber", {finding.args[0], std::to_string(next)}}, finding.path,
                         syntax::Node::literal(std::to_string(next)))};
}

} // namespace

extern const Rule acl_rule_number{
    .id = "net.acl-rule-number",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html",
    .types = {network::aclType},
    .reads = connectedReadsOf({network::aclEntryType}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
