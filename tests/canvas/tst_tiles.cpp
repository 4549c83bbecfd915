#include "app/canvas/tile_store.h"

#include "fake_host.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <set>

using namespace cirro;

namespace {

TileSource testSource()
{
    return {.picture = FakeHost().picture(), .context = {.palette = drawing::Palette::load("light")}};
}

/// Letters come at quarters of a pixel: one that is in the middle between two may go either way in another tile.
TileSource withoutLetters(TileSource source)
{
    std::vector<scene::DisplayList::PicturePtr> pictures;
    for (const auto &picture : source.picture->pictures()) {
        auto plain = std::make_shared<scene::Picture>(*picture);
        std::erase_if(plain->marks, [](const scene::Mark &mark) {
            return std::holds_alternative<scene::TextMark>(mark.shape) ||
                   std::holds_alternative<scene::BadgeMark>(mark.shape);
        });
        pictures.push_back(std::move(plain));
    }
    source.picture = std::make_shared<const scene::DisplayList>(std::move(pictures));
    return source;
}

QImage composed(const TileStore &store, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    for (const TileStore::Shown &shown : store.shown())
        painter.drawImage(shown.where, shown.image);
    return image;
}

} // namespace

class TestTiles : public QObject
{
    Q_OBJECT

private slots:
    void tilesTogetherAreTheWholePainting_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("ratio");
        for (const double zoom : {0.05, 0.3, 0.5, 0.77, 1.0, 1.2, 1.37, 2.0, 4.0})
            for (const double ratio : {1.0, 1.5, 2.0})
                QTest::addRow("%.2f at %.1f", zoom, ratio) << zoom << ratio;
    }
    void tilesTogetherAreTheWholePainting()
    {
        QFETCH(double, zoom);
        QFETCH(double, ratio);
        const TileSource source = withoutLetters(testSource());
        constexpr int small = 128;
        constexpr int count = 8;
        const QImage whole = paintTile(source, {.zoom = zoom, .pixelRatio = ratio, .side = small * count});
        for (int row = 0; row < count; ++row)
            for (int column = 0; column < count; ++column) {
                const QImage tile =
                    paintTile(source, {.zoom = zoom, .pixelRatio = ratio, .side = small, .column = column, .row = row});
                const int different = differences(tile, whole.copy(column * small, row * small, small, small));
                QVERIFY2(different == 0,
                         qPrintable(QString("%1 pixels differ in tile %2, %3").arg(different).arg(column).arg(row)));
            }
    }
    void tilesLeftOfAndAboveTheOriginContinueTheGrid()
    {
        TileSource empty{.picture = nullptr, .context = {.palette = drawing::Palette::load("light")}, .grid = 8};
        const QImage before = paintTile(empty, {.side = 160, .column = -1, .row = -1});
        const QImage after = paintTile(empty, {.side = 160, .column = 0, .row = 0});
        QCOMPARE(differences(before, after), 0); // 160 is a multiple of the dots' distance
        const QRgb canvas = empty.context.palette->color("canvas").rgb();
        const auto dots = [&](const QImage &tile) {
            int count = 0;
            for (int y = 0; y < tile.height(); ++y)
                for (int x = 0; x < tile.width(); ++x)
                    count += tile.pixel(x, y) != canvas;
            return count;
        };
        QCOMPARE(dots(after), 100);
        empty.grid = 32;
        QCOMPARE(dots(paintTile(empty, {.side = 160})), 25);
        empty.grid = 0;
        QCOMPARE(dots(paintTile(empty, {.side = 160})), 0);
    }
    void workersPaintWhatTheCallingThreadWouldPaint()
    {
        const TileSource source = testSource();
        TileStore calm;
        calm.setSynchronous(true);
        TileStore busy;
        for (TileStore *store : {&calm, &busy}) {
            store->setContext(source.context);
            store->setPicture(source.picture);
            store->view({0, 0, 900, 700}, 1, 1);
        }
        QVERIFY(calm.isSettled());
        QTRY_VERIFY(busy.isSettled());
        QCOMPARE(differences(composed(busy, {900, 700}), composed(calm, {900, 700})), 0);
    }
    void theZoomBeforeStandsInUntilTheNewOneIsPainted()
    {
        const TileSource source = testSource();
        TileStore store;
        store.setContext(source.context);
        store.setPicture(source.picture);
        store.view({0, 0, 900, 700}, 1, 1);
        QTRY_VERIFY(store.isSettled());
        store.view({0, 0, 900, 700}, 1.5, 1);
        QVERIFY(!store.isSettled());
        const auto shown = store.shown();
        QVERIFY(!shown.empty());
        QVERIFY(!shown.front().exact);
        QCOMPARE(shown.front().where.width(), 512 * 1.5);
        QTRY_VERIFY(store.isSettled());
        for (const TileStore::Shown &tile : store.shown())
            QVERIFY(tile.exact);
    }
    void onlyTilesOfWhatChangedArePaintedAgain()
    {
        FakeHost host;
        TileStore store;
        store.setSynchronous(true);
        store.setPicture(host.picture());
        store.view({0, 0, 1024, 1024}, 2, 1);
        const auto keys = [&] {
            std::map<std::pair<double, double>, qint64> result;
            for (const TileStore::Shown &tile : store.shown())
                result[{tile.where.x(), tile.where.y()}] = tile.image.cacheKey();
            return result;
        };
        const auto before = keys();
        auto pictures = host.picture()->pictures();
        const auto web = std::ranges::find(pictures, host.web, [](const auto &picture) { return picture->id; });
        *web = testBox(host.web, {48, 60, 112, 104}, false); // within the first tile: 256 units wide
        host.show(pictures);
        store.setPicture(host.picture());
        int painted = 0;
        for (const auto &[place, key] : keys())
            painted += before.at(place) != key;
        QCOMPARE(painted, 1);
    }
    void anOlderPaintingNeverReplacesANewerOne()
    {
        FakeHost host;
        TileStore store;
        store.setPicture(host.picture());
        for (int i = 0; i < 20; ++i) {
            host.show({testBox(host.web, {10.0 * i, 60, 112, 104}, false)});
            store.setPicture(host.picture());
            store.view({0, 0, 500, 500}, 1, 1);
            QTest::qWait(i % 3);
        }
        QTRY_VERIFY(store.isSettled());
        TileStore calm;
        calm.setSynchronous(true);
        calm.setPicture(host.picture());
        calm.view({0, 0, 500, 500}, 1, 1);
        QCOMPARE(differences(composed(store, {500, 500}), composed(calm, {500, 500})), 0);
    }
    void emptyTilesShareOneImageAndLookLikePaintedOnes()
    {
        for (const double zoom : {0.25, 1.0, 1.37}) {
            FakeHost host;
            TileStore store;
            store.setSynchronous(true);
            store.setGrid(8);
            store.setPicture(host.picture());
            const QPointF far = zoom * QPointF(40000, 40000); // nothing is drawn there
            store.view({far, QSizeF(1536, 1024)}, zoom, 1);
            std::set<qint64> images;
            for (const TileStore::Shown &tile : store.shown()) {
                images.insert(tile.image.cacheKey());
                const TilePlace place{.zoom = zoom,
                                      .side = 512,
                                      .column = static_cast<int>(std::lround(tile.where.x() / 512)),
                                      .row = static_cast<int>(std::lround(tile.where.y() / 512))};
                const TileSource source{.context = {.palette = drawing::Palette::load("light")}, .grid = 8};
                QCOMPARE(differences(tile.image, paintTile(source, place)), 0);
            }
            const bool dotsFallAlike = zoom != 1.37;
            QCOMPARE(images.size() == 1, dotsFallAlike);
            // What is drawn there is seen.
            auto pictures = host.picture()->pictures();
            pictures.push_back(testBox(ElementId::resource("Far"), {40010, 40010, 112, 104}, false));
            host.show(pictures);
            store.setPicture(host.picture());
            std::set<qint64> now;
            for (const TileStore::Shown &tile : store.shown())
                now.insert(tile.image.cacheKey());
            QVERIFY(now != images);
        }
    }
    void whatPansIntoViewNextIsPaintedOnceTheViewMoves()
    {
        TileStore store;
        store.setPicture(FakeHost().picture());
        store.view({10, 10, 900, 400}, 2, 1);
        QTRY_VERIFY(store.isSettled());
        const qsizetype still = store.bytes();
        store.view({11, 10, 900, 400}, 2, 1);
        QTRY_VERIFY(store.bytes() > still);
    }
    void memoryStaysWithinTheBudgetHoweverFarOnePans()
    {
        TileStore store;
        store.setSynchronous(true);
        store.setPicture(FakeHost().picture());
        for (int i = 0; i < 60; ++i)
            store.view({i * 512.0, 0, 1024, 512}, 1, 1);
        QVERIFY(store.bytes() > 0);
        QVERIFY(store.bytes() <= store.budget());
    }
};

QTEST_MAIN(TestTiles)
#include "tst_tiles.moc"
