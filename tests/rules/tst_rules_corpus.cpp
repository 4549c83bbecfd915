#include "tests/rules/sample.h"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <map>

using namespace cirro;
using namespace cirro::rules;
using nlohmann::json;

// Real templates, where CIRRO_CORPUS names a folder of them with a manifest.json: no rule crashes, and what two other
// judges call free of errors has no errors here that nobody explains.
class TestRulesCorpus : public QObject
{
    Q_OBJECT

private slots:
    void templatesThatOtherJudgesPassHaveNoErrors();
};

namespace {

struct Count {
    int findings = 0;
    int errors = 0;
    int errorsWhereOthersSeeNone = 0;
};

/// Errors that are right though no other judge has them: tests/judges/explained.json says why, by rule and template.
bool isExplained(std::string_view rule, const std::string &path)
{
    static const json rows =
        json::parse(contentOf(std::filesystem::path(CIRRO_SOURCE_DIR) / "tests/judges/explained.json")).at("alone");
    return std::ranges::any_of(rows, [&](const json &row) {
        const auto &rules = row.at("rules");
        return std::ranges::find(rules, rule) != rules.end() && path.find(row.value("in", "")) != std::string::npos;
    });
}

bool isCleanForOthers(const json &entry)
{
    const auto lint = entry.find("cfn_lint");
    const auto validate = entry.find("cfn_validate");
    if (lint == entry.end() || validate == entry.end() || !lint->is_object() || !validate->is_object())
        return false;
    return lint->value("errors", 1) == 0 && lint->value("exception", json()).is_null() &&
           lint->value("timeout", json()).is_null() && validate->value("fatal", 1) + validate->value("errors", 1) == 0;
}

} // namespace

void TestRulesCorpus::templatesThatOtherJudgesPassHaveNoErrors()
{
    const QByteArray folder = qgetenv("CIRRO_CORPUS");
    if (folder.isEmpty())
        QSKIP("CIRRO_CORPUS is not set");
    const std::filesystem::path root = folder.toStdString();
    const json manifest = json::parse(contentOf(root / "manifest.json"));
    std::map<std::string, Count> counts;
    for (const Rule *rule : allRules())
        counts[std::string(rule->id)];
    const auto errors = [](const Judgement &judgement) {
        return std::ranges::count(judgement.findings, Severity::Error, &Finding::severity);
    };
    int fixes = 0;
    int badFixes = 0;
    int judged = 0;
    int clean = 0;
    int cleanWithErrors = 0;
    for (const json &entry : manifest.at("templates")) {
        const std::string path = entry.at("path");
        auto read = readDesign(contentOf(root / path));
        if (!read)
            continue;
        ++judged;
        const bool others = isCleanForOthers(entry);
        clean += others;
        bool wrong = false;
        const Snapshot before = Snapshot::of(std::move(read.value().design));
        const auto judgement = judge(before);
        for (const Finding &finding : judgement->findings) {
            for (const Fix &fix : fixesOf(before, finding)) {
                auto fixed = fix.apply(before);
                QVERIFY2(fixed, (path + ": " + described(finding) + ": " + fix.label.code).c_str());
                const auto after = judge(before.with(std::move(fixed.value())), before, *judgement);
                const bool gone = std::ranges::find(after->findings, finding) == after->findings.end();
                if (!gone || errors(*after) > errors(*judgement)) {
                    std::cout << "  " << path << ": " << described(finding) << ": " << fix.label.code
                              << (gone ? " adds an error\n" : " does not remove it\n");
                    ++badFixes;
                }
                ++fixes;
            }
            Count &count = counts[std::string(finding.rule)];
            ++count.findings;
            if (finding.severity != Severity::Error)
                continue;
            ++count.errors;
            if (!others)
                continue;
            if (isExplained(finding.rule, path))
                continue;
            wrong = true;
            ++count.errorsWhereOthersSeeNone;
            std::cout << "  " << path << ": " << described(finding) << '\n';
        }
        cleanWithErrors += wrong;
    }
    std::cout << judged << " templates judged, " << clean << " free of errors for other judges, " << cleanWithErrors
              << " of them with errors here\n";
    std::cout << std::left << std::setw(34) << "rule"
              << "findings  errors  where others see none\n";
    for (const auto &[rule, count] : counts)
        std::cout << std::left << std::setw(34) << rule << std::right << std::setw(8) << count.findings << std::setw(8)
                  << count.errors << std::setw(12) << count.errorsWhereOthersSeeNone << '\n';
    std::cout << std::flush;
    std::cout << fixes << " fixes tried, " << badFixes << " of them bad\n" << std::flush;
    QVERIFY(judged > 0);
    QCOMPARE(badFixes, 0);
    QVERIFY2(cleanWithErrors == 0, "rules find errors in templates that other judges pass");
}

QTEST_APPLESS_MAIN(TestRulesCorpus)
#include "tst_rules_corpus.moc"
