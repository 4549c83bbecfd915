#include "app/home/examples_model.h"
#include "app/home/thumbnail_provider.h"
#include "app/shell/workbench.h"

#include "model/design/layout.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace cirro;

class TestHome : public QObject
{
    Q_OBJECT

    static QImage pictureOf(const QString &id)
    {
        ThumbnailProvider provider;
        const std::unique_ptr<QQuickImageResponse> response(provider.requestImageResponse(id, {240, 120}));
        QSignalSpy finished(response.get(), &QQuickImageResponse::finished);
        if (finished.isEmpty() && !finished.wait(10000))
            return {};
        const std::unique_ptr<QQuickTextureFactory> made(response->textureFactory());
        return made ? made->image() : QImage();
    }

private slots:
    void everyExampleHasWordsInBothLanguagesAndOpensWithoutErrorsOrWarnings()
    {
        ExamplesModel model;
        QAbstractItemModelTester tester(&model);
        QVERIFY(model.rowCount() >= 2);
        QTemporaryDir folder;
        Preferences preferences(folder.filePath("settings.ini"));
        Workbench bench(preferences);
        bench.document()->setSynchronous(true);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            model.setLanguage("en");
            const QString title = model.data(index, ExamplesModel::TitleRole).toString();
            const QString summary = model.data(index, ExamplesModel::SummaryRole).toString();
            QVERIFY(!title.isEmpty() && !summary.isEmpty());
            model.setLanguage("ko");
            QVERIFY(model.data(index, ExamplesModel::SummaryRole).toString() != summary);
            bench.openExample(model.data(index, ExamplesModel::NameRole).toString());
            QCOMPARE(bench.document()->status(), DesignDocument::Status::Ready);
            QCOMPARE(bench.document()->errorCount(), 0);
            QCOMPARE(bench.document()->warningCount(), 0);
            QVERIFY(bench.document()->path().isEmpty());
        }
    }

    void theStepsOfASeriesFollowTheirFirst()
    {
        ExamplesModel model;
        model.setLanguage("en");
        int shown = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const QVariantList steps = model.data(index, ExamplesModel::StepsRole).toList();
            QVERIFY(!steps.isEmpty());
            QCOMPARE(steps.first().toMap()["name"], model.data(index, ExamplesModel::NameRole));
            if (model.data(index, ExamplesModel::LeadsRole).toBool())
                shown += int(steps.size());
            if (steps.first().toMap()["name"] == "wordpress-1") {
                QVERIFY(model.data(index, ExamplesModel::LeadsRole).toBool());
                QCOMPARE(steps.size(), 4);
                QCOMPARE(model.data(index, ExamplesModel::StoryRole).toString(), QString("WordPress"));
                QCOMPARE(steps.last().toMap()["step"].toString(), QString("Highly available"));
            }
        }
        QCOMPARE(shown, model.rowCount());
    }

    void whatWasArrangedByHandIsAllThereAndDrawn()
    {
        ExamplesModel model;
        int arranged = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString name = model.data(model.index(row), ExamplesModel::NameRole).toString();
            QVERIFY2(!pictureOf("dark/ko/example/" + name).isNull(), qPrintable(name));
            const Example example = exampleOf(name);
            if (!example.beside)
                continue;
            ++arranged;
            const std::string beside = example.beside->toStdString();
            const auto read = readDesign(example.text, std::string_view(beside));
            QVERIFY(read);
            QVERIFY2(read->remarks.empty(), qPrintable(name));
            const Snapshot snapshot = Snapshot::of(read->design);
            int placed = 0;
            QStringList strangers;
            read->design.placements.forEach([&](const ElementId &id, const Placement &) {
                ++placed;
                if (!snapshot.index->find(id) && !read->design.drawings.find(id))
                    strangers << QString::fromStdString(toString(id));
            });
            QVERIFY(placed > 0);
            QVERIFY2(strangers.isEmpty(), qPrintable(strangers.join(' ')));
        }
        QVERIFY(arranged > 0);
    }

    void aThumbnailShowsTheExampleWithinItsSize()
    {
        const QImage picture = pictureOf("light/en/example/three-tier-web");
        QVERIFY(!picture.isNull());
        QVERIFY(picture.width() <= 240 && picture.height() <= 120);
        QVERIFY(picture.width() > 100 || picture.height() > 100);
    }

    void whatIsNoTemplateGivesNoPicture() { QVERIFY(pictureOf("light/en/file/0/%2Fnowhere.yaml").isNull()); }

    void aNewDesignIsEmptyHasNoFileAndKeepsItsLayoutInside()
    {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath("settings.ini"));
        Workbench bench(preferences);
        bench.document()->setSynchronous(true);
        QCOMPARE(bench.place(), QString("home"));
        bench.newDesign();
        QCOMPARE(bench.place(), QString("design"));
        QCOMPARE(bench.document()->status(), DesignDocument::Status::Ready);
        QCOMPARE(bench.document()->resourceCount(), 0);
        QCOMPARE(bench.document()->design().layoutHome, LayoutHome::Inside);
        QVERIFY(!bench.document()->isModified());
        bench.save();
        QVERIFY(bench.document()->path().isEmpty());
    }

    void anExportedTemplateHasNoLayoutAndSaysHowToDeployIt()
    {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath("settings.ini"));
        Workbench bench(preferences);
        bench.document()->setSynchronous(true);
        bench.document()->openText("x",
                                   "Resources: {R: {Type: AWS::IAM::Role}}\nMetadata: {Cirrograph: {Version: 1}}\n");
        QSignalSpy wanted(&bench, &Workbench::dialogWanted);
        bench.exportTemplate(QUrl::fromLocalFile(folder.filePath("web.json")));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(bench.deployCommand().endsWith("web.json --stack-name web --capabilities CAPABILITY_IAM"));
        QFile file(folder.filePath("web.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith('{') && text.contains("AWS::IAM::Role"));
        QVERIFY(!text.contains("Cirrograph"));
    }
};

QTEST_MAIN(TestHome)
#include "tst_home.moc"
