#include "model/comparison/compare.h"
#include "model/comparison/picture.h"
#include "model/comparison/take_back.h"
#include "model/design/layout.h"

#include <QTest>

#include <algorithm>

using namespace cirro;
using namespace cirro::comparison;

namespace {

const std::string network = R"(Parameters:
  Size: {Type: String, Default: small}
Resources:
  # the one network
  Net:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16 # office
      Tags:
        - {Key: Name, Value: office}
        - {Key: Team, Value: web}
  Subnet:
    Type: AWS::EC2::Subnet
    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.1.0/24}
  Data:
    Type: AWS::RDS::DBInstance
    Properties: {DBInstanceClass: db.t3.micro, Engine: mysql, AllocatedStorage: '20'}
  Queue:
    Type: AWS::SQS::Queue
    Properties: {DelaySeconds: 5}
Outputs:
  Id: {Value: !Ref Net}
)";

Snapshot opened(std::string text)
{
    auto read = readDesign(std::move(text));
    if (!read)
        qFatal("the test's own template does not open: %s", read.error().code.c_str());
    return Snapshot::of(std::move(read->design));
}

std::string with(std::string text, const std::string &old, const std::string &now)
{
    const std::size_t at = text.find(old);
    if (at == std::string::npos)
        qFatal("the test's own template has no %s", old.c_str());
    return text.replace(at, old.size(), now);
}

ElementId id(const char *name)
{
    return ElementId::resource(name);
}

/// "+Web ~Net.CidrBlock=replaces -Data" …
QString told(const Comparison &comparison)
{
    QStringList words;
    for (const ElementChange &element : comparison.elements) {
        const char sign[] = {'+', '~', '-', '>', '!'};
        QString word = QChar(QLatin1Char(sign[int(element.kind)])) + QString::fromStdString(element.id.text());
        for (const Change &change : element.changes) {
            const auto effect = nameOf(change.effect);
            word += " " + QString::fromStdString(change.label) +
                    (change.orderOnly ? " order"
                     : !change.before ? " new"
                     : !change.after  ? " gone"
                                      : "") +
                    (effect.empty() ? QString() : "=" + QString::fromUtf8(effect.data(), qsizetype(effect.size())));
        }
        words += word;
    }
    for (const PartChange &part : comparison.parts) {
        const char sign[] = {'+', '~', '-'};
        words += QChar(QLatin1Char(sign[int(part.kind)])) + QString::fromStdString(part.section + "/" + part.member);
    }
    return words.join(", ");
}

QString told(const std::string &before, const std::string &after)
{
    return told(compare(opened(before), opened(after)));
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT
private slots:
    void theSameTextInTwoSpellingsDiffersInNothing();
    void everyPropertyThatDiffersIsNamedAsPeopleCallIt_data();
    void everyPropertyThatDiffersIsNamedAsPeopleCallIt();
    void whatRefersToSomethingReplacedIsReplacedAsWell();
    void dataAtStakeIsTold();
    void membersOfOtherSectionsAreTold();
    void takingEverythingBackGivesTheOlderVersion_data();
    void takingEverythingBackGivesTheOlderVersion();
    void aValueTakenBackKeepsItsComment();
    void whatIsTakenBackFromAnotherFormatIsSpelledAsTheDesignSpells();
    void takingBackAContainerLeavesWhatWasThereBefore();
    void thePictureShowsWhatIsGoneAndMarksWhatIsNew();
    void whatOnlyAutomaticLayoutPutElsewhereHasNotMoved();
};

void TestComparison::theSameTextInTwoSpellingsDiffersInNothing()
{
    const Snapshot yaml = opened(network);
    Design json = yaml.design;
    json.document = syntax::converted(json.document, syntax::Format::Json);
    QVERIFY(compare(yaml, Snapshot::of(json)).empty());
}

void TestComparison::everyPropertyThatDiffersIsNamedAsPeopleCallIt_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *old, const char *now, const char *words) {
        QTest::newRow(name) << QString::fromStdString(network) << old << now << words;
    };
    row("in place", "DelaySeconds: 5", "DelaySeconds: 6", "~Queue DelaySeconds=in-place");
    row("put in", "{DelaySeconds: 5}", "{DelaySeconds: 5, KmsMasterKeyId: k}", "~Queue KmsMasterKeyId new=in-place");
    row("taken out", "CidrBlock: 10.0.1.0/24", "Ipv6Native: true",
        "~Subnet Ipv6Native new=replaces CidrBlock gone=replaces");
    row("a tag", "Value: web", "Value: app", "~Net Tags.Team=in-place");
    row("a tag more", "- {Key: Team", "- {Key: Cost, Value: a}\n        - {Key: Team", "~Net Tags.Cost new=in-place");
    row("a tag less", "        - {Key: Name, Value: office}\n", "", "~Net Tags.Name gone=in-place");
    row("an expression is one value", "!Ref Net, Cidr", "!ImportValue net-id, Cidr", "~Subnet VpcId=replaces");
    row("an attribute", "    Type: AWS::SQS::Queue", "    Type: AWS::SQS::Queue\n    DependsOn: Net",
        "~Queue DependsOn new");
    row("another type", "AWS::SQS::Queue", "AWS::SNS::Topic", "~Queue Type=refused");
}

void TestComparison::everyPropertyThatDiffersIsNamedAsPeopleCallIt()
{
    QFETCH(QString, before);
    QFETCH(QString, old);
    QFETCH(QString, now);
    QFETCH(QString, words);
    const std::string text = before.toStdString();
    const QString got = told(text, with(text, old.toStdString(), now.toStdString()));
    QVERIFY2(got == words || got.startsWith(words + ","), qPrintable(got));
}

void TestComparison::whatRefersToSomethingReplacedIsReplacedAsWell()
{
    const Comparison comparison = compare(opened(network), opened(with(network, "10.0.0.0/16", "10.1.0.0/16")));
    QCOMPARE(told(comparison), "~Net CidrBlock=replaces, !Subnet");
    const ElementChange *subnet = comparison.find(id("Subnet"));
    QVERIFY(subnet && subnet->effect == Effect::Replaces && subnet->cause == id("Net"));
    QCOMPARE(comparison.countOf(Effect::Replaces), std::size_t(2));
}

void TestComparison::dataAtStakeIsTold()
{
    const std::string other = with(network, "Engine: mysql", "Engine: postgres");
    QCOMPARE(compare(opened(network), opened(other)).find(id("Data"))->data, Data::AtStake);
    const std::string policy = with(other, "    Type: AWS::RDS::DBInstance",
                                    "    Type: AWS::RDS::DBInstance\n    UpdateReplacePolicy: Snapshot");
    QCOMPARE(compare(opened(network), opened(policy)).find(id("Data"))->data, Data::Kept);
    QCOMPARE(compare(opened(network), opened(with(network, "AllocatedStorage: '20'", "AllocatedStorage: '30'")))
                 .find(id("Data"))
                 ->data,
             Data::None);
}

void TestComparison::membersOfOtherSectionsAreTold()
{
    const std::string now =
        with(with(network, "Default: small", "Default: large"), "Outputs:\n  Id:", "Outputs:\n  No:");
    QCOMPARE(told(network, now + "Description: a network\n"),
             "+Description/, +Outputs/No, -Outputs/Id, ~Parameters/Size");
}

void TestComparison::takingEverythingBackGivesTheOlderVersion_data()
{
    QTest::addColumn<QString>("now");
    QTest::newRow("values") << QString::fromStdString(
        with(with(network, "Value: web", "Value: app"), "{DelaySeconds: 5}", "{KmsMasterKeyId: k}"));
    QTest::newRow("tags") << QString::fromStdString(
        with(network, "        - {Key: Name, Value: office}\n", "        - {Key: Cost, Value: a}\n"));
    QTest::newRow("elements") << QString::fromStdString(
        with(with(network, "  Queue:", "  Other:"), "  # the one network\n  Net:", "  Nat:"));
    QTest::newRow("parts") << QString::fromStdString(
        "Description: x\n" + with(with(network, "small", "large"), "Outputs:\n  Id: {Value: !Ref Net}\n", ""));
    QTest::newRow("a part more") << QString::fromStdString(network + "Conditions: {Is: !Equals [a, b]}\n");
}

/// Each difference is taken back by itself, elements whole and values one by one, until there is none.
void TestComparison::takingEverythingBackGivesTheOlderVersion()
{
    QFETCH(QString, now);
    const Snapshot before = opened(network);
    for (const bool values : {false, true}) {
        Snapshot after = opened(now.toStdString());
        for (int step = 0; step < 20; ++step) {
            const Comparison comparison = compare(before, after);
            const TakingBack back{before, after};
            const auto isOwn = [](const ElementChange &element) { return element.kind != Kind::Affected; };
            const auto element = std::ranges::find_if(comparison.elements, isOwn);
            if (element == comparison.elements.end() && comparison.parts.empty())
                break;
            Result<EditResult> result = Error{};
            if (element != comparison.elements.end())
                result = values && !element->changes.empty() ? back.value(*element, element->changes.back())
                                                             : back.element(*element);
            else if (const PartChange &part = comparison.parts.front(); values && !part.changes.empty())
                result = back.value(part, part.changes.back());
            else
                result = back.part(part);
            QVERIFY2(result.ok(), qPrintable(told(comparison)));
            after = Snapshot::of(result->design);
        }
        const Comparison left = compare(before, after);
        QVERIFY2(left.elements.empty() && left.parts.empty(), qPrintable(told(left)));
    }
}

void TestComparison::aValueTakenBackKeepsItsComment()
{
    const Snapshot before = opened(network);
    const auto edit = cirro::setProperty(before.design, *before.index, id("Net"), {"Properties", "CidrBlock"},
                                         syntax::Node::scalar("10.1.0.0/16"));
    const Snapshot after = before.with(edit->design);
    const Comparison comparison = compare(before, after);
    const auto back =
        TakingBack{before, after}.value(comparison.elements.front(), comparison.elements.front().changes.front());
    QVERIFY(back.ok());
    QCOMPARE(writeDesign(back->design).text, network);
    const auto whole = TakingBack{before, after}.element(comparison.elements.front());
    QCOMPARE(writeDesign(whole->design).text, network);
}

void TestComparison::whatIsTakenBackFromAnotherFormatIsSpelledAsTheDesignSpells()
{
    Design json = opened(network).design;
    json.document = syntax::converted(json.document, syntax::Format::Json);
    const Snapshot before = Snapshot::of(json);
    const Snapshot after = opened(with(network, "VpcId: !Ref Net", "VpcId: vpc-1"));
    const Comparison comparison = compare(before, after);
    const auto back = TakingBack{before, after}.element(comparison.elements.front());
    QVERIFY(back.ok());
    const std::string text = writeDesign(back->design).text;
    QVERIFY2(text.find("VpcId: !Ref Net") != std::string::npos, text.c_str());
    QVERIFY(text.find("10.0.0.0/16 # office") != std::string::npos);
}

void TestComparison::takingBackAContainerLeavesWhatWasThereBefore()
{
    const std::string other = "  Other: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.9.0.0/16}}\n";
    const std::string now = with(with(network, "VpcId: !Ref Net", "VpcId: !Ref Other"), "  Data:", other + "  Data:");
    const Snapshot before = opened(network);
    const Snapshot after = opened(now);
    const Comparison comparison = compare(before, after);
    const auto back = TakingBack{before, after}.element(*comparison.find(id("Other")));
    QVERIFY(back.ok());
    QVERIFY(back->design.contains("Subnet") && !back->design.contains("Other"));
}

void TestComparison::thePictureShowsWhatIsGoneAndMarksWhatIsNew()
{
    const Snapshot before = opened(network);
    const Snapshot after =
        opened(with(network, "  Queue:\n    Type: AWS::SQS::Queue", "  Topic:\n    Type: AWS::SNS::Topic"));
    const Sight sight = look(before, after, {});
    const auto saysOf = [&](const char *name) -> std::string {
        const scene::Picture *picture = sight.picture->find(id(name));
        return !picture ? "nothing" : picture->remarks.empty() ? "" : picture->remarks.front().code;
    };
    QCOMPARE(saysOf("Queue"), std::string("compare.removed"));
    QCOMPARE(saysOf("Topic"), std::string("compare.added"));
    QCOMPARE(saysOf("Net"), std::string());
    // A ghost takes nobody's place and takes nothing in.
    const scene::Picture *gone = sight.picture->find(id("Queue"));
    QVERIFY(!gone->container && !gone->resizable);
    for (const auto &picture : sight.picture->pictures())
        QVERIFY(picture->id == gone->id || picture->container || !picture->body.intersects(gone->body));
}

void TestComparison::whatOnlyAutomaticLayoutPutElsewhereHasNotMoved()
{
    const Snapshot before = opened(network);
    const Snapshot after = opened(network + "Mappings: {}\n");
    const Snapshot more = opened(with(network, "  Queue:", "  First: {Type: AWS::SNS::Topic}\n  Queue:"));
    QVERIFY(look(before, after, {}).comparison.elements.empty());
    QCOMPARE(told(look(before, more, {}).comparison), "+First");
    // Where a person puts it counts.
    Design placed = scene::settled(before.design, look(before, before, {}).after);
    Placement place = *placed.placements.find(id("Queue"));
    place.bounds.x += 400;
    placed.placements.set(id("Queue"), place);
    QCOMPARE(told(look(before, Snapshot::of(placed), {}).comparison), ">Queue");
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
