#include "exporters/drawing/text_shapes.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace cirro::drawing {

namespace {

constexpr double smallestLetters = 6;

double startOf(double width, const QRectF &rect, scene::TextAlign align)
{
    switch (align) {
    case scene::TextAlign::Center:
        return rect.x() + (rect.width() - width) / 2;
    case scene::TextAlign::Right:
        return rect.right() - width;
    case scene::TextAlign::Left:
        break;
    }
    return rect.x();
}

/// A single line that was made to fit, and how wide it came out.
struct Elided {
    QString text{};
    double width = 0;
};

/// Measuring takes longer than drawing, and neighbouring tiles and zooms ask the same: each thread remembers. All fonts
/// of a diagram share their families, so size and weight tell them apart.
Elided elided(const QString &text, const QFont &font, double width)
{
    using Key = std::tuple<QString, int, int, double>;
    struct Hash {
        std::size_t operator()(const Key &key) const
        {
            return qHashMulti(0, std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key));
        }
    };
    constexpr std::size_t most = 8192;
    thread_local std::unordered_map<Key, Elided, Hash> known;
    const Key key{text, font.pixelSize(), font.weight(), width};
    if (const auto found = known.find(key); found != known.end())
        return found->second;
    if (known.size() >= most)
        known.clear();
    const QFontMetricsF metrics(font);
    // A long name keeps both its ends: the end is what tells SubnetA from SubnetB.
    const QString line = metrics.elidedText(QString(text).replace(u'\n', u' '), Qt::ElideMiddle, width);
    return known.emplace(key, Elided{line, metrics.horizontalAdvance(line)}).first->second;
}

} // namespace

Fonts::Fonts(const Palette &palette)
{
    const QFont own;
    m_families = palette.family().isEmpty() ? QStringList() : QStringList(palette.family());
    m_families << (own.families().isEmpty() ? QStringList(own.family()) : own.families());
    // Hangul beside Latin of another face sits at the right height only when its face is named.
    m_families << palette.koreanFamily();
    const auto role = [&](scene::TextRole which, std::string_view size, QFont::Weight weight) {
        m_roles[static_cast<std::size_t>(which)] = make(palette.metric(size), weight);
    };
    role(scene::TextRole::Name, "tileNameFont", QFont::Medium);
    role(scene::TextRole::Detail, "tileFactFont", QFont::Normal);
    role(scene::TextRole::Title, "containerLabelFont", QFont::Medium);
    role(scene::TextRole::Label, "connectorLabelFont", QFont::Normal);
    m_badge = make(palette.metric("badgeFont"), QFont::Bold);
}

QFont Fonts::make(double pixels, QFont::Weight weight) const
{
    QFont font;
    font.setFamilies(m_families);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setWeight(weight);
    return font;
}

QFont Fonts::letters(const QString &text, double size) const
{
    QFont font = make(size * 0.36, QFont::DemiBold);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    if (width > size)
        font.setPixelSize(static_cast<int>(std::max(smallestLetters, std::floor(font.pixelSize() * size / width))));
    return font;
}

FittedText fitted(const QString &text, const QFont &font, const QRectF &rect, scene::TextAlign align, int maxLines)
{
    const QFontMetricsF metrics(font);
    FittedText result;
    if (maxLines <= 1) {
        const Elided line = elided(text, font, rect.width());
        const double baseline = rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
        result.lines.push_back({line.text, {startOf(line.width, rect, align), baseline}});
        return result;
    }
    const auto most = std::min(maxLines, std::max(1, static_cast<int>(rect.height() / metrics.lineSpacing())));
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(rect.width());
            const int count = static_cast<int>(result.lines.size());
            const double baseline = rect.y() + metrics.ascent() + count * metrics.lineSpacing();
            const bool isLast = count + 1 >= most;
            const QString rest = paragraph.mid(line.textStart());
            const QString words = isLast ? metrics.elidedText(rest, Qt::ElideRight, rect.width())
                                         : paragraph.mid(line.textStart(), line.textLength()).trimmed();
            result.lines.push_back({words, {startOf(metrics.horizontalAdvance(words), rect, align), baseline}});
            if (isLast)
                return result;
        }
        layout.endLayout();
    }
    return result;
}

} // namespace cirro::drawing
