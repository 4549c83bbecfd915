#include "app/code/text_edits.h"

#include <QTest>

#include <random>

using namespace cirro;

namespace {

TextBuffer bufferOf(const QString &text, syntax::Format format = syntax::Format::Yaml)
{
    TextBuffer buffer;
    buffer.setText(text, format);
    return buffer;
}

/// A text with | where the caret is or, twice, around what is selected.
std::pair<QString, TextSpan> marked(QString text)
{
    const qsizetype first = text.indexOf('|');
    text.remove(first, 1);
    const qsizetype second = text.indexOf('|');
    if (second >= 0)
        text.remove(second, 1);
    return {text, {first, second < 0 ? first : second}};
}

QString withMarks(const QString &text, const TextSpan &span)
{
    QString result = text;
    result.insert(span.end(), '|');
    if (!span.isEmpty())
        result.insert(span.begin(), '|');
    return result;
}

template <class Edit> QString after(const QString &before, Edit edit, syntax::Format format = syntax::Format::Yaml)
{
    const auto [text, span] = marked(before);
    TextBuffer buffer = bufferOf(text, format);
    const std::optional<TextEdit> change = edit(buffer, span);
    if (!change)
        return QStringLiteral("refused");
    buffer.apply(*change, span, 1);
    return withMarks(buffer.text(), change->after);
}

} // namespace

class TestTextBuffer : public QObject
{
    Q_OBJECT
private slots:
    void linesAreThoseOfAFreshTextAfterAnyEdits()
    {
        std::mt19937 random(7);
        const QStringList pieces{"a", "\n", "  b: 'c\n", "d'\n\n", "\"", "x: |\n  y\n", "한글", "\r\n", ""};
        TextBuffer buffer = bufferOf("Resources:\n  A:\n    Type: x\n");
        const QString start = buffer.text();
        int steps = 0;
        for (int round = 0; round < 400; ++round) {
            const auto below = [&](qsizetype most) { return qsizetype(random() % std::uint32_t(most + 1)); };
            const qsizetype at = below(buffer.text().size());
            const qsizetype length = std::min(below(5), buffer.text().size() - at);
            buffer.endStep();
            buffer.apply({at, length, pieces[below(pieces.size() - 1)], {}}, {}, 1);
            ++steps;
            const TextBuffer fresh = bufferOf(buffer.text());
            QCOMPARE(buffer.lineCount(), fresh.lineCount());
            QCOMPARE(buffer.longestLine(), fresh.longestLine());
            for (int line = 0; line < fresh.lineCount(); ++line) {
                QCOMPARE(buffer.line(line), fresh.line(line));
                QCOMPARE(buffer.inksOf(line), fresh.inksOf(line));
                QCOMPARE(buffer.lineAt(buffer.endOf(line)), line);
            }
        }
        const QString end = buffer.text();
        for (int step = 0; step < steps; ++step)
            QVERIFY(buffer.undo());
        QCOMPARE(buffer.text(), start);
        QVERIFY(!buffer.canUndo());
        for (int step = 0; step < steps; ++step)
            QVERIFY(buffer.redo());
        QCOMPARE(buffer.text(), end);
    }

    void typingGoesBackAWordAtATime()
    {
        TextBuffer buffer = bufferOf("");
        qsizetype at = 0;
        for (const QChar c : QString("one two")) {
            buffer.apply(typed(buffer, {at, at}, QString(c)), {at, at}, 1);
            ++at;
        }
        QCOMPARE(buffer.undo()->span, (TextSpan{4, 4}));
        QCOMPARE(buffer.text(), QString("one "));
        buffer.undo();
        QCOMPARE(buffer.text(), QString());
        buffer.redo();
        QCOMPARE(buffer.text(), QString("one "));
    }

    void enterKeepsTheIndentationAndGoesDeeperBehindAKey()
    {
        QCOMPARE(after("  A: 1|", newLine), QString("  A: 1\n  |"));
        QCOMPARE(after("  A:|\n    B: 1\n", newLine), QString("  A:\n    |\n    B: 1\n"));
        QCOMPARE(after("# A:|", newLine), QString("# A:\n|"));
        QCOMPARE(after("{|}", newLine, syntax::Format::Json), QString("{\n  |}"));
        QCOMPARE(after("a\r\n b|", newLine), QString("a\r\n b\r\n |"));
    }

    void theTabKeyMovesAllLinesOfTheSelectionByTheTextsOwnStep()
    {
        const auto right = [](const TextBuffer &buffer, const TextSpan &span) { return indented(buffer, span, false); };
        const auto left = [](const TextBuffer &buffer, const TextSpan &span) { return indented(buffer, span, true); };
        QCOMPARE(after("A:\n   |B: 1\n   C: 2|\nD: 3\n", right), QString("A:\n      |B: 1\n      C: 2|\nD: 3\n"));
        QCOMPARE(after("A:\n   |B: 1\n   C: 2|\nD: 3\n", left), QString("A:\n|B: 1\nC: 2|\nD: 3\n"));
        QCOMPARE(after("A|: 1", left), QString("refused"));
        // The line that a selection only touches stays.
        QCOMPARE(after("|A: 1\n|B: 2\n  C: 3", right), QString("  |A: 1\n|B: 2\n  C: 3"));
    }

    void backspaceTakesAStepOfIndentation()
    {
        const auto back = [](const TextBuffer &buffer, const TextSpan &span) {
            return erased(buffer, span, backOf(buffer, span.caret));
        };
        QCOMPARE(after("A:\n  B:\n    |", back), QString("A:\n  B:\n  |"));
        QCOMPARE(after("A:\n  B:\n   |", back), QString("A:\n  B:\n  |"));
        QCOMPARE(after("A: b|", back), QString("A: |"));
        QCOMPARE(after("A\r\n|B", back), QString("A|B"));
    }

    void linesBecomeCommentsAndTextAgain()
    {
        QCOMPARE(after("A:\n  |B: 1\n\n    C: 2|\n", commented), QString("A:\n  # |B: 1\n\n  #   C: 2|\n"));
        QCOMPARE(after("A:\n  # |B: 1\n\n  #   C: 2|\n", commented), QString("A:\n  |B: 1\n\n    C: 2|\n"));
        QCOMPARE(after("{|}", commented, syntax::Format::Json), QString("refused"));
    }

    void linesPassTheirNeighbours()
    {
        const auto up = [](const TextBuffer &buffer, const TextSpan &span) { return shifted(buffer, span, -1); };
        const auto down = [](const TextBuffer &buffer, const TextSpan &span) { return shifted(buffer, span, 1); };
        QCOMPARE(after("a\nb|\nc", up), QString("b|\na\nc"));
        QCOMPARE(after("a\nb|\nc", down), QString("a\nc\nb|"));
        QCOMPARE(after("|a\nb|\nc\n", down), QString("c\n|a\nb|\n"));
        QCOMPARE(after("a|\nb", up), QString("refused"));
    }

    void theCaretKeepsToWholeCharactersAndWords()
    {
        const TextBuffer buffer = bufferOf(QString::fromUtf8("a\r\n\U0001F600b: !Ref Net"));
        QCOMPARE(nextPlace(buffer, 1), 3);
        QCOMPARE(nextPlace(buffer, 3), 5);
        QCOMPARE(previousPlace(buffer, 5), 3);
        QCOMPARE(previousPlace(buffer, 3), 1);
        const qsizetype end = buffer.text().size();
        QCOMPARE(previousWord(buffer, end), end - 3);
        QCOMPARE(previousWord(buffer, end - 4), end - 7);
        QCOMPARE(nextWord(buffer, end - 7), end - 3);
        QCOMPARE(wordAt(buffer, end - 1), (TextSpan{end - 3, end}));
        QCOMPARE(homeOf(bufferOf("  a"), 3), 2);
        QCOMPARE(homeOf(bufferOf("  a"), 2), 0);
    }

    void changesOfDifferentLinesGoTogetherAndThoseOfTheSameDoNot()
    {
        const QString base = "A:\n  x: 1\nB:\n  x: 1\nC:\n  x: 1\n";
        QCOMPARE(merged(base, "A:\n  x: 1\nB:\n  x: [\nC:\n  x: 1\n", "A:\n  x: 2\nB:\n  x: 1\nC:\n  x: 3\nD: 4\n"),
                 QString("A:\n  x: 2\nB:\n  x: [\nC:\n  x: 3\nD: 4\n"));
        QCOMPARE(merged(base, base + "D: [", "A:\n  x: 2\nB:\n  x: 1\nC:\n  x: 1\n"),
                 QString("A:\n  x: 2\nB:\n  x: 1\nC:\n  x: 1\nD: ["));
        QCOMPARE(merged(base, "A:\n  x: 1\nB:\n  x: [\nC:\n  x: 1\n", "A:\n  x: 1\nB:\n  x: 2\nC:\n  x: 1\n"),
                 std::nullopt);
        QCOMPARE(merged(base, "A:\n  x: 1\nB:\n  x: [\nC:\n  x: 1\n", "A:\n  x: 1\nC:\n  x: 1\n"), std::nullopt);
    }

    void searchingGoesRoundBothWays()
    {
        const TextBuffer buffer = bufferOf("Net net NET");
        QCOMPARE(findIn(buffer, "net", Qt::CaseInsensitive, 1, 1), 4);
        QCOMPARE(findIn(buffer, "net", Qt::CaseInsensitive, 9, 1), 0);
        QCOMPARE(findIn(buffer, "net", Qt::CaseSensitive, 5, 1), 4);
        QCOMPARE(findIn(buffer, "net", Qt::CaseInsensitive, 4, -1), 0);
        QCOMPARE(findIn(buffer, "net", Qt::CaseInsensitive, 0, -1), 8);
        QCOMPARE(findIn(buffer, "nobody", Qt::CaseInsensitive, 0, 1), -1);
    }

    void allOfAWordIsReplacedInOneEditAndTheCaretStaysAtItsText()
    {
        TextBuffer buffer;
        buffer.setText("one two\nOne three\none", syntax::Format::Yaml);
        const auto replaced = [&](Qt::CaseSensitivity match, const QString &instead, qsizetype caret) {
            const auto edit = replacedAll(buffer, "one", match, instead, caret);
            QString text = buffer.text();
            text.replace(edit->at, edit->length, edit->text);
            return text.insert(edit->after.caret, '|');
        };
        QCOMPARE(replaced(Qt::CaseInsensitive, "fifty", 4), QString("fifty |two\nfifty three\nfifty"));
        QCOMPARE(replaced(Qt::CaseSensitive, "", 12), QString(" two\nOne |three\n"));
        QCOMPARE(replaced(Qt::CaseSensitive, "oneone", 1), QString("oneone| two\nOne three\noneone"));
        QCOMPARE(replaced(Qt::CaseSensitive, "1", 0), QString("|1 two\nOne three\n1"));
        QVERIFY(!replacedAll(buffer, "four", Qt::CaseSensitive, "4", 0));
        QVERIFY(!replacedAll(buffer, "", Qt::CaseSensitive, "4", 0));
    }
};

QTEST_APPLESS_MAIN(TestTextBuffer)
#include "tst_text_buffer.moc"
