#include "app/shell/icon_provider.h"

#include "model/core/assets.h"

#include <QColor>
#include <QPainter>
#include <QSvgRenderer>

namespace cirro {

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QString name = id.section('/', 0, -2);
    const QColor colour(u'#' + id.section('/', -1));
    const std::string path = (name.contains(u'/') ? name : "icons/ui/" + name).toStdString() + ".svg";
    const auto svg = asset(path);
    QSvgRenderer renderer(QByteArray(svg.data(), qsizetype(svg.size())));
    const QSize pixels = requestedSize.isValid() && !requestedSize.isEmpty() ? requestedSize : renderer.defaultSize();
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    if (size)
        *size = pixels;
    return image;
}

} // namespace cirro
