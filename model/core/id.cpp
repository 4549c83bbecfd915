#include "model/core/id.h"

#include <array>
#include <deque>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace cirro {

namespace {

struct SymbolTable {
    std::shared_mutex lock{};
    std::deque<std::string> texts{std::string()}; // a deque keeps addresses when it grows
    std::unordered_map<std::string_view, std::uint32_t> numbers{};
};

SymbolTable &symbols()
{
    static SymbolTable table;
    return table;
}

constexpr std::array<std::pair<std::string_view, ElementKind>, 5> kindNames{{{"resource", ElementKind::Resource},
                                                                             {"drawing", ElementKind::Drawing},
                                                                             {"external", ElementKind::External},
                                                                             {"zone", ElementKind::Zone},
                                                                             {"group", ElementKind::Group}}};

} // namespace

Symbol::Symbol(std::string_view text)
{
    if (text.empty())
        return;
    SymbolTable &table = symbols();
    {
        const std::shared_lock reading(table.lock);
        if (const auto found = table.numbers.find(text); found != table.numbers.end()) {
            m_number = found->second;
            return;
        }
    }
    const std::unique_lock writing(table.lock);
    if (const auto found = table.numbers.find(text); found != table.numbers.end()) {
        m_number = found->second;
        return;
    }
    m_number = static_cast<std::uint32_t>(table.texts.size());
    table.texts.emplace_back(text);
    table.numbers.emplace(table.texts.back(), m_number);
}

const std::string &Symbol::text() const
{
    SymbolTable &table = symbols();
    const std::shared_lock reading(table.lock);
    return table.texts[m_number];
}

std::strong_ordering compare(const ElementId &a, const ElementId &b)
{
    if (a == b)
        return std::strong_ordering::equal;
    if (a.kind != b.kind)
        return a.kind <=> b.kind;
    return a.text() <=> b.text();
}

std::string toString(const ElementId &id)
{
    for (const auto &[name, kind] : kindNames)
        if (kind == id.kind)
            return std::string(name) + ":" + id.text();
    return {};
}

ElementId elementIdFromString(std::string_view text)
{
    for (const auto &[name, kind] : kindNames)
        if (text.size() > name.size() && text.starts_with(name) && text[name.size()] == ':')
            return {kind, Symbol(text.substr(name.size() + 1))};
    return {};
}

} // namespace cirro
