#include "model/rules/network/acl_entries.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const auto &entries = context.once<network::AclEntries>().of(subject->id);
    for (const network::AclEntry &entry : entries) {
        const network::AclEntry *first = nullptr;
        for (const network::AclEntry &other : entries)
            if (other.number && entry.number && *other.number < *entry.number && other.covers(entry) &&
                worldOf(*entry.entry).includes(worldOf(*other.entry)) && (!first || *other.number < *first->number))
                first = &other;
        if (!first)
            continue;
        const bool opposite = first->allows != entry.allows;
        context.report({.severity = opposite ? Severity::Warning : Severity::Advice,
                        .element = entry.entry->id,
                        .path = placeOf(*entry.entry, "RuleNumber"),
                        .args = {entry.entry->id.text(), std::to_string(*entry.number), first->entry->id.text(),
                                 std::to_string(*first->number)},
                        .variant = opposite ? entry.allows ? "allow" : "deny" : "needless"});
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *entry = context.index().find(finding.element);
    if (!entry || finding.variant != "needless" || isUsed(context, *entry))
        return {};
    return {fixByRemoving({"fix.remove-entry", {finding.args[0]}}, placeOf(*entry))};
}

} // namespace

extern const Rule acl_shadowed_rule{
    .id = "net.acl-shadowed-rule",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html",
    .types = {network::aclType},
    .reads = connectedReadsOf({network::aclEntryType}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
