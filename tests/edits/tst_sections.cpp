#include "model/edits/sections.h"

#include "tests/edits/opened.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

namespace {

const std::string yaml = R"(# A web server.
Metadata:
  AWS::CloudFormation::Interface:
    ParameterGroups:
      - Label: {default: The server}
        Parameters: [Size, Count]
    ParameterLabels:
      Size: {default: How large}
Parameters:
  # How large it is.
  Size:
    Type: String # of an instance
    Default: t3.micro
  Count:
    Type: Number
Mappings:
  Images:
    us-east-1: {Arm: ami-1}
Conditions:
  Size: !Equals [!Ref Size, t3.small]
  Both: !And [!Condition Size, !Not [!Equals [!Ref Count, 1]]]
Resources:
  Web:
    Type: AWS::EC2::Instance
    Condition: Size
    Properties:
      ImageId: !FindInMap [Images, !Ref AWS::Region, Arm]
      InstanceType: !Ref Size # as asked
      UserData: !Sub "${Size} ${!Size} ${Count}"
      Monitoring: !If [Size, true, false]
Outputs:
  Id:
    Condition: Both
    Value: !Ref Web
)";

const std::string json = R"({
    "Parameters": {
        "Size": {"Type": "String", "Default": "t3.micro"}
    },
    "Conditions": {"Large": {"Fn::Equals": [{"Ref": "Size"}, "t3.small"]}},
    "Resources": {
        "Web": {
            "Type": "AWS::EC2::Instance",
            "Condition": "Large",
            "Properties": {"InstanceType": {"Ref": "Size"}}
        }
    }
}
)";

Design renamed(const Snapshot &before, Section section, std::string_view from, std::string_view to)
{
    auto result = renameMember(before.design, *before.index, section, from, to);
    if (!result)
        qFatal("%s", result.error().code.c_str());
    return std::move(result->design);
}

std::vector<std::string> namesOf(std::span<const Use> uses)
{
    std::vector<std::string> names;
    for (const Use &use : uses)
        names.push_back(use.section + "/" + use.name);
    return names;
}

} // namespace

// The sections beside Resources: their members are added, renamed and removed line by line.
class TestSections : public QObject
{
    Q_OBJECT

private slots:
    void aRenamedParameterIsFollowedEverywhereAndNothingElseIs()
    {
        const Snapshot before = opened(yaml);
        QCOMPARE(changes(before.design, renamed(before, Section::Parameters, "Size", "Kind")),
                 (QStringList{"-Parameters: [Size, Count]", "+Parameters: [Kind, Count]", "-Size: {default: How large}",
                              "+Kind: {default: How large}", "-Size:", "+Kind:", "-Size: !Equals [!Ref Size, t3.small]",
                              "+Size: !Equals [!Ref Kind, t3.small]", "-InstanceType: !Ref Size # as asked",
                              "-UserData: !Sub \"${Size} ${!Size} ${Count}\"", "+InstanceType: !Ref Kind # as asked",
                              "+UserData: !Sub \"${Kind} ${!Size} ${Count}\""}));
    }
    void aRenamedConditionIsFollowedAndAParameterOfItsNameIsNot()
    {
        const Snapshot before = opened(yaml);
        QCOMPARE(changes(before.design, renamed(before, Section::Conditions, "Size", "Large")),
                 (QStringList{"-Size: !Equals [!Ref Size, t3.small]",
                              "-Both: !And [!Condition Size, !Not [!Equals [!Ref Count, 1]]]",
                              "+Large: !Equals [!Ref Size, t3.small]",
                              "+Both: !And [!Condition Large, !Not [!Equals [!Ref Count, 1]]]", "-Condition: Size",
                              "+Condition: Large", "-Monitoring: !If [Size, true, false]",
                              "+Monitoring: !If [Large, true, false]"}));
    }
    void aRenamedMappingIsFollowed()
    {
        const Snapshot before = opened(yaml);
        QCOMPARE(changes(before.design, renamed(before, Section::Mappings, "Images", "Disks")),
                 (QStringList{"-Images:", "+Disks:", "-ImageId: !FindInMap [Images, !Ref AWS::Region, Arm]",
                              "+ImageId: !FindInMap [Disks, !Ref AWS::Region, Arm]"}));
    }
    void aRenameInJsonChangesItsLinesOnly()
    {
        const Snapshot before = opened(json);
        QCOMPARE(changes(before.design, renamed(before, Section::Parameters, "Size", "Kind")),
                 (QStringList{R"(-"Size": {"Type": "String", "Default": "t3.micro"})",
                              R"(+"Kind": {"Type": "String", "Default": "t3.micro"})",
                              R"(-"Conditions": {"Large": {"Fn::Equals": [{"Ref": "Size"}, "t3.small"]}},)",
                              R"(+"Conditions": {"Large": {"Fn::Equals": [{"Ref": "Kind"}, "t3.small"]}},)",
                              R"(-"Properties": {"InstanceType": {"Ref": "Size"}})",
                              R"(+"Properties": {"InstanceType": {"Ref": "Kind"}})"}));
    }
    void theAssumedValueFollowsItsParameter()
    {
        const Snapshot before = opened(yaml);
        const Design assumed = assumeParameter(before.design, "Size", "t3.large");
        const auto after = renameMember(assumed, *before.index, Section::Parameters, "Size", "Kind");
        QVERIFY(after);
        const std::vector<std::pair<std::string, std::string>> wanted{{"Kind", "t3.large"}};
        QCOMPARE(after->design.settings->parameters, wanted);
        const auto gone = removeMember(assumed, Section::Parameters, "Size");
        QVERIFY(gone);
        QVERIFY(gone->design.settings->parameters.empty());
    }
    void whereAnIdOfAParameterStandsStaysUnderTheNewName()
    {
        Snapshot before = opened("Parameters:\n  Net:\n    Type: AWS::EC2::VPC::Id\nResources:\n  Inner:\n"
                                 "    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net}\n");
        before.design.placements.set(ElementId::external("Parameter:Net"), Placement{});
        const Design after = renamed(before, Section::Parameters, "Net", "Network");
        QVERIFY(after.placements.find(ElementId::external("Parameter:Network")));
        QVERIFY(!after.placements.find(ElementId::external("Parameter:Net")));
    }
    void aNameThatIsTakenOrNoneIsRefused()
    {
        const Snapshot before = opened(yaml);
        for (const char *name : {"Web", "Count"})
            QCOMPARE(renameMember(before.design, *before.index, Section::Parameters, "Size", name).error().code,
                     std::string("edit.name-taken"));
        QCOMPARE(renameMember(before.design, *before.index, Section::Parameters, "Size", "a-b").error().code,
                 std::string("edit.bad-name"));
        QCOMPARE(renameMember(before.design, *before.index, Section::Outputs, "Gone", "New").error().code,
                 std::string("edit.no-such-element"));
        // Outputs have names of their own.
        QVERIFY(renameMember(before.design, *before.index, Section::Outputs, "Id", "Web"));
    }
    void aNewMemberComesBehindTheOthers()
    {
        const Snapshot before = opened(yaml);
        const auto after = addMember(before.design, *before.index, Section::Parameters, "Color",
                                     syntax::Node::mapping({{"Type", syntax::Node::scalar("String")}}));
        QVERIFY(after);
        QCOMPARE(changes(before.design, after->design), (QStringList{"+Color:", "+Type: String"}));
    }
    void aNewSectionStandsWherePeopleLookForIt()
    {
        const Snapshot before = opened("Description: x\nResources:\n  Web:\n    Type: AWS::EC2::Instance\n");
        const auto after = addMember(before.design, *before.index, Section::Parameters, "Color",
                                     syntax::Node::mapping({{"Type", syntax::Node::scalar("String")}}));
        QVERIFY(after);
        QCOMPARE(textOf(after->design), std::string("Description: x\nParameters:\n  Color:\n    Type: String\n"
                                                    "Resources:\n  Web:\n    Type: AWS::EC2::Instance\n"));
        const auto back = removeMember(after->design, Section::Parameters, "Color");
        QVERIFY(back);
        QCOMPARE(textOf(back->design), textOf(before.design));
    }
    void aRemovedParameterTakesItsCommentAndItsMetadataAlong()
    {
        const Snapshot before = opened(yaml);
        const auto after = removeMember(before.design, Section::Parameters, "Size");
        QVERIFY(after);
        const QStringList lines = changes(before.design, after->design);
        QCOMPARE(lines.filter("How large it is").size(), 1);
        QVERIFY(lines.contains("+Parameters: [Count]"));
        // What named it is left to the rules.
        QVERIFY(textOf(after->design).find("InstanceType: !Ref Size # as asked") != std::string::npos);
    }
    void usesAreFoundInResourcesConditionsAndOutputs()
    {
        const Uses uses(opened(yaml).design);
        QCOMPARE(namesOf(uses.of(Section::Parameters, "Size")),
                 (std::vector<std::string>{"Resources/Web", "Conditions/Size"}));
        QCOMPARE(namesOf(uses.of(Section::Conditions, "Size")),
                 (std::vector<std::string>{"Resources/Web", "Conditions/Both"}));
        QCOMPARE(namesOf(uses.of(Section::Conditions, "Both")), (std::vector<std::string>{"Outputs/Id"}));
        QCOMPARE(namesOf(uses.of(Section::Mappings, "Images")), (std::vector<std::string>{"Resources/Web"}));
        QVERIFY(uses.of(Section::Mappings, "Other").empty());
    }
    void freeNamesAreNobodys()
    {
        const Snapshot before = opened(yaml);
        QCOMPARE(freeMemberName(before.design, *before.index, Section::Parameters, "Web"), std::string("Web2"));
        QCOMPARE(freeMemberName(before.design, *before.index, Section::Outputs, "Web"), std::string("Web"));
    }
};

QTEST_APPLESS_MAIN(TestSections)
#include "tst_sections.moc"
