#include "tests/e2e/driven.h"

#include <QElapsedTimer>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace cirro;
using namespace cirro::tests;

/// The inspector by mouse and keyboard.
class TestInspecting : public Driven
{
    Q_OBJECT

    const ElementId m_queue = ElementId::resource("Line");
    QString m_path;

    QQuickItem *row(const QString &label)
    {
        return find(content(), [&](QQuickItem *item) {
            return item->property("isRequired").isValid() && item->property("passedOn").isValid() &&
                   item->property("label").toString() == label;
        });
    }
    static QQuickItem *fieldIn(QQuickItem *root, const QString &placeholder = {})
    {
        return root ? find(root,
                           [&](QQuickItem *item) {
                               return item->inherits("QQuickTextField") &&
                                      (placeholder.isEmpty() ||
                                       item->property("placeholderText").toString() == placeholder);
                           })
                    : nullptr;
    }
    /// Letters that no key of the keyboard has, one after the other: the window server makes a key for each.
    void typeLetters(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            // The key is there for as long as xdotool waits; the program may hear of it too late.
            const auto typed = [&] {
                return m_program->window()->activeFocusItem()->property("text").toString() == text.left(i + 1);
            };
            for (int tries = 0; tries < 5 && !typed(); ++tries) {
                xdotool({"key", "--delay", "200", QString("U%1").arg(text[i].unicode(), 4, 16, QChar('0'))});
                (void)QTest::qWaitFor(typed, 1000);
            }
            QVERIFY(typed());
        }
    }
    QString saved() { return QString::fromStdString(sample::read(m_path)); }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_path = m_folder.filePath("line.yaml");
    }
    void init()
    {
        QFile::remove(m_path + ".cirro.json");
        sample::write(m_path, "Resources:\n  Line:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                              "      VisibilityTimeout: 30\n");
        m_program = std::make_unique<Program>(m_folder.filePath("settings.ini"));
        m_program->preferences().chooseForThisRun("light", "en");
        bench().open(QUrl::fromLocalFile(m_path));
        QVERIFY(m_program->show({1280, 800}));
        QVERIFY(QTest::qWaitForWindowActive(m_program->window()));
        QTRY_VERIFY(document().isSettled() && document().picture());
        QTRY_VERIFY(canvas()->isSettled());
        click(middleOf(m_queue));
        QTRY_VERIFY(bench().selection()->contains(m_queue));
        QTRY_VERIFY(row("VisibilityTimeout"));
        QVERIFY(!atRest([&] { return row("VisibilityTimeout"); }).isNull());
    }
    void cleanup() { m_program.reset(); }

    void whatIsOutOfRangeStaysInItsFieldUntilItIsRight()
    {
        click(middleOf(fieldIn(row("VisibilityTimeout"))));
        press("ctrl+a");
        xdotool({"type", "99999"});
        QTRY_VERIFY(row("VisibilityTimeout")->property("problem").toString().contains("43200"));
        // What could be written on the way there was.
        QVERIFY(document().isModified());
        press("BackSpace");
        QTRY_VERIFY(row("VisibilityTimeout")->property("problem").toString().isEmpty());
        press("Tab");
        press("ctrl+s");
        QTRY_VERIFY(!document().isModified());
        QVERIFY(saved().contains("VisibilityTimeout: 9999\n"));
        press("ctrl+z");
        QTRY_VERIFY(QString::fromStdString(syntax::write(document().design().document)).contains("Timeout: 30\n"));
    }

    void aTagIsTypedInKorean()
    {
        QTRY_VERIFY(row("Tags"));
        click(middleOf(fieldIn(row("Tags"), "Key")));
        typeLetters("팀");
        press("Return");
        typeLetters("파랑둘");
        press("Return");
        QTRY_VERIFY(row("팀"));
        // The next one can be typed at once.
        xdotool({"type", "Stage"});
        press("Return");
        xdotool({"type", "test"});
        press("Return");
        QTRY_VERIFY(row("Stage"));
        press("ctrl+s");
        QTRY_VERIFY(!document().isModified());
        QVERIFY2(saved().contains("Key: 팀") && saved().contains("Value: 파랑둘"), qPrintable(saved()));
        QVERIFY(saved().contains("Key: Stage"));
    }

    void aParameterIsMadeWithTheKeyboard()
    {
        click(middleOf(fieldIn(row("VisibilityTimeout"))));
        press("Down"); // opens what is offered
        press("Down");
        press("Return");
        QTRY_COMPARE(row("VisibilityTimeout")->property("written").toString(), QString("!Ref VisibilityTimeout"));
        QTRY_VERIFY(row("VisibilityTimeout")->property("worth").toString().contains("30"));
        press("ctrl+z");
        QTRY_COMPARE(row("VisibilityTimeout")->property("written").toString(), QString("30"));
        QVERIFY(!document().isModified());
    }

    void theFormOfALargeTypeIsThereAtOnce_data()
    {
        QTest::addColumn<QString>("type");
        for (const char *type :
             {"AWS::EC2::Instance", "AWS::RDS::DBInstance", "AWS::CloudFront::Distribution", "AWS::WAFv2::WebACL"})
            QTest::newRow(type) << type;
    }
    void theFormOfALargeTypeIsThereAtOnce()
    {
        QFETCH(QString, type);
        const QString large = m_folder.filePath("large.yaml");
        sample::write(large, "Resources:\n  Large:\n    Type: " + type.toStdString() + "\n");
        bench().open(QUrl::fromLocalFile(large));
        QTRY_VERIFY(document().isSettled() && document().index().resource("Large"));
        QTRY_VERIFY(canvas()->isSettled());
        QVERIFY(!atRest(canvas()).isNull());
        QElapsedTimer clock;
        clock.start();
        QSignalSpy frames(m_program->window(), &QQuickWindow::frameSwapped);
        bench().selection()->select("resource:Large");
        const qint64 form = clock.elapsed();
        QVERIFY(frames.count() > 0 || frames.wait());
        const qint64 shown = clock.elapsed();
        QVERIFY(row("Life cycle") || row("Logical name"));
        qInfo("form %lld ms, on the screen after %lld ms", form, shown);
        // Generous: a busy machine that paints without a graphics card.
        QVERIFY(shown < 1500);
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Program::prepare();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestInspecting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_inspecting.moc"
