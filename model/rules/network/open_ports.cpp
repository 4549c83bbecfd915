#include "model/rules/network/open_ports.h"

#include "model/expression/cidr.h"
#include "model/rules/network/topology.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

/// Whether a block is the internet, or as much of it as makes no difference: two rules of /1 are an old way around
/// those who look for 0.0.0.0/0, and all public IPv6 addresses begin in 2000::/3.
bool isEverybody(const std::optional<std::string> &text)
{
    const auto block = text ? Cidr::parse(*text) : std::nullopt;
    return block && block->prefix <= (block->family == AddressFamily::V4 ? 1 : 3);
}

/// The block of a prefix list of the template that everybody is in; empty when there is none.
std::string everybodyIn(Context &context, const syntax::NodePtr &list)
{
    const Element *named = list ? context.index().find(context.once<network::Topology>().named(list)) : nullptr;
    std::string found;
    if (named && named->type == "AWS::EC2::PrefixList")
        forEachItem(*named, "Entries", [&](const syntax::NodePtr &entry, const syntax::Path &, const World &world) {
            const syntax::NodePtr node = entry->find("Cidr");
            const auto text = node ? valueIn(context, node, world).text() : std::nullopt;
            if (isEverybody(text))
                found = *text;
        });
    return found;
}

void look(Context &context, const syntax::NodePtr &rule, const syntax::Path &path, const World &world,
          const std::function<void(const OpenRule &)> &visit)
{
    const auto said = [&](const char *key) {
        const syntax::NodePtr node = rule->find(key);
        return node ? valueIn(context, node, world) : expression::Value();
    };
    std::string source;
    for (const char *key : {"CidrIp", "CidrIpv6"})
        if (const auto text = said(key).text(); isEverybody(text))
            source = *text;
    if (source.empty())
        source = everybodyIn(context, rule->find("SourcePrefixListId"));
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
