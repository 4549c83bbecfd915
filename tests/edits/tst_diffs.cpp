#include "model/edits/edits.h"

#include "model/design/layout.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {

const QString cases = QStringLiteral(CIRRO_SOURCE_DIR "/tests/diffs");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

/// The value of a case as nodes, in its order and as the template writes: short intrinsics in YAML.
syntax::NodePtr valueOf(const QByteArray &edit, syntax::Format format)
{
    auto read = syntax::readJson(edit.toStdString());
    if (!read)
        qFatal("bad case");
    // Back and forth, so that nothing is left of how the case itself is written.
    syntax::Document document = syntax::converted(read->document, syntax::Format::Yaml);
    if (format == syntax::Format::Json)
        document = syntax::converted(document, format);
    return document.root->find("value");
}

syntax::Path pathOf(const QJsonArray &steps)
{
    syntax::Path path;
    for (const QJsonValue &step : steps)
        if (step.isDouble())
            path.emplace_back(static_cast<std::size_t>(step.toInt()));
        else
            path.emplace_back(step.toString().toStdString());
    return path;
}

Result<Design> edited(const Design &design, const QByteArray &text)
{
    const QJsonObject edit = QJsonDocument::fromJson(text).object();
    const QString op = edit["op"].toString();
    const auto document = [&](Result<syntax::Edited> result) -> Result<Design> {
        if (!result)
            return result.error();
        Design next = design;
        next.document = std::move(result->document);
        return next;
    };
    const auto withIndex = [&](auto change) -> Result<Design> {
        const auto index = Index::build(design);
        Result<EditResult> result = change(*index);
        if (!result)
            return result.error();
        return std::move(result->design);
    };
    const syntax::Format format = design.document.format;
    if (op == "set")
        return document(syntax::set(design.document, pathOf(edit["path"].toArray()), valueOf(text, format)));
    if (op == "insert")
        return document(syntax::insert(design.document, pathOf(edit["path"].toArray()),
                                       static_cast<std::size_t>(edit["at"].toInt()),
                                       edit["key"].toString().toStdString(), valueOf(text, format)));
    if (op == "remove" && edit.contains("path"))
        return document(syntax::remove(design.document, pathOf(edit["path"].toArray())));
    if (op == "remove")
        return withIndex([&](const Index &index) {
            return remove(design, index, {ElementId::resource(edit["resource"].toString().toStdString())});
        });
    if (op == "rename")
        return withIndex([&](const Index &index) {
            return rename(design, index, ElementId::resource(edit["from"].toString().toStdString()),
                          edit["to"].toString().toStdString());
        });
    if (op == "paste")
        return withIndex([&](const Index &index) {
            std::vector<ElementId> ids;
            for (const QJsonValue &name : edit["resources"].toArray())
                ids.push_back(ElementId::resource(name.toString().toStdString()));
            return paste(design, index, copyText(design, index, ids), {});
        });
    return Error{.code = "case.unknown-op", .where = op.toStdString()};
}

/// The changed lines as `diff -U0` prints them, without headers.
QByteArray difference(const QTemporaryDir &folder, const QByteArray &before, const QByteArray &after)
{
    const auto put = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    };
    QProcess diff;
    diff.start("diff", {"-a", "-U0", put("before", before), put("after", after)});
    diff.waitForFinished();
    QByteArray lines;
    for (const QByteArray &line : diff.readAllStandardOutput().split('\n'))
        if ((line.startsWith('-') && !line.startsWith("--- ")) || (line.startsWith('+') && !line.startsWith("+++ ")))
            lines += line + '\n';
    return lines;
}

} // namespace

class TestDiffs : public QObject
{
    Q_OBJECT
private slots:
    void anEditChangesExactlyTheseLines_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &name : QDir(cases).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            if (QFile::exists(cases + "/" + name + "/edit.json"))
                QTest::newRow(qPrintable(name)) << cases + "/" + name;
    }
    void anEditChangesExactlyTheseLines()
    {
        QFETCH(QString, folder);
        const QJsonObject edit = QJsonDocument::fromJson(bytesOf(folder + "/edit.json")).object();
        QString input = edit.contains("input") ? cases + "/templates/" + edit["input"].toString() : QString();
        for (const char *name : {"input.yaml", "input.json"})
            if (input.isEmpty() && QFile::exists(folder + "/" + name))
                input = folder + "/" + name;
        const QByteArray before = bytesOf(input);
        const auto read = readDesign(before.toStdString());
        QVERIFY2(read.ok(), read ? "" : read.error().code.c_str());
        const auto next = edited(read->design, bytesOf(folder + "/edit.json"));
        QVERIFY2(next.ok(), next ? "" : (next.error().code + " " + next.error().where).c_str());
        const QByteArray after = QByteArray::fromStdString(writeDesign(*next).text);
        const QTemporaryDir folderOfFiles;
        QCOMPARE(difference(folderOfFiles, before, after), bytesOf(folder + "/expected.diff"));

        // What was written reads back as what was meant.
        const auto again = readDesign(after.toStdString());
        QVERIFY2(again.ok(), again ? "" : (again.error().code + " " + again.error().where).c_str());
        QVERIFY(again->design.document == next->document);
    }
};

QTEST_APPLESS_MAIN(TestDiffs)
#include "tst_diffs.moc"
