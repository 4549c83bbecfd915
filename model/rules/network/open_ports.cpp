#include "model/rules/network/open_ports.h"

#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void look(Context &context, const syntax::NodePtr &rule, const syntax::Path &path, const World &world,
          const std::function<void(const OpenRule &)> &visit)
{
    const auto said = [&](const char *key) {
        const syntax::NodePtr node = rule->find(key);
        return node ? valueIn(context, node, world) : expression::Value();
    };
    std::string source;
    for (const char *key : {"CidrIp", "CidrIpv6"})
        if (const auto text = said(key).text(); text == "0.0.0.0/0" || text == "::/0")
            source = *text;
    const auto protocol = said("IpProtocol").text();
    if (source.empty() || !protocol || (*protocol != "tcp" && *protocol != "6" && *protocol != "-1"))
        return;
    OpenRule open{.source = source, .path = path, .world = world.text()};
    if (*protocol != "-1") {
        const auto first = said("FromPort").integer();
        const auto last = said("ToPort").integer();
        if (!first || !last || *first < -1 || *last > 65535 || *first > *last)
            return;
        if (*first >= 0) { // -1: all ports
            open.first = static_cast<int>(*first);
            open.last = static_cast<int>(*last);
        }
    }
    open.all = open.first == 0 && open.last == 65535;
    visit(open);
}

} // namespace

void forEachOpenRule(Context &context, const Element &subject, const std::function<void(const OpenRule &)> &visit)
{
    if (subject.type == "AWS::EC2::SecurityGroupIngress") {
        const syntax::NodePtr properties =
            subject.body && subject.body->isMapping() ? subject.body->find("Properties") : nullptr;
        if (properties && properties->isMapping())
            look(context, properties, {std::string("Resources"), subject.id.text()}, worldOf(subject), visit);
        return;
    }
    forEachItem(subject, "SecurityGroupIngress",
                [&](const syntax::NodePtr &rule, const syntax::Path &path, const World &world) {
                    look(context, rule, path, world, visit);
                });
}

std::vector<Fix> closingRule(const Snapshot &, const Finding &finding, const std::string &port)
{
    // A rule that stands alone in an Fn::If, or is named by others, is for a person to decide.
    const bool item = std::holds_alternative<std::size_t>(finding.path.back());
    const bool resource = finding.path.size() == 2;
    if (!item && !resource)
        return {};
    return {fixByRemoving({"fix.close-rule", {port}}, finding.path)};
}

} // namespace cirro::rules
