#include "model/rules/network/acl_entries.h"

#include "model/rules/said.h"

namespace cirro::network {

namespace {

constexpr int tcp = 6;
constexpr int udp = 17;
constexpr int highestPort = 65535;

AclEntry read(rules::Context &context, const Element &element)
{
    const auto said = [&](std::string_view dotted) {
        const syntax::NodePtr node = rules::propertyAt(element, dotted);
        return node ? context.evaluate(node) : expression::Value();
    };
    AclEntry entry{.entry = &element, .number = said("RuleNumber").integer()};
    const expression::Value egress = said("Egress");
    const auto action = said("RuleAction").text();
    const auto protocol = said("Protocol").integer();
    const expression::Value v4 = said("CidrBlock");
    const auto text = v4.isNoValue() ? said("Ipv6CidrBlock").text() : v4.text();
    entry.block = text ? Cidr::parse(*text) : std::nullopt;
    entry.egress = egress.boolean() == true;
    entry.allows = action == "allow";
    entry.known = (egress.isNoValue() || egress.boolean()) && action && protocol && entry.block;
    if (!protocol)
        return entry;
    entry.protocol = static_cast<int>(*protocol);
    if (entry.protocol != tcp && entry.protocol != udp)
        return entry;
    const auto first = said("PortRange.From").integer();
    const auto last = said("PortRange.To").integer();
    if (!first || !last || *first < 0 || *last > highestPort) {
        entry.known = false;
        return entry;
    }
    entry.first = static_cast<int>(*first);
    entry.last = static_cast<int>(*last);
    return entry;
}

} // namespace

bool AclEntry::covers(const AclEntry &other) const
{
    if (!known || !other.known || egress != other.egress || !block->contains(*other.block))
        return false;
    return protocol == -1 || (protocol == other.protocol && first <= other.first && last >= other.last);
}

AclEntries::AclEntries(rules::Context &context)
{
    Topology &topology = context.once<Topology>();
    for (const ElementId &id : context.index().ofType(aclEntryType)) {
        const Element &element = *context.index().find(id);
        const ElementId acl = topology.named(property(element, "NetworkAclId"));
        if (!acl.isNull())
            m_byAcl[acl].push_back(read(context, element));
    }
}

const std::vector<AclEntry> &AclEntries::of(const ElementId &acl) const
{
    static const std::vector<AclEntry> none;
    const auto found = m_byAcl.find(acl);
    return found == m_byAcl.end() ? none : found->second;
}

} // namespace cirro::network
