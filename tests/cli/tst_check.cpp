#include "tests/cli/program.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

// `cirro check` beyond the list of findings: profiles, fixes, baselines, explanations, and how the text looks.
class TestCheck : public QObject
{
    Q_OBJECT

private slots:
    void theCaretStandsUnderTheValue_data();
    void theCaretStandsUnderTheValue();
    void aLineTooLongIsShownAroundThePlace();
    void coloursAreForTerminalsAndForWhoAsks();
    void aProfileDecidesWhichRulesSpeak();
    void theLayoutsProfileCountsWhereNoneIsAskedFor();
    void onlyTheNamedRulesSpeak();
    void aFolderStandsForTheTemplatesInIt();
    void aRuleThatIsNoneIsAWrongCall_data();
    void aRuleThatIsNoneIsAWrongCall();
    void aFixIsWrittenAndWhatIsLeftReported();
    void aDryRunWritesNothingAndItsDiffIsWhatTheFixDoes();
    void aFixOfStandardInputGoesToStandardOutput();
    void assumedValuesAreNotWritten();
    void aBaselineSilencesWhatWasThere();
    void aBaselineKnowsAFindingWhoseLineMoved();
    void aBaselineSaysWhatIsGone();
    void whatIsNoBaselineIsSaid();
    void aRuleIsExplainedWithABadAndAGoodTemplate();
    void aMisspeltRuleIsGuessed();
    void everyRuleIsListedAndInTheReference();
};

namespace {

const QByteArray misspelt = "Resources:\n  Topic:\n    Type: AWS::SNS::Topik\n";
const QByteArray overlapping = "Resources:\n"
                               "  Vpc:\n"
                               "    Type: AWS::EC2::VPC\n"
                               "    Properties: {CidrBlock: 10.0.0.0/16}\n"
                               "  A:\n"
                               "    Type: AWS::EC2::Subnet\n"
                               "    Properties: {VpcId: !Ref Vpc, CidrBlock: 10.1.0.0/24} # kept\n";

QByteArray doubtful()
{
    return Files().get(QStringLiteral(CIRRO_SOURCE_DIR "/tests/rules/database_in_public_subnet/bad.yaml"));
}

QStringList linesOf(const QByteArray &text)
{
    return QString::fromUtf8(text).split('\n');
}

/// The line below the first that contains `part`.
QString below(const Run &run, const QString &part)
{
    const QStringList lines = linesOf(run.out);
    for (int i = 0; i + 1 < lines.size(); ++i)
        if (lines[i].contains(" | ") && lines[i].contains(part))
            return lines[i + 1];
    return {};
}

} // namespace

void TestCheck::theCaretStandsUnderTheValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("carets");
    QTest::newRow("a value") << misspelt << "Type: AWS::SNS::Topik"
                             << " |           ^^^^^^^^^^^^^^^";
    // Two columns a syllable; a tab is written as spaces.
    QTest::newRow("behind Korean")
        << QByteArray("{\"Resources\": {\"T\": {\"Metadata\": \"가나\", \"Type\": \"AWS::SNS::Topik\"}}}\n")
        << "AWS::SNS::Topik"
        << " | " + QString(49, ' ') + QString(17, '^');
}

void TestCheck::theCaretStandsUnderTheValue()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    QFETCH(QString, carets);
    const Run run = program({"check"}, text);
    const QString found = below(run, line);
    QVERIFY2(found.endsWith(carets), qPrintable(QString::fromUtf8(run.out)));
}

void TestCheck::aLineTooLongIsShownAroundThePlace()
{
    const QByteArray filler = "\"Metadata\": \"" + QByteArray(4000, 'x') + "\", ";
    const Run run = program({"check"}, "{\"Resources\": {\"T\": {" + filler + "\"Type\": \"AWS::SNS::Topik\"}}}\n");
    QCOMPARE(run.status, 2);
    for (const QString &line : linesOf(run.out))
        QVERIFY2(!line.contains(" | ") || line.size() < 200, qPrintable(line));
    QVERIFY2(below(run, "AWS::SNS::Topik").contains("^^^"), run.out);
}

void TestCheck::coloursAreForTerminalsAndForWhoAsks()
{
    QVERIFY(!program({"check"}, misspelt).out.contains('\x1b'));
    QVERIFY(program({"check", "--color", "always"}, misspelt).out.contains("\x1b[1;31m"));
    QVERIFY(!program({"check", "--color", "never"}, misspelt).out.contains('\x1b'));
}

void TestCheck::aProfileDecidesWhichRulesSpeak()
{
    QCOMPARE(program({"check"}, doubtful()).status, 1);
    QCOMPARE(program({"check", "--profile", "strict"}, doubtful()).status, 1);
    QCOMPARE(program({"check", "--profile", "deployable"}, doubtful()).status, 0);
    QCOMPARE(program({"check", "--profile", "deployable"}, misspelt).status, 2);
    QCOMPARE(program({"check", "--profile", "lenient"}, misspelt).status, 64);
}

void TestCheck::theLayoutsProfileCountsWhereNoneIsAskedFor()
{
    const QByteArray text = doubtful() + "Metadata: {Cirrograph: {version: 1, profile: deployable}}\n";
    QCOMPARE(program({"check"}, text).status, 0);
    QCOMPARE(program({"check", "--profile", "well-architected"}, text).status, 1);
    const QByteArray off =
        doubtful() + "Metadata: {Cirrograph: {version: 1, rules: {sec.database-in-public-subnet: false}}}\n";
    QCOMPARE(program({"check", "--profile", "strict", "--least", "warning"}, off).status, 0);
}

void TestCheck::onlyTheNamedRulesSpeak()
{
    QCOMPARE(program({"check", "--only", "sec.database-in-public-subnet"}, doubtful()).status, 1);
    QCOMPARE(program({"check", "--only", "tpl.structure,tpl.value"}, doubtful()).status, 0);
}

void TestCheck::aFolderStandsForTheTemplatesInIt()
{
    const Files files;
    const QString bad = files.put("b.yaml", misspelt);
    files.put("a.json", "{\"compilerOptions\": {}}");
    files.put(".hidden.yaml", misspelt);
    QVERIFY(QDir(QFileInfo(bad).path()).mkdir("deeper"));
    const QString deeper = files.put("deeper/c.template", misspelt);
    const Run run = program({"check", "--format", "json", QFileInfo(bad).path()});
    QCOMPARE(run.status, 2);
    const QJsonArray findings = QJsonDocument::fromJson(run.out).array();
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0]["file"].toString(), bad);
    QCOMPARE(findings[1]["file"].toString(), deeper);
}

void TestCheck::aRuleThatIsNoneIsAWrongCall_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {"--off", "--only", "--explain"})
        QTest::newRow(option) << option;
}

void TestCheck::aRuleThatIsNoneIsAWrongCall()
{
    QFETCH(QString, option);
    const Run run = program({"check", option, "net.no-such-rule-at-all"}, misspelt);
    QCOMPARE(run.status, 64);
    QVERIFY2(run.error.contains("net.no-such-rule-at-all"), run.error);
    QVERIFY(run.out.isEmpty());
}

void TestCheck::aFixIsWrittenAndWhatIsLeftReported()
{
    const Files files;
    const QString mended = files.put("a.yaml", overlapping);
    const QString sound = files.put("b.yaml", "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n");
    const QByteArray untouched = files.get(sound);
    const Run run = program({"check", "--fix", "--least", "error", mended, sound});
    QVERIFY2(run.status == 0, run.out + run.error);
    const QByteArray after = files.get(mended);
    QVERIFY2(after.contains("CidrBlock: 10.0.0.0/24} # kept"), after);
    QCOMPARE(files.get(sound), untouched);
    QCOMPARE(files.names(), QStringList({"a.yaml", "b.yaml"}));
    QVERIFY2(run.error.contains("net.subnet-outside-vpc"), run.error);
}

void TestCheck::aDryRunWritesNothingAndItsDiffIsWhatTheFixDoes()
{
    const Files files;
    const QString path = files.put("a.yaml", overlapping);
    const Run run = program({"check", "--fix", "--dry-run", "--least", "error", path});
    QCOMPARE(files.get(path), overlapping);
    const QString patch = files.put("a.patch", run.out);
    QVERIFY2(run.out.startsWith("--- "), run.out);
    QProcess patching;
    patching.start("patch", {path, patch});
    if (!patching.waitForStarted())
        QSKIP("there is no patch on this machine");
    QVERIFY(patching.waitForFinished());
    QCOMPARE(patching.exitCode(), 0);
    const QByteArray patched = files.get(path);
    files.put("a.yaml", overlapping);
    program({"check", "--fix", "--least", "error", path});
    QCOMPARE(files.get(path), patched);
    QVERIFY(patched != overlapping);
}

void TestCheck::aFixOfStandardInputGoesToStandardOutput()
{
    const Run run = program({"check", "--fix", "--least", "error"}, overlapping);
    QByteArray expected = overlapping;
    expected.replace("10.1.0.0/24", "10.0.0.0/24");
    QCOMPARE(run.out, expected);
    QVERIFY(!run.error.isEmpty());
}

void TestCheck::assumedValuesAreNotWritten()
{
    const QByteArray text =
        "Parameters: {Size: {Type: String, Default: 10.0.0.0/16}}\nOutputs: {Size: {Value: !Ref Size}}\n" + overlapping;
    const Run run = program({"check", "--fix", "--region", "eu-west-1", "--parameter", "Size=10.0.0.0/8"}, text);
    QVERIFY2(!run.out.contains("Cirrograph") && run.out.contains("Size"), run.out);
}

void TestCheck::aBaselineSilencesWhatWasThere()
{
    const Files files;
    const QString old = files.put("old.yaml", doubtful());
    const QString baseline = files.path("known.json");
    QCOMPARE(program({"check", "--write-baseline", baseline, old}).status, 0);
    const Run again = program({"check", "--baseline", baseline, old});
    QVERIFY2(again.status == 0, again.out);
    const QString fresh = files.put("new.yaml", misspelt);
    const Run both = program({"check", "--baseline", baseline, "--format", "json", old, fresh});
    QCOMPARE(both.status, 2);
    const QJsonArray findings = QJsonDocument::fromJson(both.out).array();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0]["file"].toString(), fresh);
}

void TestCheck::aBaselineKnowsAFindingWhoseLineMoved()
{
    const Files files;
    const QString path = files.put("t.yaml", misspelt);
    const QString baseline = files.path("known.json");
    program({"check", "--write-baseline", baseline, path});
    files.put("t.yaml", "# A remark.\n" + misspelt);
    QCOMPARE(program({"check", "--baseline", baseline, path}).status, 0);
    files.put("t.yaml", misspelt + "  Queue:\n    Type: AWS::SQS::Queueue\n");
    QCOMPARE(program({"check", "--baseline", baseline, path}).status, 2);
}

void TestCheck::aBaselineSaysWhatIsGone()
{
    const Files files;
    const QString path = files.put("t.yaml", misspelt);
    const QString baseline = files.path("known.json");
    program({"check", "--write-baseline", baseline, path});
    files.put("t.yaml", "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n");
    const Run run = program({"check", "--baseline", baseline, path});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains("no longer found: 1"), run.out);
}

void TestCheck::whatIsNoBaselineIsSaid()
{
    const Files files;
    const QString path = files.put("known.json", "[1, 2]");
    const Run run = program({"check", "--baseline", path}, misspelt);
    QCOMPARE(run.status, 3);
    QVERIFY2(run.error.contains(path.toUtf8()), run.error);
}

void TestCheck::aRuleIsExplainedWithABadAndAGoodTemplate()
{
    const Run run = program({"check", "--explain", "net.subnet-outside-vpc"});
    QCOMPARE(run.status, 0);
    for (const char *part : {"Subnet outside its VPC", "Why", "How", "Bad", "Good", "10.0.16.0/24",
                             "https://docs.aws.amazon.com/", "E3059", "does not lie in Vpc"})
        QVERIFY2(run.out.contains(part), part);
    QVERIFY2(!run.out.contains("# expect"), run.out);
    QVERIFY(program({"--language", "ko", "check", "--explain", "net.subnet-outside-vpc"}).out.contains("이유"));
}

void TestCheck::aMisspeltRuleIsGuessed()
{
    const Run run = program({"check", "--explain", "net.subnet-outside-vcp"});
    QCOMPARE(run.status, 64);
    QVERIFY2(run.error.contains("net.subnet-outside-vpc"), run.error);
}

void TestCheck::everyRuleIsListedAndInTheReference()
{
    const QJsonArray listed = QJsonDocument::fromJson(program({"rules", "--format", "json"}).out).array();
    QVERIFY(listed.size() > 30);
    const QByteArray table = program({"rules"}).out;
    const QByteArray reference = program({"rules", "--markdown"}).out;
    for (const auto &each : listed) {
        const QJsonObject rule = each.toObject();
        const QByteArray id = rule["rule"].toString().toUtf8();
        QVERIFY2(table.contains('\n' + id + ' '), id);
        QVERIFY2(reference.contains("\n## " + id + '\n'), id);
        QVERIFY2(reference.contains(rule["why"].toString().toUtf8()), id);
    }
    const QJsonArray errors =
        QJsonDocument::fromJson(program({"rules", "--format", "json", "--profile", "deployable"}).out).array();
    QVERIFY(!errors.isEmpty() && errors.size() < listed.size());
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
