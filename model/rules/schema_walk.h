#pragma once

#include "model/catalog/type_details.h"
#include "model/rules/world.h"

#include <memory>
#include <unordered_map>
#include <variant>

namespace cirro::rules {

/// One place where a resource's properties differ from what its type takes.
struct SchemaFault {
    enum class Kind { UnknownProperty, MissingProperty, WrongType, NotAllowed, ReadOnly };
    Kind kind{};
    syntax::Path path{}; // from the template's root to the property, or to what lacks one
    World world{};
    std::string name{};     // of the property
    std::string owner{};    // what it is a property of: the resource's type or a nested shape's name
    std::string written{};  // a value's text, or "list", "map"
    std::string expected{}; // "string", "integer", "number", "boolean", "list", "map"; of NotAllowed the allowed values
    std::string near{};     // the name or value that was probably meant; may be empty
};

/// Compares the properties of resources with the catalog, each once a run. Made with Context::once.
class SchemaWalk
{
public:
    explicit SchemaWalk(Context &context) : m_context(context) {}

    /// What is wrong with a resource's properties. Nothing for types that are not in the catalog or take anything, and
    /// below intrinsic functions.
    const std::vector<SchemaFault> &faultsOf(const Element &element);

private:
    using Faults = std::vector<SchemaFault>;
    /// A place below the properties. Most are right: only of a wrong one the path is put together.
    struct At {
        const At *above = nullptr;
        std::variant<std::string_view, std::size_t, const syntax::Path *> below{}; // the way from there
        const World &world;
        std::string_view name{}; // of the property whose value it is
        std::string_view owner{};
        syntax::Path path() const;
    };
    void object(const syntax::NodePtr &node, std::span<const Property> properties, const At &at, Faults &faults);
    void member(const syntax::NodePtr &node, const Property &property, const At &at, Faults &faults);
    void value(const syntax::NodePtr &node, const ValueType &type, const At &at, Faults &faults);
    void oneOf(const syntax::NodePtr &node, std::span<const ValueType> alternatives, const At &at, Faults &faults);
    void scalar(const syntax::NodePtr &node, const ValueType &type, const At &at, Faults &faults);
    bool isAbsent(const syntax::NodePtr &node, const World &world, std::vector<World> &absentIn);

    Context &m_context;
    std::shared_ptr<const TypeDetails> m_details; // of the resource being walked
    std::unordered_map<ElementId, Faults> m_known;
};

} // namespace cirro::rules
