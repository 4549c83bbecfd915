#include "tests/placing/two_zones.h"

#include "model/scene/arrangement.h"
#include "model/scene/style.h"

#include <QDir>
#include <QTest>

using namespace cirro;
using namespace cirro::tests;

namespace {

const std::string network = R"(Resources:
  Net: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
)" + twoZones;

/// A VPC beside the network that has no way out yet.
const std::string closed = "  Closed: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.9.0.0/16}}\n";

template <class T> std::string codeOf(const Result<T> &result)
{
    return result ? std::string() : result.error().code;
}

Drawn drawn(const std::string &text)
{
    return tests::drawn(opened(text));
}
Drawn after(const Drawn &before, const PutInto &put)
{
    return tests::drawn(before.snapshot.with(put.edit.design));
}

Fresh fresh(const std::string &type)
{
    return {.type = type, .properties = Catalog::builtin().services().presentationOf(type).defaults};
}

/// Everything that a palette offers, with its variants.
std::vector<Fresh> offered()
{
    std::vector<Fresh> all;
    const ServiceTable &services = Catalog::builtin().services();
    for (const Service &service : services.all())
        for (const std::string &type : service.types) {
            const Presentation &look = services.presentationOf(type);
            if (look.shape == Shape::Plumbing)
                continue;
            all.push_back({.type = type, .properties = look.defaults});
            for (const Variant &variant : look.variants)
                if (!variant.defaults.empty())
                    all.push_back({.type = type, .properties = variant.defaults});
        }
    return all;
}

QString told(const Rect &rect)
{
    return QString("%1 %2 %3x%4").arg(rect.x).arg(rect.y).arg(rect.w).arg(rect.h);
}

QString textOf(const Drawn &drawn, const ElementId &element, std::vector<std::string> path)
{
    syntax::Path steps{std::string("Resources"), element.text(), std::string("Properties")};
    for (std::string &step : path)
        steps.emplace_back(std::move(step));
    const syntax::NodePtr node = syntax::at(drawn.snapshot.design.document, steps);
    if (!node)
        return "nothing";
    QStringList items;
    if (!node->isSequence())
        return QString::fromStdString(node->text);
    for (const syntax::Entry &item : node->entries)
        items << QString::fromStdString(item.value->text);
    return items.join(' ');
}

} // namespace

// What a person sees happen when something out of the palette is let go over a design.
class TestPlacing : public QObject
{
    Q_OBJECT

private slots:
    void everythingOfferedHasAPlaceInAnOrdinaryNetwork()
    {
        const Drawn before = drawn(network + closed);
        for (const Fresh &each : offered()) {
            const auto places = placesFor(before, each, {});
            QVERIFY2(!places.empty(), each.type.c_str());
            const auto put = putInto(before, each, places.front(), {});
            QVERIFY2(put.ok(), (each.type + " " + codeOf(put)).c_str());
            const Drawn now = after(before, *put);
            // It is drawn where it was said to lie.
            if (!places.front().isNull() && put->words.code != "drop.joins-later") {
                const Element *element = now.snapshot.index->find(put->edit.made.front());
                const bool there = now.snapshot.index->isInside(element->id, places.front()) ||
                                   std::ranges::find(element->spans, places.front()) != element->spans.end() ||
                                   std::ranges::any_of(element->spans, [&](const ElementId &spanned) {
                                       return now.snapshot.index->isInside(spanned, places.front());
                                   });
                QVERIFY2(there, (each.type + " in " + places.front().text()).c_str());
            }
        }
    }

    void aVpcTakesOneInternetGatewayOnly()
    {
        const Fresh gateway = fresh("AWS::EC2::InternetGateway");
        const Drawn before = drawn(network + closed);
        const auto put = putInto(before, gateway, ElementId::resource("Net"), {});
        QCOMPARE(codeOf(put), std::string("drop.has-one"));
        QCOMPARE(put.error().args.back(), std::string("Gate"));
        QCOMPARE(placesFor(before, gateway, {}), std::vector{ElementId::resource("Closed")});
        QVERIFY(putInto(before, fresh("AWS::EC2::VPNGateway"), ElementId::resource("Net"), {}));
    }

    void aPeeringLeadsToTheOtherVpc()
    {
        const Fresh peering = fresh("AWS::EC2::VPCPeeringConnection");
        const Drawn before = drawn(network + closed);
        const auto put = putInto(before, peering, {}, {});
        QVERIFY(put);
        const Drawn now = after(before, *put);
        const QSet<QString> ends{textOf(now, put->edit.made.front(), {"VpcId"}),
                                 textOf(now, put->edit.made.front(), {"PeerVpcId"})};
        QCOMPARE(ends, (QSet<QString>{"Net", "Closed"}));
    }

    void aDropAnywhereIsDoneOrHasAReason()
    {
        const Drawn before = drawn(network);
        for (const Fresh &each : offered())
            for (const Element &container : before.snapshot.index->elements()) {
                if (!container.presentation || container.presentation->shape != Shape::Container)
                    continue;
                const auto put = putInto(before, each, container.id, {});
                const std::string code = put ? put->words.code : put.error().code;
                QVERIFY2(code.starts_with("drop."), (each.type + " in " + container.id.text() + ": " + code).c_str());
            }
    }

    void aLoadBalancerStretchesOverThePublicSubnetOfEachZone()
    {
        const Drawn before = drawn(network);
        const auto put = putInto(before, fresh("AWS::ElasticLoadBalancingV2::LoadBalancer"), id("Net"), {});
        QVERIFY2(put.ok(), codeOf(put).c_str());
        QCOMPARE(textOf(after(before, *put), put->edit.made.front(), {"Subnets"}), "FrontA FrontB");
        QCOMPARE(put->words.code, "drop.sets");
        const auto inOne = putInto(before, fresh("AWS::ElasticLoadBalancingV2::LoadBalancer"), id("AppB"), {});
        QCOMPARE(textOf(after(before, *inOne), inOne->edit.made.front(), {"Subnets"}), "AppA AppB");
    }

    void subnetsOfARowBelongTogetherWhateverTheirNames()
    {
        Drawn now = drawn("Resources: {}\n");
        now = after(now, *putInto(now, fresh("AWS::EC2::VPC"), {}, {}));
        for (const Point at : {Point{0, 40}, Point{400, 40}, Point{0, 300}, Point{400, 300}})
            now = after(now, *putInto(now, fresh("AWS::EC2::Subnet"), id("VPC"), at));
        const auto put = putInto(now, fresh("AWS::AutoScaling::AutoScalingGroup"), id("Subnet3"), {});
        QVERIFY2(put.ok(), codeOf(put).c_str());
        QCOMPARE(textOf(after(now, *put), put->edit.made.front(), {"VPCZoneIdentifier"}), "Subnet3 Subnet4");
    }

    void aDatabaseGetsASubnetGroupAndTheNextOneSharesIt()
    {
        const Drawn before = drawn(network);
        const auto first = putInto(before, fresh("AWS::RDS::DBInstance"), id("DataA"), {});
        QVERIFY2(first.ok(), codeOf(first).c_str());
        QCOMPARE(first->edit.made.size(), std::size_t(2));
        const Drawn between = after(before, *first);
        QCOMPARE(textOf(between, first->edit.made.back(), {"SubnetIds"}), "DataA DataB");
        QCOMPARE(textOf(between, first->edit.made.front(), {"DBSubnetGroupName"}),
                 QString::fromStdString(first->edit.made.back().text()));
        const auto second = putInto(between, fresh("AWS::RDS::DBInstance"), id("DataB"), {});
        QCOMPARE(second->edit.made.size(), std::size_t(1));
    }

    void whatIsRequiredRefersToTheNearestThatFits()
    {
        Drawn now = drawn(network);
        now = after(now, *putInto(now, fresh("AWS::EKS::Cluster"), id("Net"), {}));
        const auto put = putInto(now, fresh("AWS::EKS::Nodegroup"), id("Net"), {});
        QVERIFY2(put.ok(), codeOf(put).c_str());
        QCOMPARE(textOf(after(now, *put), put->edit.made.front(), {"ClusterName"}), "Cluster");
    }

    void aRoleThatTrustsAnotherIsNotTaken()
    {
        const std::string roles =
            "  Keeper:\n    Type: AWS::IAM::Role\n    Properties:\n"
            "      AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: "
            "[{Effect: Allow, Principal: {Service: eks.amazonaws.com}, Action: 'sts:AssumeRole'}]}\n";
        const Drawn now = drawn(network + roles);
        const auto put = putInto(now, fresh("AWS::EKS::Nodegroup"), id("Net"), {});
        QVERIFY2(put.ok(), codeOf(put).c_str());
        QCOMPARE(textOf(after(now, *put), put->edit.made.front(), {"NodeRole"}), "nothing");
    }

    void aGatewayIsAttachedToTheNetworkItIsPutInto()
    {
        const Drawn before = drawn("Resources:\n  Net: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n");
        const auto put = putInto(before, fresh("AWS::EC2::InternetGateway"), id("Net"), {});
        QVERIFY2(put.ok(), codeOf(put).c_str());
        const Drawn now = after(before, *put);
        QVERIFY(now.snapshot.index->isInside(put->edit.made.front(), id("Net")));
        QCOMPARE(put->words.code, "drop.makes");
    }

    void subnetsTakeFreeAddressesAndZonesInTurn()
    {
        Drawn now = drawn("Resources: {}\n");
        const auto net = putInto(now, fresh("AWS::EC2::VPC"), {}, {});
        now = after(now, *net);
        const ElementId home = net->edit.made.front();
        QStringList blocks;
        QStringList zones;
        for (const double x : {0.0, 260.0, 0.0}) { // the third under the first
            const auto put = putInto(now, fresh("AWS::EC2::Subnet"), home, {x, 40});
            QVERIFY2(put.ok(), codeOf(put).c_str());
            now = after(now, *put);
            blocks << textOf(now, put->edit.made.front(), {"CidrBlock"});
            zones << QString::fromStdString(now.snapshot.index->find(put->edit.made.front())->zone);
        }
        QCOMPARE(blocks, QStringList({"10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"}));
        QCOMPARE(zones, QStringList({"az[0]", "az[1]", "az[0]"}));
        const auto other = putInto(now, fresh("AWS::EC2::VPC"), {}, {900, 0});
        QCOMPARE(textOf(after(now, *other), other->edit.made.front(), {"CidrBlock"}), "10.1.0.0/16");
    }

    void aContainerGrowsToHoldWhatIsPutIntoIt()
    {
        Drawn now = drawn("Resources: {}\n");
        now = after(now, *putInto(now, fresh("AWS::EC2::VPC"), {}, {}));
        const Rect before = *now.scene.boundsOf(id("VPC"));
        const auto put =
            putInto(now, fresh("AWS::EC2::Subnet"), id("VPC"), {before.right() - 40, before.bottom() - 40});
        now = after(now, *put);
        QVERIFY(now.scene.boundsOf(id("VPC"))->contains(*now.scene.boundsOf(put->edit.made.front())));
    }

    void whatStandsAloneIsRefusedByANetworkAndPlacedBesideIt()
    {
        const Drawn before = drawn(network);
        QCOMPARE(codeOf(putInto(before, fresh("AWS::S3::Bucket"), id("AppA"), {})), "drop.stands-alone");
        QCOMPARE(placesFor(before, fresh("AWS::S3::Bucket"), {}), std::vector{ElementId{}});
        QCOMPARE(codeOf(putInto(before, fresh("AWS::EC2::Subnet"), id("AppA"), {})), "drop.wrong-container");
    }

    void theNearestRightPlaceSuitsTheTier()
    {
        const Drawn before = drawn(network);
        const Point inFront = before.scene.boundsOf(id("FrontB"))->center();
        const auto forInstance = placesFor(before, fresh("AWS::EC2::Instance"), inFront);
        QVERIFY(!forInstance.empty());
        QVERIFY2(forInstance.front() == id("AppB"), forInstance.front().text().c_str());
        const Point inData = before.scene.boundsOf(id("DataA"))->center();
        const auto forNat = placesFor(before, fresh("AWS::EC2::NatGateway"), inData);
        QVERIFY2(forNat.front() == id("FrontA"), forNat.front().text().c_str());
    }

    void aFreeCornerCoversNothing()
    {
        const Drawn before = drawn(network);
        for (const char *name : {"AppA", "Net"}) {
            const Size size = freshSize(*before.snapshot.index, "AWS::EC2::Instance");
            const Point corner = freeCorner(before, id(name), size, {});
            const Rect rect{corner.x, corner.y, size.w, size.h};
            for (const auto &picture : before.scene.picture->pictures())
                if (!picture->id.isNull() && !picture->container)
                    QVERIFY2(!picture->body.intersects(rect), picture->name.c_str());
        }
    }

    void aSubnetThatNobodyPointsAPlaceForGoesBelowTheOthersOfAZone()
    {
        Drawn now = drawn(network);
        QStringList zones;
        for (int i = 0; i < 2; ++i) {
            const Rect lowest = now.scene.boundsOf(id("DataA"))->united(*now.scene.boundsOf(id("DataB")));
            const Spot spot = spotFor(now, "AWS::EC2::Subnet", id("Net"), {});
            QVERIFY(spot.container.kind == ElementKind::Zone);
            QVERIFY(spot.corner.y > lowest.bottom());
            zones << QString::fromStdString(spot.container.text());
            const auto put = putInto(now, fresh("AWS::EC2::Subnet"), spot.container, spot.corner);
            QVERIFY(put.ok());
            const ElementId made = put->edit.made.front();
            const Drawn next = after(now, *put);
            QVERIFY(next.snapshot.index->find(made)->container == spot.container);
            for (const char *other : {"FrontA", "AppB", "DataA", "DataB"})
                QVERIFY(*next.scene.boundsOf(id(other)) == *now.scene.boundsOf(id(other)));
            QVERIFY(next.scene.boundsOf(id("Net"))->contains(*next.scene.boundsOf(made)));
            now = next;
        }
        QVERIFY(zones[0] != zones[1]);
        // What is no subnet, and a network without zones, have their free corner.
        QVERIFY(spotFor(now, "AWS::EC2::InternetGateway", id("Net"), {}).container == id("Net"));
        const Drawn bare = drawn("Resources: {Net: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}}\n");
        QVERIFY(spotFor(bare, "AWS::EC2::Subnet", id("Net"), {}).container == id("Net"));
    }

    void whatHasRoomMovesNothing()
    {
        const QDir folder(QStringLiteral(CIRRO_SOURCE_DIR "/assets/examples"));
        int put = 0;
        QStringList moved;
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const Drawn before = drawn(contentOf(folder.filePath(name + "/template.yaml")));
            for (const char *type : {"AWS::EC2::Instance", "AWS::RDS::DBInstance", "AWS::EC2::NatGateway",
                                     "AWS::Lambda::Function", "AWS::SQS::Queue"}) {
                const auto places = placesFor(before, fresh(type), {});
                if (places.empty())
                    continue;
                const ElementId container = places.front();
                const Size size = freshSize(*before.snapshot.index, type);
                const Rect *bounds = before.scene.boundsOf(container);
                const Point corner = freeCorner(before, container, size, bounds ? bounds->center() : Point{});
                // Where there is no room the container has to grow.
                const double margin = scene::Style::builtin().containerPadding / 2;
                const Rect needed = Rect{corner.x, corner.y, size.w, size.h}.grown(margin);
                if (bounds && !bounds->contains(needed))
                    continue;
                const auto done = putInto(before, fresh(type), container, corner);
                if (!done || done->edit.made.size() != 1)
                    continue;
                ++put;
                const Snapshot next = before.snapshot.with(done->edit.design);
                const scene::Scene scene = scene::build(next, nullptr, {}, &before.scene);
                for (const auto &picture : before.scene.picture->pictures()) {
                    const Rect *was = before.scene.boundsOf(picture->id);
                    const Rect *is = scene.boundsOf(picture->id);
                    // What lies in nothing lies in the Region all the same.
                    const bool follows = container.isNull() && picture->id == scene::regionFrame();
                    if (was && is && !follows && !(*is == *was))
                        moved << QString("%1: %2 put into %3 moves %4 from %5 to %6")
                                     .arg(name, type, QString::fromStdString(container.text()),
                                          QString::fromStdString(picture->id.text()), told(*was), told(*is));
                }
            }
        }
        QVERIFY(put > 10);
        for (const QString &line : moved)
            qInfo().noquote() << line;
        QVERIFY(moved.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPlacing)
#include "tst_placing.moc"
