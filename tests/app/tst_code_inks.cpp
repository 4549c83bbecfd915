#include "app/code/code_inks.h"

#include <QTest>

using namespace cirro;

namespace {

/// "Key:Web Comment:# x": what is coloured how.
QString inked(const QString &line, syntax::Format format, LineState &state)
{
    static const QStringList names{"Key", "Text", "Number", "Intrinsic", "Comment"};
    QStringList parts;
    for (const InkedPiece &piece : inkLine(line, format, state))
        parts << names[int(piece.ink)] + ':' + line.mid(piece.begin, piece.end - piece.begin);
    return parts.join(" | ");
}

} // namespace

class TestCodeInks : public QObject
{
    Q_OBJECT
private slots:
    void aLineOfEachKind_data()
    {
        QTest::addColumn<bool>("yaml");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("inks");
        QTest::newRow("key and text") << true << "  Type: AWS::S3::Bucket"
                                      << "Key:Type | Text:AWS::S3::Bucket";
        QTest::newRow("comment") << true << "A: b # c"
                                 << "Key:A | Text:b | Comment:# c";
        QTest::newRow("no comment") << true << "A: b#c"
                                    << "Key:A | Text:b#c";
        QTest::newRow("tag") << true << "- !Ref Web"
                             << "Intrinsic:!Ref | Text:Web";
        QTest::newRow("long intrinsic") << true << "Fn::Sub: 'a: ''b'"
                                        << "Intrinsic:Fn::Sub | Text:'a: ''b'";
        QTest::newRow("numbers") << true << "[1, -2.5, true, 10.0.0.0/16]"
                                 << "Number:1 | Number:-2.5 | Number:true | Text:10.0.0.0/16";
        QTest::newRow("flow mapping") << true << "{ A: b, \"C\": d }"
                                      << "Key:A | Text:b | Key:\"C\" | Text:d";
        QTest::newRow("JSON") << false << "  \"Ref\": \"a\\\"b\", \"N\": 3"
                              << "Intrinsic:\"Ref\" | Text:\"a\\\"b\" | Key:\"N\" | Number:3";
        QTest::newRow("nothing closes") << true << "A: }]} {[ \"x"
                                        << "Key:A | Text:\"x";
    }
    void aLineOfEachKind()
    {
        QFETCH(bool, yaml);
        QFETCH(QString, line);
        LineState state = 0;
        QTEST(inked(line, yaml ? syntax::Format::Yaml : syntax::Format::Json, state), "inks");
    }

    void aBlockTextEndsWhereTheIndentDoes()
    {
        LineState state = 0;
        const auto ink = [&](const char *line) { return inked(line, syntax::Format::Yaml, state); };
        QCOMPARE(ink("  Run: |- # shell"), QString("Key:Run | Intrinsic:|-  | Comment:# shell"));
        QCOMPARE(ink("    # no comment"), QString("Text:    # no comment"));
        QCOMPARE(ink(""), QString());
        QCOMPARE(ink("    a: b"), QString("Text:    a: b"));
        QCOMPARE(ink("  Next: 1"), QString("Key:Next | Number:1"));
    }

    void aQuoteStaysOpenOverLines()
    {
        LineState state = 0;
        const auto ink = [&](const char *line) { return inked(line, syntax::Format::Yaml, state); };
        QCOMPARE(ink("A: \"b"), QString("Key:A | Text:\"b"));
        QCOMPARE(ink("  c: d\""), QString("Text:  c: d\""));
        QCOMPARE(ink("E: f"), QString("Key:E | Text:f"));
    }
};

QTEST_GUILESS_MAIN(TestCodeInks)
#include "tst_code_inks.moc"
