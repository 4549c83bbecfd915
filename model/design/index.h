#pragma once

#include "model/catalog/catalog.h"
#include "model/catalog/relations.h"
#include "model/catalog/service.h"
#include "model/design/design.h"
#include "model/expression/evaluate.h"
#include "model/expression/reference.h"

#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cirro {

/// One reference with its meaning. `from` names `to` in the template; what flows may run the other way.
struct Link {
    ElementId from{};
    ElementId to{}; // a resource or an external
    Relation relation = Relation::None;
    bool towardsFrom = false; // of Flows: the arrow points at `from`
    expression::ReferenceKind kind{};
    std::string attribute{};
    syntax::Path path{};    // from the body of `from` to the intrinsic
    bool elsewhere = false; // on a side of an Fn::If that the world on show does not take
};

/// What is known of one element; the index owns it.
struct Element {
    ElementId id{};
    std::string type{};     // CloudFormation type of a resource; of an external the type it stands for, if known
    syntax::NodePtr body{}; // of a resource
    const Presentation *presentation = nullptr; // how the catalog shows the type; never null for a resource
    ElementId container{}; // what it lies in on the canvas: a resource, external, zone or drawn frame; null: at the top
    ElementId owner{};     // what it is folded into (plumbing); null for what stands for itself
    std::vector<ElementId>
        spans{};        // the members-of containers (subnets) it stretches over, own or through its plumbing
    std::string zone{}; // symbol of the Availability Zone it says it is in; empty: says none
    std::optional<bool> exists = true; // in the world on show; nothing: cannot be told
    std::string condition{};           // name of its Condition
    std::string fork{}; // name of the condition of an Fn::If that decides what it lies in; empty: nothing does
};

/// Names that resources use of the template's other sections.
struct NamesUsed {
    std::set<std::string, std::less<>> parameters{};
    std::set<std::string, std::less<>> conditions{}; // those that are nowhere as well
    std::set<std::string, std::less<>> mappings{};   // likewise; an empty one: computed, it may be any
    bool operator==(const NamesUsed &) const = default;
};

/// Everything that can be derived from one version of a design; immutable.
class Index
{
public:
    static std::shared_ptr<const Index> build(const Design &design, const Catalog &catalog = Catalog::builtin());
    /// The same as build(after); what did not change since `before` was indexed is taken over.
    static std::shared_ptr<const Index> update(const Index &before, const Design &after);
    /// Whether it is an index of this design as well: one that only lies elsewhere, or is drawn on.
    bool isOf(const Design &design) const;

    const Catalog &catalog() const { return m_net->catalog; }

    /// Resources in the order of the text, then externals and zones by name.
    std::span<const Element> elements() const { return m_elements; }
    /// Null when the design has no such element.
    const Element *find(const ElementId &id) const;
    const Element *resource(std::string_view logicalId) const { return find(ElementId::resource(logicalId)); }
    /// Resources of one type in the order of the text.
    std::span<const ElementId> ofType(std::string_view type) const;

    std::span<const Link> links() const { return m_net->links; }
    /// The references that an element's body makes, in the order of the text.
    std::span<const Link> from(const ElementId &id) const;
    /// The references to an element (positions in links()).
    std::span<const std::uint32_t> to(const ElementId &id) const;
    const Link &link(std::uint32_t position) const { return m_net->links[position]; }

    /// What lies directly in a container; elements() order.
    std::span<const ElementId> children(const ElementId &container) const;
    /// Everything folded into an element, at any depth.
    std::span<const ElementId> plumbing(const ElementId &host) const;
    /// What an element is folded into in the end; itself when it stands for itself.
    ElementId hostOf(const ElementId &id) const;
    /// True when `inner` lies in `outer` at any depth.
    bool isInside(const ElementId &inner, const ElementId &outer) const;
    /// The nearest container of the type at or above the element; null id when there is none.
    ElementId enclosing(const ElementId &id, std::string_view type) const;

    /// References to names that are nowhere in the template: from whom, to what.
    struct Dangling {
        ElementId from{};
        expression::Reference reference{};
    };
    std::span<const Dangling> dangling() const { return m_net->dangling; }

    /// Of the resources as they count: what loops generate and what Outputs, Rules and Conditions say is not in it.
    const NamesUsed &namesUsed() const { return m_net->namesUsed; }

    /// Parameter values, Region and zones of the world on show, for an Evaluator.
    const expression::Assumptions &assumptions() const { return m_net->assumptions; }

private:
    struct Facts; // of one resource, from its body alone; shared by the indexes of versions that share the body
    friend struct IndexBuilder;
    Index() = default;

    /// What hangs together; shared by the indexes of versions in which nothing hangs together otherwise.
    struct Net {
        explicit Net(const Catalog &known) : catalog(known) {}

        const Catalog &catalog;
        expression::Assumptions assumptions{};
        std::unordered_map<ElementId, std::uint32_t> byId{};
        std::unordered_map<Symbol, std::vector<ElementId>> byType{};
        std::vector<Link> links{};                                                     // grouped by `from`
        std::unordered_map<ElementId, std::pair<std::uint32_t, std::uint32_t>> from{}; // begin and end in links
        std::unordered_map<ElementId, std::vector<std::uint32_t>> to{};
        std::unordered_map<ElementId, std::vector<ElementId>> children{};
        std::unordered_map<ElementId, std::vector<ElementId>> plumbing{};
        std::vector<Dangling> dangling{};
        NamesUsed namesUsed{};
    };
    std::shared_ptr<const Net> m_net;
    std::vector<std::shared_ptr<const Facts>> m_facts; // parallel to the resources in m_elements
    std::vector<Element> m_elements;
    syntax::NodePtr m_root; // of the template
    std::shared_ptr<const Settings> m_settings;
};

/// What the document shows and what workers get.
struct Snapshot {
    Design design{};
    std::shared_ptr<const Index> index{};

    static Snapshot of(Design design);
    /// The next version, indexed from this one.
    Snapshot with(Design next) const;
};

} // namespace cirro
