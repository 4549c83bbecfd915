#include "exporters/drawing/painter.h"
#include "exporters/exporter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace cirro {

namespace {

// QImage and most viewers stop beyond this many pixels a side.
constexpr double longestSide = 16384;

Result<std::string> write(const scene::DisplayList &list, const PictureOptions &options)
{
    if (list.pictures().empty())
        return Error{.code = "export.nothing-to-draw"};
    const Rect bounds = list.bounds();
    const Rect area{bounds.x - options.margin, bounds.y - options.margin, bounds.w + 2 * options.margin,
                    bounds.h + 2 * options.margin};
    const double width = std::ceil(area.w * options.scale);
    const double height = std::ceil(area.h * options.scale);
    if (width > longestSide || height > longestSide || width < 1 || height < 1)
        return Error{.code = "export.too-large",
                     .args = {std::to_string(std::lround(width)) + " × " + std::to_string(std::lround(height)),
                              std::to_string(std::lround(longestSide))}};
    const drawing::PaintContext context{
        .palette = drawing::Palette::load(options.theme), .worded = [&](const Message &message) {
            return options.worded ? QString::fromStdString(options.worded(message)) : QString();
        }};
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_ARGB32_Premultiplied);
    image.fill(options.transparent ? QColor(Qt::transparent) : context.palette->color("canvas"));
    QPainter painter(&image);
    drawing::paint(painter, list, area, options.scale, context);
    painter.end();
    if (!options.title.empty())
        image.setText("Title", QString::fromStdString(options.title));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace

extern const Exporter png{.id = "png", .extension = "png", .mimeType = "image/png", .write = write};

} // namespace cirro
