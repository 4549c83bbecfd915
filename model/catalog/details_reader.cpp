#include "model/catalog/details_reader.h"
#include "model/core/json.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <unordered_map>

namespace cirro {

namespace {

/// Reads JSON without blanks straight from its text. The largest types have 100 kB of it: building a tree of it first
/// would take longer than the millisecond that a type may cost.
class Cursor
{
public:
    explicit Cursor(DetailsText &text) : m_text(text.line), m_unescaped(text.unescaped) {}

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    void expect(char c)
    {
        if (!take(c))
            throw std::invalid_argument(std::string("expected ") + c + " at " + std::to_string(m_at));
    }

    std::string_view text()
    {
        const std::string_view quoted = rawText();
        const std::string_view inner = quoted.substr(1, quoted.size() - 2);
        if (inner.find('\\') == std::string_view::npos)
            return inner;
        return m_unescaped.emplace_back(parseJson(quoted).get<std::string>());
    }

    /// A name: nothing in it is escaped.
    std::string_view name()
    {
        const std::string_view quoted = rawText();
        return quoted.substr(1, quoted.size() - 2);
    }

    /// A value of any kind, as it is written.
    std::string_view raw()
    {
        const std::size_t begin = m_at;
        if (peek() == '"') {
            rawText();
        } else if (peek() == '{' || peek() == '[') {
            int depth = 0;
            do {
                if (peek() == '"') {
                    rawText();
                    continue;
                }
                depth += peek() == '{' || peek() == '[' ? 1 : peek() == '}' || peek() == ']' ? -1 : 0;
                step();
            } while (depth > 0);
        } else {
            while (peek() != '\0' && peek() != ',' && peek() != '}' && peek() != ']')
                ++m_at;
        }
        return m_text.substr(begin, m_at - begin);
    }

    /// Calls visit(key) with the cursor at each member's value, which it has to read.
    template <class Visitor> void members(Visitor visit)
    {
        expect('{');
        if (take('}'))
            return;
        do {
            const std::string_view key = name();
            expect(':');
            visit(key);
        } while (take(','));
        expect('}');
    }

    /// Calls visit() with the cursor at each item, which it has to read.
    template <class Visitor> void items(Visitor visit)
    {
        expect('[');
        if (take(']'))
            return;
        do
            visit();
        while (take(','));
        expect(']');
    }

    std::vector<std::string> texts()
    {
        std::vector<std::string> all;
        items([&] { all.emplace_back(text()); });
        return all;
    }

    /// True when the object at the cursor starts with this member; does not move.
    bool startsWithMember(std::string_view key) const
    {
        const std::string_view rest = m_text.substr(std::min(m_at, m_text.size()));
        return rest.size() > key.size() + 3 && rest.starts_with("{\"") && rest.substr(2).starts_with(key) &&
               rest.substr(2 + key.size()).starts_with("\":");
    }

private:
    void step()
    {
        if (m_at >= m_text.size())
            throw std::invalid_argument("the line ends early");
        ++m_at;
    }

    std::string_view rawText()
    {
        const std::size_t begin = m_at;
        expect('"');
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        step();
        return m_text.substr(begin, m_at - begin);
    }

    std::string_view m_text;
    std::deque<std::string> &m_unescaped;
    std::size_t m_at = 0;
};

class DetailsReader
{
public:
    explicit DetailsReader(std::string line) : m_text(std::make_shared<DetailsText>()), m_at(textOf(std::move(line))) {}

    TypeDetails read()
    {
        m_at.members([&](std::string_view key) { member(key); });
        if (m_details.identifier.empty())
            m_details.identifier = m_details.refReturns;
        if (m_read != m_details.definitions.size())
            throw std::invalid_argument("a definition is missing");
        if (m_usesTag) {
            const auto text = [](const char *name) {
                return Property{.name = name, .type = {.kind = ValueKind::String}, .required = true};
            };
            m_details.definitions[*m_usesTag] = {"Tag", {text("Key"), text("Value")}};
        }
        m_details.text = std::move(m_text);
        return std::move(m_details);
    }

private:
    DetailsText &textOf(std::string line)
    {
        m_text->line = std::move(line);
        return *m_text;
    }

    void member(std::string_view key)
    {
        switch (key.front()) {
        case 't':
            m_details.name = m_at.text();
            break;
        case 'r':
            m_details.refReturns = m_at.texts();
            break;
        case 'i':
            m_details.identifier = m_at.texts();
            break;
        case 'u':
            m_details.alsoReplacing = m_at.texts();
            break;
        case 'g':
            m_details.tagProperty = m_at.texts().at(0);
            break;
        case 'n':
            m_details.arnPattern = m_at.text();
            break;
        case 'x':
            m_details.transform = m_at.text();
            break;
        case 's':
            m_details.stateful = m_at.raw() == "1";
            break;
        case 'p':
            m_details.properties = properties();
            break;
        case 'a':
            m_at.members([&](std::string_view name) { m_details.attributes.push_back({name, type()}); });
            break;
        case 'd':
            m_at.members([&](std::string_view name) {
                const std::uint32_t position = positionOf(name);
                std::vector<Property> body = properties(); // may name further definitions and so move the others
                m_details.definitions[position].properties = std::move(body);
                ++m_read;
            });
            break;
        default:
            throw std::invalid_argument("no meaning for " + std::string(key));
        }
    }

    std::vector<Property> properties()
    {
        m_properties.clear();
        m_at.members([&](std::string_view name) {
            Property &property = m_properties.emplace_back();
            property.name = name;
            if (m_at.startsWithMember("t"))
                m_at.members([&](std::string_view key) { facet(property, key); });
            else
                property.type = type();
        });
        return takenFrom(m_properties);
    }

    /// A list of just the size that it needs: fresh memory is what reading a large type costs most.
    template <class T> static std::vector<T> takenFrom(std::vector<T> &items)
    {
        return {std::make_move_iterator(items.begin()), std::make_move_iterator(items.end())};
    }

    void facet(Property &property, std::string_view key)
    {
        switch (key.front()) {
        case 't':
            property.type = type();
            break;
        case 'q':
            property.required = m_at.raw() == "1";
            break;
        case 'x':
            property.deprecated = m_at.raw() == "1";
            break;
        case 'u':
            property.update = m_at.text() == "r" ? Update::Replaces : Update::MayReplace;
            break;
        case 'v':
            property.defaultJson = m_at.raw();
            break;
        case 'y':
            property.unit = m_at.text();
            break;
        case 'f':
            m_at.items([&] { property.formerTypes.push_back(type()); });
            break;
        case 'r':
            m_at.items([&] {
                m_at.expect('[');
                DeclaredTarget &target = property.targets.emplace_back();
                target.type = m_at.text();
                m_at.expect(',');
                target.attribute = m_at.text();
                m_at.expect(']');
            });
            break;
        default:
            throw std::invalid_argument("no meaning for " + std::string(key) + " of " + std::string(property.name));
        }
    }

    ValueType type()
    {
        if (m_at.peek() == '"')
            return named(m_at.name());
        ValueType type;
        m_at.members([&](std::string_view key) {
            if (key == "l" || key == "m") {
                type.kind = key == "l" ? ValueKind::List : ValueKind::Map;
                type.parts.push_back(this->type());
            } else if (key == "o") {
                type.kind = ValueKind::OneOf;
                m_at.items([&] { type.parts.push_back(this->type()); });
            } else {
                type = named(key);
                m_allowed.clear();
                m_at.items([&] { m_allowed.push_back(m_at.peek() == '"' ? m_at.text() : m_at.raw()); });
                type.allowed = takenFrom(m_allowed);
            }
        });
        return type;
    }

    ValueType named(std::string_view letter)
    {
        if (letter.starts_with('#'))
            return {.kind = ValueKind::Object, .definition = positionOf(letter.substr(1))};
        switch (letter.front()) {
        case 's':
            return {.kind = ValueKind::String};
        case 'i':
            return {.kind = ValueKind::Integer};
        case 'n':
            return {.kind = ValueKind::Number};
        case 'b':
            return {.kind = ValueKind::Boolean};
        case 'd':
            return {.kind = ValueKind::Date};
        case 'j':
            return {.kind = ValueKind::Json};
        case 't':
            if (!m_usesTag) {
                m_usesTag = static_cast<std::uint32_t>(m_details.definitions.size());
                m_details.definitions.emplace_back();
                ++m_read;
            }
            return {.kind = ValueKind::Object, .definition = *m_usesTag};
        default:
            throw std::invalid_argument("no type is called " + std::string(letter));
        }
    }

    /// Definitions are numbered as they are first named; they refer to each other, also in circles.
    std::uint32_t positionOf(std::string_view name)
    {
        const auto [found, fresh] =
            m_positions.try_emplace(name, static_cast<std::uint32_t>(m_details.definitions.size()));
        if (fresh)
            m_details.definitions.push_back({.name = name});
        return found->second;
    }

    std::shared_ptr<DetailsText> m_text;
    Cursor m_at;
    TypeDetails m_details;
    std::vector<Property> m_properties;                              // of the shape that is being read
    std::vector<std::string_view> m_allowed;                         // of the type that is being read
    std::unordered_map<std::string_view, std::uint32_t> m_positions; // views into the text
    std::optional<std::uint32_t> m_usesTag;
    std::size_t m_read = 0;
};

} // namespace

TypeDetails readTypeDetails(std::string line)
{
    return DetailsReader(std::move(line)).read();
}

} // namespace cirro
