#include "files.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cstdio>
#include <cstdlib>

using namespace cirro;
using namespace cirro::syntax;
namespace fs = std::filesystem;

class TestRoundtrip : public QObject
{
    Q_OBJECT
private slots:
    void ourTemplatesSurvive_data();
    void ourTemplatesSurvive();
    void brokenTextsAreRefusedAtTheirFault_data();
    void brokenTextsAreRefusedAtTheirFault();
    void publicTemplatesSurvive();
};

namespace {

const fs::path corpus = fs::path(CIRRO_SOURCE_DIR) / "tests/corpus";

/// What is wrong with how a template survives; empty when nothing is.
std::string complaint(const std::string &text, const Document &document)
{
    if (const std::string same = write(document); same != text)
        return "untouched: " + firstDifference(text, same);
    if (const std::string pieces = writtenInPieces(document); pieces != text)
        return "in pieces: " + firstDifference(text, pieces);
    const NodePtr resources = at(document, {std::string("Resources")});
    if (!resources || !resources->isMapping())
        return {};
    const Path added{std::string("Resources"), std::string("CirroProbe")};
    auto with = set(document, added, Node::mapping({{"Type", Node::scalar("AWS::SNS::Topic")}}));
    if (!with)
        return "adding a resource: " + with.error().code;
    auto without = remove(with->document, added);
    if (!without)
        return "removing it again: " + without.error().code;
    if (const std::string back = write(without->document); back != text)
        return "added and removed: " + firstDifference(text, back);
    auto again = document.format == Format::Json ? readJson(write(with->document)) : readYaml(write(with->document));
    if (!again)
        return "with a resource added it does not read: " + again.error().where + " " + again.error().code;
    if (!(again->document == with->document))
        return "with a resource added it reads differently";
    // The same through the file: saved with the resource, opened, the resource removed.
    auto cleared = remove(again->document, added);
    if (!cleared)
        return "removing it from the saved file: " + cleared.error().code;
    // A block text at the end of a file without a line end ("|") has to change its mark ("|-") to stay the same text
    // when something follows; opened again, nothing tells that it was without before.
    const bool endsLine = text.ends_with('\n') || text.ends_with('\r');
    if (!endsLine && cleared->document == document)
        return {};
    if (!resources->entries.empty() && write(cleared->document) != text)
        return "added, saved, opened, removed: " + firstDifference(text, write(cleared->document));
    return {};
}

} // namespace

void TestRoundtrip::ourTemplatesSurvive_data()
{
    QTest::addColumn<QString>("file");
    for (const fs::path &file : templatesBelow(corpus / "templates"))
        QTest::newRow(file.filename().c_str()) << QString::fromStdString(file.string());
}

void TestRoundtrip::ourTemplatesSurvive()
{
    QFETCH(QString, file);
    const std::string text = contentOf(file.toStdString());
    const auto result = read(text);
    QVERIFY2(result.ok(), result.ok() ? "" : (result.error().where + " " + result.error().code).c_str());
    const std::string wrong = complaint(text, result->document);
    QVERIFY2(wrong.empty(), wrong.c_str());
}

void TestRoundtrip::brokenTextsAreRefusedAtTheirFault_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto expected = nlohmann::json::parse(contentOf(corpus / "broken/expected.json"));
    std::size_t files = 0;
    for (const auto &file : fs::directory_iterator(corpus / "broken"))
        files += file.path().filename() != "expected.json" ? 1 : 0;
    QCOMPARE(expected.size(), files);
    for (const auto &[name, place] : expected.items())
        QTest::newRow(name.c_str()) << QString::fromStdString(name) << place.value("line", 0)
                                    << place.value("column", 0);
}

void TestRoundtrip::brokenTextsAreRefusedAtTheirFault()
{
    QFETCH(QString, name);
    QFETCH(int, line);
    QFETCH(int, column);
    const std::string text = contentOf(corpus / "broken" / name.toStdString());
    const auto result = name.endsWith(".json") ? readJson(text) : readYaml(text);
    QVERIFY(!result.ok());
    QVERIFY2(result.error().code.starts_with("syntax."), result.error().code.c_str());
    const std::string &where = result.error().where;
    const std::size_t colon = where.find(':');
    QVERIFY2(colon != std::string::npos, where.c_str());
    if (line > 0)
        QVERIFY2(std::stoi(where.substr(0, colon)) == line, (where + " " + result.error().code).c_str());
    if (column > 0)
        QVERIFY2(std::stoi(where.substr(colon + 1)) == column, (where + " " + result.error().code).c_str());
}

void TestRoundtrip::publicTemplatesSurvive()
{
    const char *folder = std::getenv("CIRRO_CORPUS");
    if (!folder || !fs::is_directory(folder))
        QSKIP("0 public templates run: CIRRO_CORPUS does not name a folder");
    int survived = 0;
    int refused = 0;
    std::vector<std::string> wrongs;
    for (const fs::path &file : templatesBelow(folder)) {
        const std::string text = contentOf(file);
        const auto result = read(text);
        if (!result) {
            ++refused;
            std::printf("refused: %s %s %s %s\n", file.c_str(), result.error().where.c_str(),
                        result.error().code.c_str(),
                        result.error().args.empty() ? "" : result.error().args.front().c_str());
            continue;
        }
        if (const std::string wrong = complaint(text, result->document); !wrong.empty())
            wrongs.push_back(file.string() + " " + wrong);
        else
            ++survived;
    }
    for (const std::string &wrong : wrongs)
        std::printf("changed: %s\n", wrong.c_str());
    std::printf("public templates: %d survived, %zu changed, %d refused\n", survived, wrongs.size(), refused);
    std::fflush(stdout);
    QVERIFY(survived > 0);
    QVERIFY2(wrongs.empty(), wrongs.empty() ? "" : wrongs.front().c_str());
}

QTEST_APPLESS_MAIN(TestRoundtrip)
#include "tst_roundtrip.moc"
