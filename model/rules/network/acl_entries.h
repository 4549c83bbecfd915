#pragma once

#include "model/rules/network/topology.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace cirro::network {

/// An entry of a network ACL.
struct AclEntry {
    const Element *entry{};
    bool egress = false;
    std::optional<long long> number{};
    bool allows = false;
    int protocol = -1; // IANA's number; -1: all
    int first = 0;     // ports; 0 … 65535 where the protocol has none
    int last = 65535;
    std::optional<Cidr> block{};
    bool known = false; // everything but the number could be told

    /// True when all that `other` matches is matched by this one.
    bool covers(const AclEntry &other) const;
};

/// The entries of the network ACLs of a template. Made with Context::once.
class AclEntries
{
public:
    explicit AclEntries(rules::Context &context);
    /// In the order of the text.
    const std::vector<AclEntry> &of(const ElementId &acl) const;

private:
    std::unordered_map<ElementId, std::vector<AclEntry>> m_byAcl;
};

inline constexpr std::string_view aclType = "AWS::EC2::NetworkAcl";
inline constexpr std::string_view aclEntryType = "AWS::EC2::NetworkAclEntry";

} // namespace cirro::network
