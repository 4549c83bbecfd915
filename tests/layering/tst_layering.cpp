#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

/// What each room may include, besides itself and the standard library. The arrows of ARCHITECTURE.md.
const QMap<QString, QStringList> arrows{
    {"model/core", {}},
    {"model/geometry", {"model/core"}},
    {"model/syntax", {"model/core"}},
    {"model/catalog", {"model/core", "model/syntax"}},
    {"model/expression", {"model/core", "model/syntax"}},
    {"model/design", {"model/core", "model/syntax", "model/catalog", "model/expression", "model/geometry"}},
    {"model/deploy", {"model/core", "model/syntax", "model/catalog", "model/expression", "model/design"}},
    {"model/edits",
     {"model/core", "model/syntax", "model/catalog", "model/expression", "model/geometry", "model/design"}},
    {"model/form", {"model/core", "model/syntax", "model/catalog", "model/expression", "model/design", "model/edits"}},
    {"model/rules",
     {"model/core", "model/syntax", "model/catalog", "model/expression", "model/geometry", "model/design",
      "model/edits"}},
    {"model/addresses",
     {"model/core", "model/syntax", "model/catalog", "model/expression", "model/geometry", "model/design",
      "model/edits", "model/rules"}},
    {"model/wiring",
     {"model/core", "model/syntax", "model/catalog", "model/expression", "model/geometry", "model/design",
      "model/edits", "model/rules"}},
    {"model/scene",
     {"model/core", "model/syntax", "model/catalog", "model/expression", "model/geometry", "model/design",
      "model/rules"}},
    {"model/placing",
     {"model/core", "model/syntax", "model/catalog", "model/expression", "model/geometry", "model/design",
      "model/edits", "model/rules", "model/scene"}},
    {"model/blueprints",
     {"model/core", "model/syntax", "model/catalog", "model/expression", "model/geometry", "model/design",
      "model/edits", "model/rules", "model/scene", "model/placing", "model/wiring"}},
    {"model/comparison",
     {"model/core", "model/syntax", "model/catalog", "model/expression", "model/geometry", "model/design",
      "model/edits", "model/form", "model/rules", "model/scene"}},
    {"exporters", {"model"}},
    {"quizbank", {"model"}},
    {"app", {"model", "exporters", "quizbank"}},
};

struct Include {
    QString file;
    int line;
    QString path;
};

QList<QString> sources(const QString &room)
{
    QList<QString> files;
    QDirIterator walk(QString(CIRRO_SOURCE_DIR) + "/" + room, {"*.h", "*.cpp"}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << walk.next();
    return files;
}

QList<Include> includes(const QString &room)
{
    static const QRegularExpression directive("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]");
    QList<Include> found;
    for (const QString &file : sources(room)) {
        QFile text(file);
        if (!text.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file));
        int line = 0;
        while (!text.atEnd()) {
            ++line;
            if (const auto match = directive.match(QString::fromUtf8(text.readLine())); match.hasMatch())
                found << Include{file.mid(qsizetype(strlen(CIRRO_SOURCE_DIR)) + 1), line, match.captured(1)};
        }
    }
    return found;
}

bool isQt(const QString &path)
{
    static const QRegularExpression qt("^(Qt[A-Z]\\w*(/.*)?|Q[A-Z]\\w*|q[a-z]+\\.h|qt6/.*)$");
    return qt.match(path).hasMatch();
}

bool isOurs(const QString &path)
{
    static const QRegularExpression rooms("^(model|exporters|quizbank|app|qml|tests)/");
    return rooms.match(path).hasMatch();
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT
private slots:
    void anArrowNeverPointsBack_data()
    {
        QTest::addColumn<QString>("room");
        for (auto it = arrows.keyBegin(); it != arrows.keyEnd(); ++it)
            QTest::newRow(qPrintable(*it)) << *it;
    }
    void anArrowNeverPointsBack()
    {
        QFETCH(QString, room);
        QStringList wrong;
        for (const Include &include : includes(room)) {
            if (!isOurs(include.path) || include.path.startsWith(room + "/"))
                continue;
            bool allowed = false;
            for (const QString &target : arrows[room])
                allowed |= include.path.startsWith(target + "/");
            if (!allowed)
                wrong << QString("%1:%2 includes %3").arg(include.file).arg(include.line).arg(include.path);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void everyRoomOfTheModelHasItsArrowsWritten()
    {
        for (const QString &room :
             QDir(QString(CIRRO_SOURCE_DIR) + "/model").entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(arrows.contains("model/" + room), qPrintable("model/" + room + " is not in the table of arrows"));
    }

    void theModelKnowsNoQt()
    {
        for (const Include &include : includes("model"))
            QVERIFY2(!isQt(include.path), qPrintable(include.file + " includes " + include.path));
    }

    void onlyDrawingKnowsQtInTheExporters()
    {
        for (const Include &include : includes("exporters"))
            QVERIFY2(!isQt(include.path) || include.file.startsWith("exporters/drawing/"),
                     qPrintable(include.file + " includes " + include.path));
    }

    void typeNamesOfAwsStayInDataRulesWiringAndSimulation()
    {
        static const QRegularExpression literal("\"AWS::[A-Za-z0-9]+::[A-Za-z0-9]+");
        for (const QString &room : QStringList{"model", "exporters", "app"})
            for (const QString &file : sources(room)) {
                if (file.contains("/model/rules/") || file.contains("/model/wiring/") ||
                    file.contains("/model/simulation/") || file.contains("/model/addresses/"))
                    continue;
                QFile text(file);
                QVERIFY(text.open(QIODevice::ReadOnly));
                int line = 0;
                while (!text.atEnd()) {
                    ++line;
                    const QString content =
                        QString::fromUtf8(text.readLine()).section("//", 0, 0); // comments may give examples
                    // Keys of Metadata and types of parameters are file format, not resource types.
                    if (content.contains("::Value<") || content.contains("AWS::CloudFormation::") ||
                        content.contains("AWS::Composer::"))
                        continue;
                    QVERIFY2(!literal.match(content).hasMatch(), qPrintable(QString("%1:%2").arg(file).arg(line)));
                }
            }
    }

    void colourLiteralsStayInTheTheme()
    {
        static const QRegularExpression colour("\"#[0-9a-fA-F]{3,8}\"");
        QDirIterator walk(QString(CIRRO_SOURCE_DIR) + "/qml", {"*.qml"}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = walk.next();
            QFile text(file);
            QVERIFY(text.open(QIODevice::ReadOnly));
            QVERIFY2(!colour.match(QString::fromUtf8(text.readAll())).hasMatch(), qPrintable(file));
        }
    }

    void noHostNameOfAPackageRegistryIsWritten()
    {
        QDirIterator walk(CIRRO_SOURCE_DIR, {"package-lock.json", ".npmrc"}, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = walk.next();
            if (file.contains("/node_modules/") || file.contains("/build/"))
                continue;
            QFile text(file);
            QVERIFY(text.open(QIODevice::ReadOnly));
            QVERIFY2(!text.readAll().contains("\"resolved\""), qPrintable(file));
        }
    }
};

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
