#include "model/syntax/document.h"

namespace cirro::syntax {

namespace {

void collectRanges(const Node &node, std::string &pointer, SourceMap &map, std::size_t depth)
{
    if (depth > 400)
        return;
    std::size_t position = 0;
    for (const Entry &entry : node.entries) {
        const std::size_t size = pointer.size();
        pointer += toPointer({entry.key ? Step(entry.key->text) : Step(position)});
        map[pointer] = {entry.key ? entry.keySpot : Range{}, entry.spot};
        if (entry.value)
            collectRanges(*entry.value, pointer, map, depth + 1);
        pointer.resize(size);
        ++position;
    }
}

/// The tree of the text that the document writes, with all its origins.
Document written(const Document &document)
{
    if (!document.root ||
        (document.root->origin && document.root->origin.source == document.source && !document.root->edited))
        return document;
    auto again = document.format == Format::Json ? readJson(write(document)) : readYaml(write(document));
    return again ? std::move(again->document) : document;
}

} // namespace

SourceMap sourceMapOf(const Document &document)
{
    SourceMap map;
    const Document whole = written(document);
    std::string pointer;
    if (whole.root) {
        map[""] = {{}, whole.root->origin.range};
        collectRanges(*whole.root, pointer, map, 0);
    }
    return map;
}

std::optional<SourceRange> locate(const Document &document, const Path &path)
{
    if (!document.root || document.root->origin.source != document.source || document.root->edited)
        return std::nullopt;
    SourceRange found{{}, document.root->origin.range};
    NodePtr node = document.root;
    for (const Step &step : path) {
        node = resolved(node);
        if (!node)
            return std::nullopt;
        const Entry *entry = nullptr;
        if (const auto *key = std::get_if<std::string>(&step)) {
            if (const auto position = node->position(*key))
                entry = &node->entries[*position];
        } else if (const std::size_t position = std::get<std::size_t>(step);
                   node->isSequence() && position < node->size()) {
            entry = &node->entries[position];
        }
        if (!entry || entry->extent.source != document.source)
            return std::nullopt;
        found = {entry->key ? entry->keySpot : Range{}, entry->spot};
        node = entry->value;
    }
    return found;
}

} // namespace cirro::syntax
