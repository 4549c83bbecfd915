#include "app/code/code_surface.h"

#include "tests/app/sample.h"

#include <QAccessible>
#include <QQuickWindow>
#include <QTest>

using namespace cirro;

namespace {

struct Bench {
    DesignDocument document;
    Selection selection;
    CodeModel model{document, selection};
    QQuickWindow window;
    CodeSurface surface{window.contentItem()};

    explicit Bench(const std::string &text)
    {
        document.setSynchronous(true);
        model.setActive(true);
        document.openText("a", text);
        window.resize(400, 300);
        surface.setSize({400, 300});
        QFont font("monospace");
        font.setPixelSize(13);
        surface.setFont(font);
        surface.setModel(&model);
        window.show();
        window.requestActivate();
        surface.forceActiveFocus();
    }
    QString text() const { return model.buffer().text(); }
};

} // namespace

class TestCodeSurface : public QObject
{
    Q_OBJECT
private slots:
    void aScreenReaderGetsTheTextTheCaretAndTheSelection()
    {
        Bench bench(sample::text);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&bench.surface);
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::EditableText);
        QVERIFY(!face->text(QAccessible::Name).isEmpty());
        QVERIFY(face->state().editable && face->state().multiLine && !face->state().readOnly);
        QAccessibleTextInterface *words = face->textInterface();
        QVERIFY(words);
        QCOMPARE(words->characterCount(), int(sample::text.size()));
        bench.surface.goTo(1, 2);
        int begin = -1;
        int end = -1;
        QCOMPARE(words->textAtOffset(words->cursorPosition(), QAccessible::LineBoundary, &begin, &end),
                 QString("  Size:\n"));
        words->setSelection(0, 0, 10);
        QCOMPARE(bench.surface.selectedText(), QString("Parameters"));
        QCOMPARE(words->selectionCount(), 1);
        const QRect place = words->characterRect(3);
        QCOMPARE(words->offsetAtPoint({place.left() + 1, place.center().y()}), 3);
        bench.model.setFormat("json");
        QVERIFY(face->state().readOnly);
    }

    void aVeryLongLineIsEditedAtItsEnd()
    {
        // A template without line breaks, as tools write them.
        std::string text = "{\"Resources\":{";
        for (int i = 0; i < 5000; ++i)
            text += (i > 0 ? ",\"Queue" : "\"Queue") + std::to_string(i) + "\":{\"Type\":\"AWS::SQS::Queue\"}";
        Bench bench(text + "}}");
        QCOMPARE(bench.model.lineCount(), 1);
        QTest::keyClick(&bench.window, Qt::Key_End);
        QCOMPARE(bench.surface.caretColumn(), int(text.size()) + 2);
        const QRectF caret = bench.surface.caretRectangle();
        QVERIFY(caret.x() > bench.surface.marginWidth() && caret.x() < bench.surface.width());
        QTest::keyClick(&bench.window, Qt::Key_Backspace);
        QTest::keyClick(&bench.window, ' ');
        QVERIFY(bench.text().endsWith("\"}} "));
        QTest::keyClick(&bench.window, Qt::Key_Home);
        QCOMPARE(bench.surface.contentX(), 0.0);
    }

    void whatTheDesignDoesLeavesTheCaretAtItsWords()
    {
        Bench bench(sample::text);
        bench.surface.goTo(23, 14);
        const QString before = bench.surface.caretText();
        bench.document.push({"edit.delete", {"Front"}},
                            remove(bench.document.design(), bench.document.index(), {ElementId::resource("Front")}));
        QCOMPARE(bench.surface.caretText(), before);
        QCOMPARE(bench.surface.caretColumn(), 14);
    }
};

QTEST_MAIN(TestCodeSurface)
#include "tst_code_surface.moc"
