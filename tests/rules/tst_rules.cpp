#include "tests/rules/sample.h"

#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <set>

using namespace cirro;
using namespace cirro::rules;
using nlohmann::json;

// Every rule goes through the same tests: its files, its words, its samples, its fixes.
class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void aRuleHasTheFilesOfItsName_data() { eachRule(); }
    void aRuleHasTheFilesOfItsName();
    void idsAreUniqueAndSayTheirArea();
    void aRuleLinksToTheDocumentationAndToTasksThatExist_data() { eachRule(); }
    void aRuleLinksToTheDocumentationAndToTasksThatExist();
    void wordsAreCompleteAndAlikeInBothLanguages_data() { eachFileOfWords(); }
    void wordsAreCompleteAndAlikeInBothLanguages();
    void aBadSampleHasExactlyTheFindingsItNames_data() { eachSample("bad"); }
    void aBadSampleHasExactlyTheFindingsItNames();
    void aFindingIsWordedWithoutGaps_data() { eachSample("bad"); }
    void aFindingIsWordedWithoutGaps();
    void aGoodSampleHasNothingAboveAdvice_data() { eachSample("good"); }
    void aGoodSampleHasNothingAboveAdvice();
    void anUndecidableSampleIsSilentThoughTheRuleAsked_data() { eachSample("undecidable"); }
    void anUndecidableSampleIsSilentThoughTheRuleAsked();
    void aFixRemovesItsFindingAndAddsNoError_data() { eachSample("bad"); }
    void aFixRemovesItsFindingAndAddsNoError();
    void theExamplesHaveNothingAboveAdvice();

private:
    static void eachRule();
    static void eachSample(const std::string &kind);
    static void eachFileOfWords();
};

void TestRules::eachRule()
{
    QTest::addColumn<QString>("id");
    for (const Rule *rule : allRules())
        QTest::newRow(std::string(rule->id).c_str()) << QString::fromStdString(std::string(rule->id));
}

void TestRules::eachSample(const std::string &kind)
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("path");
    for (const Rule *rule : allRules())
        for (const auto &path : samplesOf(fileNameOf(*rule), kind))
            QTest::newRow((fileNameOf(*rule) + '/' + path.stem().string()).c_str())
                << QString::fromStdString(std::string(rule->id)) << QString::fromStdString(path.string());
}

void TestRules::eachFileOfWords()
{
    QTest::addColumn<QString>("path");
    for (const auto &entry :
         std::filesystem::directory_iterator(std::filesystem::path(CIRRO_SOURCE_DIR) / "assets/rules"))
        if (entry.path().extension() == ".json")
            QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
}

namespace {

const Rule *ruleNamed(const QString &id)
{
    return findRule(id.toStdString());
}

} // namespace

void TestRules::aRuleHasTheFilesOfItsName()
{
    QFETCH(QString, id);
    const Rule &rule = *ruleNamed(id);
    const std::filesystem::path root = CIRRO_SOURCE_DIR;
    const std::string name = fileNameOf(rule);
    QVERIFY2(std::filesystem::exists(root / "model/rules" / (name + ".rule.cpp")), name.c_str());
    QVERIFY2(std::filesystem::exists(root / "assets/rules" / (name + ".json")), name.c_str());
    for (const std::string kind : {"bad", "good"})
        QVERIFY2(!samplesOf(name, kind).empty(), (name + " has no sample " + kind).c_str());
    // What is read off the text can always be told; every other rule shows where it cannot.
    QVERIFY2(samplesOf(name, "undecidable").empty() == rule.ofText, name.c_str());
}

void TestRules::idsAreUniqueAndSayTheirArea()
{
    std::set<std::string_view> ids;
    for (const Rule *rule : allRules()) {
        QVERIFY2(ids.insert(rule->id).second, std::string(rule->id).c_str());
        QVERIFY2(rule->id.find('.') != std::string_view::npos, std::string(rule->id).c_str());
    }
    QVERIFY(!ids.empty());
}

void TestRules::aRuleLinksToTheDocumentationAndToTasksThatExist()
{
    // The task statements of SAA-C03: so many in each of the four domains.
    static constexpr std::array<int, 4> tasks = {3, 2, 5, 4};
    QFETCH(QString, id);
    const Rule &rule = *ruleNamed(id);
    QVERIFY(rule.docsUrl.starts_with("https://docs.aws.amazon.com/"));
    QVERIFY(!rule.examTasks.empty());
    for (const std::string_view task : rule.examTasks) {
        QCOMPARE(task.size(), std::size_t{3});
        const int domain = task[0] - '0';
        QVERIFY(domain >= 1 && domain <= 4 && task[1] == '.');
        QVERIFY(task[2] >= '1' && task[2] - '0' <= tasks[static_cast<std::size_t>(domain - 1)]);
    }
}

namespace {

std::multiset<std::string> placesIn(const std::string &text)
{
    std::multiset<std::string> places;
    for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1))
        places.insert(text.substr(at, 2));
    return places;
}

/// Every text of a language by its way through the file: "fixes/refer-to".
void collect(const json &node, const std::string &path, std::map<std::string, std::string> &texts)
{
    if (node.is_string())
        texts[path] = node.get<std::string>();
    else if (node.is_object())
        for (const auto &[key, value] : node.items())
            collect(value, path.empty() ? key : path + '/' + key, texts);
}

} // namespace

void TestRules::wordsAreCompleteAndAlikeInBothLanguages()
{
    QFETCH(QString, path);
    const json words = json::parse(contentOf(path.toStdString()));
    std::map<std::string, std::string> english;
    std::map<std::string, std::string> korean;
    collect(words.at("en"), "", english);
    collect(words.at("ko"), "", korean);
    QCOMPARE(english.size(), korean.size());
    for (const auto &[key, text] : english) {
        QVERIFY2(korean.contains(key), key.c_str());
        QVERIFY2(!text.empty() && !korean[key].empty(), key.c_str());
        QVERIFY2(placesIn(text) == placesIn(korean[key]), key.c_str());
        QVERIFY2(key == "and" || text != korean[key], key.c_str());
    }
    if (words.at("id") == "rules.world")
        return;
    for (const char *key : {"title", "why", "how"})
        QVERIFY2(english.contains(key), key);
    QVERIFY(english.contains("what") || words.at("en").contains("variants"));
    QVERIFY2(findRule(words.at("id").get<std::string>()), "no rule has these words");
}

void TestRules::aBadSampleHasExactlyTheFindingsItNames()
{
    QFETCH(QString, path);
    const std::string text = contentOf(path.toStdString());
    const auto expected = remarks(text, "expect");
    QVERIFY2(!expected.empty(), "a bad sample names what it expects");
    // Advice of other rules is not counted: a sample is about one thing, and there is always something to advise.
    QFETCH(QString, id);
    std::multiset<std::string> found;
    std::string list;
    const auto judgement = judge(snapshotOf(text));
    for (const Finding &finding : judgement->findings) {
        const bool counts = finding.severity != Severity::Advice || finding.rule == id.toStdString() ||
                            std::ranges::find(expected, brief(finding)) != expected.end();
        if (counts)
            found.insert(brief(finding));
        list += "\n  " + described(finding);
    }
    QVERIFY2(found == std::multiset<std::string>(expected.begin(), expected.end()), ("found:" + list).c_str());
}

void TestRules::aFindingIsWordedWithoutGaps()
{
    QFETCH(QString, path);
    const auto judgement = judge(snapshotOf(contentOf(path.toStdString())));
    for (const Finding &finding : judgement->findings)
        for (const char *language : {"en", "ko"}) {
            const RuleWords words = wordsOf(finding, language);
            for (const std::string &text : {words.title, words.what, words.why, words.how}) {
                QVERIFY2(!text.empty(), described(finding).c_str());
                QVERIFY2(placesIn(text).empty(), text.c_str());
                QVERIFY2(text.find("  ") == std::string::npos, text.c_str()); // an argument that was missing
            }
        }
}

void TestRules::aGoodSampleHasNothingAboveAdvice()
{
    QFETCH(QString, path);
    const auto judgement = judge(snapshotOf(contentOf(path.toStdString())));
    for (const Finding &finding : judgement->findings)
        QVERIFY2(finding.severity == Severity::Advice, described(finding).c_str());
}

void TestRules::anUndecidableSampleIsSilentThoughTheRuleAsked()
{
    QFETCH(QString, id);
    QFETCH(QString, path);
    const std::string text = contentOf(path.toStdString());
    const auto expected = remarks(text, "unknown");
    QVERIFY2(!expected.empty(), "an undecidable sample names what cannot be told");
    const Snapshot snapshot = snapshotOf(text);
    const auto judgement = judge(snapshot);
    for (const Finding &finding : judgement->findings)
        QVERIFY2(finding.severity == Severity::Advice, described(finding).c_str());
    const Rule *rule = ruleNamed(id);
    std::vector<Undecided> undecided;
    judgeWith(std::span(&rule, 1), snapshot, nullptr, nullptr, {}, &undecided);
    for (const std::string &subject : expected) {
        const bool asked = std::ranges::any_of(undecided, [&](const Undecided &each) {
            return subject == "macro" ? each.why.reason == expression::Unknown::Reason::Macro
                                      : each.why.subject == subject;
        });
        QVERIFY2(asked, ("never asked for " + subject).c_str());
    }
}

void TestRules::aFixRemovesItsFindingAndAddsNoError()
{
    QFETCH(QString, path);
    const Snapshot before = snapshotOf(contentOf(path.toStdString()));
    const auto errors = [](const Judgement &judgement) {
        return std::ranges::count(judgement.findings, Severity::Error, &Finding::severity);
    };
    const auto judged = judge(before);
    for (const Finding &finding : judged->findings) {
        const auto fixes = fixesOf(before, finding);
        QVERIFY(fixes.size() <= 3);
        for (const Fix &fix : fixes) {
            for (const char *language : {"en", "ko"})
                QVERIFY2(!fixLabel(finding, fix, language).empty(), fix.label.code.c_str());
            auto fixed = fix.apply(before);
            QVERIFY2(fixed, (described(finding) + ": " + fix.label.code).c_str());
            const Snapshot after = before.with(std::move(fixed.value()));
            const auto then = judge(after);
            const bool gone = std::ranges::find(then->findings, finding) == then->findings.end();
            QVERIFY2(gone, (described(finding) + " after " + fix.label.code).c_str());
            const bool ofItsPlace = std::ranges::any_of(then->findings, [&](const Finding &other) {
                return other.rule == finding.rule && other.path == finding.path && other.world == finding.world;
            });
            QVERIFY2(!ofItsPlace, (described(finding) + " moved after " + fix.label.code).c_str());
            const bool wasError = finding.severity == Severity::Error;
            QVERIFY2(errors(*then) <= errors(*judged) - (wasError ? 1 : 0),
                     (described(finding) + ": " + fix.label.code + " adds an error").c_str());
        }
    }
    const auto expected = remarks(contentOf(path.toStdString()), "fixes");
    const auto named = remarks(contentOf(path.toStdString()), "expect");
    if (!expected.empty()) {
        std::string labels;
        for (const Finding &finding : judged->findings)
            for (const Fix &fix : std::ranges::find(named, brief(finding)) == named.end() ? std::vector<Fix>()
                                                                                          : fixesOf(before, finding))
                labels += (labels.empty() ? "" : ", ") + fix.label.code.substr(4);
        QCOMPARE(labels, expected.front());
    }
}

void TestRules::theExamplesHaveNothingAboveAdvice()
{
    int templates = 0;
    for (const auto &entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(CIRRO_SOURCE_DIR) / "assets/examples")) {
        if (entry.path().filename() != "template.yaml")
            continue;
        ++templates;
        const auto judgement = judge(snapshotOf(contentOf(entry.path())));
        for (const Finding &finding : judgement->findings)
            QVERIFY2(finding.severity == Severity::Advice, (entry.path().string() + ": " + described(finding)).c_str());
    }
    QVERIFY(templates > 0);
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
