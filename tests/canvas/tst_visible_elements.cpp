#include "app/canvas/visible_elements_model.h"

#include "fake_host.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cirro;

class TestVisibleElements : public QObject
{
    Q_OBJECT

private:
    static QStringList names(const VisibleElementsModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row).data(VisibleElementsModel::NameRole).toString();
        return names;
    }

private slots:
    void init()
    {
        m_canvas.setHost(&m_host);
        m_canvas.setViewport(&m_viewport);
        m_canvas.setSelection(&m_selection);
        m_canvas.setSize({2000, 2000});
        m_viewport.zoomTo(1);
        m_viewport.panBy(QPointF(100, 100) - m_viewport.offset());
    }

    void itsRowsAreTheElementsOnShowInReadingOrder()
    {
        VisibleElementsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActive(true);
        model.setCanvas(&m_canvas);
        model.refresh();
        QCOMPARE(names(model), QStringList({"Vpc", "Other", "Web", "Data", "Bucket"}));
        QCOMPARE(model.index(2).data(VisibleElementsModel::RectRole).toRectF(), QRectF(140, 160, 112, 104));
        QCOMPARE(model.index(2).data(VisibleElementsModel::ElementRole).toString(), QString("resource:Web"));
        QCOMPARE(model.index(2).data(VisibleElementsModel::DescriptionRole).toString(), QString("a tile"));
    }
    void whatIsPannedAwayGoesAndTheRestStays()
    {
        VisibleElementsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActive(true);
        model.setCanvas(&m_canvas);
        model.refresh();
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        m_viewport.panBy({-560, 0});
        model.refresh();
        QCOMPARE(names(model), QStringList({"Other"}));
        m_viewport.panBy({560, 0});
        model.refresh();
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(inserted.count(), 4);
        QCOMPARE(reset.count(), 0);
    }
    void itFollowsTheSelectionByItself()
    {
        VisibleElementsModel model;
        model.setActive(true);
        model.setCanvas(&m_canvas);
        QTRY_COMPARE(model.rowCount(), 5);
        QVERIFY(!model.index(3).data(VisibleElementsModel::SelectedRole).toBool());
        m_selection.set({m_host.data});
        QTRY_VERIFY(model.index(3).data(VisibleElementsModel::SelectedRole).toBool());
    }
    void itIsEmptyWhileNobodyReadsTheScreen()
    {
        VisibleElementsModel model;
        model.setActive(false);
        model.setCanvas(&m_canvas);
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
    }

private:
    FakeHost m_host;
    Viewport m_viewport;
    Selection m_selection;
    CanvasItem m_canvas;
};

QTEST_MAIN(TestVisibleElements)
#include "tst_visible_elements.moc"
