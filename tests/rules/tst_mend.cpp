#include "model/rules/mend.h"
#include "tests/rules/sample.h"

using namespace cirro;
using namespace cirro::rules;

// Many fixes at once.
class TestMend : public QObject
{
    Q_OBJECT

private slots:
    void mendingASampleLeavesNothingThatCanBeMended_data() { eachBadSample(); }
    void mendingASampleLeavesNothingThatCanBeMended();
    void onlyWhatIsWantedIsMended();
    void whatAProfileDoesNotHearIsNotMended();

private:
    static void eachBadSample();
};

namespace {

bool always(const Finding &)
{
    return true;
}

std::ptrdiff_t errorsOf(const Snapshot &snapshot)
{
    return std::ranges::count(judge(snapshot)->findings, Severity::Error, &Finding::severity);
}

const std::string twoFaults = R"(Resources:
  Net: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }
  A: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Net, CidrBlock: 10.1.0.0/24 } }
  B: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Nett, CidrBlock: 10.0.0.0/24 } }
)";

} // namespace

void TestMend::eachBadSample()
{
    QTest::addColumn<QString>("path");
    for (const Rule *rule : allRules())
        for (const auto &path : samplesOf(fileNameOf(*rule), "bad"))
            QTest::newRow((fileNameOf(*rule) + '/' + path.stem().string()).c_str())
                << QString::fromStdString(path.string());
}

void TestMend::mendingASampleLeavesNothingThatCanBeMended()
{
    QFETCH(QString, path);
    const Snapshot before = snapshotOf(contentOf(path.toStdString()));
    const Mended mended = mend(before, {}, always);
    QVERIFY(errorsOf(mended.snapshot) <= errorsOf(before));
    const Mended again = mend(mended.snapshot, {}, always);
    QVERIFY2(again.cures.empty(), again.cures.empty() ? "" : described(again.cures.front().finding).c_str());
    if (mended.cures.empty())
        QVERIFY(mended.snapshot.design == before.design);
    // What was written is read again as what it is.
    const WrittenDesign written = writeDesign(mended.snapshot.design);
    const Snapshot read = snapshotOf(written.text);
    QCOMPARE(errorsOf(read), errorsOf(mended.snapshot));
}

void TestMend::onlyWhatIsWantedIsMended()
{
    const Snapshot before = snapshotOf(twoFaults);
    const Mended mended =
        mend(before, {}, [](const Finding &finding) { return finding.rule == "tpl.undefined-reference"; });
    QCOMPARE(mended.cures.size(), std::size_t{1});
    QCOMPARE(mended.cures.front().finding.element.text(), std::string_view("B"));
    const auto left = judge(mended.snapshot);
    QVERIFY(std::ranges::find(left->findings, std::string_view("net.subnet-outside-vpc"), &Finding::rule) !=
            left->findings.end());
}

void TestMend::whatAProfileDoesNotHearIsNotMended()
{
    Profile profile;
    profile.off.insert("tpl.undefined-reference");
    const Mended mended = mend(snapshotOf(twoFaults), profile, always);
    for (const Cure &cure : mended.cures)
        QVERIFY(cure.finding.rule != "tpl.undefined-reference");
    QVERIFY(!mended.cures.empty());
}

QTEST_APPLESS_MAIN(TestMend)
#include "tst_mend.moc"
