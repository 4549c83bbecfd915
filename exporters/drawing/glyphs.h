#pragma once

#include <QColor>
#include <QImage>

#include <string>

namespace cirro::drawing {

/// A glyph of assets/ in one colour, `pixels` wide and high; kept for the next call. Null image when there is no such glyph.
/// May be called from any thread.
QImage glyph(const std::string &asset, int pixels, const QColor &color);

} // namespace cirro::drawing
