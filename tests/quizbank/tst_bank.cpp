#include "quizbank/bank/loader.h"
#include "quizbank/bank/sha256.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <random>

using namespace cirro;
using namespace cirro::quiz;
using nlohmann::ordered_json;

namespace {

/// The program's own pack with other questions.
PackFiles packWith(const std::string &questions)
{
    PackFiles files = builtinPack("saa-c03");
    std::erase_if(files, [](const auto &file) { return file.first.find('/') != std::string::npos; });
    files["questions/1.1.json"] = questions;
    return files;
}

std::string fileOf(const std::string &path)
{
    std::ifstream in(std::filesystem::path(CIRRO_SOURCE_DIR) / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

ordered_json sampleQuestion()
{
    return ordered_json::parse(fileOf("tests/quizbank/bank/question.json"));
}

std::string listOf(const std::vector<ordered_json> &items)
{
    return ordered_json(items).dump(2);
}

} // namespace

class TestBank : public QObject
{
    Q_OBJECT

private slots:
    void theFolderAndTheProgramCarryTheSamePack();
    void aQuestionIsReadWhole();
    void aBrokenQuestionIsLeftOutAndNamed_data();
    void aBrokenQuestionIsLeftOutAndNamed();
    void anIdIsTakenOnce();
    void aDesignIsTakenAsItIsWritten();
    void aDesignUnderAnotherNameIsLeftOut();
    void theProgramsOwnQuestionsHaveDesigns();
    void aFindingNamesFileLineAndColumn();
    void aSlipInAKeyIsToldButTheQuestionStays();
    void withoutAManifestThereIsNoPack();
    void noBytesCrashTheReading();
    void theHashIsThatOfTheStandard();
    void theHashChangesWithAnyByteOfTheContent();
};

void TestBank::theFolderAndTheProgramCarryTheSamePack()
{
    QVERIFY(!builtinPacks().empty());
    for (const std::string &name : builtinPacks()) {
        const auto folder = readFolder(std::filesystem::path(CIRRO_SOURCE_DIR) / "quizbank/packs" / name);
        QVERIFY(folder.ok());
        QVERIFY(*folder == builtinPack(name));
        const auto loaded = load(*folder);
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().where.c_str());
        QCOMPARE(loaded->pack.manifest.id, name);
        for (const Finding &finding : loaded->findings)
            QFAIL((finding.place.file + ':' + std::to_string(finding.place.line) + ' ' + finding.message.code).c_str());
    }
}

void TestBank::aQuestionIsReadWhole()
{
    const auto loaded = load(packWith(listOf({sampleQuestion()})));
    QVERIFY(loaded.ok());
    QVERIFY(loaded->findings.empty());
    QCOMPARE(loaded->pack.questions.size(), std::size_t{1});
    const Question &question = loaded->pack.questions.front();
    QCOMPARE(question.id, std::string("saa-3.3-read-heavy-catalogue"));
    QCOMPARE(question.task, std::string("3.3"));
    QCOMPARE(question.concept_, std::string("3.3-read-replicas"));
    QVERIFY(question.type == Type::Single && question.difficulty == Difficulty::Easy);
    QVERIFY(question.cognitive == Cognitive::Apply && question.qualifier == Qualifier::Performance);
    QCOMPARE(question.options.size(), std::size_t{4});
    QVERIFY(question.options[2].correct && question.options[2].fail == Fail::None);
    QVERIFY(question.options[0].fail == Fail::BreaksConstraint);
    QVERIFY(question.stem.in(Language::Korean).starts_with("한 서점"));
    QCOMPARE(question.references.front().checked, std::string("2026-11-21"));
    QCOMPARE(question.volatiles.size(), std::size_t{1});
    QVERIFY(question.volatiles.front().fact.in(Language::English).starts_with("The standby"));
    QVERIFY(question.volatiles.front().fact.in(Language::Korean).starts_with("다중 AZ"));
    QVERIFY(question.status == Status::Draft);
}

void TestBank::aBrokenQuestionIsLeftOutAndNamed_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value"); // JSON; empty: the member is removed
    QTest::addColumn<QString>("code");
    const auto row = [](const char *pointer, const char *value, const char *code) {
        QTest::addRow("%s = %s", pointer, value) << pointer << value << code;
    };
    row("/id", "", "quiz.missing-member");
    row("/id", "\" \"", "quiz.empty-text");
    row("/id", "7", "quiz.not-a-text");
    row("/task", "\"9.9\"", "quiz.unknown-task");
    row("/type", "\"essay\"", "quiz.unknown-value");
    row("/select", "2", "quiz.select-differs");
    row("/select", "-1", "quiz.not-a-count");
    row("/select", "1e300", "quiz.not-a-count");
    row("/select", "\"1\"", "quiz.not-a-number");
    row("/services", "\"s3\"", "quiz.not-a-list");
    row("/services/0", "null", "quiz.not-a-text");
    row("/stem", "\"What?\"", "quiz.not-an-object");
    row("/stem/ko", "", "quiz.missing-member");
    row("/options", "[]", "quiz.no-choice");
    row("/options/2/correct", "false", "quiz.no-choice");
    row("/options/2/correct", "\"yes\"", "quiz.not-true-or-false");
    row("/options/1/id", "\"read-replica\"", "quiz.option-twice");
    row("/options/1/fail", "\"silly\"", "quiz.unknown-value");
    row("/options/1", "[]", "quiz.not-an-object");
    row("/references/0/url", "", "quiz.missing-member");
    row("/volatile/0/fact", "\"In one language\"", "quiz.not-an-object");
    row("/volatile/0/fact/ko", "", "quiz.missing-member");
    row("/volatile/0/fact/en", "\" \"", "quiz.empty-text");
}

void TestBank::aBrokenQuestionIsLeftOutAndNamed()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, code);
    ordered_json broken = sampleQuestion();
    const ordered_json::json_pointer at(pointer.toStdString());
    if (value.isEmpty())
        broken[at.parent_pointer()].erase(at.back());
    else
        broken[at] = ordered_json::parse(value.toStdString());
    ordered_json sound = sampleQuestion();
    sound["id"] = "sound";
    const auto loaded = load(packWith(listOf({broken, sound})));
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->pack.questions.size(), std::size_t{1});
    QCOMPARE(loaded->pack.questions.front().id, std::string("sound"));
    QCOMPARE(loaded->pack.questions.front().spot.position, std::size_t{1});
    const auto told = std::ranges::find_if(
        loaded->findings, [&](const Finding &finding) { return finding.message.code == code.toStdString(); });
    QVERIFY(told != loaded->findings.end());
    QVERIFY(told->severity == Severity::Error);
    QVERIFY(told->place.file == "questions/1.1.json" && told->place.line > 1);
    if (!pointer.startsWith("/id"))
        QCOMPARE(told->item, std::string("saa-3.3-read-heavy-catalogue"));
}

void TestBank::anIdIsTakenOnce()
{
    const auto loaded = load(packWith(listOf({sampleQuestion(), sampleQuestion()})));
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->pack.questions.size(), std::size_t{1});
    QCOMPARE(loaded->findings.size(), std::size_t{1});
    QCOMPARE(loaded->findings.front().message.code, std::string("quiz.id-twice"));
}

void TestBank::aDesignIsTakenAsItIsWritten()
{
    ordered_json byName = sampleQuestion();
    byName["challenge"] = "two-tiers";
    ordered_json byConcept = sampleQuestion();
    byConcept["id"] = "saa-1.1-other";
    byConcept["concept"] = "1.1-other";
    ordered_json without = sampleQuestion();
    without["id"] = "saa-1.1-without";
    without["concept"] = "1.1-without";
    PackFiles files = packWith(listOf({byName, byConcept, without}));
    files["challenges/two-tiers.json"] = R"({
  "id": "two-tiers",
  "title": {"en": "Two tiers", "ko": "두 계층"},
  "about": {"en": "Look.", "ko": "보세요."},
  "concepts": ["1.1-other"],
  "template": {
    "Resources": {
      "Files": {"Type": "AWS::S3::Bucket", "Metadata": "a } and a \\\" in a text"}
    }
  }
})";
    const auto loaded = load(files);
    QVERIFY(loaded.ok() && loaded->findings.empty());
    const Pack &pack = loaded->pack;
    const Challenge *design = pack.challenge("two-tiers");
    QVERIFY(design);
    QCOMPARE(design->design, std::string(R"({
  "Resources": {
    "Files": {"Type": "AWS::S3::Bucket", "Metadata": "a } and a \\\" in a text"}
  }
})"));
    QCOMPARE(pack.challengeOf(*pack.question(byName["id"].get<std::string>())), design);
    QCOMPARE(pack.challengeOf(*pack.question("saa-1.1-other")), design);
    QVERIFY(!pack.challengeOf(*pack.question("saa-1.1-without")));
}

void TestBank::aDesignUnderAnotherNameIsLeftOut()
{
    PackFiles files = packWith(listOf({sampleQuestion()}));
    files["challenges/this.json"] =
        R"({"id": "that", "title": {"en": "a", "ko": "b"}, "about": {"en": "a", "ko": "b"}, "concepts": [], "template": {}})";
    files["challenges/list.json"] = "[]";
    const auto loaded = load(files);
    QVERIFY(loaded.ok());
    QVERIFY(loaded->pack.challenges.empty());
    QCOMPARE(loaded->findings.size(), std::size_t{2});
    QCOMPARE(loaded->findings.front().message.code, std::string("quiz.not-an-object"));
    QCOMPARE(loaded->findings.back().message, (Message{"quiz.other-file-name", {"that"}}));
}

void TestBank::theProgramsOwnQuestionsHaveDesigns()
{
    const auto loaded = load(builtinPack("saa-c03"));
    QVERIFY(loaded.ok());
    QVERIFY(loaded->pack.challenges.size() >= 8);
    for (const Challenge &each : loaded->pack.challenges)
        QVERIFY2(
            std::ranges::any_of(loaded->pack.questions,
                                [&](const Question &question) { return loaded->pack.challengeOf(question) == &each; }),
            each.id.c_str());
}

void TestBank::aFindingNamesFileLineAndColumn()
{
    const auto broken = load(packWith("[\n  {\"한\": 1,\n   oops}\n]"));
    QVERIFY(broken.ok());
    QCOMPARE(broken->findings.size(), std::size_t{1});
    const Place place = broken->findings.front().place;
    QCOMPARE(place.file, std::string("questions/1.1.json"));
    QCOMPARE(place.line, std::size_t{3});
    QCOMPARE(place.column, std::size_t{4});

    const auto loaded = load(packWith("[" + sampleQuestion().dump() + ",\n\n " + sampleQuestion().dump() + "]"));
    QVERIFY(loaded.ok());
    const Question &question = loaded->pack.questions.front();
    const Place first = loaded->sources.of(question.spot);
    QCOMPARE(first.line, std::size_t{1});
    QCOMPARE(first.column, std::size_t{2});
    // What is behind Korean text is counted in characters, as editors count.
    const std::string text = sampleQuestion().dump();
    const std::size_t byte = text.find("\"why\"", text.find("\"text\"")) + std::string("\"why\":").size();
    const auto inner = loaded->sources.of(question.spot, "options/0/why");
    QCOMPARE(inner.column, static_cast<std::size_t>(QString::fromStdString(text.substr(0, byte)).size()) + 2);
    QCOMPARE(loaded->findings.front().place.line, std::size_t{3});
    QCOMPARE(loaded->findings.front().place.column, std::size_t{2});
}

void TestBank::aSlipInAKeyIsToldButTheQuestionStays()
{
    ordered_json slip = sampleQuestion();
    slip["options"][0]["wyh"] = "because";
    const auto loaded = load(packWith(listOf({slip})));
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->pack.questions.size(), std::size_t{1});
    QCOMPARE(loaded->findings.size(), std::size_t{1});
    QCOMPARE(loaded->findings.front().message, (Message{"quiz.unknown-member", {"options/0/wyh"}}));
}

void TestBank::withoutAManifestThereIsNoPack()
{
    PackFiles files = packWith("[]");
    files["pack.json"] = "{\"format\": 1";
    QCOMPARE(load(files).error().code, std::string("quiz.not-json"));
    files["pack.json"] = "{\"format\": 2}";
    QCOMPARE(load(files).error().code, std::string("quiz.missing-member"));
    files.erase("pack.json");
    QCOMPARE(load(files).error().code, std::string("quiz.missing-file"));
    files = packWith("[]");
    files["services.json"] = "[]";
    QCOMPARE(load(files).error().code, std::string("quiz.no-services"));
    QCOMPARE(readFolder("/nowhere/at/all").error().code, std::string("quiz.unreadable-file"));
}

void TestBank::noBytesCrashTheReading()
{
    std::mt19937 chance(20261121);
    const std::string sound = listOf({sampleQuestion(), sampleQuestion()});
    for (int round = 0; round < 400; ++round) {
        std::string text = sound;
        for (int slip = 0; slip < 4; ++slip) {
            const std::size_t at = chance() % text.size();
            switch (chance() % 3) {
            case 0:
                text[at] = static_cast<char>(chance());
                break;
            case 1:
                text.erase(at, chance() % 40);
                break;
            default:
                text.insert(at, 1, "{}[],:\"0\\"[chance() % 9]);
            }
        }
        const auto loaded = load(packWith(text));
        QVERIFY(loaded.ok());
        QVERIFY(!loaded->findings.empty()); // one of the two is a second at least
    }
    QVERIFY(load(packWith(std::string(100000, '['))).ok());
    QVERIFY(load(packWith(std::string(1, '\0'))).ok());
    QVERIFY(load(packWith("")).ok());
}

void TestBank::theHashIsThatOfTheStandard()
{
    // FIPS 180-4's examples: csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
    const auto sum = [](std::string_view bytes) {
        Sha256 sha;
        sha.add(bytes);
        return sha.digits();
    };
    QCOMPARE(sum(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sum("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sum("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
             std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    QCOMPARE(sum(std::string(1000000, 'a')),
             std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

void TestBank::theHashChangesWithAnyByteOfTheContent()
{
    PackFiles files = packWith("[]");
    const std::string before = contentHash(files);
    files["pack.json"] += ' '; // it holds the hash
    QCOMPARE(contentHash(files), before);
    files["questions/1.1.json"] = "[ ]";
    QVERIFY(contentHash(files) != before);
    files["questions/1.1.json"] = "[]";
    files["questions/1.2.json"] = "";
    QVERIFY(contentHash(files) != before);
}

QTEST_APPLESS_MAIN(TestBank)
#include "tst_bank.moc"
