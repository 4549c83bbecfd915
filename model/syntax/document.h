#pragma once

#include "model/core/result.h"
#include "model/syntax/node.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cirro::syntax {

/// A template's text as a value: the tree, and how new text in it is to be written.
struct Document {
    NodePtr root{}; // null for an empty text
    Format format = Format::Yaml;
    std::shared_ptr<const Source> source{}; // what it was read from; null for a document born here
    std::string lineEnd = "\n";             // of new lines: what most lines of the source end with
    std::string indent = "  "; // one level of indentation for new text (JSON may be "\t" or "", the latter: one line)
    bool operator==(const Document &other) const { return format == other.format && equal(root, other.root); }
};

/// Something odd that does not keep the text from being read.
struct Notice {
    std::string code{}; // "syntax.duplicate-key", …
    Range range{};      // in the source
    std::vector<std::string> args{};
};

struct ReadResult {
    Document document{};
    std::vector<Notice> notices{};
};

/// Hostile input ends in an error, never in a crash or a full memory.
struct ReadLimits {
    std::size_t maxBytes = 64u << 20;
    std::size_t maxDepth = 200;
    std::size_t maxNodes = 4'000'000; // aliases counted as often as they are used
};

/// Reads a template. The format is taken from the first byte that counts ('{' or '[' is JSON when it also reads as
/// JSON). Error.where is "line:column", 1-based. Several documents in one text are an error.
Result<ReadResult> read(std::string text, const ReadLimits &limits = {});
Result<ReadResult> readYaml(std::string text, const ReadLimits &limits = {});
Result<ReadResult> readJson(std::string text, const ReadLimits &limits = {});

/// Where each node stands in a written or read text; keys are JSON pointers.
struct SourceRange {
    Range key{};   // empty for items of a sequence
    Range value{}; // empty when the value is (an absent null)
};
using SourceMap = std::unordered_map<std::string, SourceRange>;

/// The text: the original bytes wherever a node or its extent still has its origin in document.source, else new text in
/// the style of its surroundings. `map`, when given, is filled.
std::string write(const Document &document, SourceMap *map = nullptr);
/// The ranges in the text that `write` gives.
SourceMap sourceMapOf(const Document &document);
/// One place in the text that the document was read from; nothing once it has been edited, or for a path that is not
/// there.
std::optional<SourceRange> locate(const Document &document, const Path &path);
/// The same tree, written afresh in the other format (comments cannot go into JSON).
Document converted(const Document &document, Format format);

// Edits. Each copies the path from the node to the root and shares the rest.
// Path steps go through aliases and merges by copying what they stand for into place (the message of EditResult says
// so).

struct Edited {
    Document document{};
    std::vector<Message> remarks{}; // "syntax.alias-copied" (path), "syntax.anchor-followed" (paths that change along)
};

/// The node at a path, resolved; null when there is none.
NodePtr at(const Document &document, const Path &path);

/// Puts a value at a path. Members on the way that are missing are made; a missing last key is appended to its mapping.
/// A scalar keeps the style of the scalar it replaces where that style can hold it. No value (null) is an error.
Result<Edited> set(const Document &document, const Path &path, NodePtr value);
/// Inserts a member or an item before `position` (clamped to the end) of the mapping or sequence at `container`.
/// For a sequence the key is ignored. No value (null) is an error.
Result<Edited> insert(const Document &document, const Path &container, std::size_t position, std::string_view key,
                      NodePtr value);
/// Removes the member or item, with the comment lines directly above it and its own trailing comment.
Result<Edited> remove(const Document &document, const Path &path);
/// Removes the members that have no effect because the one at the path, of the same key, stands behind them.
Result<Edited> removeOverridden(const Document &document, const Path &path);
/// Gives the member at a path another key; its text and place stay.
Result<Edited> renameKey(const Document &document, const Path &path, std::string_view key);
/// Rewrites nodes below `path`: `change` answers the new node or null for "as it is"; it is asked for parents first and
/// not for what stands inside a node that it replaced.
Result<Edited> transform(const Document &document, const Path &path,
                         const std::function<NodePtr(const Node &)> &change);

} // namespace cirro::syntax
