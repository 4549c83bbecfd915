#pragma once

#include "model/rules/world.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::rules {

struct Port {
    int number = 0;
    std::string_view name{};
};

/// An inbound rule of a security group that lets in everybody.
struct OpenRule {
    int first = 0; // ports; 0 … 65535 for all traffic
    int last = 65535;
    bool all = false;     // every protocol, or every port of TCP
    std::string source{}; // "0.0.0.0/0", "::/0"; of a prefix list the entry
    syntax::Path path{};  // of the rule: an item of a group's list, or a resource of its own
    std::string world{};
};
/// The rules of a SecurityGroup or a SecurityGroupIngress for TCP (or all protocols) from anywhere.
void forEachOpenRule(Context &context, const Element &subject, const std::function<void(const OpenRule &)> &visit);

/// Takes the rule at the finding's place away.
std::vector<Fix> closingRule(const Snapshot &snapshot, const Finding &finding, const std::string &port);

} // namespace cirro::rules
