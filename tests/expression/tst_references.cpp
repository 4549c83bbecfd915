#include "tests/expression/templates.h"

#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"

#include <QTest>

using namespace cirro;
using namespace cirro::expression;
using namespace cirro::expression::tests;

namespace {

QString shown(const Reference &reference)
{
    static const char *const kinds[] = {"Ref", "GetAtt", "Sub", "SubGetAtt", "DependsOn", "Condition"};
    std::string text = std::string(kinds[static_cast<int>(reference.kind)]) + " " + reference.target;
    if (!reference.attribute.empty())
        text += "." + reference.attribute;
    return QString::fromStdString(text + " @" + syntax::toPointer(reference.path));
}

QStringList referencesIn(const std::string &text, bool resource)
{
    QStringList all;
    (resource ? forEachReferenceOfResource
              : forEachReference)(*parsed(text), [&](const Reference &reference) { all << shown(reference); });
    return all;
}

} // namespace

class TestReferences : public QObject
{
    Q_OBJECT

private slots:
    void everyReferenceIsFoundWithItsPlace_data();
    void everyReferenceIsFoundWithItsPlace();
    void aResourceAlsoNamesItsDependenciesAndCondition();
    void aCallIsReadInEitherForm_data();
    void aCallIsReadInEitherForm();
    void whatIsMadeReadsBackAsWhatWasAskedFor();
    void aSubsTextFallsIntoParts();
};

void TestReferences::everyReferenceIsFoundWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *text, QStringList expected) {
        QTest::newRow(text) << QString(text) << std::move(expected);
    };
    row("!Ref A", {"Ref A @"});
    row("{Ref: A}", {"Ref A @"});
    row("[x, {P: !Ref 'AWS::Region'}]", {"Ref AWS::Region @/1/P"});
    row("!GetAtt A.B.C", {"GetAtt A.B.C @"});
    row("!GetAtt [A, B.C]", {"GetAtt A.B.C @"});
    row("{'Fn::GetAtt': [A, !Ref B]}", {"GetAtt A @", "Ref B @/Fn::GetAtt/1"});
    row("!GetAtt A", {});
    row("!Sub 'a${A}b${B.C.D}${!L}${AWS::Region}'", {"Sub A @", "SubGetAtt B.C.D @", "Sub AWS::Region @"});
    row("!Sub ['${A}${B}', {A: !Ref C}]", {"Sub B @", "Ref C @/1/A"});
    row("{'Fn::Sub': ['${A}', {A: {Ref: C}}]}", {"Ref C @/Fn::Sub/1/A"});
    row("!If [C, !Ref A, !Ref B]", {"Condition C @", "Ref A @/1", "Ref B @/2"});
    row("{'Fn::If': [C, a, {'Fn::If': [D, {Ref: A}, b]}]}",
        {"Condition C @", "Condition D @/Fn::If/2", "Ref A @/Fn::If/2/Fn::If/1"});
    row("!And [!Condition C, {Condition: D}]", {"Condition C @/0", "Condition D @/1"});
    row("{'Fn::Base64': !Sub '${A}'}", {"Sub A @/Fn::Base64"});
    row("!Base64 {Ref: A}", {"Ref A @"});
    row("!Select [0, !GetAZs {Ref: 'AWS::Region'}]", {"Ref AWS::Region @/1"});
    row("!FindInMap [M, !Ref A, b]", {"Ref A @/1"});
    row("{Ref: [A]}", {});
    row("{Ref: !Sub '${A}'}", {"Sub A @/Ref"});
    row("{Ref: A, Other: b}", {});
    row("{x: &x {P: !Ref A}, y: *x}", {"Ref A @/x/P", "Ref A @/y/P"});
    row("{b: &b {P: !Ref A, Q: !Ref B}, c: {<<: *b, P: 1}}", {"Ref A @/b/P", "Ref B @/b/Q", "Ref B @/c/Q"});
    row("{'Fn::Transform': {Name: 'AWS::Include', Parameters: {Location: !Ref A}}}",
        {"Ref A @/Fn::Transform/Parameters/Location"});
    row("{'Fn::ForEach::L': [X, !Ref Names, {'Topic${X}': {Type: T, DependsOn: ['Q${X}', Z], Properties: {N: !Ref X, "
        "M: !Ref A, "
        "K: !Ref 'Q${X}', S: !Sub '${X}${B}'}}}]}",
        {"Ref Names @/Fn::ForEach::L/1", "DependsOn Z @/Fn::ForEach::L/2/Topic${X}/DependsOn/1",
         "Ref A @/Fn::ForEach::L/2/Topic${X}/Properties/M", "Sub B @/Fn::ForEach::L/2/Topic${X}/Properties/S"});
    row("{a: 1, 'Fn::ForEach::L': [X, [p], {b: !Ref X, c: !Ref C}]}", {"Ref C @/Fn::ForEach::L/2/c"});
}

void TestReferences::everyReferenceIsFoundWithItsPlace()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(referencesIn(text.toStdString(), false), expected);
}

void TestReferences::aResourceAlsoNamesItsDependenciesAndCondition()
{
    const QStringList found = referencesIn(R"(
Type: AWS::X::Y
Condition: Prod
DependsOn: [A, B]
Metadata: {Seen: !Ref M}
Properties:
  P: !Ref C
  Condition: {Bool: {x: y}}
  Weather: {Condition: sunny}
  Test: !If [Prod, !Sub '${D.E}', !Ref AWS::NoValue]
UpdatePolicy: {U: !Ref F}
)",
                                           true);
    const QStringList expected{"Condition Prod @/Condition",
                               "DependsOn A @/DependsOn/0",
                               "DependsOn B @/DependsOn/1",
                               "Ref M @/Metadata/Seen",
                               "Ref C @/Properties/P",
                               "Condition Prod @/Properties/Test",
                               "SubGetAtt D.E @/Properties/Test/1",
                               "Ref AWS::NoValue @/Properties/Test/2",
                               "Ref F @/UpdatePolicy/U"};
    QCOMPARE(found, expected);
    QCOMPARE(referencesIn("{Type: T, DependsOn: A}", true), QStringList{"DependsOn A @/DependsOn"});
    QCOMPARE(referencesIn("[X, [a], {'T${X}': {Type: T, Properties: {N: !Ref X, M: !Ref A}}}]", true),
             QStringList{"Ref A @/2/T${X}/Properties/M"});
}

void TestReferences::aCallIsReadInEitherForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("argument"); // as data
    const auto row = [](const char *text, const char *name, const char *argument) {
        QTest::newRow(text) << QString(text) << QString(name) << QString(argument);
    };
    row("!Ref A", "Ref", "A");
    row("{Ref: A}", "Ref", "A");
    row("!Sub [a, {}]", "Fn::Sub", "[a, {}]");
    row("!Condition A", "Condition", "A");
    row("!Transform {Name: x}", "Fn::Transform", "{Name: x}");
    row("{'Fn::ForEach::Loop': [a]}", "Fn::ForEach", "[a]");
    row("{'Fn::Weather': a}", "Fn::Weather", "a");
    row("{Condition: {a: b}}", "", "");
    row("{Refs: a}", "", "");
    row("{Ref: a, b: c}", "", "");
    row("!Weather a", "", "");
    row("!!str a", "", "");
    row("a", "", "");
}

void TestReferences::aCallIsReadInEitherForm()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, argument);
    const syntax::NodePtr node = parsed(text.toStdString());
    const auto call = intrinsicOf(*node);
    QCOMPARE(call.has_value(), !name.isEmpty());
    if (call) {
        QCOMPARE(std::string(call->name), name.toStdString());
        QVERIFY(syntax::equal(call->argument, parsed(argument.toStdString())));
    }
}

void TestReferences::whatIsMadeReadsBackAsWhatWasAskedFor()
{
    QVERIFY(syntax::equal(makeRef("A"), parsed("!Ref A")));
    QVERIFY(syntax::equal(makeGetAtt("A", "B.C"), parsed("!GetAtt A.B.C")));
    QVERIFY(syntax::equal(makeSub("${A}"), parsed("!Sub '${A}'")));
    QVERIFY(syntax::equal(makeCall("Fn::Select", parsed("[0, !GetAZs '']")), parsed("!Select [0, !GetAZs '']")));
    // One node, one tag.
    QVERIFY(syntax::equal(makeCall("Fn::Base64", makeSub("a")), parsed("'Fn::Base64': !Sub a")));
}

void TestReferences::aSubsTextFallsIntoParts()
{
    const auto parts = subParts("a${B}${ C.D }${!e}$${F}${}${g");
    std::string text;
    for (const SubPart &part : parts)
        text += part.variable ? "<" + part.text + ">" : part.text;
    QCOMPARE(text, std::string("a<B><C.D>${e}$<F>${}${g"));
    QVERIFY(subParts("").empty());
    QCOMPARE(subParts("${a${B}").size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestReferences)
#include "tst_references.moc"
