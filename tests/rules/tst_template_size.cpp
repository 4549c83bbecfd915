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

QTEST_APPLESS_MAIN(TestTemplateSize)
#include "tst_template_size.moc"
