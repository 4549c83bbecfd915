#include "model/rules/check_context.h"
#include "model/rules/world.h"
#include "tests/rules/many_conditions.h"
#include "tests/rules/sample.h"

#include <map>

using namespace cirro;
using namespace cirro::rules;

// Templates with many conditions: what is asked grows with the template, never with the number of worlds.
class TestManyConditions : public QObject
{
    Q_OBJECT

private slots:
    void twiceAsManyConditionsAreAskedAboutTwiceAsOftenAtMost();
    void everyValueIsLookedAtAFewTimesOnly();
    void sidesOfNestedConditionsThatContradictAreNotWalked();
    void aFindingBehindManyConditionsNamesOnlyItsOwn();
};

namespace {

/// Counts what the rules ask for.
class CountingContext : public CheckContext
{
public:
    using CheckContext::CheckContext;
    expression::Value evaluate(const syntax::NodePtr &node) override
    {
        ++m_asked;
        ++m_times[node.get()];
        return CheckContext::evaluate(node);
    }
    std::size_t asked() const { return m_asked; }
    std::size_t mostTimes() const
    {
        std::size_t most = 0;
        for (const auto &[node, times] : m_times)
            most = node ? std::max(most, times) : most;
        return most;
    }

private:
    std::size_t m_asked = 0;
    std::map<const void *, std::size_t> m_times;
};

void runAll(CountingContext &context)
{
    for (const Rule *rule : allRules()) {
        if (rule->wholeTemplate || rule->outsideResources)
            rule->check(context, nullptr);
        if (rule->wholeTemplate)
            continue;
        for (const Element &element : context.index().elements())
            if (element.id.isResource() &&
                (rule->types.empty() || std::ranges::find(rule->types, element.type) != rule->types.end()))
                rule->check(context, &element);
    }
}

} // namespace

void TestManyConditions::twiceAsManyConditionsAreAskedAboutTwiceAsOftenAtMost()
{
    std::map<int, std::size_t> asked;
    for (const int conditions : {13, 26, 52}) {
        const Snapshot snapshot = snapshotOf(manyConditions(conditions));
        CountingContext context(snapshot);
        runAll(context);
        asked[conditions] = context.asked();
        QVERIFY(asked[conditions] > 0);
    }
    QVERIFY2(asked[26] <= 2 * asked[13] && asked[52] <= 2 * asked[26],
             qPrintable(QString("13: %1, 26: %2, 52: %3").arg(asked[13]).arg(asked[26]).arg(asked[52])));
}

void TestManyConditions::everyValueIsLookedAtAFewTimesOnly()
{
    // A rule may come to a value from each of the subjects that it relates it with; two hundred of them are here.
    static constexpr std::size_t most = 200;
    const Snapshot snapshot = snapshotOf(manyConditions(26));
    CountingContext context(snapshot);
    runAll(context);
    QVERIFY2(context.mostTimes() <= most, qPrintable(QString::number(context.mostTimes())));
}

void TestManyConditions::sidesOfNestedConditionsThatContradictAreNotWalked()
{
    // Twenty times the same condition inside itself: only two values can ever come of it.
    std::string value = "last";
    for (int i = 0; i < 20; ++i)
        value = "!If [C0, " + value + ", side" + std::to_string(i) + "]";
    const Snapshot snapshot =
        snapshotOf("Conditions: { C0: !Equals [a, b] }\nResources:\n  T: { Type: 'AWS::SNS::Topic', Properties: { "
                   "DisplayName: " +
                   value + " } }\n");
    int visited = 0;
    forEachBranch(snapshot.index->resource("T")->body->find("Properties")->find("DisplayName"), {},
                  [&](const Branch &) { ++visited; });
    QCOMPARE(visited, 2);
}

void TestManyConditions::aFindingBehindManyConditionsNamesOnlyItsOwn()
{
    std::string text = manyConditions(26);
    const std::string from = "CidrBlock: !If [C8, 10.0.7.0/25";
    const std::size_t at = text.find(from);
    QVERIFY(at != std::string::npos);
    text.replace(at, from.size(), "CidrBlock: !If [C8, 192.168.7.0/25");
    const auto judgement = judge(snapshotOf(text));
    const auto found =
        std::ranges::find(judgement->findings, std::string_view("net.subnet-outside-vpc"), &Finding::rule);
    QVERIFY(found != judgement->findings.end());
    QCOMPARE(found->element.text(), std::string_view("Subnet7"));
    QVERIFY2(found->world == "C7 & C8" || found->world == "C8", found->world.c_str());
}

QTEST_APPLESS_MAIN(TestManyConditions)
#include "tst_many_conditions.moc"
