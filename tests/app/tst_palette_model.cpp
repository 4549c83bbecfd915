#include "app/canvas/canvas_item.h"
#include "app/palette/palette_model.h"
#include "app/palette/placer.h"
#include "tests/app/bench_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

class TestPaletteModel : public BenchFixture
{
    Q_OBJECT

    std::unique_ptr<PaletteModel> m_model;

    QString text(int row, PaletteModel::Role role) const { return m_model->data(m_model->index(row), role).toString(); }
    QString first(const QString &search)
    {
        m_model->setSearch(search);
        return m_model->count() > 0 ? text(0, PaletteModel::NameRole) : QString();
    }
    QStringList headings() const
    {
        QStringList list;
        for (int row = 0; row < m_model->count(); ++row)
            if (m_model->data(m_model->index(row), PaletteModel::HeadingRole).toBool())
                list << text(row, PaletteModel::KeyRole);
        return list;
    }

private slots:
    void init()
    {
        begin();
        m_bench->setLanguage("en");
        m_model = std::make_unique<PaletteModel>();
        m_model->setWorkbench(m_bench.get());
    }
    void cleanup()
    {
        m_model.reset();
        end();
    }

    void everythingThatIsOfferedIsFoundByItsOwnName()
    {
        for (const PaletteEntry &entry : paletteEntries()) {
            if (!entry.listed)
                continue;
            m_model->setSearch(nameOf(entry, "en"));
            bool found = false;
            for (int row = 0; row < std::min(m_model->count(), 8); ++row)
                found |= text(row, PaletteModel::KeyRole) == entry.key;
            QVERIFY2(found, qPrintable(nameOf(entry, "en")));
        }
    }
    void whatItOffersSaysWhatItsServiceIs()
    {
        QVERIFY(m_model->lineOn("type:AWS::S3::Bucket").startsWith("Amazon S3: "));
        QVERIFY(m_model->lineOn("service:polly").startsWith("Amazon Polly: "));
        // A variant is told from its type.
        QCOMPARE(m_model->wordsOf("type:AWS::RDS::DBCluster").first(), "AWS::RDS::DBCluster");
        QVERIFY(m_model->lineOn("type:AWS::RDS::DBCluster").startsWith("Amazon Aurora: "));
        for (const PaletteEntry &entry : paletteEntries())
            if (entry.type == "AWS::RDS::DBCluster" && entry.variant)
                QVERIFY(m_model->lineOn(entry.key).startsWith("Amazon RDS: "));
        QVERIFY(m_model->lineOn("drawing:users").isEmpty());
        QVERIFY(m_model->lineOn("type:AWS::Chatbot::CustomAction").isEmpty());
        const QString english = m_model->lineOn("type:AWS::S3::Bucket");
        m_bench->setLanguage("ko");
        QVERIFY(m_model->lineOn("type:AWS::S3::Bucket") != english);
    }
    void everyResourceTypeIsReached()
    {
        for (const TypeSummary &type : Catalog::builtin().types()) {
            const QString name = QString::fromUtf8(type.name.data(), qsizetype(type.name.size()));
            QVERIFY2(findPaletteEntry("type:" + name), qPrintable(name));
        }
        m_model->setSearch("AWS::IoTFleetWise::Fleet");
        QCOMPARE(text(0, PaletteModel::TypeRole), QString("AWS::IoTFleetWise::Fleet"));
    }
    void abbreviationsAndBothLanguagesFindTheSame()
    {
        QCOMPARE(first("alb"), QString("Application Load Balancer"));
        QCOMPARE(first("nlb"), QString("Network Load Balancer"));
        QCOMPARE(first("서브넷"), QString("Subnet"));
        QCOMPARE(first("users"), QString("Users"));
        m_bench->setLanguage("ko");
        QCOMPARE(first("subnet"), QString::fromUtf8("서브넷"));
    }
    void sectionsFollowWhatIsStarredAndPlaced()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList before = headings();
        QVERIFY(before.contains("networking") && !before.contains("recent"));
        m_model->toggleFavourite("drawing:users");
        m_preferences->addRecentlyPlaced("type:AWS::EC2::VPC");
        QCOMPARE(headings(), QStringList({"favourites", "recent"}) + before);
        m_model->toggleFavourite("drawing:users");
        QCOMPARE(headings(), QStringList({"recent"}) + before);
        const int open = m_model->count();
        m_model->toggle("networking");
        QVERIFY(m_model->count() < open);
        m_model->setSearch("vpc");
        m_model->setSearch("nothing has this name");
        QCOMPARE(m_model->count(), 0);
        m_model->setSearch({});
        m_model->toggle("networking");
        QCOMPARE(m_model->count(), open);
    }
    void aBlueprintIsOneRowByItsOwnNameAndAllItsVariantsAreFound()
    {
        std::map<QString, int> rows;
        for (int row = 0; row < m_model->count(); ++row)
            ++rows[text(row, PaletteModel::NameRole)];
        for (const Blueprint &blueprint : allBlueprints()) {
            const QString name = QString::fromStdString(blueprint.name.en);
            QVERIFY2(rows[name] == 1, qPrintable(name));
            for (const Blueprint::Variant &variant : blueprint.variants) {
                m_model->setSearch(QString::fromStdString(variant.name.en));
                const QString key = QString::fromStdString("blueprint:" + blueprint.id + "/" + variant.id);
                bool found = false;
                for (int row = 0; row < std::min(m_model->count(), 8); ++row)
                    found |= text(row, PaletteModel::KeyRole) == key &&
                             text(row, PaletteModel::NameRole).toStdString() == variant.name.en;
                QVERIFY2(found, qPrintable(key));
            }
            m_model->setSearch({});
        }
    }
    void anEntryOfAnotherVersionIsLeftOut()
    {
        m_preferences->toggleFavourite("type:AWS::No::Such");
        QVERIFY(!headings().contains("favourites"));
    }
    void aChangeKeepsTheRowsThatStay()
    {
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        m_model->toggleFavourite("drawing:note");
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size() + reset.size(), 0);
    }

    void whatIsPlacedIsOneStepAndRemembered()
    {
        m_bench->document()->openText("test.yaml", sample::text);
        Placer placer;
        placer.setWorkbench(m_bench.get());
        m_bench->viewport()->setSize({800, 600});
        m_bench->selection()->set({ElementId::resource("Front")});
        QVERIFY(placer.place("type:AWS::EC2::Instance"));
        const ElementId made = m_bench->selection()->ids().front();
        QVERIFY(m_bench->document()->containerOf(made) == ElementId::resource("Front"));
        QCOMPARE(m_preferences->recentlyPlaced(), QStringList({"type:AWS::EC2::Instance"}));
        QCOMPARE(m_bench->document()->undoText(), QString("place EC2 instance"));
        m_bench->document()->undo();
        QVERIFY(!m_bench->document()->isModified());
    }
    void whatIsPlacedLacksNothingThatCanBeMadeAlong_data()
    {
        QTest::addColumn<QString>("type");
        for (const char *type : {"AWS::CloudTrail::Trail", "AWS::StepFunctions::StateMachine", "AWS::Lambda::Function",
                                 "AWS::EKS::Cluster", "AWS::AutoScaling::AutoScalingGroup", "AWS::RDS::DBInstance"})
            QTest::newRow(type) << QString(type);
    }
    void whatIsPlacedLacksNothingThatCanBeMadeAlong()
    {
        QFETCH(QString, type);
        m_bench->document()->openText("test.yaml", sample::text);
        m_bench->viewport()->setSize({800, 600});
        Placer placer;
        placer.setWorkbench(m_bench.get());
        const int before = m_bench->document()->errorCount();
        QVERIFY(placer.place("type:" + type));
        QVERIFY(m_bench->document()->resourceCount() > 5);
        QCOMPARE(m_bench->document()->errorCount(), before);
        m_bench->document()->undo();
        QVERIFY(!m_bench->document()->isModified());
    }
    void aBlueprintAsksForItsChoicesAndSaysWhatTheyMake()
    {
        m_bench->newDesign();
        m_bench->viewport()->setSize({800, 600});
        Placer placer;
        placer.setWorkbench(m_bench.get());
        BlueprintForm &form = *placer.blueprintForm();
        QVERIFY(!placer.place("blueprint:vpc/one-zone"));
        QVERIFY(form.isOpen() && form.isAllowed());
        QCOMPARE(m_bench->document()->resourceCount(), 0);
        QCOMPARE(form.rows().first().toMap()["current"].toInt(), 0);
        QVERIFY(!form.preview().contains("3"));
        QCOMPARE(form.title(), QString("VPC in one zone"));
        form.choose(0, 2);
        QCOMPARE(form.title(), QString("VPC with public and private subnets"));
        form.choose(1, 2);
        QCOMPARE(form.title(), QString("VPC over three zones"));
        form.choose(1, 0);
        QVERIFY(form.preview().contains("Subnet × 6"));
        QVERIFY(!form.preview().contains("NAT"));
        form.dismiss();
        QCOMPARE(m_bench->document()->resourceCount(), 0);

        QVERIFY(!placer.drop("blueprint:vpc/one-zone", {100, 100}));
        form.choose(0, 2);
        form.choose(1, 0);
        form.accept();
        QVERIFY(!form.isOpen());
        QCOMPARE(m_bench->document()->index().ofType("AWS::EC2::Subnet").size(), std::size_t{6});
        QVERIFY(m_bench->document()->index().ofType("AWS::EC2::NatGateway").empty());
        m_bench->document()->undo();
        QCOMPARE(m_bench->document()->resourceCount(), 0);
    }
    void aBlueprintThatCannotBePutSaysWhyInItsForm()
    {
        m_bench->newDesign();
        m_bench->viewport()->setSize({800, 600});
        Placer placer;
        placer.setWorkbench(m_bench.get());
        QVERIFY(!placer.place("blueprint:multi-az-database/database"));
        QVERIFY(!placer.blueprintForm()->isAllowed());
        QVERIFY(placer.blueprintForm()->preview().contains("VPC"));
        placer.blueprintForm()->accept();
        QCOMPARE(m_bench->document()->resourceCount(), 0);
        QVERIFY(placer.blueprintForm()->isOpen());
    }
    void aRefusedDropDoesNothingUntilTheOfferIsTaken()
    {
        m_bench->document()->openText("test.yaml", sample::text);
        Placer placer;
        placer.setWorkbench(m_bench.get());
        m_bench->viewport()->setSize({800, 600});
        const Rect body = m_bench->document()->picture()->find(ElementId::resource("Front"))->body;
        const QPointF at = m_bench->viewport()->toView(body.center());
        placer.hover("type:AWS::EC2::VPC", at);
        QVERIFY(!placer.isAllowed());
        QVERIFY(!placer.words().isEmpty());
        QVERIFY(!placer.drop("type:AWS::EC2::Subnet", at));
        QVERIFY(!m_bench->document()->isModified());
        QCOMPARE(placer.offer(), QString("Place in Net instead"));
        QVERIFY(placer.acceptOffer());
        QVERIFY(placer.refusal().isEmpty());
        QVERIFY(m_bench->document()->isModified());
    }
    void aDrawnFrameDoesNotHideWhatItIsDrawnOver()
    {
        m_bench->document()->openText("test.yaml", sample::text);
        Placer placer;
        placer.setWorkbench(m_bench.get());
        m_bench->viewport()->setSize({800, 600});
        const Rect body = m_bench->document()->picture()->find(ElementId::resource("Front"))->body;
        const QPointF at = m_bench->viewport()->toView(body.center());
        QVERIFY(placer.drop("drawing:group", at));
        QVERIFY(placer.drop("type:AWS::EC2::Instance", at));
        QVERIFY(m_bench->document()->containerOf(m_bench->selection()->ids().front()) == ElementId::resource("Front"));
    }
    void aServiceThatNoTemplateHasIsDrawnAndExportsNothing()
    {
        m_bench->document()->openText("test.yaml", sample::text);
        for (const char *words : {"polly", "폴리"}) {
            m_model->setSearch(words);
            QCOMPARE(text(0, PaletteModel::KeyRole), QString("service:polly"));
        }
        m_model->setSearch({});
        Placer placer;
        placer.setWorkbench(m_bench.get());
        m_bench->viewport()->setSize({800, 600});
        const auto root = m_bench->document()->design().document.root;
        QVERIFY(placer.place("service:polly"));
        const ElementId made = m_bench->selection()->ids().front();
        QCOMPARE(m_bench->document()->design().drawings.find(made)->service, std::string("polly"));
        QCOMPARE(m_bench->document()->design().document.root, root);
        const scene::Picture *picture = m_bench->document()->picture()->find(made);
        QVERIFY(picture);
        QVERIFY(std::ranges::any_of(picture->marks, [](const scene::Mark &mark) {
            const auto *icon = std::get_if<scene::IconMark>(&mark.shape);
            return icon && icon->icon == "catalog/services/polly/icon.svg";
        }));
        QVERIFY(CanvasItem::describe(*picture).contains("exported without it"));
        m_bench->document()->undo();
        QVERIFY(!m_bench->document()->picture()->find(made));
    }
    void anOfferEndsWithTheVersionItWasMadeFor()
    {
        m_bench->document()->openText("test.yaml", sample::text);
        Placer placer;
        placer.setWorkbench(m_bench.get());
        m_bench->viewport()->setSize({800, 600});
        const Rect body = m_bench->document()->picture()->find(ElementId::resource("Front"))->body;
        QVERIFY(!placer.drop("type:AWS::EC2::Subnet", m_bench->viewport()->toView(body.center())));
        m_bench->layOut();
        QVERIFY(placer.refusal().isEmpty());
        QVERIFY(!placer.acceptOffer());
    }
};

QTEST_MAIN(TestPaletteModel)
#include "tst_palette_model.moc"
