#pragma once

#include "model/syntax/node.h"

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

// Inside this room only: calls of functions and members of mappings, read in place without making nodes.
namespace cirro::expression {

struct Function;

/// A node read as a call, pointing into the tree.
struct Call {
    std::string_view name{};                // the long form's key; static storage or the node's
    const Function *function = nullptr;     // null: a name beginning with "Fn::" that we do not know
    const syntax::Node *argument = nullptr; // aliases resolved; null when there is none
    bool tagged = false;                    // `argument` is the called node itself, whose tag names the function

    /// The argument when it is text as it stands: neither a container nor itself a call.
    const syntax::Node *scalar() const;
    /// The argument when it is a list as it stands with so many items; null otherwise.
    const syntax::Node *list(std::size_t atLeast, std::size_t atMost) const;
};

std::optional<Call> callOf(const syntax::Node &node);

/// What an alias stands for, else the node; null stays null.
const syntax::Node *behindAlias(const syntax::Node *node);
inline const syntax::Node *behindAlias(const syntax::NodePtr &node)
{
    return behindAlias(node.get());
}

/// The item of a sequence, aliases resolved; null when it is empty.
inline const syntax::Node *itemOf(const syntax::Node &sequence, std::size_t position)
{
    return behindAlias(sequence.entries[position].value);
}

/// Text without a tag of its own.
inline bool isPlainText(const syntax::Node *node)
{
    return node && node->isScalar() && node->tag.empty();
}

/// A tag of YAML itself (`!!str`), which says nothing about functions.
bool isYamlTag(std::string_view tag);

/// Loops are written as keys: "Fn::ForEach::Name".
inline constexpr std::string_view loopPrefix = "Fn::ForEach::";

inline bool isMergeKey(const syntax::Node &key)
{
    return key.text == "<<" && key.style == syntax::Style::Plain;
}

/// The members of a mapping as they count: of a key written twice the last, of merged ones those that the mapping does
/// not have itself, at the place of their `<<`.
class Members
{
public:
    explicit Members(const syntax::Node &mapping);

    /// Calls visit(const Node &key, const Node *value) for each in the order of the text; aliases are not resolved.
    template <class Visit> void forEach(Visit &&visit) const
    {
        if (m_plain) {
            for (const syntax::Entry &entry : m_mapping.entries)
                if (entry.key)
                    visit(*entry.key, entry.value.get());
            return;
        }
        for (const syntax::Entry *entry : m_counting)
            visit(*entry->key, entry->value.get());
    }

private:
    static bool isPlain(const syntax::Node &mapping);
    void gather(const syntax::Node &mapping, std::unordered_set<std::string_view> &taken);

    const syntax::Node &m_mapping;
    bool m_plain;                                    // nothing merged in, no key twice: all entries count
    std::vector<const syntax::Entry *> m_counting{}; // otherwise
};

template <class Visit> void forEachMember(const syntax::Node &mapping, Visit &&visit)
{
    Members(mapping).forEach(visit);
}

} // namespace cirro::expression
