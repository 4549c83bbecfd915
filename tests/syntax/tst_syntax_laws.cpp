#include "files.h"
#include "random_documents.h"

#include <QTest>

using namespace cirro;
using namespace cirro::syntax;

class TestSyntaxLaws : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrittenReadsBackTheSame();
    void noPieceOfAnUntouchedTextIsLost();
    void everyEditReadsBackTheSame();
    void addingAndRemovingRestoresTheBytes();
    void convertedJsonReadsBackTheSame();
};

namespace {

/// The text, after a check that it reads as the document it was written from.
std::string checked(const Document &document, const std::string &before)
{
    const std::string text = write(document);
    const auto again = readAgain(document, text);
    if (!again)
        RC_FAIL("not readable at " + again.error().where + " (" + again.error().code + "):\n" + text + "\nbefore:\n" +
                before);
    if (!(again->document == document))
        RC_FAIL("reads differently:\n" + text + "\nbefore:\n" + before);
    return text;
}

} // namespace

void TestSyntaxLaws::whatIsWrittenReadsBackTheSame()
{
    QVERIFY(rc::check("read(write(d)) == d", [] {
        const bool yaml = *rc::gen::arbitrary<bool>();
        NodePtr root = *trees(3, yaml);
        RC_PRE(root->isMapping());
        checked({.root = root, .format = yaml ? Format::Yaml : Format::Json}, "(nothing)");
    }));
}

void TestSyntaxLaws::noPieceOfAnUntouchedTextIsLost()
{
    QVERIFY(rc::check("the pieces of a text make the text", [] {
        const Document document = randomDocument();
        RC_ASSERT(write(document) == document.source->text());
        RC_ASSERT(writtenInPieces(document) == document.source->text());
    }));
}

void TestSyntaxLaws::everyEditReadsBackTheSame()
{
    QVERIFY(rc::check("read(write(edit(d))) == edit(d)", [] {
        Document document = randomDocument();
        const int edits = *rc::gen::inRange(1, 6);
        std::string before = write(document);
        for (int i = 0; i < edits; ++i) {
            const Path path = randomPath(document);
            const bool yaml = document.format == Format::Yaml;
            const NodePtr value = *trees(2, yaml);
            const std::string key = "New" + std::to_string(*rc::gen::inRange(0, 3));
            const auto edited = [&]() -> Result<Edited> {
                switch (*rc::gen::inRange(0, 5)) {
                case 0:
                    return set(document, path, value);
                case 1:
                    return remove(document, path);
                case 2: {
                    Path below = path;
                    below.emplace_back(key);
                    return set(document, below, value);
                }
                case 3:
                    return insert(document, path, static_cast<std::size_t>(*rc::gen::inRange(0, 4)), key, value);
                default:
                    return renameKey(document, path, key);
                }
            }();
            if (!edited)
                continue;
            document = edited->document;
            before = checked(document, before);
        }
    }));
}

void TestSyntaxLaws::addingAndRemovingRestoresTheBytes()
{
    QVERIFY(rc::check("remove(add(d)) writes d's bytes", [] {
        const Document document = randomDocument();
        Path path = randomPath(document);
        const NodePtr node = at(document, path);
        RC_PRE(node && (node->isMapping() || node->isSequence()));
        const auto position = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(node->size()) + 1));
        const auto added = insert(document, path, position, "Added", Node::scalar("x"));
        RC_ASSERT(added.ok());
        // What an edit behind an alias copied stays a copy.
        RC_PRE(std::ranges::none_of(added->remarks,
                                    [](const Message &remark) { return remark.code == "syntax.alias-copied"; }));
        path.push_back(node->isMapping() ? Step(std::string("Added")) : Step(position));
        const auto removed = remove(added->document, path);
        RC_ASSERT(removed.ok());
        RC_ASSERT(write(removed->document) == document.source->text());
    }));
}

void TestSyntaxLaws::convertedJsonReadsBackTheSame()
{
    QVERIFY(rc::check("a conversion is what it writes", [] {
        const Document document = randomDocument();
        const Format other = document.format == Format::Yaml ? Format::Json : Format::Yaml;
        checked(converted(document, other), document.source->text());
    }));
}

QTEST_APPLESS_MAIN(TestSyntaxLaws)
#include "tst_syntax_laws.moc"
