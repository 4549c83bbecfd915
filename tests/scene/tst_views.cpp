#include "model/core/assets.h"
#include "model/design/layout.h"
#include "model/scene/arrangement.h"
#include "model/scene/view.h"
#include "model/scene/zones.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>

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

/// Calls visit(name, snapshot) for every example that the program brings.
template <class Visit> void forEachExample(Visit visit)
{
    assets().forEachUnder("examples/", [&](std::string_view path, std::string_view content) {
        if (path.ends_with("template.yaml"))
            visit(std::string(path), opened(std::string(content)));
    });
}

ElementId id(std::string_view logicalId)
{
    return ElementId::resource(logicalId);
}

const scene::Picture *lineBetween(const scene::DisplayList &list, const ElementId &from, const ElementId &to)
{
    for (const auto &picture : list.pictures())
        if (picture->layer == scene::Layer::Connectors && picture->from == from && picture->to == to)
            return picture.get();
    return nullptr;
}

bool stepsBack(const scene::Picture &picture)
{
    return std::ranges::find(picture.remarks, "view.beside", &Message::code) != picture.remarks.end();
}

/// All that is written on a picture.
std::string wordsOn(const scene::Picture &picture)
{
    std::string words;
    for (const scene::Mark &mark : picture.marks)
        if (const auto *text = std::get_if<scene::TextMark>(&mark.shape))
            words += text->words.text + "\n";
    return words;
}

const std::string network = R"(Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Gateway: {Type: AWS::EC2::InternetGateway}
  Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway}}
  Public: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  Route: {Type: AWS::EC2::Route, DependsOn: Attachment, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway}}
  Used: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref Public, RouteTableId: !Ref Table}}
  WebGroup: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: web, VpcId: !Ref Vpc}}
  DataGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: data
      VpcId: !Ref Vpc
      SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !Ref WebGroup}]
  Web: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Public, SecurityGroupIds: [!Ref WebGroup]}}
  Store: {Type: AWS::RDS::DBInstance, Properties: {VPCSecurityGroups: [!Ref DataGroup], StorageEncrypted: false, KmsKeyId: !Ref Key}}
  Key: {Type: AWS::KMS::Key}
  Logs: {Type: AWS::Logs::LogGroup}
  Queue: {Type: AWS::SQS::Queue}
)";

} // namespace

/// What stands out in which view, what steps back, and that nothing moves for it.
class TestViews : public QObject
{
    Q_OBJECT
private slots:
    void everyWordOfAViewIsOneOfTheCatalog()
    {
        const Catalog &catalog = Catalog::builtin();
        QVERIFY(!scene::allViews().empty());
        const auto isType = [&](const std::string &pattern) {
            return std::ranges::any_of(catalog.types(),
                                       [&](const auto &type) { return scene::View::isAmong(type.name, {pattern}); });
        };
        for (const scene::View &view : scene::allViews()) {
            std::vector<std::string> patterns = view.types;
            std::vector<std::string> categories = view.categories;
            patterns.insert(patterns.end(), view.except.begin(), view.except.end());
            patterns.insert(patterns.end(), view.zones.begin(), view.zones.end());
            for (const scene::View::Line &line : view.lines) {
                QVERIFY2(line.relation != Relation::None, view.id.c_str());
                patterns.insert(patterns.end(), line.from.begin(), line.from.end());
                patterns.insert(patterns.end(), line.except.begin(), line.except.end());
                categories.insert(categories.end(), line.categories.begin(), line.categories.end());
            }
            for (const std::string &pattern : patterns)
                QVERIFY2(isType(pattern), (view.id + ": " + pattern).c_str());
            for (const std::string &category : categories)
                QVERIFY2(std::ranges::find(catalog.services().categories(), category, &Category::id) !=
                             catalog.services().categories().end(),
                         (view.id + ": " + category).c_str());
            for (const scene::View::Facts &facts : view.facts)
                for (const std::string &type : facts.types) {
                    const auto details = catalog.details(type);
                    QVERIFY2(details, (view.id + ": " + type).c_str());
                    for (const scene::View::Saying &saying : facts.says)
                        QVERIFY2(details->findProperty(saying.path), (type + ": " + saying.path).c_str());
                }
        }
    }

    void nothingMovesWhenAnotherViewIsChosen()
    {
        forEachExample([](const std::string &name, const Snapshot &snapshot) {
            const scene::Scene plain = scene::build(snapshot, nullptr, {});
            for (const scene::View &view : scene::allViews()) {
                const scene::Scene seen = scene::build(snapshot, nullptr, {.view = view.id});
                QVERIFY2(seen.arrangement->bounds == plain.arrangement->bounds, (name + " " + view.id).c_str());
            }
        });
    }

    void everyElementIsShownOrStoodForByOneThatIs()
    {
        forEachExample([](const std::string &name, const Snapshot &snapshot) {
            const Index &index = *snapshot.index;
            for (const scene::View &view : scene::allViews()) {
                const scene::Scene seen = scene::build(snapshot, nullptr, {.view = view.id});
                for (const Element &element : index.elements()) {
                    // A security group is seen where security is looked at.
                    const bool guards = !scene::View::isAmong(element.type, view.zones) &&
                                        std::ranges::any_of(index.to(element.id), [&](std::uint32_t link) {
                                            return index.link(link).relation == Relation::Guards;
                                        });
                    const ElementId shown = seen.standIn(element.id);
                    QVERIFY2(seen.picture->find(shown) || guards,
                             (name + " " + view.id + ": " + toString(element.id)).c_str());
                }
            }
        });
    }

    void noLineOfAViewEndsAtWhatStepsBack()
    {
        forEachExample([](const std::string &name, const Snapshot &snapshot) {
            for (const scene::View &view : scene::allViews()) {
                const scene::Scene seen = scene::build(snapshot, nullptr, {.view = view.id});
                for (const auto &picture : seen.picture->pictures())
                    if (picture->layer == scene::Layer::Connectors)
                        for (const ElementId &end : {picture->from, picture->to})
                            QVERIFY2(!stepsBack(*seen.picture->find(end)), (name + " " + view.id).c_str());
            }
        });
    }

    void theNetworkViewTellsWhereASubnetLeads()
    {
        const scene::Scene seen = scene::build(opened(network), nullptr, {.view = "network"});
        QVERIFY(wordsOn(*seen.picture->find(id("Public"))).find("→ Gateway") != std::string::npos);
        QVERIFY(stepsBack(*seen.picture->find(id("Queue"))));
        QVERIFY(!stepsBack(*seen.picture->find(id("Web"))));
    }

    void theDataFlowViewLeavesRoutesOut()
    {
        const Snapshot snapshot = opened(network);
        const scene::Scene plain = scene::build(snapshot, nullptr, {});
        const scene::Scene seen = scene::build(snapshot, nullptr, {.view = "data-flow"});
        QVERIFY(stepsBack(*seen.picture->find(id("Gateway"))));
        QVERIFY(!stepsBack(*seen.picture->find(id("Queue"))));
        QVERIFY(lineBetween(*seen.picture, id("Web"), id("Store")));
        QVERIFY(lineBetween(*plain.picture, id("Web"), id("Store")));
    }

    void theSecurityViewSaysWhoMayReachWhom()
    {
        const scene::Scene seen = scene::build(opened(network), nullptr, {.view = "security"});
        const scene::Picture *line = lineBetween(*seen.picture, id("Web"), id("Store"));
        QVERIFY(line);
        QVERIFY(wordsOn(*line).find("tcp 5432") != std::string::npos);
        QVERIFY(lineBetween(*seen.picture, id("Store"), id("Key")));
        QVERIFY(wordsOn(*seen.picture->find(id("Store"))).find("not encrypted") != std::string::npos);
        const scene::Picture *zone = seen.picture->find(id("WebGroup"));
        QVERIFY(zone && zone->layer == scene::Layer::Overlays);
        QVERIFY(zone->body.contains(*seen.boundsOf(id("Web"))));
        QVERIFY(!zone->body.intersects(*seen.boundsOf(id("Store"))));
        QVERIFY(!zone->container); // nothing is dropped into it
    }

    void aGuardThatIsAskedForIsDrawnInAnyView()
    {
        const Snapshot snapshot = opened(network);
        QVERIFY(!scene::build(snapshot, nullptr, {}).picture->find(id("WebGroup")));
        QVERIFY(scene::build(snapshot, nullptr, {.zones = {id("WebGroup")}}).picture->find(id("WebGroup")));
    }

    void aGroupThatLiesApartTakesInNoStranger()
    {
        Snapshot snapshot =
            opened("Metadata:\n  AWS::Composer::Groups:\n    Both: {Label: Both, Members: [Left, Right]}\n"
                   "Resources:\n  Left: {Type: AWS::SQS::Queue}\n  Right: {Type: AWS::SQS::Queue}\n"
                   "  Between: {Type: AWS::SNS::Topic}\n");
        const auto put = [&](const char *name, double x, double y) {
            snapshot.design.placements.set(id(name), Placement{.bounds = {x, y, 112, 104}, .pinned = true});
        };
        put("Left", 0, 0);
        put("Between", 200, 0);
        put("Right", 400, 0);
        const ElementId both = ElementId::group("Both");
        const scene::Scene apart = scene::build(snapshot, nullptr, {});
        const scene::Picture *group = apart.picture->find(both);
        QVERIFY(group);
        QCOMPARE(group->pieces.size(), 2u);
        const Rect between = apart.picture->find(id("Between"))->body;
        for (const Rect &piece : group->pieces)
            QVERIFY(!piece.intersects(between));
        for (const char *member : {"Left", "Right"})
            QVERIFY(std::ranges::any_of(group->pieces, [&](const Rect &piece) {
                return piece.contains(apart.picture->find(id(member))->body.center());
            }));
        // Who points between them does not mean the group.
        const scene::Picture *hit = apart.picture->hit({between.right() + 30, between.center().y}, 0);
        QVERIFY(!hit || hit->id != both);
        // Where nobody stands between them it is one frame.
        put("Between", 200, 600);
        QVERIFY(scene::build(snapshot, nullptr, {}).picture->find(both)->pieces.empty());
    }

    void aZoneTakesInItsMembersAndNoStranger()
    {
        // Tiles on a grid, as a layout puts them; each is a member, a stranger or not there.
        QVERIFY(rc::check([] {
            const auto cells = *rc::gen::container<std::array<int, 20>>(rc::gen::inRange(0, 3));
            std::vector<Rect> members;
            std::vector<Rect> strangers;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const Rect tile{static_cast<double>(i % 5) * 140, std::floor(static_cast<double>(i) / 5) * 140, 112,
                                104};
                if (cells[i] > 0)
                    (cells[i] == 1 ? members : strangers).push_back(tile);
            }
            const std::vector<Rect> pieces = scene::piecesAround(members, strangers);
            for (const Rect &member : members)
                RC_ASSERT(std::ranges::any_of(pieces, [&](const Rect &piece) { return piece.contains(member); }));
            for (const Rect &stranger : strangers)
                RC_ASSERT(std::ranges::none_of(pieces, [&](const Rect &piece) { return piece.intersects(stranger); }));
            if (strangers.empty() && !members.empty())
                RC_ASSERT(pieces.size() == 1u);
        }));
    }
};

QTEST_APPLESS_MAIN(TestViews)
#include "tst_views.moc"
