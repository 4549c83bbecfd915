#pragma once

#include "model/catalog/region.h"
#include "model/catalog/relations.h"
#include "model/core/result.h"
#include "model/syntax/node.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cirro {

/// A value as people read it: "{} GiB" around "20".
struct Saying {
    Names around{};    // both hold "{}"
    std::string one{}; // the English of 1, where it differs: "{} day"
    /// The value with its words; the bare value when there are none.
    std::string of(std::string_view value, std::string_view language) const;
    bool operator==(const Saying &) const = default;
};

/// What a number counts.
struct Unit {
    std::string id{}; // as Property::unit has it: "s", "GiB"
    Names name{};     // "seconds"
    Saying saying{};
};

/// A property that matters at a glance.
struct KeyFact {
    std::string path{};  // below Properties, dotted
    Saying saying{};     // empty: the value, with the property's unit where it has one
    bool joined = false; // to the fact before it: "1" and "–4"
};

/// How an element of a type stands in a diagram.
enum class Shape : std::uint8_t {
    Card,      // a tile
    Container, // owns what is inside
    Overlay,   // encloses members, owns nothing
    Border,    // sits on its container's edge
    Plumbing   // folded into the element it serves
};

/// A resource of a type whose properties have certain values is called and drawn differently.
struct Variant {
    std::vector<std::pair<std::string, std::string>> when{}; // property path -> value as text; all must hold
    Names name{};
    std::string shortName{};
    std::string icon{}; // an asset path; empty when there is no such glyph
    std::vector<std::string> aliases{};
    std::string defaults{}; // JSON object of a freshly placed one's properties; empty: it is not placed as such
};

/// How the catalog shows one resource type. Colours and frames are names of theme colours, not values.
struct Presentation {
    std::string type{};
    std::string service{};  // its folder in assets/catalog/services; empty for a type that no service describes
    std::string category{}; // key of assets/catalog/category_names.json
    std::string colorToken{};
    Shape shape = Shape::Card;
    Names name{};
    std::string shortName{}; // up to six letters, for a tile without a glyph
    std::string icon{};      // an asset path; empty: there is no glyph
    std::vector<std::string> aliases{};
    std::string tier{};                    // "edge", "public", "application", "data"; empty: no preference
    std::string lane{};                    // beside the VPC: "global", "regional"; within it "none"
    std::vector<std::string> inside{};     // types it may be dropped into
    std::vector<std::string> plumbingOf{}; // types it folds into, the likeliest first
    std::vector<KeyFact> tile{};           // shown under the name
    std::string defaults{};                // JSON object of a freshly placed element's properties; empty: none
    std::string frame{};       // of containers and overlays: which of the theme's frames, "Vpc"; empty: the plain one
    std::string publicFrame{}; // the frame when what is inside can be reached from the internet; empty: the same
    std::string memberType{};  // of an overlay that runs others in each of its containers: their type
    std::string idPrefix{};    // what logical ids of fresh elements start with; empty: the type's last word
    std::vector<Variant> variants{};

    /// The first variant whose conditions hold for a resource's body; null when none does or body is null.
    const Variant *variantOf(const syntax::NodePtr &body) const;
    /// Name, short name and glyph of a resource; of the type in general when `body` is null.
    const std::string &nameFor(const syntax::NodePtr &body, std::string_view language) const;
    const std::string &shortNameFor(const syntax::NodePtr &body) const;
    const std::string &iconFor(const syntax::NodePtr &body) const;
};

/// A service as people know it: what a palette lists and a search finds.
struct Service {
    std::string id{}; // "auto-scaling-group"
    Names name{};
    std::string shortName{};
    std::string category{};
    std::string colorToken{};
    std::string icon{};
    std::vector<std::string> aliases{};
    std::vector<std::string> types{}; // sorted; each has a Presentation
    std::vector<std::string> examTasks{};
    // Where the service itself stands when it is drawn as a card that no template has: "global", "regional" or "left"
    // of everything; empty: it is not offered as such.
    std::string drawn{};
};

struct Category {
    std::string id{};
    Names name{};
    std::string colorToken{};
};

/// One file of assets/catalog/services.
struct ServiceFile {
    std::string path{}; // below assets/: "catalog/services/vpc/service.json"
    std::string_view text{};
};

/// The curated layer over the type data; a type that no service describes gets a plain card. Immutable, thread-safe.
class ServiceTable
{
public:
    struct Sources {
        std::vector<ServiceFile> services{};
        std::vector<std::string> glyphs{}; // asset paths of the SVG files there are
        std::string_view categories{};     // type or service prefix -> category
        std::string_view categoryNames{};
        std::string_view units{};
    };
    /// Types that the relations fold into others are plumbing unless a service says otherwise.
    /// Errors: catalog.bad-service with the file and what is wrong, catalog.bad-categories,
    /// catalog.bad-units.
    static Result<ServiceTable> read(const Sources &sources, const RelationTable &relations);

    /// Never fails; the answer lives as long as the table.
    const Presentation &presentationOf(std::string_view type) const;
    /// Null when no service describes the type.
    const Service *serviceOf(std::string_view type) const;
    /// Null when there is no such service.
    const Service *find(std::string_view id) const;
    /// How the frame of an Availability Zone is shown.
    const Presentation &zonePresentation() const;

    std::span<const Service> all() const;         // sorted by id
    std::span<const Category> categories() const; // in the order of their file
    /// Null for no unit, or one that has no words.
    const Unit *unit(std::string_view id) const;
    /// The longest key of categories.json that the type starts with decides; "general" when there is none.
    const Category &categoryOf(std::string_view type) const;

private:
    struct State;
    friend class ServiceReader;
    explicit ServiceTable(std::shared_ptr<const State> state) : m_state(std::move(state)) {}
    std::shared_ptr<const State> m_state;
};

} // namespace cirro
