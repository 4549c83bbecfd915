#include "model/expression/intrinsic.h"

#include "model/expression/call.h"
#include "model/expression/function_of.h"
#include "model/expression/function_table.h"

namespace cirro::expression {

using syntax::Node;
using syntax::NodePtr;

namespace {

NodePtr retagged(const Node &node, std::string tag)
{
    auto copy = std::make_shared<Node>(node);
    copy->tag = std::move(tag);
    copy->anchor.clear();
    copy->origin = {};
    return copy;
}

std::string shortTag(std::string_view longName)
{
    return std::string("!").append(longName.starts_with("Fn::") ? longName.substr(4) : longName);
}

} // namespace

std::optional<Intrinsic> intrinsicOf(const Node &node)
{
    const Node *target = behindAlias(&node);
    const auto call = target ? callOf(*target) : std::nullopt;
    if (!call)
        return std::nullopt;
    if (call->tagged)
        return Intrinsic{call->name, retagged(*target, {})};
    return Intrinsic{call->name, syntax::resolved(target->entries[0].value)};
}

std::string_view functionOf(const Node &node)
{
    const Node *target = behindAlias(&node);
    const auto call = target ? callOf(*target) : std::nullopt;
    return call ? call->name : std::string_view();
}

std::optional<GetAtt> getAttOf(const Node &argument)
{
    const Node *node = behindAlias(&argument);
    if (!node)
        return std::nullopt;
    if (node->isScalar()) {
        const std::size_t dot = node->text.find('.');
        if (dot == 0 || dot == std::string::npos || dot + 1 == node->text.size())
            return std::nullopt;
        return GetAtt{node->text.substr(0, dot), node->text.substr(dot + 1)};
    }
    if (!node->isSequence() || node->size() != 2)
        return std::nullopt;
    const Node *resource = itemOf(*node, 0);
    const Node *attribute = itemOf(*node, 1);
    if (!isPlainText(resource) || resource->text.empty() || !attribute)
        return std::nullopt;
    return GetAtt{resource->text, isPlainText(attribute) ? attribute->text : std::string()};
}

NodePtr makeRef(std::string_view target)
{
    return Node::scalar(std::string(target), syntax::Style::Auto, shortTag(refName));
}

NodePtr makeGetAtt(std::string_view resource, std::string_view attribute)
{
    return Node::scalar(std::string(resource).append(".").append(attribute), syntax::Style::Auto, shortTag(getAttName));
}

NodePtr makeSub(std::string_view text)
{
    return Node::scalar(std::string(text), syntax::Style::Auto, shortTag(subName));
}

NodePtr makeCall(std::string_view longName, NodePtr argument)
{
    // A node has one tag, and an alias none: such arguments stand below the long form's key.
    if (argument->kind == syntax::NodeKind::Alias || !argument->tag.empty() || !argument->anchor.empty())
        return Node::mapping({{std::string(longName), std::move(argument)}});
    return retagged(*argument, shortTag(longName));
}

} // namespace cirro::expression
