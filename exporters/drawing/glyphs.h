#pragma once

#include <QColor>
#include <QImage>

#include <string>

namespace cirro::drawing {

/// What an icon looks like in pixels; two alike are painted once.
struct IconLook {
    std::string asset{};                 // "catalog/services/vpc/icon.svg"
    int pixels = 0;                      // wide and high
    QColor glyph = Qt::black;            // the glyph's shape takes this colour, whatever colour it was drawn in
    QColor background = Qt::transparent; // of the rounded square behind it; transparent for none
    double radius = 0;                   // pixels
    double inset = 0;                    // pixels between the square's edge and the glyph
};

/// An icon as an image, kept for the next call. Null when there is no such asset. May be called from any thread.
QImage icon(const IconLook &look);

/// Bytes that the kept icons take. Beyond a limit they are forgotten and painted anew.
qsizetype iconMemory();

} // namespace cirro::drawing
