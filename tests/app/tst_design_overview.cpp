#include "app/inspector/design_overview.h"

#include "tests/app/sample.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {

struct Bench {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath("settings.ini")};
    Workbench workbench{preferences};
    DesignOverview overview;

    explicit Bench(const std::string &text = sample::text)
    {
        workbench.document()->setSynchronous(true);
        overview.setWorkbench(&workbench);
        workbench.document()->openText("a.yaml", text);
    }
    std::string text() const { return syntax::write(workbench.document()->design().document); }
};

} // namespace

class TestDesignOverview : public QObject
{
    Q_OBJECT
private slots:
    void aDescriptionStandsAtTheHeadAndIsTypedInOneStep()
    {
        Bench bench("AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n");
        const std::string before = bench.text();
        for (const char *text : {"a", "a s", "a shop"})
            bench.overview.setDescription(text);
        bench.overview.settle();
        QCOMPARE(bench.text(),
                 std::string("AWSTemplateFormatVersion: '2010-09-09'\nDescription: a shop\nResources: {}\n"));
        bench.overview.setDescription("");
        QCOMPARE(bench.text(), before);
        bench.overview.step(false);
        QCOMPARE(bench.overview.description(), QString("a shop"));
        bench.overview.step(false);
        QCOMPARE(bench.text(), before);
        QVERIFY(!bench.workbench.document()->canUndo());
    }

    void theRegionIsOfTheDesignAndNotOfTheTemplate()
    {
        Bench bench;
        QCOMPARE(bench.overview.region(), 0);
        const QStringList names = bench.overview.regionNames();
        int seoul = 0;
        while (seoul < names.size() && !names[seoul].endsWith("ap-northeast-2"))
            ++seoul;
        QVERIFY(seoul < names.size());
        bench.overview.setRegion(seoul);
        QCOMPARE(bench.overview.region(), seoul);
        QCOMPARE(bench.text(), std::string(sample::text));
        bench.workbench.document()->undo();
        QCOMPARE(bench.overview.region(), 0);
    }

    void whatIsDrawnIsNamedAndAResourceIsNot()
    {
        Bench bench;
        QVERIFY(!bench.overview.isDrawn());
        const auto made = bench.workbench.document()->push(
            {"edit.place", {}}, draw(bench.workbench.document()->design(), {.kind = DrawingKind::Note},
                                     Placement{.bounds = {0, 0, 160, 96}}));
        QVERIFY(made);
        bench.workbench.selection()->set(*made);
        QVERIFY(bench.overview.isDrawn());
        QVERIFY(bench.overview.isNote());
        bench.overview.setLabel("two\nlines");
        QCOMPARE(bench.overview.label(), QString("two\nlines"));
        bench.workbench.selection()->select("resource:Net");
        QVERIFY(!bench.overview.isDrawn());
    }

    void aServiceThatIsOnlyDrawnSaysSo()
    {
        Bench bench;
        const auto made = bench.workbench.document()->push(
            {"edit.place", {}},
            draw(bench.workbench.document()->design(), {.kind = DrawingKind::Service, .service = "polly"}, {}));
        QVERIFY(made);
        bench.workbench.selection()->set(*made);
        QCOMPARE(bench.overview.kind(), QString("Polly"));
        QVERIFY(bench.overview.about().contains("exported without it"));
        QVERIFY(bench.overview.isLabelled());
        bench.workbench.selection()->select("resource:Net");
        QVERIFY(bench.overview.about().isEmpty());
    }

    void aSelectedConnectionLeadsToItsEnds()
    {
        Bench bench;
        bench.workbench.selection()->setConnector(
            {.from = ElementId::resource("Web"), .to = ElementId::resource("Net")});
        QVERIFY(bench.overview.isDrawn());
        QVERIFY(!bench.overview.isLabelled());
        QCOMPARE(bench.overview.parts(), (QStringList{"resource:Web", "resource:Net"}));
        QCOMPARE(bench.overview.partNames(), (QStringList{"Web", "Net"}));
    }
};

QTEST_GUILESS_MAIN(TestDesignOverview)
#include "tst_design_overview.moc"
