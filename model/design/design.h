#pragma once

#include "model/core/cow_map.h"
#include "model/core/result.h"
#include "model/design/drawing.h"
#include "model/design/way.h"
#include "model/syntax/document.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// A resource as written: a view on one member of the template's Resources. Valid while the design it came from lives.
struct ResourceView {
    std::string_view logicalId{};
    syntax::NodePtr body{}; // resolved; a mapping in a sound template, but may be anything

    /// The Type as written; empty when there is none.
    std::string_view type() const;
    /// A property by the steps below Properties: property({"VpcConfig", "SubnetIds"}). Null when absent.
    syntax::NodePtr property(std::string_view name) const;
    syntax::NodePtr properties() const;
};

enum class LayoutHome : std::uint8_t {
    Inside, // the template's Metadata: Cirrograph
    Beside, // "<file name>.cirro.json" beside the template
};

/// An architecture: a CloudFormation template and its layout. An immutable value by convention: edits are functions
/// that take one and return the next; copying is a handful of pointers.
struct Design {
    syntax::Document document{};
    CowMap<ElementId, Drawing> drawings{};
    CowMap<ElementId, Placement> placements{};
    CowMap<ConnectorId, Way> ways{}; // of the connectors that were bent by hand
    std::shared_ptr<const Settings> settings = std::make_shared<const Settings>();
    LayoutHome layoutHome = LayoutHome::Inside;
    /// The layout file beside the template as it was read: its bytes stay while nothing in it changes, and what this
    /// version does not understand stays in any case. Null when there was none. No part of what the design means.
    std::shared_ptr<const syntax::Document> layoutFile{};

    /// The template's top-level section ("Resources", "Parameters" …), resolved; null when absent.
    syntax::NodePtr section(std::string_view name) const;
    /// Calls visit(ResourceView, position) for every member of Resources in the order of the text. Where a logical id
    /// occurs twice the last counts and the earlier ones are not visited.
    template <class Visit> void forEachResource(Visit visit) const
    {
        const syntax::NodePtr resources = section("Resources");
        if (!resources || !resources->isMapping())
            return;
        const std::vector<std::size_t> overridden = syntax::overriddenMembers(*resources);
        auto next = overridden.begin();
        std::size_t position = 0;
        for (const syntax::Entry &entry : resources->entries) {
            if (next != overridden.end() && *next == position)
                ++next;
            else
                visit(ResourceView{entry.key->text, syntax::resolved(entry.value)}, position);
            ++position;
        }
    }
    /// A resource by its logical id; body is null when there is none. Linear: use the Index where one is at hand.
    ResourceView resource(std::string_view logicalId) const;
    bool contains(std::string_view logicalId) const { return resource(logicalId).body != nullptr; }

    /// Equal meaning, order and layout.
    bool operator==(const Design &other) const;
};

/// A template that has nothing yet.
Design emptyDesign(syntax::Format format = syntax::Format::Yaml);

} // namespace cirro
