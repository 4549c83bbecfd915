#include "model/edits/interface.h"
#include "model/form/template_form.h"

#include "tests/edits/opened.h"

#include <QTest>

using namespace cirro;
using namespace cirro::form;
using tests::changes;
using tests::opened;
using tests::textOf;

namespace {

const std::string plain = R"(Description: A site
Parameters:
  Size: {Type: String}
  Count: {Type: Number}
  Name: {Type: String}
Resources:
  Web: {Type: AWS::EC2::Instance}
)";

const std::string grouped = R"(Metadata:
  Owner: us
  AWS::CloudFormation::Interface: # what the console shows
    ParameterGroups:
      - Label: {default: The server} # first
        Parameters: [Size, Count]
      # then the rest
      - Label: {default: The site}
        Parameters: [Name]
    ParameterLabels:
      Size: {default: How large}
Parameters:
  Size: {Type: String}
  Count: {Type: Number}
  Name: {Type: String}
  Free: {Type: String}
Resources:
  Web: {Type: AWS::EC2::Instance}
)";

/// All of the console's rows, the groups open.
std::vector<PartRow> rowsOf(const Snapshot &snapshot)
{
    PartsWish wish;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::string key = "/Metadata/AWS::CloudFormation::Interface/ParameterGroups/" + std::to_string(i);
        wish.open.insert({key, key + "/Parameters"});
    }
    std::vector<PartRow> rows = partsOf(snapshot, wish);
    std::erase_if(rows, [](const PartRow &row) { return row.section != interfaceSection; });
    return rows;
}

const PartRow &rowWith(const std::vector<PartRow> &rows, const std::string &text)
{
    const auto found = std::ranges::find_if(
        rows, [&](const PartRow &row) { return row.field.text == text || row.field.label == text; });
    if (found == rows.end())
        qFatal("no row has %s", text.c_str());
    return *found;
}

} // namespace

/// How a console asks for parameters: groups, their order, and what parameters are called.
class TestInterface : public QObject
{
    Q_OBJECT
private slots:
    void groupsAndTheirParametersAreRowsInTheirOrder()
    {
        const std::vector<PartRow> rows = rowsOf(opened(grouped));
        std::vector<std::string> seen;
        for (const PartRow &row : rows)
            seen.push_back(row.field.text.empty() ? row.field.label : row.field.text);
        QVERIFY((seen == std::vector<std::string>{"Interface", "The server", "The server", "Parameters", "Size",
                                                  "Count", "The site", "The site", "Parameters", "Name", "Free"}));
        QCOMPARE(rows.front().summary, std::string("2"));
        QCOMPARE(rows.back().kind == PartRow::Kind::Fixed, true);
        QVERIFY(!rows[1].rises && rows[1].sinks && rows[6].rises && !rows[6].sinks);
        // What is in another group is not offered again.
        const auto &choices = rowWith(rows, "Name").field.choices;
        QVERIFY((choices == std::vector<Choice>{{"Name", {}}, {"Free", {}}}));
    }

    void aTemplateThatAsksForNothingHasNoGroups()
    {
        QVERIFY(rowsOf(opened("Resources:\n  Web: {Type: AWS::EC2::Instance}\n")).empty());
        QCOMPARE(rowsOf(opened(plain)).size(), std::size_t{1});
    }

    void theFirstGroupIsWrittenWherePeopleLookForIt()
    {
        const Snapshot snapshot = opened(plain);
        std::string name;
        const auto added = addPart(snapshot, interfaceSection, name);
        QVERIFY(added);
        QCOMPARE(name, std::string("0"));
        const std::string text = textOf(added->design);
        QVERIFY(text.find("Metadata:") > text.find("Description:") &&
                text.find("Metadata:") < text.find("Parameters:"));
        const Snapshot after = Snapshot::of(added->design);
        QCOMPARE(parameterGroups(after.design).front().parameters, std::vector<std::string>{"Size"});
        const auto labelled = writePart(after, rowWith(rowsOf(after), "Label"), "The site", {});
        QVERIFY(labelled);
        QCOMPARE(parameterGroups(labelled->design).front().label, std::string("The site"));
        // Without its only group the template has no metadata again.
        const auto removed = clearPart(after, rowsOf(after)[1]);
        QVERIFY(removed);
        QCOMPARE(textOf(removed->design), plain);
    }

    void groupsAndParametersChangePlacesWithWhatBelongsToThem()
    {
        const Snapshot snapshot = opened(grouped);
        const std::vector<PartRow> rows = rowsOf(snapshot);
        const auto sunk = movePart(snapshot, rows[1], 1);
        QVERIFY(sunk);
        QCOMPARE(parameterGroups(sunk->design).back().label, std::string("The server"));
        QCOMPARE(parameterGroups(sunk->design).back().parameters, (std::vector<std::string>{"Size", "Count"}));
        const auto risen = movePart(snapshot, rowWith(rows, "Count"), -1);
        QVERIFY(risen);
        QCOMPARE(parameterGroups(risen->design).front().parameters, (std::vector<std::string>{"Count", "Size"}));
        QVERIFY(textOf(risen->design).find("# then the rest") != std::string::npos);
        QCOMPARE(movePart(snapshot, rows[1], -1).error().code, "form.cannot-move");
        QCOMPARE(movePart(snapshot, rowWith(rows, "Name"), 1).error().code, "form.cannot-move");
    }

    void aParameterIsAskedForOnceAndHasToBeThere()
    {
        const Snapshot snapshot = opened(grouped);
        const PartRow size = rowWith(rowsOf(snapshot), "Size");
        QCOMPARE(writePart(snapshot, size, "Count", {}).error().code, "interface.grouped-already");
        QCOMPARE(writePart(snapshot, size, "Nobody", {}).error().code, "interface.no-such-parameter");
        const auto written = writePart(snapshot, size, "Free", {});
        QVERIFY(written);
        QCOMPARE(changes(snapshot.design, written->design),
                 (QStringList{"-Parameters: [Size, Count]", "+Parameters: [Free, Count]"}));
        const auto more = appendPart(snapshot, rowWith(rowsOf(snapshot), "Parameters"));
        QVERIFY(more);
        QCOMPARE(parameterGroups(more->design).front().parameters, (std::vector<std::string>{"Size", "Count", "Free"}));
        const Snapshot full = Snapshot::of(more->design);
        QCOMPARE(appendPart(full, rowWith(rowsOf(full), "Parameters")).error().code, "interface.all-grouped");
        // One that is not there (any more) is shown where it stands.
        std::string text = grouped;
        text.replace(text.find("[Name]"), 6, "[Gone]");
        QCOMPARE(rowWith(rowsOf(opened(text)), "Gone").field.problem->code, "interface.no-such-parameter");
    }

    void aParameterIsCalledAsItsLabelSays()
    {
        const Snapshot snapshot = opened(grouped);
        PartsWish wish{.open = {"/Parameters/Size"}};
        const std::vector<PartRow> rows = partsOf(snapshot, wish);
        const PartRow label = rowWith(rows, "How large");
        const auto written = writePart(snapshot, label, "How big", {});
        QVERIFY(written);
        QCOMPARE(parameterLabel(written->design, "Size"), std::string("How big"));
        const auto cleared = clearPart(snapshot, label);
        QVERIFY(cleared);
        QVERIFY(textOf(cleared->design).find("ParameterLabels") == std::string::npos);
        QVERIFY(textOf(cleared->design).find("The server") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestInterface)
#include "tst_interface.moc"
