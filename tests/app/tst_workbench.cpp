#include "app/shell/workbench.h"

#include "app/editor/views_model.h"
#include "model/scene/arrangement.h"
#include "model/scene/view.h"
#include "tests/app/bench_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {
const ElementId web = ElementId::resource("Web");
const ElementId front = ElementId::resource("Front");

const std::string crowd = R"(Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Net: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  Used: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref Net, RouteTableId: !Ref Table}}
  Guard: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: all, VpcId: !Ref Vpc}}
  One: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Net, SecurityGroupIds: [!Ref Guard]}}
  Two: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Net}}
  Three: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Net}}
  Four: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Net}}
  Queue: {Type: AWS::SQS::Queue}
)";
} // namespace

class TestWorkbench : public BenchFixture
{
    Q_OBJECT

    /// Another window saves by itself what is changed in it only now.
    void waitUntilAnotherSaved()
    {
        const QString path = m_folder.filePath("another.yaml");
        sample::write(path, sample::text);
        QFile::remove(m_folder.filePath("another.ini"));
        Preferences preferences(m_folder.filePath("another.ini"));
        preferences.setSaveAfter(1);
        Workbench other(preferences);
        other.document()->setSynchronous(true);
        other.open(QUrl::fromLocalFile(path));
        other.selection()->set({web});
        other.removeSelected();
        QVERIFY(other.document()->isModified());
        QTRY_VERIFY(!other.document()->isModified());
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { beginWithFile(); }
    void cleanup() { end(); }

    void whatTheDesignNoLongerShowsIsNotSelected()
    {
        m_bench->newDesign();
        QVERIFY(document().isBlank());
        QGuiApplication::clipboard()->setText("Resources:\n  Net:\n    Type: AWS::EC2::VPC\n  Front:\n"
                                              "    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, "
                                              "AvailabilityZone: !Select [0, !GetAZs '']}\n");
        m_bench->paste();
        QVERIFY(!document().isBlank());
        m_bench->selectAll();
        // With the zone and the Region around them.
        QVERIFY(m_bench->selection()->count() > 2);
        document().undo();
        QVERIFY(document().isBlank());
        QVERIFY(m_bench->selection()->isEmpty());
    }

    void whatIsSelectedIsNamedAnewWithThePicture()
    {
        m_bench->selection()->set({web});
        QVERIFY(m_bench->selectedLabel().contains("Web · "));
        QSignalSpy named(m_bench.get(), &Workbench::selectionChanged);
        emit document().pictureChanged();
        QCOMPARE(named.count(), 1);
        // What has no name of its own is called what it is.
        const auto note =
            document().push({"edit.draw", {"x"}}, draw(document().settledDesign(), {.kind = DrawingKind::Note}, {}));
        QVERIFY(note);
        m_bench->selection()->set({note->front()});
        QCOMPARE(m_bench->selectedLabel(), QString("Note"));
    }

    void everyActionHasWordsAndItsOwnShortcut()
    {
        QSet<QString> names;
        QSet<QKeySequence> keys;
        for (const Action *action : m_bench->actions()->all()) {
            QVERIFY2(!names.contains(action->name()), qPrintable(action->name()));
            names << action->name();
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->name()));
            for (const QString &shortcut : action->shortcuts()) {
                const QKeySequence key(shortcut);
                QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(action->name() + ' ' + shortcut));
                keys << key;
            }
        }
        QVERIFY(names.size() > 20);
    }

    void whatIsSelectedIsCountedByWhatItIs()
    {
        m_bench->selection()->set({web, front});
        QCOMPARE(m_bench->selectedLabel(), QString("2 resource(s)"));
        const auto drawn =
            document().push({"edit.draw", {"x"}}, draw(document().settledDesign(), {.kind = DrawingKind::Users}, {}));
        QVERIFY(drawn);
        m_bench->selection()->set({web, front, drawn->front(), scene::regionFrame()});
        QCOMPARE(m_bench->selectedLabel(), QString("2 resource(s) · 1 drawing(s) · 1 other(s)"));
    }

    void actionsAreOfferedWhenTheyCanBeDone()
    {
        const Action *undo = m_bench->actions()->find("edit.undo");
        const Action *remove = m_bench->actions()->find("edit.delete");
        QVERIFY(!undo->isEnabled() && !remove->isEnabled());
        m_bench->selection()->set({web});
        QVERIFY(remove->isEnabled());
        m_bench->actions()->find("edit.delete")->trigger();
        QVERIFY(undo->isEnabled());
        QVERIFY(!remove->isEnabled());
        QVERIFY(m_bench->selection()->isEmpty());
        QCOMPARE(document().resourceCount(), 3);
    }

    void whoBeginsWithAFileIsNotTakenThroughHome()
    {
        Workbench fresh(*m_preferences);
        QStringList places;
        connect(&fresh, &Workbench::placeChanged, this, [&] { places.push_back(fresh.place()); });
        fresh.beginWith(QUrl::fromLocalFile(m_path));
        QTRY_COMPARE(fresh.document()->path(), m_path);
        QCOMPARE(places, QStringList{"design"});
        // A later failure is not one of beginning.
        fresh.document()->open("/no/such/file.yaml");
        QTRY_VERIFY(fresh.document()->isSettled());
        QCOMPARE(fresh.place(), "design");
    }
    void aBeginningThatCannotBeReadEndsAtHome()
    {
        Workbench fresh(*m_preferences);
        QSignalSpy failed(fresh.document(), &DesignDocument::failed);
        fresh.beginWith(QUrl::fromLocalFile("/no/such/file.yaml"));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(fresh.place(), "home");
    }
    void anOpenedFileIsARecentOne() { QCOMPARE(m_preferences->recentFiles(), QStringList{m_path}); }

    void copyAndPasteGoThroughText()
    {
        m_bench->selection()->set({web});
        m_bench->copy();
        QVERIFY(QGuiApplication::clipboard()->text().contains("AWS::EC2::Instance"));
        m_bench->paste();
        QCOMPARE(document().resourceCount(), 5);
        QCOMPARE(m_bench->selection()->count(), 1);
        QVERIFY(m_bench->selection()->ids().front() != web);
        document().undo();
        m_bench->selection()->set({web});
        m_bench->cut();
        QCOMPARE(document().resourceCount(), 3);
        m_bench->paste();
        QCOMPARE(document().resourceCount(), 4);
        QVERIFY(document().index().find(web));
    }

    void anotherProgramGetsTheTemplateAlone()
    {
        m_bench->selection()->set({web});
        m_bench->copy();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains("AWS::EC2::Instance"));
        QVERIFY(!text.contains("Cirrograph"));
    }

    void whatIsPastedTwiceLiesBesideTheFirst()
    {
        document().openText("b.yaml", "Resources:\n  Box:\n    Type: AWS::S3::Bucket\n");
        m_bench->viewport()->setSize({800, 600});
        m_bench->selection()->set({ElementId::resource("Box")});
        m_bench->copy();
        const auto placeOf = [&] {
            return document().design().placements.find(m_bench->selection()->ids().front())->bounds;
        };
        m_bench->paste();
        const Rect first = placeOf();
        m_bench->paste();
        QVERIFY(placeOf().x > first.x && placeOf().y > first.y);
    }

    void whatComesFromFarAwayIsPastedIntoTheView()
    {
        m_bench->viewport()->setSize({800, 600});
        m_bench->showAll();
        m_bench->selection()->set({web});
        m_bench->copy();
        m_bench->viewport()->panBy({-9000, 4000});
        m_bench->paste();
        const ElementId copy = m_bench->selection()->ids().front();
        QVERIFY(m_bench->viewport()->visible().intersects(document().design().placements.find(copy)->bounds));
    }

    void anArrowIsDrawnBetweenTwoSelectedElse()
    {
        QSignalSpy tool(m_bench.get(), &Workbench::arrowToolWanted);
        Action *arrow = m_bench->actions()->find("edit.arrow");
        m_bench->selection()->set({web, front});
        arrow->trigger();
        QCOMPARE(document().design().drawings.size(), std::size_t(1));
        QCOMPARE(tool.count(), 0);
        m_bench->selection()->clear();
        arrow->trigger();
        QCOMPARE(tool.count(), 1);
    }

    void aSelectedArrowIsDeletedAndComesBack()
    {
        QVERIFY(document().commitArrow(web, front));
        const ElementId arrow = ElementId::drawing("arrow");
        m_bench->selection()->setConnector({web, front, arrow});
        m_bench->removeSelected();
        QVERIFY(document().design().drawings.empty());
        QVERIFY(!m_bench->selection()->hasConnector());
        document().undo();
        QVERIFY(document().design().drawings.contains(arrow));
    }

    void aBentConnectorIsOneStepAndIsRoutedAgain()
    {
        QVERIFY(document().commitArrow(web, front));
        const ConnectorId arrow{web, front, ElementId::drawing("arrow")};
        m_bench->selection()->setConnector(arrow);
        Action *route = m_bench->actions()->find("arrange.route");
        QVERIFY(!route->isEnabled());
        const Way way{{Orientation::Vertical, 640}};
        QVERIFY(document().commitBend(arrow, way));
        QVERIFY(*document().design().ways.find(arrow) == way);
        QVERIFY(route->isEnabled());
        const auto shown = [&] {
            for (const auto &picture : document().picture()->pictures())
                if (picture->arrow == arrow.arrow)
                    return picture;
            return std::shared_ptr<const scene::Picture>();
        };
        QVERIFY(shown()->bends == way);
        QVERIFY(shown()->body.right() >= 640);
        route->trigger();
        QVERIFY(document().design().ways.empty());
        document().undo();
        QVERIFY(*document().design().ways.find(arrow) == way);
    }

    void whatIsPinnedSaysSoAndStaysWhenAllIsLaidOut()
    {
        Action *pin = m_bench->actions()->find("arrange.pin");
        QVERIFY(document().commitMove({web}, {56, 40}, document().containerOf(web)));
        const Point place = document().design().placements.find(web)->bounds.topLeft();
        m_bench->selection()->set({web});
        QVERIFY(pin->isEnabled() && !pin->isChecked());
        pin->trigger();
        QVERIFY(pin->isChecked());
        m_bench->selection()->clear();
        m_bench->actions()->find("edit.lay-out")->trigger();
        QCOMPARE(document().design().placements.find(web)->bounds.topLeft(), place);
        m_bench->selection()->set({web});
        pin->trigger();
        QVERIFY(!document().design().placements.find(web)->pinned);
        m_bench->selection()->clear();
        m_bench->actions()->find("edit.lay-out")->trigger();
        QVERIFY(!(document().design().placements.find(web)->bounds.topLeft() == place));
    }

    void aClipboardWithoutResourcesSaysSo()
    {
        QGuiApplication::clipboard()->setText("Hello");
        QSignalSpy failed(&document(), &DesignDocument::failed);
        m_bench->paste();
        QCOMPARE(failed.size(), 1);
        QVERIFY(!document().isModified());
    }

    void aDuplicateIsSelected()
    {
        m_bench->selection()->set({web});
        m_bench->duplicate();
        QCOMPARE(document().resourceCount(), 5);
        QVERIFY(!m_bench->selection()->contains(web));
    }

    void leavingAnUntouchedDocumentAsksNothing()
    {
        QSignalSpy wanted(m_bench.get(), &Workbench::leaveWanted);
        QVERIFY(m_bench->mayClose());
        m_bench->openExample("three-tier-web");
        QCOMPARE(wanted.size(), 0);
        QVERIFY(document().path().isEmpty());
        QVERIFY(document().resourceCount() > 30);
    }

    void leavingAChangedDocumentAsks()
    {
        QVERIFY(document().commitMove({web}, {0, 0}, front));
        QSignalSpy wanted(m_bench.get(), &Workbench::leaveWanted);
        QSignalSpy close(m_bench.get(), &Workbench::closeWanted);
        QVERIFY(!m_bench->mayClose());
        QCOMPARE(wanted.size(), 1);
        m_bench->answerLeaving("cancel");
        QCOMPARE(close.size(), 0);
        QVERIFY(document().isModified());
        QVERIFY(!m_bench->mayClose());
        m_bench->answerLeaving("save");
        QCOMPARE(close.size(), 1);
        QVERIFY(m_bench->mayClose());
        QVERIFY(sample::read(m_path).find("!Ref Front #") != std::string::npos);
    }

    void discardingLeavesTheFileAlone()
    {
        QVERIFY(document().commitMove({web}, {0, 0}, front));
        QVERIFY(!m_bench->mayClose());
        m_bench->answerLeaving("discard");
        QVERIFY(m_bench->mayClose());
        QCOMPARE(sample::read(m_path), sample::text);
    }

    void savingWithoutAFileAsksForOneAndThenLeaves()
    {
        m_bench->openExample("three-tier-web");
        m_bench->layOut();
        QVERIFY(document().isModified());
        QSignalSpy dialog(m_bench.get(), &Workbench::dialogWanted);
        QSignalSpy close(m_bench.get(), &Workbench::closeWanted);
        QVERIFY(!m_bench->mayClose());
        m_bench->answerLeaving("save");
        QCOMPARE(dialog.size(), 1);
        QCOMPARE(dialog.first().first().toString(), QString("saveAs"));
        m_bench->saveAs(QUrl::fromLocalFile(m_folder.filePath("mine.yaml")));
        QCOMPARE(close.size(), 1);
        QVERIFY(QFile::exists(m_folder.filePath("mine.yaml")));
    }

    void aTextWithAnErrorIsAskedAboutBeforeItIsSavedOrLeft()
    {
        const QString draft = QString::fromStdString(sample::text) + "  Half: [";
        m_bench->code()->setActive(true);
        QTRY_COMPARE(m_bench->code()->buffer().text().toStdString(), sample::text);
        m_bench->code()->apply({.at = qsizetype(sample::text.size()), .text = "  Half: ["}, {});
        QSignalSpy dialog(m_bench.get(), &Workbench::dialogWanted);
        QSignalSpy close(m_bench.get(), &Workbench::closeWanted);
        m_bench->save();
        QCOMPARE(dialog.takeFirst().first().toString(), QString("draft"));
        m_bench->answerDraft("cancel");
        QCOMPARE(sample::read(m_path), sample::text);
        QVERIFY(!m_bench->mayClose());
        m_bench->answerLeaving("cancel");
        m_bench->save();
        m_bench->answerDraft("typed");
        QCOMPARE(sample::read(m_path), draft.toStdString());
        // What is on the disk needs no question; the text is still there to be mended.
        QVERIFY(m_bench->mayClose());
        QVERIFY(m_bench->code()->isWrong());
        m_bench->save();
        m_bench->answerDraft("design");
        QCOMPARE(sample::read(m_path), sample::text);
        QCOMPARE(m_bench->code()->buffer().text(), draft);
        dialog.clear();
        QVERIFY(!m_bench->mayClose());
        m_bench->answerLeaving("save");
        QCOMPARE(dialog.takeFirst().first().toString(), QString("draft"));
        QCOMPARE(close.size(), 0);
        m_bench->answerDraft("typed");
        QCOMPARE(close.size(), 1);
        QCOMPARE(sample::read(m_path), draft.toStdString());
    }

    void aTextWithAnErrorSurvivesTheEndOfTheProgram_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("fileStays");
        QTest::newRow("beside a template") << QString::fromStdString(sample::text) << true;
        QTest::newRow("in a file that is none") << QString("Resources:\n  Box: {\n") << true;
        QTest::newRow("and of its file") << QString::fromStdString(sample::text) << false;
    }
    void aTextWithAnErrorSurvivesTheEndOfTheProgram()
    {
        QFETCH(QString, file);
        QFETCH(bool, fileStays);
        QDir(unsavedFolder()).removeRecursively();
        sample::write(m_path, file.toStdString());
        document().open(m_path);
        m_bench->code()->setActive(true);
        QCOMPARE(m_bench->code()->buffer().text(), file);
        m_bench->code()->apply({.at = file.size(), .text = "  Half: ["}, {});
        const QString draft = file + "  Half: [";
        const auto keptAt = [] {
            return QDir(unsavedFolder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).filePath();
        };
        const auto isKept = [&] { return QFile::exists(keptAt() + "/draft"); };
        QTRY_VERIFY(isKept());
        QVERIFY(m_bench->isUnsaved());
        QVERIFY(m_bench->journal().flush());
        // As a kill leaves it: kept, and nobody holds it.
        const QString aside = m_folder.filePath("aside");
        QDir(aside).removeRecursively();
        QVERIFY(QDir().rename(keptAt(), aside));
        QFile::remove(aside + "/lock");
        m_bench.reset();
        QVERIFY(QDir().rename(aside, unsavedFolder() + "/left"));
        if (!fileStays)
            QFile::remove(m_path);

        Workbench later(*m_preferences);
        later.document()->setSynchronous(true);
        later.offerUnsaved();
        QCOMPARE(later.unsaved()->rowCount(), 1);
        const QString summary = later.unsaved()->data(later.unsaved()->index(0), UnsavedModel::SummaryRole).toString();
        QVERIFY2(summary.contains("a text with an error in line"), qPrintable(summary));
        m_preferences->setPanelShown(false);
        later.recover(0);
        QCOMPARE(later.unsaved()->rowCount(), 0);
        QVERIFY(later.code()->isWrong());
        QCOMPARE(later.code()->buffer().text(), draft);
        QVERIFY(m_preferences->panelShown());
        QCOMPARE(m_preferences->panel(), QString("code"));
        QCOMPARE(later.document()->path(), fileStays ? m_path : QString());
        QVERIFY(!QDir(unsavedFolder() + "/left").exists());
        // Now this window keeps it.
        QCOMPARE(QString::fromStdString(sample::read(keptAt() + "/draft")), draft);
        QVERIFY(!later.mayClose());
        later.code()->takeBack();
        QTRY_VERIFY(!isKept());
    }

    void aTextThatWasSavedAsTypedIsSaved()
    {
        const auto isKept = [] {
            return !QDir(unsavedFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty();
        };
        QDir(unsavedFolder()).removeRecursively();
        m_bench->code()->setActive(true);
        m_bench->code()->apply({.at = qsizetype(sample::text.size()), .text = "  Half: ["}, {});
        QTRY_VERIFY(isKept());
        m_bench->save();
        m_bench->answerDraft("design");
        QVERIFY(isKept());
        QVERIFY(m_bench->isUnsaved());
        m_bench->save();
        m_bench->answerDraft("typed");
        QVERIFY(!isKept());
        QVERIFY(!m_bench->isUnsaved());
    }

    void aTextWithAnErrorIsNeverSavedIntoAnotherFile()
    {
        const QString other = m_folder.filePath("b.yaml");
        const std::string box = "Resources:\n  Box:\n    Type: AWS::S3::Bucket\n";
        sample::write(other, box);
        m_bench->code()->setActive(true);
        m_bench->code()->apply({.at = qsizetype(sample::text.size()), .text = "  Half: ["}, {});
        m_bench->code()->flush();
        QVERIFY(m_bench->code()->isWrong());
        // Nobody looks at the code any more.
        m_bench->code()->setActive(false);
        m_bench->open(QUrl::fromLocalFile(other));
        m_bench->answerLeaving("discard");
        QCOMPARE(document().path(), other);
        QVERIFY(!m_bench->code()->isWrong());
        QSignalSpy dialog(m_bench.get(), &Workbench::dialogWanted);
        m_bench->save();
        QCOMPARE(dialog.size(), 0);
        QCOMPARE(sample::read(other), box);
    }

    void aFindingsElementIsRevealed()
    {
        m_bench->viewport()->setSize({800, 600});
        m_bench->reveal("resource:Web");
        QVERIFY(m_bench->selection()->contains(web));
        const auto *picture = document().picture()->find(web);
        QVERIFY(m_bench->viewport()->visible().contains(picture->body));
    }

    void severalElementsAreRevealedTogether()
    {
        m_bench->viewport()->setSize({300, 200});
        m_bench->viewport()->zoomTo(2);
        m_bench->revealAll({"resource:Web", "resource:Front", "nonsense"});
        QCOMPARE(m_bench->selection()->elements(), QStringList({"resource:Web", "resource:Front"}));
        for (const ElementId &id : {web, front})
            QVERIFY(m_bench->viewport()->visible().contains(document().picture()->find(id)->body));
    }

    void everyExporterIsOffered()
    {
        const QStringList filters = m_bench->pictureFilters();
        QVERIFY(filters.join(' ').contains("*.svg") && filters.join(' ').contains("*.png"));
        QSignalSpy notified(m_bench.get(), &Workbench::notified);
        m_bench->exportPicture(QUrl::fromLocalFile(m_folder.filePath("a.svg")));
        QTRY_COMPARE(notified.size(), 1);
        QVERIFY(sample::read(m_folder.filePath("a.svg")).find("<svg") != std::string::npos);
        QSignalSpy failed(&document(), &DesignDocument::failed);
        m_bench->exportPicture(QUrl::fromLocalFile(m_folder.filePath("a.bmp")));
        QCOMPARE(failed.size(), 1);
    }

    void theSelectionAloneIsExported()
    {
        QSignalSpy notified(m_bench.get(), &Workbench::notified);
        const QString file = m_folder.filePath("part.svg");
        m_bench->selection()->set({ElementId::resource("Back")});
        m_bench->exportPicture(QUrl::fromLocalFile(file), true);
        QTRY_COMPARE(notified.size(), 1);
        const std::string svg = sample::read(file);
        QVERIFY(svg.find("Back") != std::string::npos && svg.find("Web") != std::string::npos);
        QVERIFY(svg.find("Front") == std::string::npos);
    }

    void aPictureIsCopiedInEveryFormat()
    {
        QSignalSpy notified(m_bench.get(), &Workbench::notified);
        const auto copied = [&] {
            notified.clear();
            m_bench->actions()->find("file.copy-picture")->trigger();
            [&] { QTRY_COMPARE(notified.size(), 1); }();
            return QGuiApplication::clipboard()->mimeData();
        };
        m_bench->selection()->clear();
        const QMimeData *all = copied();
        QVERIFY(all->hasImage() || all->hasFormat("image/png"));
        const QSize size = QImage::fromData(all->data("image/png")).size();
        QVERIFY(all->data("image/svg+xml").contains("Front"));
        m_bench->selection()->set({web});
        const QMimeData *part = copied();
        QVERIFY(QImage::fromData(part->data("image/png")).width() < size.width());
        QVERIFY(!part->data("image/svg+xml").contains("Front"));
        QVERIFY(part->data("image/svg+xml").contains("Web"));
    }

    void theTemplateIsCopiedWithoutItsLayout()
    {
        m_bench->layOut();
        m_bench->actions()->find("file.copy-template")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), sample::text);
    }

    void aChangeIsSavedByItselfWhenWanted()
    {
        m_preferences->setSaveAfter(1);
        m_bench->selection()->set({web});
        m_bench->removeSelected();
        QVERIFY(document().isModified());
        QCOMPARE(sample::read(m_path), sample::text);
        QTRY_VERIFY(!document().isModified());
        QVERIFY(!QString::fromStdString(sample::read(m_path)).contains("AWS::EC2::Instance"));
        // Never is never, also for a change that was waiting.
        document().undo();
        m_preferences->setSaveAfter(0);
        waitUntilAnotherSaved();
        QVERIFY(document().isModified());
    }

    void whatAWindowThatWasKilledHadNotSavedIsGoneOnWith()
    {
        // As it lies there after the kill: another window's folder that nobody holds.
        const QString left = unsavedFolder() + "/left";
        QVERIFY(QDir().mkpath(left));
        std::string unsaved = sample::text;
        unsaved.replace(unsaved.find("ami-12345678"), 12, "ami-unsaved0");
        sample::write(left + "/template", unsaved);
        sample::write(left + "/about.json", "{\"path\": \"" + m_path.toStdString() + "\", \"name\": \"web.yaml\"}");
        QSignalSpy dialogs(m_bench.get(), &Workbench::dialogWanted);
        m_bench->offerUnsaved();
        QCOMPARE(dialogs.count(), 1);
        const UnsavedModel &rows = *m_bench->unsaved();
        QCOMPARE(rows.rowCount(), 1);
        QCOMPARE(rows.data(rows.index(0), UnsavedModel::NameRole).toString(), QFileInfo(m_path).fileName());
        QVERIFY(rows.data(rows.index(0), UnsavedModel::SummaryRole).toString().contains('1'));
        m_bench->recover(0);
        QTRY_VERIFY(document().isModified());
        QCOMPARE(rows.rowCount(), 0);
        QVERIFY(!QDir(left).exists());
        QVERIFY(writeDesign(document().design()).text.find("ami-unsaved0") != std::string::npos);
        QVERIFY(document().save());
        m_bench->offerUnsaved();
        QCOMPARE(dialogs.count(), 1);
    }

    void savingByItselfLeavesAForeignChangeAlone()
    {
        m_preferences->setSaveAfter(1);
        m_bench->selection()->set({web});
        m_bench->removeSelected();
        sample::write(m_path, "Resources: {}\n");
        QTRY_VERIFY(document().changedOnDisk());
        waitUntilAnotherSaved();
        QCOMPARE(sample::read(m_path), std::string("Resources: {}\n"));
    }

    void nothingIsEditedFromAPlaceThatDoesNotShowIt()
    {
        m_bench->selection()->set({web});
        const Action *remove = m_bench->actions()->find("edit.delete");
        m_bench->actions()->find("file.settings")->trigger();
        QVERIFY(!remove->isEnabled());
        m_bench->goBack();
        QCOMPARE(m_bench->place(), QString("design"));
        QVERIFY(remove->isEnabled());
    }

    void theLanguageChangesWordsAtRunTime()
    {
        m_bench->setLanguage("ko");
        QCOMPARE(document().view().language, std::string("ko"));
    }

    // What is folded and what stands out ----------------------------------------------------------------------------

    void everyViewHasAnActionThatShowsItAndChangesNothing()
    {
        for (const scene::View &view : scene::allViews()) {
            Action *action = m_bench->actions()->find(ViewsModel::actionOf(view.id));
            QVERIFY2(action, view.id.c_str());
            action->trigger();
            QVERIFY2(action->isChecked(), view.id.c_str());
            QCOMPARE(document().view().view, view.id);
            QVERIFY(!document().isModified() && !document().canUndo());
        }
        ViewsModel views;
        views.setDocument(&document());
        QCOMPARE(views.rowCount(), int(scene::allViews().size()));
        QCOMPARE(views.current(), views.rowCount() - 1);
    }

    void whatServesAnElementIsShownBesideItAndFoldedAgain()
    {
        document().openText("x", crowd);
        const ElementId net = ElementId::resource("Net");
        const ElementId used = ElementId::resource("Used");
        QVERIFY(!document().picture()->find(used));
        QVERIFY(document().standIn(used) == net);
        m_bench->selection()->set({net});
        Action *action = m_bench->actions()->find("view.unfold");
        QVERIFY(action->isEnabled() && !action->isChecked());
        action->trigger();
        QVERIFY(document().picture()->find(used));
        QVERIFY(action->isChecked());
        document().undo(); // one step
        QVERIFY(!document().picture()->find(used));
        m_bench->unfold("resource:Net");
        m_bench->unfold("resource:Net");
        QVERIFY(!document().picture()->find(used));
    }

    void likeElementsBecomeOneCardThatIsShownForEachOfThem()
    {
        document().openText("x", crowd);
        m_bench->selection()->set({ElementId::resource("Two")});
        Action *action = m_bench->actions()->find("view.collapse");
        QVERIFY(action->isEnabled());
        action->trigger();
        QCOMPARE(m_bench->selection()->count(), 1);
        const ElementId card = m_bench->selection()->ids().front();
        QVERIFY(card.kind == ElementKind::Group);
        QVERIFY(document().picture()->find(card));
        QVERIFY(!document().picture()->find(ElementId::resource("Two")));
        QVERIFY(m_bench->selectedLabel().length() > 0);
        m_bench->selection()->clear();
        m_bench->reveal("resource:Four");
        QVERIFY(m_bench->selection()->ids() == std::vector<ElementId>{card});
        QVERIFY(action->isChecked());
        action->trigger();
        QVERIFY(document().picture()->find(ElementId::resource("Two")));
        document().undo();
        document().undo();
        QVERIFY(!document().canUndo());
    }

    void aContainerBecomesOneCardAndThreeOfAKindAreNoCrowd()
    {
        document().openText("x", crowd);
        Action *action = m_bench->actions()->find("view.collapse");
        m_bench->selection()->set({ElementId::resource("Queue")});
        QVERIFY(!action->isEnabled());
        m_bench->selection()->set({ElementId::resource("Net")});
        action->trigger();
        QVERIFY(!document().picture()->find(ElementId::resource("One")));
        QVERIFY(!document().picture()->find(ElementId::resource("Net"))->container);
        action->trigger();
        QVERIFY(document().picture()->find(ElementId::resource("Net"))->container);
    }

    void aSecurityGroupIsDrawnWhileItIsSelected()
    {
        document().openText("x", crowd);
        const ElementId guard = ElementId::resource("Guard");
        QVERIFY(!document().picture()->find(guard));
        m_bench->reveal("resource:Guard");
        QVERIFY(document().picture()->find(guard));
        m_bench->selection()->clear();
        QVERIFY(!document().picture()->find(guard));
        QVERIFY(!document().canUndo());
    }
};

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
