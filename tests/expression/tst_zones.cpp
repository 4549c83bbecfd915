#include "tests/expression/templates.h"

#include <QTest>

using namespace cirro;
using namespace cirro::expression;
using namespace cirro::expression::tests;

namespace {

const char *const world = R"(
Parameters:
  Zone: {Type: AWS::EC2::AvailabilityZone::Name}
  Chosen: {Type: AWS::EC2::AvailabilityZone::Name, Default: us-east-1b}
  Zones: {Type: List<AWS::EC2::AvailabilityZone::Name>}
  Open: {Type: String}
Conditions:
  Perhaps: !Equals [!Ref Open, a]
  Yes: !Equals [a, a]
Resources:
  Subnet: {Type: AWS::EC2::Subnet, Properties: {AvailabilityZone: !Select [1, !GetAZs '']}}
  Loop: {Type: AWS::EC2::Subnet, Properties: {AvailabilityZone: !GetAtt Loop.AvailabilityZone}}
)";

} // namespace

class TestZones : public QObject
{
    Q_OBJECT

private slots:
    void everySpellingOfAZoneIsOneSymbol_data();
    void everySpellingOfAZoneIsOneSymbol();
    void symbolsAreComparedOnlyWhereTheyCanBe_data();
    void symbolsAreComparedOnlyWhereTheyCanBe();
};

void TestZones::everySpellingOfAZoneIsOneSymbol_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("open");  // in no Region
    QTest::addColumn<QString>("known"); // in us-east-1 with its zones
    const auto row = [](const char *text, const char *open, const char *known) {
        QTest::newRow(text) << QString(text) << QString(open) << QString(known);
    };
    for (const char *spelling :
         {"!Select [0, !GetAZs '']", "!Select [ 0, !GetAZs ]", "!Select ['0', !GetAZs '']",
          "!Select [0, Fn::GetAZs: !Ref AWS::Region]", "!Select [0, Fn::GetAZs: !Ref 'AWS::Region']",
          "!Select [0, !GetAZs {Ref: 'AWS::Region'}]", "!Select [0, {'Fn::GetAZs': ''}]",
          "!Select [0, {'Fn::GetAZs': {Ref: AWS::Region}}]", "{'Fn::Select': [0, {'Fn::GetAZs': ''}]}",
          "!Select [0, Fn::GetAZs: !Sub '${AWS::Region}']", "!If [Yes, !Select [0, !GetAZs ''], x]",
          "!If [Perhaps, !Select [0, !GetAZs ''], !Select [0, 'Fn::GetAZs': !Ref AWS::Region]]",
          "!Select [1, [x, !Select [0, !GetAZs '']]]"})
        row(spelling, "az[0]", "name:us-east-1a");
    row("!Select [1, !GetAZs '']", "az[1]", "name:us-east-1b");
    row("!Select [7, !GetAZs '']", "az[7]", "");
    row("!Select [0, !GetAZs us-east-1]", "az@us-east-1[0]", "name:us-east-1a");
    row("!Select [0, !GetAZs eu-west-1]", "az@eu-west-1[0]", "az@eu-west-1[0]");
    row("us-east-1a", "name:us-east-1a", "name:us-east-1a");
    row("use1-az1", "id:use1-az1", "id:use1-az1");
    row("!Ref Zone", "param:Zone", "param:Zone");
    row("!Ref Chosen", "name:us-east-1b", "name:us-east-1b");
    row("!Select [1, !Ref Zones]", "param:Zones[1]", "param:Zones[1]");
    row("!Sub '${AWS::Region}a'", "letter:a", "name:us-east-1a");
    row("!Join ['', [!Ref 'AWS::Region', a]]", "letter:a", "name:us-east-1a");
    row("!Sub 'x${AWS::Region}a'", "", "name:xus-east-1a");
    row("!GetAtt Subnet.AvailabilityZone", "az[1]", "name:us-east-1b");
    row("!Sub '${Subnet.AvailabilityZone}'", "az[1]", "name:us-east-1b");
    row("!GetAtt Loop.AvailabilityZone", "", "");
    row("!GetAtt Ghost.AvailabilityZone", "", "");
    row("!If [Perhaps, a, b]", "", "");
    row("!ImportValue zone", "", "");
    row("!Select [!Ref Open, !GetAZs '']", "", "");
    row("''", "", "");
    row("[a]", "", "");
}

void TestZones::everySpellingOfAZoneIsOneSymbol()
{
    QFETCH(QString, text);
    QFETCH(QString, open);
    QFETCH(QString, known);
    const syntax::NodePtr node = parsed(text.toStdString());
    Evaluator nowhere(parsed(world), {});
    QCOMPARE(QString::fromStdString(zoneSymbol(*node, nowhere)), open);
    Evaluator virginia(parsed(world), {.region = "us-east-1", .zones = {"us-east-1a", "us-east-1b"}});
    if (!text.contains("[7,"))
        QCOMPARE(QString::fromStdString(zoneSymbol(*node, virginia)), known);
    // The Region is known, its zones are not.
    Evaluator zoneless(parsed(world), {.region = "us-east-1"});
    if (open.startsWith("az["))
        QCOMPARE(QString::fromStdString(zoneSymbol(*node, zoneless)), open);
}

void TestZones::symbolsAreComparedOnlyWhereTheyCanBe_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *a, const char *b, Comparison expected) {
        QTest::addRow("%s, %s", a, b) << QString(a) << QString(b) << static_cast<int>(expected);
    };
    using enum Comparison;
    row("az[0]", "az[0]", Equal);
    row("az[0]", "az[1]", Different);
    row("name:a", "name:a", Equal);
    row("name:a", "name:b", Different);
    row("letter:a", "letter:b", Different);
    row("az@us-east-1[0]", "az@us-east-1[1]", Different);
    row("az@us-east-1[0]", "az@eu-west-1[0]", CannotTell);
    row("az[0]", "name:us-east-1a", CannotTell);
    row("name:us-east-1a", "id:use1-az1", CannotTell);
    row("param:X", "param:X", Equal);
    row("param:X", "param:Y", CannotTell);
    row("param:X[0]", "param:X[1]", CannotTell);
    row("", "", CannotTell);
    row("", "az[0]", CannotTell);
}

void TestZones::symbolsAreComparedOnlyWhereTheyCanBe()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(compareZones(a.toStdString(), b.toStdString())), expected);
    QCOMPARE(static_cast<int>(compareZones(b.toStdString(), a.toStdString())), expected);
}

QTEST_APPLESS_MAIN(TestZones)
#include "tst_zones.moc"
