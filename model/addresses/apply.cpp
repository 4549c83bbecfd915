#include "model/addresses/plan.h"

#include "model/edits/containment.h"
#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace cirro::addresses {

using syntax::Node;
using syntax::NodePtr;
using syntax::Path;

namespace {

constexpr std::string_view subnetType = "AWS::EC2::Subnet";
constexpr std::array<std::string_view, 2> associationTypes = {"AWS::EC2::SubnetRouteTableAssociation",
                                                              "AWS::EC2::SubnetNetworkAclAssociation"};

/// "az[1]": the second of the Region's zones.
std::optional<std::size_t> positionOf(std::string_view zone)
{
    if (!zone.starts_with("az[") || !zone.ends_with("]"))
        return std::nullopt;
    const std::string_view digits = zone.substr(3, zone.size() - 4);
    std::size_t number = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

NodePtr with(const NodePtr &mapping, std::string_view key, NodePtr value)
{
    auto copy = std::make_shared<Node>(*mapping);
    const auto position = copy->position(key);
    if (!position) {
        syntax::Entry entry;
        entry.key = Node::scalar(std::string(key));
        entry.value = std::move(value);
        copy->entries.push_back(std::move(entry));
        return copy;
    }
    syntax::Entry entry = copy->entries[*position];
    entry.value = std::move(value);
    copy->entries.set(*position, std::move(entry));
    return copy;
}

NodePtr without(const NodePtr &mapping, std::string_view key)
{
    std::vector<std::pair<std::string, NodePtr>> members;
    for (const syntax::Entry &entry : mapping->entries)
        if (entry.key->text != key)
            members.emplace_back(entry.key->text, entry.value);
    return Node::mapping(std::move(members), mapping->style);
}

class Applying
{
public:
    Applying(const Snapshot &snapshot, const AddressMap &map) : m_snapshot(snapshot), m_map(map)
    {
        m_result.design = snapshot.design;
        for (const Subnet &subnet : map.subnets)
            if (subnet.v6Number)
                m_numbers.insert(*subnet.v6Number);
    }

    Result<EditResult> all(const Plan &plan)
    {
        for (const Change &change : plan) {
            if (change.subnet.isNull()) {
                make(change);
                continue;
            }
            const Subnet *subnet = m_map.find(change.subnet);
            if (!subnet)
                return Error{.code = "edit.no-such-element", .where = toString(change.subnet), .args = {change.name}};
            take(syntax::set(m_result.design.document, subnet->v4.place, Node::scalar(change.after.text())));
        }
        if (m_error)
            return *m_error;
        return std::move(m_result);
    }

private:
    void take(Result<syntax::Edited> edited)
    {
        if (!edited) {
            if (!m_error)
                m_error = edited.error();
            return;
        }
        m_result.design.document = std::move(edited->document);
        m_result.remarks.insert(m_result.remarks.end(), edited->remarks.begin(), edited->remarks.end());
    }
    /// Behind another resource, or behind all.
    void insert(const ElementId &behind, const std::string &name, NodePtr body)
    {
        const NodePtr resources = m_result.design.section("Resources");
        std::size_t position = resources ? resources->size() : 0;
        if (const auto found = resources && !behind.isNull() ? resources->position(behind.text()) : std::nullopt)
            position = *found + 1;
        take(syntax::insert(m_result.design.document, {std::string("Resources")}, position, name, std::move(body)));
        m_result.made.push_back(ElementId::resource(name));
        m_names.insert(name);
    }

    NodePtr zone(const std::string &symbol) const
    {
        for (const Subnet &subnet : m_map.subnets)
            if (const Element *element = m_snapshot.index->find(subnet.id); element && subnet.zone == symbol)
                if (const NodePtr node = network::property(*element, "AvailabilityZone"))
                    return edits::withoutOrigin(node);
        const auto position = positionOf(symbol);
        if (!position)
            return nullptr;
        return expression::makeCall(
            "Fn::Select",
            Node::sequence({Node::literal(std::to_string(*position)),
                            expression::makeCall("Fn::GetAZs", Node::scalar("", syntax::Style::SingleQuoted))},
                           syntax::Style::Flow));
    }

    void make(const Change &change)
    {
        const Element *like = m_snapshot.index->find(change.like);
        NodePtr body;
        if (like && like->body && like->body->isMapping()) {
            body = edits::withoutOrigin(like->body);
            NodePtr properties = syntax::resolved(body->find("Properties"));
            if (!properties || !properties->isMapping())
                properties = Node::mapping({});
            properties = with(properties, "CidrBlock", Node::scalar(change.after.text()));
            properties = withName(properties, *like, change.name);
            properties = withNumber(properties);
            if (!change.zone.empty())
                if (const NodePtr where = zone(change.zone)) {
                    properties = without(properties, "AvailabilityZoneId");
                    properties = with(properties, "AvailabilityZone", where);
                }
            body = with(body, "Properties", properties);
        } else {
            std::vector<std::pair<std::string, NodePtr>> properties{{"VpcId", expression::makeRef(m_map.vpc.text())},
                                                                    {"CidrBlock", Node::scalar(change.after.text())}};
            if (const NodePtr where = zone(change.zone))
                properties.emplace_back("AvailabilityZone", where);
            body = Node::mapping({{"Type", Node::scalar(std::string(subnetType))},
                                  {"Properties", Node::mapping(std::move(properties))}});
        }
        const auto last = m_last.find(change.like.text());
        insert(last == m_last.end() ? change.like : last->second, change.name, std::move(body));
        m_last[change.like.text()] = ElementId::resource(change.name);
        if (like)
            associate(*like, change.name);
    }

    /// What joins the other one with a route table or an ACL joins this one, too.
    void associate(const Element &like, const std::string &name)
    {
        for (const std::uint32_t position : m_snapshot.index->to(like.id)) {
            const Element *element = m_snapshot.index->find(m_snapshot.index->link(position).from);
            if (!element || std::ranges::find(associationTypes, element->type) == associationTypes.end() ||
                m_snapshot.index->link(position).kind == expression::ReferenceKind::DependsOn)
                continue;
            const NodePtr copy = edits::withoutOrigin(element->body);
            const NodePtr renamed = expression::withReferencesRenamed(*copy, like.id.text(), name);
            std::string wish = element->id.text();
            if (const std::size_t at = wish.find(like.id.text()); at != std::string::npos)
                wish.replace(at, like.id.text().size(), name);
            wish = freeLogicalId(m_result.design, *m_snapshot.index, wish);
            for (int number = 2; m_names.contains(wish); ++number)
                wish = freeLogicalId(m_result.design, *m_snapshot.index, element->id.text() + std::to_string(number));
            const auto last = m_last.find(element->id.text());
            insert(last == m_last.end() ? element->id : last->second, wish, renamed ? renamed : copy);
            m_last[element->id.text()] = ElementId::resource(wish);
        }
    }

    /// The Name tag says which one it is where the other's did: "app-a" of AppA becomes "app-a-2" of AppA2.
    static NodePtr withName(const NodePtr &properties, const Element &like, const std::string &name)
    {
        const NodePtr tags = syntax::resolved(properties->find("Tags"));
        if (!tags || !tags->isSequence())
            return properties;
        std::size_t digits = name.size();
        while (digits > 0 && std::isdigit(static_cast<unsigned char>(name[digits - 1])))
            --digits;
        auto copy = std::make_shared<Node>(*tags);
        for (std::size_t i = 0; i < copy->size(); ++i) {
            const NodePtr tag = syntax::resolved(copy->entries[i].value);
            const NodePtr key = tag && tag->isMapping() ? tag->find("Key") : nullptr;
            const NodePtr value = tag && tag->isMapping() ? tag->find("Value") : nullptr;
            if (!key || key->text != "Name" || !value || !value->isScalar() || value->tag == "!Ref")
                continue;
            std::string text = value->text;
            if (const std::size_t at = text.find(like.id.text()); at != std::string::npos)
                text.replace(at, like.id.text().size(), name);
            else
                text += "-" + (digits < name.size() ? name.substr(digits) : name);
            syntax::Entry entry = copy->entries[i];
            entry.value = with(tag, "Value", Node::scalar(std::move(text), value->style, std::string(value->tag)));
            copy->entries.set(i, std::move(entry));
        }
        return with(properties, "Tags", copy);
    }

    /// Another /64 of the VPC's block; without IPv6 where none can be had.
    NodePtr withNumber(const NodePtr &properties)
    {
        const NodePtr v6 = properties->find("Ipv6CidrBlock");
        if (!v6)
            return properties;
        std::uint64_t number = 0;
        while (m_numbers.contains(number))
            ++number;
        const auto call = expression::intrinsicOf(*v6);
        if (call && call->name == "Fn::Select" && call->argument->isSequence() && call->argument->size() == 2 &&
            !m_numbers.empty() && number < 256) {
            m_numbers.insert(number);
            return with(
                properties, "Ipv6CidrBlock",
                expression::makeCall("Fn::Select", Node::sequence({Node::literal(std::to_string(number)),
                                                                   syntax::resolved(call->argument->entries[1].value)},
                                                                  call->argument->style)));
        }
        for (const Range &range : m_map.ranges)
            if (range.v6 && range.block.cidr && !m_numbers.empty() && number < 256) {
                Cidr block = *range.block.cidr;
                block.prefix = 64;
                block.high += number;
                m_numbers.insert(number);
                return with(properties, "Ipv6CidrBlock", Node::scalar(block.text()));
            }
        return without(without(properties, "Ipv6CidrBlock"), "AssignIpv6AddressOnCreation");
    }

    const Snapshot &m_snapshot;
    const AddressMap &m_map;
    EditResult m_result{};
    std::optional<Error> m_error{};
    std::set<std::string> m_names{};           // given here
    std::map<std::string, ElementId> m_last{}; // what was put behind a resource last
    std::set<std::uint64_t> m_numbers{};       // of /64s that are taken
};

} // namespace

Result<EditResult> apply(const Snapshot &snapshot, const AddressMap &map, const Plan &plan)
{
    return Applying(snapshot, map).all(plan);
}

} // namespace cirro::addresses
