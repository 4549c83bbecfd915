#include "tests/rules/sample.h"

using namespace cirro;
using namespace cirro::rules;

// Texts too long to be kept as samples.
class TestTemplateSize : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSaidGrowsWithTheText_data();
    void whatIsSaidGrowsWithTheText();
    void anEditedTextIsMeasuredNearALimit_data();
    void anEditedTextIsMeasuredNearALimit();
};

void TestTemplateSize::whatIsSaidGrowsWithTheText_data()
{
    QTest::addColumn<std::size_t>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("with the call") << std::size_t{51'200} << "";
    QTest::newRow("one byte more") << std::size_t{51'201} << "tpl.limits needs-bucket -";
    QTest::newRow("a full bucket object") << std::size_t{1'000'000} << "tpl.limits needs-bucket -";
    QTest::newRow("too large for that") << std::size_t{1'000'001} << "tpl.limits too-large -";
}

void TestTemplateSize::whatIsSaidGrowsWithTheText()
{
    QFETCH(std::size_t, bytes);
    QFETCH(QString, expected);
    std::string text = "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n# ";
    text.resize(bytes - 1, 'x');
    const auto judgement = judge(snapshotOf(text + '\n'));
    std::string said;
    for (const Finding &finding : judgement->findings) {
        said += brief(finding);
        const bool tooLarge = finding.variant == "too-large";
        QCOMPARE(finding.severity, tooLarge ? Severity::Error : Severity::Advice);
        QVERIFY(wordsOf(finding, "en").what.find(std::to_string(bytes)) != std::string::npos);
    }
    QCOMPARE(said, expected.toStdString());
}

void TestTemplateSize::anEditedTextIsMeasuredNearALimit_data()
{
    QTest::addColumn<std::size_t>("bytes");
    for (const std::size_t bytes : {20'000, 45'000, 51'100, 51'300, 60'000, 200'000, 999'900, 1'000'100, 1'700'000})
        QTest::addRow("%zu", bytes) << bytes;
}

void TestTemplateSize::anEditedTextIsMeasuredNearALimit()
{
    QFETCH(std::size_t, bytes);
    // All members but one as they were read; then all of them new.
    for (const bool all : {false, true}) {
        std::string text = "Resources:\n";
        const std::string words(bytes / 400, 'x');
        for (int i = 0; text.size() + words.size() + 90 < bytes; ++i)
            text += "  Topic" + std::to_string(i) + ":\n    Type: AWS::SNS::Topic\n    Description: " + words + "\n";
        auto read = syntax::readYaml(text);
        QVERIFY(read);
        syntax::Document document = read->document;
        if (all)
            document.root =
                syntax::converted(syntax::converted(document, syntax::Format::Json), syntax::Format::Yaml).root;
        const auto edited = syntax::insert(document, {std::string("Resources")}, 0, "New", syntax::Node::mapping({}));
        QVERIFY(edited);
        const std::size_t written = syntax::write(edited->document).size();
        Design design;
        design.document = edited->document;
        const auto judgement = judge(Snapshot::of(design));
        std::string variant;
        for (const Finding &finding : judgement->findings)
            if (finding.rule == "tpl.limits" && finding.variant != "too-many")
                variant = finding.variant;
        QCOMPARE(variant, std::string(written > 1'000'000 ? "too-large" : written > 51'200 ? "needs-bucket" : ""));
    }
}

QTEST_APPLESS_MAIN(TestTemplateSize)
#include "tst_template_size.moc"
