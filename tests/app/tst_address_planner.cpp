#include "app/addresses/address_planner.h"

#include "tests/app/sample.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {

struct Bench {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath("settings.ini")};
    Workbench workbench{preferences};
    AddressModel model;
    AddressPlanner planner;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester planTester{&planner, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Bench(const std::string &text = sample::text)
    {
        workbench.document()->setSynchronous(true);
        model.setWorkbench(&workbench);
        planner.setAddresses(&model);
        workbench.document()->openText("a.yaml", text);
        model.setActive(true);
    }
    int row(const char *name) const
    {
        for (int i = 0; i < model.rowCount(); ++i)
            if (of(i, AddressModel::NameRole) == name || of(i, AddressModel::BlockRole) == name)
                return i;
        return -1;
    }
    QString of(int row, int role) const { return model.index(row).data(role).toString(); }
    QStringList plan() const
    {
        QStringList lines;
        for (int i = 0; i < planner.rowCount(); ++i)
            lines << planner.index(i).data(AddressPlanner::NameRole).toString() + " " +
                         planner.index(i).data(AddressPlanner::BeforeRole).toString() + "->" +
                         planner.index(i).data(AddressPlanner::AfterRole).toString();
        return lines;
    }
    std::string text() const { return syntax::write(workbench.document()->design().document); }
};

} // namespace

class TestAddressPlanner : public QObject
{
    Q_OBJECT
private slots:
    void subnetsAndWhatIsFreeStandByAddress()
    {
        Bench bench;
        QCOMPARE(bench.of(0, AddressModel::NameRole), QString("Front"));
        QCOMPARE(bench.of(1, AddressModel::BlockRole), QString("10.0.1.0/24"));
        QCOMPARE(bench.of(2, AddressModel::BlockRole), QString("10.0.2.0/23"));
        QCOMPARE(bench.of(2, AddressModel::KindRole), QString("gap"));
        QCOMPARE(bench.of(0, AddressModel::OwnRole), QString("251"));
        QVERIFY(bench.of(0, AddressModel::ReservedRole).contains("10.0.0.255"));
        QVERIFY2(bench.model.summary().contains("65,536") && bench.model.summary().contains("65,024"),
                 qPrintable(bench.model.summary()));
        QVERIFY(bench.model.doubt().isEmpty());
        const QVariantMap range = bench.model.ranges().at(0).toMap();
        double share = 0;
        for (const QVariant &piece : range["pieces"].toList())
            share += piece.toMap()["share"].toDouble();
        QCOMPARE(share, 1.0);
    }
    void theVpcOfWhatIsSelectedIsShown()
    {
        Bench bench(sample::text +
                    "  Zoo: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.5.0.0/16}}\n"
                    "  Cage: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Zoo, CidrBlock: 10.5.0.0/24}}\n");
        QCOMPARE(bench.model.vpcs(), (QStringList{"Net", "Zoo"}));
        bench.workbench.selection()->set({ElementId::resource("Cage")});
        bench.model.showSelected();
        QCOMPARE(bench.model.vpc(), 1);
        QCOMPARE(bench.model.selectedRow(), 0);
        bench.model.setVpc(0);
        QCOMPARE(bench.of(0, AddressModel::NameRole), QString("Front"));
    }
    void aPlanIsShownBeforeItIsDoneInOneStep()
    {
        Bench bench;
        bench.planner.split(bench.row("Front"), 2);
        QCOMPARE(bench.plan(), (QStringList{"Front 10.0.0.0/24->10.0.0.0/25", "Front2 ->10.0.0.128/25"}));
        QVERIFY(!bench.planner.title().isEmpty() && bench.planner.refusal().isEmpty());
        QVERIFY(!bench.planner.notes().isEmpty());
        QCOMPARE(bench.text(), sample::text);
        QVERIFY(bench.planner.apply());
        QVERIFY(bench.row("Front2") > 0);
        QVERIFY(bench.planner.title().isEmpty());
        QCOMPARE(bench.workbench.document()->undoText(), QString("split the addresses of Front"));
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), sample::text);
        QVERIFY(!bench.workbench.document()->canUndo());
    }
    void whatCannotBeSaysWhyAndIsNotDone()
    {
        Bench bench;
        bench.planner.resize(bench.row("Back"), 23);
        QCOMPARE(bench.planner.refusal(), QString("10.0.0.0/23 is not free: Front (10.0.0.0/24) is in the way."));
        QVERIFY(!bench.planner.apply());
        QVERIFY(!bench.workbench.document()->canUndo());
    }
    void aPlanGoesWithTheDesignItWasMadeFor()
    {
        Bench bench;
        bench.planner.moveInto(bench.row("Front"), bench.row("10.0.2.0/23"));
        QCOMPARE(bench.plan(), QStringList{"Front 10.0.0.0/24->10.0.2.0/24"});
        DesignDocument &document = *bench.workbench.document();
        document.push({"edit.rename", {"a", "b"}},
                      rename(document.design(), document.index(), ElementId::resource("Back"), "Behind"));
        QVERIFY(bench.planner.title().isEmpty());
        QVERIFY(!bench.planner.apply());
    }
    void aSubnetIsAddedLikeAnother()
    {
        Bench bench;
        const int like = int(bench.planner.likeChoices().indexOf("Like Back"));
        bench.planner.add(bench.row("10.0.2.0/23"), 25, like, 0);
        QCOMPARE(bench.plan(), QStringList{"Back2 ->10.0.2.0/25"});
        QVERIFY(bench.planner.apply());
        QVERIFY(bench.text().find("AvailabilityZone: !Select [0, !GetAZs '']") != std::string::npos);
    }
    void tiersAreAddedResizedAndLeftAlone()
    {
        Bench bench;
        bench.planner.planAnew();
        QCOMPARE(bench.planner.tiers().size(), 2);
        bench.planner.setZones(2);
        bench.planner.addTier("Data base");
        bench.planner.addTier("");
        QCOMPARE(bench.planner.tiers().size(), 3);
        bench.planner.setPrefix(2, 26);
        QCOMPARE(bench.planner.tiers().at(2).toMap()["name"].toString(), QString("Database"));
        QVERIFY2(bench.plan().contains("Database1 ->10.0.4.0/26"), qPrintable(bench.plan().join('\n')));
        bench.planner.removeTier(0);
        QVERIFY2(bench.plan().filter("Front").isEmpty(), qPrintable(bench.plan().join('\n')));
        bench.planner.setPrefix(0, 16);
        QVERIFY(!bench.planner.refusal().isEmpty());
        QVERIFY(!bench.planner.apply());
    }
    void whatCannotBeToldIsSaid()
    {
        std::string text = sample::text;
        text.replace(text.find("10.0.1.0/24"), 11, "!Ref Name");
        Bench bench(text);
        QVERIFY2(bench.model.doubt().contains("Back"), qPrintable(bench.model.doubt()));
        QCOMPARE(bench.row("gap"), -1);
        const int back = bench.row("Back");
        QVERIFY2(bench.of(back, AddressModel::ProblemRole).contains("Name"),
                 qPrintable(bench.of(back, AddressModel::ProblemRole)));
    }
};

QTEST_MAIN(TestAddressPlanner)
#include "tst_address_planner.moc"
