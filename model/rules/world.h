#pragma once

#include "model/rules/rule.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cirro::rules {

/// What is taken for granted about conditions at some place of a template: the sides of the Fn::If above it and the
/// Condition of its resource. Empty: nothing, it holds in every world.
class World
{
public:
    /// False, and unchanged, when the opposite is taken for granted already.
    bool assume(std::string_view condition, bool holds);
    bool empty() const { return m_assumed.empty(); }
    std::size_t size() const { return m_assumed.size(); }
    /// What both take for granted; nothing when they contradict each other.
    std::optional<World> with(const World &other) const;
    bool includes(const World &other) const;
    /// "IsProd & !HasVpn"; empty when nothing is taken for granted.
    std::string text() const;
    /// What is taken for granted, sorted by the conditions' names.
    const std::vector<std::pair<std::string, bool>> &assumed() const { return m_assumed; }
    /// True when the world on show is certainly one of these.
    bool isShown(Context &context) const;

private:
    std::vector<std::pair<std::string, bool>> m_assumed; // sorted by name
};

/// The world of a resource: that its Condition holds.
World worldOf(const Element &element);

/// True when there is certainly a world in which both hold.
bool canCoexist(Context &context, const World &a, const World &b);

/// One of the values that a node can come to, behind all Fn::If that stand directly above it.
struct Branch {
    syntax::NodePtr node{}; // no Fn::If; may be a Ref to AWS::NoValue
    syntax::Path path{};    // from the node that was asked about
    World world{};
};
/// Walks the sides of every Fn::If directly above a value, each once: sides are never multiplied with those of other
/// places. Sides that contradict `world` are left out. Null answers nothing.
void forEachBranch(const syntax::NodePtr &node, const World &world, const std::function<void(const Branch &)> &visit);

/// What is taken for granted at a place below a node: the sides of the Fn::If on the way.
World worldAt(const syntax::NodePtr &node, const syntax::Path &path, World world);

/// What a node comes to in a world. Where that is not the world on show, values that hang on parameters or further
/// conditions cannot be told.
expression::Value valueIn(Context &context, const syntax::NodePtr &node, const World &world);

} // namespace cirro::rules
