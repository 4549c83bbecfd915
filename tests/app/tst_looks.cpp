#include "tests/app/bench_fixture.h"

#include "model/scene/view.h"

#include <QSignalSpy>
#include <QTest>

using namespace cirro;

namespace {

const char *const folded = R"(Resources:
  Net:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: 10.0.0.0/16}
  Front:
    Type: AWS::EC2::Subnet
    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}
  Web:
    Type: AWS::EC2::Instance
    Properties: {ImageId: ami-12345678, SubnetId: !Ref Front}
  Table:
    Type: AWS::EC2::RouteTable
    Properties: {VpcId: !Ref Net}
  Joined:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: {SubnetId: !Ref Front, RouteTableId: !Ref Table}
)";

} // namespace

// How a file is looked at is kept; what the diagram does not show is said and can be shown.
class TestLooks : public BenchFixture
{
    Q_OBJECT
private slots:
    void init() { beginWithFile(); }
    void cleanup() { end(); }

    void aFileIsLookedAtAsTheLastTime()
    {
        m_bench->actions()->find("view.show-security")->trigger();
        m_bench->actions()->find("view.plumbing")->trigger();
        const QString other = m_folder.filePath("b.yaml");
        sample::write(other, folded);
        m_bench->open(QUrl::fromLocalFile(other));
        QVERIFY(scene::findView(document().view().view)->all);
        QVERIFY(!document().view().plumbing);

        m_bench->open(QUrl::fromLocalFile(m_path));
        QCOMPARE(document().view().view, std::string("security"));
        QVERIFY(document().view().plumbing);
        QVERIFY(m_bench->actions()->find("view.show-security")->isChecked());
        QVERIFY(!document().isModified());

        // The next time the program runs, too.
        m_bench.reset();
        m_preferences = std::make_unique<Preferences>(m_folder.filePath("settings.ini"));
        m_bench = std::make_unique<Workbench>(*m_preferences);
        document().setSynchronous(true);
        m_bench->open(QUrl::fromLocalFile(m_path));
        QCOMPARE(document().view().view, std::string("security"));
        m_bench->actions()->find("view.show-everything")->trigger();
        m_bench->actions()->find("view.plumbing")->trigger();
        QCOMPARE(m_preferences->lookOf(m_path), QString());
    }

    void aFileThatIsForgottenIsLookedAtAsANewOne()
    {
        m_bench->actions()->find("view.show-network")->trigger();
        QVERIFY(!m_preferences->lookOf(m_path).isEmpty());
        m_preferences->forgetRecentFile(m_path);
        QVERIFY(m_preferences->lookOf(m_path).isEmpty());
    }

    void whatIsFoldedIsSaidAndShown()
    {
        document().openText("x", folded);
        const ElementId table = ElementId::resource("Joined");
        QVERIFY(!document().picture()->find(table));
        QSignalSpy changed(m_bench.get(), &Workbench::selectionChanged);
        m_bench->selection()->set({table});
        QVERIFY(changed.count() > 0);
        QCOMPARE(m_bench->heldIn(), QString("Folded into Front"));
        QVERIFY(m_bench->selectedLabel().contains(m_bench->heldIn()));
        Action *action = m_bench->actions()->find("view.show-held");
        QVERIFY(action->isEnabled());
        action->trigger();
        QVERIFY(document().picture()->find(table));
        QVERIFY(m_bench->selection()->ids() == std::vector<ElementId>{table});
        QCOMPARE(m_bench->heldIn(), QString());
        QVERIFY(!action->isEnabled());
        document().undo(); // one step
        QVERIFY(!document().canUndo());
    }

    void whatIsInACollapsedContainerIsSaidAndShown()
    {
        document().openText("x", folded);
        const ElementId web = ElementId::resource("Web");
        m_bench->selection()->set({web});
        QCOMPARE(m_bench->heldIn(), QString());
        m_bench->selection()->set({ElementId::resource("Front")});
        m_bench->actions()->find("view.collapse")->trigger();
        QVERIFY(!document().picture()->find(web));
        m_bench->selection()->set({web});
        QCOMPARE(m_bench->heldIn(), QString("Collapsed into Front"));
        m_bench->actions()->find("view.show-held")->trigger();
        QVERIFY(document().picture()->find(web));
        QCOMPARE(m_bench->heldIn(), QString());
    }
};

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
