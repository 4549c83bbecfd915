#include "model/edits/containment.h"
#include "model/edits/edits.h"
#include "model/expression/intrinsic.h"
#include "model/wiring/alike.h"
#include "model/wiring/wire.h"

#include <algorithm>

namespace cirro::wiring {

std::string Wire::filled(const std::string &text) const
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t close = text[i] == '<' ? text.find('>', i) : std::string::npos;
        const std::string whole = close == std::string::npos ? std::string() : text.substr(i + 1, close - i - 1);
        const std::size_t dot = std::min(whole.find('.'), whole.size());
        const auto name = m_names.find(whole.substr(0, dot));
        if (whole.empty() || name == m_names.end()) {
            result += text[i++];
            continue;
        }
        // <zone.Name>: what a property comes to
        result += dot == whole.size() ? name->second
                                      : this->text(name->second, whole.substr(dot + 1)).value_or(std::string());
        i = close + 1;
    }
    return result;
}

syntax::NodePtr Wire::call(const std::string &name, const Json &argument) const
{
    if (name == "Ref")
        return expression::makeRef(filled(argument.get<std::string>()));
    if (name == "Fn::GetAtt")
        return expression::makeGetAtt(filled(argument.at(0).get<std::string>()), argument.at(1).get<std::string>());
    if (name == "Fn::Sub")
        return expression::makeSub(filled(argument.get<std::string>()));
    if (name == "vpc") { // what stands for the VPC around an element
        const ElementId id = ElementId::resource(filled(argument.get<std::string>()));
        const ElementId vpc =
            index().find(id) && index().find(id)->type == "AWS::EC2::VPC" ? id : index().enclosing(id, "AWS::EC2::VPC");
        if (vpc.isNull())
            return m_vpc.isNull() ? nullptr : edits::referenceTo(m_vpc);
        return edits::referenceTo(vpc);
    }
    if (name == "number")
        if (const std::string digits = filled(argument.get<std::string>());
            !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos)
            return syntax::Node::literal(digits);
    if (name == "arn")
        return arnOf(filled(argument.get<std::string>()));
    if (name == "subnetsOf") { // one of each zone of its VPC
        std::vector<syntax::NodePtr> subnets;
        for (const std::string &subnet : subnetsAround(filled(argument.get<std::string>()), false))
            subnets.push_back(expression::makeRef(subnet));
        return syntax::Node::sequence(std::move(subnets));
    }
    if (name == "spannedBy") { // the subnets in which it is already
        std::vector<syntax::NodePtr> subnets;
        if (const Element *of = element(filled(argument.get<std::string>())))
            for (const ElementId &subnet : of->spans)
                if (subnet.isResource())
                    subnets.push_back(expression::makeRef(subnet.text()));
        return syntax::Node::sequence(std::move(subnets));
    }
    return nullptr;
}

/// How other elements name an element by its Amazon Resource Name.
syntax::NodePtr Wire::arnOf(const std::string &logicalId) const
{
    const Element *of = element(logicalId);
    const auto details = of ? index().catalog().details(of->type) : nullptr;
    if (!details)
        return nullptr;
    const std::string own = of->type.substr(of->type.rfind(':') + 1) + "Arn";
    for (const std::string &attribute : {std::string("Arn"), own})
        if (details->findAttribute(attribute))
            return expression::makeGetAtt(logicalId, attribute);
    if (details->refReturns.size() == 1 && details->refReturns.front().ends_with("Arn"))
        return expression::makeRef(logicalId);
    // Its pattern, filled with what Ref gives: "arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}".
    std::string arn;
    for (std::size_t i = 0; i < details->arnPattern.size();) {
        const std::size_t close =
            details->arnPattern.compare(i, 2, "${") == 0 ? details->arnPattern.find('}', i) : std::string::npos;
        if (close == std::string::npos) {
            arn += details->arnPattern[i++];
            continue;
        }
        const std::string name = details->arnPattern.substr(i + 2, close - i - 2);
        arn += "${" +
               (name == "Account"                         ? "AWS::AccountId"
                : name == "Partition" || name == "Region" ? "AWS::" + name
                                                          : logicalId) +
               "}";
        i = close + 1;
    }
    return expression::makeSub(arn);
}

syntax::NodePtr Wire::node(const Json &json) const
{
    if (json.is_object()) {
        if (json.size() == 1)
            if (auto made = call(json.begin().key(), json.begin().value()))
                return made;
        std::vector<std::pair<std::string, syntax::NodePtr>> members;
        for (const auto &[key, value] : json.items())
            if (auto child = node(value))
                members.emplace_back(filled(key), std::move(child));
        return syntax::Node::mapping(std::move(members));
    }
    if (json.is_array()) {
        std::vector<syntax::NodePtr> items;
        for (const Json &value : json)
            if (auto child = node(value))
                items.push_back(std::move(child));
        return syntax::Node::sequence(std::move(items));
    }
    return json.is_string() ? syntax::Node::scalar(filled(json.get<std::string>()))
                            : syntax::Node::literal(json.dump());
}

bool Wire::holds(const Json &step) const
{
    const Json *when = member(step, "when");
    return !when || isTrue(*when);
}

bool Wire::isTrue(const Json &condition) const
{
    const std::string subject = filled(textOf(condition, "of"));
    if (const Json *there = member(condition, "there")) // what a step before may have found, or a property
        return *there == (condition.contains("property") ? property(subject, textOf(condition, "property")) != nullptr
                                                         : element(subject) != nullptr);
    if (const Json *name = member(condition, "names")) { // who is named by a property
        const syntax::NodePtr value = property(subject, textOf(condition, "property"));
        return value && names(value, filled(name->get<std::string>()));
    }
    if (const Json *types = member(condition, "type")) {
        const Element *of = element(subject);
        return of && std::ranges::any_of(*types, [&](const Json &type) { return type == of->type; });
    }
    const auto value = text(subject, textOf(condition, "property"));
    if (const Json *is = member(condition, "is"))
        return value && filled(is->get<std::string>()) == *value;
    if (const Json *ends = member(condition, "endsWith"))
        return value && value->ends_with(ends->get<std::string>());
    if (const Json *ends = member(condition, "endsNotWith"))
        return value && !value->ends_with(ends->get<std::string>());
    return !value || filled(textOf(condition, "isNot")) != *value;
}

std::optional<int> Wire::portOf(const Json &port, const std::string &element_) const
{
    if (port.is_number())
        return port.get<int>();
    const std::string logicalId = port.contains("of") ? filled(textOf(port, "of")) : element_;
    if (const Json *types = member(port, "types"); types && element(logicalId)) // one number for all of a type
        return types->at(element(logicalId)->type).get<int>();
    // By the value of a property: an engine's name, or the port itself.
    if (const auto own = text(logicalId, textOf(port, "property")); own && !own->empty())
        if (std::ranges::all_of(*own, [](char c) { return c >= '0' && c <= '9'; }) && own->size() < 6)
            return std::stoi(*own);
    const auto value = text(logicalId, textOf(port, "by"));
    if (value)
        for (const auto &[prefix, number] : port.at("ports").items())
            if (value->starts_with(prefix))
                return number.get<int>();
    const Json *otherwise = member(port, "otherwise");
    return otherwise ? std::optional(otherwise->get<int>()) : std::nullopt;
}

} // namespace cirro::wiring
