#include "app/words/language.h"
#include "app/words/words.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace cirro;

namespace {

const QString root = CIRRO_SOURCE_DIR;

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the sources call a message or an error, where they make one.
QMap<QString, QString> codesOfTheSources()
{
    // Codes of the catalog's own data are faults of ours that no person meets; rules word their own.
    static const QRegularExpression code(
        R"re("((?:drop|edit|layout|syntax|external|frame|connector|file|export|drawing|study|quiz)\.[a-z0-9]+(?:-[a-z0-9]+)*)")re");
    QMap<QString, QString> codes;
    for (const char *room : {"model", "exporters", "quizbank", "app"}) {
        QDirIterator walk(root + '/' + room, {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = walk.next();
            if (file.endsWith("app/words/sentences.cpp") || file.endsWith("app/shell/actions.cpp"))
                continue;
            auto matches = code.globalMatch(contentOf(file));
            while (matches.hasNext())
                codes.insert(matches.next().captured(1), file);
        }
    }
    return codes;
}

struct Entry {
    QString context;
    QString source;
    QStringList translations;
    bool finished = true;
};

QList<Entry> entriesOf(const QString &path)
{
    QList<Entry> entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            entries << Entry{context, {}, {}};
        } else if (xml.name() == u"source") {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entries.last().finished = xml.attributes().value("type").isEmpty();
            QString text;
            while (!(xml.isEndElement() && xml.name() == u"translation")) {
                if (xml.isCharacters())
                    text += xml.text();
                if (xml.isStartElement() && xml.name() == u"numerusform") {
                    entries.last().translations << xml.readElementText();
                }
                xml.readNext();
            }
            if (entries.last().translations.isEmpty())
                entries.last().translations << text;
        }
    }
    return entries;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT
private slots:
    void everyCodeOfTheSourcesHasWords()
    {
        const auto codes = codesOfTheSources();
        QVERIFY(codes.size() > 30);
        QStringList without;
        for (auto it = codes.begin(); it != codes.end(); ++it)
            if (!hasWords(it.key().toStdString()))
                without << it.key() + " of " + it.value();
        QVERIFY2(without.isEmpty(), qPrintable(without.join('\n')));
    }

    void aParticleStandsBehindAClosingQuotationMark()
    {
        Language language;
        language.choose("ko");
        QVERIFY(worded(Message{"edit.bad-name", {"1개"}}).startsWith("“1개”는 "));
        QVERIFY(worded(Message{"edit.bad-name", {"first"}}).startsWith("“first”는 "));
        language.choose("en");
    }

    void theTableIsSorted()
    {
        QStringList sorted = codesWithWords();
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(codesWithWords(), sorted);
    }

    void argumentsFillTheirPlacesOnce()
    {
        QCOMPARE(worded(Message{"drop.sets", {"100 %2", "SubnetId"}}), QString("into 100 %2: sets SubnetId"));
    }

    void anErrorInATextBeginsWithItsPlace()
    {
        QCOMPARE(worded(Error{.code = "syntax.empty", .where = "1:1"}), QString("1:1: The file holds nothing."));
    }

    void anUnknownCodeIsNotHidden() { QCOMPARE(worded(Message{"no.such-code", {"a"}}), QString("no.such-code a")); }

    void koreanIsSpokenWhereItIsChosen()
    {
        Language language;
        language.choose("ko");
        QCOMPARE(language.code(), QString("ko"));
        QCOMPARE(worded(Message{"frame.zone", {}}), QString("가용 영역"));
        language.choose("en");
        QCOMPARE(worded(Message{"frame.zone", {}}), QString("Availability Zone"));
    }

    void englishCountsOneAndMany()
    {
        Language language;
        language.choose("en");
        QCOMPARE(QCoreApplication::translate("StatusLine", "%n error(s)", nullptr, 1), QString("1 error"));
        QCOMPARE(QCoreApplication::translate("StatusLine", "%n error(s)", nullptr, 3), QString("3 errors"));
    }

    void everythingIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("ko") << "cirrograph_ko.ts" << false;
        QTest::newRow("en") << "cirrograph_en.ts" << true;
    }
    void everythingIsTranslated()
    {
        QFETCH(QString, file);
        QFETCH(bool, pluralsOnly);
        QTemporaryDir folder;
        const QString copy = folder.filePath(file);
        QVERIFY(QFile::copy(root + "/assets/translations/" + file, copy));
        QStringList arguments{"-I",  ".",         "-silent", "-locations", "none", "-no-obsolete",
                              "app", "exporters", "qml",     "-ts",        copy};
        if (pluralsOnly)
            arguments.prepend("-pluralonly");
        QProcess lupdate;
        lupdate.setWorkingDirectory(root);
        lupdate.start(CIRRO_LUPDATE, arguments);
        QVERIFY2(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

        static const QRegularExpression place("%[1-9n]|\\{\\}");
        QStringList wrong;
        for (const Entry &entry : entriesOf(copy))
            for (const QString &translation : entry.translations) {
                if (!entry.finished || translation.isEmpty())
                    wrong << entry.context + ": not translated: " + entry.source;
                QStringList here, there;
                for (auto found = place.globalMatch(entry.source); found.hasNext();)
                    here << found.next().captured();
                for (auto found = place.globalMatch(translation); found.hasNext();)
                    there << found.next().captured();
                here.sort();
                there.sort();
                // A translation may leave an argument out only where the sentence says it otherwise: never here.
                if (here != there && entry.finished)
                    wrong << entry.context + ": other places: " + entry.source;
            }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
