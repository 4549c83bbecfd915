#include "tests/edits/network.h"

#include "model/edits/find.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

namespace {

TextFinder plain(const std::string &what, const std::string &instead = {})
{
    return [what, instead](std::string_view text) {
        std::vector<Occurrence> found;
        for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
            found.push_back({at, at + what.size(), instead});
        return found;
    };
}

/// "LogicalId /Resources/Web Web", one line a text.
QStringList listed(const std::vector<Found> &found)
{
    static constexpr const char *names[] = {"LogicalId", "MemberName", "Reference", "Type", "Key", "Value", "Label"};
    QStringList lines;
    for (const Found &each : found)
        lines << QStringLiteral("%1 %2 %3")
                     .arg(QLatin1String(names[int(each.as)]),
                          each.path.empty() ? QString::fromStdString(toString(each.element))
                                            : QString::fromStdString(syntax::toPointer(each.path)),
                          QString::fromStdString(each.text));
    return lines;
}

std::vector<Found> find(const Snapshot &in, const FindWish &wish)
{
    return findIn(in.design, *in.index, wish);
}

Replaced replaceAll(const Snapshot &in, const FindWish &wish)
{
    return replaceFound(in.design, *in.index, find(in, wish));
}

QStringList codesOf(const std::vector<LeftOver> &left)
{
    QStringList codes;
    for (const LeftOver &each : left)
        codes << QString::fromStdString(each.error.code);
    codes.sort();
    return codes;
}

} // namespace

// What stands where, and what replacing it does to the lines of the template.
class TestFind : public QObject
{
    Q_OBJECT

private slots:
    void aNameIsFoundWhereItIsGivenAndWhereItIsUsed();
    void wordsOfCloudFormationAreNotFound();
    void namesAloneOrValuesAloneAreFound();
    void onlyWhatIsSelectedIsLookedAt();
    void everyKindOfPlaceIsFound();
    void aNameTakesItsReferencesAlong();
    void aValueKeepsHowItIsWritten();
    void aTextWithNamesInItIsReplacedAroundThem();
    void aReferenceToNothingMayBeMended();
    void whatCannotBeSaysWhy();
    void aNameGivenTwiceIsGivenOnce();
    void manyNamesAreGivenAtOnce();
    void partsOfATemplateAreRenamed();
    void keysAreRenamedFromTheInsideOut();
    void whatIsDrawnIsRelabelled();
    void whatChangedSinceIsLeft();
};

void TestFind::aNameIsFoundWhereItIsGivenAndWhereItIsUsed()
{
    const Snapshot in = opened(network);
    QCOMPARE(listed(find(in, {.finder = plain("Web")})),
             (QStringList{"LogicalId /Resources/Web Web", "Reference /Resources/Worker/DependsOn/0 Web",
                          "Reference /Resources/Address/Properties/InstanceId Web",
                          "Reference /Outputs/Address/Value Web.PublicIp",
                          "Reference /Outputs/Where/Value http://${Web.PublicDnsName}/${Topic}"}));
    QVERIFY(find(in, {.finder = plain("Web")})[0].element == id("Web"));
}

void TestFind::wordsOfCloudFormationAreNotFound()
{
    const Snapshot in = opened(network);
    for (const char *word : {"Properties", "DependsOn", "Fn::", "Resources", "Outputs"})
        QCOMPARE(listed(find(in, {.finder = plain(word)})), QStringList());
}

void TestFind::namesAloneOrValuesAloneAreFound()
{
    const Snapshot in = opened(network);
    QCOMPARE(listed(find(in, {.finder = plain("Topic"), .what = FindWhat::Names})),
             (QStringList{"LogicalId /Resources/Topic Topic", "MemberName /Outputs/Topic Topic"}));
    QCOMPARE(listed(find(in, {.finder = plain("10.0.1"), .what = FindWhat::Names})), QStringList());
    QCOMPARE(listed(find(in, {.finder = plain("CidrBlock"), .what = FindWhat::Values})), QStringList());
    QCOMPARE(listed(find(in, {.finder = plain("10.0.1"), .what = FindWhat::Values})),
             QStringList{"Value /Resources/B/Properties/CidrBlock 10.0.1.0/24"});
}

void TestFind::onlyWhatIsSelectedIsLookedAt()
{
    const Snapshot in = opened(network);
    QCOMPARE(listed(find(in, {.finder = plain("web"), .everywhere = false, .only = {id("Other")}})), QStringList());
    QCOMPARE(listed(find(in, {.finder = plain("10.0"), .everywhere = false, .only = {id("B")}})),
             QStringList{"Value /Resources/B/Properties/CidrBlock 10.0.1.0/24"});
    QCOMPARE(listed(find(in, {.finder = plain("Topic"), .everywhere = false, .only = {}})), QStringList());
}

void TestFind::everyKindOfPlaceIsFound()
{
    Snapshot in = opened(R"(Description: the moon
Metadata:
  AWS::CloudFormation::Interface:
    ParameterGroups:
      - Label: {default: moon group}
        Parameters: [moon]
    ParameterLabels: {moon: {default: A moon}}
Parameters:
  moon: {Type: String, Description: a moon, Default: moon}
Mappings:
  moonMap: {moon: {moon: 1}}
Conditions:
  moonIsFull: !Equals [!Ref moon, moon]
Resources:
  Queue:
    Type: AWS::SQS::Queue
    Condition: moonIsFull
    Properties:
      QueueName: !FindInMap [moonMap, moon, moon]
      DelaySeconds: !If [moonIsFull, 1, 2]
      Tags:
        - {Key: moon, Value: 'blue moon'}
Outputs:
  moonOut: {Description: moon, Value: !GetAtt [Queue, Arn], Export: {Name: moon}}
)");
    Design drawn = in.design;
    drawn.drawings.set(ElementId::drawing("note"), Drawing{.kind = DrawingKind::Note, .label = "full moon"});
    in = in.with(drawn);
    QCOMPARE(listed(find(in, {.finder = plain("moon")})),
             (QStringList{"Value /Description the moon",
                          "Value /Metadata/AWS::CloudFormation::Interface/ParameterGroups/0/Label/default moon group",
                          "Reference /Metadata/AWS::CloudFormation::Interface/ParameterGroups/0/Parameters/0 moon",
                          "Value /Metadata/AWS::CloudFormation::Interface/ParameterLabels/moon/default A moon",
                          "MemberName /Parameters/moon moon",
                          "Value /Parameters/moon/Description a moon",
                          "Value /Parameters/moon/Default moon",
                          "MemberName /Mappings/moonMap moonMap",
                          "Key /Mappings/moonMap/moon moon",
                          "Key /Mappings/moonMap/moon/moon moon",
                          "MemberName /Conditions/moonIsFull moonIsFull",
                          "Reference /Conditions/moonIsFull/0 moon",
                          "Value /Conditions/moonIsFull/1 moon",
                          "Reference /Resources/Queue/Condition moonIsFull",
                          "Reference /Resources/Queue/Properties/QueueName/0 moonMap",
                          "Value /Resources/Queue/Properties/QueueName/1 moon",
                          "Value /Resources/Queue/Properties/QueueName/2 moon",
                          "Reference /Resources/Queue/Properties/DelaySeconds/0 moonIsFull",
                          "Value /Resources/Queue/Properties/Tags/0/Key moon",
                          "Value /Resources/Queue/Properties/Tags/0/Value blue moon",
                          "MemberName /Outputs/moonOut moonOut",
                          "Value /Outputs/moonOut/Description moon",
                          "Value /Outputs/moonOut/Export/Name moon",
                          "Label drawing:note full moon"}));
}

void TestFind::aNameTakesItsReferencesAlong()
{
    const Snapshot in = opened(network);
    const Replaced done = replaceAll(in, {.finder = plain("Web", "Site")});
    QCOMPARE(done.count, 1u);
    QCOMPARE(codesOf(done.left), QStringList(4, QStringLiteral("find.follows-name")));
    QCOMPARE(changes(in.design, done.edit.design),
             (QStringList{"-Web: # the one that answers", "+Site: # the one that answers",
                          "-DependsOn: [Web, Balancer]", "+DependsOn: [Site, Balancer]", "-InstanceId: !Ref Web",
                          "+InstanceId: !Ref Site", "-Value: !GetAtt Web.PublicIp", "+Value: !GetAtt Site.PublicIp",
                          "-Value: !Sub 'http://${Web.PublicDnsName}/${Topic}'",
                          "+Value: !Sub 'http://${Site.PublicDnsName}/${Topic}'"}));
}

void TestFind::aValueKeepsHowItIsWritten()
{
    const Snapshot in = opened(R"(Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: "old-one" # said twice
      DelaySeconds: 10
      Tags:
        - {Key: age, Value: 'old'}
        - Key: story
          Value: |
            The old
            and the young.
)");
    QCOMPARE(changes(in.design, replaceAll(in, {.finder = plain("old", "new")}).edit.design),
             (QStringList{"-QueueName: \"old-one\" # said twice", "+QueueName: \"new-one\" # said twice",
                          "-- {Key: age, Value: 'old'}", "+- {Key: age, Value: 'new'}", "-The old", "+The new"}));
    QCOMPARE(changes(in.design, replaceAll(in, {.finder = plain("10", "20")}).edit.design),
             (QStringList{"-DelaySeconds: 10", "+DelaySeconds: 20"}));
    // What is no number any more, or becomes one by chance, does not change what it is.
    QCOMPARE(changes(in.design, replaceAll(in, {.finder = plain("age", "20")}).edit.design),
             (QStringList{"-- {Key: age, Value: 'old'}", "+- {Key: '20', Value: 'old'}"}));
}

void TestFind::aTextWithNamesInItIsReplacedAroundThem()
{
    const Snapshot in = opened(R"(Resources:
  Web: {Type: AWS::SNS::Topic}
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub 'Web-${Web}-${AWS::Region}-Web'
)");
    const Replaced done = replaceAll(in, {.finder = plain("Web", "Site")});
    QCOMPARE(changes(in.design, done.edit.design),
             (QStringList{"-Web: {Type: AWS::SNS::Topic}", "+Site: {Type: AWS::SNS::Topic}",
                          "-QueueName: !Sub 'Web-${Web}-${AWS::Region}-Web'",
                          "+QueueName: !Sub 'Site-${Site}-${AWS::Region}-Site'"}));
    QCOMPARE(codesOf(replaceAll(in, {.finder = plain("-${Web}", "x")}).left), QStringList{"find.across-name"});
    QCOMPARE(changes(in.design, replaceAll(in, {.finder = plain("Region", "AccountId")}).edit.design),
             (QStringList{"-QueueName: !Sub 'Web-${Web}-${AWS::Region}-Web'",
                          "+QueueName: !Sub 'Web-${Web}-${AWS::AccountId}-Web'"}));
}

void TestFind::aReferenceToNothingMayBeMended()
{
    const Snapshot in = opened(R"(Resources:
  Web: {Type: AWS::SNS::Topic}
  Queue: {Type: AWS::SQS::Queue, DependsOn: Wbe}
)");
    QCOMPARE(changes(in.design, replaceAll(in, {.finder = plain("Wbe", "Web")}).edit.design),
             (QStringList{"-Queue: {Type: AWS::SQS::Queue, DependsOn: Wbe}",
                          "+Queue: {Type: AWS::SQS::Queue, DependsOn: Web}"}));
    QCOMPARE(codesOf(replaceAll(in, {.finder = plain("Wbe", "Site")}).left), QStringList{"find.names-nothing"});
}

void TestFind::whatCannotBeSaysWhy()
{
    const Snapshot in = opened(network);
    const auto left = [&](const char *from, const char *to, FindWhat what = FindWhat::Names) {
        const Replaced done = replaceAll(in, {.finder = plain(from, to), .what = what});
        return done.count == 0 ? codesOf(done.left) : QStringList{"replaced"};
    };
    QCOMPARE(left("Balancer", "Load balancer"), QStringList{"edit.bad-name"});
    QCOMPARE(left("Worker", "Web"), QStringList{"edit.name-taken"});
    QCOMPARE(left("Worker", "Worker"), QStringList{"find.same"});
    QCOMPARE(left("EC2::Instance", "EC2::Nothing", FindWhat::Values),
             (QStringList{"find.no-such-type", "find.no-such-type"}));
    QCOMPARE(left("GroupDescription", "GroupTale", FindWhat::Everything),
             (QStringList{"find.no-such-property", "find.no-such-property"}));
    QCOMPARE(left("CidrBlock", "VpcId", FindWhat::Everything),
             (QStringList{"find.key-taken", "find.key-taken", "find.key-taken", "find.no-such-property"}));
    const Snapshot queue = opened("Resources: {Queue: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 10}}}\n");
    QCOMPARE(codesOf(replaceAll(queue, {.finder = plain("10", "ten")}).left), QStringList{"find.no-number"});
    const Snapshot bucket =
        opened("Resources: {B: {Type: AWS::S3::Bucket, Properties: {VersioningConfiguration: {Status: Enabled}}}}\n");
    QCOMPARE(codesOf(replaceAll(bucket, {.finder = plain("Enabled", "On")}).left),
             QStringList{"find.value-not-allowed"});
    QCOMPARE(replaceAll(bucket, {.finder = plain("Enabled", "Suspended")}).count, 1u);
}

void TestFind::aNameGivenTwiceIsGivenOnce()
{
    const Snapshot in = opened("Resources: {A1: {Type: AWS::SNS::Topic}, A2: {Type: AWS::SNS::Topic}}\n");
    const TextFinder both = [](std::string_view text) {
        return text.size() == 2 && text[0] == 'A' ? std::vector<Occurrence>{{0, 2, "B"}} : std::vector<Occurrence>{};
    };
    const Replaced done = replaceAll(in, {.finder = both});
    QCOMPARE(done.count, 1u);
    QCOMPARE(codesOf(done.left), QStringList{"edit.name-taken"});
    QVERIFY(done.edit.design.contains("B") && done.edit.design.contains("A2"));
}

void TestFind::manyNamesAreGivenAtOnce()
{
    Snapshot in = opened(R"(Metadata:
  AWS::Composer::Groups:
    Both: {Members: [OldA, OldB]}
Resources:
  OldA: {Type: AWS::SNS::Topic, DependsOn: OldB}
  OldB:
    Type: AWS::SQS::Queue
    Properties: {QueueName: !Sub '${OldA.TopicName}-${OldB2}', KmsMasterKeyId: !GetAtt OldA.TopicArn}
  OldB2: {Type: AWS::SNS::Topic}
Outputs:
  Which: {Value: !Join ['', [!Ref OldA, !Ref OldB]]}
)");
    Design placed = in.design;
    placed.placements.set(id("OldA"), {.bounds = {1, 2, 3, 4}});
    placed.placements.set(id("OldB"), {.bounds = {5, 6, 7, 8}});
    placed.ways.set({id("OldA"), id("OldB"), {}}, Way{});
    in = in.with(placed);
    const Replaced done = replaceAll(in, {.finder = plain("Old", "New"), .what = FindWhat::Names});
    QCOMPARE(done.count, 3u);
    QCOMPARE(done.edit.made.size(), std::size_t(3));
    std::string expected = textOf(in.design);
    for (std::size_t at = expected.find("Old"); at != std::string::npos; at = expected.find("Old", at))
        expected.replace(at, 3, "New");
    QCOMPARE(textOf(done.edit.design), expected);
    QVERIFY(done.edit.design.placements.find(id("NewB"))->bounds == (Rect{5, 6, 7, 8}));
    QVERIFY(!done.edit.design.placements.contains(id("OldA")));
    QVERIFY(done.edit.design.ways.contains({id("NewA"), id("NewB"), {}}));
}

void TestFind::partsOfATemplateAreRenamed()
{
    const Snapshot in = opened(network);
    const Replaced done = replaceAll(in, {.finder = plain("Queue", "Size"), .what = FindWhat::Names});
    QCOMPARE(
        changes(in.design, done.edit.design),
        (QStringList{"-Queue:", "+Size:", "-IsBig: !Equals [!Ref Queue, big]", "+IsBig: !Equals [!Ref Size, big]"}));
    QCOMPARE(changes(in.design, replaceAll(in, {.finder = plain("IsBig", "IsLarge")}).edit.design),
             (QStringList{"-IsBig: !Equals [!Ref Queue, big]", "+IsLarge: !Equals [!Ref Queue, big]",
                          "-SubnetId: !If [IsBig, !Ref B, !Ref C]", "+SubnetId: !If [IsLarge, !Ref B, !Ref C]"}));
}

void TestFind::keysAreRenamedFromTheInsideOut()
{
    const Snapshot in = opened(R"(Mappings:
  Sizes:
    small: {small: small}
Resources:
  Topic: {Type: AWS::SNS::Topic}
)");
    const Replaced done = replaceAll(in, {.finder = plain("small", "tiny")});
    QCOMPARE(done.count, 3u);
    QCOMPARE(changes(in.design, done.edit.design), (QStringList{"-small: {small: small}", "+tiny: {tiny: tiny}"}));
}

void TestFind::whatIsDrawnIsRelabelled()
{
    Snapshot in = opened(network);
    Design drawn = in.design;
    drawn.drawings.set(ElementId::drawing("note"), Drawing{.kind = DrawingKind::Note, .label = "our Web"});
    in = in.with(drawn);
    const Replaced done = replaceAll(in, {.finder = plain("Web", "site"), .what = FindWhat::Names});
    QCOMPARE(done.edit.design.drawings.find(ElementId::drawing("note"))->label, std::string("our site"));
    QCOMPARE(done.count, 2u);
}

void TestFind::whatChangedSinceIsLeft()
{
    const Snapshot in = opened(network);
    const std::vector<Found> found = find(in, {.finder = plain("10.0.1", "10.0.9")});
    const Snapshot later = after(in, cirro::setProperty(in.design, *in.index, id("B"),
                                                        {std::string("Properties"), std::string("CidrBlock")},
                                                        syntax::Node::scalar("10.0.5.0/24")));
    const Replaced done = replaceFound(later.design, *later.index, found);
    QCOMPARE(done.count, 0u);
    QCOMPARE(codesOf(done.left), QStringList{"find.gone"});
}

QTEST_APPLESS_MAIN(TestFind)
#include "tst_find.moc"
