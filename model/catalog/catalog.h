#pragma once

#include "model/catalog/region.h"
#include "model/catalog/relations.h"
#include "model/catalog/service.h"
#include "model/catalog/type_details.h"
#include "model/core/assets.h"
#include "model/core/result.h"

#include <memory>
#include <span>
#include <string_view>

namespace cirro {

/// What is known of a resource type without reading its details.
struct TypeSummary {
    std::string_view name{};    // "AWS::EC2::Subnet"
    std::string_view service{}; // "AWS::EC2"
    std::string_view word{};    // "Subnet"
    bool stateful = false;      // holds data that is lost with it
    bool taggable = false;
    bool needsTransform = false; // SAM: the template must name a transform
};

/// Everything the program knows of AWS: resource types, services, relations, Regions. Immutable; all functions may be
/// called from any thread. A copy is cheap and shares everything.
class Catalog
{
public:
    /// What was built into the program; read on first use.
    static const Catalog &builtin();

    /// `types` is the packed form of packed_types.h and must outlive the catalog; `files` has assets/catalog.
    /// Errors: catalog.bad-types and those of the tables.
    static Result<Catalog> fromAssets(std::string_view types, const AssetSet &files);

    /// All resource types, sorted by name.
    std::span<const TypeSummary> types() const;
    /// Null for a type that AWS does not have (or that is newer than the data).
    const TypeSummary *find(std::string_view typeName) const;
    /// Unpacked on first use and kept. Null for a type that is not there.
    std::shared_ptr<const TypeDetails> details(std::string_view typeName) const;

    const ServiceTable &services() const;
    const RelationTable &relations() const;
    const RegionTable &regions() const;

private:
    struct State;
    explicit Catalog(std::shared_ptr<const State> state) : m_state(std::move(state)) {}
    std::shared_ptr<const State> m_state;
};

} // namespace cirro
