#pragma once

#include <QQuickImageProvider>

namespace cirro {

/// The window's own icons for QML: "image://icon/<name>/<colour as rrggbb or aarrggbb>" is assets/icons/ui/<name>.svg
/// as a mask in that colour, at the size asked for in device pixels. A name with slashes is a path below assets/.
class IconProvider : public QQuickImageProvider
{
public:
    IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}
    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace cirro
