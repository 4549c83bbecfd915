#include "model/syntax/reading.h"

#include <algorithm>
#include <map>

namespace cirro::syntax {

std::size_t firstBadByte(std::string_view text)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.data());
    std::size_t i = 0;
    while (i < text.size()) {
        const unsigned char lead = bytes[i];
        if (lead != 0 && lead < 0x80) {
            ++i;
            continue;
        }
        const std::size_t length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
        if (lead == 0 || lead >= 0xF5 || length == 0 || i + length > text.size())
            return i;
        unsigned long code = lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            if ((bytes[i + k] & 0xC0) != 0x80)
                return i;
            code = code << 6 | (bytes[i + k] & 0x3Fu);
        }
        const bool tooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
        if (tooLong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
            return i;
        i += length;
    }
    return i;
}

Error errorAt(const Source &source, std::size_t byte, std::string code, std::vector<std::string> args)
{
    const Position at = source.positionOf(byte);
    return {.code = std::move(code),
            .where = std::to_string(at.line) + ":" + std::to_string(at.column),
            .args = std::move(args)};
}

void detectHabits(Document &document)
{
    const std::string &text = document.source->text();
    std::size_t windows = 0;
    std::size_t unix = 0;
    for (std::size_t i = text.find('\n'); i != std::string::npos; i = text.find('\n', i + 1))
        (i > 0 && text[i - 1] == '\r' ? windows : unix)++;
    document.lineEnd = windows > unix ? "\r\n" : "\n";

    // One level is what most nested members are further in than the member that holds them.
    std::map<std::string, std::size_t> votes;
    const auto indentOf = [&](const Entry &entry) -> std::string {
        if (!entry.key)
            return {};
        const std::size_t begin = entry.keySpot.begin;
        const std::size_t line = begin == 0 ? 0 : text.find_last_of("\r\n", begin - 1) + 1;
        const std::string_view lead = std::string_view(text).substr(line, begin - line);
        return lead.find_first_not_of(" \t") == std::string_view::npos ? std::string(lead) : std::string("?");
    };
    const auto visit = [&](const NodePtr &mapping, auto &&self, int depth) -> void {
        if (!mapping || !mapping->isMapping() || depth > 3)
            return;
        std::size_t seen = 0;
        for (const Entry &entry : mapping->entries) {
            const NodePtr inner = entry.value;
            if (++seen > 20)
                break;
            if (!inner || !inner->isMapping() || inner->entries.empty())
                continue;
            const std::string outside = indentOf(entry);
            const std::string inside = indentOf(inner->entries[0]);
            if (inside.size() > outside.size() && inside.starts_with(outside) && inside != "?")
                ++votes[inside.substr(outside.size())];
            self(inner, self, depth + 1);
        }
    };
    visit(document.root, visit, 0);
    const auto best = std::ranges::max_element(votes, {}, [](const auto &vote) { return vote.second; });
    if (best != votes.end())
        document.indent = best->first;
    else if (document.format == Format::Json && document.root && !document.root->entries.empty())
        document.indent = text.find('\n', document.root->origin.range.begin) < document.root->origin.range.end
                              ? std::string("  ")
                              : std::string();
}

Result<ReadResult> read(std::string text, const ReadLimits &limits)
{
    std::size_t first = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    first = std::min(text.find_first_not_of(" \t\r\n", first), text.size());
    if (first == text.size() || (text[first] != '{' && text[first] != '['))
        return readYaml(std::move(text), limits);
    auto asJson = readJson(text, limits);
    if (asJson || asJson.error().code == "syntax.too-deep" || asJson.error().code == "syntax.too-large")
        return asJson;
    auto asYaml = readYaml(std::move(text), limits); // a flow mapping may begin like JSON
    if (asYaml)
        return asYaml;
    return asJson;
}

NodePtr SharedKeys::shared(NodePtr key, std::string_view written)
{
    if (key->style != m_usual || !isWrittenSo(*key, written))
        return key;
    if (const auto known = m_keys.find(key->text); known != m_keys.end())
        return known->second;
    auto made = std::make_shared<Node>(*key);
    made->origin = {};
    m_keys.emplace(made->text, made);
    return made;
}

bool SharedKeys::isWrittenSo(const Node &key, std::string_view written)
{
    if (!key.isScalar() || !key.tag.empty() || !key.anchor.empty())
        return false;
    if (key.style == Style::Plain)
        return written == key.text;
    return key.style == Style::DoubleQuoted && written.size() == key.text.size() + 2 && written.front() == '"' &&
           written.back() == '"' && written.substr(1, key.text.size()) == key.text;
}

} // namespace cirro::syntax
