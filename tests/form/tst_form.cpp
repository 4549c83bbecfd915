#include "model/form/form.h"

#include "tests/edits/opened.h"

#include <QElapsedTimer>
#include <QTest>

using namespace cirro;
using namespace cirro::form;
using tests::id;
using tests::opened;
using tests::textOf;

namespace {

const Field *find(const Form &form, std::string_view label)
{
    const auto found = std::ranges::find(form.fields, label, &Field::label);
    return found == form.fields.end() ? nullptr : &*found;
}

Snapshot resource(const std::string &type, const std::string &properties)
{
    return opened("Conditions:\n  Big: !Equals [!Ref AWS::Region, x]\nResources:\n  A:\n    Type: " + type +
                  "\n    Properties:\n" + properties);
}

} // namespace

class TestForm : public QObject
{
    Q_OBJECT
private slots:
    void classesOfMachinesAreChoicesFromSmallToLarge_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("small");
        QTest::addColumn<QString>("large");
        QTest::newRow("database") << "AWS::RDS::DBInstance"
                                  << "DBInstanceClass"
                                  << "db.t4g.micro"
                                  << "db.t4g.2xlarge";
        QTest::newRow("cluster") << "AWS::RDS::DBCluster"
                                 << "DBClusterInstanceClass"
                                 << "db.m6gd.large"
                                 << "db.m6gd.16xlarge";
        QTest::newRow("cache") << "AWS::ElastiCache::ReplicationGroup"
                               << "CacheNodeType"
                               << "cache.r6g.xlarge"
                               << "cache.r6g.2xlarge";
        QTest::newRow("instance") << "AWS::EC2::Instance"
                                  << "InstanceType"
                                  << "t3.nano"
                                  << "t3.2xlarge";
        QTest::newRow("warehouse") << "AWS::Redshift::Cluster"
                                   << "NodeType"
                                   << "ra3.large"
                                   << "ra3.16xlarge";
    }
    void classesOfMachinesAreChoicesFromSmallToLarge()
    {
        QFETCH(QString, type);
        QFETCH(QString, property);
        QFETCH(QString, small);
        QFETCH(QString, large);
        const Form form = formOf(resource(type.toStdString(), "      X: y\n"), {id("A")}, {.all = true});
        const Field *field = find(form, property.toStdString());
        QVERIFY(field && field->kind == Kind::Text);
        const auto at = [&](const QString &text) {
            return std::ranges::find(field->choices, text.toStdString(), &Choice::text);
        };
        QVERIFY(at(small) != field->choices.end() && at(small) < at(large));
        QVERIFY(at(large) != field->choices.end());
        // There may be newer ones: what is not in the list is no mistake.
        QVERIFY(!field->problem);
    }

    void anExpressionOfSeveralLinesIsOneLineThatSaysAllOfIt()
    {
        const Snapshot snapshot =
            resource("AWS::EC2::Instance", "      ImageId: !FindInMap\n"
                                           "        - Images\n        - !Ref AWS::Region\n        - Arm\n");
        const Form form = formOf(snapshot, {id("A")}, {});
        const Field *image = find(form, "ImageId");
        QVERIFY(image);
        QCOMPARE(image->text, std::string("!FindInMap [Images, !Ref AWS::Region, Arm]"));
        const auto again = write(snapshot, {id("A")}, *image, image->text);
        QVERIFY(again);
        QVERIFY(textOf(again->design).find("!FindInMap") != std::string::npos);
    }

    void membersThatAreSetStandBeforeThoseThatAreNot()
    {
        const Snapshot snapshot = resource("AWS::SQS::Queue", "      VisibilityTimeout: 30\n");
        const Field *plain = nullptr;
        const Form numbers = formOf(snapshot, {id("A")}, {.all = true});
        QVERIFY((plain = find(numbers, "VisibilityTimeout")));
        QCOMPARE(plain->unit, std::string("s"));
        QVERIFY(!plain->member && !plain->divides);

        const Snapshot launch = resource("AWS::EC2::Instance", "      ImageId: ami-1\n      MetadataOptions:\n"
                                                               "        InstanceMetadataTags: enabled\n");
        Wish wish{.open = {"/Properties/MetadataOptions"}};
        const auto order = [&](const Snapshot &now) {
            std::vector<std::string> labels;
            for (const Field &field : formOf(now, {id("A")}, wish).fields)
                if (field.member)
                    labels.push_back((field.divides ? "|" : "") + field.label);
            return labels;
        };
        const std::vector<std::string> before = order(launch);
        QVERIFY(before.size() > 3);
        QCOMPARE(before[0], std::string("InstanceMetadataTags"));
        QVERIFY(before[1].starts_with("|"));
        QVERIFY(std::ranges::none_of(before.begin() + 2, before.end(),
                                     [](const std::string &label) { return label.starts_with("|"); }));

        // What is written while the object stands open stays where it stood.
        wish.parts = {{"/Properties/MetadataOptions/HttpTokens", Part::Other}};
        Form form = formOf(launch, {id("A")}, wish);
        const auto written = write(launch, {id("A")}, *find(form, "HttpTokens"), "required");
        QVERIFY(written);
        QVERIFY(order(Snapshot::of(written->design)) == before);
        wish.parts.clear();
        QCOMPARE(order(Snapshot::of(written->design))[0], std::string("HttpTokens"));
    }

    void tagsAreRowsInWhateverShapeTheyAreWritten()
    {
        const Snapshot list = resource(
            "AWS::EC2::VPC", "      CidrBlock: 10.0.0.0/16\n      Tags:\n        - { Key: Team, Value: one }\n");
        const Snapshot map =
            resource("AWS::SSM::Parameter", "      Type: String\n      Value: x\n      Tags:\n        Team: one\n");
        for (const Snapshot &snapshot : {list, map}) {
            const Form form = formOf(snapshot, {id("A")}, {});
            const Field *team = find(form, "Team");
            QVERIFY(team);
            QVERIFY(team->kind == Kind::Tag);
            QCOMPARE(team->text, std::string("one"));
            const auto written = writeTag(snapshot, {id("A")}, "Stage", "test");
            QVERIFY(written.ok());
            QVERIFY(find(formOf(snapshot.with(written->design), {id("A")}, {}), "Stage"));
            const auto renamed = renameTag(snapshot, {id("A")}, "Team", "Title");
            QVERIFY(renamed.ok());
            QVERIFY(!find(formOf(snapshot.with(renamed->design), {id("A")}, {}), "Team"));
            const auto removed = removeTag(snapshot, {id("A")}, "Team");
            QVERIFY(removed.ok());
            QVERIFY(textOf(removed->design).find("Tags") == std::string::npos);
        }
    }

    void aGroupsTagsSayWhetherTheyArePassedOn()
    {
        const Snapshot snapshot =
            resource("AWS::AutoScaling::AutoScalingGroup", "      MinSize: '1'\n      MaxSize: '2'\n");
        const auto tagged = writeTag(snapshot, {id("A")}, "Name", "web");
        QVERIFY(tagged.ok());
        const Snapshot next = snapshot.with(tagged->design);
        QCOMPARE(find(formOf(next, {id("A")}, {}), "Name")->passedOn, std::string("true"));
        const auto kept = passTagOn(next, {id("A")}, "Name", false);
        QVERIFY(kept.ok());
        QVERIFY(textOf(kept->design).find("PropagateAtLaunch: false") != std::string::npos);
    }

    void tagsOfSeveralElementsAreEditedByKey()
    {
        const Snapshot snapshot = opened("Resources:\n"
                                         "  A:\n    Type: AWS::EC2::VPC\n    Properties:\n"
                                         "      Tags: [{ Key: Team, Value: a }, { Key: Name, Value: first }]\n"
                                         "  B:\n    Type: AWS::SSM::Parameter\n    Properties:\n"
                                         "      Tags: { Name: second, Team: a }\n");
        const std::vector<ElementId> both{id("A"), id("B")};
        const Form form = formOf(snapshot, both, {});
        QVERIFY(find(form, "Name")->differs);
        QCOMPARE(find(form, "Team")->text, std::string("a"));
        QVERIFY(!find(form, "Team")->differs);
        const auto written = writeTag(snapshot, both, "Name", "same");
        QVERIFY(written.ok());
        QCOMPARE(find(formOf(snapshot.with(written->design), both, {}), "Name")->text, std::string("same"));
        QVERIFY(textOf(written->design).find("{ Name: same, Team: a }") != std::string::npos);
    }

    void whatCannotBeATagIsNotWritten()
    {
        const Snapshot snapshot =
            resource("AWS::EC2::VPC", "      Tags: [{ Key: Name, Value: one }, { Key: Team, Value: a }]\n");
        QCOMPARE(writeTag(snapshot, {id("A")}, "", "x").error().code, std::string("form.no-key"));
        QCOMPARE(writeTag(snapshot, {id("A")}, "aws:x", "x").error().code, std::string("form.tag-reserved"));
        QCOMPARE(writeTag(snapshot, {id("A")}, std::string(129, 'x'), "x").error().code, std::string("form.too-long"));
        QCOMPARE(renameTag(snapshot, {id("A")}, "Name", "Team").error().code, std::string("form.tag-taken"));
        // Counted in letters, not bytes.
        std::string korean;
        for (int i = 0; i < 128; ++i)
            korean += "\uAC00";
        QVERIFY(writeTag(snapshot, {id("A")}, korean, "x").ok());
    }

    void ofSeveralShapesTheWrittenOneIsShown()
    {
        const std::string head = "      Handler: a.b\n      Runtime: python3.12\n";
        const Snapshot list =
            resource("AWS::Serverless::Function", head + "      Policies: [AmazonS3ReadOnlyAccess]\n");
        QCOMPARE(find(formOf(list, {id("A")}, {}), "Policies")->alternative, std::string("list"));
        const Snapshot text = resource("AWS::Serverless::Function", head + "      Policies: AmazonS3ReadOnlyAccess\n");
        const Form form = formOf(text, {id("A")}, {});
        const Field *policies = find(form, "Policies");
        QCOMPARE(policies->alternative, std::string("text"));
        QVERIFY(policies->kind == Kind::Text);
        QVERIFY(policies->alternatives.size() > 2);
        // Where nothing is written the wish decides.
        const Snapshot none = resource("AWS::Serverless::Function", head);
        const Form wished = formOf(none, {id("A")}, {.all = true, .shapes = {{policies->key, "list"}}});
        QVERIFY(find(wished, "Policies")->kind == Kind::List);
    }

    void aConditionsBranchWithoutAValueSaysSo()
    {
        const Snapshot snapshot =
            resource("AWS::EC2::Instance", "      InstanceType: !If [Big, t3.large, !Ref AWS::NoValue]\n");
        const Form form = formOf(snapshot, {id("A")}, {});
        const Field *then = find(form, "true");
        const Field *otherwise = find(form, "false");
        QVERIFY(then && otherwise);
        QCOMPARE(then->condition, std::string("Big"));
        QVERIFY(otherwise->unset);
        QVERIFY(otherwise->text.empty());
        const auto cleared = clear(snapshot, {id("A")}, *then);
        QVERIFY(cleared.ok());
        QVERIFY(textOf(cleared->design).find("[Big, !Ref AWS::NoValue, !Ref AWS::NoValue]") != std::string::npos);
        QVERIFY(textOf(keepBranch(snapshot, {id("A")}, *then)->design).find("InstanceType: t3.large") !=
                std::string::npos);
        QVERIFY(textOf(keepBranch(snapshot, {id("A")}, *otherwise)->design).find("InstanceType") == std::string::npos);
    }

    void knownValuesAreChoicesAndOthersMayBeWritten()
    {
        const Snapshot snapshot = resource("AWS::EC2::Instance", "      InstanceType: t3.large\n");
        const Form form = formOf(snapshot, {id("A")}, {});
        const Field *type = find(form, "InstanceType");
        QVERIFY(std::ranges::find(type->choices, "t3.nano", &Choice::text) != type->choices.end());
        QVERIFY(write(snapshot, {id("A")}, *type, "x9.newer").ok());
    }

    void aValueIsMadeToDependOnACondition()
    {
        const Snapshot snapshot = resource("AWS::EC2::Instance", "      InstanceType: t3.large\n");
        const Form form = formOf(snapshot, {id("A")}, {.all = true});
        const auto optional = makeConditional(snapshot, {id("A")}, *find(form, "InstanceType"));
        QVERIFY(optional.ok());
        QVERIFY(textOf(optional->design).find("InstanceType: !If [Big, t3.large, !Ref AWS::NoValue]") !=
                std::string::npos);
        const Snapshot net = resource("AWS::EC2::Subnet", "      VpcId: vpc-1\n");
        const auto required = makeConditional(net, {id("A")}, *find(formOf(net, {id("A")}, {}), "VpcId"));
        QVERIFY(textOf(required->design).find("VpcId: !If [Big, vpc-1, vpc-1]") != std::string::npos);
        const Snapshot without = opened("Resources:\n  A:\n    Type: AWS::EC2::VPC\n");
        const Form plain = formOf(without, {id("A")}, {.all = true});
        QCOMPARE(makeConditional(without, {id("A")}, *find(plain, "CidrBlock")).error().code,
                 std::string("form.no-condition"));
    }

    void aValueBecomesTheDefaultOfAParameter()
    {
        const Snapshot snapshot = resource("AWS::EC2::Instance", "      InstanceType: t3.large\n");
        const Form form = formOf(snapshot, {id("A")}, {});
        const auto made = makeParameter(snapshot, {id("A")}, *find(form, "InstanceType"));
        QVERIFY(made.ok());
        const std::string text = textOf(made->design);
        QVERIFY(text.find("InstanceType: !Ref InstanceType") != std::string::npos);
        QVERIFY(text.find("Default: t3.large") != std::string::npos);
    }

    void nestedPropertiesLinkToThePageOfTheirShape()
    {
        const Snapshot snapshot =
            resource("AWS::EC2::Instance", "      BlockDeviceMappings:\n        - Ebs: { VolumeSize: 8 }\n");
        const std::string list = "/Properties/BlockDeviceMappings";
        const Form form = formOf(snapshot, {id("A")}, {.open = {list, list + "/0", list + "/0/Ebs"}});
        const Field *size = find(form, "VolumeSize");
        QVERIFY(size);
        QCOMPARE(size->docs, std::string("https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
                                         "aws-properties-ec2-instance-ebs.html#cfn-ec2-instance-ebs-volumesize"));
        QCOMPARE(find(form, "DeletionPolicy")->docs,
                 std::string("https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
                             "aws-attribute-deletionpolicy.html"));
    }

    void whatTheCatalogDoesNotKnowIsStillThere()
    {
        const Snapshot macro = resource("AWS::S3::Bucket", "      Fn::Transform: { Name: Extra }\n");
        const Form form = formOf(macro, {id("A")}, {});
        const Field *transform = find(form, "Fn::Transform");
        QVERIFY(transform && transform->kind == Kind::Json);
        const auto written = write(macro, {id("A")}, *transform, "Name: Other");
        QVERIFY(written.ok());
        QVERIFY(textOf(written->design).find("Name: Other") != std::string::npos);
        const Snapshot custom = resource("Custom::Thing", "      Size: 3\n      Names: [a]\n");
        const Form own = formOf(custom, {id("A")}, {});
        QCOMPARE(find(own, "Size")->text, std::string("3"));
        QVERIFY(find(own, "Names")->kind == Kind::Json);
    }

    void anUnreadableTextSaysWhere()
    {
        const Snapshot snapshot = resource("AWS::IAM::Role", "      AssumeRolePolicyDocument: {}\n");
        const Form form = formOf(snapshot, {id("A")}, {});
        const auto result =
            write(snapshot, {id("A")}, *find(form, "AssumeRolePolicyDocument"), "Version: x\nStatement: [");
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, std::string("form.not-readable-at"));
        QVERIFY(std::stoi(result.error().args.at(0)) >= 2);
    }

    void whatCannotBeRightIsNotWritten_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("high port") << "AWS::ElasticLoadBalancingV2::Listener"
                                   << "Port"
                                   << "65536"
                                   << "form.not-a-port";
        QTest::newRow("a port") << "AWS::ElasticLoadBalancingV2::Listener"
                                << "Port"
                                << "443"
                                << "";
        QTest::newRow("time") << "AWS::SQS::Queue"
                              << "DelaySeconds"
                              << "-5"
                              << "form.negative";
        QTest::newRow("schedule") << "AWS::Events::Rule"
                                  << "ScheduleExpression"
                                  << "5 minutes"
                                  << "form.not-a-schedule";
        QTest::newRow("a rate") << "AWS::Events::Rule"
                                << "ScheduleExpression"
                                << "rate(5 minutes)"
                                << "";
        QTest::newRow("long delay") << "AWS::SQS::Queue"
                                    << "DelaySeconds"
                                    << "901"
                                    << "form.out-of-range";
        QTest::newRow("a delay") << "AWS::SQS::Queue"
                                 << "DelaySeconds"
                                 << "900"
                                 << "";
        QTest::newRow("short name") << "AWS::S3::Bucket"
                                    << "BucketName" << std::string(64, 'b').c_str() << "form.too-long";
        QTest::newRow("block") << "AWS::EC2::VPC"
                               << "CidrBlock"
                               << "10.0.0.0"
                               << "form.not-a-cidr";
    }
    void whatCannotBeRightIsNotWritten()
    {
        QFETCH(QString, type);
        QFETCH(QString, property);
        QFETCH(QString, text);
        QFETCH(QString, code);
        const Snapshot snapshot = opened("Resources:\n  A:\n    Type: " + type.toStdString() + "\n");
        const Form form = formOf(snapshot, {id("A")}, {.all = true});
        const Field *field = find(form, property.toStdString());
        QVERIFY(field);
        const auto result = write(snapshot, {id("A")}, *field, text.toStdString());
        QCOMPARE(result.ok() ? QString() : QString::fromStdString(result.error().code), code);
    }

    void theFormsOfLargeTypesAreThereAtOnce_data()
    {
        QTest::addColumn<QString>("type");
        for (const char *type :
             {"AWS::EC2::Instance", "AWS::RDS::DBInstance", "AWS::CloudFront::Distribution", "AWS::WAFv2::WebACL"})
            QTest::newRow(type) << type;
    }
    void theFormsOfLargeTypesAreThereAtOnce()
    {
        QFETCH(QString, type);
        const Snapshot snapshot = opened("Resources:\n  A:\n    Type: " + type.toStdString() + "\n");
        QElapsedTimer clock;
        clock.start();
        const Form form = formOf(snapshot, {id("A")}, {.all = true});
        const qint64 first = clock.elapsed();
        clock.restart();
        const Form again = formOf(snapshot, {id("A")}, {.all = true});
        qInfo("%lld ms, then %lld ms, %zu fields", first, clock.elapsed(), form.fields.size());
        QVERIFY(form.fields.size() > 5);
        QCOMPARE(again.fields.size(), form.fields.size());
        // Generous: a busy machine without optimization. What is felt is a tenth of it.
        QVERIFY(clock.elapsed() < 500);
    }
};

QTEST_APPLESS_MAIN(TestForm)
#include "tst_form.moc"
