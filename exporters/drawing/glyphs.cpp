#include "exporters/drawing/glyphs.h"

#include "model/core/assets.h"

#include <QByteArray>
#include <QPainter>
#include <QSvgRenderer>

#include <map>
#include <mutex>
#include <tuple>

namespace cirro::drawing {

namespace {

// Zooming asks for every icon in many sizes; those of one screen are far below this.
constexpr qsizetype mostBytes = 24 * 1024 * 1024;

using Key = std::tuple<std::string, int, QRgb, QRgb, double, double>;

struct Kept {
    std::mutex lock;
    std::map<Key, QImage> images;
    qsizetype bytes = 0;
};

Kept &kept()
{
    static Kept instance;
    return instance;
}

QImage painted(const IconLook &look)
{
    const std::string_view text = asset(look.asset);
    if (!text.data() || look.pixels <= 0)
        return {};
    QImage shape(look.pixels, look.pixels, QImage::Format_ARGB32_Premultiplied);
    shape.fill(Qt::transparent);
    QPainter painter(&shape);
    const double side = look.pixels - 2 * look.inset;
    QSvgRenderer(QByteArray(text.data(), static_cast<qsizetype>(text.size())))
        .render(&painter, QRectF(look.inset, look.inset, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(shape.rect(), look.glyph);
    if (look.background.alpha() > 0) {
        painter.setCompositionMode(QPainter::CompositionMode_DestinationOver);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.background);
        painter.drawRoundedRect(shape.rect(), look.radius, look.radius);
    }
    return shape;
}

} // namespace

QImage icon(const IconLook &look)
{
    const Key key{look.asset, look.pixels, look.glyph.rgba(), look.background.rgba(), look.radius, look.inset};
    Kept &memory = kept();
    {
        const std::scoped_lock reading(memory.lock);
        if (const auto found = memory.images.find(key); found != memory.images.end())
            return found->second;
    }
    QImage image = painted(look);
    const std::scoped_lock writing(memory.lock);
    if (memory.bytes + image.sizeInBytes() > mostBytes) {
        memory.images.clear();
        memory.bytes = 0;
    }
    const auto [place, isNew] = memory.images.emplace(key, std::move(image));
    if (isNew)
        memory.bytes += place->second.sizeInBytes();
    return place->second;
}

qsizetype iconMemory()
{
    const std::scoped_lock reading(kept().lock);
    return kept().bytes;
}

} // namespace cirro::drawing
