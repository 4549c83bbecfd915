#include "model/design/design_diff.h"
#include "model/design/layout.h"
#include "model/edits/edits.h"
#include "model/rules/engine.h"
#include "model/scene/build.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdio>

using namespace cirro;

// Templates of our own that show every oddity, always; and the real ones of the folder that CIRRO_CORPUS names.
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:
    void thereAreFortyTemplatesOfOurOwn();
    void aTemplateOpensAndSurvives_data();
    void aTemplateOpensAndSurvives();
    void realTemplatesOpenAndSurvive();
    void aBrokenFileIsRefusedWhereAPersonWouldLook_data();
    void aBrokenFileIsRefusedWhereAPersonWouldLook();
    void everyBrokenFileHasItsPlace();
    void aDuplicateKeyIsToldAndTheLastCounts();
    void nestingWithoutEndIsRefusedInBoundedTime_data();
    void nestingWithoutEndIsRefusedInBoundedTime();
    void aliasesOfAliasesDoNotFillTheMemory();
    void aScalarOfAMegabyteIsReadAndWritten_data();
    void aScalarOfAMegabyteIsReadAndWritten();
};

namespace {

const QString corpus = QStringLiteral(CIRRO_SOURCE_DIR "/tests/corpus");

std::string bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

/// What happened to one template; empty texts where all went well.
struct Fate {
    std::string unopened{};
    bool writtenBack = false;
    std::string unrestored{};
    bool equalsItself = false;
    std::size_t resources = 0;
    std::size_t shown = 0; // elements with a place in the picture

    std::string words() const
    {
        return !unopened.empty()                   ? "does not open: " + unopened
               : !writtenBack                      ? "other bytes after an untouched write"
               : !unrestored.empty()               ? "not restored after adding and removing a resource: " + unrestored
               : !equalsItself                     ? "differs from itself"
               : shown < (resources > 0 ? 1u : 0u) ? "its picture is empty"
                                                   : std::string();
    }
};

Fate fateOf(const std::string &bytes)
{
    Fate fate;
    const auto read = readDesign(bytes);
    if (!read) {
        fate.unopened = read.error().code + " at " + read.error().where;
        return fate;
    }
    const Design &design = read->design;
    const WrittenDesign written = writeDesign(design);
    fate.writtenBack = written.text == bytes;
    fate.equalsItself = diff(design, design).empty();

    const Snapshot snapshot = Snapshot::of(design);
    const auto judgement = rules::judge(snapshot);
    const scene::Scene scene = scene::build(snapshot, judgement.get(), {});
    for (const Element &element : snapshot.index->elements()) {
        fate.resources += element.id.isResource();
        fate.shown += scene.boundsOf(element.id) != nullptr;
    }

    const auto placed = place(design, *snapshot.index, "AWS::SQS::Queue", {}, {40, 40});
    if (!placed) {
        fate.unrestored = placed.error().code + " " + placed.error().where;
        return fate;
    }
    const Snapshot with = snapshot.with(placed->design);
    const auto removed = remove(with.design, *with.index, placed->made);
    if (!removed)
        fate.unrestored = removed.error().code + " " + removed.error().where;
    else if (writeDesign(placed->design).text == bytes)
        fate.unrestored = "adding changed nothing";
    else if (const WrittenDesign after = writeDesign(removed->design); after.text != bytes)
        fate.unrestored = "other bytes";
    else if (after.beside != written.beside)
        fate.unrestored = "another layout beside it";
    return fate;
}

} // namespace

void TestCorpus::thereAreFortyTemplatesOfOurOwn()
{
    QVERIFY(filesIn(corpus + "/templates").size() >= 40);
}

void TestCorpus::aTemplateOpensAndSurvives_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : filesIn(corpus + "/templates"))
        QTest::newRow(qPrintable(name)) << corpus + "/templates/" + name;
    const QString examples = QStringLiteral(CIRRO_SOURCE_DIR "/assets/examples/");
    for (const QString &name : QDir(examples).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qPrintable("example " + name)) << examples + name + "/template.yaml";
}

void TestCorpus::aTemplateOpensAndSurvives()
{
    QFETCH(QString, path);
    const std::string words = fateOf(bytesOf(path)).words();
    QVERIFY2(words.empty(), words.c_str());
}

void TestCorpus::realTemplatesOpenAndSurvive()
{
    const QString folder = qEnvironmentVariable("CIRRO_CORPUS");
    if (folder.isEmpty()) {
        std::puts("corpus: 0 templates, all skipped: CIRRO_CORPUS is not set");
        std::fflush(stdout);
        QSKIP("CIRRO_CORPUS is not set: 0 real templates tried");
    }
    const QJsonObject manifest =
        QJsonDocument::fromJson(QByteArray::fromStdString(bytesOf(folder + "/manifest.json"))).object();
    int templates = 0;
    int opened = 0;
    int writtenBack = 0;
    int restored = 0;
    int unwell = 0;
    for (const QJsonValue &entry : manifest["templates"].toArray()) {
        const QString path = entry["path"].toString();
        const Fate fate = fateOf(bytesOf(folder + "/" + path));
        ++templates;
        opened += fate.unopened.empty();
        writtenBack += fate.writtenBack;
        restored += fate.unopened.empty() && fate.unrestored.empty();
        if (const std::string words = fate.words(); !words.empty()) {
            ++unwell;
            std::printf("  %s: %s\n", qPrintable(path), words.c_str());
        }
    }
    // A crash would have ended this program before the line.
    std::printf("corpus: %d templates, %d opened, %d written back byte for byte, %d restored after adding and removing "
                "a resource, 0 crashes\n",
                templates, opened, writtenBack, restored);
    std::fflush(stdout);
    QVERIFY(templates > 0);
    QCOMPARE(unwell, 0);
}

void TestCorpus::aBrokenFileIsRefusedWhereAPersonWouldLook_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : filesIn(corpus + "/broken"))
        if (name != "expected.json")
            QTest::newRow(qPrintable(name)) << name;
}

void TestCorpus::aBrokenFileIsRefusedWhereAPersonWouldLook()
{
    QFETCH(QString, name);
    const std::string bytes = bytesOf(corpus + "/broken/" + name);
    const auto read = name.endsWith(".json") ? syntax::readJson(bytes) : syntax::read(bytes);
    QVERIFY2(!read, "it opens");
    QVERIFY(!read.error().code.empty());
    const QJsonObject places =
        QJsonDocument::fromJson(QByteArray::fromStdString(bytesOf(corpus + "/broken/expected.json"))).object();
    const QJsonObject expected = places[name].toObject();
    const QStringList where = QString::fromStdString(read.error().where).split(':');
    QCOMPARE(where.size(), 2);
    const auto got = qPrintable(name + ": " + where.join(':') + " " + QString::fromStdString(read.error().code));
    QVERIFY2(!expected.contains("line") || where[0].toInt() == expected["line"].toInt(), got);
    QVERIFY2(!expected.contains("column") || where[1].toInt() == expected["column"].toInt(), got);
}

void TestCorpus::everyBrokenFileHasItsPlace()
{
    const QJsonObject places =
        QJsonDocument::fromJson(QByteArray::fromStdString(bytesOf(corpus + "/broken/expected.json"))).object();
    QStringList files = filesIn(corpus + "/broken");
    files.removeOne("expected.json");
    QStringList named = places.keys();
    files.sort();
    named.sort();
    QCOMPARE(named, files);
}

void TestCorpus::aDuplicateKeyIsToldAndTheLastCounts()
{
    for (const char *name : {"json-duplicate-keys.json", "yaml-duplicate-keys.yaml"}) {
        const auto read = readDesign(bytesOf(corpus + "/templates/" + name));
        QVERIFY2(read.ok(), name);
        const bool told =
            std::ranges::any_of(read->notices, [](const auto &n) { return n.code == "syntax.duplicate-key"; });
        QVERIFY2(told, name);
    }
    const auto read = readDesign("Resources:\n  A: {Type: 'T::A::A'}\n  A: {Type: 'T::B::B'}\n");
    QVERIFY(read.ok());
    QCOMPARE(read->notices.size(), std::size_t(1));
    QCOMPARE(read->design.document.source->positionOf(read->notices.front().range.begin).line, std::size_t(3));
    QCOMPARE(read->design.resource("A").type(), std::string_view("T::B::B"));
}

namespace {

std::string repeated(std::string_view text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

} // namespace

void TestCorpus::nestingWithoutEndIsRefusedInBoundedTime_data()
{
    constexpr int deep = 10'000;
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const std::string &text) {
        QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("JSON lists", "{\"Resources\": " + repeated("[", deep) + repeated("]", deep) + "}");
    row("JSON objects", repeated("{\"a\":", deep) + "1" + repeated("}", deep));
    row("JSON never closed", repeated("{\"a\":[", deep));
    row("YAML flow lists", "Resources: " + repeated("[", deep) + repeated("]", deep));
    row("YAML flow mappings", "Resources: " + repeated("{a: ", deep) + "1" + repeated("}", deep));
    row("YAML flow never closed", "Resources: " + repeated("[{a: ", deep));
    std::string block;
    std::string items = "Resources:\n";
    for (int i = 0; i < deep; ++i)
        block += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    row("YAML block mappings", block);
    row("YAML items in items", items + repeated("- ", deep) + "x\n");
    row("YAML tags in a row", "Resources: " + repeated("!Sub ", deep) + "x\n");
    row("YAML explicit keys", repeated("? ", deep) + "x\n");
}

void TestCorpus::nestingWithoutEndIsRefusedInBoundedTime()
{
    QFETCH(QByteArray, text);
    QElapsedTimer clock;
    clock.start();
    const auto read = readDesign(text.toStdString());
    QVERIFY(!read);
    QVERIFY2(read.error().where.find(':') != std::string::npos, read.error().code.c_str());
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString("%1 ms").arg(clock.elapsed())));
}

void TestCorpus::aliasesOfAliasesDoNotFillTheMemory()
{
    // Nine to the power of twelve nodes when written out.
    std::string bomb = "Metadata:\n  a0: &a0 x\n";
    for (int i = 1; i <= 12; ++i) {
        bomb += "  a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int j = 0; j < 9; ++j)
            bomb += (j ? ", *a" : "*a") + std::to_string(i - 1);
        bomb += "]\n";
    }
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!readDesign(bomb));
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString("%1 ms").arg(clock.elapsed())));

    // A merge of merges is counted as well.
    std::string merges = "Metadata:\n  m0: &m0 {k0: 1, l0: 1}\n";
    for (int i = 1; i <= 40; ++i) {
        const std::string n = std::to_string(i);
        const std::string last = std::to_string(i - 1);
        merges += "  m" + n + ": &m" + n + " {<<: [*m" + last + ", *m" + last + "], k" + n + ": 1}\n";
    }
    QVERIFY(!readDesign(merges));
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString("%1 ms").arg(clock.elapsed())));
}

void TestCorpus::aScalarOfAMegabyteIsReadAndWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    const std::string big = repeated("words of a megabyte, ", 50'000);
    const std::string head = "Resources:\n  A:\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: ";
    const auto row = [](const char *name, const std::string &text) {
        QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("plain", head + big + "x\n");
    row("quoted", head + "'" + big + "'\n");
    row("literal", head + "|\n        " + repeated("words of a megabyte,\n        ", 40'000) + "x\n");
    row("folded", head + ">-\n        " + repeated("words of a megabyte,\n        ", 40'000) + "x\n");
    row("JSON",
        "{\"Resources\":{\"A\":{\"Type\":\"AWS::SNS::Topic\",\"Properties\":{\"DisplayName\":\"" + big + "\"}}}}");
    row("a comment", "# " + big + "\n" + head + "x\n");
}

void TestCorpus::aScalarOfAMegabyteIsReadAndWritten()
{
    QFETCH(QByteArray, text);
    QElapsedTimer clock;
    clock.start();
    const std::string words = fateOf(text.toStdString()).words();
    QVERIFY2(words.empty(), words.c_str());
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString("%1 ms").arg(clock.elapsed())));
}

QTEST_APPLESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
