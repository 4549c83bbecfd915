#include "exporters/drawing/glyphs.h"

#include "model/core/assets.h"

#include <QByteArray>
#include <QPainter>
#include <QSvgRenderer>

#include <map>
#include <mutex>
#include <tuple>

namespace cirro::drawing {

QImage glyph(const std::string &asset, int pixels, const QColor &color)
{
    using Key = std::tuple<std::string, int, QRgb>;
    static std::mutex lock;
    static std::map<Key, QImage> known;
    const Key key{asset, pixels, color.rgba()};
    {
        const std::scoped_lock reading(lock);
        if (const auto found = known.find(key); found != known.end())
            return found->second;
    }
    const std::string_view text = cirro::asset(asset);
    QImage image;
    if (text.data() && pixels > 0) {
        QSvgRenderer renderer(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
        image = QImage(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        // The glyph's shape in the colour asked for, whatever colour it was drawn in.
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    const std::scoped_lock writing(lock);
    return known.emplace(key, std::move(image)).first->second;
}

} // namespace cirro::drawing
