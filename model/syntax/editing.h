#pragma once

#include "model/syntax/document.h"

#include <functional>

// What the edits of a tree are made of.

namespace cirro::syntax {

/// A copy that is written anew, what is in it as it was.
std::shared_ptr<Node> editable(const NodePtr &node);
/// A new scalar is written as the one it replaces was, where the new text can be.
NodePtr inStyleOf(NodePtr value, const NodePtr &old);
/// A member under another key, written as the old one was.
void giveKey(Node &mapping, std::size_t position, std::string_view key);
/// Nodes that stand in several places are possible.
bool mayHaveAliases(const Document &document);

/// What happened on the way to a place.
struct Edit {
    std::vector<Message> remarks{};
    std::optional<Error> error{};
};
/// What to do with the container that holds the last step: answers it changed, or null with the error told.
using AtEnd = std::function<NodePtr(const NodePtr &container, const Step &last, Edit &edit)>;
/// Goes along a path and copies what lies on it; `makes`: what is missing on the way is made.
Result<Edited> editAt(const Document &document, const Path &path, bool makes, const AtEnd &atEnd);

} // namespace cirro::syntax
