#include "model/catalog/catalog.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <set>

using namespace cirro;

class TestRelations : public QObject
{
    Q_OBJECT

private slots:
    void everyRowNamesTypesThatExist();
    void everyRowOfATypeNamesAPropertyOfIt();
    void everyViaIsReadOfSomething();
    void noTwoRowsSayTheSame();
    void associationsNameTheirProperties();
    void aReferenceMeans_data();
    void aReferenceMeans();
    void theMostExactRowWins();
    void anUnknownTargetIsGuessedFromTheProperty();
    void placesComeContainersFirst();
    void everyDeclaredTargetHasAMeaning();
    void aDamagedTableIsAnError();
};

static const RelationTable &table()
{
    return Catalog::builtin().relations();
}

static std::vector<std::string> segmentsOf(const std::string &path)
{
    std::vector<std::string> segments(1);
    for (const char c : path) {
        if (c == '.')
            segments.emplace_back();
        else
            segments.back() += c;
    }
    return segments;
}

static bool reaches(const TypeDetails &details, std::span<const Property> properties,
                    std::span<const std::string> segments);

static bool reaches(const TypeDetails &details, const ValueType &type, std::span<const std::string> segments)
{
    if (segments.empty() || type.kind == ValueKind::Json || segments.front() == "**")
        return true;
    switch (type.kind) {
    case ValueKind::Object:
        return reaches(details, details.definitions[type.definition].properties, segments);
    case ValueKind::Map:
        return reaches(details, type.parts.front(), segments.subspan(1));
    case ValueKind::List:
    case ValueKind::OneOf:
        return std::ranges::any_of(type.parts, [&](const ValueType &part) { return reaches(details, part, segments); });
    default:
        return false;
    }
}

/// A segment with a wildcard is taken for any property: what it leads to has to exist below at least one.
static bool reaches(const TypeDetails &details, std::span<const Property> properties,
                    std::span<const std::string> segments)
{
    if (segments.front() == "**")
        return true;
    const bool any = segments.front().find('*') != std::string::npos;
    return std::ranges::any_of(properties, [&](const Property &property) {
        if (!any && property.name != segments.front())
            return false;
        return reaches(details, property.type, segments.subspan(1)) ||
               std::ranges::any_of(property.formerTypes, [&](const ValueType &former) {
                   return reaches(details, former, segments.subspan(1));
               });
    });
}

static QByteArray sentence(const RelationRow &row)
{
    return QByteArray::fromStdString(row.type + " " + row.path + " " + row.target);
}

void TestRelations::everyRowNamesTypesThatExist()
{
    QVERIFY(table().rows().size() > 500);
    for (const RelationRow &row : table().rows())
        for (const std::string &type : {row.type, row.target}) {
            if (!type.ends_with('*')) {
                QVERIFY2(Catalog::builtin().find(type), sentence(row));
                continue;
            }
            const std::string prefix = type.substr(0, type.size() - 1);
            QVERIFY2(prefix.empty() || prefix == "Custom::" ||
                         std::ranges::any_of(Catalog::builtin().types(),
                                             [&](const TypeSummary &known) { return known.name.starts_with(prefix); }),
                     sentence(row));
        }
}

void TestRelations::everyRowOfATypeNamesAPropertyOfIt()
{
    for (const RelationRow &row : table().rows()) {
        if (row.type.ends_with('*'))
            continue;
        const auto details = Catalog::builtin().details(row.type);
        QVERIFY2(reaches(*details, details->properties, segmentsOf(row.path)), sentence(row));
    }
}

void TestRelations::everyViaIsReadOfSomething()
{
    for (const RelationRow &row : table().rows())
        for (const std::string &via : row.via)
            if (via != "Ref" && !row.target.ends_with('*'))
                QVERIFY2(Catalog::builtin().details(row.target)->findAttribute(via), sentence(row) + " " + via.c_str());
}

void TestRelations::noTwoRowsSayTheSame()
{
    std::set<std::tuple<std::string, std::string, std::string, std::vector<std::string>>> seen;
    for (const RelationRow &row : table().rows())
        QVERIFY2(seen.emplace(row.type, row.path, row.target, row.via).second, sentence(row));
}

void TestRelations::associationsNameTheirProperties()
{
    QVERIFY(!table().associations().empty());
    for (const Association &association : table().associations()) {
        const auto details = Catalog::builtin().details(association.type);
        QVERIFY2(details, association.type.c_str());
        for (const std::string &path : {association.owner, association.member})
            QVERIFY2(details->at(path), (association.type + " " + path).c_str());
    }
    const auto attachment = table().associationsOf("AWS::EC2::VPCGatewayAttachment");
    QCOMPARE(attachment.size(), 2U);
    QVERIFY(std::ranges::all_of(attachment, &Association::atBorder));
    QVERIFY(table().associationsOf("AWS::EC2::VPC").empty());
}

void TestRelations::aReferenceMeans_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<bool>("fromTarget");

    const auto row = [](const char *type, const char *path, const char *target, const char *attribute,
                        const char *relation, bool fromTarget) {
        QTest::newRow(QByteArray(type) + ' ' + path) << type << path << target << attribute << relation << fromTarget;
    };
    row("AWS::EC2::Subnet", "VpcId", "AWS::EC2::VPC", "", "contains", false);
    row("AWS::EC2::Subnet", "CidrBlock", "AWS::EC2::VPC", "CidrBlock", "uses", false);
    row("AWS::EC2::Instance", "SubnetId", "AWS::EC2::Subnet", "", "contains", false);
    row("AWS::EC2::Instance", "SecurityGroupIds", "AWS::EC2::SecurityGroup", "GroupId", "guards", false);
    row("AWS::ElasticLoadBalancingV2::LoadBalancer", "Subnets", "AWS::EC2::Subnet", "", "spans", false);
    row("AWS::ElasticLoadBalancingV2::Listener", "LoadBalancerArn", "AWS::ElasticLoadBalancingV2::LoadBalancer", "",
        "serves", false);
    row("AWS::ElasticLoadBalancingV2::Listener", "DefaultActions.TargetGroupArn",
        "AWS::ElasticLoadBalancingV2::TargetGroup", "", "flows", false);
    row("AWS::ElasticLoadBalancingV2::TargetGroup", "Targets.Id", "AWS::EC2::Instance", "", "flows", false);
    row("AWS::AutoScaling::AutoScalingGroup", "TargetGroupARNs", "AWS::ElasticLoadBalancingV2::TargetGroup", "",
        "flows", true);
    row("AWS::EC2::NatGateway", "AllocationId", "AWS::EC2::EIP", "AllocationId", "serves", true);
    row("AWS::Lambda::Function", "Role", "AWS::IAM::Role", "Arn", "serves", true);
    row("AWS::Lambda::Function", "Environment.Variables.TABLE", "AWS::DynamoDB::Table", "", "flows", false);
    row("AWS::Lambda::EventSourceMapping", "EventSourceArn", "AWS::SQS::Queue", "Arn", "flows", true);
    row("AWS::ECS::Service", "Cluster", "AWS::ECS::Cluster", "", "spans", true);
    row("AWS::RDS::DBInstance", "KmsKeyId", "AWS::KMS::Key", "Arn", "uses", false);
    row("AWS::CloudFront::Distribution", "DistributionConfig.Origins.DomainName", "AWS::S3::Bucket",
        "RegionalDomainName", "flows", false);
    row("AWS::EC2::SecurityGroup", "SecurityGroupIngress.SourceSecurityGroupId", "AWS::EC2::SecurityGroup", "", "flows",
        true);
    // No row names these: what is pointed at says what it means.
    row("AWS::Synthetics::Canary", "ExecutionRoleArn", "AWS::IAM::Role", "Arn", "serves", true);
    row("AWS::NewService::Thing", "Network.SubnetIds", "AWS::EC2::Subnet", "", "spans", false);
    row("Custom::Cleaner", "ServiceToken", "AWS::Lambda::Function", "Arn", "flows", false);
    // What a machine is told at its start to mount, read or ask, it talks to.
    row("AWS::EC2::Instance", "UserData", "AWS::EFS::FileSystem", "", "flows", false);
    row("AWS::EC2::Instance", "UserData", "AWS::EC2::SecurityGroup", "GroupId", "uses", false);
    row("AWS::EC2::LaunchTemplate", "Metadata.AWS::CloudFormation::Init.config.files./etc/db.conf.content",
        "AWS::RDS::DBInstance", "Endpoint.Address", "flows", false);
    row("AWS::EC2::LaunchTemplate", "Metadata.AWS::CloudFormation::Init.config.commands.signal.command",
        "AWS::ElasticLoadBalancing::LoadBalancer", "", "uses", false);
    row("AWS::Lambda::Alias", "UpdatePolicy.CodeDeployLambdaAliasUpdate.ApplicationName",
        "AWS::CodeDeploy::Application", "", "flows", true);
    row("AWS::ApplicationAutoScaling::ScalableTarget", "ResourceId", "AWS::ECS::Service", "Name", "serves", false);
    row("AWS::ApplicationAutoScaling::ScalableTarget", "ResourceId", "AWS::ECS::Cluster", "", "uses", false);
    row("AWS::DataSync::Task", "SourceLocationArn", "AWS::DataSync::LocationNFS", "LocationArn", "flows", true);
    row("AWS::EC2::Instance", "Nonsense", "AWS::Route53::HostedZone", "", "none", false);
}

void TestRelations::aReferenceMeans()
{
    QFETCH(QString, type);
    QFETCH(QString, path);
    QFETCH(QString, target);
    QFETCH(QString, attribute);
    const Meaning meaning =
        table().lookup(type.toStdString(), path.toStdString(), target.toStdString(), attribute.toStdString());
    QTEST(QString::fromUtf8(nameOf(meaning.relation).data()), "relation");
    QTEST(meaning.fromTarget, "fromTarget");
}

void TestRelations::theMostExactRowWins()
{
    const auto read = RelationTable::read(R"({"associations": [], "rows": [
        {"type": "*", "path": "**", "target": "B", "relation": "uses"},
        {"type": "A", "path": "**", "target": "*", "relation": "serves"},
        {"type": "A", "path": "x.*Id", "target": "*", "relation": "guards"},
        {"type": "A", "path": "x.*Id", "target": "B", "via": ["Arn"], "relation": "flows"}]})");
    QVERIFY(read.ok());
    const auto relation = [&](const char *type, const char *path, const char *target, const char *via) {
        return nameOf(read->lookup(type, path, target, via).relation);
    };
    QVERIFY(relation("A", "x.fooID", "B", "Arn") == "flows");
    QVERIFY(relation("A", "x.fooId", "B", "") == "guards");
    QVERIFY(relation("A", "x.y.fooId", "B", "") == "serves");
    QVERIFY(relation("Z", "x.fooId", "B", "") == "uses");
    QVERIFY(relation("Z", "x.fooId", "C", "") == "none");
}

void TestRelations::anUnknownTargetIsGuessedFromTheProperty()
{
    QCOMPARE(table().lookup("AWS::EC2::Subnet", "VpcId", "*", "Ref").relation, Relation::Contains);
    QVERIFY(table().targetOf("AWS::EC2::Subnet", "VpcId") == "AWS::EC2::VPC");
    QVERIFY(table().targetOf("AWS::NewService::Thing", "SubnetIds") == "AWS::EC2::Subnet");
    QVERIFY(table().targetOf("AWS::EC2::Route", "GatewayId").empty());
    QCOMPARE(table().lookup("AWS::NewService::Thing", "Whatever", "*", "Ref").relation, Relation::None);
}

void TestRelations::placesComeContainersFirst()
{
    const auto &instance = table().placesOf("AWS::EC2::Instance");
    QCOMPARE(instance.front().path, "SubnetId");
    QCOMPARE(instance.front().relation, Relation::Contains);
    const auto &balancer = table().placesOf("AWS::ElasticLoadBalancingV2::LoadBalancer");
    QVERIFY(std::ranges::any_of(balancer, [](const PlaceProperty &place) {
        return place.path == "Subnets" && place.relation == Relation::Spans && place.target == "AWS::EC2::Subnet";
    }));
    QVERIFY(!table().placesOf("AWS::NewService::Thing").empty());
}

/// What AWS declares properties to take, in nested shapes too: none of it may be meaningless.
void TestRelations::everyDeclaredTargetHasAMeaning()
{
    int checked = 0;
    for (const TypeSummary &summary : Catalog::builtin().types()) {
        const auto details = Catalog::builtin().details(summary.name);
        std::vector<std::uint32_t> above; // shapes may hold themselves
        const std::function<void(std::span<const Property>, const std::string &)> check =
            [&](std::span<const Property> properties, const std::string &prefix) {
                for (const Property &property : properties) {
                    const std::string path = prefix + std::string(property.name);
                    for (const DeclaredTarget &target : property.targets) {
                        QVERIFY2(table().lookup(summary.name, path, target.type, target.attribute).relation !=
                                     Relation::None,
                                 (std::string(summary.name) + " " + path + " " + std::string(target.type)).c_str());
                        ++checked;
                    }
                    const std::function<void(const ValueType &, const std::string &)> below =
                        [&](const ValueType &type, const std::string &at) {
                            if (type.kind == ValueKind::Object) {
                                if (std::ranges::find(above, type.definition) != above.end() || above.size() > 4)
                                    return;
                                above.push_back(type.definition);
                                check(details->definitions[type.definition].properties, at + '.');
                                above.pop_back();
                            }
                            for (const ValueType &part : type.parts)
                                below(part, type.kind == ValueKind::Map ? at + ".key" : at);
                        };
                    below(property.type, path);
                }
            };
        check(details->properties, {});
    }
    QVERIFY2(checked > 1000, std::to_string(checked).c_str());
}

void TestRelations::aDamagedTableIsAnError()
{
    QCOMPARE(RelationTable::read("{").error().code, "catalog.bad-relations");
    QCOMPARE(RelationTable::read(
                 R"({"associations": [], "rows": [{"type": "A", "path": "p", "target": "B", "relation": "likes"}]})")
                 .error()
                 .code,
             "catalog.bad-relations");
}

QTEST_APPLESS_MAIN(TestRelations)
#include "tst_relations.moc"
