#include "tests/edits/network.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

// What a person sees happen when they remove, rename, copy, paste, set: in the template's lines.
class TestEdits : public QObject
{
    Q_OBJECT

private slots:
    void copiesTakeTheNextFreeNamesInTurn();
    void whatBelongsToTheRemovedGoesWithIt();
    void whatOthersShareStays();
    void aRouteTableOfTwoSubnetsOutlivesOne();
    void aContainerTakesItsContent();
    void whatReferredToTheRemovedIsTidied();
    void aRemovedBranchOfAnIfLeavesAWellFormedIf();
    void textsAreNotShortenedByARemoval();
    void emptyOutputsStayWhereNobodyAsked();
    void aRenameFollowsEverywhere();
    void aRenameTakesPlaceArrowsZonesAndIgnoredFindingsAlong();
    void aBadNameIsRefused();
    void aCopyHasNewNamesAndItsOwnReferences();
    void aCopiedArrowJoinsTheCopies();
    void anArrowGoesWithBothOfItsEnds();
    void anArrowWithoutAnEndIsGone();
    void partsOfATemplateArePasted_data();
    void partsOfATemplateArePasted();
    void whatIsPastedKeepsItsOrder();
    void aPasteIntoASubnetLiesThere();
    void pastedRubbishIsRefused();
    void aPropertyIsSetAndRemoved();
    void containersInACircleAreNoTrap();
    void whatNeedsATransformBringsIt_data();
    void whatNeedsATransformBringsIt();
};

void TestEdits::whatBelongsToTheRemovedGoesWithIt()
{
    const Snapshot before = opened(network);
    // Its address serves nobody else; profile, role and one group are shared with the other instance.
    const RemovalPlan both = planRemove(*before.index, {id("Web"), id("Worker")});
    const Listed gone = names(both.removed);
    for (const char *name : {"Web", "Worker", "Address", "Profile", "Role"})
        QVERIFY2(std::ranges::find(gone, name) != gone.end(), name);
}

void TestEdits::whatOthersShareStays()
{
    const Snapshot before = opened(network);
    const RemovalPlan one = planRemove(*before.index, {id("Web")});
    const Listed gone = names(one.removed);
    for (const char *name : {"Web", "Address"})
        QVERIFY2(std::ranges::find(gone, name) != gone.end(), name);
    for (const char *name : {"Profile", "Role", "Group", "Worker"})
        QVERIFY2(std::ranges::find(gone, name) == gone.end(), name);
}

void TestEdits::aRouteTableOfTwoSubnetsOutlivesOne()
{
    const Snapshot before = opened(network);
    const Listed one = names(planRemove(*before.index, {id("A")}).removed);
    QVERIFY(std::ranges::find(one, "TableOfA") != one.end());
    QVERIFY(std::ranges::find(one, "Table") == one.end());
    QVERIFY(std::ranges::find(one, "TableOfB") == one.end());
    const Listed both = names(planRemove(*before.index, {id("A"), id("B")}).removed);
    QVERIFY(std::ranges::find(both, "Table") != both.end());
}

void TestEdits::aContainerTakesItsContent()
{
    const Snapshot before = withPlaces(opened(network), {"Vpc", "A", "Web", "Topic"});
    const Snapshot now = after(before, remove(before.design, *before.index, {id("Vpc")}));
    Listed left;
    now.design.forEachResource(
        [&](const ResourceView &resource, std::size_t) { left.emplace_back(resource.logicalId); });
    QVERIFY(std::ranges::find(left, "Topic") != left.end());
    for (const char *name : {"Vpc", "A", "B", "C", "Web", "Worker", "Table", "TableOfA"})
        QVERIFY2(std::ranges::find(left, name) == left.end(), name);
    QVERIFY(!now.design.placements.contains(id("Web")));
    QVERIFY(now.design.placements.contains(id("Topic")));
    for (const auto &dangling : now.index->dangling())
        QVERIFY2(false, (dangling.from.text() + " -> " + dangling.reference.target).c_str());
}

void TestEdits::whatReferredToTheRemovedIsTidied()
{
    const Snapshot before = opened(network);
    const auto removed = remove(before.design, *before.index, {id("Web")});
    const Snapshot now = after(before, removed);
    const QStringList lines = changes(before.design, now.design);
    QVERIFY2(lines.contains("-DependsOn: [Web, Balancer]") && lines.contains("+DependsOn: [Balancer]"),
             qPrintable(lines.join('\n')));
    QVERIFY(!now.design.section("Outputs")->find("Address"));
    QVERIFY(!now.design.section("Outputs")->find("Where"));
    QVERIFY(now.design.section("Outputs")->find("Topic"));
    QVERIFY(std::ranges::find(removed->remarks, Message{"edit.output-removed", {"Where"}}) != removed->remarks.end());

    const Snapshot group = after(before, remove(before.design, *before.index, {id("Other")}));
    QVERIFY2(changes(before.design, group.design).contains("+SecurityGroupIds: [!Ref Group]"),
             qPrintable(changes(before.design, group.design).join("\n")));
    const Snapshot subnet = after(before, remove(before.design, *before.index, {id("B")}));
    QVERIFY2(changes(before.design, subnet.design).contains("+Subnets: [!Ref A]"),
             qPrintable(changes(before.design, subnet.design).join("\n")));

    const Snapshot lone = opened("Resources:\n  A: {Type: AWS::SNS::Topic}\n  B:\n    Type: AWS::SNS::Topic\n"
                                 "    DependsOn: A\nOutputs:\n  A: {Value: !Ref A}\n");
    const Snapshot alone = after(lone, remove(lone.design, *lone.index, {id("A")}));
    QCOMPARE(textOf(alone.design), "Resources:\n  B:\n    Type: AWS::SNS::Topic\n");
}

void TestEdits::aRemovedBranchOfAnIfLeavesAWellFormedIf()
{
    for (const char *list :
         {"[!If [Big, !Ref Gone, !Ref Stays], !Ref Stays]", "[{'Fn::If': [Big, !Ref Stays, !Ref Gone]}]",
          "!If [Big, [!Ref Gone, !Ref Stays], [!Ref Stays]]"}) {
        const Snapshot before =
            opened(std::string("Conditions: {Big: !Equals [a, b]}\nResources:\n"
                               "  Gone: {Type: AWS::EC2::SecurityGroup}\n"
                               "  Stays: {Type: AWS::EC2::SecurityGroup}\n"
                               "  Web: {Type: AWS::EC2::Instance, Properties: {SecurityGroupIds: ") +
                   list + "}}\n");
        const Snapshot now = after(before, remove(before.design, *before.index, {id("Gone")}));
        const auto groups = now.design.resource("Web").property("SecurityGroupIds");
        QVERIFY2(groups, list);
        const syntax::NodePtr call = groups->tag.empty() ? syntax::resolved(groups->entries[0].value) : groups;
        const auto conditional = expression::intrinsicOf(*call);
        QVERIFY2(conditional && conditional->name == "Fn::If", list);
        QCOMPARE(conditional->argument->size(), std::size_t(3));
        QVERIFY2(now.index->dangling().empty(), list);
    }
}

void TestEdits::textsAreNotShortenedByARemoval()
{
    // A name made of parts would mean something else without one of them: that is for a person to decide.
    const Snapshot before = opened(R"(Resources:
  Gone: {Type: AWS::SNS::Topic}
  Named:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Join ['-', [a, !GetAtt Gone.TopicName, b]]
)");
    const Snapshot now = after(before, remove(before.design, *before.index, {id("Gone")}));
    QVERIFY(textOf(now.design).find("!Join ['-', [a, !GetAtt Gone.TopicName, b]]") != std::string::npos);
    QCOMPARE(now.index->dangling().size(), std::size_t(1));
}

void TestEdits::emptyOutputsStayWhereNobodyAsked()
{
    const Snapshot before =
        opened("Resources:\n  A: {Type: AWS::SNS::Topic}\n  B: {Type: AWS::SNS::Topic}\nOutputs: {}\n");
    const Snapshot now = after(before, remove(before.design, *before.index, {id("A")}));
    QCOMPARE(changes(before.design, now.design), QStringList({"-A: {Type: AWS::SNS::Topic}"}));
}

void TestEdits::aRenameFollowsEverywhere()
{
    const Snapshot before = opened(network);
    const auto renamed = rename(before.design, *before.index, id("Web"), "Front");
    QVERIFY2(renamed.ok(), codeOf(renamed).c_str());
    QVERIFY(renamed->made == std::vector{id("Front")});
    QCOMPARE(changes(before.design, renamed->design),
             QStringList({"-Web: # the one that answers", "+Front: # the one that answers",
                          "-DependsOn: [Web, Balancer]", "+DependsOn: [Front, Balancer]", "-InstanceId: !Ref Web",
                          "+InstanceId: !Ref Front", "-Value: !GetAtt Web.PublicIp", "+Value: !GetAtt Front.PublicIp",
                          "-Value: !Sub 'http://${Web.PublicDnsName}/${Topic}'",
                          "+Value: !Sub 'http://${Front.PublicDnsName}/${Topic}'"}));
    const Snapshot now = before.with(renamed->design);
    QVERIFY(now.index->dangling().empty());
    const Snapshot back = after(now, rename(now.design, *now.index, id("Front"), "Web"));
    QCOMPARE(textOf(back.design), textOf(before.design));
}

void TestEdits::aRenameTakesPlaceArrowsZonesAndIgnoredFindingsAlong()
{
    Snapshot before = withPlaces(opened(network), {"Vpc", "A"});
    Design design = before.design;
    const ElementId zone = zoneOf(before, "az[0]");
    design.placements.set(zone, Placement{.bounds = {1, 1, 9, 9}});
    design.drawings.set(ElementId::drawing("arrow"),
                        Drawing{.kind = DrawingKind::Arrow, .from = id("Vpc"), .to = id("Topic")});
    Settings settings;
    settings.ignored = {{"some.rule", "resource:Vpc", "on purpose"}};
    design.settings = std::make_shared<const Settings>(settings);
    before = before.with(design);
    const Snapshot now = after(before, rename(before.design, *before.index, id("Vpc"), "Network"));
    QVERIFY(!now.design.placements.contains(id("Vpc")));
    QVERIFY(*now.design.placements.find(id("Network")) == *before.design.placements.find(id("Vpc")));
    const ElementId zoneNow = zoneOf(now, "az[0]");
    QVERIFY(now.design.placements.contains(zoneNow));
    QVERIFY(!now.design.placements.contains(zone));
    QVERIFY(now.design.drawings.find(ElementId::drawing("arrow"))->from == id("Network"));
    QCOMPARE(now.design.settings->ignored.front().element, "resource:Network");
}

void TestEdits::aBadNameIsRefused()
{
    const Snapshot before = opened(network);
    for (const char *bad : {"", "a b", "a-b", "웹", "a.b", "a\nb"})
        QVERIFY2(codeOf(rename(before.design, *before.index, id("Web"), bad)) == "edit.bad-name", bad);
    QCOMPARE(codeOf(rename(before.design, *before.index, id("Web"), "Worker")), "edit.name-taken");
    QCOMPARE(codeOf(rename(before.design, *before.index, id("Nobody"), "X")), "edit.no-such-element");
    const auto same = rename(before.design, *before.index, id("Web"), "Web");
    QVERIFY(same.ok() && same->design == before.design);
}

void TestEdits::aCopyHasNewNamesAndItsOwnReferences()
{
    const Snapshot before = withPlaces(opened(network), {"A", "Web"});
    const auto copied = duplicate(before.design, *before.index, {id("A")});
    QVERIFY2(copied.ok(), codeOf(copied).c_str());
    const Snapshot now = before.with(copied->design);
    for (const ElementId &made : copied->made)
        QVERIFY2(!before.index->find(made) && now.index->find(made), made.text().c_str());
    QVERIFY(!diff(before.design, now.design).added.empty());
    QVERIFY(diff(before.design, now.design).changed.empty());
    // The subnet's copy lies in the same network; the instance's copy in the subnet's copy, with its own address.
    const auto subnet = std::ranges::find_if(
        copied->made, [&](const ElementId &made) { return now.index->find(made)->type == "AWS::EC2::Subnet"; });
    const auto instance = std::ranges::find_if(
        copied->made, [&](const ElementId &made) { return now.index->find(made)->type == "AWS::EC2::Instance"; });
    QVERIFY(subnet != copied->made.end() && instance != copied->made.end());
    QVERIFY(holderOf(now, instance->text()) == *subnet);
    QVERIFY(now.index->isInside(*subnet, id("Vpc")));
    const Rect &was = before.design.placements.find(id("A"))->bounds;
    QVERIFY(now.design.placements.find(*subnet)->bounds == was.translated(16, 16));
    QVERIFY(now.index->dangling().empty());
}

void TestEdits::aCopiedArrowJoinsTheCopies()
{
    Snapshot before = withPlaces(opened(network), {"Topic", "Balancer"});
    Design design = before.design;
    const ElementId users = ElementId::drawing("users");
    const ElementId arrow = ElementId::drawing("arrow");
    design.drawings.set(users, Drawing{.kind = DrawingKind::Users});
    design.placements.set(users, Placement{.bounds = {0, 0, 9, 9}});
    design.drawings.set(arrow, Drawing{.kind = DrawingKind::Arrow, .from = users, .to = id("Topic")});
    before = before.with(design);
    const auto copied = duplicate(before.design, *before.index, {users, arrow, id("Topic")});
    QVERIFY2(copied.ok(), codeOf(copied).c_str());
    QCOMPARE(copied->made.size(), std::size_t(3));
    for (const ElementId &made : copied->made)
        if (const Drawing *drawing = copied->design.drawings.find(made);
            drawing && drawing->kind == DrawingKind::Arrow) {
            QVERIFY(std::ranges::find(copied->made, drawing->from) != copied->made.end());
            QVERIFY(std::ranges::find(copied->made, drawing->to) != copied->made.end());
            QVERIFY(!(drawing->from == drawing->to));
        }
}

namespace {

Snapshot withArrow()
{
    const Snapshot before = withPlaces(opened(network), {"Topic", "Balancer"});
    Design design = before.design;
    design.drawings.set(ElementId::drawing("arrow"),
                        Drawing{.kind = DrawingKind::Arrow, .from = id("Balancer"), .to = id("Topic")});
    return before.with(design);
}

} // namespace

void TestEdits::anArrowGoesWithBothOfItsEnds()
{
    const Snapshot before = withArrow();
    const Snapshot empty = opened("Resources: {}\n");
    const auto both =
        paste(empty.design, *empty.index, copyText(before.design, *before.index, {id("Balancer"), id("Topic")}), {});
    QVERIFY2(both.ok(), codeOf(both).c_str());
    QCOMPARE(both->design.drawings.size(), std::size_t(1));
    const auto one = paste(empty.design, *empty.index, copyText(before.design, *before.index, {id("Topic")}), {});
    QVERIFY2(one.ok(), codeOf(one).c_str());
    QVERIFY(one->design.drawings.empty());
}

void TestEdits::anArrowWithoutAnEndIsGone()
{
    const Snapshot before = withArrow();
    const auto removed = remove(before.design, *before.index, {id("Topic")});
    QVERIFY2(removed.ok(), codeOf(removed).c_str());
    QVERIFY(removed->design.drawings.empty());
}

void TestEdits::partsOfATemplateArePasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("below Resources") << "  Jobs:\n    Type: AWS::SQS::Queue\n  More:\n    Type: AWS::SNS::Topic\n"
                                     << "Jobs";
    QTest::newRow("JSON member") << "\"Jobs\": {\"Type\": \"AWS::SQS::Queue\"}"
                                 << "Jobs";
    QTest::newRow("JSON object") << "{\"Jobs\": {\"Type\": \"AWS::SQS::Queue\"}}"
                                 << "Jobs";
    QTest::newRow("one body") << "Type: AWS::SQS::Queue\nProperties:\n  DelaySeconds: 5\n"
                              << "Queue";
}

void TestEdits::partsOfATemplateArePasted()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const Snapshot before = opened("Resources: {}\n");
    const auto pasted = paste(before.design, *before.index, text.toStdString(), {});
    QVERIFY2(pasted.ok(), codeOf(pasted).c_str());
    const Snapshot now = before.with(pasted->design);
    QVERIFY(now.index->resource(name.toStdString()));
    QCOMPARE(now.index->resource(name.toStdString())->type, std::string("AWS::SQS::Queue"));
}

void TestEdits::whatIsPastedKeepsItsOrder()
{
    const Snapshot before = opened("Resources:\n  Zebra: {Type: AWS::SQS::Queue}\n");
    const auto pasted = paste(before.design, *before.index,
                              "Zebra: {Type: AWS::SQS::Queue}\nMole: {Type: AWS::SNS::Topic}\n"
                              "Ant: {Type: AWS::SNS::Topic}\n",
                              {});
    QVERIFY2(pasted.ok(), codeOf(pasted).c_str());
    QStringList order;
    pasted->design.forEachResource([&](const ResourceView &resource, std::size_t) {
        order << QString::fromUtf8(resource.logicalId.data(), qsizetype(resource.logicalId.size()));
    });
    QCOMPARE(order, QStringList({"Zebra", "Zebra2", "Mole", "Ant"}));
}

void TestEdits::aPasteIntoASubnetLiesThere()
{
    const Snapshot before = opened(network);
    const std::string text = copyText(before.design, *before.index, {id("Web")});
    const auto pasted = paste(before.design, *before.index, text, {}, id("B"));
    QVERIFY2(pasted.ok(), codeOf(pasted).c_str());
    const Snapshot now = before.with(pasted->design);
    for (const ElementId &made : pasted->made)
        if (now.index->find(made)->type == "AWS::EC2::Instance")
            QVERIFY(holderOf(now, made.text()) == id("B"));
    QVERIFY(holderOf(now, "Web") == id("A"));
    // What was copied can be pasted into another template, too.
    const Snapshot other = opened("{\"Resources\": {}}");
    const auto there = paste(other.design, *other.index, text, {});
    QVERIFY(there.ok());
    QVERIFY(other.with(there->design).index->resource("Web"));
}

void TestEdits::pastedRubbishIsRefused()
{
    const Snapshot before = opened(network);
    for (const char *rubbish : {"", "hello", "[1, 2]", "{", "Parameters: {}", "Resources: 5"})
        QVERIFY2(!paste(before.design, *before.index, rubbish, {}).ok(), rubbish);
}

void TestEdits::aPropertyIsSetAndRemoved()
{
    const Snapshot before = opened(network);
    const syntax::Path cidr{"Properties", "CidrBlock"};
    const auto set =
        cirro::setProperty(before.design, *before.index, id("A"), cidr, syntax::Node::scalar("10.0.9.0/24"));
    QCOMPARE(changes(before.design, set->design), QStringList({"-CidrBlock: 10.0.0.0/24", "+CidrBlock: 10.0.9.0/24"}));
    const auto unset = cirro::setProperty(before.design, *before.index, id("A"), cidr, nullptr);
    QCOMPARE(changes(before.design, unset->design), QStringList({"-CidrBlock: 10.0.0.0/24"}));
    QVERIFY(!cirro::setProperty(before.design, *before.index, id("Nobody"), cidr, nullptr).ok());
    QVERIFY(!cirro::setProperty(before.design, *before.index, id("A"), {"Properties", "Nothing"}, nullptr).ok());
    const auto changed = propertyChanges(before.index->resource("A")->body, set->design.resource("A").body);
    QCOMPARE(changed.size(), std::size_t(1));
    QCOMPARE(syntax::toPointer(changed.front().path), "/Properties/CidrBlock");
}

void TestEdits::containersInACircleAreNoTrap()
{
    // Nonsense that a person can type: two networks, each attached to the other as if it were a gateway.
    const Snapshot before = opened(R"(Resources:
  V: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  W: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.1.0.0/16}}
  One: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref V, InternetGatewayId: !Ref W}}
  Two: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref W, InternetGatewayId: !Ref V}}
)");
    for (const Element &element : before.index->elements())
        QVERIFY2(!before.index->isInside(element.id, element.id), element.id.text().c_str());
    QVERIFY(!before.index->isInside(id("V"), id("Nobody")));
    QVERIFY(remove(before.design, *before.index, {id("V")}).ok());
}

void TestEdits::whatNeedsATransformBringsIt_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("after");
    QTest::newRow("none") << "Resources: {}\n"
                          << "AWS::Serverless::SimpleTable"
                          << "AWS::Serverless-2016-10-31";
    QTest::newRow("itself") << "Transform: AWS::Serverless-2016-10-31\nResources: {}\n"
                            << "AWS::Serverless::SimpleTable"
                            << "AWS::Serverless-2016-10-31";
    QTest::newRow("another") << "Transform: AWS::LanguageExtensions\nResources: {}\n"
                             << "AWS::Serverless::SimpleTable"
                             << "AWS::LanguageExtensions AWS::Serverless-2016-10-31";
    QTest::newRow("several") << "Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\nResources: {}\n"
                             << "AWS::Serverless::SimpleTable"
                             << "AWS::LanguageExtensions AWS::Serverless-2016-10-31";
    QTest::newRow("not needed") << "Resources: {}\n"
                                << "AWS::DynamoDB::Table"
                                << "";
}

void TestEdits::whatNeedsATransformBringsIt()
{
    QFETCH(QString, before);
    QFETCH(QString, type);
    const Snapshot start = opened(before.toStdString());
    const Snapshot now = after(start, place(start.design, *start.index, type.toStdString(), {}, {0, 0}));
    QStringList named;
    if (const syntax::NodePtr transform = now.design.section("Transform")) {
        if (transform->isScalar())
            named << QString::fromStdString(transform->text);
        for (const syntax::Entry &entry : transform->entries)
            named << QString::fromStdString(entry.value->text);
    }
    QTEST(named.join(' '), "after");
}

void TestEdits::copiesTakeTheNextFreeNamesInTurn()
{
    const Snapshot in =
        opened("Resources: {Web: {Type: AWS::SNS::Topic}, Web2: {Type: AWS::SNS::Topic, DependsOn: Web}, Web5: {Type: "
               "AWS::SNS::Topic, DependsOn: Web2}}\n");
    const auto copied = duplicate(in.design, *in.index, {id("Web"), id("Web2"), id("Web5")});
    QVERIFY(copied.ok());
    QVERIFY((copied->made == std::vector{id("Web3"), id("Web4"), id("Web6")}));
    QCOMPARE(copied->design.resource("Web4").body->find("DependsOn")->text, std::string("Web3"));
    QCOMPARE(copied->design.resource("Web6").body->find("DependsOn")->text, std::string("Web4"));
}

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"
