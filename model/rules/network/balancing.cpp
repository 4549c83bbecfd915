#include "model/rules/network/balancing.h"

#include "model/rules/network/topology.h"

#include <algorithm>

namespace cirro::network {

namespace {

constexpr std::string_view listenerType = "AWS::ElasticLoadBalancingV2::Listener";
constexpr std::string_view ruleType = "AWS::ElasticLoadBalancingV2::ListenerRule";
constexpr std::string_view groupType = "AWS::ElasticLoadBalancingV2::TargetGroup";

} // namespace

Balancing::Balancing(rules::Context &context)
{
    const Index &index = context.index();
    Topology &topology = context.once<Topology>();
    const auto named = [&](const Element *element, std::string_view name, std::string_view type) -> const Element * {
        const Element *found = element ? index.find(topology.named(property(*element, name))) : nullptr;
        return found && found->type == type ? found : nullptr;
    };
    for (const std::string_view type : {listenerType, ruleType})
        for (const ElementId &id : index.ofType(type)) {
            const Element *element = index.find(id);
            const Element *listener = type == listenerType ? element : named(element, "ListenerArn", listenerType);
            const Element *balancer = named(listener, "LoadBalancerArn", "AWS::ElasticLoadBalancingV2::LoadBalancer");
            for (const Link &link : index.from(id)) {
                const Element *group = index.find(link.to);
                if (!group || group->type != groupType || link.kind == expression::ReferenceKind::DependsOn)
                    continue;
                auto &all = m_byGroup[group->id];
                const bool there = std::ranges::any_of(all, [&](const Forwarding &each) {
                    return each.listener == listener && each.balancer == balancer;
                });
                if (!there)
                    all.push_back({.listener = listener, .balancer = balancer, .group = group->id});
            }
        }
}

const std::vector<Forwarding> &Balancing::towards(const ElementId &targetGroup) const
{
    static const std::vector<Forwarding> none;
    const auto found = m_byGroup.find(targetGroup);
    return found == m_byGroup.end() ? none : found->second;
}

std::vector<std::string_view> balancingTypes()
{
    return {listenerType, ruleType, groupType, "AWS::ElasticLoadBalancingV2::LoadBalancer"};
}

} // namespace cirro::network
