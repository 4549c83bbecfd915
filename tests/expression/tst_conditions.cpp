#include "tests/expression/templates.h"

#include <QTest>

#include <chrono>

using namespace cirro;
using namespace cirro::expression;
using namespace cirro::expression::tests;

namespace {

const char *const world = R"(
Parameters:
  Stage: {Type: String, Default: prod}
  Open: {Type: String}
  Names: {Type: CommaDelimitedList, Default: 'a,b'}
Conditions:
  Prod: !Equals [!Ref Stage, prod]
  Test: {'Fn::Equals': [{Ref: Stage}, test]}
  Perhaps: !Equals [!Ref Open, x]
  BothSides: !Equals [!Ref Open, !Ref Open]
  BothForms: {'Fn::Equals': [!Ref Open, {Ref: Open}]}
  BothAttributes: !Equals [!Sub '${AWS::Region}-${Open}', !Sub '${AWS::Region}-${Open}']
  BothUndefined: !Equals [!Ref Ghost, !Ref Ghost]
  Differ: !Equals [!Ref Open, !Ref AWS::Region]
  Numbers: !Equals [1, '1']
  Truths: !Equals [true, 'true']
  Lists: !Equals [!Ref Names, !Ref Names]
  OneSide: !Equals [a]
  OrTrue: !Or [!Condition Perhaps, !Condition Prod]
  OrOpen: !Or [!Condition Perhaps, !Condition Test]
  OrFalse: !Or [!Condition Test, !Equals [a, b]]
  AndFalse: !And [{Condition: Perhaps}, {Condition: Test}]
  AndOpen: !And [!Condition Prod, !Condition Perhaps]
  AndTrue: !And [!Condition Prod, !Not [!Condition Test]]
  NotOpen: !Not [!Condition Perhaps]
  NotText: !Not [maybe]
  NotMapping: {'Fn::Not': {Condition: Prod}}
  Named: !Condition Prod
  NoSuch: !Or [!Condition Ghost, !Condition Test]
  Text: hello
  Attribute: !Equals [!GetAtt Thing.Size, 1]
  Physical: !Equals [!Ref Thing, x]
Resources:
  Thing: {Type: 'AWS::X::Y', Properties: {Size: 1}}
)";

} // namespace

class TestConditions : public QObject
{
    Q_OBJECT

private slots:
    void aConditionIsDecidedWhenItCanBe_data();
    void aConditionIsDecidedWhenItCanBe();
    void conditionsInACircleAreUndecidedWhoeverIsAskedFirst();
    void aCycleThroughAMappingEnds();
    void aChainOfTenThousandIsDecided();
    void aWebOfConditionsTakesNoExponentialTime();
    void aResourceExistsAsItsConditionSays();
};

void TestConditions::aConditionIsDecidedWhenItCanBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected"); // what the reason for "nothing" is, else the value
    const auto row = [](const char *name, const char *expected) {
        QTest::newRow(name) << QString(name) << QString(expected);
    };
    row("Prod", "true");
    row("Test", "false");
    row("Perhaps", "<ParameterWithoutValue Open>");
    row("BothSides", "true");
    row("BothForms", "true");
    row("BothAttributes", "true");
    row("BothUndefined", "<Undefined Ghost>");
    row("Differ", "<ParameterWithoutValue Open>");
    row("Numbers", "true");
    row("Truths", "true");
    row("Lists", "<Malformed Fn::Equals>");
    row("OneSide", "<Malformed Fn::Equals>");
    row("OrTrue", "true");
    row("OrOpen", "<ParameterWithoutValue Open>");
    row("OrFalse", "false");
    row("AndFalse", "false");
    row("AndOpen", "<ParameterWithoutValue Open>");
    row("AndTrue", "true");
    row("NotOpen", "<ParameterWithoutValue Open>");
    row("NotText", "<Malformed Fn::Not>");
    row("NotMapping", "<Malformed Fn::Not>");
    row("Named", "true");
    row("NoSuch", "<Undefined Ghost>");
    row("Text", "<Malformed Text>");
    row("Attribute", "<Attribute Thing.Size>"); // conditions are decided before anything is made
    row("Physical", "<PhysicalId Thing>");
    row("Ghost", "<Undefined Ghost>");
}

void TestConditions::aConditionIsDecidedWhenItCanBe()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    Evaluator evaluator(parsed(world), {});
    const auto decided = evaluator.condition(name.toStdString());
    if (decided) {
        QCOMPARE(QString(*decided ? "true" : "false"), expected);
        return;
    }
    const auto unknowns = evaluator.takeUnknowns();
    QCOMPARE(unknowns.size(), std::size_t{1});
    QCOMPARE(shown(unknowns.front()), expected);
}

void TestConditions::conditionsInACircleAreUndecidedWhoeverIsAskedFirst()
{
    const syntax::NodePtr root = parsed(R"(
Conditions:
  A: !Or [!Equals [a, a], !Condition B]
  B: !Condition A
  Self: !Not [!Condition Self]
  Behind: !Or [!Condition A, !Equals [a, a]]
  Free: !Equals [a, a]
)");
    for (const std::vector<std::string> &order :
         {std::vector<std::string>{"A", "B", "Self", "Behind"}, {"Behind", "Self", "B", "A"}}) {
        Evaluator evaluator(root, {});
        for (const std::string &name : order) {
            QCOMPARE(evaluator.condition(name), std::optional<bool>());
            QCOMPARE(shown(evaluator.takeUnknowns().at(0)), QString::fromStdString("<TooDeep " + name + ">"));
        }
        QCOMPARE(evaluator.condition("Free"), std::optional(true));
    }
}

void TestConditions::aCycleThroughAMappingEnds()
{
    Evaluator evaluator(
        parsed("Mappings: {M: {a: {b: !If [C, x, y]}}}\nConditions: {C: !Equals [!FindInMap [M, a, b], x]}"), {});
    QCOMPARE(evaluator.condition("C"), std::optional<bool>());
    QCOMPARE(evaluator.takeUnknowns().at(0).reason, Unknown::Reason::TooDeep);
}

void TestConditions::aChainOfTenThousandIsDecided()
{
    std::string text = "Conditions:\n  C0: !Equals [a, a]\n";
    for (int i = 1; i < 10'000; ++i)
        text += "  C" + std::to_string(i) + ": !Not [!Condition C" + std::to_string(i - 1) + "]\n";
    Evaluator evaluator(parsed(text), {});
    QCOMPARE(evaluator.condition("C9999"), std::optional(false));
    QCOMPARE(evaluator.condition("C9998"), std::optional(true));
}

void TestConditions::aWebOfConditionsTakesNoExponentialTime()
{
    std::string text = "Conditions:\n  C0: !Equals [!Ref Open, a]\nParameters: {Open: {Type: String}}\n";
    const std::size_t at = text.find("Parameters");
    std::string web;
    for (int i = 1; i < 200; ++i) {
        const std::string below = "!Condition C" + std::to_string(i - 1);
        web += "  C" + std::to_string(i) + ": !And [" + below + ", !Or [" + below + ", " + below + "]]\n";
    }
    text.insert(at, web);
    const auto start = std::chrono::steady_clock::now();
    Evaluator evaluator(parsed(text), {});
    QCOMPARE(evaluator.condition("C199"), std::optional<bool>());
    QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}

void TestConditions::aResourceExistsAsItsConditionSays()
{
    Evaluator evaluator(parsed(world), {});
    QCOMPARE(evaluator.exists(*parsed("{Type: T, Condition: Prod}")), std::optional(true));
    QCOMPARE(evaluator.exists(*parsed("{Type: T, Condition: Test}")), std::optional(false));
    QCOMPARE(evaluator.exists(*parsed("{Type: T}")), std::optional(true));
    QVERIFY(evaluator.takeUnknowns().empty());
    QCOMPARE(evaluator.exists(*parsed("{Type: T, Condition: Perhaps}")), std::optional<bool>());
    QCOMPARE(evaluator.exists(*parsed("{Type: T, Condition: [Prod]}")), std::optional<bool>());
    QCOMPARE(evaluator.takeUnknowns().size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestConditions)
#include "tst_conditions.moc"
