#include "tests/quizbank/sample_pack.h"

#include "quizbank/bank/lint.h"
#include "quizbank/bank/statistics.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace cirro;
using namespace cirro::quiz;
using namespace cirro::quiz::sample;

namespace {

const std::filesystem::path root = CIRRO_SOURCE_DIR;
const std::string today = "2026-11-21";

std::string fileNameOf(const Check &check)
{
    std::string name(check.name);
    std::ranges::replace(name, '-', '_');
    return name;
}

std::vector<std::filesystem::path> samplesOf(const std::string &check, const std::string &kind)
{
    std::vector<std::filesystem::path> samples;
    const auto folder = root / "tests/quizbank/lint" / check;
    if (std::filesystem::exists(folder))
        for (const auto &entry : std::filesystem::directory_iterator(folder))
            if (entry.path().filename().string().starts_with(kind))
                samples.push_back(entry.path());
    std::ranges::sort(samples);
    return samples;
}

void eachSample(const std::string &kind)
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("path");
    for (const Check *check : allChecks())
        for (const auto &path : samplesOf(fileNameOf(*check), kind))
            QTest::addRow("%s/%s", fileNameOf(*check).c_str(), path.stem().c_str())
                << QString::fromStdString(std::string(check->name))
                << QString::fromStdString(path.lexically_relative(root).string());
}

std::string described(const Finding &finding)
{
    std::string text = finding.place.file + ':' + std::to_string(finding.place.line) + ' ' + finding.item + ' ' +
                       finding.check + ' ' + finding.message.code;
    for (const std::string &arg : finding.message.args)
        text += ' ' + arg;
    return text;
}

Loaded loadedFrom(const ordered_json &sample)
{
    auto loaded = load(packOf(sample));
    if (!loaded)
        qFatal("%s at %s", loaded.error().code.c_str(), loaded.error().where.c_str());
    return *std::move(loaded);
}

std::vector<Finding> findingsOf(const Loaded &loaded, const std::string &check)
{
    std::vector<Finding> findings = lint(loaded, today);
    std::erase_if(findings, [&](const Finding &finding) { return finding.check != check; });
    return findings;
}

const ordered_json oneQuestion{{"questions", {{{"set", ordered_json::object()}}}}};

} // namespace

class TestLint : public QObject
{
    Q_OBJECT

private slots:
    void aCheckHasAFileOfItsNameAndSamples_data();
    void aCheckHasAFileOfItsNameAndSamples();
    void everyFolderOfSamplesBelongsToACheck();
    void aBadSampleHasExactlyTheFindingsItNames_data() { eachSample("bad"); }
    void aBadSampleHasExactlyTheFindingsItNames();
    void aGoodSampleHasNone_data() { eachSample("good"); }
    void aGoodSampleHasNone();
    void nothingIsWrongWithASoundQuestion();
    void aRetiredQuestionIsNotJudged();
    void whatWasLookedAtIsSilentUntilItIsGone();
    void findingsComeInTheOrderOfTheFiles();
    void sealingKeepsEveryIdThatWasGivenOut();
    void aDraftMayBeThrownAwayAfterSealing();
    void aPackWithBrokenItemsIsNotSealed();
    void statisticsCountWhatIsThere();
    void theBankOfTheProgramHasNoErrorsAndKeepsItsBounds();
};

void TestLint::aCheckHasAFileOfItsNameAndSamples_data()
{
    QTest::addColumn<QString>("name");
    for (const Check *check : allChecks())
        QTest::newRow(std::string(check->name).c_str()) << QString::fromStdString(fileNameOf(*check));
}

void TestLint::aCheckHasAFileOfItsNameAndSamples()
{
    QFETCH(QString, name);
    QVERIFY(std::filesystem::exists(root / "quizbank/bank/checks" / (name.toStdString() + ".check.cpp")));
    QVERIFY(!samplesOf(name.toStdString(), "bad").empty());
    QVERIFY(!samplesOf(name.toStdString(), "good").empty());
}

void TestLint::everyFolderOfSamplesBelongsToACheck()
{
    for (const auto &entry : std::filesystem::directory_iterator(root / "tests/quizbank/lint"))
        QVERIFY2(std::ranges::any_of(
                     allChecks(),
                     [&](const Check *check) { return fileNameOf(*check) == entry.path().filename().string(); }),
                 entry.path().c_str());
}

void TestLint::aBadSampleHasExactlyTheFindingsItNames()
{
    QFETCH(QString, check);
    QFETCH(QString, path);
    const ordered_json sample = ordered_json::parse(contentOf(path.toStdString()));
    const Loaded loaded = loadedFrom(sample);
    std::multiset<std::string> expected;
    for (const ordered_json &row : sample["expect"])
        expected.insert(row["code"].get<std::string>());
    std::multiset<std::string> found;
    std::string all;
    const std::vector<Finding> findings = findingsOf(loaded, check.toStdString());
    for (const Finding &finding : findings) {
        found.insert(finding.message.code);
        all += '\n' + described(finding);
    }
    QVERIFY2(found == expected, ("found:" + all).c_str());
    // Each stands where the sample says.
    for (const ordered_json &row : sample["expect"]) {
        const std::string at = row["at"].get<std::string>();
        if (at.empty())
            continue;
        const bool ofCard = row.contains("card") || loaded.pack.questions.empty() || !sample.contains("questions");
        const auto position = row.value(ofCard ? "card" : "question", std::size_t{0});
        // A question and a card at one path: only the file tells them apart, so that either will do.
        const auto stands = [&](const Spot &spot) {
            const Place place = loaded.sources.of(spot, at);
            return std::ranges::any_of(findings, [&](const Finding &finding) {
                return finding.place == place && finding.message.code == row["code"].get<std::string>();
            });
        };
        const Spot spot = ofCard ? loaded.pack.cards.at(position).spot : loaded.pack.questions.at(position).spot;
        QVERIFY2(stands(spot), (row.dump() + ", found:" + all).c_str());
    }
}

void TestLint::aGoodSampleHasNone()
{
    QFETCH(QString, check);
    QFETCH(QString, path);
    const Loaded loaded = loadedFrom(ordered_json::parse(contentOf(path.toStdString())));
    QVERIFY(loaded.findings.empty());
    for (const Finding &finding : findingsOf(loaded, check.toStdString()))
        QFAIL(described(finding).c_str());
}

void TestLint::nothingIsWrongWithASoundQuestion()
{
    ordered_json sample = oneQuestion;
    sample["cards"] = {{{"set", ordered_json::object()}}};
    for (const Finding &finding : lint(loadedFrom(sample), today))
        QVERIFY2(finding.item.empty(), described(finding).c_str());
}

void TestLint::aRetiredQuestionIsNotJudged()
{
    ordered_json sample = oneQuestion;
    sample["questions"][0]["set"] = {{"/stem/en", "Why not?"}, {"/status", "retired"}};
    for (const Finding &finding : lint(loadedFrom(sample), today))
        QVERIFY2(finding.item.empty(), described(finding).c_str());
}

void TestLint::whatWasLookedAtIsSilentUntilItIsGone()
{
    const std::string id = "saa-3.3-read-heavy-catalogue";
    ordered_json sample = oneQuestion;
    sample["questions"][0]["set"] = {{"/stem/en", "Which single change gives readers the LOWEST delay?"}};
    sample["files"]["accepted.json"] = {{{"item", id}, {"check", "stem-length"}, {"why", "short on purpose"}}};
    QVERIFY(findingsOf(loadedFrom(sample), "stem-length").empty());
    QVERIFY(findingsOf(loadedFrom(sample), "accepted").empty());
    sample["questions"][0]["set"] = ordered_json::object();
    const auto stale = findingsOf(loadedFrom(sample), "accepted");
    QCOMPARE(stale.size(), std::size_t{1});
    QCOMPARE(stale.front().message, (Message{"quiz.accepted-in-vain", {"stem-length"}}));
    QCOMPARE(stale.front().place.file, std::string("accepted.json"));
}

void TestLint::findingsComeInTheOrderOfTheFiles()
{
    ordered_json sample = oneQuestion;
    sample["questions"][0]["set"] = {{"/takeaway/en", "Double  space."}, {"/stem/en", "Short?"}, {"/id", "saa-x"}};
    const auto findings = lint(loadedFrom(sample), today);
    QVERIFY(findings.size() > 3);
    QVERIFY(std::ranges::is_sorted(findings, {}, [](const Finding &finding) {
        return std::tuple(finding.place.file.empty(), finding.place.file, finding.place.line, finding.place.column);
    }));
}

void TestLint::sealingKeepsEveryIdThatWasGivenOut()
{
    ordered_json sample = oneQuestion;
    sample["questions"][0]["set"] = {{"/status", "verified"}, {"/verifiedBy", "second-pass"}};
    PackFiles files = withSeal(packOf(sample));
    QVERIFY(sealed(files)->empty());
    const auto loaded = load(files);
    QVERIFY(findingsOf(*loaded, "sealed").empty());
    QCOMPARE(loaded->pack.manifest.questions, std::size_t{1});
    QCOMPARE(loaded->pack.manifest.hash.size(), std::size_t{64});
    files["questions/3.3.json"] = "[]";
    QCOMPARE(findingsOf(*load(files), "history").size(), std::size_t{1});
    files = withSeal(files);
    QCOMPARE(findingsOf(*load(files), "history").size(), std::size_t{1}); // sealing again forgets nothing
}

void TestLint::aDraftMayBeThrownAwayAfterSealing()
{
    PackFiles files = withSeal(packOf(oneQuestion));
    files["questions/3.3.json"] = "[]";
    QVERIFY(findingsOf(*load(files), "history").empty());
}

void TestLint::aPackWithBrokenItemsIsNotSealed()
{
    ordered_json sample = oneQuestion;
    sample["questions"][0]["set"] = {{"/type", "essay"}};
    const auto result = sealed(packOf(sample));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, std::string("quiz.seal-broken"));
    QVERIFY(result.error().where.starts_with("questions/3.3.json:"));
}

void TestLint::statisticsCountWhatIsThere()
{
    ordered_json sample;
    sample["questions"] = {
        {{"set", {{"/status", "verified"}, {"/seedRefs", {"S003-01", "S003-02"}}}}},
        {{"set", {{"/id", "saa-3.3-b"}, {"/difficulty", "hard"}}}},
        {{"set", {{"/id", "saa-3.3-c"}, {"/status", "retired"}}}},
    };
    sample["cards"] = {{{"set", {{"/seedRefs", {"S003-02", "S003-03"}}}}}};
    const Statistics statistics = statisticsOf(loadedFrom(sample));
    QCOMPARE(statistics.questions, 2);
    QCOMPARE(statistics.verified, 1);
    QCOMPARE(statistics.cards, 1);
    QCOMPARE(statistics.difficulties.at("easy"), 1);
    QCOMPARE(statistics.difficulties.at("hard"), 1);
    QCOMPARE(statistics.services.at("rds"), 2);
    QCOMPARE(statistics.keyPositions[2], 2);
    QCOMPARE(statistics.longestRun, 2);
    QCOMPARE(statistics.seedsUsed, 3);
    const auto task = std::ranges::find(statistics.tasks, "3.3", &Statistics::Task::id);
    QCOMPARE(task->questions, 2);
    QCOMPARE(task->cards, 1);
    QCOMPARE(task->expected, 28 * 2 / 520.0);
}

void TestLint::theBankOfTheProgramHasNoErrorsAndKeepsItsBounds()
{
    for (const std::string &name : builtinPacks()) {
        const auto loaded = load(builtinPack(name));
        QVERIFY(loaded.ok());
        // The day that the content was reviewed: whether facts are old is asked when somebody looks, not by a test.
        for (const Finding &finding : lint(*loaded, today))
            QVERIFY2(finding.severity == Severity::Warning, described(finding).c_str());
    }
}

QTEST_APPLESS_MAIN(TestLint)
#include "tst_lint.moc"
