#include "tests/edits/network.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

// What a person sees happen when they place an element or drop it somewhere: in the template's lines.
class TestDrops : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPlacedInAContainerSaysThatItLiesThere();
    void whatIsPlacedOutsideSaysNothing();
    void whatIsPlacedInAZoneSaysNetworkAndZone();
    void whatIsPlacedInASubnetInAZoneLiesInThatSubnet();
    void whatCannotLieThereIsNotPlaced();
    void aNewNameIsFreeAmongParametersToo();
    void anElementInAnotherSubnetChangesOneLine();
    void theDropSaysBeforehandWhatItDoes();
    void aDropWhereItIsOnlyMoves();
    void aWrongContainerIsRefusedWithItsReason();
    void whatMustLieInsideIsNotDraggedOut();
    void aContainerIsNotDroppedIntoItself();
    void whatMayStandAloneLosesTheProperty();
    void aDropIntoAnIfAsksWhatIsMeant();
    void theWorldOnShowDecidesWhereItLiesAndWhichBranchChanges();
    void draggedOutOfABranchItIsNotSetThere();
    void aBranchOfAnUnknownConditionIsNotGuessed();
    void aLoadBalancerJoinsOneMoreSubnet();
    void aComputedListIsNotTouched();
    void aZoneMovesASubnetByItsProperty();
    void whatLiesInsideMovesAlong();
    void aSelectionOfContainerAndContentMovesOnce();
    void aDropOntoAParametersNetworkRefersToTheParameter();
    void importsAndLiteralsHoldAndTakeElements();
    void drawingsAreOnlyDrawn();
    void resizeKeepsTheTemplate();
};

void TestDrops::whatIsPlacedInAContainerSaysThatItLiesThere()
{
    const Snapshot before = opened(network);
    const auto subnet = place(before.design, *before.index, "AWS::EC2::Subnet", id("Vpc"), {10, 20});
    QVERIFY2(subnet.ok(), codeOf(subnet).c_str());
    QCOMPARE(subnet->made.size(), std::size_t(1));
    const Snapshot with = after(before, subnet);
    const std::string name = subnet->made.front().text();
    QVERIFY(holderOf(with, name) == id("Vpc"));
    QVERIFY2(changes(before.design, with.design).contains("+VpcId: !Ref Vpc"),
             qPrintable(changes(before.design, with.design).join("\n")));
    QCOMPARE(with.design.placements.find(subnet->made.front())->bounds.x, 10.0);

    const auto instance = place(with.design, *with.index, "AWS::EC2::Instance", id("B"), {});
    const Snapshot more = after(with, instance);
    QVERIFY(holderOf(more, instance->made.front().text()) == id("B"));
    const QStringList lines = changes(with.design, more.design);
    QVERIFY(lines.contains("+SubnetId: !Ref B"));
    QVERIFY(std::ranges::all_of(lines, [](const QString &line) { return line.startsWith('+'); }));
}

void TestDrops::whatIsPlacedOutsideSaysNothing()
{
    const Snapshot before = opened(network);
    const auto placed = place(before.design, *before.index, "AWS::SQS::Queue", {}, {});
    const Snapshot with = after(before, placed);
    QVERIFY(holderOf(with, placed->made.front().text()).isNull());
    for (const QString &line : changes(before.design, with.design))
        QVERIFY2(!line.contains("Ref"), qPrintable(line));
}

void TestDrops::whatIsPlacedInAZoneSaysNetworkAndZone()
{
    const Snapshot before = opened(network);
    const ElementId zone = zoneOf(before, "az[1]");
    const auto placed = place(before.design, *before.index, "AWS::EC2::Subnet", zone, {});
    QVERIFY2(placed.ok(), codeOf(placed).c_str());
    const Snapshot with = after(before, placed);
    QVERIFY(holderOf(with, placed->made.front().text()) == zone);
    const QStringList lines = changes(before.design, with.design);
    QVERIFY2(lines.contains("+VpcId: !Ref Vpc"), qPrintable(lines.join("\n")));
    QVERIFY2(lines.filter("AvailabilityZone").size() == 1 && lines.filter("AvailabilityZone")[0].contains("1"),
             qPrintable(lines.join('\n')));
}

void TestDrops::whatIsPlacedInASubnetInAZoneLiesInThatSubnet()
{
    const Snapshot before = opened(network);
    const auto placed = place(before.design, *before.index, "AWS::EC2::NatGateway", id("A"), {});
    const Snapshot with = after(before, placed);
    QVERIFY(holderOf(with, placed->made.front().text()) == id("A"));
    QVERIFY(with.index->isInside(placed->made.front(), zoneOf(before, "az[0]")));
}

void TestDrops::whatCannotLieThereIsNotPlaced()
{
    const Snapshot before = opened(network);
    QCOMPARE(codeOf(place(before.design, *before.index, "AWS::S3::Bucket", id("Vpc"), {})), "drop.stands-alone");
    QCOMPARE(codeOf(place(before.design, *before.index, "AWS::EC2::Subnet", id("A"), {})), "drop.wrong-container");
    QCOMPARE(codeOf(place(before.design, *before.index, "AWS::EC2::Subnet", id("Nobody"), {})), "edit.no-such-element");
}

void TestDrops::aNewNameIsFreeAmongParametersToo()
{
    // CloudFormation has one space of names for parameters and resources.
    const Snapshot before = opened(network);
    const auto placed = place(before.design, *before.index, "AWS::SQS::Queue", {}, {});
    QVERIFY(placed.ok());
    QVERIFY2(placed->made.front().text() != "Queue", placed->made.front().text().c_str());
    const auto renamed = rename(before.design, *before.index, id("Topic"), "Queue");
    QCOMPARE(codeOf(renamed), "edit.name-taken");
    const auto pasted = paste(before.design, *before.index, "Resources: {Queue: {Type: AWS::SQS::Queue}}", {});
    QVERIFY(pasted.ok());
    QVERIFY2(pasted->made.front().text() != "Queue", pasted->made.front().text().c_str());
}

void TestDrops::anElementInAnotherSubnetChangesOneLine()
{
    const Snapshot before = opened(network);
    const Snapshot now = after(before, drop(before, "Web", id("B"), {30, 40}));
    QCOMPARE(changes(before.design, now.design),
             QStringList({"-SubnetId: !Ref A # public", "+SubnetId: !Ref B # public"}));
    QVERIFY(holderOf(now, "Web") == id("B"));
}

void TestDrops::theDropSaysBeforehandWhatItDoes()
{
    const Snapshot before = opened(network);
    const DropPlan sets = plan(before, "Web", id("B"));
    QVERIFY(sets.allowed);
    QVERIFY(sets.words == (Message{"drop.sets", {"B", "SubnetId", "Web"}}));
    const DropPlan adds = plan(before, "Balancer", id("C"));
    QVERIFY(adds.words == (Message{"drop.adds", {"C", "Subnets", "Balancer"}}));
    const DropPlan removes = plan(before, "Web", {});
    QVERIFY(removes.words == (Message{"drop.removes", {"SubnetId", "Web"}}));
}

void TestDrops::aDropWhereItIsOnlyMoves()
{
    const Snapshot before = opened(network);
    for (const auto &[what, where] :
         std::vector<std::pair<const char *, ElementId>>{{"Web", id("A")}, {"Balancer", id("B")}, {"Topic", {}}}) {
        QVERIFY2(plan(before, what, where).words.code == "drop.moves", what);
        const Snapshot now = after(before, drop(before, what, where, {8, 8}));
        QVERIFY2(changes(before.design, now.design).isEmpty(), what);
    }
}

void TestDrops::aWrongContainerIsRefusedWithItsReason()
{
    const Snapshot before = opened(network);
    for (const auto &[what, where, code] : std::vector<std::tuple<const char *, ElementId, const char *>>{
             {"A", id("B"), "drop.wrong-container"},
             {"Topic", id("A"), "drop.stands-alone"},
             {"Topic", zoneOf(before, "az[0]"), "drop.not-in-zone"}}) {
        const DropPlan refused = plan(before, what, where);
        QVERIFY2(!refused.allowed, what);
        QCOMPARE(refused.words.code, code);
        QVERIFY2(!refused.words.args.empty() && refused.words.args.front() == what, what);
        QCOMPARE(codeOf(drop(before, what, where)), code);
    }
    // Says where it belongs.
    QCOMPARE(plan(before, "A", id("B")).words.args, (Listed{"A", "B", "AWS::EC2::VPC"}));
}

void TestDrops::whatMustLieInsideIsNotDraggedOut()
{
    const Snapshot before = opened(network);
    const DropPlan refused = plan(before, "A", {});
    QVERIFY(!refused.allowed);
    QVERIFY(refused.words == (Message{"drop.must-lie-inside", {"A", "VpcId"}}));
    QCOMPARE(codeOf(drop(before, "A", {})), "drop.must-lie-inside");
}

void TestDrops::aContainerIsNotDroppedIntoItself()
{
    const Snapshot before = opened(network);
    QCOMPARE(plan(before, "Vpc", id("Vpc")).words.code, "drop.into-itself");
    QCOMPARE(plan(before, "Vpc", id("A")).words.code, "drop.into-itself");
    QCOMPARE(codeOf(drop(before, "Vpc", id("A"))), "drop.into-itself");
}

void TestDrops::whatMayStandAloneLosesTheProperty()
{
    const Snapshot before = opened(network);
    const Snapshot now = after(before, drop(before, "Web", {}));
    QCOMPARE(changes(before.design, now.design), QStringList({"-SubnetId: !Ref A # public"}));
    QVERIFY(holderOf(now, "Web").isNull());
}

void TestDrops::aDropIntoAnIfAsksWhatIsMeant()
{
    const Snapshot before = opened(network);
    QVERIFY(holderOf(before, "Worker") == id("B"));
    QCOMPARE(codeOf(drop(before, "Worker", id("A"))), "drop.scope-unsaid");
    const DropPlan plan = planMove(before.design, *before.index, {id("Worker")}, id("A"));
    QVERIFY(plan.allowed);
    QCOMPARE(plan.onlyWhere, std::vector<std::string>{"IsBig"});
    QCOMPARE(plan.property, std::string("SubnetId"));
    QVERIFY(planMove(before.design, *before.index, {id("Web")}, id("B")).onlyWhere.empty());

    const auto here = move(before.design, *before.index, {id("Worker")}, {}, id("A"), Scope::ThisWorld);
    const Snapshot branch = after(before, here);
    QCOMPARE(changes(before.design, branch.design),
             QStringList({"-SubnetId: !If [IsBig, !Ref B, !Ref C]", "+SubnetId: !If [IsBig, !Ref A, !Ref C]"}));
    QVERIFY(holderOf(branch, "Worker") == id("A"));

    const auto all = move(before.design, *before.index, {id("Worker")}, {}, id("A"), Scope::Everywhere);
    QCOMPARE(changes(before.design, after(before, all).design),
             QStringList({"-SubnetId: !If [IsBig, !Ref B, !Ref C]", "+SubnetId: !Ref A"}));
}

void TestDrops::theWorldOnShowDecidesWhereItLiesAndWhichBranchChanges()
{
    const Snapshot open = opened(network);
    const auto inWorld = [&](const char *value) { return open.with(assumeParameter(open.design, "Queue", value)); };
    const Snapshot big = inWorld("big");
    const Snapshot little = inWorld("little");
    QVERIFY(holderOf(big, "Worker") == id("B"));
    QVERIFY(holderOf(little, "Worker") == id("C"));
    QCOMPARE(little.index->resource("Worker")->fork, std::string("IsBig"));
    QVERIFY(little.index->resource("Web")->fork.empty());
    const auto moved = move(little.design, *little.index, {id("Worker")}, {}, id("A"), Scope::ThisWorld);
    QCOMPARE(changes(little.design, after(little, moved).design),
             QStringList({"-SubnetId: !If [IsBig, !Ref B, !Ref C]", "+SubnetId: !If [IsBig, !Ref B, !Ref A]"}));
    QCOMPARE(planMove(little.design, *little.index, {id("Worker")}, id("A")).onlyWhere,
             std::vector<std::string>{"!IsBig"});
}

void TestDrops::draggedOutOfABranchItIsNotSetThere()
{
    const Snapshot before = opened(network);
    const auto here = move(before.design, *before.index, {id("Worker")}, {}, {}, Scope::ThisWorld);
    QCOMPARE(
        changes(before.design, after(before, here).design),
        QStringList({"-SubnetId: !If [IsBig, !Ref B, !Ref C]", "+SubnetId: !If [IsBig, !Ref AWS::NoValue, !Ref C]"}));
    const auto all = move(before.design, *before.index, {id("Worker")}, {}, {}, Scope::Everywhere);
    QCOMPARE(changes(before.design, after(before, all).design),
             QStringList({"-SubnetId: !If [IsBig, !Ref B, !Ref C]"}));
    // And back: where the branch says nothing, the drop writes into the branch of the world on show.
    const Snapshot gone = after(before, here);
    const Snapshot big = gone.with(assumeParameter(gone.design, "Queue", "big"));
    QVERIFY(holderOf(big, "Worker").isNull());
    const auto back = move(big.design, *big.index, {id("Worker")}, {}, id("A"), Scope::ThisWorld);
    QCOMPARE(
        changes(big.design, after(big, back).design),
        QStringList({"-SubnetId: !If [IsBig, !Ref AWS::NoValue, !Ref C]", "+SubnetId: !If [IsBig, !Ref A, !Ref C]"}));
}

void TestDrops::aBranchOfAnUnknownConditionIsNotGuessed()
{
    const Snapshot before = opened(R"(Parameters: {Size: {Type: String}}
Conditions: {IsBig: !Equals [!Ref Size, big]}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  Web: {Type: AWS::EC2::Instance, Properties: {SubnetId: !If [IsBig, !Ref AWS::NoValue, !Ref AWS::NoValue]}}
)");
    QCOMPARE(codeOf(move(before.design, *before.index, {id("Web")}, {}, id("A"), Scope::ThisWorld)),
             "drop.condition-open");
}

void TestDrops::aLoadBalancerJoinsOneMoreSubnet()
{
    const Snapshot before = opened(network);
    const Snapshot now = after(before, drop(before, "Balancer", id("C")));
    QCOMPARE(changes(before.design, now.design),
             QStringList({"-Subnets: [!Ref A, !Ref B]", "+Subnets: [!Ref A, !Ref B, !Ref C]"}));
    QCOMPARE(names(now.index->resource("Balancer")->spans), (Listed{"A", "B", "C"}));
}

void TestDrops::aComputedListIsNotTouched()
{
    const Snapshot before = opened(R"(Parameters: {Ids: {Type: 'List<AWS::EC2::Subnet::Id>'}}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: !Ref Ids}}
)");
    QCOMPARE(plan(before, "Balancer", id("A")).words.code, "drop.list-is-computed");
    QCOMPARE(codeOf(drop(before, "Balancer", id("A"))), "drop.list-is-computed");
}

void TestDrops::aZoneMovesASubnetByItsProperty()
{
    const Snapshot before = opened(network);
    const ElementId zone = zoneOf(before, "az[1]");
    const DropPlan says = plan(before, "A", zone);
    QVERIFY(says.allowed);
    QVERIFY(says.words == (Message{"drop.sets", {"az[1]", "AvailabilityZone", "A"}}));
    const Snapshot now = after(before, drop(before, "A", zone));
    QCOMPARE(changes(before.design, now.design),
             QStringList({"-AvailabilityZone: !Select [0, !GetAZs '']", "+AvailabilityZone: !Select [1, !GetAZs '']"}));
    QVERIFY(holderOf(now, "A") == zone);
}

void TestDrops::whatLiesInsideMovesAlong()
{
    const Snapshot before = withPlaces(opened(network), {"Vpc", "A", "Web", "B", "Topic"});
    const Snapshot now = after(before, drop(before, "Vpc", {}, {100, 7}));
    for (const char *name : {"Vpc", "A", "Web", "B"}) {
        const Rect &was = before.design.placements.find(id(name))->bounds;
        QVERIFY2(now.design.placements.find(id(name))->bounds == was.translated(100, 7), name);
    }
    QVERIFY(*now.design.placements.find(id("Topic")) == *before.design.placements.find(id("Topic")));
    QVERIFY(diff(before.design, now.design).changed.empty());
}

void TestDrops::aSelectionOfContainerAndContentMovesOnce()
{
    const Snapshot before = withPlaces(opened(network), {"Vpc", "A", "Web"});
    const auto moved = move(before.design, *before.index, {id("Web"), id("A"), id("Vpc")}, {5, 5}, {});
    QVERIFY2(moved.ok(), codeOf(moved).c_str());
    QCOMPARE(moved->design.placements.find(id("Web"))->bounds.x,
             before.design.placements.find(id("Web"))->bounds.x + 5);
    QVERIFY(moved->design.document == before.design.document);
}

void TestDrops::aDropOntoAParametersNetworkRefersToTheParameter()
{
    const Snapshot before = opened(R"(Parameters:
  VpcId: {Type: 'AWS::EC2::VPC::Id'}
Resources:
  Own:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: 10.1.0.0/16}
  A:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref VpcId
      CidrBlock: 10.0.0.0/24
  B:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Own
      CidrBlock: 10.1.0.0/24
)");
    const ElementId outside = externalNamed(before, "Parameter:VpcId");
    QVERIFY(holderOf(before, "A") == outside);
    const Snapshot now = after(before, drop(before, "B", outside));
    QCOMPARE(changes(before.design, now.design), QStringList({"-VpcId: !Ref Own", "+VpcId: !Ref VpcId"}));
    QVERIFY(holderOf(now, "B") == outside);
    const auto placed = place(before.design, *before.index, "AWS::EC2::SecurityGroup", outside, {});
    QVERIFY2(placed.ok(), codeOf(placed).c_str());
    QVERIFY2(changes(before.design, placed->design).contains("+VpcId: !Ref VpcId"),
             qPrintable(changes(before.design, placed->design).join("\n")));
}

void TestDrops::importsAndLiteralsHoldAndTakeElements()
{
    const Snapshot before = opened(R"(Resources:
  A:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !ImportValue net-Vpc
      CidrBlock: 10.0.0.0/24
  B:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-12345678
      CidrBlock: 10.1.0.0/24
)");
    const ElementId import = externalNamed(before, "Import:net-Vpc");
    const ElementId literal = externalNamed(before, "Literal:vpc-12345678");
    QVERIFY(holderOf(before, "A") == import);
    QVERIFY(holderOf(before, "B") == literal);
    const Snapshot one = after(before, drop(before, "B", import));
    QCOMPARE(changes(before.design, one.design), QStringList({"-VpcId: vpc-12345678", "+VpcId: !ImportValue net-Vpc"}));
    const Snapshot other = after(before, drop(before, "A", literal));
    QCOMPARE(changes(before.design, other.design),
             QStringList({"-VpcId: !ImportValue net-Vpc", "+VpcId: vpc-12345678"}));
}

void TestDrops::drawingsAreOnlyDrawn()
{
    const Snapshot before = opened(network);
    const auto drawn = draw(before.design, {.kind = DrawingKind::Users}, {.bounds = {0, 0, 40, 40}});
    QVERIFY(drawn.ok());
    const auto again = draw(drawn->design, {.kind = DrawingKind::Users}, {.bounds = {0, 0, 40, 40}});
    QVERIFY(again.ok());
    QVERIFY(!(again->made.front() == drawn->made.front()));
    const Snapshot with = before.with(drawn->design);
    const auto moved = move(with.design, *with.index, drawn->made, {3, 4}, id("Vpc"));
    QVERIFY(moved.ok());
    QVERIFY(moved->design.document == before.design.document);
    QCOMPARE(moved->design.placements.find(drawn->made.front())->bounds.x, 3.0);
    const auto removed = remove(with.design, *with.index, drawn->made);
    QVERIFY(removed.ok());
    QVERIFY(removed->design == before.design);
}

void TestDrops::resizeKeepsTheTemplate()
{
    const Snapshot before = opened(network);
    const auto sized = resize(before.design, *before.index, id("Vpc"), {1, 2, 300, 200});
    QVERIFY(sized.ok());
    QVERIFY(sized->design.placements.find(id("Vpc"))->bounds == (Rect{1, 2, 300, 200}));
    QVERIFY(sized->design.document == before.design.document);
    QCOMPARE(codeOf(resize(before.design, *before.index, id("Nobody"), {})), "edit.no-such-element");
}

QTEST_APPLESS_MAIN(TestDrops)
#include "tst_drops.moc"
