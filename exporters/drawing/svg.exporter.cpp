#include "exporters/drawing/painter.h"
#include "exporters/exporter.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

namespace cirro {

namespace {

Result<std::string> write(const scene::DisplayList &list, const PictureOptions &options)
{
    if (list.pictures().empty())
        return Error{.code = "export.nothing-to-draw"};
    const Rect bounds = list.bounds();
    const Rect area{bounds.x - options.margin, bounds.y - options.margin, bounds.w + 2 * options.margin,
                    bounds.h + 2 * options.margin};
    const drawing::PaintContext context{.palette = drawing::Palette::load(options.theme),
                                        .worded =
                                            [&](const Message &message) {
                                                return options.worded ? QString::fromStdString(options.worded(message))
                                                                      : QString();
                                            },
                                        .vectors = true};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(QSize(static_cast<int>(std::ceil(area.w)), static_cast<int>(std::ceil(area.h))));
    generator.setViewBox(QRectF(0, 0, std::ceil(area.w), std::ceil(area.h)));
    generator.setTitle(QString::fromStdString(options.title).toHtmlEscaped());
    generator.setDescription(QStringLiteral("Cirrograph"));
    QPainter painter(&generator);
    if (!options.transparent)
        painter.fillRect(QRectF(0, 0, std::ceil(area.w), std::ceil(area.h)), context.palette->color("canvas"));
    drawing::paint(painter, list, area, 1, context);
    painter.end();
    return bytes.toStdString();
}

} // namespace

extern const Exporter svg{.id = "svg", .extension = "svg", .mimeType = "image/svg+xml", .write = write};

} // namespace cirro
