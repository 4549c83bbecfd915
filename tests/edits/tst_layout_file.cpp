#include "tests/edits/opened.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

// Where positions, drawings and settings live in files: inside the template, beside it, or as older tools left them.
class TestLayoutFile : public QObject
{
    Q_OBJECT

private slots:
    void aTemplateFromElsewhereIsNotDirtied();
    void aDesignBornHereKeepsItsLayoutInside();
    void everythingSurvivesTheRoundTrip_data();
    void everythingSurvivesTheRoundTrip();
    void oneElementIsOneLineSortedById();
    void aMovedElementChangesItsLineOnly();
    void anUnchangedLayoutKeepsItsBytes();
    void aLayoutMovesBetweenItsHomes();
    void theCopyWithoutLayoutHasNone();
    void whatTheRetiredDesignerLeftIsRead();
    void theLayoutInsideCountsBeforeTheOneBeside();
    void aBrokenLayoutIsRemarkedAndKeepsTheTemplate_data();
    void aBrokenLayoutIsRemarkedAndKeepsTheTemplate();
    void anEntryThatIsNotUnderstoodIsLeftOutAlone();
    void aLayoutOfANewerProgramIsSaid();
    void whatANewerProgramWroteSurvivesAnEdit_data();
    void whatANewerProgramWroteSurvivesAnEdit();
    void anUnchangedLayoutFileKeepsItsBytes();
    void whatTheRetiredDesignerLeftIsNotWrittenAgainUntouched();
};

namespace {

const char *const plain = "# mine\nResources:\n  B: {Type: AWS::S3::Bucket}\n  A: {Type: AWS::S3::Bucket}\n";

Design withLayout(Design design)
{
    design.placements.set(id("B"), Placement{.bounds = {8, 16, 100, 50.25}});
    design.placements.set(id("A"), Placement{.bounds = {-8, 0, 10, 20}, .folded = true, .pinned = true, .z = 3});
    design.placements.set(ElementId::external("Parameter:Vpc"), Placement{.bounds = {1, 2, 3, 4}});
    design.placements.set(ElementId::zone("Vpc/az[0]"), Placement{.bounds = {5, 6, 7, 8}});
    const ElementId users = ElementId::drawing("users");
    design.drawings.set(users, Drawing{.kind = DrawingKind::Users, .label = "고객 \"VIP\": <b>, #1"});
    design.placements.set(users, Placement{.bounds = {0, 0, 64, 64}});
    design.drawings.set(ElementId::drawing("arrow"), Drawing{.kind = DrawingKind::Arrow, .from = users, .to = id("A")});
    design.drawings.set(ElementId::drawing("arrow-2"), Drawing{.kind = DrawingKind::Arrow,
                                                               .label = "every night",
                                                               .from = id("A"),
                                                               .to = users,
                                                               .heads = ArrowHeads::Both,
                                                               .solid = true});
    design.drawings.set(ElementId::drawing("arrow-3"),
                        Drawing{.kind = DrawingKind::Arrow, .from = id("A"), .to = users, .heads = ArrowHeads::None});
    design.drawings.set(ElementId::drawing("zone-a"), Drawing{.kind = DrawingKind::Zone, .zone = "az[0]"});
    design.drawings.set(ElementId::drawing("polly"),
                        Drawing{.kind = DrawingKind::Service, .label = "읽어 주는 것", .service = "polly"});
    design.ways.set({.from = id("B"), .to = id("A")}, {{Orientation::Vertical, -12.5}, {Orientation::Horizontal, 48}});
    design.ways.set({.from = id("A"), .to = users, .arrow = ElementId::drawing("arrow-2")},
                    {{Orientation::Horizontal, 200}});
    Settings settings;
    settings.region = "ap-northeast-2";
    settings.parameters = {{"Digits", "012345678901"}, {"Yes", "yes"}};
    settings.ignored = {{"net.cidr-size", "resource:A", "it is: a test"}, {"a.b", "", ""}};
    design.settings = std::make_shared<const Settings>(settings);
    return design;
}

ReadDesign readBack(const WrittenDesign &written)
{
    auto read =
        readDesign(written.text, written.beside ? std::optional<std::string_view>(*written.beside) : std::nullopt);
    if (!read)
        qFatal("%s at %s", read.error().code.c_str(), read.error().where.c_str());
    return std::move(*read);
}

bool sameLayout(const Design &a, const Design &b)
{
    return a.placements == b.placements && a.ways == b.ways && a.drawings == b.drawings && *a.settings == *b.settings;
}

} // namespace

void TestLayoutFile::aTemplateFromElsewhereIsNotDirtied()
{
    const Design design = withLayout(opened(plain).design);
    QCOMPARE(design.layoutHome, LayoutHome::Beside);
    const WrittenDesign written = writeDesign(design);
    QCOMPARE(written.text, plain);
    QVERIFY(written.beside.has_value());
    QVERIFY(syntax::readJson(*written.beside).ok());
    QVERIFY(!writeDesign(opened(plain).design).beside.has_value());
}

void TestLayoutFile::aDesignBornHereKeepsItsLayoutInside()
{
    for (const syntax::Format format : {syntax::Format::Yaml, syntax::Format::Json}) {
        const Design born = emptyDesign(format);
        const auto index = Index::build(born);
        const auto placed = place(born, *index, "AWS::SQS::Queue", {}, {8, 8});
        QVERIFY(placed.ok());
        const WrittenDesign written = writeDesign(placed->design);
        QVERIFY(!written.beside);
        const ReadDesign read = readBack(written);
        QCOMPARE(read.design.layoutHome, LayoutHome::Inside);
        QCOMPARE(read.design.document.format, format);
        QVERIFY(read.remarks.empty());
        QVERIFY(sameLayout(read.design, placed->design));
        QVERIFY(read.design.placements.contains(placed->made.front()));
    }
}

void TestLayoutFile::everythingSurvivesTheRoundTrip_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("inside");
    const QByteArray json = "{\n  \"Resources\": {\n    \"A\": {\"Type\": \"T::A::A\"}\n  }\n}\n";
    for (const bool inside : {true, false}) {
        const QByteArray home = inside ? " inside" : " beside";
        QTest::newRow("yaml" + home) << QByteArray(plain) << inside;
        QTest::newRow("json" + home) << json << inside;
        QTest::newRow("minified json" + home) << QByteArray("{\"Resources\":{\"A\":{\"Type\":\"T::A::A\"}}}") << inside;
        QTest::newRow("flow yaml" + home) << QByteArray("{Metadata: {a: b}, Resources: {A: {Type: T}}}\n") << inside;
        QTest::newRow("crlf" + home) << QByteArray(plain).replace("\n", "\r\n") << inside;
        QTest::newRow("metadata there" + home) << QByteArray("Metadata:\n  Mine: 1 # one\n") + plain << inside;
        QTest::newRow("metadata null" + home) << QByteArray("Metadata:\n") + plain << inside;
        QTest::newRow("no final newline" + home) << QByteArray(plain).chopped(1) << inside;
    }
}

void TestLayoutFile::everythingSurvivesTheRoundTrip()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, inside);
    Design design = withLayout(opened(text.toStdString()).design);
    design.layoutHome = inside ? LayoutHome::Inside : LayoutHome::Beside;
    const WrittenDesign written = writeDesign(design);
    QCOMPARE(written.beside.has_value(), !inside);
    QCOMPARE(written.text == text.toStdString(), !inside);
    const ReadDesign read = readBack(written);
    QVERIFY(read.remarks.empty());
    QCOMPARE(read.design.layoutHome, design.layoutHome);
    QVERIFY(sameLayout(read.design, design));
    QVERIFY(read.design.document == documentWithLayout(design));
    QCOMPARE(writeDesign(read.design).text, written.text);
    QVERIFY(writeDesign(read.design).beside == written.beside);
}

void TestLayoutFile::oneElementIsOneLineSortedById()
{
    for (const bool inside : {true, false}) {
        Design design = withLayout(opened(plain).design);
        design.layoutHome = inside ? LayoutHome::Inside : LayoutHome::Beside;
        const WrittenDesign written = writeDesign(design);
        const QString text = QString::fromStdString(inside ? written.text : *written.beside);
        qsizetype a = -1;
        qsizetype b = -1;
        int line = 0;
        for (const QString &each : text.split('\n')) {
            if (each.contains("-8, 0, 10, 20")) {
                a = line;
                QVERIFY2(each.contains("A") && each.contains("pinned") && each.contains("folded"), qPrintable(each));
            }
            if (each.contains("8, 16, 100, 50.25")) {
                b = line;
                QVERIFY2(each.trimmed().startsWith(inside ? "B:" : "\"B\":"), qPrintable(each));
            }
            ++line;
        }
        QVERIFY2(a >= 0 && b == a + 1, qPrintable(text));
    }
}

void TestLayoutFile::aMovedElementChangesItsLineOnly()
{
    Design design = withLayout(opened(plain).design);
    design.layoutHome = LayoutHome::Inside;
    const Design before = readBack(writeDesign(design)).design;
    Design after = before;
    after.placements.set(id("B"), Placement{.bounds = {9, 16, 100, 50.25}});
    const QStringList lines = changes(before, after);
    QVERIFY2(lines.size() == 2 && lines[0].startsWith("-B: ") && lines[1].startsWith("+B: "),
             qPrintable(lines.join('\n')));
}

void TestLayoutFile::anUnchangedLayoutKeepsItsBytes()
{
    // Written by hand: other order, other spelling, a comment, numbers as nobody prints them.
    const std::string text = "Metadata:\n  Cirrograph: # by hand\n    elements:\n      B: {at: [1.50, 2, 3.0, 4]}\n"
                             "      A:\n        at:\n          - 1\n          - 2\n          - 3\n          - 4\n"
                             "    version: 1\nResources:\n  A: {Type: T}\n  B: {Type: T}\n";
    const Snapshot read = opened(text);
    QCOMPARE(read.design.placements.find(id("B"))->bounds.x, 1.5);
    QCOMPARE(textOf(read.design), text);
    const auto set = cirro::setProperty(read.design, *read.index, id("A"), {"Type"}, syntax::Node::scalar("U"));
    QCOMPARE(changes(read.design, set->design), QStringList({"-A: {Type: T}", "+A: {Type: U}"}));
}

void TestLayoutFile::aLayoutMovesBetweenItsHomes()
{
    const Design beside = withLayout(opened(plain).design);
    Design inside = beside;
    inside.layoutHome = LayoutHome::Inside;
    const Design stored = readBack(writeDesign(inside)).design;
    Design back = stored;
    back.layoutHome = LayoutHome::Beside;
    const WrittenDesign written = writeDesign(back);
    QCOMPARE(written.text, plain);
    QVERIFY(written.beside == writeDesign(beside).beside);
}

void TestLayoutFile::theCopyWithoutLayoutHasNone()
{
    Design inside = withLayout(opened(plain).design);
    inside.layoutHome = LayoutHome::Inside;
    const Design stored = readBack(writeDesign(inside)).design;
    QCOMPARE(syntax::write(documentWithoutLayout(stored)), plain);
    QCOMPARE(syntax::write(documentWithoutLayout(opened(plain).design)), plain);
    // Other metadata stays as it is.
    const std::string other = std::string("Metadata:\n  Mine: 1 # one\n") + plain;
    Design more = withLayout(opened(other).design);
    more.layoutHome = LayoutHome::Inside;
    QCOMPARE(syntax::write(documentWithoutLayout(readBack(writeDesign(more)).design)), other);
}

void TestLayoutFile::whatTheRetiredDesignerLeftIsRead()
{
    const std::string text = R"({
  "Metadata": {"AWS::CloudFormation::Designer": {
    "u-1": {"size": {"width": 60, "height": 61}, "position": {"x": -10, "y": 20.5}, "z": 1},
    "u-2": {"size": {"width": "wide"}, "position": 5}
  }},
  "Resources": {
    "A": {"Type": "AWS::S3::Bucket", "Metadata": {"AWS::CloudFormation::Designer": {"id": "u-1"}}},
    "B": {"Type": "AWS::S3::Bucket", "Metadata": {"AWS::CloudFormation::Designer": {"id": "u-2"}}},
    "C": {"Type": "AWS::S3::Bucket", "Metadata": {"AWS::CloudFormation::Designer": {"id": "u-3"}}},
    "D": {"Type": "AWS::S3::Bucket", "Metadata": 7}
  }
})";
    const Design design = opened(text).design;
    QVERIFY(design.placements.find(id("A")));
    QVERIFY(design.placements.find(id("A"))->bounds == (Rect{-10, 20.5, 60, 61}));
    for (const char *name : {"B", "C", "D"})
        QVERIFY2(!design.placements.find(id(name)), name);
    QCOMPARE(textOf(design), text);
    // A layout of our own beside the file counts before that.
    const auto own = readDesign(text, "{\"version\": 1, \"elements\": {\"A\": {\"at\": [1, 2, 3, 4]}}}");
    QVERIFY(own.ok());
    QCOMPARE(own->design.placements.find(id("A"))->bounds.x, 1.0);
}

void TestLayoutFile::theLayoutInsideCountsBeforeTheOneBeside()
{
    const std::string text = "Metadata: {Cirrograph: {version: 1, elements: {A: {at: [1, 2, 3, 4]}}}}\n"
                             "Resources: {A: {Type: T}}\n";
    const auto read = readDesign(text, "{\"version\": 1, \"elements\": {\"A\": {\"at\": [9, 9, 9, 9]}}}");
    QVERIFY(read.ok());
    QCOMPARE(read->design.placements.find(id("A"))->bounds.x, 1.0);
    QCOMPARE(read->design.layoutHome, LayoutHome::Inside);
}

void TestLayoutFile::aBrokenLayoutIsRemarkedAndKeepsTheTemplate_data()
{
    QTest::addColumn<QByteArray>("beside");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("no JSON") << QByteArray("{\"elements\": ");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01", 4);
    QTest::newRow("too deep") << QByteArray(10'000, '[');
    QTest::newRow("a conflict of git") << QByteArray("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n");
}

void TestLayoutFile::aBrokenLayoutIsRemarkedAndKeepsTheTemplate()
{
    QFETCH(QByteArray, beside);
    const auto read = readDesign(plain, std::string_view(beside.constData(), static_cast<std::size_t>(beside.size())));
    QVERIFY(read.ok());
    QCOMPARE(read->remarks.size(), std::size_t(1));
    QCOMPARE(read->remarks.front().code, "layout.unreadable");
    QCOMPARE(textOf(read->design), plain);
    QVERIFY(read->design.placements.empty());
}

void TestLayoutFile::anEntryThatIsNotUnderstoodIsLeftOutAlone()
{
    const auto read = readDesign(plain, R"({"version": 1, "region": ["x"], "parameters": {"Good": "1", "Bad": {}},
        "ignored": [{"rule": "a.b"}, 5, {}],
        "drawings": {"n": {"kind": "note", "at": [0, 0, 1, 1]}, "ufo": {"kind": "ufo"}, "nil": null},
        "elements": {"A": {"at": [1, 2, 3, 4]}, "B": {"at": [1, 2, 3]}, "C": {"at": [1, 2, -3, 4]},
                     "D": {"at": [1e300, 0, 0, 0]}, "E": {"at": ["x", 0, 0, 0]}, "F": 6},
        "ways": [{"from": "A", "to": "B", "along": ["x 8"]}, {"from": "A", "to": "C", "along": ["x 8", "x 16"]},
                 {"from": "A", "along": ["y 8"]}, {"from": "A", "to": "D", "along": ["z 8"]}, 5]})");
    QVERIFY(read.ok());
    QVERIFY(read->design.placements.contains(id("A")));
    QVERIFY(read->design.drawings.contains(ElementId::drawing("n")));
    QCOMPARE(read->design.settings->parameters.size(), std::size_t(1));
    QCOMPARE(read->design.settings->ignored.size(), std::size_t(1));
    QCOMPARE(read->design.ways.size(), std::size_t(1));
    QStringList left;
    for (const Message &remark : read->remarks)
        if (remark.code == "layout.entry-left-out")
            left += QString::fromStdString(remark.args.front());
    left.sort();
    QCOMPARE(left, QStringList({"B", "Bad", "C", "D", "E", "F", "ignored", "ignored", "nil", "ufo", "ways", "ways",
                                "ways", "ways"}));
}

void TestLayoutFile::aLayoutOfANewerProgramIsSaid()
{
    const auto read = readDesign(plain, R"({"version": 99, "elements": {"A": {"at": [1, 2, 3, 4]}}})");
    QVERIFY(read.ok());
    QVERIFY(std::ranges::any_of(read->remarks, [](const Message &m) { return m.code == "layout.newer-version"; }));
    QVERIFY(read->design.placements.contains(id("A")));
}

void TestLayoutFile::whatANewerProgramWroteSurvivesAnEdit_data()
{
    QTest::addColumn<bool>("inside");
    QTest::newRow("inside") << true;
    QTest::newRow("beside") << false;
}

void TestLayoutFile::whatANewerProgramWroteSurvivesAnEdit()
{
    QFETCH(bool, inside);
    const std::string layout = R"({"version": 7, "theme": {"ink": "blue"}, "drawings": {
        "cloud": {"kind": "weather", "at": [1, 2, 3, 4]}, "note": {"kind": "note", "label": "old", "ink": "red", "at": [0, 0, 9, 9]}},
        "elements": {"A": {"at": [1, 2, 3, 4], "glow": true}, "B": {"orbit": 3}, "Gone": {"at": [5, 6, 7, 8]}}})";
    const auto read =
        inside ? readDesign(R"({"Metadata": {"Cirrograph": )" + layout + R"(}, "Resources": {"A": {"Type": "T"}}})")
               : readDesign(plain, layout);
    QVERIFY(read.ok());
    Design design = read->design;
    design.placements.set(id("A"), Placement{.bounds = {10, 20, 30, 40}});
    design.placements.erase(id("Gone"));
    const ReadDesign back = readBack(writeDesign(design));
    QVERIFY(sameLayout(back.design, design));
    const syntax::NodePtr kept =
        inside ? syntax::at(back.design.document, {std::string("Metadata"), std::string("Cirrograph")})
               : back.design.layoutFile->root;
    const auto textAt = [&](const char *pointer) {
        const syntax::NodePtr node = syntax::at({.root = kept}, syntax::fromPointer(pointer));
        return node && node->isScalar() ? node->text : std::string("(nothing)");
    };
    QCOMPARE(textAt("/version"), std::string("7"));
    QCOMPARE(textAt("/theme/ink"), std::string("blue"));
    QCOMPARE(textAt("/drawings/cloud/kind"), std::string("weather"));
    QCOMPARE(textAt("/drawings/note/ink"), std::string("red"));
    QCOMPARE(textAt("/elements/A/at/0"), std::string("10"));
    QCOMPARE(textAt("/elements/A/glow"), std::string("true"));
    QCOMPARE(textAt("/elements/B/orbit"), std::string("3"));
    QCOMPARE(textAt("/elements/Gone/at/0"), std::string("(nothing)")); // what was understood is ours to take away
}

void TestLayoutFile::anUnchangedLayoutFileKeepsItsBytes()
{
    const std::string layout = "{ \"elements\":{\"A\" : {\"at\":[1.0,2,3,4]} } }";
    const auto read = readDesign(plain, layout);
    QVERIFY(read.ok());
    QCOMPARE(writeDesign(read->design).beside.value_or(""), layout);
    Design moved = read->design;
    moved.placements.set(id("A"), Placement{.bounds = {9, 2, 3, 4}});
    QVERIFY(writeDesign(moved).beside.value_or(layout) != layout);
}

void TestLayoutFile::whatTheRetiredDesignerLeftIsNotWrittenAgainUntouched()
{
    const auto read =
        readDesign(R"({"Metadata": {"AWS::CloudFormation::Designer": {"u1": {"position": {"x": 60, "y": 90},
 "size": {"width": 60, "height": 60}}}}, "Resources": {"A": {"Type": "T", "Metadata": {"AWS::CloudFormation::Designer": {"id": "u1"}}}}})");
    QVERIFY(read.ok());
    QVERIFY(read->design.placements.contains(id("A")));
    QVERIFY(!writeDesign(read->design).beside);
    Design moved = read->design;
    moved.placements.set(id("A"), Placement{.bounds = {0, 0, 60, 60}});
    QVERIFY(writeDesign(moved).beside);
}

QTEST_APPLESS_MAIN(TestLayoutFile)
#include "tst_layout_file.moc"
