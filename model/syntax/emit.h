#pragma once

#include "model/syntax/document.h"

#include <string>
#include <string_view>

namespace cirro::syntax {

/// How new text in one document is written; taken from what the document does already.
struct Habits {
    Format format = Format::Yaml;
    std::string lineEnd = "\n";
    std::string indent = "  ";
    bool indentedSequences = true;      // "Key:\n  - item" rather than "Key:\n- item"
    Style quotes = Style::SingleQuoted; // where a text needs some
    bool longIntrinsics = false;        // "Fn::Sub: x" rather than "!Sub x"
    std::string jsonColon = ": ";
};
Habits habitsOf(const Document &document);

/// Makes text for nodes that have none. Columns are spaces from the line's begin.
class Emitter
{
public:
    explicit Emitter(Habits habits) : m_habits(std::move(habits)) {}

    /// What follows a key's colon or a dash. `head` goes on the same line; `body`, if any, are whole lines below it,
    /// each with its line end.
    struct Text {
        std::string head{};
        std::string body{};
    };
    /// A YAML value in block context whose key or dash stands at `column`; `hint` are the quotes of its neighbours.
    Text blockValue(const Node &node, std::size_t column, bool inSequence, Style hint = Style::Auto) const;
    /// A member "key: value" (or an item "- value" when key is null) of a block container at `column`, whole lines.
    std::string blockEntry(const Node *key, const Node &value, std::size_t column, Style hint = Style::Auto) const;
    /// All members or items, whole lines at `column`.
    std::string blockEntries(const Node &container, std::size_t column) const;
    /// On one line; in JSON over several lines when the node is not marked Flow, `level` deep.
    std::string flow(const Node &node, std::size_t level = 0, Style hint = Style::Auto) const;
    std::string flowEntry(const Node *key, const Node &value, std::size_t level = 0, Style hint = Style::Auto) const;
    std::string key(const Node &key, bool inFlow) const;
    /// True when the value is written as lines of its own below the key.
    bool standsBelow(const Node &node) const;

    const Habits &habits() const { return m_habits; }

private:
    std::string yamlScalar(const Node &node, bool inFlow, Style hint) const;
    Text literal(const Node &node, std::size_t column) const;
    std::string properties(const Node &node) const; // anchor and tag, with a blank behind
    std::string json(const Node &node, std::size_t level) const;
    std::string jsonContainer(const Node &node, std::size_t level) const;
    std::string yamlFlow(const Node &node, Style hint) const;
    bool fitsOneLine(const Node &node) const;

    Habits m_habits;
};

/// The long form of a tagged node: "!Ref X" becomes {Ref: X}, in a style if one is given; the node itself when it has
/// no tag of ours.
NodePtr longForm(const Node &node, Style style = Style::Auto);
/// A JSON text with quotes.
std::string jsonQuoted(std::string_view text);

} // namespace cirro::syntax
