#include "model/geometry/placement.h"
#include "model/geometry/snap.h"

#include <QTest>

#include <rapidcheck.h>

using namespace cirro;

class TestPlacement : public QObject
{
    Q_OBJECT

private slots:
    void aFreeSpotIsTheNearestOneOnTheGrid();
    void aWishThatIsFreeIsGranted();
    void aFullAreaHasNoSpot();
    void anEdgeWithinReachIsMetExactlyAndShown();
    void withoutANeighbourTheGridPulls();
    void bothAxesSnapOnTheirOwn();
};

void TestPlacement::aFreeSpotIsTheNearestOneOnTheGrid()
{
    QVERIFY(rc::check([] {
        const auto number = [](int lo, int hi) { return double(*rc::gen::inRange(lo, hi)); };
        const Rect area{number(-50, 50), number(-50, 50), number(40, 300), number(40, 300)};
        std::vector<Rect> occupied;
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
            occupied.push_back({number(-60, 250), number(-60, 250), number(10, 100), number(10, 100)});
        const Size size{number(8, 60), number(8, 60)};
        const Point wish{number(-50, 300), number(-50, 300)};
        const double gap = number(0, 20);
        const auto found = freeSpot(area, occupied, size, wish, gap, 8);

        const auto isFree = [&](const Rect &r) {
            return area.contains(r) &&
                   std::ranges::none_of(occupied, [&](const Rect &o) { return o.grown(gap).intersects(r); });
        };
        // Distances are compared from the grid place nearest the wish that the area allows.
        const auto start = [&](double v, double w, double lo, double length) {
            return std::clamp(snapped(v - w / 2, 8), snappedUp(lo, 8),
                              std::max(snappedUp(lo, 8), snappedDown(lo + length - w, 8)));
        };
        const Point from{start(wish.x, size.w, area.x, area.w), start(wish.y, size.h, area.y, area.h)};
        const auto distance = [&](const Rect &r) { return std::abs(r.x - from.x) + std::abs(r.y - from.y); };
        std::optional<double> nearest;
        for (double x = snappedUp(area.x, 8); x <= area.right(); x += 8)
            for (double y = snappedUp(area.y, 8); y <= area.bottom(); y += 8)
                if (const Rect r{x, y, size.w, size.h}; isFree(r) && (!nearest || distance(r) < *nearest))
                    nearest = distance(r);
        RC_ASSERT(found.has_value() == nearest.has_value());
        if (found) {
            RC_ASSERT(isFree(*found));
            RC_ASSERT(distance(*found) == *nearest);
        }
    }));
}

void TestPlacement::aWishThatIsFreeIsGranted()
{
    QCOMPARE(freeSpot({0, 0, 400, 400}, {{0, 0, 96, 96}}, {80, 80}, {200, 200}, 16, 8), (Rect{160, 160, 80, 80}));
}

void TestPlacement::aFullAreaHasNoSpot()
{
    QVERIFY(!freeSpot({0, 0, 100, 100}, {{20, 20, 60, 60}}, {40, 40}, {50, 50}, 0, 8));
    QVERIFY(!freeSpot({0, 0, 30, 100}, {}, {40, 40}, {50, 50}, 0, 8));
}

void TestPlacement::anEdgeWithinReachIsMetExactlyAndShown()
{
    const Snapped result = snap({103, 300, 50, 50}, {{100, 0, 80, 80}}, {.reach = 6, .grid = 8, .margin = 16});
    QCOMPARE(result.rect.x, 100.0);
    QCOMPARE(result.guides.size(), std::size_t(1));
    QCOMPARE(result.guides[0], (GuideLine{{100, -16}, {100, result.rect.bottom() + 16}}));
}

void TestPlacement::withoutANeighbourTheGridPulls()
{
    const Snapped result = snap({103, 301, 50, 50}, {{500, 600, 80, 80}}, {});
    QCOMPARE(result.rect, (Rect{104, 304, 50, 50}));
    QVERIFY(result.guides.empty());
}

void TestPlacement::bothAxesSnapOnTheirOwn()
{
    const Snapped result = snap({104, 203, 40, 40}, {{100, 0, 40, 40}, {400, 200, 40, 40}}, {});
    QCOMPARE(result.rect.topLeft(), (Point{100, 200}));
    QVERIFY(result.guides.size() >= 2);
}

QTEST_APPLESS_MAIN(TestPlacement)
#include "tst_placement.moc"
