#pragma once

#include "model/design/index.h"
#include "model/expression/branch.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace cirro {

/// An id or import that a property gives as it stands, where it places something.
struct Literal {
    std::string name{}; // "Literal:subnet-1", "Import:Network"
    const PlaceProperty *place = nullptr;
    syntax::Path path{}; // from the body
    std::vector<expression::Side> sides{};
    bool operator==(const Literal &) const = default;
};

/// What one resource says on its own, whatever else the template holds.
struct Index::Facts {
    syntax::NodePtr body{};
    std::string type{};
    std::string condition{};
    std::vector<expression::Reference> references{};
    std::vector<std::string> mappings{};    // that Fn::FindInMap looks into; an empty name: computed
    std::vector<std::string> dottedPaths{}; // of each reference, below Properties and without positions: "Targets.Id"
    std::vector<std::pair<std::size_t, std::vector<expression::Side>>> sides{}; // of the references below an Fn::If
    std::vector<Literal> literals{};
    syntax::NodePtr zone{}; // what it gives for its Availability Zone
    bool zoneReads = false; // that comes from a property of another resource, other than its zone

    static std::shared_ptr<const Facts> of(const ResourceView &resource, const RelationTable &relations);
    /// Whether it hangs together with others in the same way.
    bool saysAsMuchAs(const Facts &other) const;
};

/// Makes an Index step by step; each step adds what the next one needs.
struct IndexBuilder {
    IndexBuilder(const Design &design, const Catalog &catalog, const Index *before);
    std::shared_ptr<const Index> build();

    /// The index of a design in which nothing hangs together otherwise than in the one that `before` is of: only values
    /// changed. Null when something may.
    static std::shared_ptr<const Index> takenOver(const Index &before, const Design &after);

private:
    void collectResources(const Index *before);
    void assume();
    void link();
    void addExternalsOfLiterals();
    void group();
    void associate();
    void fold();
    void span();
    void contain();
    void zones();
    void nest();

    ElementId external(std::string_view name, std::string_view type);
    void addLink(Link link);
    /// Notes that `inner` may lie in `outer`: the lowest order of those that the world on show takes wins.
    void mayContain(const ElementId &inner, const ElementId &outer, int order,
                    const std::vector<expression::Side> &sides);
    /// Whether a world that takes these sides is not the one on show.
    bool isElsewhere(const std::vector<expression::Side> &sides);
    Element *find(const ElementId &id);
    ElementId host(const ElementId &id) const;

    const Design &m_design;
    std::shared_ptr<Index> m_index;
    std::shared_ptr<Index::Net> m_net;
    std::unordered_map<std::string_view, syntax::NodePtr> m_parameters;
    std::unordered_map<std::string_view, bool> m_sections; // names of conditions and rules
    std::optional<expression::Evaluator> m_evaluator;      // of the world on show
    std::unordered_map<ElementId, std::pair<int, ElementId>>
        m_containers; // best containment said so far: order, container
};

} // namespace cirro
