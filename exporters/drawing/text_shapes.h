#pragma once

#include "exporters/drawing/palette.h"

#include "model/scene/display_list.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <array>

namespace cirro::drawing {

/// The fonts of a diagram, in diagram units; made once for each painting.
class Fonts
{
public:
    explicit Fonts(const Palette &palette);

    const QFont &of(scene::TextRole role) const { return m_roles[static_cast<std::size_t>(role)]; }
    const QFont &badge() const { return m_badge; }
    /// For the letters on a tile without a glyph: as large as fits into a square of that size.
    QFont letters(const QString &text, double size) const;

private:
    QFont make(double pixels, QFont::Weight weight) const;

    QStringList m_families;
    std::array<QFont, 4> m_roles;
    QFont m_badge;
};

/// Words that fit: lines of text and where each begins (baseline).
struct FittedText {
    struct Line {
        QString text{};
        QPointF start{};
    };
    std::vector<Line> lines{};
};
/// What cannot be shown is elided: in the middle of a single line, at the end of several. One line stands in the middle
/// of the height, several begin at the top.
FittedText fitted(const QString &text, const QFont &font, const QRectF &rect, scene::TextAlign align, int maxLines);

} // namespace cirro::drawing
