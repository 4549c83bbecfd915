#include "model/expression/cidr.h"
#include "model/expression/function_of.h"
#include "model/rules/rule_items.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

struct Key {
    std::string_view name{};
    AddressFamily family{};
};
constexpr std::array<Key, 6> keys = {{{"CidrIp", AddressFamily::V4},
                                      {"CidrIpv6", AddressFamily::V6},
                                      {"CidrBlock", AddressFamily::V4},
                                      {"Ipv6CidrBlock", AddressFamily::V6},
                                      {"DestinationCidrBlock", AddressFamily::V4},
                                      {"DestinationIpv6CidrBlock", AddressFamily::V6}}};

void check(Context &context, const Element *subject)
{
    forEachGroupRule(*subject, [&](const syntax::NodePtr &rule, const syntax::Path &path, const World &world) {
        for (const Key &key : keys)
            forEachBranch(rule->find(key.name), world, [&](const Branch &branch) {
                const auto text = valueIn(context, branch.node, branch.world).text();
                const auto block = text ? Cidr::parse(*text) : std::nullopt;
                if (!text || (block && block->family == key.family))
                    return;
                const bool v4 = key.family == AddressFamily::V4;
                const bool alone = Cidr::parse(*text + (v4 ? "/32" : "/128")).has_value();
                Finding finding{.severity = Severity::Error,
                                .element = subject->id,
                                .path = path,
                                .args = {subject->id.text(), *text, *text + (v4 ? "/32" : "/128")},
                                .variant = block   ? v4 ? "other-family-v6" : "other-family-v4"
                                           : alone ? "address"
                                                   : "no-block",
                                .world = branch.world.text()};
                finding.path.emplace_back(std::string(key.name));
                finding.path.insert(finding.path.end(), branch.path.begin(), branch.path.end());
                context.report(std::move(finding));
            });
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    if (finding.variant != "address" || !node || !node->isScalar() || expression::isCall(*node))
        return {};
    return {fixBySetting({"fix.one-address", {finding.args[2]}}, finding.path, syntax::Node::scalar(finding.args[2]))};
}

} // namespace

extern const Rule address_block{
    .id = "tpl.address-block",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
    .sameAs = {"E3031", "E3004"},
    .types = {"AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress",
              "AWS::EC2::Route", "AWS::EC2::NetworkAclEntry"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
