#include "tests/e2e/driven.h"

#include <QGuiApplication>
#include <QStandardPaths>
#include <QTest>

using namespace cirro;
using namespace cirro::tests;

namespace {
const QString example = QString(CIRRO_SOURCE_DIR) + "/assets/examples/three-tier-web/template.yaml";
const ElementId nat = ElementId::resource("NatGatewayA");
const ElementId other = ElementId::resource("NatGatewayB");
} // namespace

/// Two versions side by side, by mouse and keyboard.
class TestComparing : public Driven
{
    Q_OBJECT

    QString m_path;

    ComparisonDesk &desk() { return *bench().comparison(); }
    QString selected() { return desk().selected(); }
    /// The row of the list of differences that is about an element, or a value in it.
    QQuickItem *row(const QString &name)
    {
        return find(content(), [&](QQuickItem *each) {
            return each->property("markWords").isValid() && each->property("name").toString() == name;
        });
    }
    /// What the row of the list says that is chosen.
    QString current()
    {
        const QQuickItem *line = find(content(), [](QQuickItem *each) {
            return each->property("markWords").isValid() && each->property("current").toBool();
        });
        return line ? line->property("name").toString() : QString();
    }
    QQuickItem *takeBackOf(const QString &name)
    {
        QQuickItem *line = row(name);
        return line ? find(line, [](QQuickItem *each) { return each->property("iconName").toString() == "undo"; })
                    : nullptr;
    }
    /// The NAT gateway moves to another public subnet, and the file says so; since then it has moved to a private one,
    /// and the other one has become two.
    void change()
    {
        drag(placeOn(nat), freePlaceIn(ElementId::resource("PublicSubnetB")));
        QTRY_VERIFY(canvas()->dropAllowed());
        letGo();
        QTRY_VERIFY(document().containerOf(nat) == ElementId::resource("PublicSubnetB"));
        press("ctrl+s");
        QTRY_VERIFY(!document().isModified());
        settle();
        drag(placeOn(nat), freePlaceIn(ElementId::resource("ApplicationSubnetB")));
        QTRY_VERIFY(canvas()->dropAllowed());
        letGo();
        QTRY_VERIFY(document().containerOf(nat) == ElementId::resource("ApplicationSubnetB"));
        settle();
        const int before = document().resourceCount();
        click(placeOn(other));
        QTRY_VERIFY(bench().selection()->contains(other));
        press("ctrl+d");
        QTRY_VERIFY(document().resourceCount() > before);
        settle();
    }
    void compare()
    {
        press("ctrl+shift+d");
        QTRY_VERIFY(desk().isOpen() && !desk().isBusy() && desk().comparison());
        QTRY_VERIFY(row("NatGatewayA") && row("NatGatewayB2"));
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_path = m_folder.filePath("web.yaml");
        QFile::remove(m_folder.filePath("settings.ini"));
        QFile::remove(m_path + ".cirro.json");
        sample::write(m_path, sample::read(example));
        begin(m_path);
    }
    void cleanup() { m_program.reset(); }

    void whatChangedSinceSavingIsSteppedThroughAndTakenBack()
    {
        change();
        const std::string kept = sample::read(m_path);
        compare();
        QVERIFY(row("SubnetId"));

        press("F7");
        QTRY_VERIFY(!selected().isEmpty());
        const QString first = current();
        QStringList met{first};
        for (int i = 0; i < 10; ++i) {
            const QString before = current();
            press("F7");
            QTRY_VERIFY(current() != before);
            if (current() == first)
                break;
            met << current();
        }
        QCOMPARE(current(), first); // past the end it begins anew
        QVERIFY(met.contains("NatGatewayA") && met.contains("NatGatewayB2"));
        press("shift+F7");
        QTRY_COMPARE(current(), met.last());

        // One value is taken back, the rest stays.
        moveTo(atRest([&] { return row("SubnetId"); }));
        click(atRest([&] { return takeBackOf("SubnetId"); }));
        QTRY_VERIFY(document().containerOf(nat) == ElementId::resource("PublicSubnetB"));
        QTRY_VERIFY(!desk().isBusy() && !row("SubnetId"));
        QVERIFY(row("NatGatewayB2"));
        QVERIFY(desk().isOpen());
        // It is an edit like any other.
        press("ctrl+z");
        QTRY_VERIFY(document().containerOf(nat) == ElementId::resource("ApplicationSubnetB"));
        QTRY_VERIFY(!desk().isBusy() && row("SubnetId"));
        press("ctrl+shift+z");
        QTRY_VERIFY(!desk().isBusy() && !row("SubnetId"));

        moveTo(atRest([&] { return row("NatGatewayB2"); }));
        click(atRest([&] { return takeBackOf("NatGatewayB2"); }));
        QTRY_VERIFY(!document().index().resource("NatGatewayB2"));
        press("Escape");
        QTRY_VERIFY(!desk().isOpen());
        QTRY_VERIFY(canvas()->hasActiveFocus());
        QCOMPARE(text(), kept);
        press("ctrl+s");
        QTRY_VERIFY(!document().isModified());
        QCOMPARE(sample::read(m_path), kept);
    }

    void whileComparingTheDesignStaysAsItIsAndSaysWhy()
    {
        change();
        const std::string now = text();
        press("ctrl+h");
        QTRY_VERIFY(item("placeholderText", "Find in names, values and texts"));
        press("Escape");
        compare();
        QVERIFY(!item("placeholderText", "Find in names, values and texts"));
        click(placeOn(other));
        QTRY_COMPARE(selected(), QString("resource:NatGatewayB"));
        const QString refusal = bench().actions()->find("edit.replace")->refusal();
        QVERIFY(!refusal.isEmpty());
        for (const char *keys : {"ctrl+h", "Delete", "ctrl+d", "ctrl+shift+l", "ctrl+alt+a"}) {
            QSignalSpy said(&bench(), &Workbench::notified);
            press(keys);
            QTRY_COMPARE(said.count(), 1);
            QCOMPARE(said.first().first().toString(), refusal);
        }
        QTRY_VERIFY(item("text", refusal));
        QCOMPARE(text(), now);
        QVERIFY(desk().isOpen());
        // What can be read there can still be looked at closely.
        const double zoom = bench().viewport()->zoom();
        press("ctrl+2");
        QTRY_VERIFY(bench().viewport()->zoom() > zoom);
    }

    void whileComparingTheViewIsPulledByWhatCannotBeMoved()
    {
        change();
        compare();
        settle();
        bench().actions()->find("view.fit")->trigger();
        const auto pulled = [&](const QString &how, QPointF from, QPointF step) {
            const QPointF before = bench().viewport()->offset();
            moveTo(from);
            xdotool({"mousedown", how});
            for (int i = 1; i <= 4; ++i)
                moveTo(from + step * i);
            xdotool({"mouseup", how});
            QTRY_COMPARE(bench().viewport()->offset(), before + step * 4);
        };
        pulled("2", placeOn(other), {15, 10}); // with the middle button, whatever lies there
        pulled("2", placeOn(other), {-15, -10});
        pulled("1", freePlaceIn(ElementId::resource("Vpc")), {15, 10});
        click(canvas()->mapToScene({8, 8}));
        QTRY_VERIFY(canvas()->hasActiveFocus());
        moveTo(placeOn(other));
        xdotool({"keydown", "space"});
        pulled("1", placeOn(other), {-15, -10});
        xdotool({"keyup", "space"});
        QVERIFY(desk().isOpen());
    }

    void theTwoVersionsAreChosenByKeyboard()
    {
        change();
        compare();
        // From the list of differences back over the search to the versions.
        press("shift+Tab");
        QTRY_VERIFY(isTyping());
        xdotool({"type", "SubnetId"});
        QTRY_VERIFY(row("SubnetId") && !row("NatGatewayB2"));
        press("Escape");
        QTRY_VERIFY(row("NatGatewayB2"));
        QVERIFY(desk().isOpen());
        // Over the newer one and the way to swap them.
        for (int i = 0; i < 3; ++i)
            press("shift+Tab");
        QTRY_VERIFY(focused() && focused()->property("version").toString() == "saved");
        press("space");
        press("End");
        press("Up");
        press("Return");
        QTRY_VERIFY(desk().older() != "saved");
        QVERIFY(desk().older().startsWith("step:"));
        QTRY_VERIFY(!desk().isBusy());
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Program::prepare();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestComparing test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_comparing.moc"
