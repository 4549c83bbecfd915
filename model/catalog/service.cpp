#include "model/catalog/service.h"

#include "model/catalog/service_state.h"

#include <algorithm>
#include <cctype>

namespace cirro {

namespace {

constexpr std::size_t longestShortName = 4;

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

std::string_view lastWordOf(std::string_view type)
{
    const std::size_t colons = type.rfind("::");
    return colons == std::string_view::npos ? type : type.substr(colons + 2);
}

/// "DBProxyTargetGroup" -> "DB", "Proxy", "Target", "Group".
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool startsWord =
            isUpper(name[i]) &&
            (i == 0 || isLower(name[i - 1]) || (i + 1 < name.size() && isLower(name[i + 1]) && !isLower(name[i - 1])));
        if (words.empty() || startsWord)
            words.emplace_back();
        words.back() += name[i];
    }
    return words;
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string shortNameOf(const std::vector<std::string> &words)
{
    std::string letters;
    for (const std::string &word : words) {
        const bool acronym = std::ranges::none_of(word, isLower);
        letters += acronym ? word : std::string(1, word.front());
    }
    if (words.size() == 1)
        letters = words.front();
    letters.resize(std::min(letters.size(), longestShortName));
    for (char &c : letters)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return letters;
}

bool holds(const std::pair<std::string, std::string> &condition, const syntax::NodePtr &properties)
{
    syntax::NodePtr node = properties;
    const std::string_view path = condition.first;
    for (std::size_t begin = 0; node && begin <= path.size();) {
        const std::size_t dot = std::min(path.find('.', begin), path.size());
        node = syntax::resolved(node->isMapping() ? node->find(path.substr(begin, dot - begin)) : nullptr);
        begin = dot + 1;
    }
    return node && node->isScalar() && node->text == condition.second;
}

} // namespace

std::string Saying::of(std::string_view value, std::string_view language) const
{
    constexpr std::string_view place = "{}";
    std::string text = value == "1" && language != "ko" && !one.empty() ? one : around.in(language);
    if (const std::size_t at = text.find(place); at != std::string::npos)
        return text.replace(at, place.size(), value);
    return std::string(value);
}

const Variant *Presentation::variantOf(const syntax::NodePtr &body) const
{
    if (variants.empty() || !body || !body->isMapping())
        return nullptr;
    const syntax::NodePtr properties = syntax::resolved(body->find("Properties"));
    const auto found = std::ranges::find_if(variants, [&](const Variant &variant) {
        return std::ranges::all_of(variant.when, [&](const auto &condition) { return holds(condition, properties); });
    });
    return found == variants.end() ? nullptr : &*found;
}

const std::string &Presentation::nameFor(const syntax::NodePtr &body, std::string_view language) const
{
    const Variant *variant = variantOf(body);
    return variant && !variant->name.en.empty() ? variant->name.in(language) : name.in(language);
}

const std::string &Presentation::shortNameFor(const syntax::NodePtr &body) const
{
    const Variant *variant = variantOf(body);
    return variant && !variant->shortName.empty() ? variant->shortName : shortName;
}

const std::string &Presentation::iconFor(const syntax::NodePtr &body) const
{
    const Variant *variant = variantOf(body);
    return variant && !variant->icon.empty() ? variant->icon : icon;
}

const Presentation &ServiceTable::presentationOf(std::string_view type) const
{
    if (const auto found = m_state->described.find(type); found != m_state->described.end())
        return found->second;
    const std::scoped_lock lock(m_state->mutex);
    if (const auto found = m_state->plain.find(type); found != m_state->plain.end())
        return found->second; // a map's elements stay where they are

    const Category &category = categoryOf(type);
    const std::vector<std::string> words = wordsOf(lastWordOf(type));
    Presentation plain{
        .type = std::string(type), .category = category.id, .colorToken = category.colorToken, .lane = "regional"};
    plain.name.en = words.empty() ? category.name.en : joined(words);
    plain.name.ko = words.empty() ? category.name.ko : plain.name.en;
    plain.shortName = words.empty() ? std::string() : shortNameOf(words);
    if (std::ranges::binary_search(m_state->plumbing, type))
        plain.shape = Shape::Plumbing;
    return m_state->plain.emplace(std::string(type), std::move(plain)).first->second;
}

const Service *ServiceTable::serviceOf(std::string_view type) const
{
    const auto found = m_state->described.find(type);
    if (found == m_state->described.end())
        return nullptr;
    return find(found->second.service);
}

const Service *ServiceTable::find(std::string_view id) const
{
    const auto found = std::ranges::lower_bound(m_state->services, id, {}, &Service::id);
    return found != m_state->services.end() && found->id == id ? &*found : nullptr;
}

const Presentation &ServiceTable::zonePresentation() const
{
    return m_state->zone;
}

std::span<const Service> ServiceTable::all() const
{
    return m_state->services;
}

std::span<const Category> ServiceTable::categories() const
{
    return m_state->categories;
}

const Unit *ServiceTable::unit(std::string_view id) const
{
    const auto found = std::ranges::lower_bound(m_state->units, id, {}, &Unit::id);
    return found != m_state->units.end() && found->id == id ? &*found : nullptr;
}

const Category &ServiceTable::categoryOf(std::string_view type) const
{
    for (std::string_view prefix = type; !prefix.empty();) {
        if (const auto found = m_state->categoryOfPrefix.find(prefix); found != m_state->categoryOfPrefix.end())
            return m_state->categories[found->second];
        const std::size_t colons = prefix.rfind("::");
        prefix = prefix.substr(0, colons == std::string_view::npos ? 0 : colons);
    }
    return *std::ranges::find(m_state->categories, "general", &Category::id);
}

} // namespace cirro
