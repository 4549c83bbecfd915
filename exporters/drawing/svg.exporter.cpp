#include "exporters/drawing/page.h"
#include "exporters/drawing/svg_device.h"

#include <cmath>

namespace cirro {

namespace {

QString wordsOf(const scene::Picture &picture, const drawing::PaintContext &context)
{
    const Message &message = picture.description.message;
    const QString what = message.code.empty() || !context.worded ? QString::fromStdString(picture.description.text)
                                                                 : context.worded(message);
    const QString name = QString::fromStdString(picture.name);
    return name.isEmpty() || what.isEmpty() ? name + what : name + QStringLiteral(" — ") + what;
}

Result<std::string> write(const scene::DisplayList &list, const PictureOptions &options)
{
    Result<drawing::Page> made = drawing::pageOf(list, options);
    if (!made)
        return made.error();
    drawing::Page &page = *made;
    const QSize size(static_cast<int>(std::ceil(page.area.w)), static_cast<int>(std::ceil(page.area.h)));
    drawing::SvgDevice device(size);
    page.context.vectors = true;
    page.context.around = [&](const scene::Picture &picture, bool begins) {
        if (begins)
            device.beginGroup(wordsOf(picture, page.context));
        else
            device.endGroup();
    };
    QPainter painter(&device);
    if (page.background.alpha() > 0)
        painter.fillRect(QRectF(QPointF(), QSizeF(size)), page.background);
    drawing::paint(painter, list, page.area, 1, page.context);
    painter.end();
    return device.document(QString::fromStdString(options.title)).toStdString();
}

} // namespace

extern const Exporter svg{.id = "svg", .extension = "svg", .mimeType = "image/svg+xml", .write = write};

} // namespace cirro
