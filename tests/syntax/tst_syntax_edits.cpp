#include "model/syntax/document.h"

#include <QTest>

using namespace cirro;
using namespace cirro::syntax;

/// What single edits do to aliases, anchors, merges and conversions; the lines that they change are in tests/diffs.
class TestSyntaxEdits : public QObject
{
    Q_OBJECT
private slots:
    void anEditBehindAnAliasCopiesItAndSaysSo();
    void anEditOfAnAnchorNamesTheFollowers();
    void removingAnAnchorMakesTheFirstAliasTheAnchor();
    void aMergedMemberThatIsEditedInsideIsCopied();
    void aMergedMemberCanBeRemoved();
    void removingADuplicateKeyRemovesTheMember();
    void settingWhatIsThereChangesNothing();
    void anEmptyContainerThatIsEmptyAgainKeepsItsBlanks();
    void aMissingPathIsAnError();
    void aValueThatIsNotThereIsAnError();
    void transformAsksParentsFirst();
    void renamingAKeyKeepsItsQuotes();
    void jsonGetsTheLongForm();
    void yamlGetsTheShortFormWhereOneTagSuffices();
    void thereAndBackKeepsTheMeaning();
    void aTaggedValueIsWrittenLongInJson();
    void tagsOfEveryKindCanBeCopied();
    void aNewDocumentGrowsFromNothing();
    void anEditOfOneAmongTenThousandSharesTheRest();
};

namespace {

Document read1(const std::string &text)
{
    auto result = read(text);
    if (!result)
        qFatal("%s %s: %s", result.error().where.c_str(), result.error().code.c_str(), text.c_str());
    return result->document;
}

Path path(std::string_view pointer)
{
    return fromPointer(pointer);
}

/// The edited text, after a check that it reads as what was edited.
std::string textOf(const Result<Edited> &edited)
{
    if (!edited)
        return "error: " + edited.error().code;
    const std::string text = write(edited->document);
    const auto again = edited->document.format == Format::Json ? readJson(text) : readYaml(text);
    if (!again)
        return "unreadable at " + again.error().where + ": " + text;
    return again->document == edited->document ? text : "reads differently: " + text;
}

} // namespace

void TestSyntaxEdits::anEditBehindAnAliasCopiesItAndSaysSo()
{
    const auto edited = set(read1("A: &a {B: 1, C: 2}\nD: *a\n"), path("/D/B"), Node::literal("3"));
    QCOMPARE(textOf(edited), std::string("A: &a {B: 1, C: 2}\nD: {B: 3, C: 2}\n"));
    QCOMPARE(edited->remarks, (std::vector<Message>{{"syntax.alias-copied", {"/D"}}}));
}

void TestSyntaxEdits::anEditOfAnAnchorNamesTheFollowers()
{
    const auto edited = set(read1("A: &a {B: 1}\nD: *a\nE: [*a]\n"), path("/A/B"), Node::literal("3"));
    QCOMPARE(textOf(edited), std::string("A: &a {B: 3}\nD: *a\nE: [*a]\n"));
    QCOMPARE(at(edited->document, path("/E/0/B"))->text, std::string("3"));
    QCOMPARE(edited->remarks, (std::vector<Message>{{"syntax.anchor-followed", {"/D", "/E/0"}}}));
}

void TestSyntaxEdits::removingAnAnchorMakesTheFirstAliasTheAnchor()
{
    const auto edited = remove(read1("A: &a {B: 1}\nD: *a\nE: *a\n"), path("/A"));
    QCOMPARE(textOf(edited), std::string("D: &a {B: 1}\nE: *a\n"));
    QCOMPARE(at(edited->document, path("/E/B"))->text, std::string("1"));
}

void TestSyntaxEdits::aMergedMemberThatIsEditedInsideIsCopied()
{
    const auto edited = set(read1("A: &a\n  V: {X: 1}\nB:\n  <<: *a\n  W: 2\n"), path("/B/V/X"), Node::literal("3"));
    QCOMPARE(textOf(edited), std::string("A: &a\n  V: {X: 1}\nB:\n  <<: *a\n  W: 2\n  V: {X: 3}\n"));
    QCOMPARE(edited->remarks.size(), std::size_t{1});
    QCOMPARE(edited->remarks[0].code, std::string("syntax.alias-copied"));
}

void TestSyntaxEdits::aMergedMemberCanBeRemoved()
{
    const auto edited = remove(read1("A: &a\n  V: 1\n  U: 4\nB:\n  <<: *a\n  W: 2\n"), path("/B/V"));
    QCOMPARE(textOf(edited), std::string("A: &a\n  V: 1\n  U: 4\nB:\n  U: 4\n  W: 2\n"));
    QCOMPARE(edited->remarks.size(), std::size_t{1});
    QCOMPARE(edited->remarks[0].code, std::string("syntax.alias-copied"));
}

void TestSyntaxEdits::removingADuplicateKeyRemovesTheMember()
{
    const auto edited = remove(read1("A: 1\nB: 2\nA: 3\n"), path("/A"));
    QVERIFY(!at(edited->document, path("/A")));
    QCOMPARE(textOf(edited), std::string("B: 2\n"));
}

void TestSyntaxEdits::settingWhatIsThereChangesNothing()
{
    const std::string text = "A:   \"x\"   # c\nB: {C: [ 1,2 ]}\n";
    QCOMPARE(textOf(set(read1(text), path("/A"), Node::scalar("x"))), text);
    QCOMPARE(textOf(set(read1(text), path("/B"),
                        Node::mapping({{"C", Node::sequence({Node::literal("1"), Node::literal("2")})}}))),
             text);
}

void TestSyntaxEdits::anEmptyContainerThatIsEmptyAgainKeepsItsBlanks()
{
    for (const char *text : {"\n{\n   }", "# flow\n{\n}\n", "{\"Resources\": { \n }}", "Resources: { }\n"}) {
        const auto read = syntax::read(text);
        QVERIFY(read.ok());
        const syntax::Path path = syntax::at(read->document, {std::string("Resources")})
                                      ? syntax::Path{std::string("Resources"), std::string("Topic")}
                                      : syntax::Path{std::string("Topic")};
        const auto added = syntax::set(read->document, path, syntax::Node::scalar("x"));
        QVERIFY(added.ok());
        const auto removed = syntax::remove(added->document, path);
        QVERIFY(removed.ok());
        QCOMPARE(syntax::write(removed->document), std::string(text));
    }
}

void TestSyntaxEdits::aMissingPathIsAnError()
{
    const Document document = read1("A: {B: [1]}\n");
    QVERIFY(!remove(document, path("/X")).ok());
    QVERIFY(!remove(document, path("/A/B/1")).ok());
    QVERIFY(!remove(document, {}).ok());
    QVERIFY(!set(document, path("/A/B/7"), Node::scalar("x")).ok());
    QVERIFY(!set(document, path("/A/B/0/C"), Node::scalar("x")).ok());
    QVERIFY(!renameKey(document, path("/A/X"), "Y").ok());
    QVERIFY(!transform(document, path("/X"), [](const Node &) { return NodePtr(); }).ok());
}

void TestSyntaxEdits::aValueThatIsNotThereIsAnError()
{
    // The place of an overridden duplicate leads nowhere: what at() answers for it must not become a member.
    const Document document = read1("A: [1, 2]\nA: x\n");
    const NodePtr nothing = at(document, path("/A/1"));
    QVERIFY(!nothing);
    QCOMPARE(textOf(set(document, path("/B"), nothing)), std::string("error: syntax.no-such-path"));
    QCOMPARE(textOf(insert(document, {}, 0, "B", nothing)), std::string("error: syntax.no-such-path"));
}

void TestSyntaxEdits::transformAsksParentsFirst()
{
    std::vector<std::string> asked;
    const auto edited =
        transform(read1("A:\n  B: !Ref X\n  C: [!Ref X, 1]\n"), path("/A"), [&](const Node &node) -> NodePtr {
            asked.push_back(node.isScalar() ? node.text : node.isMapping() ? "mapping" : "sequence");
            return node.tag == "!Ref" ? Node::scalar("Y", Style::Plain, "!Ref") : nullptr;
        });
    QCOMPARE(asked, (std::vector<std::string>{"mapping", "X", "sequence", "X", "1"}));
    QCOMPARE(textOf(edited), std::string("A:\n  B: !Ref Y\n  C: [!Ref Y, 1]\n"));
}

void TestSyntaxEdits::renamingAKeyKeepsItsQuotes()
{
    QCOMPARE(textOf(renameKey(read1("'A': 1 # c\n\"B\": 2\nC : 3\n"), path("/A"), "X")),
             std::string("'X': 1 # c\n\"B\": 2\nC : 3\n"));
    QCOMPARE(textOf(renameKey(read1("\"B\": 2\nC : 3\n"), path("/B"), "X")), std::string("\"X\": 2\nC : 3\n"));
    QCOMPARE(textOf(renameKey(read1("C : 3\n"), path("/C"), "a: b")), std::string("'a: b' : 3\n"));
    QCOMPARE(textOf(renameKey(read1("{\"A\":1}"), path("/A"), "X")), std::string("{\"X\":1}"));
}

void TestSyntaxEdits::jsonGetsTheLongForm()
{
    const Document json =
        converted(read1("A: !Ref X\nB: !GetAtt X.Y.Z\nC: !Sub '${X}'\nD: !If [P, !Ref X, True]\nE: !GetAtt [X, Y]\n"
                        "F: !Base64\n  Fn::Sub: x\nG: ~\nH: !Condition P\n"),
                  Format::Json);
    const auto expected = readJson(R"({"A": {"Ref": "X"}, "B": {"Fn::GetAtt": ["X", "Y.Z"]}, "C": {"Fn::Sub": "${X}"},
        "D": {"Fn::If": ["P", {"Ref": "X"}, true]}, "E": {"Fn::GetAtt": ["X", "Y"]}, "F": {"Fn::Base64": {"Fn::Sub": "x"}},
        "G": null, "H": {"Condition": "P"}})");
    const auto written = readJson(write(json));
    QVERIFY(written.ok());
    QVERIFY(written->document == expected->document);
    QVERIFY2(json == expected->document, "the tree in memory is the one that is written");
}

void TestSyntaxEdits::yamlGetsTheShortFormWhereOneTagSuffices()
{
    const Document yaml =
        converted(read1(R"({"A": {"Ref": "X"}, "B": {"Fn::Base64": {"Fn::Sub": "a\nb\n"}}, "C": ["80", 80, "yes"],
        "D": {"Fn::GetAtt": ["X", "Y"]}, "E": {"Fn::If": ["P", {"Ref": "X"}, {"Ref": "AWS::NoValue"}]}})"),
                  Format::Yaml);
    QCOMPARE(write(yaml),
             std::string(
                 "A: !Ref X\nB:\n  Fn::Base64: !Sub |\n    a\n    b\nC:\n  - '80'\n  - 80\n  - 'yes'\nD: !GetAtt X.Y\n"
                 "E: !If [P, !Ref X, !Ref AWS::NoValue]\n"));
}

void TestSyntaxEdits::thereAndBackKeepsTheMeaning()
{
    const Document json = read1(
        R"({"A": {"Ref": "X"}, "B": {"Fn::Sub": ["${a}", {"a": {"Ref": "X"}}]}, "C": {"D": [1, "1", null, {}, []]}})");
    const auto yaml = readYaml(write(converted(json, Format::Yaml)));
    QVERIFY(yaml.ok());
    const auto back = readJson(write(converted(yaml->document, Format::Json)));
    QVERIFY(back.ok());
    QVERIFY(back->document == json);
}

void TestSyntaxEdits::aTaggedValueIsWrittenLongInJson()
{
    const auto edited = set(read1("{\n  \"A\": 1\n}\n"), path("/B"), Node::scalar("X", Style::Auto, "!Ref"));
    const auto expected = readJson(R"({"A": 1, "B": {"Ref": "X"}})");
    const auto written = readJson(textOf(edited));
    QVERIFY(written.ok());
    QVERIFY(written->document == expected->document);
}

void TestSyntaxEdits::tagsOfEveryKindCanBeCopied()
{
    const Document document =
        read1("%TAG !e! tag:example.com,2024:\n---\nA: [!!str 12, !Ref X, !e!thing v, ! plain]\n");
    const auto edited = set(document, path("/B"), at(document, path("/A")));
    const std::string text = textOf(edited);
    QVERIFY2(text.ends_with("\nB: [!!str 12, !Ref X, !<tag:example.com,2024:thing> v, ! plain]\n"), text.c_str());
}

void TestSyntaxEdits::aNewDocumentGrowsFromNothing()
{
    const auto yaml = set(Document{}, path("/Resources/Topic/Type"), Node::scalar("AWS::SNS::Topic"));
    QCOMPARE(textOf(yaml), std::string("Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n"));
    const auto json =
        set(Document{.format = Format::Json}, path("/Resources/Topic/Type"), Node::scalar("AWS::SNS::Topic"));
    QCOMPARE(
        textOf(json),
        std::string("{\n  \"Resources\": {\n    \"Topic\": {\n      \"Type\": \"AWS::SNS::Topic\"\n    }\n  }\n}\n"));
}

void TestSyntaxEdits::anEditOfOneAmongTenThousandSharesTheRest()
{
    std::string text = "Resources:\n";
    for (int i = 0; i < 10'000; ++i)
        text += "  R" + std::to_string(i) + ":\n    Type: AWS::SNS::Topic\n";
    const Document before = read1(text);
    const auto after = set(before, path("/Resources/R5000/Type"), Node::scalar("AWS::SQS::Queue"));
    const auto &old = before.root->entries[0].value->entries;
    const auto &now = after->document.root->entries[0].value->entries;
    std::size_t different = 0;
    for (std::size_t i = 0; i < old.size(); ++i)
        different += old[i].value != now[i].value ? 1 : 0;
    QCOMPARE(different, std::size_t{1});
    QVERIFY(&old[0] == &now[0]); // the storage itself, not only the nodes
    QVERIFY(textOf(after).find("  R5000:\n    Type: AWS::SQS::Queue\n  R5001:") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestSyntaxEdits)
#include "tst_syntax_edits.moc"
