#include "model/expression/function_of.h"
#include "model/rules/network/membership.h"
#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cirro::rules {

namespace {

using network::Answer;
using network::RouteTarget;
using syntax::NodePtr;

/// Commands that fetch from the internet when a machine starts.
constexpr std::array<std::string_view, 18> fetching = {
    "apt-get update", "apt-get install", "apt-get -y install", "apt install", "apt update",     "yum install",
    "yum -y install", "yum update",      "yum -y update",      "dnf install", "dnf -y install", "pip install",
    "pip3 install",   "npm install",     "git clone",          "docker pull", "curl ",          "wget "};
// Asks the machine itself: its own metadata.
constexpr std::array<std::string_view, 3> ownAddresses = {"169.254.", "localhost", "127.0.0.1"};

/// The texts below a node, in order, as lines.
void collect(const NodePtr &node, std::string &text)
{
    const NodePtr value = syntax::resolved(node);
    if (!value)
        return;
    if (value->isScalar())
        text += value->text + (value->text.ends_with('\n') ? "" : " ");
    for (const syntax::Entry &entry : value->entries)
        collect(entry.value, text);
}

/// The command in user data that needs the internet; empty when there is none.
std::string commandIn(const NodePtr &userData)
{
    std::string text;
    collect(userData, text);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        const std::size_t first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos || line[first] == '#')
            continue;
        const bool own = std::ranges::any_of(
            ownAddresses, [&](std::string_view word) { return line.find(word) != std::string_view::npos; });
        for (const std::string_view command : fetching)
            if (const std::size_t at = line.find(command); at != std::string_view::npos && !own) {
                const bool asks = !command.ends_with(' ') || line.find("http", at) != std::string_view::npos;
                const bool whole = at == 0 || !std::isalnum(static_cast<unsigned char>(line[at - 1]));
                if (asks && whole)
                    return std::string(command.substr(0, command.find_last_not_of(' ') + 1));
            }
    }
    return {};
}

/// What says how an instance starts: itself, or the launch template that it or its group names.
const Element *startOf(Context &context, const Element &subject)
{
    if (propertyAt(subject, "UserData"))
        return &subject;
    network::Topology &topology = context.once<network::Topology>();
    for (const char *way : {"LaunchTemplate.LaunchTemplateId", "LaunchConfigurationName"})
        if (const Element *start = context.index().find(topology.named(propertyAt(subject, way))))
            return start;
    return nullptr;
}

NodePtr startProperty(const Element &start, std::string_view name)
{
    const bool nested = start.type == "AWS::EC2::LaunchTemplate";
    return propertyAt(start, (nested ? "LaunchTemplateData." : "") + std::string(name));
}

/// Whether the role of an instance is there to be reached through Systems Manager, which an agent asks from inside.
bool isForSessions(Context &context, const Element &subject, const Element *start)
{
    network::Topology &topology = context.once<network::Topology>();
    const NodePtr nested = start ? syntax::resolved(startProperty(*start, "IamInstanceProfile")) : nullptr;
    NodePtr named = propertyAt(subject, "IamInstanceProfile");
    if (!named)
        named = nested && nested->isMapping() && !expression::isCall(*nested)
                    ? nested->find(nested->find("Arn") ? "Arn" : "Name")
                    : nested;
    const Element *profile = context.index().find(topology.named(named));
    bool found = false;
    if (profile)
        for (const Link &link : context.index().from(profile->id)) {
            const Element *role = context.index().find(link.to);
            std::string policies;
            if (role)
                collect(propertyAt(*role, "ManagedPolicyArns"), policies);
            found = found || policies.find("AmazonSSMManagedInstanceCore") != std::string::npos;
        }
    return found;
}

/// Whether instances may have public addresses: an elastic one, one asked for, or one from the subnet.
bool mayHaveAddress(Context &context, const Element &subject, const Element &start, const Element &subnet)
{
    if (startProperty(start, "NetworkInterfaces") || propertyAt(subject, "NetworkInterfaces"))
        return true;
    if (const NodePtr asked = startProperty(start, "AssociatePublicIpAddress"))
        return context.evaluate(asked).boolean() != std::optional(false);
    for (const std::uint32_t position : context.index().to(subject.id)) {
        const Element *user = context.index().find(context.index().link(position).from);
        if (user && user->type.starts_with("AWS::EC2::EIP"))
            return true;
    }
    return comesTo(context, subnet, "MapPublicIpOnLaunch", "true", false) != std::optional(false);
}

/// Anything in the VPC that may lead elsewhere than its tables say.
bool hasEndpoints(Context &context, const ElementId &vpc)
{
    return std::ranges::any_of(context.index().ofType("AWS::EC2::VPCEndpoint"), [&](const ElementId &id) {
        const ElementId home = context.once<network::Membership>().vpcOf(*context.index().find(id));
        return home.isNull() || home == vpc;
    });
}

void check(Context &context, const Element *subject)
{
    const Element *start = startOf(context, *subject);
    const std::string command = start ? commandIn(startProperty(*start, "UserData")) : std::string();
    if (command.empty() && !isForSessions(context, *subject, start))
        return; // whether it needs anything from outside, nothing says
    const network::SubnetSet &set = context.once<network::Membership>().subnetsOf(*subject);
    if (!set.complete || set.subnets.empty())
        return;
    network::Topology &topology = context.once<network::Topology>();
    for (const Element *subnet : set.subnets) {
        const network::Routing &routing = topology.routingOf(subnet->id);
        if (!routing.complete || hasEndpoints(context, topology.vpcOf(*subnet)))
            return;
        const bool address = mayHaveAddress(context, *subject, start ? *start : *subject, *subnet);
        const bool led = std::ranges::any_of(routing.routes, [&](const network::Route &route) {
            return route.family == AddressFamily::V6 || route.target != RouteTarget::InternetGateway || address;
        });
        if (led)
            continue;
        context.report({.severity = Severity::Warning,
                        .element = subject->id,
                        .path = set.path,
                        .args = {subject->id.text(), subnet->id.text(), command},
                        .variant = command.empty()          ? "no-session"
                                   : routing.routes.empty() ? "no-route"
                                                            : "no-address",
                        .world = worldOf(*subject).text()});
        return;
    }
}

} // namespace

extern const Rule instance_without_way_out{
    .id = "net.instance-without-way-out",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html",
    .types = {"AWS::EC2::Instance", "AWS::AutoScaling::AutoScalingGroup"},
    .reads =
        network::readsOfRoutes({"AWS::EC2::VPCEndpoint", "AWS::EC2::LaunchTemplate",
                                "AWS::AutoScaling::LaunchConfiguration", "AWS::EC2::EIP", "AWS::EC2::EIPAssociation"}),
    .check = check,
};

} // namespace cirro::rules
