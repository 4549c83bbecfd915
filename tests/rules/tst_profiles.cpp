#include "model/rules/tag_policy.h"
#include "tests/rules/sample.h"

#include <map>

using namespace cirro;
using namespace cirro::rules;

// Which rules speak: the profiles of the program, and what a design says about its own.
class TestProfiles : public QObject
{
    Q_OBJECT

private slots:
    void everyProfileIsWordedInBothLanguages();
    void aStricterProfileNeverSaysLess();
    void policyIsForTheStricterProfilesOnly();
    void howATemplateIsWrittenMattersInTheExamOnlyWhereItIsWrong();
    void aDesignWithoutAChoiceIsJudgedAsUsual();
    void aChoiceAndItsSwitchesSurviveTheFile();
    void theUsualChoiceLeavesNoTrace();
    void aRuleSwitchedOffIsSilentInItsDesignOnly();
    void aRuleSwitchedOnSpeaksInAProfileThatLeavesItOut();
    void aSwitchTakenBackLeavesTheRuleToTheProfile();
    void switchesForRulesThatDoNotExistAreKept();
    void theTagsThatADesignAsksForSurviveTheFile();
    void newTagsAreAskedForAtOnce();
};

namespace {

const std::string samplePath = std::string(CIRRO_SOURCE_DIR) + "/tests/rules/database_in_public_subnet/bad.yaml";

Judgement judged(const Design &design)
{
    const Snapshot snapshot = Snapshot::of(design);
    return *judge(snapshot, profileOf(*design.settings));
}

bool says(const Judgement &judgement, std::string_view rule)
{
    return std::ranges::find(judgement.findings, rule, &Finding::rule) != judgement.findings.end();
}

Design sample()
{
    return snapshotOf(contentOf(samplePath)).design;
}

constexpr std::string_view warns = "sec.database-in-public-subnet";

} // namespace

void TestProfiles::everyProfileIsWordedInBothLanguages()
{
    std::set<std::string> names;
    for (const Profile &profile : allProfiles()) {
        const ProfileWords english = wordsOf(profile, "en");
        const ProfileWords korean = wordsOf(profile, "ko");
        QVERIFY2(!english.name.empty() && !korean.name.empty(), profile.id.c_str());
        QVERIFY2(english.what != korean.what && !korean.what.empty(), profile.id.c_str());
        QVERIFY(names.insert(english.name).second);
        QCOMPARE(findProfile(profile.id), &profile);
    }
    QCOMPARE(names.size(), std::size_t{4});
}

void TestProfiles::aStricterProfileNeverSaysLess()
{
    const Profile &strict = *findProfile("strict");
    const Profile &least = *findProfile("deployable");
    for (const Rule *rule : allRules())
        for (const Severity severity : {Severity::Advice, Severity::Warning, Severity::Error})
            for (const Profile &profile : allProfiles()) {
                QVERIFY2(strict.hears(*rule, severity) || !profile.hears(*rule, severity), profile.id.c_str());
                QVERIFY2(profile.hears(*rule, severity) || !least.hears(*rule, severity), profile.id.c_str());
            }
}

void TestProfiles::policyIsForTheStricterProfilesOnly()
{
    const Rule policy{.id = "sec.trail-missing", .policy = true};
    QVERIFY(!usualProfile().hears(policy, Severity::Error));
    QVERIFY(!findProfile("deployable")->hears(policy, Severity::Error));
    QVERIFY(findProfile("exam")->hears(policy, Severity::Advice));
    QVERIFY(findProfile("strict")->hears(policy, Severity::Advice));
}

void TestProfiles::howATemplateIsWrittenMattersInTheExamOnlyWhereItIsWrong()
{
    const Rule &rule = *findRule("tpl.parameter-default");
    QVERIFY(!findProfile("exam")->hears(rule, Severity::Warning));
    QVERIFY(findProfile("exam")->hears(rule, Severity::Error));
    QVERIFY(usualProfile().hears(rule, Severity::Warning));
}

void TestProfiles::aDesignWithoutAChoiceIsJudgedAsUsual()
{
    QCOMPARE(profileOf({}).id, usualProfile().id);
    QCOMPARE(profileOf(Settings{.profile = "of-a-later-version"}).id, usualProfile().id);
    QVERIFY(says(judged(sample()), warns));
    QVERIFY(!says(judged(chooseProfile(sample(), "deployable")), warns));
}

void TestProfiles::aChoiceAndItsSwitchesSurviveTheFile()
{
    Design design = chooseProfile(sample(), "strict");
    design = switchRule(design, "net.cidr-size", false);
    design = switchRule(design, "sec.open-data-port", true);
    const Settings before = *design.settings;
    for (const LayoutHome home : {LayoutHome::Inside, LayoutHome::Beside}) {
        design.layoutHome = home;
        const WrittenDesign written = writeDesign(design);
        auto again = readDesign(written.text, written.beside);
        QVERIFY(again);
        QVERIFY(again->remarks.empty());
        QVERIFY(*again->design.settings == before);
    }
}

void TestProfiles::theUsualChoiceLeavesNoTrace()
{
    const Design design = chooseProfile(chooseProfile(sample(), "strict"), usualProfile().id);
    QVERIFY(*design.settings == *sample().settings);
}

void TestProfiles::aRuleSwitchedOffIsSilentInItsDesignOnly()
{
    QVERIFY(!says(judged(switchRule(sample(), warns, false)), warns));
    QVERIFY(says(judged(sample()), warns));
}

void TestProfiles::aRuleSwitchedOnSpeaksInAProfileThatLeavesItOut()
{
    QVERIFY(says(judged(switchRule(chooseProfile(sample(), "deployable"), warns, true)), warns));
}

void TestProfiles::aSwitchTakenBackLeavesTheRuleToTheProfile()
{
    const Design design = switchRule(switchRule(sample(), warns, false), warns, {});
    QVERIFY(design.settings->rules.empty());
    QVERIFY(says(judged(design), warns));
}

void TestProfiles::switchesForRulesThatDoNotExistAreKept()
{
    Design design = switchRule(sample(), "net.of-a-later-version", false);
    design = switchRule(design, warns, false);
    QCOMPARE(design.settings->rules.size(), std::size_t{2});
    QVERIFY(!says(judged(design), warns));
}

void TestProfiles::theTagsThatADesignAsksForSurviveTheFile()
{
    Design design = requireTags(sample(), " Owner, cost center,,Owner ");
    QCOMPARE(requiredTags(*design.settings), std::string("Owner, cost center"));
    for (const LayoutHome home : {LayoutHome::Inside, LayoutHome::Beside}) {
        design.layoutHome = home;
        const WrittenDesign written = writeDesign(design);
        auto again = readDesign(written.text, written.beside);
        QVERIFY(again);
        QVERIFY(again->remarks.empty());
        QVERIFY(*again->design.settings == *design.settings);
    }
    QVERIFY(*requireTags(design, "").settings == *sample().settings);
}

void TestProfiles::newTagsAreAskedForAtOnce()
{
    const Snapshot before = Snapshot::of(sample());
    const auto first = judge(before, usualProfile());
    const Snapshot now = before.with(requireTags(before.design, "Owner"));
    const auto second = judge(now, before, *first, usualProfile());
    QVERIFY(!says(*first, "ops.required-tags"));
    QVERIFY(says(*second, "ops.required-tags"));
    QVERIFY(second->findings == judge(now, usualProfile())->findings);
}

QTEST_APPLESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
