#include "model/geometry/tidy.h"

#include <QTest>

#include <rapidcheck.h>

using namespace cirro;

namespace {

constexpr double gap = 40;
constexpr double grid = 8;

std::vector<Rect> some(int most)
{
    std::vector<Rect> boxes;
    for (int left = *rc::gen::inRange(1, most); left > 0; --left)
        boxes.push_back({*rc::gen::inRange(0, 60) * 10.0, *rc::gen::inRange(0, 60) * 10.0, 96, 88});
    return boxes;
}

bool anyOverlap(const std::vector<Rect> &boxes)
{
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t k = i + 1; k < boxes.size(); ++k)
            if (boxes[i].intersects(boxes[k]))
                return true;
    return false;
}

} // namespace

class TestTidy : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNearlyLevelBecomesLevel()
    {
        const auto tidy = tidied({{3, 5, 96, 88}, {150, 12, 96, 88}, {-6, 140, 96, 88}}, {}, gap, grid);
        QCOMPARE(tidy[0].y, tidy[1].y);
        QCOMPARE(tidy[0].x, tidy[2].x);
        QVERIFY(tidy[1].x >= tidy[0].right() + gap);
        QVERIFY(tidy[2].y >= tidy[0].bottom() + gap);
    }

    void theOrderStaysAndTheCornerToo()
    {
        const auto tidy = tidied({{800, 0, 96, 88}, {0, 30, 96, 88}, {400, 10, 96, 88}}, {}, gap, grid);
        QVERIFY(tidy[1].x < tidy[2].x && tidy[2].x < tidy[0].x);
        QCOMPARE(tidy[1].x, 0.0);
        QVERIFY2(tidy[0].x < 800, "gaps that are very wide close up");
    }

    void boxesOnOnePlacePart()
    {
        const auto tidy = tidied(std::vector<Rect>(3, {40, 40, 96, 88}), {}, gap, grid);
        QVERIFY(!anyOverlap(tidy));
    }

    void nothingComesToLieOverAnotherAndAgainIsTheSame()
    {
        QVERIFY(rc::check([] {
            const std::vector<Rect> boxes = some(8);
            const std::vector<Rect> tidy = tidied(boxes, {}, gap, grid);
            RC_ASSERT(!anyOverlap(tidy));
            for (const Rect &rect : tidy)
                RC_ASSERT(rect.x == snapped(rect.x, grid) && rect.y == snapped(rect.y, grid));
            RC_ASSERT(tidied(tidy, {}, gap, grid) == tidy);
        }));
    }

    void whatLiesAroundIsKeptClear()
    {
        QVERIFY(rc::check([] {
            const std::vector<Rect> others = some(6);
            std::vector<Rect> all = tidied(some(6), others, gap, grid);
            const auto meets = [&](const Rect &rect) {
                return std::ranges::any_of(others, [&](const Rect &other) { return other.intersects(rect); });
            };
            RC_ASSERT(std::ranges::none_of(all, meets));
            RC_ASSERT(!anyOverlap(all));
        }));
    }
};

QTEST_APPLESS_MAIN(TestTidy)
#include "tst_tidy.moc"
