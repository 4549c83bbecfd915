#pragma once

#include "model/rules/network/topology.h"

#include <string>
#include <vector>

namespace cirro::network {

/// The security groups that a resource says it has.
struct GroupSet {
    std::vector<ElementId> groups{}; // of the template
    bool known = false;              // false: it may have others, or the VPC's default group
    syntax::Path path{};             // where they are said
};

/// What the security groups of a template let in. Made with Context::once.
class SecurityGroups
{
public:
    explicit SecurityGroups(rules::Context &context) : m_context(context) {}

    /// Of a load balancer, an instance, a group of instances, a function, a service of containers, a data store or a
    /// mount target.
    GroupSet of(const Element &element);
    /// Whether one of `to` lets in what comes from one of `from` on a TCP port. Rules that name address ranges, prefix
    /// lists or groups of elsewhere may, so only a certain No is one.
    Answer admits(const GroupSet &to, int port, const GroupSet &from);

private:
    GroupSet read(const Element &element, std::string_view dotted);
    GroupSet ofTemplate(const Element &user, std::string_view dotted);
    Answer admits(const Element &group, int port, const GroupSet &from);
    Answer ruleAdmits(const syntax::NodePtr &rule, const rules::World &world, int port, const GroupSet &from);

    rules::Context &m_context;
};

} // namespace cirro::network
