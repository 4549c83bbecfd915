#pragma once

#include "model/syntax/document.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace cirro::syntax {

/// The first byte that is no UTF-8 or a NUL, or the text's size.
std::size_t firstBadByte(std::string_view text);
/// An error at a byte of a text: Error.where is "line:column".
Error errorAt(const Source &source, std::size_t byte, std::string code, std::vector<std::string> args = {});
/// What the text's lines end with mostly, and how deep its levels are indented.
void detectHabits(Document &document);

/// Keys are the same few words again and again: mappings that were read in one text share a node for each, as long as
/// it is written the usual way. A shared key has no origin; the entry's keySpot says where it stands.
class SharedKeys
{
public:
    /// `usual`: Plain or DoubleQuoted, how the format's keys are written mostly. Others are not shared.
    explicit SharedKeys(Style usual) : m_usual(usual) {}

    NodePtr shared(NodePtr key, std::string_view written);
    /// Whether the text of a source says nothing else than this key and would be written for it again.
    static bool isWrittenSo(const Node &key, std::string_view written);

private:
    Style m_usual;
    std::unordered_map<std::string_view, NodePtr> m_keys{}; // by the text of the node
};

} // namespace cirro::syntax
