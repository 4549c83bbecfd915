#include "tests/e2e/driven.h"

#include <QGuiApplication>
#include <QStandardPaths>
#include <QTest>

#include <map>

using namespace cirro;
using namespace cirro::tests;

namespace {
const QString example = QString(CIRRO_SOURCE_DIR) + "/assets/examples/three-tier-web/template.yaml";
const ElementId nat = ElementId::resource("NatGatewayA");
} // namespace

/// Finding and replacing, the plan of addresses, the views, bent connectors and pins, by mouse and keyboard.
class TestArranging : public Driven
{
    Q_OBJECT

    QString m_path;
    std::string m_original;

    std::map<ElementId, Rect> places()
    {
        std::map<ElementId, Rect> bodies;
        for (const auto &picture : document().picture()->pictures())
            if (!picture->id.isNull())
                bodies[picture->id] = picture->body;
        return bodies;
    }
    const scene::Picture *connector(const ConnectorId &id)
    {
        for (const auto &each : document().picture()->pictures())
            if (each->edge != 0 && each->from == id.from && each->to == id.to && each->arrow == id.arrow)
                return each.get();
        return nullptr;
    }
    static std::vector<Point> wayOf(const scene::Picture *connector)
    {
        for (const scene::Mark &mark : connector->marks)
            if (const auto *line = std::get_if<scene::LineMark>(&mark.shape))
                return line->points;
        return {};
    }
    /// Selects a connector with a long piece by a click on the middle of that piece.
    std::optional<Point> clickSomeConnector()
    {
        for (const auto &each : document().picture()->pictures()) {
            const auto way = each->edge == 0 || !each->arrow.isNull() ? std::vector<Point>() : wayOf(each.get());
            for (std::size_t i = 2; i + 1 < way.size(); ++i) { // an inner piece
                const Point middle{(way[i - 1].x + way[i].x) / 2, (way[i - 1].y + way[i].y) / 2};
                const double length = std::abs(way[i].x - way[i - 1].x) + std::abs(way[i].y - way[i - 1].y);
                const auto *hit = document().picture()->hit(middle, 0);
                if (length * bench().viewport()->zoom() < 60 || hit != each.get())
                    continue;
                click(inWindow(middle));
                return middle;
            }
        }
        return std::nullopt;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_original = sample::read(example);
    }
    void init()
    {
        m_path = m_folder.filePath("web.yaml");
        QFile::remove(m_folder.filePath("settings.ini"));
        QFile::remove(m_path + ".cirro.json");
        sample::write(m_path, m_original);
        begin(m_path);
    }
    void cleanup() { m_program.reset(); }

    void aNameIsReplacedEverywhereAfterALookAtItAndTakenBackAtOnce()
    {
        press("ctrl+h");
        QTRY_VERIFY(isTyping());
        xdotool({"type", "PublicSubnet"});
        QTRY_VERIFY(item("plain", "PublicSubnetA"));
        press("ctrl+h"); // on to what stands in its place
        QTRY_COMPARE(focused()->property("placeholderText").toString(), QString("Replace with"));
        xdotool({"type", "EdgeSubnet"});
        QTRY_VERIFY(item("next", "EdgeSubnetA"));
        QCOMPARE(text(), m_original);
        press("Return");
        QTRY_VERIFY(document().index().resource("EdgeSubnetA") && document().index().resource("EdgeSubnetB"));
        QVERIFY(!document().index().resource("PublicSubnetA"));
        QVERIFY(text().find("!Ref PublicSubnet") == std::string::npos);
        QVERIFY(text().find("!Ref EdgeSubnetA") != std::string::npos);
        press("Escape");
        QTRY_VERIFY(canvas()->hasActiveFocus());
        press("ctrl+z");
        QTRY_COMPARE(text(), m_original);
        QVERIFY(!document().canUndo());
    }

    void aSubnetIsSplitInThePlanOfAddressesAndMadeWholeAgain()
    {
        click(inWindow({bodyOf(ElementId::resource("DataSubnetA")).x + 60,
                        bodyOf(ElementId::resource("DataSubnetA")).bottom() - 12}));
        QTRY_VERIFY(bench().selection()->contains(ElementId::resource("DataSubnetA")));
        const int before = document().resourceCount();
        press("ctrl+alt+a");
        // The plan opens where the work is, with the keyboard in its list.
        QTRY_VERIFY(button("Split…"));
        const QPointF split = atRest([&] { return button("Split…"); });
        QTRY_VERIFY(focused() && focused()->property("currentIndex").toInt() >= 0);
        click(split);
        QTRY_VERIFY(button("Do it"));
        QCOMPARE(text(), m_original); // a plan is only a plan
        click(atRest([&] { return button("Do it"); }));
        QTRY_VERIFY(document().resourceCount() > before);
        press("Escape");
        QTRY_VERIFY(!button("Split…"));
        QTRY_VERIFY(canvas()->hasActiveFocus());
        press("ctrl+z");
        QTRY_COMPARE(document().resourceCount(), before);
        QCOMPARE(text(), m_original);
        QVERIFY(!document().canUndo());
    }

    void aViewChangesWhatStandsOutAndMovesNothing()
    {
        const auto before = places();
        const QPointF offset = bench().viewport()->offset();
        const auto faint = [&] {
            return std::ranges::count_if(document().picture()->pictures(),
                                         [](const auto &each) { return !each->id.isNull() && each->opacity < 1; });
        };
        QCOMPARE(faint(), 0);
        press("alt+3");
        QTRY_VERIFY(bench().actions()->find("view.show-data-flow")->isChecked());
        settle();
        QTRY_VERIFY(faint() > 0);
        const auto then = places();
        for (const auto &[id, body] : before)
            if (then.contains(id))
                QVERIFY2(then.at(id) == body, id.text().c_str());
        QCOMPARE(bench().viewport()->offset(), offset);
        QVERIFY(!document().isModified());
        press("alt+1");
        settle();
        QTRY_COMPARE(faint(), 0);
        QCOMPARE(places(), before);
    }

    void aConnectorIsBentByItsHandleAndRunsByItselfAgain()
    {
        const auto middle = clickSomeConnector();
        QVERIFY(middle);
        QTRY_VERIFY(bench().selection()->hasConnector());
        const ConnectorId id = bench().selection()->connector();
        const auto way = wayOf(connector(id));
        const QPointF from = inWindow(*middle);
        // Across the piece: one of the two ways is no way at all for it.
        drag(from, from + QPointF(24, 24));
        QTRY_COMPARE(canvas()->gesture(), CanvasItem::GestureKind::Bend);
        QVERIFY(!document().isModified());
        letGo();
        QTRY_VERIFY(document().canUndo());
        settle();
        QVERIFY(wayOf(connector(id)) != way);
        QCOMPARE(text(), m_original); // no matter of the template
        // With the keyboard the piece goes on from there.
        const auto bent = wayOf(connector(id));
        QVERIFY(canvas()->hasActiveFocus());
        press("Down");
        press("Right");
        QTRY_VERIFY(wayOf(connector(id)) != bent);
        press("ctrl+alt+r");
        QTRY_COMPARE(wayOf(connector(id)), way);
        while (document().canUndo())
            press("ctrl+z");
        settle();
        QCOMPARE(wayOf(connector(id)), way);
        QVERIFY(!document().isModified());
    }

    void whatIsPinnedStaysWhereItIsWhenAllIsLaidOut()
    {
        click(placeOn(nat));
        QTRY_VERIFY(bench().selection()->contains(nat));
        press("shift+Right");
        QTRY_VERIFY(document().isModified());
        settle();
        press("ctrl+alt+p");
        QTRY_VERIFY(bench().isPinned());
        settle();
        const Rect pinned = bodyOf(nat);
        press("Escape");
        QTRY_VERIFY(bench().selection()->isEmpty());
        press("ctrl+shift+l");
        settle();
        QCOMPARE(bodyOf(nat), pinned);
        QCOMPARE(text(), m_original);
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Program::prepare();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestArranging test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_arranging.moc"
