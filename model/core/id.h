#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace cirro {

/// A name stored once for the life of the program: comparing and hashing cost an integer. Thread-safe.
class Symbol
{
public:
    Symbol() = default; // the empty name
    explicit Symbol(std::string_view text);
    const std::string &text() const; // stable address
    bool empty() const { return m_number == 0; }
    std::uint32_t number() const { return m_number; }
    bool operator==(const Symbol &) const = default;

private:
    std::uint32_t m_number = 0;
};

/// What an element on the canvas is; an element's id is its kind and its name within the kind.
enum class ElementKind : std::uint8_t {
    None,
    Resource, // a resource of the template, named by its logical id
    Drawing,  // a frame, actor, note or arrow of the layout, named by its speaking id
    External, // something outside the template that it refers to, named "Parameter:VpcId", "Import:net-Vpc",
              // "Literal:vpc-1"
    Zone,     // an Availability Zone frame that nobody drew, named "<container>/<zone symbol>"
    Group     // a group of the template's metadata, named by its key there
};

/// Names one element in memory. In files a resource is its logical id and a drawing its speaking id.
/// A rename gives the element a new id; edits that rename say so.
struct ElementId {
    ElementKind kind = ElementKind::None;
    Symbol name{};

    static ElementId resource(std::string_view logicalId) { return {ElementKind::Resource, Symbol(logicalId)}; }
    static ElementId drawing(std::string_view id) { return {ElementKind::Drawing, Symbol(id)}; }
    static ElementId external(std::string_view name) { return {ElementKind::External, Symbol(name)}; }
    static ElementId zone(std::string_view name) { return {ElementKind::Zone, Symbol(name)}; }
    static ElementId group(std::string_view name) { return {ElementKind::Group, Symbol(name)}; }

    bool isNull() const { return kind == ElementKind::None; }
    bool isResource() const { return kind == ElementKind::Resource; }
    const std::string &text() const { return name.text(); }
    bool operator==(const ElementId &) const = default;
};

/// Kind first, then the name's text: an order that is the same on every run.
std::strong_ordering compare(const ElementId &a, const ElementId &b);
inline bool operator<(const ElementId &a, const ElementId &b)
{
    return compare(a, b) < 0;
}

/// One string for an id that crosses a border where only strings pass: "resource:Web", "drawing:zone-a" …
std::string toString(const ElementId &id);
/// The id in such a string; null id when it is none.
ElementId elementIdFromString(std::string_view text);

} // namespace cirro

template <> struct std::hash<cirro::Symbol> {
    std::size_t operator()(const cirro::Symbol &symbol) const noexcept
    {
        return symbol.number() * std::size_t{0x9E3779B1u};
    }
};
template <> struct std::hash<cirro::ElementId> {
    std::size_t operator()(const cirro::ElementId &id) const noexcept
    {
        return (std::size_t{id.name.number()} * 8 + static_cast<std::size_t>(id.kind)) * std::size_t{0x9E3779B1u} >> 7;
    }
};
