#include "model/syntax/many.h"

#include <QTest>

#include <algorithm>

using namespace cirro;
using namespace cirro::syntax;

namespace {

const char *const text = R"(# what there is
Resources:
  One: {Size: 1, Names: [a, b]} # first
  Two:
    Size: "2" # a text
    Names:
      - c
      - d
  Three: {Size: 3}
)";

Document documentOf(const std::string &yaml = text)
{
    auto result = read(yaml);
    return result->document;
}

Path path(const char *pointer)
{
    return fromPointer(pointer);
}

} // namespace

// Many edits in one pass say what they would say one after the other.
class TestMany : public QObject
{
    Q_OBJECT

private slots:
    void manyPlacesAreRewrittenAsOneByOne_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("a tree") << QByteArray(text);
        QTest::newRow("aliases") << QByteArray("Resources:\n  One: &one {Size: 1, Names: [a, b]}\n"
                                               "  Two: {Size: 2, Names: [c, d]}\n  Three: *one\n");
        QByteArray many = "Resources:\n";
        for (int i = 0; i < 200; ++i)
            many += "  Other" + QByteArray::number(i) + ": {Size: 0}\n";
        QTest::newRow("a long mapping") << many + QByteArray(text).mid(QByteArray(text).indexOf("  One"));
    }
    void manyPlacesAreRewrittenAsOneByOne()
    {
        QFETCH(QByteArray, yaml);
        const Document before = documentOf(yaml.toStdString());
        const std::vector<Path> paths{path("/Resources/Two/Names/1"),  path("/Resources/One/Size"),
                                      path("/Resources/Two/Size"),     path("/Resources/One/Names/0"),
                                      path("/Resources/Nothing/Size"), path("/Resources/Two/Names/7")};
        Document expected = before;
        std::vector<bool> there;
        for (std::size_t i = 0; i < paths.size(); ++i) {
            const NodePtr present = at(expected, paths[i]);
            there.push_back(present != nullptr);
            if (present)
                expected = set(expected, paths[i], Node::scalar(present->text + "x"))->document;
        }
        std::vector<bool> asked(paths.size(), true);
        const Edited edited = rewrite(before, paths, [&](std::size_t which, const NodePtr &present) {
            asked[which] = present != nullptr;
            return present ? Node::scalar(present->text + "x") : nullptr;
        });
        QCOMPARE(write(edited.document), write(expected));
        QVERIFY(asked == there);
        // What nobody wants otherwise stays the same tree.
        const Edited same = rewrite(before, paths, [](std::size_t, const NodePtr &) -> NodePtr { return nullptr; });
        QVERIFY(same.document.root == before.root);
    }

    void membersAreAppendedInOrder()
    {
        const Document before = documentOf();
        const auto edited = append(before, {std::string("Resources")},
                                   {{"Four", Node::scalar("of four")}, {"Five", Node::scalar("of five")}});
        QVERIFY(edited.ok());
        QCOMPARE(write(edited->document), std::string(text) + "  Four: of four\n  Five: of five\n");
        QCOMPARE(
            write(append(documentOf("A: 1\n"), {std::string("Resources")}, {{"One", Node::scalar("1")}})->document),
            write(set(documentOf("A: 1\n"), path("/Resources/One"), Node::scalar("1"))->document));
    }

    void keysChangePlaces()
    {
        const auto edited = renameKeys(documentOf(), {std::string("Resources")}, {{"One", "Two"}, {"Two", "One"}});
        QVERIFY(edited.ok());
        std::string expected = text;
        expected.replace(expected.find("One:"), 3, "Xxx").replace(expected.find("Two:"), 3, "One");
        expected.replace(expected.find("Xxx:"), 3, "Two");
        QCOMPARE(write(edited->document), expected);
        const auto lost = renameKeys(documentOf(), {std::string("Resources")}, {{"One", "Two"}, {"Six", "Seven"}});
        QVERIFY(!lost.ok());
        QCOMPARE(lost.error().where, std::string("/Resources/Six"));
    }

    void removedMembersTakeTheirCommentsAlong()
    {
        const auto edited = removeMembers(documentOf(), {std::string("Resources")}, {"One", "Three"});
        QVERIFY(edited.ok());
        Document expected = documentOf();
        for (const char *each : {"/Resources/One", "/Resources/Three"})
            expected = remove(expected, path(each))->document;
        QCOMPARE(write(edited->document), write(expected));
    }
};

QTEST_APPLESS_MAIN(TestMany)
#include "tst_many.moc"
