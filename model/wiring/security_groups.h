#pragma once

#include "model/wiring/wire.h"

namespace cirro::wiring {

/// Lets traffic through from one element's security group to another's: as rules of their own, so that two groups may
/// name each other.
class SecurityGroups
{
public:
    /// `anyPort`: a rule on whichever port counts as the one that is meant.
    explicit SecurityGroups(Wire &wire, bool anyPort = false) : m_wire(wire), m_anyPort(anyPort) {}

    /// `from` empty: from anywhere, over IPv4.
    void allow(const std::string &from, const std::string &to, int port);
    void forbid(const std::string &from, const std::string &to, int port);

private:
    struct Place {
        std::string resource{}; // whose property names the groups: a launch template for an Auto Scaling group
        std::string path{};
    };
    std::optional<Place> placeOf(const std::string &element) const;
    std::optional<std::string> groupOf(const std::string &element) const;
    std::string ensureGroup(const std::string &element);
    void enterNetworkOf(const std::string &element, const std::string &other);
    std::optional<std::string> ruleFor(const std::string &source, const std::string &group, int port) const;
    bool isAllowed(const std::string &source, const std::string &group, int port) const;
    bool covers(const syntax::NodePtr &rule, int port) const;
    void dropIfIdle(const std::string &element);

    Wire &m_wire;
    bool m_anyPort = false;
};

} // namespace cirro::wiring
