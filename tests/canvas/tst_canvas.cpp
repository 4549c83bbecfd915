#include "canvas_bench.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace cirro;

using Ids = std::vector<ElementId>;

/// Real mouse, wheel and key events on a window that shows a fake host's picture at 100 %, its origin at (100, 100).
class TestCanvas : public QObject
{
    Q_OBJECT

private:
    struct Bench : CanvasBench {
        Bench() : CanvasBench({1000, 700}, {100, 100})
        {
            window.requestActivate();
            if (!QTest::qWaitForWindowActive(&window))
                qFatal("no window");
            canvas->forceActiveFocus();
        }
        QPoint at(double x, double y) const { return viewport.toView(Point{x, y}).toPoint(); }
        QPoint middleOf(const ElementId &id) const
        {
            const Point center = host.list->find(id)->body.center();
            return at(center.x, center.y);
        }
        void press(QPoint place, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
        {
            QTest::mousePress(&window, button, keys, place);
        }
        void moveTo(QPoint place) { QTest::mouseMove(&window, place); }
        void release(QPoint place, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
        {
            QTest::mouseRelease(&window, button, keys, place);
        }
        void click(QPoint place, Qt::KeyboardModifiers keys = {})
        {
            QTest::mouseClick(&window, Qt::LeftButton, keys, place);
            QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() / 40); // events keep their order
        }
        void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
        {
            press(from, keys);
            moveTo((from + to) / 2);
            moveTo(to);
            release(to, keys);
        }
        void wheel(QPoint place, QPoint pixels, QPoint angle, Qt::KeyboardModifiers keys = {})
        {
            QWheelEvent event(place, window.mapToGlobal(place), pixels, angle, Qt::NoButton, keys, Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(&window, &event);
        }
        void key(int key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&window, Qt::Key(key), keys); }
    };

private slots:
    // The view
    void theWheelZoomsAtThePointer()
    {
        Bench b;
        const QPoint place(333, 222);
        const Point under = b.viewport.toDiagram(place);
        b.wheel(place, {}, {0, 120});
        QVERIFY(b.viewport.zoom() > 1.1);
        const QPointF now = b.viewport.toView(under);
        QVERIFY(std::hypot(now.x() - place.x(), now.y() - place.y()) < 0.75);
    }
    void twoFingersOnATouchpadPan()
    {
        Bench b;
        b.wheel({333, 222}, {-30, 12}, {-60, 24});
        QCOMPARE(b.viewport.zoom(), 1.0);
        QCOMPARE(b.viewport.offset(), QPointF(70, 112));
        b.wheel({333, 222}, {0, 12}, {0, 24}, Qt::ControlModifier);
        QVERIFY(b.viewport.zoom() > 1.0);
    }
    void theMiddleButtonAndSpacePan()
    {
        Bench b;
        b.press({300, 300}, {}, Qt::MiddleButton);
        b.moveTo({340, 310});
        b.release({340, 310}, {}, Qt::MiddleButton);
        QCOMPARE(b.viewport.offset(), QPointF(140, 110));
        QTest::keyPress(&b.window, Qt::Key_Space);
        b.drag(b.middleOf(b.host.web), b.middleOf(b.host.web) + QPoint(-40, -10));
        QTest::keyRelease(&b.window, Qt::Key_Space);
        QCOMPARE(b.viewport.offset(), QPointF(100, 100));
        QVERIFY(b.host.moves.empty());
        QVERIFY(b.selection.isEmpty());
    }
    void theFirstPictureOfADocumentIsFitted()
    {
        Bench b;
        const auto pictures = b.host.list->pictures();
        b.host.show({});
        b.viewport.panBy({5000, 5000});
        b.host.show(pictures);
        QVERIFY(b.viewport.visible().contains(b.host.list->bounds()));
        b.viewport.panBy({50, 0});
        const QPointF offset = b.viewport.offset();
        b.host.show(pictures); // the next one is the same document edited
        QCOMPARE(b.viewport.offset(), offset);
    }

    // The selection
    void aClickSelectsWhatIsOnTop()
    {
        Bench b;
        b.click(b.middleOf(b.host.web));
        QCOMPARE(b.selection.ids(), Ids{b.host.web});
        b.click(b.at(20, 340));
        QCOMPARE(b.selection.ids(), Ids{b.host.vpc});
        b.click(b.at(440, 20));
        QVERIFY(b.selection.isEmpty());
    }
    void controlAndShiftToggle()
    {
        Bench b;
        b.click(b.middleOf(b.host.web));
        b.click(b.middleOf(b.host.data), Qt::ControlModifier);
        b.click(b.middleOf(b.host.bucket), Qt::ShiftModifier);
        QCOMPARE(b.selection.ids(), (Ids{b.host.web, b.host.data, b.host.bucket}));
        b.click(b.middleOf(b.host.data), Qt::ControlModifier);
        QCOMPARE(b.selection.ids(), (Ids{b.host.web, b.host.bucket}));
        b.click(b.at(440, 20), Qt::ControlModifier);
        QCOMPARE(b.selection.count(), 2);
    }
    void aClickOnOneOfManySelectsItAlone()
    {
        Bench b;
        b.selection.set({b.host.web, b.host.data});
        b.click(b.middleOf(b.host.data));
        QCOMPARE(b.selection.ids(), Ids{b.host.data});
    }
    void aRubberBandSelectsWhatItTouchesAndContainersItHolds()
    {
        Bench b;
        b.drag(b.at(-40, -40), b.at(420, 250));
        QCOMPARE(b.selection.ids(), (Ids{b.host.web, b.host.data}));
        b.drag(b.at(-40, -40), b.at(410, 370));
        QVERIFY(b.selection.contains(b.host.vpc));
    }
    void altSpansABandWithinAContainer()
    {
        Bench b;
        b.drag(b.at(20, 40), b.at(160, 180), Qt::AltModifier);
        QCOMPARE(b.selection.ids(), Ids{b.host.web});
        QVERIFY(b.host.moves.empty());
    }
    void escapeGivesBackTheSelectionABandHadChanged()
    {
        Bench b;
        b.selection.set({b.host.bucket});
        b.press(b.at(-40, -40), Qt::ShiftModifier);
        b.moveTo(b.at(420, 250));
        QTest::keyClick(&b.window, Qt::Key_Escape);
        QCOMPARE(b.selection.ids(), Ids{b.host.bucket});
        b.release(b.at(420, 250));
        QCOMPARE(b.selection.ids(), Ids{b.host.bucket});
    }
    void escapeWithoutAGestureClearsTheSelection()
    {
        Bench b;
        b.selection.set({b.host.web});
        b.key(Qt::Key_Escape);
        QVERIFY(b.selection.isEmpty());
    }

    // Moving
    void aDragMovesTheSelectionOnceByTheGrid()
    {
        Bench b;
        const QPoint from = b.middleOf(b.host.web);
        b.drag(from, from + QPoint(37, 21));
        QCOMPARE(b.host.moves.size(), std::size_t{1});
        // Web's corner is at (40, 60): with the move it comes to (80, 80), multiples of 8.
        QCOMPARE(b.host.moves.front(), (FakeHost::Move{{b.host.web}, {40, 20}, b.host.vpc}));
        QCOMPARE(b.selection.ids(), Ids{b.host.web});
    }
    void theGridIsAsWideAsItIsSetAndSnappingCanBeOff()
    {
        Bench b;
        const QPoint from = b.middleOf(b.host.web);
        b.canvas->setGridStep(32);
        b.drag(from, from + QPoint(37, 21));
        QCOMPARE(b.host.moves.back().delta, (Point{24, 36})); // from (40, 60) to (64, 96)
        b.canvas->setSnapping(false);
        b.drag(from, from + QPoint(37, 21));
        QCOMPARE(b.host.moves.back().delta, (Point{37, 21}));
    }
    void withoutTheGridItsDotsAreGone()
    {
        Bench b;
        const QRgb dot = drawing::Palette::load("light")->color("gridDot").rgb();
        const auto dots = [&] {
            int count = 0;
            const QImage image = b.window.grabWindow();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixel(x, y) == dot;
            return count;
        };
        QVERIFY(dots() > 100);
        b.canvas->setGridShown(false);
        QCOMPARE(dots(), 0);
    }
    void aDragNearANeighboursEdgeMakesBothLevel()
    {
        Bench b;
        const QPoint from = b.middleOf(b.host.bucket);
        // Bucket's left side comes to 237, Data's is at 240: nearer than the next multiple of the grid is no matter.
        b.drag(from, from + QPoint(77, 0));
        QCOMPARE(b.host.moves.front().delta.x, 80.0);
        b.drag(from, from + QPoint(77, 0), Qt::AltModifier);
        QCOMPARE(b.host.moves.back().delta.x, 77.0);
    }
    void whatIsLevelIsJoinedByALine()
    {
        Bench b;
        const QColor line = drawing::Palette::load("light")->color("snapLine");
        const auto shown = [&] {
            int count = 0;
            const QImage image = b.window.grabWindow();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y).rgb() == line.rgb();
            return count;
        };
        const QPoint from = b.middleOf(b.host.bucket);
        const int before = shown();
        b.press(from);
        b.moveTo(from + QPoint(40, 0));
        b.moveTo(from + QPoint(77, 0));
        QVERIFY(shown() > before + 100);
        b.release(from + QPoint(77, 0));
        QCOMPARE(shown(), before);
    }
    void aDragCountsInDiagramUnits()
    {
        Bench b;
        b.viewport.zoomAt({0, 0}, 2);
        const QPoint from = b.middleOf(b.host.web);
        b.drag(from, from + QPoint(80, 40));
        QCOMPARE(b.host.moves.front().delta, (Point{40, 20}));
    }
    void aDropIntoAnotherContainerSaysSoAndGoesThere()
    {
        Bench b;
        const QPoint from = b.middleOf(b.host.web);
        const QPoint to = b.at(640, 200);
        b.press(from);
        b.moveTo((from + to) / 2);
        b.moveTo(to);
        QCOMPARE(b.canvas->gesture(), CanvasItem::GestureKind::Move);
        QCOMPARE(b.canvas->dropWords(), QString("goes"));
        QVERIFY(b.canvas->dropAllowed());
        b.release(to);
        QVERIFY(b.host.moves.front().container == b.host.other);
        QCOMPARE(b.canvas->gesture(), CanvasItem::GestureKind::None);
        QVERIFY(b.canvas->dropWords().isEmpty());
    }
    void aDropOnTheOpenCanvasLeavesTheContainer()
    {
        Bench b;
        b.drag(b.middleOf(b.host.web), b.at(440, 450));
        QVERIFY(b.host.moves.front().container.isNull());
    }
    void allSelectedMoveTogetherAndAContainerIsNoPlaceForItself()
    {
        Bench b;
        b.selection.set({b.host.web, b.host.vpc});
        const QPoint from = b.at(20, 340);
        b.drag(from, from + QPoint(40, 8));
        QCOMPARE(b.host.moves.front(), (FakeHost::Move{{b.host.web, b.host.vpc}, {40, 8}, ElementId{}}));
    }
    void aRefusedDropChangesNothing()
    {
        Bench b;
        b.host.allows = false;
        b.drag(b.middleOf(b.host.web), b.at(640, 200));
        QVERIFY(b.host.previews > 0);
        QVERIFY(b.host.moves.empty());
    }
    void escapeCancelsADrag()
    {
        Bench b;
        const QPoint from = b.middleOf(b.host.web);
        b.press(from);
        b.moveTo(from + QPoint(100, 0));
        QCOMPARE(b.canvas->gesture(), CanvasItem::GestureKind::Move);
        b.key(Qt::Key_Escape);
        QCOMPARE(b.canvas->gesture(), CanvasItem::GestureKind::None);
        b.moveTo(from + QPoint(120, 0));
        b.release(from + QPoint(120, 0));
        QVERIFY(b.host.moves.empty());
        QCOMPARE(b.selection.ids(), Ids{b.host.web});
    }
    void aTremblingClickIsNoDrag()
    {
        Bench b;
        const QPoint from = b.middleOf(b.host.web);
        b.drag(from, from + QPoint(QGuiApplication::styleHints()->startDragDistance() - 2, 1));
        QVERIFY(b.host.moves.empty());
        QCOMPARE(b.selection.ids(), Ids{b.host.web});
    }
    void aDragAtTheEdgeScrollsAndStillMeansWhatThePointerShows()
    {
        Bench b;
        const QPoint from = b.middleOf(b.host.web);
        const QPoint edge(995, 300);
        b.press(from);
        b.moveTo(from + QPoint(30, 0));
        b.moveTo(edge);
        const double before = b.viewport.offset().x();
        QTRY_VERIFY(b.viewport.offset().x() < before - 100);
        const Point grabbed{40 + 56, 60 + 52};
        b.release(edge);
        const Point there = b.viewport.toDiagram(edge);
        QVERIFY(std::abs(b.host.moves.front().delta.x - (there.x - grabbed.x)) <= 4);
    }

    // Connecting
    void aLineFromAHandleConnects()
    {
        Bench b;
        const QPoint handle = b.at(40 - 14, 60 + 52);
        b.moveTo(b.middleOf(b.host.web));
        b.moveTo(handle);
        b.press(handle);
        b.moveTo(b.at(200, 150));
        QCOMPARE(b.canvas->gesture(), CanvasItem::GestureKind::Connect);
        QVERIFY(b.canvas->dropWords().isEmpty()); // a frame on the way is not meant
        b.moveTo(b.middleOf(b.host.data));
        QCOMPARE(b.canvas->dropWords(), QString("joins"));
        b.release(b.middleOf(b.host.data));
        QCOMPARE(b.host.connections.size(), std::size_t{1});
        QVERIFY(b.host.connections.front() == std::pair(b.host.web, b.host.data));
        QVERIFY(b.host.moves.empty());
    }
    void aLineIntoNothingDoesNothing()
    {
        Bench b;
        const QPoint handle = b.at(40 - 14, 60 + 52);
        b.moveTo(b.middleOf(b.host.web));
        b.drag(handle, b.at(440, 450));
        QVERIFY(b.host.connections.empty());
        QVERIFY(b.host.moves.empty());
    }
    void aConnectorIsSelectedAndAnElementTakesItsPlace()
    {
        Bench b;
        b.click(b.at(220, 112));
        QVERIFY(b.selection.isEmpty());
        QVERIFY(b.selection.connector() == (Selection::Connector{b.host.web, b.host.data}));
        b.click(b.middleOf(b.host.bucket));
        QVERIFY(!b.selection.hasConnector());
        b.click(b.at(220, 112));
        b.key(Qt::Key_Escape);
        QVERIFY(!b.selection.hasConnector());
    }

    // Bending
    void aPieceOfTheSelectedConnectorIsDragged()
    {
        Bench b;
        b.drag(b.at(296, 150), b.at(330, 154));
        QVERIFY(b.host.bends.empty()); // it was not selected
        const std::size_t moves = b.host.moves.size();
        b.selection.setConnector({b.host.web, b.host.data});
        b.drag(b.at(296, 150), b.at(330, 154));
        QCOMPARE(b.host.bends.size(), std::size_t{1});
        QVERIFY(b.host.bends.front().first == (ConnectorId{b.host.web, b.host.data}));
        QVERIFY(b.host.bends.front().second == (Way{{Orientation::Vertical, 328}}));
        QCOMPARE(b.host.moves.size(), moves);
        QVERIFY(b.selection.hasConnector());
        b.press(b.at(296, 150));
        b.moveTo(b.at(360, 154));
        QCOMPARE(b.canvas->gesture(), CanvasItem::GestureKind::Bend);
        b.key(Qt::Key_Escape);
        b.release(b.at(360, 154));
        QCOMPARE(b.host.bends.size(), std::size_t{1});
    }
    void arrowKeysMoveTheHeldPieceOfAConnector()
    {
        Bench b;
        b.selection.setConnector({b.host.web, b.host.data});
        b.key(Qt::Key_Right); // along the level piece, the longer one: on to the upright one
        QVERIFY(b.host.bends.empty());
        b.key(Qt::Key_Right);
        QVERIFY(b.host.bends.front().second == (Way{{Orientation::Vertical, 304}}));
        b.click(b.at(220, 112));
        b.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(b.host.bends.size(), std::size_t{2});
        QVERIFY(b.host.bends.back().second.front().along == Orientation::Horizontal);
        QVERIFY(b.host.bends.back().second.front().at < 104);
    }
    void aDoubleClickTakesABendAway()
    {
        Bench b;
        scene::Picture line = *testLine(1, b.host.web, b.host.data, {{152, 112}, {296, 112}, {296, 200}});
        const auto show = [&](const Way &bends) {
            line.bends = bends;
            auto pictures = b.host.list->pictures();
            std::erase_if(pictures, [](const auto &picture) { return picture->id.isNull(); });
            pictures.push_back(std::make_shared<const scene::Picture>(line));
            b.host.show(pictures);
        };
        b.selection.setConnector({b.host.web, b.host.data});
        QTest::mouseDClick(&b.window, Qt::LeftButton, {}, b.at(224, 112));
        QVERIFY(b.host.bends.empty()); // nothing was bent
        show({{Orientation::Vertical, 296}});
        QTest::mouseDClick(&b.window, Qt::LeftButton, {}, b.at(224, 112));
        QVERIFY(b.host.bends.empty()); // that piece was not
        QTest::mouseDClick(&b.window, Qt::LeftButton, {}, b.at(296, 156));
        QCOMPARE(b.host.bends.size(), std::size_t{1});
        QVERIFY(b.host.bends.front().second.empty());
    }
    void aConnectorUnderTheRightButtonIsSelected()
    {
        Bench b;
        QVERIFY(!b.canvas->selectConnectorAt(b.middleOf(b.host.web)));
        QVERIFY(b.canvas->selectConnectorAt(b.at(220, 112)));
        QVERIFY(b.selection.connector() == (Selection::Connector{b.host.web, b.host.data}));
    }

    // Resizing
    void aHandleResizesASelectedContainerByTheGrid()
    {
        Bench b;
        b.click(b.at(20, 340));
        b.drag(b.at(400, 360), b.at(443, 391));
        QCOMPARE(b.host.resizes.size(), std::size_t{1});
        QVERIFY(b.host.resizes.front() == std::pair(b.host.vpc, Rect{0, 0, 440, 392}));
        QVERIFY(b.host.moves.empty());
    }
    void aContainerKeepsItsLeastSize()
    {
        Bench b;
        b.selection.set({b.host.vpc});
        b.drag(b.at(0, 180), b.at(390, 180));
        const Rect bounds = b.host.resizes.front().second;
        QCOMPARE(bounds.right(), 400.0);
        QVERIFY(bounds.w > 100);
    }
    void tilesHaveNoHandles()
    {
        Bench b;
        b.selection.set({b.host.web});
        b.drag(b.at(152, 164), b.at(192, 204)); // its corner
        QVERIFY(b.host.resizes.empty());
    }

    // Keys
    void arrowKeysNudgeWithinTheContainer()
    {
        Bench b;
        b.selection.set({b.host.web});
        b.key(Qt::Key_Right);
        b.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(b.host.moves[0], (FakeHost::Move{{b.host.web}, {8, 0}, b.host.vpc}));
        QCOMPARE(b.host.moves[1], (FakeHost::Move{{b.host.web}, {0, -64}, b.host.vpc}));
    }
    void altAndAnArrowSelectTheElementOnThatSide()
    {
        Bench b;
        b.selection.set({b.host.web});
        b.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(b.selection.ids(), Ids{b.host.data});
        b.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(b.selection.ids(), Ids{b.host.bucket});
        b.key(Qt::Key_Down, Qt::AltModifier); // nothing there
        QCOMPARE(b.selection.ids(), Ids{b.host.bucket});
        QVERIFY(b.host.moves.empty());
    }
    void tabWalksInReadingOrderAndLeavesBehindTheLast()
    {
        Bench b;
        auto *after = new QQuickItem(b.window.contentItem());
        after->setActiveFocusOnTab(true);
        QStringList walked;
        while (b.canvas->hasActiveFocus() && walked.size() < 10) {
            b.key(Qt::Key_Tab);
            walked << b.selection.elements();
        }
        QCOMPARE(walked.mid(0, 5),
                 QStringList({"resource:Vpc", "resource:Other", "resource:Web", "resource:Data", "resource:Bucket"}));
        QVERIFY(after->hasActiveFocus());
    }
    void walkingBringsTheElementIntoView()
    {
        Bench b;
        b.viewport.panBy({-5000, 0});
        b.key(Qt::Key_Tab);
        QVERIFY(b.viewport.visible().contains(b.host.list->find(b.host.vpc)->body));
    }
    void theArrowToolDrawsOneArrowBetweenAnyTwo()
    {
        Bench b;
        QSignalSpy tool(b.canvas, &CanvasItem::drawsArrowsChanged);
        b.canvas->setDrawsArrows(true);
        b.drag(b.middleOf(b.host.bucket), b.middleOf(b.host.web));
        QCOMPARE(b.host.arrows.size(), std::size_t(1));
        QVERIFY(b.host.arrows.front() == std::pair(b.host.bucket, b.host.web));
        QVERIFY(b.host.connections.empty() && b.host.moves.empty());
        QVERIFY(!b.canvas->drawsArrows());
        b.drag(b.middleOf(b.host.bucket), b.middleOf(b.host.bucket) + QPoint(40, 0));
        QCOMPARE(b.host.arrows.size(), std::size_t(1));
        QCOMPARE(b.host.moves.size(), std::size_t(1));
        QCOMPARE(tool.count(), 2);
    }
    void anArrowThatEndsNowhereIsNone()
    {
        Bench b;
        b.canvas->setDrawsArrows(true);
        b.drag(b.middleOf(b.host.bucket), b.at(700, 500));
        QVERIFY(b.host.arrows.empty() && b.host.moves.empty());
    }
    void escapePutsTheArrowToolAway()
    {
        Bench b;
        b.selection.set({b.host.web});
        b.canvas->setDrawsArrows(true);
        b.key(Qt::Key_Escape);
        QVERIFY(!b.canvas->drawsArrows());
        QVERIFY(!b.selection.isEmpty());
    }
    void aNoteIsResizedByItsHandlesAndMayBeSmall()
    {
        Bench b;
        auto note = testBox(ElementId::drawing("note"), {160, 560, 160, 80}, false);
        note->resizable = true;
        auto pictures = b.host.list->pictures();
        pictures.push_back(note);
        b.host.show(pictures);
        b.viewport.panBy({0, -300});
        b.selection.set({note->id});
        b.drag(b.at(320, 640), b.at(256, 600));
        QCOMPARE(b.host.resizes.size(), std::size_t(1));
        QVERIFY(b.host.resizes.front().second == (Rect{160, 560, 96, 40}));
        b.selection.set({b.host.bucket}); // a tile's size is the theme's
        b.drag(b.at(272, 544), b.at(300, 580));
        QCOMPARE(b.host.resizes.size(), std::size_t(1));
    }
    void enterActivatesAndADoubleClickSaysWhere()
    {
        Bench b;
        QSignalSpy activated(b.canvas, &CanvasItem::activated);
        QSignalSpy clicked(b.canvas, &CanvasItem::doubleClicked);
        QTest::mouseDClick(&b.window, Qt::LeftButton, {}, b.middleOf(b.host.data));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.at(0).at(0).toString(), QString("resource:Data"));
        QCOMPARE(clicked.at(0).at(1).toPointF(), QPointF(296, 252));
        QCOMPARE(activated.count(), 0);
        b.key(Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QVERIFY(b.host.moves.empty());
    }

    // What is seen
    void theWindowShowsTheDiagramPixelOnPixel_data()
    {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {0.4, 1.0, 1.3, 2.0})
            QTest::addRow("%.1f", zoom) << zoom;
    }
    void theWindowShowsTheDiagramPixelOnPixel()
    {
        QFETCH(double, zoom);
        Bench b;
        b.viewport.zoomTo(zoom);
        b.viewport.panBy(QPointF(-37, -41) -
                         b.viewport.offset()); // the window shows what is right of and below the origin
        // Two places: a move to where the pointer was in the run before is none.
        b.moveTo({980, 690});
        b.moveTo({990, 690});
        const TileSource source{.picture = b.host.list,
                                .context = {.palette = drawing::Palette::load("light")},
                                .grid = b.canvas->gridStep()};
        const QImage expected = paintTile(source, {.zoom = zoom, .side = 1100}).copy(37, 41, 1000, 659);
        constexpr int oneLetter = 100; // may stand a quarter of a pixel aside
        QVERIFY(differences(b.window.grabWindow().copy(0, 0, 1000, 659), expected) < oneLetter);
    }
    void aCanvasThatIsMovedTakesWhatItShowsAlong()
    {
        Bench b;
        b.window.grabWindow();
        b.canvas->setPosition({120, 60}); // a panel opened beside it
        b.window.grabWindow();
        b.selection.set({b.host.bucket}); // and then something is shown that was not there before
        const QPoint corner = b.at(160, 440) - QPoint(4, 4);
        const QImage seen = b.window.grabWindow();
        QCOMPARE(seen.pixelColor(corner + QPoint(120, 60)), drawing::Palette::load("light")->color("selection"));
        QVERIFY(seen.pixelColor(60, 300) == b.window.color()); // nothing beside the canvas
    }
    void theSelectionIsFramed()
    {
        Bench b;
        const QColor accent = drawing::Palette::load("light")->color("selection");
        b.selection.set({b.host.bucket});
        const QImage seen = b.window.grabWindow();
        const QPoint corner = b.at(160, 440) - QPoint(4, 4);
        QCOMPARE(seen.pixelColor(corner), accent);
        QCOMPARE(seen.pixelColor(corner + QPoint(30, 1)), accent);
        b.selection.clear();
        QVERIFY(b.window.grabWindow().pixelColor(corner) != accent);
    }
    void whatIsShownInsteadOfTheSelectionHasItsCornersMarked()
    {
        Bench b;
        const QColor accent = drawing::Palette::load("light")->color("selection");
        const ElementId policy = ElementId::resource("Policy");
        b.host.held = {{policy, b.host.bucket}};
        b.selection.set({policy});
        const QImage seen = b.window.grabWindow();
        const QPoint corner = b.at(160, 440) - QPoint(4, 4);
        QCOMPARE(seen.pixelColor(corner), accent);
        QVERIFY(seen.pixelColor(corner + QPoint(60, 0)) != accent); // it is not selected itself
        b.selection.set({policy, b.host.bucket});
        QCOMPARE(b.window.grabWindow().pixelColor(corner + QPoint(60, 0)), accent);
    }
    void aThemeChangeRepaintsEverything()
    {
        Bench b;
        b.canvas->setTheme("dark");
        QCOMPARE(b.window.grabWindow().pixelColor(3, 3), drawing::Palette::load("dark")->color("canvas"));
    }
    void aPointerThatRestsIsNotSaidToMove()
    {
        Bench b;
        b.moveTo(b.middleOf(b.host.web) + QPoint(3, 3));
        b.moveTo(b.middleOf(b.host.web));
        QTRY_COMPARE(b.canvas->hovered(), QString("resource:Web"));
        QSignalSpy moved(b.canvas, &CanvasItem::pointerChanged);
        // As the window does with every frame.
        const QPointF place = b.canvas->pointer();
        for (int frames = 0; frames < 3; ++frames) {
            QHoverEvent event(QEvent::HoverMove, place, b.window.mapToGlobal(place), place);
            QCoreApplication::sendEvent(b.canvas, &event);
        }
        QCOMPARE(moved.count(), 0);
        QHoverEvent event(QEvent::HoverMove, place + QPointF(1, 0), b.window.mapToGlobal(place), place);
        QCoreApplication::sendEvent(b.canvas, &event);
        QCOMPARE(moved.count(), 1);
    }
    void hoveringNamesTheElement()
    {
        Bench b;
        b.moveTo(b.middleOf(b.host.web) + QPoint(3, 3));
        b.moveTo(b.middleOf(b.host.web));
        QTRY_COMPARE(b.canvas->hovered(), QString("resource:Web"));
        QCOMPARE(b.canvas->hoveredName(), QString("Web"));
        QCOMPARE(b.canvas->hoveredDescription(), QString("a tile"));
    }
    void aPointerThatLeftHoversNothingWhenThePictureChanges()
    {
        Bench b;
        b.moveTo(b.middleOf(b.host.web) + QPoint(3, 3));
        b.moveTo(b.middleOf(b.host.web));
        QTRY_COMPARE(b.canvas->hovered(), QString("resource:Web"));
        QHoverEvent leave(QEvent::HoverLeave, {-1, -1}, {-1, -1}, b.middleOf(b.host.web));
        QCoreApplication::sendEvent(b.canvas, &leave);
        QCOMPARE(b.canvas->hovered(), QString());
        emit b.host.pictureChanged();
        QCOMPARE(b.canvas->hovered(), QString());
    }
};

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
