#include "app/canvas/glide.h"
#include "canvas_bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace cirro;

namespace {

using Pictures = std::vector<scene::DisplayList::PicturePtr>;

/// The host's picture after an edit: the web server is elsewhere, its network is larger, the line follows.
Pictures edited(const FakeHost &host)
{
    Pictures pictures;
    for (const auto &picture : host.list->pictures()) {
        if (picture->id == host.web)
            pictures.push_back(testBox(host.web, {40, 200, 112, 104}, false));
        else if (picture->id == host.vpc)
            pictures.push_back(testBox(host.vpc, {0, 0, 440, 400}, true));
        else if (picture->id.isNull())
            pictures.push_back(testLine(1, host.web, host.data, {{152, 252}, {240, 252}}));
        else
            pictures.push_back(picture);
    }
    return pictures;
}

std::shared_ptr<const scene::DisplayList> listOf(Pictures pictures)
{
    return std::make_shared<const scene::DisplayList>(std::move(pictures));
}

/// What is not smoothed otherwise where letters and slanted edges come to lie between pixels.
constexpr int oneLetter = 100;

} // namespace

/// Elements are seen on their way to where an edit puts them, and nothing waits for that.
class TestGlide : public QObject
{
    Q_OBJECT

private:
    struct Bench : CanvasBench {
        explicit Bench(int time) : CanvasBench({900, 700}, {40, 40})
        {
            canvas->setGlideTime(time);
            window.grabWindow(); // a frame was seen
        }
        QColor at(double x, double y) { return window.grabWindow().pixelColor(viewport.toView(Point{x, y}).toPoint()); }
        QImage still()
        {
            return paintArea({.picture = host.list,
                              .context = {.palette = drawing::Palette::load("light")},
                              .grid = canvas->gridStep()},
                             {.zoom = viewport.zoom(),
                              .left = -qint64(viewport.offset().x()),
                              .top = -qint64(viewport.offset().y()),
                              .size = window.size()});
        }
    };

private slots:
    void withoutMotionEverythingIsThereAtOnce()
    {
        Bench b(0);
        b.host.show(edited(b.host));
        QVERIFY(!b.canvas->isGliding());
        QVERIFY(differences(b.window.grabWindow(), b.still()) < oneLetter);
    }

    void withMotionItArrives()
    {
        Bench b(150);
        b.host.show(edited(b.host));
        QVERIFY(b.canvas->isGliding() && !b.canvas->isSettled());
        QTRY_VERIFY(!b.canvas->isGliding());
        QVERIFY(differences(b.window.grabWindow(), b.still()) < oneLetter);
    }

    void theDesignIsAtOnceWhatItIs()
    {
        Bench b(60000);
        b.host.show(edited(b.host));
        b.window.grabWindow();
        QVERIFY(b.canvas->isGliding());
        QCOMPARE(b.canvas->picture()->find(b.host.web)->body, (Rect{40, 200, 112, 104}));
    }

    void aPressEndsIt()
    {
        Bench b(60000);
        b.host.show(edited(b.host));
        b.window.grabWindow();
        const Point middle = b.canvas->picture()->find(b.host.web)->body.center();
        QTest::mousePress(&b.window, Qt::LeftButton, {}, b.viewport.toView(middle).toPoint());
        QVERIFY(!b.canvas->isGliding());
        QCOMPARE(b.selection.ids(), std::vector<ElementId>{b.host.web}); // it is where it is seen from now on
        QTest::mouseRelease(&b.window, Qt::LeftButton, {}, b.viewport.toView(middle).toPoint());
    }

    void theNextEditEndsItAndGoesOnFromThere()
    {
        Bench b(60000);
        const Pictures first(b.host.list->pictures());
        b.host.show(edited(b.host));
        b.window.grabWindow();
        b.host.show(first);
        b.window.grabWindow();
        QVERIFY(b.canvas->isGliding());
        b.canvas->setGlideTime(0);
        b.host.show(edited(b.host));
        QVERIFY(!b.canvas->isGliding());
        QVERIFY(differences(b.window.grabWindow(), b.still()) < oneLetter);
    }

    void movingTheViewEndsIt()
    {
        Bench b(60000);
        b.host.show(edited(b.host));
        b.window.grabWindow();
        b.viewport.panBy({16, 0});
        QTRY_VERIFY(!b.canvas->isGliding());
        QVERIFY(differences(b.window.grabWindow(), b.still()) < oneLetter);
    }

    // What is laid out is shown whole: that the view follows must not cut the way short.
    void aViewThatFollowsTheEditIsAPartOfTheWay()
    {
        Bench b(150);
        b.host.show(edited(b.host));
        b.viewport.fit(b.host.list->bounds());
        b.window.grabWindow();
        QVERIFY(b.canvas->isGliding());
        QTRY_VERIFY(!b.canvas->isGliding());
        QVERIFY(differences(b.window.grabWindow(), b.still()) < oneLetter);
    }

    void whatThePointerPutSomewhereStaysThere()
    {
        Bench b(60000);
        const QPoint from = b.viewport.toView(b.host.list->find(b.host.web)->body.center()).toPoint();
        QTest::mousePress(&b.window, Qt::LeftButton, {}, from);
        QTest::mouseMove(&b.window, from + QPoint(0, 70));
        QTest::mouseMove(&b.window, from + QPoint(0, 140));
        QTest::mouseRelease(&b.window, Qt::LeftButton, {}, from + QPoint(0, 140));
        QCOMPARE(b.host.moves.size(), std::size_t(1));
        b.host.show(edited(b.host));
        QVERIFY(!b.canvas->isGliding());
        b.host.show(Pictures(FakeHost().list->pictures())); // and undo brings it back
        QVERIFY(b.canvas->isGliding());
    }

    void whatOnlyLooksOtherwiseDoesNotGlide()
    {
        Bench b(60000);
        Pictures pictures;
        for (const auto &picture : b.host.list->pictures()) {
            auto next = std::make_shared<scene::Picture>(*picture);
            next->opacity = 0.5;
            pictures.push_back(next);
        }
        b.host.show(pictures);
        b.window.grabWindow();
        QVERIFY(!b.canvas->isGliding());
    }

    void theFrameOfTheSelectionGoesAlong()
    {
        Bench b(60000);
        b.selection.set({b.host.web});
        b.host.show(edited(b.host));
        const QColor accent = drawing::Palette::load("light")->color("selection");
        QCOMPARE(b.at(40 - 4 + 30, 60 - 4), accent); // still where it was
        QVERIFY(b.at(40 - 4 + 30, 200 - 4) != accent);
    }

    void itBeginsAsItWasAndEndsAsItIs_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("ratio");
        for (const double zoom : {0.5, 1.0, 1.37, 2.0})
            for (const double ratio : {1.0, 1.5, 2.0})
                QTest::addRow("%.2f at %.1f", zoom, ratio) << zoom << ratio;
    }
    void itBeginsAsItWasAndEndsAsItIs()
    {
        QFETCH(double, zoom);
        QFETCH(double, ratio);
        FakeHost host;
        Viewport viewport;
        viewport.setPixelRatio(ratio);
        viewport.setSize({900, 700});
        viewport.zoomTo(zoom);
        viewport.panBy(QPointF(30, 30) - viewport.offset());
        const auto before = host.list;
        const TileSource canvas{
            .picture = listOf(edited(host)), .context = {.palette = drawing::Palette::load("light")}, .grid = 8};
        const auto glide = Glide::between(*before, {viewport.zoom(), viewport.offset()}, canvas, viewport);
        QVERIFY(glide);
        const auto painted = [&](const std::shared_ptr<const scene::DisplayList> &picture, const QImage &like) {
            TileSource source = canvas;
            source.picture = picture;
            const double scale = zoom * ratio;
            return paintArea(source, {.zoom = zoom,
                                      .pixelRatio = ratio,
                                      .left = qint64(std::llround(glide->area().x * scale)),
                                      .top = qint64(std::llround(glide->area().y * scale)),
                                      .size = like.size()});
        };
        const QImage first = glide->image(0);
        const QImage last = glide->image(1);
        const int most = first.width() * first.height() / 50; // smoothing of letters, on some pixel ratios of edges
        const int asItIs = differences(last, painted(canvas.picture, last));
        QVERIFY2(asItIs < most, qPrintable(QString::number(asItIs)));
        const int asItWas = differences(first, painted(before, first));
        QVERIFY2(asItWas < most, qPrintable(QString::number(asItWas)));
        QVERIFY(differences(first, last) > 2 * most);
    }

    void tooMuchAtOnceDoesNotGlide()
    {
        Pictures before;
        Pictures after;
        for (int i = 0; i < 2000; ++i) {
            const ElementId id = ElementId::resource("Server" + std::to_string(i));
            const int row = i / 50;
            const Rect body{(i % 50) * 130.0, row * 120.0, 112, 104};
            before.push_back(testBox(id, body, false));
            after.push_back(testBox(id, body.translated(40, 0), false));
        }
        Viewport viewport;
        viewport.setSize({900, 700});
        const TileSource canvas{.picture = listOf(after), .context = {.palette = drawing::Palette::load("light")}};
        const auto from = listOf(before);
        const auto glides = [&] {
            return Glide::between(*from, {viewport.zoom(), viewport.offset()}, canvas, viewport).has_value();
        };
        viewport.fit(from->bounds());
        QVERIFY(!glides());
        viewport.zoomToRect({0, 0, 800, 600}); // a few of them do
        QVERIFY(glides());
        viewport.centerOn({-9000, -9000});
        QVERIFY(!glides());
    }
};

QTEST_MAIN(TestGlide)
#include "tst_glide.moc"
