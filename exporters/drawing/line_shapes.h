#pragma once

#include "model/scene/display_list.h"

#include <QPainterPath>
#include <QPolygonF>

#include <span>
#include <vector>

namespace cirro::drawing {

/// Maps diagram units to the pixels of what is painted on. Lines are put on whole pixels counted from the diagram's
/// origin, so that neighbouring tiles agree on where a line is.
struct PixelGrid {
    double scale = 1;   // device pixels a diagram unit
    bool exact = false; // formats of lines and text have no pixels: nothing is moved

    /// The width of a line in whole pixels, as diagram units; never thinner than a pixel.
    double lineWidth(double width) const;
    /// Where the middle of a horizontal or vertical line has to be for its edges to fall between pixels.
    double lineAt(double position, double width) const;
    /// The nearest border between two pixels.
    double edgeAt(double position) const;
};

/// Where horizontal lines have to jump over vertical ones; knows the lines given, so those near a painted area suffice.
class Crossings
{
public:
    void add(const scene::LineMark &line);
    void finish();
    /// The places along a horizontal stretch at `y` that lines of other bundles cross, ascending.
    std::vector<double> along(double y, double from, double to, int bundle = -1) const;

private:
    struct Upright {
        double x = 0;
        double top = 0;
        double bottom = 0;
        int bundle = -1;
    };
    std::vector<Upright> m_uprights; // by x once finished
};

struct LineShape {
    double corner = 0; // radius of the rounded corners
    double jump = 0;   // height of the arc over a crossing line; 0: none
    double head = 0;   // room an arrowhead takes, kept free of jumps
};

/// The points of a line on the pixel grid.
QPolygonF pointsOf(const scene::LineMark &line, const PixelGrid &grid);
/// A line with rounded corners; solid ones jump over what crosses them. `crossings` may be null.
QPainterPath pathOf(const scene::LineMark &line, const PixelGrid &grid, const LineShape &shape,
                    const Crossings *crossings);
/// True when every stretch is horizontal or vertical.
bool isOrthogonal(const QPolygonF &points);

} // namespace cirro::drawing
