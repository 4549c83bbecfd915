#pragma once

#include "model/syntax/node.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cirro::expression {

/// One Fn::FindInMap.
struct Lookup {
    /// The mapping, its top-level key and its second-level key; nothing where they are computed.
    std::array<std::optional<std::string>, 3> names{};
    bool hasDefault = false; // what is not there is no fault then
    syntax::Path path{};     // from the visited node to the list of arguments
};

/// Whether forEachLookup would find anything; quicker, for most nodes have none.
bool hasLookup(const syntax::NodePtr &node);
/// Calls `visit` for every well-formed Fn::FindInMap at or below `node`, in the order of the text, through aliases.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html
void forEachLookup(const syntax::NodePtr &node, const std::function<void(const Lookup &)> &visit);
/// Calls `visit` with the name of the mapping for every Fn::FindInMap at or below `node`, well-formed or not; with an
/// empty name where it is computed or missing.
void forEachMappingUsed(const syntax::Node &node, const std::function<void(std::string_view)> &visit);

} // namespace cirro::expression
