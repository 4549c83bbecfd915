#pragma once

#include "model/core/cow_vector.h"
#include "model/core/rare_text.h"
#include "model/syntax/source.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cirro::syntax {

class Node;
using NodePtr = std::shared_ptr<const Node>;

enum class NodeKind : std::uint8_t { Scalar, Mapping, Sequence, Alias };

/// How a node is or shall be written. Auto: as its surroundings are written.
enum class Style : std::uint8_t { Auto, Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

/// What CloudFormation takes a scalar for. Only JSON's forms are more than text: dates, 0755, 012345678901, yes are
/// strings.
enum class ScalarType : std::uint8_t { String, Integer, Number, Boolean, Null };

/// One member of a mapping, or one item of a sequence (then `key` is null).
struct Entry {
    NodePtr key{};
    NodePtr value{};
    // Where the member stood when it was read. Extents tile their container: each begins where the one before ends,
    // blank lines and detached comments between them included. Without a source the writer makes the text.
    Origin extent{};
    std::size_t own = 0; // where the member's own text begins: the comment lines directly above it
    Range keySpot{};
    Range spot{}; // of the value that was read there; a changed value takes this place
    bool operator==(const Entry &) const;
};

/// One node of a template's tree; immutable. Trees share whatever did not change.
class Node
{
public:
    NodeKind kind = NodeKind::Scalar;
    Style style = Style::Auto;
    RareText tag{};     // "!Ref", "!Sub" …; empty when none is written
    RareText anchor{};  // without '&'; empty when none is written
    std::string text{}; // a scalar's decoded text (UTF-8); an alias's name without '*'
    NodePtr target{};   // an alias's node, resolved at reading and after every edit of it; null otherwise
    CowVector<Entry> entries{};
    Origin origin{};     // from the first byte of tag, anchor or text to the last byte of the node
    Range span{};        // of a container that was read: what its entries' extents tile
    bool edited = false; // something in it changed since it was read; its origin says where it stood

    static NodePtr scalar(std::string text, Style style = Style::Auto, std::string tag = {});
    /// Integers, decimals, true, false, null: written plain in both formats.
    static NodePtr literal(std::string text);
    static NodePtr mapping(std::vector<std::pair<std::string, NodePtr>> members, Style style = Style::Auto,
                           std::string tag = {});
    static NodePtr sequence(std::vector<NodePtr> items, Style style = Style::Auto, std::string tag = {});

    bool isScalar() const { return kind == NodeKind::Scalar; }
    bool isMapping() const { return kind == NodeKind::Mapping; }
    bool isSequence() const { return kind == NodeKind::Sequence; }
    std::size_t size() const { return entries.size(); }

    /// What CloudFormation reads this scalar as; String for anything tagged, quoted or in block style.
    ScalarType scalarType() const;

    /// A mapping's value by key, through aliases and `<<` merges; of duplicate keys the last. Null when absent or no
    /// mapping.
    NodePtr find(std::string_view key) const;
    /// The position in `entries` of the member that `find` would answer, when it is written here (not merged in).
    std::optional<std::size_t> position(std::string_view key) const;

    /// Same meaning and order: tags, kinds, texts and scalar types; styles, anchors' names and origins do not count, an
    /// alias equals what it stands for. Shared storage ends the comparison early.
    bool operator==(const Node &other) const;
};

/// The node itself, or what the alias stands for (never an alias; null stays null).
NodePtr resolved(NodePtr node);
bool equal(const NodePtr &a, const NodePtr &b);

/// The positions of members that have no effect because a later one has the same key, ascending. `<<` may stand in a
/// mapping several times and is none of them.
std::vector<std::size_t> overriddenMembers(const Node &mapping);

/// One step into a tree: a key of a mapping or a position of a sequence (0-based).
using Step = std::variant<std::string, std::size_t>;
using Path = std::vector<Step>;

/// RFC 6901 JSON pointer: "/Resources/Web/Properties/Tags/0".
std::string toPointer(const Path &path);
Path fromPointer(std::string_view pointer);

} // namespace cirro::syntax
