#pragma once

#include "model/core/id.h"
#include "model/core/result.h"
#include "model/geometry/stretch.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace cirro::scene {

/// A colour by its name in the theme ("categoryCompute", "textSecondary"); empty paints nothing.
using ColorToken = std::string;

enum class LineStyle : std::uint8_t { Solid, Dash, FineDash };
enum class TextRole : std::uint8_t { Name, Detail, Title, Label };
enum class TextAlign : std::uint8_t { Left, Center, Right };
/// What of an element a text says: what is edited where it stands.
enum class Says : std::uint8_t { Other, Name, Facts };
enum class Severity : std::uint8_t { None, Advice, Warning, Error };

/// Words on the picture: what the user wrote, or a message of ours that the painter words in the reader's language.
struct Words {
    std::string text{};
    Message message{}; // used when its code is not empty
    bool operator==(const Words &) const = default;
};

struct BoxMark {
    Rect rect{};
    double radius = 0;
    ColorToken fill{};
    ColorToken stroke{};
    double strokeWidth = 1;
    LineStyle line = LineStyle::Solid;
    bool operator==(const BoxMark &) const = default;
};

struct IconMark {
    Rect rect{};
    std::string icon{}; // an asset path: "catalog/services/vpc/icon.svg"; empty: `shortName` is painted instead
    std::string shortName{};
    ColorToken background{}; // the rounded square behind the glyph; empty for none
    ColorToken glyph{};      // the glyph's colour
    double radius = 0;
    bool operator==(const IconMark &) const = default;
};

struct TextMark {
    Rect rect{}; // the text is elided to it
    Words words{};
    TextRole role = TextRole::Name;
    TextAlign align = TextAlign::Left;
    ColorToken color{};
    int maxLines = 1;
    Says says = Says::Other;
    bool operator==(const TextMark &) const = default;
};

struct LineMark {
    std::vector<Point> points{};
    double cornerRadius = 0;
    ColorToken stroke{};
    double width = 1.5;
    LineStyle line = LineStyle::Solid;
    bool arrowAtEnd = false;
    bool arrowAtStart = false;
    int bundle = -1; // lines of one bundle meet without jumping over each other; -1: of none
    bool operator==(const LineMark &) const = default;
};

/// A finding's shape (octagon, triangle, circle) or a count, painted on an element's corner.
struct BadgeMark {
    Rect rect{};
    Severity severity = Severity::None; // None: a neutral count
    std::string text{};
    bool operator==(const BadgeMark &) const = default;
};

/// One stroke of the picture, shown only from `minZoom` on (1 = 100 %), up to `maxZoom`.
struct Mark {
    std::variant<BoxMark, IconMark, TextMark, LineMark, BadgeMark> shape{};
    double minZoom = 0;
    double maxZoom = 1e9;
    bool operator==(const Mark &) const = default;
};

/// Painted in this order; within a layer by `depth`, then by position in the list.
enum class Layer : std::uint8_t { Frames, Overlays, Connectors, Elements, Notes };

/// Everything painted for one element or connector.
struct Picture {
    ElementId id{};         // null for a connector
    std::uint64_t edge = 0; // a connector's number within the display list, 0 for elements
    Layer layer = Layer::Elements;
    int depth = 0;              // nesting; deeper is painted later
    Rect bounds{};              // of all marks, arrowheads and badges included
    Rect body{};                // what is hit, selected and snapped to (a connector: its bounds)
    std::vector<Rect> pieces{}; // of a zone in several: these are hit, `body` is around all of them
    double opacity = 1;         // less than 1 for what the world on show does not have
    bool container = false;     // things can be dropped into it
    bool resizable = false;     // its size is the user's
    std::vector<Mark> marks{};
    // For screen readers and tooltips: the element's name and what it is.
    std::string name{};
    Words description{};
    std::vector<Message> remarks{}; // what else is said of it: under which conditions it exists and lies where it does
    // Of a connector: what it joins.
    ElementId from{};
    ElementId to{};
    ElementId arrow{};            // the drawing, of one that is only drawn
    std::vector<Stretch> bends{}; // of one that was bent by hand: the pieces that stay where they were put
    bool operator==(const Picture &) const = default;
};

/// A diagram ready to be painted, in paint order; immutable. Lists share the pictures that did not change.
class DisplayList
{
public:
    using PicturePtr = std::shared_ptr<const Picture>;

    DisplayList() = default;
    /// Sorts into paint order and builds the spatial grid.
    explicit DisplayList(std::vector<PicturePtr> pictures);

    const std::vector<PicturePtr> &pictures() const { return m_pictures; }
    Rect bounds() const { return m_bounds; }
    /// Positions (ascending, so in paint order) of the pictures whose bounds meet the rectangle.
    std::vector<std::uint32_t> within(const Rect &area) const;
    /// The element's picture; null when it is not shown.
    const Picture *find(const ElementId &id) const;
    /// What is on top at a point: elements by their body, connectors within `tolerance` of their line; null for
    /// nothing. With `containers` false only leaves and connectors answer.
    const Picture *hit(const Point &point, double tolerance, bool containers = true) const;
    /// The element on top at a point, whatever connectors cross it; null for nothing.
    const Picture *elementAt(const Point &point, double tolerance) const;
    /// The innermost container at a point that is not `except` nor inside one of them.
    const Picture *containerAt(const Point &point, const std::vector<ElementId> &except) const;

    /// These elements, what lies wholly within those of them that are containers, and the connectors between all these.
    DisplayList part(const std::vector<ElementId> &ids) const;

    /// The areas that have to be painted again when `before` is replaced by this list.
    std::vector<Rect> changedAreas(const DisplayList &before) const;

private:
    template <class Accepts> const Picture *topmost(const Point &point, double tolerance, Accepts accepts) const;
    void index();
    std::size_t cellAt(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    }
    std::vector<PicturePtr> m_pictures;
    Rect m_bounds{};
    std::unordered_map<ElementId, std::uint32_t> m_byId;
    double m_cell = 512;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::vector<std::uint32_t>> m_cells;
};

} // namespace cirro::scene
