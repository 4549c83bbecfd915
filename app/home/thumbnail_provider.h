#pragma once

#include <QQuickAsyncImageProvider>
#include <QThreadPool>

namespace cirro {

/// Small pictures of templates as our own painter draws them, made by workers:
/// "image://thumbnail/<theme>/<language>/example/<name>", ".../file/<anything>/<percent-encoded path>" and
/// ".../rule/<bad or good>/<rule>".
/// What cannot be read gives no picture.
class ThumbnailProvider : public QQuickAsyncImageProvider
{
public:
    ThumbnailProvider();
    ~ThumbnailProvider() override;
    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &requestedSize) override;

private:
    QThreadPool m_pool;
};

} // namespace cirro
