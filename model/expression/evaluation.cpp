#include "model/expression/evaluation.h"

#include "model/expression/function_table.h"
#include "model/expression/partition.h"

namespace cirro::expression {

using syntax::Node;
using syntax::ScalarType;
using Reason = Unknown::Reason;

namespace {

constexpr std::string_view pseudoPrefix = "AWS::";

bool isGeneratedKey(std::string_view key)
{
    return key == "Fn::Transform" || key.starts_with(loopPrefix);
}

/// The text between the braces of a dynamic reference that the text holds, braces included; empty when it holds none.
std::string_view dynamicReference(std::string_view text)
{
    const std::size_t begin = text.find("{{resolve:");
    const std::size_t end = begin == std::string_view::npos ? begin : text.find("}}", begin);
    return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 2 - begin);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

} // namespace

const std::unordered_map<std::string_view, const Node *> &Evaluation::Section::members(const syntax::NodePtr &root,
                                                                                       std::string_view section)
{
    if (!m_read) {
        m_read = true;
        const Node *top = behindAlias(root);
        const Node *body = top ? behindAlias(top->find(section)) : nullptr;
        if (body && body->isMapping())
            read(*body);
    }
    return m_members;
}

void Evaluation::Section::read(const Node &body)
{
    m_members.reserve(body.size());
    for (const syntax::Entry &entry : body.entries) {
        if (!entry.key)
            continue;
        if (isMergeKey(*entry.key)) { // hardly ever
            m_members.clear();
            forEachMember(body, [&](const Node &key, const Node *value) { m_members[key.text] = behindAlias(value); });
            return;
        }
        m_members[entry.key->text] = behindAlias(entry.value); // of equal names the last one counts
    }
}

const Node *Evaluation::Section::find(const syntax::NodePtr &root, std::string_view section, std::string_view name)
{
    const auto &all = members(root, section);
    const auto found = all.find(name);
    return found == all.end() ? nullptr : found->second;
}

syntax::NodePtr Evaluation::resource(std::string_view name)
{
    const Node *body = m_resources.find(m_root, "Resources", name);
    return body ? syntax::NodePtr(m_root, body) : nullptr;
}

Value Evaluation::evaluate(const Node &node)
{
    m_memo.clear();
    m_depth = 0;
    m_limit = maxDepth;
    m_produced = 0;
    return valueOf(&node);
}

bool Evaluation::charge(std::size_t bytes)
{
    m_produced += bytes;
    return m_produced <= maxProduced;
}

Value Evaluation::produced(std::string text)
{
    if (!charge(text.size()))
        return Unknown{Reason::TooDeep, {}};
    if (const std::string_view dynamic = dynamicReference(text); !dynamic.empty())
        return Unknown{Reason::DynamicReference, std::string(dynamic)};
    return Value::string(std::move(text));
}

Value Evaluation::missing(std::string_view name) const
{
    const Node *root = behindAlias(m_root);
    return Unknown{root && root->find("Transform") ? Reason::Macro : Reason::Undefined, std::string(name)};
}

Value Evaluation::charged(const Value &value)
{
    const Value::Scalar *scalar = value.scalar();
    return scalar && !charge(scalar->text.size()) ? Value(Unknown{Reason::TooDeep, {}}) : value;
}

Value Evaluation::valueOf(const Node *written)
{
    const Node *node = behindAlias(written);
    if (!node)
        return Unknown{Reason::Malformed, {}};
    if (m_depth >= m_limit)
        return Unknown{Reason::TooDeep, {}};
    ++m_depth;
    Value value = node->isScalar() ? compute(*node) : remembered(*node);
    --m_depth;
    return node == written ? value : charged(value);
}

// Aliases let a small text stand for a huge one; what a container came to is computed once. Whoever comes back to a
// container that is being computed has found a cycle.
Value Evaluation::remembered(const Node &node)
{
    const auto [place, fresh] = m_memo.try_emplace(&node, Unknown{Reason::TooDeep, {}});
    if (!fresh)
        return place->second;
    Value value = compute(node);
    m_memo.insert_or_assign(&node, value);
    return value;
}

Value Evaluation::compute(const Node &node)
{
    if (const auto call = callOf(node)) {
        const bool undefinedCondition = !call->tagged && call->name == conditionName &&
                                        !m_conditions.find(m_root, "Conditions", call->argument->text);
        if (undefinedCondition)
            return membersOf(node); // a property of that name
        return call->function ? call->function->compute(*this, *call) : Unknown{Reason::Macro, std::string(call->name)};
    }
    if (!node.tag.empty() && !isYamlTag(node.tag))
        return Unknown{Reason::Macro, node.tag.str()};
    if (node.isScalar())
        return scalarOf(node);
    return node.isMapping() ? membersOf(node) : itemsOf(node);
}

Value Evaluation::argumentOf(const Call &call)
{
    if (!call.tagged)
        return valueOf(call.argument);
    if (call.argument->isScalar())
        return scalarOf(*call.argument);
    if (call.argument->isSequence())
        return itemsOf(*call.argument);
    // `!Base64 {Ref: X}`: below the tag stands a call in long form.
    Node untagged = *call.argument;
    untagged.tag.clear();
    const auto inner = callOf(untagged);
    if (inner && inner->function)
        return inner->function->compute(*this, *inner);
    return inner ? Value(Unknown{Reason::Macro, std::string(inner->name)}) : membersOf(*call.argument);
}

Value Evaluation::scalarOf(const Node &node)
{
    if (const std::string_view dynamic = dynamicReference(node.text); !dynamic.empty())
        return Unknown{Reason::DynamicReference, std::string(dynamic)};
    return Value::Scalar{node.text, node.scalarType()};
}

Value Evaluation::itemsOf(const Node &sequence)
{
    ValueList items;
    items.reserve(sequence.size());
    for (const syntax::Entry &entry : sequence.entries)
        if (Value item = valueOf(entry.value.get()); !item.isNoValue())
            items.push_back(std::move(item));
    return items;
}

Value Evaluation::membersOf(const Node &mapping)
{
    ValueMap members;
    members.reserve(mapping.size());
    forEachMember(mapping, [&](const Node &key, const Node *node) {
        Value value;
        if (isGeneratedKey(key.text))
            value = Unknown{Reason::Macro, key.text};
        else if (key.text.starts_with("Fn::"))
            value = Unknown{Reason::Malformed, key.text}; // a function beside other keys
        else
            value = valueOf(node);
        if (!value.isNoValue())
            members.emplace_back(key.text, std::move(value));
    });
    return members;
}

Value Evaluation::ref(std::string_view name)
{
    if (name.starts_with(pseudoPrefix))
        return pseudoParameter(name);
    if (const auto known = m_parameterValues.find(std::string(name)); known != m_parameterValues.end())
        return charged(known->second);
    if (const Node *declaration = m_parameters.find(m_root, "Parameters", name))
        return charged(m_parameterValues.emplace(std::string(name), parameter(name, *declaration)).first->second);
    if (m_resources.find(m_root, "Resources", name))
        return Unknown{Reason::PhysicalId, std::string(name)};
    return missing(name);
}

Value Evaluation::parameter(std::string_view name, const Node &declaration)
{
    const Unknown without{Reason::ParameterWithoutValue, std::string(name)};
    const Node *typeNode = behindAlias(declaration.find("Type"));
    const std::string_view type = typeNode ? std::string_view(typeNode->text) : std::string_view("String");
    // Its value names an entry of Parameter Store; what stands there is read at deployment.
    if (type.starts_with(pseudoPrefix) && type.substr(pseudoPrefix.size()).starts_with("SSM::Parameter::Value<"))
        return without;

    std::string text;
    if (const auto assumed = m_assumptions.parameters.find(name); assumed != m_assumptions.parameters.end()) {
        text = assumed->second;
    } else {
        const Node *fallback = behindAlias(declaration.find("Default"));
        if (!fallback)
            return without;
        if (!fallback->isScalar() || (!fallback->tag.empty() && !isYamlTag(fallback->tag)))
            return Unknown{Reason::Malformed, std::string(name)};
        text = fallback->text;
    }
    if (const std::string_view dynamic = dynamicReference(text); !dynamic.empty())
        return Unknown{Reason::DynamicReference, std::string(dynamic)};

    const bool numbers = type == "Number" || type == "List<Number>";
    const auto scalar = [&](std::string_view item) {
        return Value(Value::Scalar{std::string(item),
                                   numbers ? Node::literal(std::string(item))->scalarType() : ScalarType::String});
    };
    if (type != "CommaDelimitedList" && !type.starts_with("List<"))
        return scalar(text);
    // One more item than commas, blanks around items dropped, as the parameter reference says: '' is one empty item.
    ValueList items;
    for (std::size_t at = 0; at != std::string::npos;) {
        const std::size_t comma = text.find(',', at);
        items.push_back(
            scalar(trimmed(std::string_view(text).substr(at, comma == std::string::npos ? comma : comma - at))));
        at = comma == std::string::npos ? comma : comma + 1;
    }
    return items;
}

Value Evaluation::pseudoParameter(std::string_view name) const
{
    const std::string_view what = name.substr(pseudoPrefix.size());
    const auto unknown = [&](Reason reason) { return Value(Unknown{reason, std::string(name)}); };
    const auto orUnknown = [&](std::string_view text, Reason reason) {
        return text.empty() ? unknown(reason) : Value::string(std::string(text));
    };
    const std::string &region = m_assumptions.region;
    if (what == "NoValue")
        return Value::NoValue{};
    if (what == "Region")
        return orUnknown(region, Reason::Region);
    if (what == "Partition")
        return orUnknown(region.empty() ? std::string_view() : partitionOf(region).name, Reason::Region);
    if (what == "URLSuffix")
        return orUnknown(region.empty() ? std::string_view() : partitionOf(region).urlSuffix, Reason::Region);
    if (what == "AccountId")
        return orUnknown(m_assumptions.account, Reason::Account);
    if (what == "StackName")
        return orUnknown(m_assumptions.stackName, Reason::ParameterWithoutValue);
    if (what == "StackId")
        return unknown(Reason::PhysicalId);
    return unknown(what == "NotificationARNs" ? Reason::ParameterWithoutValue : Reason::Undefined);
}

Value Evaluation::getAtt(std::string_view resource, std::string_view attribute)
{
    const Unknown later{Reason::Attribute, std::string(resource).append(".").append(attribute)};
    const Node *body = m_resources.find(m_root, "Resources", resource);
    if (!body)
        return missing(resource);
    // An attribute that is also a property of an AWS type is what the template sets it to (VPC.CidrBlock,
    // Subnet.AvailabilityZone). A custom resource answers what its function likes. Conditions may not ask.
    const Node *type = behindAlias(body->find("Type"));
    const bool ofAws = type && type->text.starts_with(pseudoPrefix) && !type->text.ends_with("::CustomResource");
    const Node *properties = behindAlias(body->find("Properties"));
    const Node *property = properties && properties->isMapping() ? behindAlias(properties->find(attribute)) : nullptr;
    if (!ofAws || !property || m_insideCondition)
        return later;
    if (m_depth >= m_limit)
        return Unknown{Reason::TooDeep, {}};
    ++m_depth;
    Value value = charged(remembered(*property));
    --m_depth;
    return value.isNoValue() ? Value(later) : value;
}

} // namespace cirro::expression
