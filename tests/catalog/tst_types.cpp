#include "model/catalog/catalog.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace cirro;

class TestTypes : public QObject
{
    Q_OBJECT

private slots:
    void everyLineOfTheCommittedFileIsAType();
    void everyTypeHasReadableDetails();
    void namesAreSorted();
    void anUnknownTypeHasNoDetails();
    void aSubnetNeedsItsVpcAndIsReplacedWithIt();
    void nestedPropertiesAreFoundThroughLists();
    void mapsTakeAnyKeyAndJsonAnything();
    void enumsAndKindsAreKnown();
    void tagsHaveKeyAndValue();
    void refAndAttributesAreKnown();
    void onlyTheServiceSetsReadOnlyAttributes();
    void defaultsAreJson();
    void docsPagesFollowTheTypeName();
    void threadsGetTheSameDetails();
    void damagedTypeDataIsAnError();
    void regionsHaveTheirZones();
};

static std::shared_ptr<const TypeDetails> detailsOf(const char *type)
{
    return Catalog::builtin().details(type);
}

void TestTypes::everyLineOfTheCommittedFileIsAType()
{
    QFile file(CIRRO_SOURCE_DIR "/assets/catalog/types.jsonl");
    QVERIFY(file.open(QIODevice::ReadOnly));
    qsizetype lines = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QByteArray name = line.mid(6, line.indexOf('"', 6) - 6); // {"t":"AWS::…"
        QVERIFY2(Catalog::builtin().find(name.toStdString()), name.constData());
        ++lines;
    }
    QCOMPARE(static_cast<qsizetype>(Catalog::builtin().types().size()), lines);
    QCOMPARE(lines, 1828);
}

static void checkType(const TypeDetails &details, const ValueType &type)
{
    const bool hasParts = type.kind == ValueKind::List || type.kind == ValueKind::Map;
    QCOMPARE(hasParts, hasParts && type.parts.size() == 1);
    if (type.kind == ValueKind::OneOf)
        QVERIFY(type.parts.size() > 1);
    if (type.kind == ValueKind::Object)
        QVERIFY(type.definition < details.definitions.size());
    for (const ValueType &part : type.parts)
        checkType(details, part);
}

void TestTypes::everyTypeHasReadableDetails()
{
    for (const TypeSummary &summary : Catalog::builtin().types()) {
        const auto details = Catalog::builtin().details(summary.name);
        QVERIFY2(details, std::string(summary.name).c_str());
        QCOMPARE(details->name, std::string(summary.name));
        QCOMPARE(details->stateful, summary.stateful);
        QCOMPARE(!details->tagProperty.empty(), summary.taggable);
        QVERIFY(std::ranges::is_sorted(details->properties, {}, &Property::name));
        QVERIFY(std::ranges::is_sorted(details->attributes, {}, &Attribute::name));
        for (const Property &property : details->properties) {
            checkType(*details, property.type);
            QCOMPARE(details->findProperty(property.name), &property);
        }
        for (const Definition &definition : details->definitions) {
            QVERIFY(std::ranges::is_sorted(definition.properties, {}, &Property::name));
            for (const Property &property : definition.properties)
                checkType(*details, property.type);
        }
    }
}

void TestTypes::namesAreSorted()
{
    QVERIFY(std::ranges::is_sorted(Catalog::builtin().types(), {}, &TypeSummary::name));
}

void TestTypes::anUnknownTypeHasNoDetails()
{
    QVERIFY(!Catalog::builtin().find("AWS::EC2::Sub"));
    QVERIFY(!detailsOf("AWS::EC2::Subnets"));
    QVERIFY(!detailsOf(""));
    QVERIFY(!detailsOf("Custom::Thing"));
}

void TestTypes::aSubnetNeedsItsVpcAndIsReplacedWithIt()
{
    const auto subnet = detailsOf("AWS::EC2::Subnet");
    const Property *vpc = subnet->findProperty("VpcId");
    QVERIFY(vpc);
    QVERIFY(vpc->required);
    QCOMPARE(vpc->update, Update::Replaces);
    QVERIFY(std::ranges::find(vpc->targets, DeclaredTarget{"AWS::EC2::VPC", "VpcId"}) != vpc->targets.end());
    QVERIFY(!subnet->findProperty("CidrBlock")->required);
    QCOMPARE(subnet->findProperty("MapPublicIpOnLaunch")->update, Update::InPlace);
    QCOMPARE(subnet->findProperty("MapPublicIpOnLaunch")->type.kind, ValueKind::Boolean);
    QVERIFY(!subnet->findProperty("VpcID"));
    QCOMPARE(detailsOf("AWS::RDS::DBInstance")->findProperty("MultiAZ")->update, Update::MayReplace);
}

void TestTypes::nestedPropertiesAreFoundThroughLists()
{
    const auto group = detailsOf("AWS::EC2::SecurityGroup");
    const auto cidr = group->at("SecurityGroupIngress.CidrIp");
    QVERIFY(cidr);
    QCOMPARE(cidr->property->name, "CidrIp");
    QCOMPARE(cidr->type->kind, ValueKind::String);
    QVERIFY(group->findProperty("SecurityGroupIngress.IpProtocol")->required);
    QVERIFY(!group->at("SecurityGroupIngress.CidrIp.More"));
    QVERIFY(!group->at("SecurityGroupIngress.Nothing"));
    QCOMPARE(detailsOf("AWS::Lambda::Function")->findProperty("VpcConfig.SubnetIds")->type.kind, ValueKind::List);
    const auto instance = detailsOf("AWS::EC2::Instance");
    QVERIFY(!instance->propertiesOf(instance->findProperty("BlockDeviceMappings")->type).empty());
}

void TestTypes::mapsTakeAnyKeyAndJsonAnything()
{
    const auto variable = detailsOf("AWS::Lambda::Function")->at("Environment.Variables.ANY_NAME");
    QVERIFY(variable);
    QCOMPARE(variable->type->kind, ValueKind::String);
    const auto statement = detailsOf("AWS::IAM::Policy")->at("PolicyDocument.Statement.Resource");
    QVERIFY(statement);
    QVERIFY(statement->insideJson);
    QVERIFY(!detailsOf("AWS::IAM::Policy")->findProperty("PolicyDocument.Statement"));
}

void TestTypes::enumsAndKindsAreKnown()
{
    const auto bucket = detailsOf("AWS::S3::Bucket");
    const auto status = bucket->at("AccelerateConfiguration.AccelerationStatus");
    QVERIFY(status->property->required);
    QCOMPARE(status->type->allowed, (std::vector<std::string_view>{"Enabled", "Suspended"}));
    QVERIFY(bucket->stateful);
    QVERIFY(detailsOf("AWS::RDS::DBInstance")->stateful);
    QVERIFY(!detailsOf("AWS::EC2::VPC")->stateful);
    QCOMPARE(detailsOf("AWS::EC2::VPC")->findProperty("Ipv4NetmaskLength")->type.kind, ValueKind::Integer);
}

void TestTypes::tagsHaveKeyAndValue()
{
    const auto vpc = detailsOf("AWS::EC2::VPC");
    QCOMPARE(vpc->tagProperty, "Tags");
    QVERIFY(vpc->findProperty("Tags.Key")->required);
    QVERIFY(vpc->findProperty("Tags.Value"));
    QVERIFY(!vpc->findProperty("Tags.Name"));
    QVERIFY(detailsOf("AWS::AutoScaling::AutoScalingGroup")->findProperty("Tags.PropagateAtLaunch"));
}

void TestTypes::refAndAttributesAreKnown()
{
    QCOMPARE(detailsOf("AWS::EC2::VPC")->refReturns, std::vector<std::string>{"VpcId"});
    QCOMPARE(detailsOf("AWS::EC2::Instance")->refReturns, std::vector<std::string>{"InstanceId"});
    QCOMPARE(detailsOf("AWS::EC2::EIP")->refReturns, std::vector<std::string>{"PublicIp"});
    QCOMPARE(detailsOf("AWS::EC2::EIP")->identifier.size(), 2U);
    QVERIFY(detailsOf("AWS::S3::Bucket")->findAttribute("RegionalDomainName"));
    QVERIFY(detailsOf("AWS::RDS::DBInstance")->findAttribute("Endpoint.Address"));
    QVERIFY(!detailsOf("AWS::EC2::VPC")->findAttribute("CidrBlock.Length"));
    QVERIFY(!detailsOf("AWS::EC2::VPC")->findAttribute("Arn"));
    QVERIFY(detailsOf("AWS::CloudFormation::Stack")->findAttribute("Outputs.VpcId"));
}

void TestTypes::onlyTheServiceSetsReadOnlyAttributes()
{
    QVERIFY(detailsOf("AWS::S3::Bucket")->isReadOnly("Arn"));
    QVERIFY(!detailsOf("AWS::EC2::Subnet")->isReadOnly("CidrBlock")); // an attribute and a property
    QVERIFY(!detailsOf("AWS::EC2::Subnet")->isReadOnly("MapPublicIpOnLaunch"));
}

void TestTypes::defaultsAreJson()
{
    int defaults = 0;
    for (const TypeSummary &summary : Catalog::builtin().types())
        for (const Property &property : Catalog::builtin().details(summary.name)->properties)
            if (property.defaultJson) {
                QVERIFY2(!property.defaultJson->empty(), std::string(property.name).c_str());
                ++defaults;
            }
    QVERIFY(defaults > 100);
}

void TestTypes::docsPagesFollowTheTypeName()
{
    QCOMPARE(detailsOf("AWS::EC2::Subnet")->docsUrl(),
             "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html");
    QCOMPARE(
        docsUrlOf("AWS::Serverless::Function"),
        "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html");
    QCOMPARE(docsUrlOf("Custom::Thing"), "");
    QCOMPARE(docsUrlOf("Nonsense"), "");
}

void TestTypes::threadsGetTheSameDetails()
{
    std::vector<std::set<const TypeDetails *>> seen(4);
    std::vector<std::thread> threads;
    for (auto &mine : seen)
        threads.emplace_back([&mine] {
            for (const TypeSummary &summary : Catalog::builtin().types().first(200))
                mine.insert(Catalog::builtin().details(summary.name).get());
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const auto &each : seen) {
        QCOMPARE(each.size(), 200U);
        QVERIFY(each == seen.front());
    }
}

void TestTypes::damagedTypeDataIsAnError()
{
    QCOMPARE(Catalog::fromAssets("", assets()).error().code, "catalog.bad-types");
    QCOMPARE(Catalog::fromAssets("not the packed form, but long enough", assets()).error().code, "catalog.bad-types");
    const AssetSet none(nullptr, {});
    QCOMPARE(Catalog::fromAssets("", none).error().code, "catalog.bad-relations");
}

void TestTypes::regionsHaveTheirZones()
{
    const Region *seoul = Catalog::builtin().regions().find("ap-northeast-2");
    QVERIFY(seoul);
    QCOMPARE(seoul->name.in("ko"), "아시아 태평양(서울)");
    QCOMPARE(seoul->name.in("en"), "Asia Pacific (Seoul)");
    QCOMPARE(seoul->zones.front(), "ap-northeast-2a");
    QCOMPARE(seoul->zones.size(), 4U);
    QVERIFY(!Catalog::builtin().regions().find("ap-northeast-9"));
    for (const Region &region : Catalog::builtin().regions().all())
        QVERIFY2(region.zones.size() >= 2 && !region.name.ko.empty(), region.id.c_str());
}

QTEST_APPLESS_MAIN(TestTypes)
#include "tst_types.moc"
