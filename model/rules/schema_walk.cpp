#include "model/rules/schema_walk.h"

#include "model/core/number.h"
#include "model/expression/function_of.h"
#include "model/rules/near_name.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

using expression::Value;
using syntax::NodePtr;

namespace {

std::string_view nameOf(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Integer:
        return "integer";
    case ValueKind::Number:
        return "number";
    case ValueKind::Boolean:
        return "boolean";
    case ValueKind::List:
        return "list";
    case ValueKind::Map:
    case ValueKind::Object:
        return "map";
    default:
        return "string";
    }
}

bool isScalarKind(ValueKind kind)
{
    return kind == ValueKind::String || kind == ValueKind::Integer || kind == ValueKind::Number ||
           kind == ValueKind::Boolean || kind == ValueKind::Date;
}

template <class Number> bool reads(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    return numberIn<Number>(text).has_value();
}

/// Numbers and booleans may be written as text: CloudFormation converts. "5.0" is an integer to it as well.
bool readsAs(ValueKind kind, std::string_view text)
{
    switch (kind) {
    case ValueKind::Integer: {
        const std::size_t dot = text.find('.');
        const bool whole =
            dot == std::string_view::npos || text.find_first_not_of('0', dot + 1) == std::string_view::npos;
        return whole && reads<long long>(text.substr(0, dot));
    }
    case ValueKind::Number:
        return reads<double>(text);
    case ValueKind::Boolean:
        return text.size() == 4 ? letterDistance(text, "true", 0) == 0 : letterDistance(text, "false", 0) == 0;
    default:
        return true;
    }
}

/// What a node is to a type, before looking inside.
bool fitsShape(const syntax::Node &node, ValueKind kind)
{
    switch (kind) {
    case ValueKind::Json:
        return true;
    case ValueKind::List:
        return node.isSequence();
    case ValueKind::Map:
    case ValueKind::Object:
        return node.isMapping();
    default:
        return node.isScalar();
    }
}

std::string shapeOf(const syntax::Node &node)
{
    return node.isSequence() ? "list" : node.isMapping() ? "map" : node.text;
}

/// Whether the node's value is made when the template is processed: nothing can be said of its shape here.
bool isComputed(const syntax::Node &node)
{
    if (!node.tag.empty())
        return true;
    if (node.isScalar())
        return node.text.find("{{resolve:") != std::string::npos || node.scalarType() == syntax::ScalarType::Null;
    return node.isMapping() && node.size() == 1 && expression::isCall(node);
}

/// A key that stands for others: loops, includes, merges.
bool isGenerator(std::string_view key)
{
    return key.starts_with("Fn::") || key == "<<";
}

/// Properties where a template that is still to be packaged names a local file or folder.
bool isPackaged(std::string_view type, std::string_view property)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> places = {{
        {"AWS::Lambda::Function", "Code"},
        {"AWS::Lambda::LayerVersion", "Content"},
        {"AWS::ApiGateway::RestApi", "BodyS3Location"},
        {"AWS::ApiGatewayV2::Api", "BodyS3Location"},
        {"AWS::ElasticBeanstalk::ApplicationVersion", "SourceBundle"},
        {"AWS::StepFunctions::StateMachine", "DefinitionS3Location"},
    }};
    return std::ranges::find(places, std::pair(type, property)) != places.end();
}

std::string joined(std::span<const std::string_view> texts)
{
    static constexpr std::size_t most = 12;
    std::string result;
    for (std::size_t i = 0; i < texts.size() && i < most; ++i)
        result.append(i ? ", " : "").append(texts[i]);
    return texts.size() > most ? result + " …" : result;
}

} // namespace

syntax::Path SchemaWalk::At::path() const
{
    syntax::Path whole = above ? above->path() : syntax::Path();
    if (const auto *key = std::get_if<std::string_view>(&below))
        whole.emplace_back(std::string(*key));
    else if (const auto *position = std::get_if<std::size_t>(&below))
        whole.emplace_back(*position);
    else
        whole.insert(whole.end(), std::get<const syntax::Path *>(below)->begin(),
                     std::get<const syntax::Path *>(below)->end());
    return whole;
}

const std::vector<SchemaFault> &SchemaWalk::faultsOf(const Element &element)
{
    const auto [place, fresh] = m_known.try_emplace(element.id);
    Faults &faults = place->second;
    // Custom resources take any property: what they need only their provider knows.
    if (!fresh || !element.body || !element.body->isMapping() || element.type == "AWS::CloudFormation::CustomResource")
        return faults;
    m_details = m_context.index().catalog().details(element.type);
    if (!m_details)
        return faults;
    // What the serverless transform takes grows faster than the data about it, and Globals add to it.
    const TemplateTraits &traits = m_context.once<TemplateTraits>();
    if (traits.macros || !m_details->transform.empty()) {
        m_context.cannotTell(hiddenByMacro());
        return faults;
    }
    NodePtr properties = element.body->find("Properties");
    if (!properties || (properties->isScalar() && properties->scalarType() == syntax::ScalarType::Null))
        properties = syntax::Node::mapping({});
    const syntax::Path root{std::string("Resources"), element.id.text(), std::string("Properties")};
    const World world = worldOf(element);
    const At at{.below = &root, .world = world, .name = "Properties", .owner = element.type};
    if (properties->isMapping() && !isComputed(*properties))
        object(properties, m_details->properties, at, faults);
    else if (!isComputed(*properties))
        faults.push_back({.kind = SchemaFault::Kind::WrongType,
                          .path = at.path(),
                          .world = at.world,
                          .name = "Properties",
                          .owner = element.type,
                          .written = shapeOf(*properties),
                          .expected = std::string(nameOf(ValueKind::Map))});
    return faults;
}

/// The worlds in which a required value is not there: AWS::NoValue on some side of an Fn::If.
bool SchemaWalk::isAbsent(const NodePtr &node, const World &world, std::vector<World> &absentIn)
{
    if (!node) {
        absentIn.push_back(world);
        return true;
    }
    if (!isComputed(*node))
        return false;
    forEachBranch(node, world, [&](const Branch &branch) {
        const auto call =
            expression::functionOf(*branch.node) == "Ref" ? expression::intrinsicOf(*branch.node) : std::nullopt;
        const NodePtr target = call ? syntax::resolved(call->argument) : nullptr;
        if (target && target->text == "AWS::NoValue")
            absentIn.push_back(branch.world);
    });
    return !absentIn.empty();
}

void SchemaWalk::object(const NodePtr &node, std::span<const Property> properties, const At &at, Faults &faults)
{
    bool generated = false;
    for (const syntax::Entry &entry : node->entries) {
        if (isGenerator(entry.key->text)) {
            generated = true;
            if (entry.key->text != "<<")
                m_context.cannotTell(hiddenByMacro());
            continue;
        }
        const auto known = std::ranges::lower_bound(properties, entry.key->text, {}, &Property::name);
        const std::string_view name = entry.key->text;
        const At there{.above = &at, .below = name, .world = at.world, .name = name, .owner = at.owner};
        if (known != properties.end() && known->name == entry.key->text) {
            member(syntax::resolved(entry.value), *known, there, faults);
            continue;
        }
        if (properties.data() == m_details->properties.data() && m_details->findAttribute(entry.key->text)) {
            faults.push_back({.kind = SchemaFault::Kind::ReadOnly,
                              .path = there.path(),
                              .world = at.world,
                              .name = entry.key->text,
                              .owner = std::string(at.owner)});
            continue;
        }
        std::vector<std::string_view> names;
        for (const Property &property : properties)
            if (!node->find(property.name))
                names.push_back(property.name);
        faults.push_back({.kind = SchemaFault::Kind::UnknownProperty,
                          .path = there.path(),
                          .world = at.world,
                          .name = entry.key->text,
                          .owner = std::string(at.owner),
                          .near = nearName(entry.key->text, names)});
    }
    for (const Property &property : properties) {
        if (!property.required)
            continue;
        std::vector<World> worlds;
        const NodePtr value = node->find(property.name);
        if (!value && generated)
            continue;
        if (isAbsent(value, at.world, worlds))
            for (World &world : worlds)
                faults.push_back({.kind = SchemaFault::Kind::MissingProperty,
                                  .path = at.path(),
                                  .world = std::move(world),
                                  .name = std::string(property.name),
                                  .owner = std::string(at.owner)});
    }
}

void SchemaWalk::member(const NodePtr &node, const Property &property, const At &at, Faults &faults)
{
    if (!node)
        return;
    if (property.formerTypes.empty())
        return value(node, property.type, at, faults);
    std::vector<ValueType> alternatives{property.type};
    alternatives.insert(alternatives.end(), property.formerTypes.begin(), property.formerTypes.end());
    oneOf(node, alternatives, at, faults);
}

/// Fits when one alternative takes it whole. Otherwise the only alternative of its shape says what is wrong.
void SchemaWalk::oneOf(const NodePtr &node, std::span<const ValueType> alternatives, const At &at, Faults &faults)
{
    Faults ofTheOnly;
    int ofItsShape = 0;
    for (const ValueType &alternative : alternatives) {
        Faults own;
        value(node, alternative, at, own);
        if (own.empty())
            return;
        const bool fits =
            isComputed(*node) || alternative.kind == ValueKind::OneOf || fitsShape(*node, alternative.kind);
        if (fits && ++ofItsShape == 1)
            ofTheOnly = std::move(own);
    }
    if (ofItsShape == 1)
        faults.insert(faults.end(), std::make_move_iterator(ofTheOnly.begin()),
                      std::make_move_iterator(ofTheOnly.end()));
    else if (ofItsShape == 0)
        faults.push_back({.kind = SchemaFault::Kind::WrongType,
                          .path = at.path(),
                          .world = at.world,
                          .name = std::string(at.name),
                          .owner = std::string(at.owner),
                          .written = shapeOf(*node),
                          .expected = std::string(nameOf(alternatives.front().kind))});
}

void SchemaWalk::value(const NodePtr &node, const ValueType &type, const At &at, Faults &faults)
{
    if (!node || type.kind == ValueKind::Json)
        return;
    if (type.kind == ValueKind::OneOf)
        return oneOf(node, type.parts, at, faults);
    if (isComputed(*node)) {
        forEachBranch(node, at.world, [&](const Branch &branch) {
            const At there{
                .above = &at, .below = &branch.path, .world = branch.world, .name = at.name, .owner = at.owner};
            if (!isComputed(*branch.node))
                value(branch.node, type, there, faults);
            else if (isScalarKind(type.kind))
                scalar(branch.node, type, there, faults);
        });
        return;
    }
    if (!fitsShape(*node, type.kind)) {
        if (node->isScalar() && isPackaged(m_details->name, at.name))
            return;
        faults.push_back({.kind = SchemaFault::Kind::WrongType,
                          .path = at.path(),
                          .world = at.world,
                          .name = std::string(at.name),
                          .owner = std::string(at.owner),
                          .written = shapeOf(*node),
                          .expected = std::string(nameOf(type.kind))});
        return;
    }
    switch (type.kind) {
    case ValueKind::Object: {
        const Definition &definition = m_details->definitions[type.definition];
        At there = at;
        there.owner = definition.name;
        object(node, definition.properties, there, faults);
        break;
    }
    case ValueKind::List:
    case ValueKind::Map: {
        std::size_t position = 0;
        for (const syntax::Entry &entry : node->entries) {
            At there{.above = &at, .world = at.world, .name = at.name, .owner = at.owner};
            if (type.kind == ValueKind::List)
                there.below = position++;
            else if (isGenerator(entry.key->text))
                continue;
            else
                there.below = std::string_view(entry.key->text);
            value(syntax::resolved(entry.value), type.parts.front(), there, faults);
        }
        break;
    }
    default:
        scalar(node, type, at, faults);
    }
}

void SchemaWalk::scalar(const NodePtr &node, const ValueType &type, const At &at, Faults &faults)
{
    std::optional<std::string> computed;
    if (isComputed(*node)) {
        if (node->isScalar() && node->tag.empty())
            return; // a dynamic reference, or null
        const bool limited = !type.allowed.empty() || (type.kind != ValueKind::String && type.kind != ValueKind::Date);
        const std::string_view function = limited ? expression::functionOf(*node) : std::string_view();
        if (function.empty() || function == "Fn::GetAtt" || function == "Fn::ImportValue")
            return;
        computed = valueIn(m_context, node, at.world).text();
        if (!computed || computed->find("{{resolve:") != std::string::npos)
            return;
    }
    const std::string &text = computed ? *computed : node->text;
    const bool read = readsAs(type.kind, text);
    if (read && (type.allowed.empty() || std::ranges::find(type.allowed, text) != type.allowed.end()))
        return;
    SchemaFault fault{.kind = read ? SchemaFault::Kind::NotAllowed : SchemaFault::Kind::WrongType,
                      .path = at.path(),
                      .world = at.world,
                      .name = std::string(at.name),
                      .owner = std::string(at.owner),
                      .written = text,
                      .expected = read ? joined(type.allowed) : std::string(nameOf(type.kind))};
    if (read)
        fault.near = nearName(text, type.allowed);
    faults.push_back(std::move(fault));
}

} // namespace cirro::rules
