// Korean through a real input method; input_method.sh brings it along and runs this.
#include "tests/e2e/driven.h"

#include "model/edits/edits.h"

#include <QGuiApplication>
#include <QStandardPaths>

using namespace cirro;
using namespace cirro::tests;

/// Keys of the usual Korean layout (dubeolsik) become syllables in the input method, not here.
class TypingHangul : public Driven
{
    Q_OBJECT

    QString m_path;
    const ElementId web = ElementId::resource("Web");

    /// Slowly enough for every key to have come back from the input method.
    void type(const QString &keys) { xdotool({"type", "--delay", "120", keys}); }
    QString typed()
    {
        const QQuickItem *item = m_program->window()->activeFocusItem();
        return item ? item->property("text").toString() + item->property("preeditText").toString() : QString();
    }

    /// From Latin letters to Korean ones in the field that has the keyboard, once the input method listens.
    void beginKorean()
    {
        const auto composes = [&] {
            press("ctrl+a");
            press("BackSpace");
            type("rk");
            QTest::qWait(200); // what the input method answers comes when it likes
            if (typed() == QString("가"))
                return true;
            press("Hangul");
            return false;
        };
        QVERIFY2(QTest::qWaitFor(composes, 30000), qPrintable(typed()));
        press("ctrl+a");
        press("BackSpace");
        QTRY_COMPARE(typed(), QString());
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_path = m_folder.filePath("web.yaml");
        sample::write(m_path, sample::text);
        m_program = std::make_unique<Program>(m_folder.filePath("settings.ini"));
        m_program->preferences().chooseForThisRun("light", "en");
        bench().open(QUrl::fromLocalFile(m_path));
        QVERIFY(m_program->show({1280, 800}));
        QVERIFY(QTest::qWaitForWindowActive(m_program->window()));
        QTRY_VERIFY(document().isSettled() && document().picture());
        QTRY_VERIFY(canvas()->isSettled());
    }
    void cleanupTestCase() { m_program.reset(); }

    void aServiceIsFoundByItsKoreanName()
    {
        press("Insert");
        QTRY_VERIFY(isTyping());
        beginKorean();
        type("qjzlt"); // 버킷
        QTRY_COMPARE(typed(), QString("버킷"));
        // While the last syllable is composed it is searched for already.
        QTRY_VERIFY(find(content(), [](QQuickItem *item) {
            return item->property("heading").isValid() && item->property("key").toString() == "type:AWS::S3::Bucket";
        }));
        // The key that ends the composition neither loses nor doubles the last syllable.
        press("Left");
        QQuickItem *field = m_program->window()->activeFocusItem();
        QTRY_COMPARE(field->property("preeditText").toString(), QString());
        QCOMPARE(field->property("text").toString(), QString("버킷"));
        press("ctrl+a");
        press("BackSpace");
        press("Escape");
    }

    void aLabelIsWrittenWhereItStands()
    {
        press("Escape");
        const auto made =
            document().push({"edit.draw", {"x"}}, draw(document().settledDesign(), {.kind = DrawingKind::Users},
                                                       Placement{.bounds = {0, -160, 96, 96}}));
        QVERIFY(made && made->size() == 1);
        const ElementId label = made->front();
        QTRY_VERIFY(document().isSettled() && document().picture()->find(label));
        bench().showAll();
        bench().selection()->set({label});
        canvas()->forceActiveFocus();
        press("F2");
        QTRY_VERIFY(m_program->window()->activeFocusItem() != canvas());
        beginKorean();
        type("dkssudgktpdy"); // 안녕하세요
        QTRY_COMPARE(typed(), QString("안녕하세요"));
        // The keyboard goes elsewhere while the last syllable is being composed: it is neither lost nor doubled.
        click(canvas()->mapToScene({8, 8}));
        QTRY_COMPARE(QString::fromStdString(document().design().drawings.find(label)->label), QString("안녕하세요"));
    }

    void aPropertyTakesKoreanText()
    {
        bench().selection()->set({web});
        bench().preferences()->setPanel("inspector");
        bench().preferences()->setPanelShown(true);
        QQuickItem *key = nullptr;
        const auto image = [&] {
            return find(content(), [](QQuickItem *item) {
                return item->inherits("QQuickTextField") && item->property("text").toString() == "ami-12345678";
            });
        };
        QTRY_VERIFY((key = image()));
        key->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(key->hasActiveFocus());
        beginKorean();
        type("gksrmf"); // 한글
        QTRY_COMPARE(typed(), QString("한글"));
        press("Tab");
        press("ctrl+s");
        QTRY_VERIFY(!document().isModified());
        QVERIFY2(sample::read(m_path).find("ImageId: 한글\n") != std::string::npos, sample::read(m_path).c_str());
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Program::prepare();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TypingHangul test;
    return QTest::qExec(&test, argc, argv);
}

#include "typing_hangul.moc"
