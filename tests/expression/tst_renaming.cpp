#include "tests/expression/templates.h"

#include "model/expression/reference.h"

#include <QTest>

using namespace cirro;
using namespace cirro::expression;
using namespace cirro::expression::tests;

namespace {

/// The text with references to Old naming New; "-" when nothing refers to it.
QString renamed(const std::string &text, bool conditions = false)
{
    auto read = syntax::read(text);
    if (!read)
        throw std::runtime_error("the test's own text does not read: " + text);
    syntax::Document document = read->document;
    document.root = withReferencesRenamed(*document.root, "Old", "New", conditions);
    return document.root ? QString::fromStdString(syntax::write(document)) : "-";
}

} // namespace

class TestRenaming : public QObject
{
    Q_OBJECT

private slots:
    void everySpellingFollows_data();
    void everySpellingFollows();
    void onlyTheLinesThatNameItChange();
    void jsonKeepsItsBytes();
    void conditionsFollowOnlyWhenAsked();
    void whatAnAliasStandsForFollowsToo();
    void aWholeTemplateKeepsItsDeclarations();
    void whatDidNotChangeIsShared();
};

void TestRenaming::everySpellingFollows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *before, const char *after) {
        QTest::newRow(before) << QString(before) << QString(after);
    };
    row("a: !Ref Old\n", "a: !Ref New\n");
    row("a: !Ref 'Old' # why\n", "a: !Ref 'New' # why\n");
    row("a: {Ref: Old}\n", "a: {Ref: New}\n");
    row("a:\n  Ref: \"Old\"\n", "a:\n  Ref: \"New\"\n");
    row("a: !GetAtt Old.Arn\n", "a: !GetAtt New.Arn\n");
    row("a: !GetAtt [Old, Outputs.Old]\n", "a: !GetAtt [New, Outputs.Old]\n");
    row("a:\n  Fn::GetAtt: [ Old, Arn ]\n", "a:\n  Fn::GetAtt: [ New, Arn ]\n");
    row("a:\n  Fn::GetAtt:\n    - Old\n    - !Ref Old\n", "a:\n  Fn::GetAtt:\n    - New\n    - !Ref New\n");
    row("a: !Sub '${Old}-${Old.Arn}-${ Old }-${!Old}-${Older}-Old'\n",
        "a: !Sub '${New}-${New.Arn}-${ New }-${!Old}-${Older}-Old'\n");
    row("a: !Sub ['${Old}${Mine}', {Mine: !Ref Old}]\n", "a: !Sub ['${New}${Mine}', {Mine: !Ref New}]\n");
    row("a: !Sub ['${Old}', {Old: !Ref Old}]\n", "a: !Sub ['${Old}', {Old: !Ref New}]\n");
    row("a: !Join ['', [x, !Ref Old]]\n", "a: !Join ['', [x, !Ref New]]\n");
    row("a: !If [Old, !Ref Old, x]\n", "a: !If [Old, !Ref New, x]\n");
    row("Type: T\nDependsOn: Old\n", "Type: T\nDependsOn: New\n");
    row("Type: T\nDependsOn:\n  - X # first\n  - Old # second\n",
        "Type: T\nDependsOn:\n  - X # first\n  - New # second\n");
    row("a: Old\nb: !Ref Older\nc: '${Old}'\n", "-");
    row("Properties: {DependsOn: Old}\n", "-");
    row("Fn::ForEach::L:\n  - Old\n  - [a]\n  - {x: !Ref Old}\n", "-");
    row("Fn::ForEach::L:\n  - X\n  - !Ref Old\n  - {'R${X}': {Type: T, DependsOn: Old, Properties: {P: !Ref Old}}}\n",
        "Fn::ForEach::L:\n  - X\n  - !Ref New\n  - {'R${X}': {Type: T, DependsOn: New, Properties: {P: !Ref New}}}\n");
    row("a: !Base64 {Ref: Old}\n", "a: !Base64 {Ref: New}\n");
}

void TestRenaming::everySpellingFollows()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(renamed(before.toStdString()), after);
}

void TestRenaming::onlyTheLinesThatNameItChange()
{
    QCOMPARE(renamed(R"(# top
Type: T   # kind
Properties:
    Plain:   'kept as it is'

    # above the script
    UserData:
        Fn::Base64: !Sub |
            #!/bin/bash
            # 서울: ${Old}
            echo "${Old.Arn}"   $HOME ${!HOME}

              indented
    Folded: !Sub >-
        one ${Other}
        two
    Last: [ a,b ,  !Ref   Old ]
)"),
             R"(# top
Type: T   # kind
Properties:
    Plain:   'kept as it is'

    # above the script
    UserData:
        Fn::Base64: !Sub |
            #!/bin/bash
            # 서울: ${New}
            echo "${New.Arn}"   $HOME ${!HOME}

              indented
    Folded: !Sub >-
        one ${Other}
        two
    Last: [ a,b ,  !Ref New ]
)");
}

void TestRenaming::jsonKeepsItsBytes()
{
    QCOMPARE(
        renamed("{\r\n\t\"a\" : [ {\"Ref\":\"Old\"} , { \"Fn::Sub\" : \"\\u00e9 ${Old}\" } ],\r\n\t\"b\":{ }\r\n}"),
        QString("{\r\n\t\"a\" : [ {\"Ref\":\"New\"} , { \"Fn::Sub\" : \"é ${New}\" } ],\r\n\t\"b\":{ }\r\n}"));
}

void TestRenaming::conditionsFollowOnlyWhenAsked()
{
    const std::string text =
        "Conditions:\n  C: !And [!Condition Old, {Condition: Old}]\nResources:\n  R:\n    Type: T\n    Condition: "
        "Old\n    Properties: {P: !If [Old, a, b]}\nOutputs:\n  O: {Value: x, Condition: Old}\n";
    QCOMPARE(renamed(text), "-");
    QString expected = QString::fromStdString(text);
    QCOMPARE(renamed(text, true), expected.replace("Old", "New"));
}

void TestRenaming::whatAnAliasStandsForFollowsToo()
{
    QCOMPARE(renamed("a: &x {P: !Ref Old}\nb: *x\nc: {<<: *x}\n"),
             QString("a: &x {P: !Ref New}\nb: *x\nc: {<<: *x}\n"));
    const syntax::NodePtr tree = withReferencesRenamed(*parsed("a: &x {P: !Ref Old}\nb: *x\n"), "Old", "New");
    QVERIFY(syntax::resolved(tree->find("b")) == tree->find("a"));
    // Plain text that happens to hold the name belongs to somebody else.
    QCOMPARE(renamed("Label: &n Old\nThing: {Ref: *n}\n"), QString("Label: &n Old\nThing: {Ref: New}\n"));
}

void TestRenaming::aWholeTemplateKeepsItsDeclarations()
{
    const std::string text = R"(Parameters:
  Old: {Type: String}
Resources:
  First: {Type: T, DependsOn: Old}
  Old:
    Type: T
    Properties: {Name: Old}
  Second:
    Type: T
    DependsOn: [First, Old]
    Properties: {P: !Ref Old}
Outputs:
  Old: {Value: !GetAtt Old.Arn, Export: {Name: !Sub '${Old}'}}
)";
    QCOMPARE(renamed(text), R"(Parameters:
  Old: {Type: String}
Resources:
  First: {Type: T, DependsOn: New}
  Old:
    Type: T
    Properties: {Name: Old}
  Second:
    Type: T
    DependsOn: [First, New]
    Properties: {P: !Ref New}
Outputs:
  Old: {Value: !GetAtt New.Arn, Export: {Name: !Sub '${New}'}}
)");
}

void TestRenaming::whatDidNotChangeIsShared()
{
    const syntax::NodePtr before = parsed("a: [1, !Ref Old]\nb: {c: d}\n");
    const syntax::NodePtr after = withReferencesRenamed(*before, "Old", "New");
    QVERIFY(after->find("b") == before->find("b"));
    QVERIFY(after->find("a") != before->find("a"));
    QVERIFY(after->find("a")->entries[0].value == before->find("a")->entries[0].value);
}

QTEST_APPLESS_MAIN(TestRenaming)
#include "tst_renaming.moc"
