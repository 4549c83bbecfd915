#include "model/form/value_text.h"

#include "model/syntax/document.h"

namespace cirro::form {

namespace {

using syntax::NodePtr;
using syntax::Style;

// A copy without a place in any text; `inLine` keeps it on one line.
NodePtr afresh(const NodePtr &source, bool inLine)
{
    const NodePtr node = syntax::resolved(source);
    if (!node)
        return syntax::Node::literal("null");
    auto copy = std::make_shared<syntax::Node>();
    copy->kind = node->kind;
    copy->tag = node->tag;
    copy->text = node->text;
    copy->style = node->style;
    if (!node->isScalar())
        copy->style = inLine ? Style::Flow : Style::Auto;
    else if (inLine && (node->style == Style::Literal || node->style == Style::Folded))
        copy->style = Style::DoubleQuoted;
    for (std::size_t i = 0; i < node->entries.size(); ++i) {
        const syntax::Entry &entry = node->entries[i];
        syntax::Entry part;
        part.key = entry.key ? afresh(entry.key, inLine) : nullptr;
        part.value = afresh(entry.value, inLine);
        copy->entries.push_back(std::move(part));
    }
    return copy;
}

std::string written(NodePtr node)
{
    constexpr std::string_view key = "v: ";
    // A template's root has no tag, and its entries stand below each other: an expression and a list are written as
    // what a member says.
    const bool asMember =
        !node->isScalar() && (!node->tag.empty() || (node->isSequence() && node->style == Style::Flow));
    std::string text = syntax::write({.root = asMember ? syntax::Node::mapping({{"v", node}}) : std::move(node)});
    if (asMember)
        text.erase(0, key.size());
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

} // namespace

NodePtr afresh(const NodePtr &source)
{
    return afresh(source, false);
}

std::string lineOf(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    if (!node)
        return {};
    if (node->isScalar() && node->tag.empty())
        return node->text;
    return written(afresh(node, true));
}

std::string linesOf(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    if (!node)
        return {};
    if (node->isScalar() && node->tag.empty())
        return node->text;
    return written(afresh(node, false));
}

} // namespace cirro::form
