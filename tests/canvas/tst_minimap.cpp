#include "app/canvas/minimap_item.h"

#include "fake_host.h"

#include <QElapsedTimer>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace cirro;

/// The map in the corner, with real mouse and wheel events.
class TestMinimap : public QObject
{
    Q_OBJECT

    struct Bench {
        FakeHost host;
        Viewport viewport;
        QQuickWindow window;
        MinimapItem *map = new MinimapItem(window.contentItem());

        Bench()
        {
            window.resize(200, 140);
            viewport.setSize({400, 300});
            viewport.zoomTo(1);
            map->setSize(QSizeF(window.size()));
            map->setViewport(&viewport);
            map->setHost(&host);
            viewport.centerOn({200, 180});
            window.show();
            if (!QTest::qWaitForWindowExposed(&window))
                qFatal("no window");
        }
        QPoint at(Point diagram) const { return map->toMap(diagram).toPoint(); }
        bool near(Point a, Point b) const { return std::abs(a.x - b.x) < 12 && std::abs(a.y - b.y) < 12; }
    };

private slots:
    void theWholeDiagramIsOnTheMap()
    {
        Bench b;
        const Rect all = b.host.list->bounds();
        const QRectF map(QPointF(), b.map->size());
        QVERIFY(map.contains(b.map->toMap({all.x, all.y})));
        QVERIFY(map.contains(b.map->toMap({all.right(), all.bottom()})));
    }

    void anElementIsASpotInItsCategorysColour()
    {
        Bench b;
        const QColor compute = drawing::Palette::load("light")->color("categoryCompute");
        const Point center = b.host.list->find(b.host.bucket)->body.center();
        b.viewport.centerOn({-2000, -2000}); // the frame is elsewhere
        QTRY_COMPARE(b.window.grabWindow().pixelColor(b.at(center)), compute);
    }

    void aClickMakesThePlaceTheMiddle()
    {
        Bench b;
        QTest::mouseClick(&b.window, Qt::LeftButton, {}, b.at({700, 500}));
        QVERIFY(b.near(b.viewport.visible().center(), {700, 500}));
    }

    void theFrameIsDraggedByWhereItWasGrabbed()
    {
        Bench b;
        const QPoint grabbed = b.at({300, 250});
        QTest::mousePress(&b.window, Qt::LeftButton, {}, grabbed);
        QVERIFY(b.near(b.viewport.visible().center(), {200, 180}));
        QTest::mouseMove(&b.window, b.at({500, 350}));
        QVERIFY(b.near(b.viewport.visible().center(), {400, 280}));
        QTest::mouseRelease(&b.window, Qt::LeftButton, {}, b.at({500, 350}));
    }

    void theWheelZoomsAboutTheMiddleOfTheView()
    {
        Bench b;
        const Point before = b.viewport.visible().center();
        QWheelEvent event(QPointF(20, 20), QPointF(20, 20), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&b.window, &event);
        QVERIFY(b.viewport.zoom() > 1.1);
        QVERIFY(b.near(b.viewport.visible().center(), before));
    }

    void nobodyNeedsItWhileEverythingIsOnShow()
    {
        Bench b;
        QVERIFY(b.map->isNeeded());
        b.viewport.fit(b.host.list->bounds());
        QVERIFY(!b.map->isNeeded());
        b.viewport.zoomTo(3);
        QVERIFY(b.map->isNeeded());
        b.host.show({});
        QVERIFY(!b.map->isNeeded());
    }

    void panningPaintsNothingAnewAndAnotherPictureDoes()
    {
        Bench b;
        QTRY_VERIFY(b.map->paintings() > 0);
        b.window.grabWindow();
        const int before = b.map->paintings();
        for (int i = 0; i < 20; ++i) {
            b.viewport.panBy({5, 3});
            b.window.grabWindow();
        }
        QCOMPARE(b.map->paintings(), before);
        b.host.show({testBox(b.host.web, {0, 0, 112, 104}, false)});
        b.window.grabWindow();
        QCOMPARE(b.map->paintings(), before + 1);
    }

    void tenThousandElementsTakeNoTime()
    {
        Bench b;
        std::vector<scene::DisplayList::PicturePtr> pictures;
        pictures.reserve(10000);
        for (int row = 0; row < 100; ++row)
            for (int column = 0; column < 100; ++column)
                pictures.push_back(testBox(ElementId::resource("R" + std::to_string(100 * row + column)),
                                           {column * 160.0, row * 140.0, 112, 104}, false));
        b.host.show(std::move(pictures));
        QElapsedTimer timer;
        timer.start();
        b.window.grabWindow();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_MAIN(TestMinimap)
#include "tst_minimap.moc"
