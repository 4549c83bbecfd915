#include "app/code/code_text.h"

#include "model/design/layout.h"

#include <algorithm>

namespace cirro {

CodeTextPtr CodeText::of(const Design &design, std::optional<syntax::Format> format)
{
    syntax::Document document = documentWithLayout(design);
    if (format && *format != document.format)
        document = syntax::converted(document, *format);
    const std::string text = syntax::write(document);
    auto read = document.format == syntax::Format::Json ? syntax::readJson(text) : syntax::readYaml(text);
    // What cannot be read is shown all the same, with nothing known of it.
    return of(text, read ? std::move(read->document) : syntax::Document{.format = document.format});
}

CodeTextPtr CodeText::of(const std::string &text, syntax::Document document)
{
    auto result = std::make_shared<CodeText>();
    result->m_document = std::move(document);
    result->take(text);
    result->findParts();
    return result;
}

CodeTextPtr CodeText::unread(const std::string &text)
{
    const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool json = first != std::string::npos && (text[first] == '{' || text[first] == '[');
    return of(text, {.format = json ? syntax::Format::Json : syntax::Format::Yaml});
}

void CodeText::take(const std::string &text)
{
    m_hasMark = text.starts_with(byteOrderMark);
    m_text = QString::fromStdString(m_hasMark ? text.substr(byteOrderMark.size()) : text);
    for (std::size_t end = 0, begin = 0; end != std::string::npos; begin = end + 1) {
        m_byteBegins.push_back(begin);
        end = text.find('\n', begin);
    }
}

int CodeText::lineAt(std::size_t byte) const
{
    return int(std::ranges::upper_bound(m_byteBegins, byte) - m_byteBegins.begin()) - 1;
}

void CodeText::findParts()
{
    const syntax::NodePtr resources = m_document.root ? syntax::resolved(m_document.root->find("Resources")) : nullptr;
    if (!resources || !resources->isMapping())
        return;
    for (const syntax::Entry &entry : resources->entries) {
        const std::size_t end = std::max(entry.keySpot.end, entry.spot.end);
        const Part part{.lines = {lineAt(entry.keySpot.begin), lineAt(end > 0 ? end - 1 : end)},
                        .element = ElementId::resource(entry.key->text),
                        .body = entry.value};
        m_partOf[part.element] = m_parts.size();
        m_parts.push_back(part);
    }
    // What is merged in stands elsewhere in the text.
    std::ranges::sort(m_parts, {}, [](const Part &part) { return part.lines.first; });
    for (std::size_t at = 0; at < m_parts.size(); ++at)
        m_partOf[m_parts[at].element] = at;
}

std::optional<LineRange> CodeText::linesOf(const ElementId &element) const
{
    const auto found = m_partOf.find(element);
    return found == m_partOf.end() ? std::nullopt : std::optional(m_parts[found->second].lines);
}

ElementId CodeText::elementAt(int line) const
{
    const auto behind = std::ranges::upper_bound(m_parts, line, {}, [](const Part &part) { return part.lines.first; });
    if (behind == m_parts.begin())
        return {};
    const Part &part = *(behind - 1);
    return line <= part.lines.last ? part.element : ElementId{};
}

std::optional<int> CodeText::lineOf(const syntax::Path &path) const
{
    const auto *section = path.size() < 2 ? nullptr : std::get_if<std::string>(&path[0]);
    const auto *name = section && *section == "Resources" ? std::get_if<std::string>(&path[1]) : nullptr;
    if (!name) {
        for (syntax::Path at = path; !at.empty(); at.pop_back())
            if (const auto place = syntax::locate(m_document, at))
                return lineAt(place->key.empty() ? place->value.begin : place->key.begin);
        return std::nullopt;
    }
    // Searching all resources again for every finding would take seconds where there are thousands of both.
    const auto found = m_partOf.find(ElementId::resource(*name));
    if (found == m_partOf.end())
        return std::nullopt;
    const Part &part = m_parts[found->second];
    int line = part.lines.first;
    syntax::NodePtr node = syntax::resolved(part.body);
    for (std::size_t depth = 2; node && depth < path.size(); ++depth) {
        std::optional<std::size_t> position;
        if (const auto *key = std::get_if<std::string>(&path[depth]))
            position = node->position(*key);
        else if (const std::size_t item = std::get<std::size_t>(path[depth]); node->isSequence() && item < node->size())
            position = item;
        if (!position)
            break;
        const syntax::Entry &entry = node->entries[*position];
        line = lineAt(entry.key ? entry.keySpot.begin : entry.spot.begin);
        node = syntax::resolved(entry.value);
    }
    return line;
}

std::optional<std::pair<qsizetype, qsizetype>> CodeText::placeOf(const syntax::Path &path, bool key) const
{
    if (!m_document.source)
        return std::nullopt;
    const std::string &source = m_document.source->text();
    const std::size_t skipped = m_hasMark ? byteOrderMark.size() : 0;
    const auto placeAt = [&](std::size_t byte) {
        return QString::fromUtf8(source.data() + skipped, qsizetype(std::max(byte, skipped) - skipped)).size();
    };
    if (const auto range = syntax::locate(m_document, path)) {
        const syntax::Range &part = key && !range->key.empty() ? range->key : range->value;
        return std::pair(placeAt(part.begin), placeAt(part.end));
    }
    const auto line = lineOf(path);
    if (!line)
        return std::nullopt;
    const qsizetype begin = placeAt(m_byteBegins[std::size_t(*line)]);
    return std::pair(begin, begin);
}

} // namespace cirro
