#include "tests/cli/program.h"

#include "model/design/design_diff.h"
#include "model/design/layout.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace cirro;

// The real program, called as scripts call it: what it prints, what it leaves on the disk, what it ends with.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void aBlueprintIsPutAsChosenOrSaysWhatCanBe();
    void theExitStatusSaysHowBadItIs_data();
    void theExitStatusSaysHowBadItIs();
    void aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingChecked();
    void anUnreadableFileIsNamedWithItsPlace();
    void findingsComeAsAJsonArray();
    void findingsComeAsSarif();
    void textLeadsToTheLine();
    void aDashIsStandardInput();
    void severityAndRulesCanBeLeftOut();
    void parametersAreAssumed();
    void anExportIsTheSameBytes_data();
    void anExportIsTheSameBytes();
    void theOtherFormatMeansTheSame_data();
    void theOtherFormatMeansTheSame();
    void anExportWithoutLayoutHasNone();
    void aLayoutNamesEveryElementOnce();
    void aKeptLayoutLiesBesideAForeignTemplate();
    void aKeptLayoutGoesInsideWhereItIsAsked();
    void aPictureIsDrawn_data();
    void aPictureIsDrawn();
    void everyGlyphIsOnTheContactSheet();
    void whatIsKnownOfTemplatesIsCounted();
    void namesInAnSvgAreOnlyText();
    void aFormatThatIsNoneIsAWrongCall();
    void aDifferenceIsAStatusAndAList();
    void aDifferenceSaysWhatItDoesToWhatIsDeployed();
    void aDifferenceTellsWhatFollowsAndCanBeDrawn();
    void anOutputThatCannotBeWrittenIsAnError();
    void helpSaysWhatACommandDoes_data();
    void helpSaysWhatACommandDoes();
    void koreanIsKorean();
    void aWrongCallIsToldApart_data();
    void aWrongCallIsToldApart();
};

namespace {

QString source(const char *path)
{
    return QStringLiteral(CIRRO_SOURCE_DIR) + "/" + path;
}

const char *const example = "assets/examples/three-tier-web/template.yaml";

const QByteArray sound = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n";
const QByteArray faulty = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Properties:\n"
                          "      DisplayName: !Ref Nowhere\n";
const QByteArray broken = "Resources:\n  Topic: {Type: AWS::SNS::Topic\n";

/// Deployable, and worth a warning: the sample of a rule that warns.
QByteArray doubtful()
{
    return Files().get(source("tests/rules/database_in_public_subnet/bad.yaml"));
}

QJsonArray findingsIn(const Run &run)
{
    const QJsonDocument document = QJsonDocument::fromJson(run.out);
    return document.isArray() ? document.array() : QJsonArray{"not an array"};
}

} // namespace

void TestCli::theExitStatusSaysHowBadItIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing to say") << sound << 0;
    QTest::newRow("a warning") << doubtful() << 1;
    QTest::newRow("an error") << faulty << 2;
    QTest::newRow("not readable") << broken << 3;
    QTest::newRow("empty") << QByteArray() << 3;
}

void TestCli::theExitStatusSaysHowBadItIs()
{
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    const Files files;
    const QString path = files.put("t.yaml", text);
    for (const char *format : {"text", "json", "sarif"}) {
        const Run run = program({"check", path, "--format", format});
        QVERIFY2(run.status == status, format + (": " + QByteArray::number(run.status) + '\n' + run.out + run.error));
    }
    QCOMPARE(files.get(path), text);
    QCOMPARE(files.names(), QStringList({"t.yaml"}));
}

void TestCli::aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingChecked()
{
    const Files files;
    const QString bad = files.put("bad.yaml", broken);
    const QString wrong = files.put("wrong.yaml", faulty);
    for (const QString &unreadable : {bad, files.path("not-there.yaml")}) {
        const Run run = program({"check", unreadable, wrong, "--format", "json"});
        QCOMPARE(run.status, 3);
        QCOMPARE(findingsIn(run).size(), 1);
        QCOMPARE(findingsIn(run).at(0)["file"].toString(), wrong);
        QVERIFY2(run.error.contains(unreadable.toUtf8()), run.error);
    }
}

void TestCli::anUnreadableFileIsNamedWithItsPlace()
{
    const Files files;
    const QString path = files.put("bad.json", "{\n  \"Resources\": {,}\n}\n");
    for (const char *command : {"check", "export", "layout", "render"}) {
        const Run run = program({command, path});
        QCOMPARE(run.status, 3);
        QVERIFY2(run.error.contains(path.toUtf8() + ":2:17: "), run.error);
    }
}

void TestCli::findingsComeAsAJsonArray()
{
    const Files files;
    const QString path = files.put("t.yaml", faulty);
    const Run run = program({"check", "--format", "json", path});
    const QJsonArray findings = findingsIn(run);
    QCOMPARE(findings.size(), 1);
    const QJsonObject finding = findings[0].toObject();
    for (const char *field : {"file", "rule", "severity", "element", "path", "line", "column", "message", "fixes"})
        QVERIFY2(finding.contains(field), field);
    QCOMPARE(finding["file"].toString(), path);
    QCOMPARE(finding["severity"].toString(), "error");
    QCOMPARE(finding["element"].toString(), "Topic");
    QCOMPARE(finding["path"].toString(), "/Resources/Topic/Properties/DisplayName");
    QCOMPARE(finding["line"].toInt(), 5);
    QVERIFY(finding["column"].toInt() >= 7);
    QVERIFY2(finding["message"].toString().contains("Nowhere"), qPrintable(finding["message"].toString()));
    QVERIFY(finding["fixes"].isArray());
    // Nothing to say is an empty array, no empty text.
    const Run nothing = program({"check", "--format", "json", "-"}, sound);
    QVERIFY(QJsonDocument::fromJson(nothing.out).isArray());
    QVERIFY(findingsIn(nothing).isEmpty());
}

void TestCli::findingsComeAsSarif()
{
    const Files files;
    const QString path = files.put("t.yaml", faulty);
    const QString output = files.path("log.sarif");
    const Run run = program({"check", "--format", "sarif", path, "-o", output});
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.isEmpty());
    const QJsonObject log = QJsonDocument::fromJson(files.get(output)).object();
    QCOMPARE(log["version"].toString(), "2.1.0");
    QVERIFY(log["$schema"].toString().contains("sarif"));
    QCOMPARE(log["runs"].toArray().size(), 1);
    const QJsonObject theRun = log["runs"][0].toObject();
    const QJsonObject driver = theRun["tool"]["driver"].toObject();
    QCOMPARE(driver["name"].toString(), "cirro");
    QVERIFY(!driver["version"].toString().isEmpty());
    const QJsonArray rules = driver["rules"].toArray();
    QCOMPARE(theRun["results"].toArray().size(), 1);
    const QJsonObject result = theRun["results"][0].toObject();
    QCOMPARE(result["level"].toString(), "error");
    QVERIFY(result["ruleIndex"].toInt(-1) >= 0 && result["ruleIndex"].toInt() < rules.size());
    QCOMPARE(rules[result["ruleIndex"].toInt()]["id"].toString(), result["ruleId"].toString());
    QVERIFY(!result["message"]["text"].toString().isEmpty());
    const QJsonObject place = result["locations"][0]["physicalLocation"].toObject();
    QVERIFY(place["artifactLocation"]["uri"].toString().endsWith("t.yaml"));
    QCOMPARE(place["region"]["startLine"].toInt(), 5);
    QVERIFY(place["region"]["startColumn"].toInt() >= 1);
}

void TestCli::textLeadsToTheLine()
{
    const Files files;
    const QString path = files.put("t.yaml", faulty);
    const Run run = program({"check", path});
    QVERIFY2(run.out.startsWith(path.toUtf8() + ":5:"), run.out);
    QVERIFY2(run.out.contains("DisplayName: !Ref Nowhere"), run.out);
    QVERIFY2(run.out.contains("^"), run.out);
}

void TestCli::aDashIsStandardInput()
{
    const Run named = program({"check", "-", "--format", "json"}, faulty);
    QCOMPARE(named.status, 2);
    QCOMPARE(findingsIn(named).at(0)["file"].toString(), "<stdin>");
    QCOMPARE(program({"check"}, faulty).status, 2);
    QCOMPARE(program({"export", "-"}, faulty).out, faulty);
    QCOMPARE(program({"export"}, broken).status, 3);
    QVERIFY(program({"render", "-", "--format", "svg"}, sound).out.contains("<svg"));
}

void TestCli::severityAndRulesCanBeLeftOut()
{
    QCOMPARE(program({"check", "--least", "error"}, doubtful()).status, 0);
    const Run run = program({"check", "--format", "json"}, faulty);
    const QString rule = findingsIn(run).at(0)["rule"].toString();
    QVERIFY(!rule.isEmpty());
    QCOMPARE(program({"check", "--off", rule}, faulty).status, 0);
}

void TestCli::parametersAreAssumed()
{
    const QByteArray text = "Parameters: {Size: {Type: String, Default: 10.0.0.0/16}}\nResources:\n"
                            "  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !Ref Size}}\n";
    QCOMPARE(program({"check"}, text).status, 0);
    const Run run = program({"check", "--parameter", "Size=10.0.0.0/8"}, text);
    QVERIFY2(run.status == 2, run.out);
    QCOMPARE(program({"check", "--parameter", "Size"}, text).status, 64);
}

void TestCli::anExportIsTheSameBytes_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("the example") << source(example);
    for (const char *name : {"json-crlf.json", "json-bom.json", "yaml-crlf-bom.yaml", "yaml-korean.yaml",
                             "yaml-comments-korean.yaml", "yaml-no-final-newline.yaml", "yaml-layout-inside.yaml"})
        if (QFile::exists(source("tests/corpus/templates/") + name))
            QTest::newRow(name) << source("tests/corpus/templates/") + name;
}

void TestCli::anExportIsTheSameBytes()
{
    QFETCH(QString, path);
    const Files files;
    const QByteArray bytes = files.get(path);
    QVERIFY(!bytes.isEmpty());
    const Run run = program({"export", path});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, bytes);
    QCOMPARE(program({"export", path, "-o", files.path("copy")}).status, 0);
    QCOMPARE(files.get("copy"), bytes);
}

void TestCli::theOtherFormatMeansTheSame_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("three-tier-web") << source(example);
    QTest::newRow("serverless-api") << source("assets/examples/serverless-api/template.yaml");
    for (const char *name : {"yaml-scalars-that-stay-strings.yaml", "yaml-anchors-aliases.yaml", "json-escapes.json",
                             "json-numbers-and-literals.json", "yaml-user-data.yaml", "yaml-nested-short-tags.yaml"})
        QTest::newRow(name) << source("tests/corpus/templates/") + name;
}

void TestCli::theOtherFormatMeansTheSame()
{
    QFETCH(QString, path);
    const Files files;
    const Run json = program({"export", "--format", "json", path});
    const Run yaml = program({"export", "--format", "yaml", path});
    QCOMPARE(json.status, 0);
    QCOMPARE(yaml.status, 0);
    QJsonParseError error;
    QJsonDocument::fromJson(json.out, &error); // numbers beyond a double are JSON, too, but not to Qt
    QVERIFY2(error.error == QJsonParseError::NoError || error.error == QJsonParseError::IllegalNumber, json.out);
    const auto one = syntax::readJson(json.out.toStdString());
    const auto other = syntax::readYaml(yaml.out.toStdString());
    QVERIFY(one.ok() && other.ok());
    const auto there = syntax::converted(one->document, syntax::Format::Yaml);
    const auto here = syntax::converted(syntax::converted(other->document, syntax::Format::Json), syntax::Format::Yaml);
    QVERIFY(syntax::equal(there.root, here.root));
    // By meaning nothing changed, says the program itself.
    const QString converted = files.put("converted.json", json.out);
    const QString back = files.put("back.yaml", program({"export", "--format", "yaml", converted}).out);
    QCOMPARE(
        program({"diff", converted, files.put("again.json", program({"export", "--format", "json", back}).out)}).status,
        0);
}

void TestCli::anExportWithoutLayoutHasNone()
{
    const Files files;
    const QString path = source("tests/corpus/templates/yaml-layout-inside.yaml");
    QVERIFY(files.get(path).contains("Cirrograph:"));
    const Run run = program({"export", "--no-layout", path});
    QCOMPARE(run.status, 0);
    QVERIFY2(!run.out.contains("  Cirrograph:") && run.out.contains("Note: other metadata"), run.out);
    QCOMPARE(program({"export", "--no-layout", source(example)}).out, files.get(source(example)));
}

void TestCli::aLayoutNamesEveryElementOnce()
{
    const Run run = program({"layout", source(example)});
    QCOMPARE(run.status, 0);
    const QJsonObject layout = QJsonDocument::fromJson(run.out).object();
    const QJsonObject elements = layout["elements"].toObject();
    for (const char *name : {"Vpc", "PublicSubnetA", "LoadBalancer", "Database", "Distribution"}) {
        const QJsonArray bounds = elements[name].toArray();
        QVERIFY2(bounds.size() == 4 && bounds[2].toDouble() > 0 && bounds[3].toDouble() > 0, name);
    }
    QVERIFY(!layout["connectors"].toArray().isEmpty());
    const QJsonArray connectors = layout["connectors"].toArray();
    for (const auto &connector : connectors)
        QVERIFY(connector.toObject()["points"].toArray().size() >= 2);
    QCOMPARE(program({"layout", source(example)}).out, run.out);
}

void TestCli::aKeptLayoutLiesBesideAForeignTemplate()
{
    const Files files;
    const QString path = files.put("t.yaml", doubtful());
    QCOMPARE(program({"layout", "--write", path}).status, 0);
    QCOMPARE(files.get(path), doubtful());
    QCOMPARE(files.names(), QStringList({"t.yaml", "t.yaml.cirro.json"}));
    QVERIFY(QJsonDocument::fromJson(files.get("t.yaml.cirro.json")).object().value("elements")["Vpc"]["at"].isArray());
    // It is read again, and says what was kept.
    QByteArray moved = files.get("t.yaml.cirro.json");
    const auto read =
        readDesign(doubtful().toStdString(), std::string_view(moved.constData(), std::size_t(moved.size())));
    QVERIFY(read.ok() && read->remarks.empty());
    const Rect kept = read->design.placements.find(ElementId::resource("Vpc"))->bounds;
    const QJsonArray shown =
        QJsonDocument::fromJson(program({"layout", path}).out).object().value("elements")["Vpc"].toArray();
    QCOMPARE(shown[0].toDouble(), kept.x);
    QCOMPARE(shown[2].toDouble(), kept.w);
    // A broken layout is remarked; the template is checked all the same.
    files.put("t.yaml.cirro.json", "{");
    const Run run = program({"check", path});
    QCOMPARE(run.status, 1);
    QVERIFY(!run.error.isEmpty());
}

void TestCli::aKeptLayoutGoesInsideWhereItIsAsked()
{
    const Files files;
    const QString path = files.put("t.yaml", doubtful());
    QCOMPARE(program({"layout", "--write", "--inside", path}).status, 0);
    QVERIFY(files.get(path).contains("Cirrograph:"));
    QCOMPARE(files.names(), QStringList({"t.yaml"}));
    QCOMPARE(program({"export", "--no-layout", path}).out, doubtful());
}

void TestCli::aPictureIsDrawn_data()
{
    QTest::addColumn<QString>("theme");
    for (const char *theme : {"light", "dark", "high-contrast"})
        QTest::newRow(theme) << QString(theme);
}

void TestCli::aPictureIsDrawn()
{
    QFETCH(QString, theme);
    const Files files;
    const QString png = files.path("out.png");
    const QString svg = files.path("out.svg");
    QCOMPARE(program({"render", source(example), "-o", png, "--theme", theme, "--scale", "1"}).status, 0);
    QCOMPARE(program({"render", source(example), "-o", svg, "--theme", theme}).status, 0);
    QVERIFY(files.get(png).startsWith("\x89PNG\r\n\x1a\n"));
    const QImage image(png);
    QVERIFY(image.width() > 200 && image.height() > 200);
    QSet<QRgb> colours;
    for (int x = 0; x < image.width(); x += 5)
        for (int y = 0; y < image.height(); y += 5)
            colours += image.pixel(x, y);
    QVERIFY2(colours.size() > 5, "the picture is empty");
    QXmlStreamReader xml(files.get(svg));
    QSet<QString> texts;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters)
            texts += xml.text().toString().trimmed();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(texts.contains("PublicSubnetA") || texts.contains("Database"));
}

void TestCli::everyGlyphIsOnTheContactSheet()
{
    const Files files;
    const QString svg = files.path("sheet.svg");
    QCOMPARE(program({"catalog", "--contact-sheet", svg, "--theme", "dark"}).status, 0);
    const QByteArray sheet = files.get(svg);
    const Run list = program({"catalog"});
    QCOMPARE(list.status, 0);
    const QList<QByteArray> lines = list.out.trimmed().split('\n');
    QVERIFY(lines.size() > 200);
    for (const QByteArray &line : lines) {
        QCOMPARE(line.count('\t'), 2);
        const QString name = QString::fromUtf8(line.split('\t').at(1)).toHtmlEscaped();
        QVERIFY2(sheet.contains("<title>" + name.toUtf8() + "</title>"), qPrintable(name));
    }
    QVERIFY(program({"--language", "ko", "catalog"}).out.contains("서브넷"));
    QCOMPARE(program({"catalog", "--contact-sheet", files.path("sheet.bmp3")}).status, 64);
}

void TestCli::whatIsKnownOfTemplatesIsCounted()
{
    const Files files;
    files.put("a.yaml", "Resources:\n  B: {Type: AWS::S3::Bucket}\n  P:\n    Type: AWS::S3::BucketPolicy\n"
                        "    Properties: {Bucket: !Ref B, PolicyDocument: {}}\n"
                        "  X: {Type: Custom::Unheard, DependsOn: [P, B]}\n"
                        "  Z: {Type: AWS::Route53::HostedZone}\n"
                        "  I: {Type: AWS::EC2::Instance, Properties: {Nonsense: !Ref Z}}\n"
                        "  F: {Type: AWS::Lambda::Function}\n  M:\n    Type: AWS::StepFunctions::StateMachine\n"
                        "    Properties: {DefinitionString: !Sub ['${One}', {One: !GetAtt F.Arn}]}\n  N:\n"
                        "    Type: AWS::StepFunctions::StateMachine\n    Properties:\n"
                        "      DefinitionString: {'Fn::Sub': ['${One}', {One: {'Fn::GetAtt': [F, Arn]}}]}\n");
    files.put("b.txt", "no template");
    const Run run = program({"catalog", "--stats", "--corpus", files.path(".")});
    QCOMPARE(run.status, 0);
    // What is only made in an order is no reference; the variables of a Sub stand in the property that has it.
    QVERIFY2(run.out.contains("Templates: 1\nResources: 8, of a described service: 87.5 %\n"
                              "References: 4, of a known meaning: 75.0 %\n"
                              "Orders of creation (DependsOn), not counted as references: 2\n"
                              "1\tCustom::Unheard\n"
                              "1\tAWS::EC2::Instance /Properties/Nonsense > AWS::Route53::HostedZone\n"),
             run.out);
    QCOMPARE(program({"catalog", "--stats", "--corpus", files.path("nowhere")}).status, 3);
}

void TestCli::namesInAnSvgAreOnlyText()
{
    const QByteArray hostile = R"({"Metadata": {"Cirrograph": {"version": 1, "drawings": {
        "note": {"kind": "note", "label": "<b>&\"'</text><script>alert(1)</script>", "at": [0, 0, 300, 90]}}}},
        "Resources": {"<b>&\"": {"Type": "AWS::SNS::Topic<i>&"}, "]]>": {"Type": "AWS::SQS::Queue"},
        "\u0001\u001b[31m": {"Type": "AWS::SQS::Queue"}}})";
    const Run run = program({"render", "-", "--format", "svg"}, hostile);
    QVERIFY2(run.status == 0, run.error);
    QXmlStreamReader xml(run.out);
    QString texts;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            QVERIFY2(xml.name() != QStringLiteral("b") && xml.name() != QStringLiteral("script") &&
                         xml.name() != QStringLiteral("i"),
                     run.out);
        if (xml.isCharacters())
            texts += xml.text();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(texts.contains("<b>&\""), qPrintable(texts));
}

void TestCli::aFormatThatIsNoneIsAWrongCall()
{
    QCOMPARE(program({"render", "-", "--format", "bmp3"}, sound).status, 64);
    QCOMPARE(program({"export", "-", "--format", "xml"}, sound).status, 64);
}

void TestCli::aDifferenceIsAStatusAndAList()
{
    const Files files;
    const QString before = files.put("before.yaml", sound);
    const QString same = files.put("same.json", "{\"Resources\": {\"Topic\": {\"Type\": \"AWS::SNS::Topic\"}}}");
    const QString after = files.put("after.yaml", faulty + "  Queue: {Type: AWS::SQS::Queue}\n");
    QCOMPARE(program({"diff", before, same}).status, 0);
    const Run run = program({"diff", before, after});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.out.contains("+ Queue") && run.out.contains("~ Topic"), run.out);
    const QJsonObject list = QJsonDocument::fromJson(program({"diff", "--format", "json", before, after}).out).object();
    QCOMPARE(list["added"][0]["element"].toString(), "Queue");
    QCOMPARE(list["changed"][0]["element"].toString(), "Topic");
    QVERIFY(list["removed"].toArray().isEmpty());
    QCOMPARE(program({"diff", "-", after}, sound).status, 1);
    QCOMPARE(program({"diff", before, files.put("bad.yaml", broken)}).status, 3);
    QCOMPARE(program({"diff", before, files.path("none.yaml")}).status, 3);
}

void TestCli::aDifferenceSaysWhatItDoesToWhatIsDeployed()
{
    const Files files;
    const auto network = [&](const char *name, const QByteArray &properties) {
        return files.put(name, "Resources: {Net: {Type: AWS::EC2::VPC, Properties: {" + properties + "}}}\n");
    };
    const QString before = network("before.yaml", "CidrBlock: 10.0.0.0/16, EnableDnsSupport: true");
    const QString moved = network("moved.yaml", "CidrBlock: 10.1.0.0/16, EnableDnsSupport: true");
    const QString turned = network("turned.yaml", "EnableDnsSupport: true, CidrBlock: 10.0.0.0/16");
    const QString replaced = program({"diff", before, moved}).out;
    QVERIFY2(replaced.contains("/Properties/CidrBlock: \"10.0.0.0/16\" -> \"10.1.0.0/16\"  (is replaced by a new one)"),
             qPrintable(replaced));
    const QString order = program({"diff", before, turned}).out;
    QVERIFY2(order.contains("/Properties: the same, in another order"), qPrintable(order));
}

void TestCli::aDifferenceTellsWhatFollowsAndCanBeDrawn()
{
    const Files files;
    const auto network = [&](const char *name, const QByteArray &block, const QByteArray &outputs) {
        return files.put(name, "Resources:\n  Net: {Type: AWS::EC2::VPC, Properties: {CidrBlock: " + block +
                                   "}}\n  Sub: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, CidrBlock: "
                                   "10.0.1.0/24}}\n" +
                                   outputs);
    };
    const QString before = network("before.yaml", "10.0.0.0/16", "Outputs: {Id: {Value: !Ref Net}}\n");
    const QString after = network("after.yaml", "10.0.0.0/8", "");
    const QString text = program({"diff", before, after}).out;
    QVERIFY2(text.contains("! Sub  AWS::EC2::Subnet  (is replaced by a new one, because Net is replaced)"),
             qPrintable(text));
    QVERIFY2(text.contains("- Outputs/Id") && text.contains("1 changed, 1 removed, 2 replaced when deployed"),
             qPrintable(text));
    const QJsonObject list = QJsonDocument::fromJson(program({"diff", "--format", "json", before, after}).out).object();
    QCOMPARE(list["affected"][0]["because"].toString(), "Net");
    QCOMPARE(list["parts"][0]["member"].toString(), "Id");
    const Run drawn = program({"render", after, "--compare", before, "--format", "svg"});
    QCOMPARE(drawn.status, 0);
    QVERIFY(drawn.out.size() > program({"render", after, "--no-findings", "--format", "svg"}).out.size());
    QCOMPARE(program({"render", after, "--compare", files.path("none.yaml")}).status, 3);
}

void TestCli::anOutputThatCannotBeWrittenIsAnError()
{
    const Files files;
    const QString path = files.put("t.yaml", sound);
    const QString nowhere = files.path("no/such/folder/out");
    for (const char *command : {"check", "export", "layout", "render"}) {
        QStringList arguments{command, path, "-o", nowhere};
        if (QString(command) == "render")
            arguments << "--format"
                      << "svg";
        const Run run = program(arguments);
        QVERIFY2(run.status == 3 && run.error.contains(nowhere.toUtf8()), command);
    }
}

void TestCli::helpSaysWhatACommandDoes_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("check") << QByteArray("wrong with templates");
    QTest::newRow("export") << QByteArray("byte for byte");
    QTest::newRow("layout") << QByteArray("where everything lies");
    QTest::newRow("render") << QByteArray("picture");
    QTest::newRow("catalog") << QByteArray("services that the palette offers");
    QTest::newRow("diff") << QByteArray("differs between two templates");
}

void TestCli::helpSaysWhatACommandDoes()
{
    QFETCH(QByteArray, words);
    const Run run = program({QTest::currentDataTag(), "--help"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(words) && run.out.contains("--output"), run.out);
    const Run all = program({"--help"});
    QCOMPARE(all.status, 0);
    QVERIFY2(all.out.contains(QTest::currentDataTag()) && all.out.contains("Exit status"), all.out);
}

void TestCli::koreanIsKorean()
{
    const auto hasHangul = [](const QByteArray &bytes) {
        const QString text = QString::fromUtf8(bytes);
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
    };
    for (const char *format : {"text", "json", "sarif"}) {
        QVERIFY2(hasHangul(program({"--language", "ko", "check", "--format", format}, faulty).out), format);
        QVERIFY2(!hasHangul(program({"--language", "en", "check", "--format", format}, faulty).out), format);
    }
    QVERIFY(hasHangul(program({"--language", "ko", "check"}, sound).out));
    QVERIFY(hasHangul(program({"--language", "ko", "check"}, broken).error));
    QCOMPARE(program({"check", "--language", "xx"}, sound).status, 64);
}

void TestCli::aWrongCallIsToldApart_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such command") << QStringList{"chekc"};
    QTest::newRow("no such option") << QStringList{"check", "--fast"};
    QTest::newRow("half a diff") << QStringList{"diff", "a.yaml"};
}

void TestCli::aWrongCallIsToldApart()
{
    QFETCH(QStringList, arguments);
    const Run run = program(arguments);
    QCOMPARE(run.status, 64);
    QVERIFY(!run.error.isEmpty());
}

void TestCli::aBlueprintIsPutAsChosenOrSaysWhatCanBe()
{
    const Run listed = program({"blueprint", "--list"});
    QCOMPARE(listed.status, 0);
    QVERIFY(listed.out.contains("--nat") && listed.out.contains("each*"));

    const Run fresh = program({"blueprint", "vpc", "--zones", "3", "--nat=one"});
    QCOMPARE(fresh.status, 0);
    QCOMPARE(fresh.out.count("AWS::EC2::NatGateway"), 1);
    QCOMPARE(fresh.out.count("AWS::EC2::Subnet\n"), 6);
    QVERIFY(fresh.error.contains("+ PrivateSubnetC"));

    const Run onTop = program({"blueprint", "multi-az-database", "-", "--engine=mysql"}, fresh.out);
    QCOMPARE(onTop.status, 0);
    QVERIFY(onTop.out.contains("Engine: mysql"));
    QCOMPARE(program({"check", "-"}, onTop.out).status, 0);

    const Run wrong = program({"blueprint", "vpc", "--zones", "7"});
    QCOMPARE(wrong.status, 64);
    QVERIFY(wrong.error.contains("1, 2, 3"));
    QCOMPARE(program({"blueprint", "vpc", "--engine=mysql"}).status, 64);
    QCOMPARE(program({"blueprint", "castle"}).status, 64);
    QCOMPARE(program({"blueprint", "multi-az-database"}).status, 2);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
