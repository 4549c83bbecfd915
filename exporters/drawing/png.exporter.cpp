#include "exporters/drawing/page.h"

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
    const Result<drawing::Page> page = drawing::pageOf(list, options);
    if (!page)
        return page.error();
    const double width = std::ceil(page->area.w * options.scale);
    const double height = std::ceil(page->area.h * options.scale);
    if (width > longestSide || height > longestSide || width < 1 || height < 1)
        return Error{.code = "export.too-large",
                     .args = {std::to_string(std::lround(width)) + " × " + std::to_string(std::lround(height)),
                              std::to_string(std::lround(longestSide))}};
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_ARGB32_Premultiplied);
    image.fill(page->background);
    QPainter painter(&image);
    drawing::paint(painter, list, page->area, options.scale, page->context);
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
