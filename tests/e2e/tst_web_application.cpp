#include "tests/e2e/driven.h"

#include <QDir>
#include <QGuiApplication>
#include <QStandardPaths>

#include <algorithm>

using namespace cirro;
using namespace cirro::tests;

/// A person who has never seen the program makes a web application over two zones, from an empty canvas, by dragging,
/// dropping and drawing lines alone.
class TestWebApplication : public Driven
{
    Q_OBJECT

    QQuickItem *row(const QString &key)
    {
        return find(content(), [&](QQuickItem *item) {
            return item->property("heading").isValid() && item->property("key").toString() == key;
        });
    }
    void showAll()
    {
        press("ctrl+0");
        settle();
    }
    /// Looks something up in the palette and drags it onto the canvas.
    void drop(const QString &words, const QString &key, QPointF at)
    {
        if (QTest::currentTestFailed())
            return; // what follows would fail for the same reason
        const int before = document().resourceCount() + int(document().design().drawings.size());
        press("Insert");
        press("ctrl+a");
        xdotool({"type", "--delay", "5", words});
        QTRY_VERIFY2(row(key), qPrintable(key));
        drag(atRest([&] { return row(key); }), at);
        QTRY_VERIFY2(canvas()->guestAllowed(), qPrintable(key));
        letGo();
        if (key.startsWith("blueprint:")) {
            // It asks how it is wanted; as it is offered will do.
            QTRY_VERIFY2(button("Put into the design"), qPrintable(key));
            QCOMPARE(document().resourceCount() + int(document().design().drawings.size()), before);
            press("Return");
        }
        QTRY_VERIFY2(document().resourceCount() + int(document().design().drawings.size()) > before, qPrintable(key));
        settle();
    }
    /// Draws a line from the handle at an element's side to another element.
    void connect(const ElementId &from, const ElementId &to)
    {
        if (QTest::currentTestFailed())
            return;
        const std::size_t before = document().picture()->pictures().size();
        const QString start = QString::fromStdString(toString(from));
        const QRectF body = bench().viewport()->toView(bodyOf(from));
        moveTo(placeOn(from) + QPointF(3, 3));
        moveTo(placeOn(from));
        QTRY_COMPARE(canvas()->hovered(), start);
        // Out at the side that looks at the other one.
        const QPointF there = bench().viewport()->toView(bodyOf(to).center());
        const QPointF way = there - body.center();
        const double out = 10;
        const QPointF handle = std::abs(way.x()) * body.height() > std::abs(way.y()) * body.width()
                                   ? QPointF(way.x() > 0 ? body.right() + out : body.left() - out, body.center().y())
                                   : QPointF(body.center().x(), way.y() > 0 ? body.bottom() + out : body.top() - out);
        drag(canvas()->mapToScene(handle), placeOn(to));
        const QString path = QString::fromStdString(from.text() + " to " + to.text());
        QTRY_VERIFY2(canvas()->dropAllowed() && !canvas()->dropWords().isEmpty(), qPrintable(path));
        letGo();
        QTRY_VERIFY2(document().isSettled() && document().picture()->pictures().size() > before, qPrintable(path));
        settle();
        QVERIFY2(std::ranges::any_of(document().picture()->pictures(),
                                     [&](const auto &each) { return each->from == from && each->to == to; }),
                 qPrintable(path));
    }
    ElementId only(const char *type)
    {
        const auto all = document().index().ofType(type);
        return all.size() == 1 ? all.front() : ElementId{};
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aWebApplicationIsDrawnFromNothingAndTakenBack()
    {
        m_program = std::make_unique<Program>(m_folder.filePath("settings.ini"));
        m_program->preferences().chooseForThisRun("light", "en");
        QVERIFY(m_program->show({1400, 880}));
        QVERIFY(QTest::qWaitForWindowActive(m_program->window()));
        press("ctrl+n");
        QTRY_COMPARE(document().status(), DesignDocument::Status::Ready);
        settle();
        const std::string empty = text();

        drop("vpc over two zones", "blueprint:vpc/two-zones", canvas()->mapToScene({380, 330}));
        showAll();
        const ElementId net = only("AWS::EC2::VPC");
        QVERIFY(!net.isNull());
        QCOMPARE(document().index().ofType("AWS::EC2::Subnet").size(), std::size_t(4));
        drop("application load balancer", "type:AWS::ElasticLoadBalancingV2::LoadBalancer", freePlaceIn(net));
        showAll();
        drop("auto scaling group", "type:AWS::AutoScaling::AutoScalingGroup", freePlaceIn(net));
        showAll();
        drop("multi-az database", "blueprint:multi-az-database/database", freePlaceIn(net));
        showAll();
        const auto outside = [&](double along) {
            return canvas()->mapToScene({canvas()->width() * along, canvas()->height() - 40});
        };
        drop("cloudfront", "type:AWS::CloudFront::Distribution", outside(0.2));
        drop("s3 bucket", "type:AWS::S3::Bucket", outside(0.5));
        drop("users", "drawing:users", outside(0.8));
        press("ctrl+shift+l");
        settle();
        showAll();

        const ElementId balancer = only("AWS::ElasticLoadBalancingV2::LoadBalancer");
        const ElementId group = only("AWS::AutoScaling::AutoScalingGroup");
        const ElementId database = only("AWS::RDS::DBInstance");
        const ElementId edge = only("AWS::CloudFront::Distribution");
        const ElementId bucket = only("AWS::S3::Bucket");
        ElementId users;
        document().design().drawings.forEach([&](const ElementId &id, const Drawing &) { users = id; });
        for (const ElementId &id : {balancer, group, database, edge, bucket, users})
            QVERIFY(!id.isNull());
        connect(balancer, group);
        connect(group, database);
        connect(edge, balancer);
        connect(edge, bucket);
        connect(users, edge);

        QCOMPARE(document().errorCount(), 0);
        const std::string made = text();
        const QString folder = QStringLiteral(CIRRO_SOURCE_DIR "/build/wired");
        QVERIFY(QDir().mkpath(folder));
        sample::write(folder + "/drawn-web-application.yaml", made);

        int steps = 0;
        while (document().canUndo() && ++steps < 100) {
            press("ctrl+z");
            settle();
        }
        QVERIFY2(steps >= 12, qPrintable(QString::number(steps)));
        QCOMPARE(text(), empty);
        QVERIFY(document().design().drawings.size() == 0);
        while (document().canRedo() && steps-- > -100) {
            press("ctrl+shift+z");
            settle();
        }
        QCOMPARE(steps, 0);
        QCOMPARE(text(), made);
        m_program.reset();
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Program::prepare();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestWebApplication test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_web_application.moc"
