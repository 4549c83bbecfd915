#pragma once

#include "model/wiring/wire.h"

namespace cirro::wiring {

/// Lets the code that runs in an element call a service: as a statement of its role, scoped to one resource.
class Permissions
{
public:
    explicit Permissions(Wire &wire) : m_wire(wire) {}

    void permit(const Json &step, const Json &actions);
    void withdraw(const Json &step);
    /// The right to be reached and to reach within a VPC, which a function has to have to be placed in one.
    void allowNetwork(const std::string &function);
    void forbidNetwork(const std::string &function);

private:
    std::optional<std::string> roleOf(const std::string &element) const;
    std::string ensureRole(const std::string &element);
    std::vector<ElementId> policiesOf(const std::string &role) const;
    std::string makeRole(const std::string &element, const std::string &principal);
    void dropIfIdle(const std::string &element, const std::string &role);

    Wire &m_wire;
};

} // namespace cirro::wiring
