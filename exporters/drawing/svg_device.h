#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSize>
#include <QString>

namespace cirro::drawing {

/// What is painted on it becomes SVG elements in absolute coordinates: paths, and text as text. Every piece of text
/// keeps the width it was measured with, so a viewer with other fonts still shows it inside its place.
class SvgDevice : public QPaintDevice
{
public:
    explicit SvgDevice(QSize size) : m_size(size), m_engine(m_body) {}

    /// What is painted until endGroup() belongs to something of that name, which viewers tell. May be empty.
    void beginGroup(const QString &name);
    void endGroup();
    /// The whole file. Not while a painter is at work.
    QByteArray document(const QString &title) const;

    QPaintEngine *paintEngine() const override { return const_cast<Engine *>(&m_engine); }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine : public QPaintEngine
    {
    public:
        explicit Engine(QByteArray &out) : QPaintEngine(AllFeatures), m_out(out) {}

        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        Type type() const override { return SVG; }
        void updateState(const QPaintEngineState &now) override;
        void drawPath(const QPainterPath &path) override;
        void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
        void drawTextItem(const QPointF &point, const QTextItem &item) override;
        void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                       Qt::ImageConversionFlags flags) override;
        void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;

    private:
        void add(const QPainterPath &path, bool filled);

        QByteArray &m_out;
        QTransform m_transform;
        QPen m_pen;
        QBrush m_brush;
        double m_opacity = 1;
    };

    QSize m_size;
    QByteArray m_body;
    Engine m_engine;
};

} // namespace cirro::drawing
