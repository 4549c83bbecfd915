#include "quizbank/bank/glossary.h"

#include <algorithm>

namespace cirro::quiz {

namespace {

// Names that no entry has: they keep a part of them from being taken for another service.
constexpr std::size_t nobody = static_cast<std::size_t>(-1);

bool isLatin(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// How far a name reaches that begins at a position; 0 when it does not stand there. Korean particles follow a name
/// without a space, an English plural ends it.
std::size_t lengthAt(std::string_view text, std::size_t at, std::string_view name)
{
    if (!text.substr(at).starts_with(name))
        return 0;
    std::size_t end = at + name.size();
    if (!isLatin(name.back()))
        return name.size();
    if (end < text.size() && text[end] == 's')
        ++end;
    return end < text.size() && isLatin(text[end]) ? 0 : end - at;
}

} // namespace

std::string_view withoutOwner(std::string_view name)
{
    for (const std::string_view owner : {"Amazon ", "AWS "})
        if (name.starts_with(owner))
            name.remove_prefix(owner.size());
    return name;
}

Glossary::Glossary(const Pack &pack)
{
    m_entries.reserve(pack.glossary.size());
    const auto call = [this](std::string_view name, std::size_t entry) {
        if (!name.empty())
            m_names[name.front()].push_back({std::string(name), entry});
    };
    for (const Term &term : pack.glossary) {
        const ServiceRow *row = pack.service(term.service);
        const std::size_t entry = m_entries.size();
        m_entries.push_back({term.service, row ? row->name : term.service, term.line});
        for (const std::string &word : term.catalog.value_or(std::vector{term.service}))
            m_byCatalog.emplace(word, entry);
        call(m_entries.back().name, entry);
        if (!term.names)
            call(withoutOwner(m_entries.back().name), entry);
        for (const std::string &name : term.names.value_or(std::vector<std::string>()))
            call(name, entry);
    }
    for (const ServiceRow &row : pack.services)
        if (!find(row.id)) {
            call(row.name, nobody);
            call(withoutOwner(row.name), nobody);
        }
    for (auto &[first, names] : m_names)
        std::ranges::stable_sort(names, std::ranges::greater(), [](const Name &name) { return name.words.size(); });
}

const Glossary::Entry *Glossary::find(std::string_view service) const
{
    const auto found = std::ranges::find(m_entries, service, &Entry::service);
    return found == m_entries.end() ? nullptr : &*found;
}

const Glossary::Entry *Glossary::ofCatalog(std::string_view word) const
{
    const auto found = m_byCatalog.find(word);
    return found == m_byCatalog.end() ? nullptr : &m_entries[found->second];
}

std::vector<std::size_t> Glossary::namedIn(const std::vector<std::string_view> &texts) const
{
    std::vector<std::size_t> found;
    for (const std::string_view text : texts)
        for (std::size_t at = 0; at < text.size();) {
            std::size_t length = 0;
            const auto names = at > 0 && isLatin(text[at - 1]) ? m_names.end() : m_names.find(text[at]);
            if (names != m_names.end())
                for (const Name &name : names->second) {
                    length = lengthAt(text, at, name.words);
                    if (length == 0)
                        continue;
                    if (name.entry != nobody && std::ranges::find(found, name.entry) == found.end())
                        found.push_back(name.entry);
                    break;
                }
            at += std::max<std::size_t>(1, length);
        }
    return found;
}

} // namespace cirro::quiz
