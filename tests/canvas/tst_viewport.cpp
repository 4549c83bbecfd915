#include "app/canvas/viewport.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace cirro;

class TestViewport : public QObject
{
    Q_OBJECT

private:
    static double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

private slots:
    void zoomingKeepsThePointUnderThePointer()
    {
        Viewport viewport;
        viewport.setSize({800, 600});
        const QPointF pointer(613, 77);
        const Point under = viewport.toDiagram(pointer);
        for (int i = 0; i < 100; ++i)
            viewport.zoomAt(pointer, i % 3 == 0 ? 1.2 : 0.93);
        // Half a pixel is what rounding the offset costs; a hundred steps must not add up.
        QVERIFY(distance(viewport.toView(under), pointer) < 0.75);
    }
    void zoomStaysWithinItsLimits()
    {
        Viewport viewport;
        viewport.setSize({800, 600});
        viewport.zoomAt({0, 0}, 1e6);
        QCOMPARE(viewport.zoom(), viewport.zoomMaximum());
        viewport.zoomAt({0, 0}, 1e-6);
        QCOMPARE(viewport.zoom(), viewport.zoomMinimum());
        QVERIFY(viewport.zoomMinimum() > 0 && viewport.zoomMinimum() < 1 && viewport.zoomMaximum() > 1);
    }
    void theOffsetIsOnADevicePixel()
    {
        Viewport viewport;
        viewport.setSize({801, 603});
        viewport.setPixelRatio(1.5);
        for (int i = 1; i < 20; ++i) {
            viewport.panBy({0.37 * i, -1.13 * i});
            const QPointF device = viewport.offset() * 1.5;
            QVERIFY(std::abs(device.x() - std::round(device.x())) < 1e-9);
            QVERIFY(std::abs(device.y() - std::round(device.y())) < 1e-9);
        }
    }
    void aFittedRectangleIsInTheMiddleAndStaysFittedWhenTheViewGrows()
    {
        Viewport viewport;
        const Rect rect{-500, 100, 2000, 1000};
        viewport.fit(rect, 40); // before there is a size
        for (const QSizeF size : {QSizeF(640, 480), QSizeF(1280, 800)}) {
            viewport.setSize(size);
            const QRectF shown = viewport.toView(rect);
            QVERIFY(QRectF(QPointF(), size).adjusted(39, 39, -39, -39).contains(shown));
            QVERIFY(distance(shown.center(), QPointF(size.width() / 2, size.height() / 2)) < 1);
        }
        viewport.panBy({10, 0});
        const QPointF offset = viewport.offset();
        viewport.setSize({900, 700});
        QCOMPARE(viewport.offset(), offset); // panning ended the fit
    }
    void fittingEnlargesNothingButZoomingToARectangleDoes()
    {
        Viewport viewport;
        viewport.setSize({800, 600});
        viewport.fit({0, 0, 50, 50});
        QCOMPARE(viewport.zoom(), 1.0);
        viewport.zoomToRect({0, 0, 200, 200});
        QVERIFY(viewport.zoom() > 2);
    }
    void whatLiesOverTheViewHidesNothingThatIsBroughtOnShow()
    {
        Viewport viewport;
        viewport.setSize({800, 600});
        viewport.fit({0, 0, 400, 2000}, 40);
        QCOMPARE(viewport.toView(Rect{0, 0, 400, 2000}).top(), 40.0);
        viewport.setCoveredAbove(50); // what was fitted stays fitted
        const QRectF shown = viewport.toView(Rect{0, 0, 400, 2000});
        QVERIFY(shown.top() > 50);
        QVERIFY(std::abs(shown.bottom() - 560) < 1);
        viewport.ensureVisible({0, -5000, 400, 100}, 40);
        QVERIFY(viewport.toView(Rect{0, -5000, 400, 100}).top() > 50);
    }
    void ensureVisiblePansNoFurtherThanNeeded()
    {
        Viewport viewport;
        viewport.setSize({800, 600});
        QSignalSpy changed(&viewport, &Viewport::changed);
        viewport.ensureVisible({100, 100, 100, 100}, 40);
        QCOMPARE(changed.count(), 0);
        viewport.ensureVisible({1000, 100, 100, 100}, 40);
        QCOMPARE(viewport.toView(Rect{1000, 100, 100, 100}).right(), 760.0);
        viewport.ensureVisible({-5000, 100, 100, 100}, 40);
        QCOMPARE(viewport.toView(Rect{-5000, 100, 100, 100}).left(), 40.0);
        viewport.ensureVisible({5000, 100, 9000, 100}, 40); // wider than the view: its beginning
        QCOMPARE(viewport.toView(Rect{5000, 100, 9000, 100}).left(), 40.0);
    }
};

QTEST_APPLESS_MAIN(TestViewport)
#include "tst_viewport.moc"
