#include "model/syntax/document.h"

#include <QTest>

using namespace cirro;
using namespace cirro::syntax;

class TestReading : public QObject
{
    Q_OBJECT
private slots:
    void plainTextIsTypedAsCloudFormationReadsIt_data();
    void plainTextIsTypedAsCloudFormationReadsIt();
    void quotedAndTaggedTextIsAlwaysText();
    void tagsStayAsWritten();
    void anAliasStandsForItsAnchor();
    void anExplicitKeyWinsOverAMergedOne();
    void aDuplicateKeyIsNoticedAndTheLastCounts();
    void escapesOfJsonAreDecoded();
    void placesCountCharactersAfterTheByteOrderMark();
    void aBraceMayBeginEitherFormat();
    void theErrorOfABrokenJsonTextIsJsons();
    void fileHabitsAreTakenUp();
    void pointersNamePathsBothWays();
    void everyNodeHasItsPlaceInTheMap();
    void onePlaceIsFoundWithoutTheMap();
    void tenThousandLevelsAreAnErrorAtOnce_data();
    void tenThousandLevelsAreAnErrorAtOnce();
    void aTextOverTheLimitIsAnError();
    void aliasesCountAsOftenAsTheyAreUsed();
    void depthCountsThroughAliases();
};

namespace {

Document read1(const std::string &text)
{
    auto result = read(text);
    if (!result)
        qFatal("%s %s: %s", result.error().where.c_str(), result.error().code.c_str(), text.c_str());
    return result->document;
}

NodePtr valueOf(const std::string &written)
{
    return at(read1("A: " + written + "\n"), {std::string("A")});
}

} // namespace

void TestReading::plainTextIsTypedAsCloudFormationReadsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("type");
    const auto add = [](ScalarType type, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text) << static_cast<int>(type);
    };
    add(ScalarType::Integer, {"0", "80", "-1", "1209600"});
    add(ScalarType::Number, {"1.5", "-0.25", "1e3", "2.5E-4"});
    add(ScalarType::Boolean, {"true", "True", "TRUE", "false", "False", "FALSE"});
    add(ScalarType::Null, {"", "~", "null", "Null", "NULL"});
    add(ScalarType::String, {"yes", "no", "on", "off", "y", "2010-09-09", "0755", "012345678901", "0x1F", "1_000", "+5",
                             ".5", "5.", "1:30", "tRUE", "nil", "-", "1e", ".inf"});
}

void TestReading::plainTextIsTypedAsCloudFormationReadsIt()
{
    QFETCH(QString, text);
    QFETCH(int, type);
    QCOMPARE(static_cast<int>(Node::literal(text.toStdString())->scalarType()), type);
    if (text != QStringLiteral("-")) // alone it begins an item
        QCOMPARE(static_cast<int>(valueOf(text.toStdString())->scalarType()), type);
}

void TestReading::quotedAndTaggedTextIsAlwaysText()
{
    for (const char *written : {"'80'", "\"true\"", "!Ref 80", "'~'", "|\n  80", ">-\n  null"})
        QVERIFY2(valueOf(written)->scalarType() == ScalarType::String, written);
    QVERIFY(Node::scalar("80")->scalarType() == ScalarType::String);
}

void TestReading::tagsStayAsWritten()
{
    QCOMPARE(valueOf("!Ref X")->tag, std::string("!Ref"));
    QCOMPARE(valueOf("!GetAtt [A, B]")->tag, std::string("!GetAtt"));
    const NodePtr list = valueOf("[!Ref X, !Sub '${X}', {B: !If [C, 1, 2]}]");
    QCOMPARE(list->entries[0].value->tag, std::string("!Ref"));
    QCOMPARE(list->entries[1].value->tag, std::string("!Sub"));
    QCOMPARE(list->entries[2].value->find("B")->tag, std::string("!If"));
}

void TestReading::anAliasStandsForItsAnchor()
{
    const Document document = read1("A: &a {B: 1}\nC: *a\nD: {B: 1}\n");
    QCOMPARE(document.root->entries[1].value->kind, NodeKind::Alias);
    QVERIFY(document.root->entries[1].value->target == document.root->entries[0].value);
    QVERIFY(equal(document.root->entries[1].value, document.root->entries[2].value));
    QCOMPARE(at(document, {std::string("C"), std::string("B")})->text, std::string("1"));
}

void TestReading::anExplicitKeyWinsOverAMergedOne()
{
    const Document document =
        read1("A: &a {X: 1, Y: 2}\nB: &b {Y: 3, Z: 4}\nC:\n  <<: [*a, *b]\n  X: 5\nD: {\"<<\": 6}\n");
    const NodePtr c = at(document, {std::string("C")});
    QCOMPARE(c->find("X")->text, std::string("5"));
    QCOMPARE(c->find("Y")->text, std::string("2")); // of merged mappings the first counts
    QCOMPARE(c->find("Z")->text, std::string("4"));
    QVERIFY(!c->position("Y"));
    QCOMPARE(at(document, {std::string("D"), std::string("<<")})->text, std::string("6"));
}

void TestReading::aDuplicateKeyIsNoticedAndTheLastCounts()
{
    for (const std::string text : {"A: 1\nB: 2\nA: 3\n", R"({"A": 1, "B": 2, "A": 3})"}) {
        const auto result = read(text);
        QVERIFY(result.ok());
        QCOMPARE(result->notices.size(), std::size_t{1});
        QCOMPARE(result->notices[0].code, std::string("syntax.duplicate-key"));
        QCOMPARE(result->notices[0].args, std::vector<std::string>{"A"});
        QVERIFY(result->notices[0].range.begin > 4);
        QCOMPARE(result->document.root->find("A")->text, std::string("3"));
        QCOMPARE(result->document.root->size(), std::size_t{3});
    }
}

void TestReading::escapesOfJsonAreDecoded()
{
    const Document document = read1(R"({"A": "\u00e9\ud83d\ude80 \"\\\/\b\f\n\r\t"})");
    QCOMPARE(document.root->find("A")->text, std::string("é🚀 \"\\/\b\f\n\r\t"));
}

void TestReading::placesCountCharactersAfterTheByteOrderMark()
{
    // The fault stands behind Korean and an emoji, on the first line of a file with a byte order mark and on a later
    // one.
    auto first = readYaml("\xEF\xBB\xBF한글🚀: @\n");
    QVERIFY(!first.ok());
    QCOMPARE(first.error().where, std::string("1:6"));
    auto later = readYaml("\xEF\xBB\xBF# 주석\r\n한글🚀: @\r\n");
    QVERIFY(!later.ok());
    QCOMPARE(later.error().where, std::string("2:6"));
    const Document document = read1("\xEF\xBB\xBF# 주석\r\n한글: [🚀, 끝]\r\n");
    const Origin &origin = document.root->entries[0].value->entries[1].value->origin;
    QCOMPARE(std::string(document.source->slice(origin.range)), std::string("끝"));
    QCOMPARE(document.source->positionOf(origin.range.begin), (Position{2, 9}));
}

void TestReading::aBraceMayBeginEitherFormat()
{
    QCOMPARE(read1(" \n{\"A\": 1}").format, Format::Json);
    QCOMPARE(read1("{A: 1, B: !Ref X}\n").format, Format::Yaml);
    QCOMPARE(read1("{\"A\": 1} # a comment\n").format, Format::Yaml);
}

void TestReading::theErrorOfABrokenJsonTextIsJsons()
{
    const auto result = read("{\n  \"A\": 1\n  \"B\": 2\n}\n");
    QVERIFY(!result.ok());
    QCOMPARE(result.error().where, std::string("3:3"));
}

void TestReading::fileHabitsAreTakenUp()
{
    QCOMPARE(read1("A:\r\n    B:\r\n        C: 1\r\n").indent, std::string("    "));
    QCOMPARE(read1("A:\r\n    B: 1\r\n").lineEnd, std::string("\r\n"));
    QCOMPARE(read1("{\n\t\"A\": {\n\t\t\"B\": 1\n\t}\n}\n").indent, std::string("\t"));
    QCOMPARE(read1("{\"A\":{\"B\":1}}").indent, std::string());
}

void TestReading::pointersNamePathsBothWays()
{
    const Path path{std::string("a/b~c"), std::size_t{3}, std::string("Fn::If"), std::string("")};
    QCOMPARE(toPointer(path), std::string("/a~1b~0c/3/Fn::If/"));
    QVERIFY(fromPointer("/a~1b~0c/3/Fn::If/") == path);
    QVERIFY(fromPointer("").empty());
}

void TestReading::everyNodeHasItsPlaceInTheMap()
{
    const std::string text = "# c\nA:\n  B: [1, !Ref X]\n  C:\n";
    SourceMap map;
    QCOMPARE(write(read1(text), &map), text);
    const auto place = [&](const char *pointer) {
        const auto found = map.find(pointer);
        return found == map.end()
                   ? std::string("absent")
                   : text.substr(found->second.value.begin, found->second.value.end - found->second.value.begin);
    };
    QCOMPARE(place("/A/B"), std::string("[1, !Ref X]"));
    QCOMPARE(place("/A/B/0"), std::string("1"));
    QCOMPARE(place("/A/B/1"), std::string("!Ref X"));
    QCOMPARE(place("/A/C"), std::string());
    QCOMPARE(text.substr(map.at("/A/C").key.begin, 1), std::string("C"));

    // After an edit the map is of the new text.
    const auto edited = set(read1(text), {std::string("A"), std::string("B")}, Node::scalar("long enough"));
    const std::string next = write(edited->document, &map);
    const Range range = map.at("/A/C").key;
    QCOMPARE(next.substr(range.begin, range.end - range.begin), std::string("C"));
}

void TestReading::onePlaceIsFoundWithoutTheMap()
{
    const std::string text = "A: &a\n  B: [1, 2]\nC: *a\n";
    const Document document = read1(text);
    const SourceMap map = sourceMapOf(document);
    const auto found = locate(document, fromPointer("/A/B/1"));
    QVERIFY(found.has_value());
    QCOMPARE(found->value, map.at("/A/B/1").value);
    QCOMPARE(text.substr(found->value.begin, 1), std::string("2"));
    QCOMPARE(locate(document, fromPointer("/C/B/1"))->value, found->value); // where the anchored one is written
    QVERIFY(!locate(document, fromPointer("/A/X")));
    QVERIFY(!locate(document, fromPointer("/A/B/7")));
}

void TestReading::tenThousandLevelsAreAnErrorAtOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    constexpr int levels = 10'000;
    QByteArray block;
    for (int i = 0; i < levels; ++i)
        block += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("block") << block;
    QTest::newRow("dashes") << "a:\n  " + QByteArray("- ").repeated(levels) + "x\n";
    QTest::newRow("flow") << "a: " + QByteArray(levels, '[') + QByteArray(levels, ']');
    QTest::newRow("flow mappings") << "a: " + QByteArray("{a: ").repeated(levels) + "1" + QByteArray(levels, '}');
    QTest::newRow("json") << "{\"a\": " + QByteArray(levels, '[') + QByteArray(levels, ']') + "}";
    QTest::newRow("json unclosed") << "{\"a\": " + QByteArray("{\"a\": ").repeated(levels);
}

void TestReading::tenThousandLevelsAreAnErrorAtOnce()
{
    QFETCH(QByteArray, text);
    const auto result = read(text.toStdString());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, std::string("syntax.too-deep"));
}

void TestReading::aTextOverTheLimitIsAnError()
{
    const ReadLimits limits{.maxBytes = 100};
    const auto result = read("A: " + std::string(100, 'x') + "\n", limits);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, std::string("syntax.too-large"));
    QVERIFY(read("A: x\n", limits).ok());
}

void TestReading::aliasesCountAsOftenAsTheyAreUsed()
{
    std::string text = "A0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        text += "A" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
        for (int k = 1; k < 10; ++k)
            text += ", " + before;
        text += "]\n";
    }
    const auto result = read(text);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, std::string("syntax.too-large"));
}

void TestReading::depthCountsThroughAliases()
{
    // Each anchor is only a hundred levels deep, but all together would be thousands for whoever follows the aliases.
    std::string text = "A0: &a0 x\n";
    for (int i = 1; i <= 30; ++i)
        text += "A" + std::to_string(i) + ": &a" + std::to_string(i) + " " + std::string(100, '[') + "*a" +
                std::to_string(i - 1) + " " + std::string(100, ']') + "\n";
    const auto result = read(text);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, std::string("syntax.too-deep"));
}

QTEST_APPLESS_MAIN(TestReading)
#include "tst_reading.moc"
