#include "model/core/assets.h"
#include "model/design/layout.h"
#include "model/edits/edits.h"
#include "model/scene/arrangement.h"
#include "model/scene/fold.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace cirro;

namespace {

Snapshot opened(std::string text)
{
    auto read = readDesign(std::move(text));
    if (!read)
        qFatal("the test's own template does not open: %s at %s", read.error().code.c_str(),
               read.error().where.c_str());
    return Snapshot::of(std::move(read->design));
}

ElementId id(std::string_view logicalId)
{
    return ElementId::resource(logicalId);
}

Rect placeOf(const Design &design, const ElementId &id)
{
    const Placement *placement = design.placements.find(id);
    return placement ? placement->bounds : Rect{};
}

scene::Scene shown(const Snapshot &snapshot)
{
    return scene::build(snapshot, nullptr, {});
}

const scene::Picture *lineBetween(const scene::Scene &scene, const ElementId &from, const ElementId &to)
{
    for (const auto &picture : scene.picture->pictures())
        if (picture->layer == scene::Layer::Connectors && picture->from == from && picture->to == to)
            return picture.get();
    return nullptr;
}

std::string wordsOn(const scene::Picture &picture)
{
    std::string words;
    for (const scene::Mark &mark : picture.marks) {
        if (const auto *text = std::get_if<scene::TextMark>(&mark.shape))
            words += text->words.text + "\n";
        if (const auto *badge = std::get_if<scene::BadgeMark>(&mark.shape))
            words += badge->text + "\n";
    }
    return words;
}

const std::string text = R"(Metadata:
  AWS::Composer::Groups:
    Workers: {Label: Workers, Members: [One, Two, Three]}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Net: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  Other: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24}}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  Used: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref Net, RouteTableId: !Ref Table}}
  One: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Net, UserData: !Ref Queue}}
  Two: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Net, UserData: !Ref Queue}}
  Three: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Net}}
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: [!Ref Net, !Ref Other]}}
  Targets:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: {VpcId: !Ref Vpc, Port: 80, Protocol: HTTP, Targets: [{Id: !Ref One}, {Id: !Ref Two}, {Id: !Ref Three}]}
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: {LoadBalancerArn: !Ref Balancer, Port: 80, Protocol: HTTP, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]}
  Queue: {Type: AWS::SQS::Queue}
)";

const ElementId workers = ElementId::group("Workers");

} // namespace

/// What is folded away, what stands for it, and that it comes back as it was.
class TestFolds : public QObject
{
    Q_OBJECT
private slots:
    void theWordsInAHeadKeepOffWhatElseStandsThere()
    {
        std::string conditional = text;
        conditional.insert(conditional.find("Resources:"), "Conditions: {Wanted: !Equals [a, a]}\n");
        conditional.replace(conditional.find("Net: {"), 6, "Net: {Condition: Wanted, ");
        const scene::Scene scene = shown(opened(conditional));
        const scene::Picture *net = scene.picture->find(id("Net"));
        QVERIFY(net && net->container);
        std::vector<Rect> marks; // the count of what is folded, the condition
        std::vector<Rect> words;
        for (const scene::Mark &mark : net->marks) {
            if (const auto *badge = std::get_if<scene::BadgeMark>(&mark.shape))
                marks.push_back(badge->rect);
            else if (const auto *icon = std::get_if<scene::IconMark>(&mark.shape);
                     icon && icon->icon == "icons/ui/branch.svg")
                marks.push_back(icon->rect);
            else if (const auto *line = std::get_if<scene::TextMark>(&mark.shape); line && line->rect.y == net->body.y)
                words.push_back(line->rect);
        }
        QCOMPARE(marks.size(), std::size_t(2));
        QVERIFY(!marks[0].intersects(marks[1]));
        QCOMPARE(words.size(), std::size_t(2));
        for (const Rect &line : words)
            for (const Rect &mark : marks)
                QVERIFY(line.right() + 4 <= mark.x);
    }
    void aCollapsedContainerStandsForAllThatLiesInIt()
    {
        const Snapshot before = opened(text);
        const scene::Scene open = shown(before);
        const Snapshot after = before.with(scene::collapsed(before.design, open, id("Net")));
        const scene::Scene scene = shown(after);
        for (const char *name : {"One", "Two", "Three", "Table"}) {
            QVERIFY2(!scene.picture->find(id(name)), name);
            QVERIFY(scene.standIn(id(name)) == id("Net"));
        }
        const scene::Picture *card = scene.picture->find(id("Net"));
        QVERIFY(card && !card->container); // nothing is dropped into it
        QVERIFY(wordsOn(*card).find("10.0.0.0/24") != std::string::npos);
        const scene::Picture *line = lineBetween(scene, id("Balancer"), id("Net"));
        QVERIFY(line);
        QVERIFY2(wordsOn(*line).find("× 3") != std::string::npos, wordsOn(*line).c_str());
        QVERIFY(*scene.boundsOf(id("Queue")) == *open.boundsOf(id("Queue")));
    }

    void whatIsExpandedAgainIsAsItWas()
    {
        const Snapshot settled = [] {
            const Snapshot now = opened(text);
            return now.with(scene::settled(now.design, shown(now)));
        }();
        for (const ElementId &each : {id("Net"), id("Vpc"), workers}) {
            const Snapshot closed = settled.with(scene::collapsed(settled.design, shown(settled), each));
            QVERIFY(!(closed.design == settled.design));
            QVERIFY(scene::isCollapsed(closed.design, each));
            const Snapshot open = closed.with(scene::expanded(closed.design, each));
            QVERIFY2(open.design == settled.design, toString(each).c_str());
        }
    }

    void aGroupBecomesOneCardWithTheLinesOfItsMembers()
    {
        const Snapshot before = opened(text);
        const Snapshot after = before.with(scene::collapsed(before.design, shown(before), workers));
        const scene::Scene scene = shown(after);
        for (const char *name : {"One", "Two", "Three"}) {
            QVERIFY2(!scene.picture->find(id(name)), name);
            QVERIFY(scene.standIn(id(name)) == workers);
        }
        const scene::Picture *card = scene.picture->find(workers);
        QVERIFY(card && card->layer == scene::Layer::Elements);
        QVERIFY2(wordsOn(*card).find("Workers × 3") != std::string::npos, wordsOn(*card).c_str());
        QVERIFY(scene.boundsOf(id("Net"))->contains(card->body));
        const scene::Picture *line = lineBetween(scene, id("Balancer"), workers);
        QVERIFY(line && wordsOn(*line).find("× 3") != std::string::npos);
    }

    void theFindingsOfMembersAreSaidOnTheirCard()
    {
        const Snapshot before = opened(text);
        const Snapshot after = before.with(scene::collapsed(before.design, shown(before), workers));
        rules::Judgement judgement;
        judgement.findings.push_back({.severity = rules::Severity::Error, .element = id("Two")});
        const scene::Scene scene = scene::build(after, &judgement, {});
        const scene::Picture *card = scene.picture->find(workers);
        QVERIFY(std::ranges::any_of(card->marks, [](const scene::Mark &mark) {
            const auto *badge = std::get_if<scene::BadgeMark>(&mark.shape);
            return badge && badge->severity == scene::Severity::Error;
        }));
    }

    void aCollapsedGroupIsMovedWithItsMembers()
    {
        const Snapshot before = opened(text);
        const Snapshot after = before.with(scene::collapsed(before.design, shown(before), workers));
        const auto moved = move(after.design, *after.index, {workers}, {8, 16}, id("Net"));
        QVERIFY(moved);
        for (const ElementId &each : {workers, id("One"), id("Three")})
            QVERIFY(placeOf(moved->design, each) == placeOf(after.design, each).translated(8, 16));
    }

    void dissolvingACollapsedGroupLeavesNoPlaceBehind()
    {
        const Snapshot before = opened(text);
        const Snapshot after = before.with(scene::collapsed(before.design, shown(before), workers));
        const auto dissolved = ungroup(after.design, workers);
        QVERIFY(dissolved);
        QVERIFY(!dissolved->design.placements.find(workers));
    }

    void whatServesAnElementIsShownBesideItAndCoversNothing()
    {
        const Snapshot before = [] {
            const Snapshot now = opened(text);
            return now.with(scene::settled(now.design, shown(now)));
        }();
        const scene::Scene closed = shown(before);
        for (const char *host : {"Net", "Balancer"}) {
            const Snapshot after = before.with(scene::unfolded(before.design, *before.index, closed, id(host)));
            QVERIFY(scene::isUnfolded(after.design, *after.index, id(host)));
            const scene::Scene scene = shown(after);
            const auto cards = scene::plumbingOf(*before.index, id(host));
            QVERIFY(cards.size() >= 2);
            for (const ElementId &card : cards) {
                const scene::Picture *picture = scene.picture->find(card);
                QVERIFY2(picture, toString(card).c_str());
                for (const auto &other : scene.picture->pictures())
                    if (other->id != card && other->layer == scene::Layer::Elements)
                        QVERIFY2(!other->body.intersects(picture->body), toString(other->id).c_str());
            }
            for (const auto &[each, bounds] : closed.arrangement->bounds)
                QVERIFY2(*scene.boundsOf(each) == bounds, toString(each).c_str());
            QVERIFY(wordsOn(*scene.picture->find(id(host))).find("−") != std::string::npos);
            const Design again = scene::folded(after.design, *after.index, id(host));
            QVERIFY(again == before.design);
        }
    }

    void whatIsShownBesideAnElementGoesWhereItGoes()
    {
        const Snapshot before = opened(text);
        const scene::Scene closed = shown(before);
        const Snapshot after =
            before.with(scene::unfolded(scene::settled(before.design, closed), *before.index, closed, id("Balancer")));
        const auto moved = move(after.design, *after.index, {id("Balancer")}, {40, 0}, id("Vpc"));
        QVERIFY(moved);
        QVERIFY(placeOf(moved->design, id("Listener")) == placeOf(after.design, id("Listener")).translated(40, 0));
        // The card itself is only drawn: wherever it is put, the template stays.
        const auto aside = move(after.design, *after.index, {id("Listener")}, {900, 0}, {});
        QVERIFY(aside);
        QCOMPARE(syntax::write(documentWithoutLayout(aside->design)),
                 syntax::write(documentWithoutLayout(after.design)));
        const Design laidOut = scene::layOut(after, {});
        const Point from = placeOf(after.design, id("Balancer")).topLeft();
        const Point to = placeOf(laidOut, id("Balancer")).topLeft();
        QVERIFY(placeOf(laidOut, id("Listener")) ==
                placeOf(after.design, id("Listener")).translated(to.x - from.x, to.y - from.y));
    }

    void likeSiblingsLieInOneContainer()
    {
        const Snapshot snapshot = opened(text);
        QCOMPARE(scene::likeSiblings(*snapshot.index, id("Two")).size(), std::size_t{3});
        QCOMPARE(scene::likeSiblings(*snapshot.index, id("Queue")).size(), std::size_t{1});
        QVERIFY(scene::likeSiblings(*snapshot.index, id("Net")).empty());
    }

    void whateverIsCollapsedEveryElementIsShownOrStoodFor()
    {
        std::vector<Snapshot> examples;
        assets().forEachUnder("examples/", [&](std::string_view path, std::string_view content) {
            if (path.ends_with("template.yaml"))
                examples.push_back(opened(std::string(content)));
        });
        QVERIFY(rc::check([&] {
            Snapshot snapshot = *rc::gen::elementOf(examples);
            std::vector<ElementId> all;
            for (const Element &element : snapshot.index->elements())
                if (element.id.isResource())
                    all.push_back(element.id);
            const auto few = *rc::gen::container<std::vector<ElementId>>(3, rc::gen::elementOf(all));
            for (const ElementId &each : few) {
                const Element &element = *snapshot.index->find(each);
                const scene::Scene now = scene::build(snapshot, nullptr, {});
                if (element.presentation->shape == Shape::Container)
                    snapshot = snapshot.with(scene::collapsed(snapshot.design, now, each));
                else
                    snapshot = snapshot.with(
                        scene::unfolded(scene::settled(snapshot.design, now), *snapshot.index, now, each));
            }
            const scene::Scene scene = scene::build(snapshot, nullptr, {});
            for (const Element &element : snapshot.index->elements()) {
                const bool guards = std::ranges::any_of(snapshot.index->to(element.id), [&](std::uint32_t link) {
                    return snapshot.index->link(link).relation == Relation::Guards;
                });
                const ElementId standIn = scene.standIn(element.id);
                RC_ASSERT(scene.picture->find(standIn) || guards);
                RC_ASSERT(scene.standIn(standIn) == standIn);
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestFolds)
#include "tst_folds.moc"
