#include "tests/rules/sample.h"

#include <rapidcheck.h>

using namespace cirro;
using namespace cirro::rules;

class TestRuleEngine : public QObject
{
    Q_OBJECT

private slots:
    void afterAnyEditsAnIncrementalRunSaysWhatAFullRunSays();
    void manyResourcesAreJudgedAsFew();
    void anEditElsewhereDoesNotRunALocalRuleAgain();
    void anEditInOneNetworkDoesNotRunRulesAgainInAnother();
    void aRuleThatThrowsBecomesAFindingAboutItself();
    void errorsComeFirstThenThePlaceInTheText();
    void anIgnoredFindingIsKeptApartWithItsReason();
    void aFindingNoLongerIgnoredSpeaksAgain();
    void aResourcesOwnMetadataSilencesARuleThere();
    void aSuppressionWrittenForCfnLintCounts_data();
    void aSuppressionWrittenForCfnLintCounts();
    void anIgnoreThatIsOfNoUseIsSaid();
    void aRuleThatIsOffIsSilentAndItsIgnoresAreNotStale();
    void aFindingNamesTheWorldThatHasIt();
};

namespace {

const std::string overlapping = R"(
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }
  A: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  B: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
)";

std::string with(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        throw std::invalid_argument(from);
    return text.replace(at, from.size(), to);
}

Design changed(const Design &design, Result<syntax::Edited> edited)
{
    Design next = design;
    if (edited)
        next.document = std::move(edited.value().document);
    return next;
}

/// Every place below a node, down to scalars.
void placesBelow(const syntax::NodePtr &node, syntax::Path &path, std::vector<syntax::Path> &places)
{
    const auto at = syntax::resolved(node);
    if (!at)
        return;
    std::size_t position = 0;
    for (const syntax::Entry &entry : at->entries) {
        path.push_back(entry.key ? syntax::Step(entry.key->text) : syntax::Step(position));
        places.push_back(path);
        placesBelow(entry.value, path, places);
        path.pop_back();
        ++position;
    }
}

/// One of the things that people do to a template.
Design randomEdit(const Design &design)
{
    std::vector<syntax::Path> places;
    syntax::Path path;
    placesBelow(design.document.root, path, places);
    if (places.empty())
        return design;
    const auto any = [&] { return places[*rc::gen::inRange<std::size_t>(0, places.size())]; };
    const syntax::Path place = any();
    const auto name = [&]() -> std::string {
        const auto resources = design.section("Resources");
        if (!resources || !resources->isMapping() || resources->entries.empty())
            return "Nothing";
        return resources->entries[*rc::gen::inRange<std::size_t>(0, resources->entries.size())].key->text;
    };
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        return changed(design, syntax::remove(design.document, place));
    case 1: {
        const std::string text = *rc::gen::element<std::string>("10.0.0.0/24", "10.0.1.0/24", "10.9.0.0/24",
                                                                "10.0.0.0/30", "true", "x", "IsNot");
        return changed(design, syntax::set(design.document, place, syntax::Node::scalar(text)));
    }
    case 2:
        return changed(design, syntax::set(design.document, place, expression::makeRef(name())));
    case 3:
        return changed(design, syntax::set(design.document, place, syntax::at(design.document, any())));
    case 4: { // a second one of something
        const std::string from = name();
        return changed(design, syntax::insert(design.document, {std::string("Resources")},
                                              *rc::gen::inRange<std::size_t>(0, 40),
                                              from + *rc::gen::element<std::string>("2", "3", ""),
                                              syntax::at(design.document, {std::string("Resources"), from})));
    }
    case 5:
        return changed(design,
                       syntax::renameKey(design.document, {std::string("Resources"), name()}, name() + "Renamed"));
    default: {
        Design next = design;
        Settings settings = *design.settings;
        settings.region = *rc::gen::element<std::string>("", "ap-northeast-2", "us-east-1");
        next.settings = std::make_shared<const Settings>(std::move(settings));
        return next;
    }
    }
}

std::string listed(const Judgement &judgement)
{
    std::string list;
    for (const Finding &finding : judgement.findings)
        list += described(finding) + '\n';
    return list;
}

/// Judged without what is a matter of policy, which has something to say of every design.
template <class... More> std::shared_ptr<const Judgement> judged(const Snapshot &snapshot, const More &...more)
{
    Profile profile;
    profile.policy = false;
    return judge(snapshot, more..., profile);
}

} // namespace

void TestRuleEngine::afterAnyEditsAnIncrementalRunSaysWhatAFullRunSays()
{
    std::vector<Snapshot> starts;
    for (const auto &entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(CIRRO_SOURCE_DIR) / "assets/examples"))
        if (entry.path().filename() == "template.yaml")
            starts.push_back(snapshotOf(contentOf(entry.path())));
    for (const Rule *rule : allRules())
        for (const auto &path : samplesOf(fileNameOf(*rule), ""))
            starts.push_back(snapshotOf(contentOf(path)));
    QVERIFY(rc::check("incremental equals full", [&] {
        Snapshot now = *rc::gen::elementOf(starts);
        auto judgement = judge(now);
        const int edits = *rc::gen::inRange(1, 12);
        for (int i = 0; i < edits; ++i) {
            const Snapshot next = now.with(randomEdit(now.design));
            const auto incremental = judge(next, now, *judgement);
            const auto full = judge(next);
            if (incremental->findings != full->findings)
                RC_FAIL("incremental:\n" + listed(*incremental) + "full:\n" + listed(*full) +
                        syntax::write(next.design.document));
            RC_ASSERT(incremental->suppressed.size() == full->suppressed.size());
            now = next;
            judgement = incremental;
        }
    }));
}

/// A large template is shared among threads; what the rules could not tell is asked for on one alone.
void TestRuleEngine::manyResourcesAreJudgedAsFew()
{
    std::string text = "Resources:\n";
    for (int i = 0; i < 1500; ++i) {
        text += QString("  Net%1: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.%2.0.0/16}}\n"
                        "  A%1: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: !Ref Net%1, CidrBlock: 10.0.0.0/24, "
                        "Zzz: 1}}\n")
                    .arg(i)
                    .arg(i % 200)
                    .toStdString();
    }
    const Snapshot many = snapshotOf(text);
    const auto shared = judge(many);
    std::vector<Undecided> undecided;
    const auto alone = judgeWith(allRules(), many, nullptr, nullptr, {}, &undecided);
    QVERIFY(shared->findings.size() > 3000);
    QCOMPARE(shared->findings.size(), alone->findings.size());
    QVERIFY(shared->findings == alone->findings);
    // An edit goes on from what the threads brought together.
    Design next = many.design;
    next.document = syntax::set(next.document, syntax::fromPointer("/Resources/A7/Properties/CidrBlock"),
                                syntax::Node::scalar("10.7.0.0/24"))
                        ->document;
    const Snapshot after = many.with(next);
    QVERIFY(judge(after, many, *shared)->findings == judge(after)->findings);
}

namespace {

int timesAsked = 0;
void countAndFail(Context &, const Element *subject)
{
    ++timesAsked;
    if (subject->id.text() == "B")
        throw std::runtime_error("out of its depth");
}
const Rule counting{.id = "test.counting", .types = {"AWS::EC2::Subnet"}, .check = countAndFail};

} // namespace

void TestRuleEngine::anEditElsewhereDoesNotRunALocalRuleAgain()
{
    const Rule *rules[] = {&counting};
    const Snapshot before = snapshotOf(overlapping);
    timesAsked = 0;
    const auto first = judgeWith(rules, before, nullptr, nullptr, {});
    QCOMPARE(timesAsked, 2);
    const auto set = [&](const char *resource, const char *block) {
        const syntax::Path path{std::string("Resources"), std::string(resource), std::string("Properties"),
                                std::string("CidrBlock")};
        return before.with(
            changed(before.design, syntax::set(before.design.document, path, syntax::Node::scalar(block))));
    };
    timesAsked = 0;
    judgeWith(rules, set("Vpc", "10.0.0.0/20"), &before, first.get(), {});
    QCOMPARE(timesAsked, 0);
    judgeWith(rules, set("A", "10.0.7.0/24"), &before, first.get(), {});
    QCOMPARE(timesAsked, 1);
}

void TestRuleEngine::anEditInOneNetworkDoesNotRunRulesAgainInAnother()
{
    Rule related = counting;
    related.reads = {.related = true, .types = {"AWS::EC2::VPC", "AWS::EC2::Subnet"}, .connected = true};
    const Rule *rules[] = {&related};
    const Snapshot before = snapshotOf(overlapping + R"(
  OtherVpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.1.0.0/16 } }
  OtherA: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref OtherVpc, CidrBlock: 10.1.0.0/24 } }
  OtherB: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref OtherVpc, CidrBlock: 10.1.1.0/24 } }
  OtherC: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref OtherVpc, CidrBlock: 10.1.2.0/24 } }
)");
    const auto first = judgeWith(rules, before, nullptr, nullptr, {});
    const auto set = [&](const char *resource, const char *property, const syntax::NodePtr &value) {
        const syntax::Path path{std::string("Resources"), std::string(resource), std::string("Properties"),
                                std::string(property)};
        return before.with(changed(before.design, syntax::set(before.design.document, path, value)));
    };
    timesAsked = 0;
    judgeWith(rules, set("Vpc", "CidrBlock", syntax::Node::scalar("10.0.0.0/20")), &before, first.get(), {});
    QCOMPARE(timesAsked, 2);
    timesAsked = 0; // what an edit joins concerns both
    judgeWith(rules, set("B", "VpcId", expression::makeRef("OtherVpc")), &before, first.get(), {});
    QCOMPARE(timesAsked, 5);
}

void TestRuleEngine::aRuleThatThrowsBecomesAFindingAboutItself()
{
    const Rule *rules[] = {&counting, findRule("net.subnets-overlap")};
    const auto judgement = judgeWith(rules, snapshotOf(overlapping), nullptr, nullptr, {});
    QCOMPARE(judgement->findings.size(), std::size_t{2});
    QCOMPARE(brief(judgement->findings[0]), std::string("net.subnets-overlap - B"));
    QCOMPARE(brief(judgement->findings[1]), std::string("rules.broken-rule - B"));
    QVERIFY(wordsOf(judgement->findings[1], "en").what.find("test.counting") != std::string::npos);
    QVERIFY(wordsOf(judgement->findings[1], "ko").what.find("out of its depth") != std::string::npos);
}

void TestRuleEngine::errorsComeFirstThenThePlaceInTheText()
{
    const auto judgement = judged(snapshotOf(R"(
Resources:
  Odd: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.1/16 } }
  Second: { Type: 'AWS::SQS::Queue', Properties: { Zzz: 1, Aaa: 1 } }
  Third: { Type: 'AWS::SQS::Queue', DependsOn: Nobody }
)"));
    std::vector<std::string> order;
    for (const Finding &finding : judgement->findings)
        order.push_back(syntax::toPointer(finding.path));
    const std::vector<std::string> expected{"/Resources/Second/Properties/Zzz", "/Resources/Second/Properties/Aaa",
                                            "/Resources/Third/DependsOn", "/Resources/Odd/Properties/CidrBlock"};
    QCOMPARE(order, expected);
}

void TestRuleEngine::anIgnoredFindingIsKeptApartWithItsReason()
{
    const Snapshot before = snapshotOf(overlapping);
    const auto first = judged(before);
    QCOMPARE(first->findings.size(), std::size_t{1});
    const Snapshot after = before.with(ignore(before.design, first->findings.front(), "moved by hand"));
    for (const auto &then : {judged(after), judged(after, before, *first)}) {
        QVERIFY(then->findings.empty());
        QCOMPARE(then->suppressed.size(), std::size_t{1});
        QCOMPARE(then->suppressed.front().reason, std::string("moved by hand"));
        QCOMPARE(then->suppressed.front().by, std::string("layout"));
    }
    const Snapshot again = after.with(ignore(after.design, first->findings.front(), "another reason"));
    QCOMPARE(again.design.settings->ignored.size(), std::size_t{1});
    QCOMPARE(again.design.settings->ignored.front().reason, std::string("another reason"));
}

void TestRuleEngine::aFindingNoLongerIgnoredSpeaksAgain()
{
    const Snapshot plain = snapshotOf(overlapping);
    const Finding finding = judged(plain)->findings.front();
    const Snapshot inLayout = plain.with(ignore(plain.design, finding, "moved by hand"));
    const auto back = stopIgnoring(inLayout.design, judged(inLayout)->suppressed.front());
    QVERIFY(back.ok());
    QVERIFY(*back == plain.design);
    // In the template, whoever wrote it: the text is as if it had never been there.
    for (const char *metadata :
         {"Metadata: { Cirrograph: { ignore: { net.subnets-overlap: as built } } }",
          "Metadata: { Cirrograph: { ignore: [{ rule: net.subnets-overlap, reason: as built }] } }",
          "Metadata: { cfn-lint: { config: { ignore_checks: [E3060] } } }"}) {
        const Snapshot silent = snapshotOf(with(overlapping, "B: { Type: 'AWS::EC2::Subnet',",
                                                "B: { Type: 'AWS::EC2::Subnet', " + std::string(metadata) + ","));
        const auto first = judged(silent);
        QCOMPARE(first->suppressed.size(), std::size_t{1});
        const auto spoken = stopIgnoring(silent.design, first->suppressed.front());
        QVERIFY2(spoken.ok(), metadata);
        QCOMPARE(syntax::write(spoken->document), overlapping);
    }
    // Other metadata stays, and so do other checks.
    const Snapshot shared = snapshotOf(with(overlapping, "B: { Type: 'AWS::EC2::Subnet',",
                                            "B: { Type: 'AWS::EC2::Subnet', Metadata: { Owner: me, cfn-lint: { config: "
                                            "{ ignore_checks: [W1, E3060] } } },"));
    const auto rest = stopIgnoring(shared.design, judged(shared)->suppressed.front());
    QVERIFY(rest.ok());
    QVERIFY(
        syntax::write(rest->document).find("Metadata: { Owner: me, cfn-lint: { config: { ignore_checks: [W1] } } }") !=
        std::string::npos);
}

void TestRuleEngine::aResourcesOwnMetadataSilencesARuleThere()
{
    for (const char *form :
         {"{ net.subnets-overlap: as built }", "[{ rule: net.subnets-overlap, reason: as built }]"}) {
        const auto judgement = judged(snapshotOf(
            with(overlapping, "B: {", std::string("B: { Metadata: { Cirrograph: { ignore: ") + form + " } },")));
        QVERIFY2(judgement->findings.empty(), listed(*judgement).c_str());
        QCOMPARE(judgement->suppressed.size(), std::size_t{1});
        QCOMPARE(judgement->suppressed.front().reason, std::string("as built"));
        QCOMPARE(judgement->suppressed.front().by, std::string("cirrograph"));
    }
    const auto elsewhere = judged(
        snapshotOf(with(overlapping, "A: {", "A: { Metadata: { Cirrograph: { ignore: [net.subnets-overlap] } },")));
    QCOMPARE(elsewhere->findings.size(), std::size_t{2}); // the overlap, and an ignore of no use
}

void TestRuleEngine::aSuppressionWrittenForCfnLintCounts_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("silent");
    const QString checks = "{ cfn-lint: { config: { ignore_checks: [%1] } } }";
    QTest::newRow("template") << "Resources:"
                              << "Metadata: " + checks.arg("E3060") + "\nResources:" << true;
    QTest::newRow("beginning of an id") << "Resources:"
                                        << "Metadata: " + checks.arg("E30") + "\nResources:" << true;
    QTest::newRow("another id") << "Resources:"
                                << "Metadata: " + checks.arg("E3061") + "\nResources:" << false;
    QTest::newRow("resource") << "B: {"
                              << "B: { Metadata: " + checks.arg("E3060") + "," << true;
    QTest::newRow("another resource") << "A: {"
                                      << "A: { Metadata: " + checks.arg("E3060") + "," << false;
}

void TestRuleEngine::aSuppressionWrittenForCfnLintCounts()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, silent);
    const auto judgement = judged(snapshotOf(with(overlapping, from.toStdString(), to.toStdString())));
    QCOMPARE(judgement->findings.empty(), silent);
    QCOMPARE(judgement->suppressed.size(), silent ? std::size_t{1} : std::size_t{0});
}

void TestRuleEngine::anIgnoreThatIsOfNoUseIsSaid()
{
    Snapshot snapshot = snapshotOf(with(overlapping, "10.0.0.0/24", "10.0.1.0/24"));
    Settings settings;
    settings.ignored = {{"net.subnets-overlap", "resource:B", "old"}, {"net.no-such-rule", "", "typo"}};
    snapshot.design.settings = std::make_shared<const Settings>(settings);
    const auto judgement = judged(Snapshot::of(snapshot.design));
    QCOMPARE(judgement->findings.size(), std::size_t{2});
    for (const Finding &finding : judgement->findings) {
        QCOMPARE(finding.rule, std::string_view("rules.stale-suppression"));
        QCOMPARE(finding.severity, Severity::Advice);
    }
}

void TestRuleEngine::aRuleThatIsOffIsSilentAndItsIgnoresAreNotStale()
{
    const Snapshot before = snapshotOf(overlapping);
    Profile profile;
    profile.policy = false;
    profile.off.insert("net.subnets-overlap");
    QVERIFY(judge(before, profile)->findings.empty());
    const Snapshot ignored = before.with(ignore(before.design, judged(before)->findings.front(), "moved by hand"));
    QVERIFY(judge(ignored, profile)->findings.empty());
    Profile errorsOnly;
    errorsOnly.least = Severity::Error;
    QCOMPARE(judge(before, errorsOnly)->findings.size(), std::size_t{1});
}

void TestRuleEngine::aFindingNamesTheWorldThatHasIt()
{
    const auto judgement = judged(snapshotOf(R"(
Parameters: { Large: { Type: String, Default: 'no' } }
Conditions: { IsLarge: !Equals [!Ref Large, 'yes'] }
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: !If [IsLarge, 10.0.0.0/8, 10.0.0.0/16] } }
)"));
    QCOMPARE(judgement->findings.size(), std::size_t{1});
    const Finding &finding = judgement->findings.front();
    QCOMPARE(finding.world, std::string("IsLarge"));
    QVERIFY(wordsOf(finding, "en").what.ends_with("(when IsLarge holds)"));
    QVERIFY(wordsOf(finding, "ko").what.find("IsLarge") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestRuleEngine)
#include "tst_rule_engine.moc"
