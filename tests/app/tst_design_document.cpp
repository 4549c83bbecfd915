#include "app/editor/design_document.h"

#include "tests/app/sample.h"

#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {

const ElementId web = ElementId::resource("Web");
const ElementId front = ElementId::resource("Front");

const std::string pipeline = R"(Resources:
  Topic: {Type: AWS::SNS::Topic}
  Jobs: {Type: AWS::SQS::Queue}
  Other: {Type: AWS::SQS::Queue}
  Feed:
    Type: AWS::SNS::Subscription
    Properties:
      TopicArn: !Ref Topic
      Protocol: sqs
      Endpoint: {Fn::GetAtt: Jobs.Arn}
)";

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

} // namespace

class TestDesignDocument : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_path = m_folder.filePath("a.yaml");
        QFile::remove(besidePath(m_path));
        sample::write(m_path, sample::text);
    }

    void openingShowsTheTemplateAndLeavesTheFile()
    {
        DesignDocument document;
        QSignalSpy opened(&document, &DesignDocument::opened);
        document.open(m_path);
        QTRY_VERIFY(document.isSettled() && document.picture());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(document.status(), DesignDocument::Status::Ready);
        QCOMPARE(document.title(), QString("a.yaml"));
        QCOMPARE(document.resourceCount(), 4);
        QVERIFY(!document.isModified());
        QVERIFY(document.picture()->find(web));
        QCOMPARE(sample::read(m_path), sample::text);
    }

    void savingAnUntouchedDocumentWritesTheSameBytes()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        QVERIFY(document.save());
        QCOMPARE(sample::read(m_path), sample::text);
        QVERIFY(!QFile::exists(besidePath(m_path)));
    }

    void aDropIntoAnotherSubnetChangesOneLine()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        const DropVerdict verdict = document.previewMove({web}, {10, 0}, front);
        QVERIFY(verdict.allowed);
        QCOMPARE(verdict.words, QString("into Front: sets SubnetId"));
        QVERIFY(document.commitMove({web}, {10, 0}, front));
        QVERIFY(document.isModified());
        QVERIFY(document.save());
        QVERIFY(!document.isModified());
        QCOMPARE(sample::read(m_path), replaced(sample::text, "SubnetId: !Ref Back #", "SubnetId: !Ref Front #"));
        // Where things lie does not go into somebody else's template.
        QVERIFY(QFile::exists(besidePath(m_path)));
    }

    void aDropIntoAnExpressionAsksAndDoesWhatIsAnswered()
    {
        const std::string written = "SubnetId: !If [IsBig, !Ref Back, !Ref AWS::NoValue] #";
        const std::string text = "Conditions: {IsBig: !Equals [!Ref AWS::Region, eu-west-1]}\n" +
                                 replaced(sample::text, "SubnetId: !Ref Back #", written);
        for (const bool everywhere : {false, true}) {
            QFile::remove(besidePath(m_path));
            sample::write(m_path, text);
            DesignDocument document;
            document.setSynchronous(true);
            document.open(m_path);
            QSignalSpy asked(&document, &DesignDocument::scopeAsked);
            QVERIFY(!document.commitMove({web}, {10, 0}, front));
            QCOMPARE(asked.size(), 1);
            QVERIFY2(asked[0][1].toString().contains("IsBig"), qPrintable(asked[0][1].toString()));
            QVERIFY(!document.isModified()); // nothing happens silently
            document.decideScope(everywhere);
            QVERIFY(document.save());
            QCOMPARE(sample::read(m_path),
                     replaced(text, written,
                              everywhere ? "SubnetId: !Ref Front #"
                                         : "SubnetId: !If [IsBig, !Ref Front, !Ref AWS::NoValue] #"));
            document.decideScope(everywhere); // an answer counts once
            QCOMPARE(document.undoText().isEmpty(), false);
            document.undo();
            QVERIFY(!document.canUndo());
        }
    }

    void nothingElseMovesWithADrop()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        const Rect before = *document.appraisal()->scene.boundsOf(front);
        const Rect start = *document.appraisal()->scene.boundsOf(web);
        QVERIFY(document.commitMove({web}, {16, 8}, document.containerOf(web)));
        QCOMPARE(*document.appraisal()->scene.boundsOf(front), before);
        QCOMPARE(*document.appraisal()->scene.boundsOf(web), start.translated(16, 8));
    }

    void theLayoutIsReadAgain()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        QVERIFY(document.commitMove({web}, {16, 8}, document.containerOf(web)));
        const Rect placed = *document.appraisal()->scene.boundsOf(web);
        QVERIFY(document.save());
        QCOMPARE(sample::read(m_path), sample::text);
        DesignDocument again;
        again.setSynchronous(true);
        again.open(m_path);
        QCOMPARE(*again.appraisal()->scene.boundsOf(web), placed);
    }

    void aWrongContainerSaysWhyAndChangesNothing()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        QSignalSpy failed(&document, &DesignDocument::failed);
        const ElementId net = ElementId::resource("Net");
        const DropVerdict verdict = document.previewMove({front}, {0, 0}, web);
        QVERIFY(!verdict.allowed);
        QVERIFY(!verdict.words.isEmpty());
        QVERIFY(!document.commitMove({net}, {0, 0}, front));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!document.isModified());
    }

    void undoAndRedoGoThroughTheVersions()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        QVERIFY(!document.canUndo());
        QVERIFY(document.commitMove({web}, {0, 0}, front));
        QCOMPARE(document.undoText(), QString("move Web"));
        QVERIFY(document.containerOf(web) == front);
        document.undo();
        QVERIFY(!document.isModified());
        QVERIFY(document.containerOf(web) == ElementId::resource("Back"));
        QCOMPARE(document.redoText(), QString("move Web"));
        document.redo();
        QVERIFY(document.containerOf(web) == front);
        document.undo();
        QVERIFY(document.save());
        QCOMPARE(sample::read(m_path), sample::text);
    }

    void aGestureIsOneStep()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        for (int i = 1; i <= 5; ++i)
            document.push({"edit.move", {"Web"}},
                          move(document.settledDesign(), document.index(), {web}, {8, 0}, front), 7);
        document.undo();
        QVERIFY(!document.canUndo());
    }

    void theNewestVersionIsWhatIsShown()
    {
        DesignDocument document;
        document.open(m_path);
        QTRY_VERIFY(document.picture());
        // Faster than they can be appraised: the overtaken ones are not shown.
        for (int i = 0; i < 21; ++i)
            QVERIFY(document.commitMove({web}, {i % 2 ? -8.0 : 8.0, 0}, document.containerOf(web)));
        QTRY_VERIFY(document.isSettled());
        QCOMPARE(*document.appraisal()->scene.boundsOf(web), document.design().placements.find(web)->bounds);
        QVERIFY(document.appraisal()->snapshot.design == document.design());
    }

    void anotherProgramsChangeIsNoticed()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        const std::string changed = replaced(sample::text, "10.0.1.0/24", "10.0.2.0/24");
        sample::write(m_path, changed);
        QTRY_VERIFY(document.changedOnDisk());
        document.reload();
        QVERIFY(!document.changedOnDisk());
        QVERIFY(document.save());
        QCOMPARE(sample::read(m_path), changed);
    }

    void aFileReplacedByRenamingIsNoticedAndCanBeKeptOut()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        sample::write(m_folder.filePath("b.yaml"), replaced(sample::text, "t3.micro", "t3.nano"));
        QFile::remove(m_path);
        QVERIFY(QFile::rename(m_folder.filePath("b.yaml"), m_path));
        QTRY_VERIFY(document.changedOnDisk());
        document.keepMine();
        QVERIFY(!document.changedOnDisk());
        QVERIFY(document.save());
        QCOMPARE(sample::read(m_path), sample::text);
    }

    void ourOwnSaveIsNoChangeOfAnother()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        QVERIFY(document.commitMove({web}, {0, 0}, front));
        QVERIFY(document.save());
        QTest::qWait(200); // what the watcher has to say comes within this time
        QVERIFY(!document.changedOnDisk());
    }

    void aTextThatIsNoTemplateSaysWhereAndIsLeftAlone()
    {
        const std::string broken = "Resources:\n  A: [1, 2\n";
        sample::write(m_path, broken);
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        QCOMPARE(document.status(), DesignDocument::Status::Unreadable);
        QVERIFY2(document.problem().startsWith("a.yaml:2:6: "), qPrintable(document.problem()));
        QVERIFY(!document.picture());
        QVERIFY(!document.commitMove({web}, {0, 0}, front));
        QVERIFY(!document.isModified());
        QVERIFY(document.save());
        QCOMPARE(sample::read(m_path), broken);
    }

    void aFileThatCannotBeReadLeavesTheDocumentOpen()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        QSignalSpy failed(&document, &DesignDocument::failed);
        document.open(m_folder.filePath("nowhere.yaml"));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(document.status(), DesignDocument::Status::Ready);
        QCOMPARE(document.title(), QString("a.yaml"));
        QVERIFY(document.isSettled());
    }

    void savingWhereNothingCanBeWrittenSaysSoAndLosesNothing()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        QVERIFY(document.commitMove({web}, {0, 0}, front));
        QSignalSpy failed(&document, &DesignDocument::failed);
        QVERIFY(!document.saveAs(m_folder.filePath("no/such/folder/a.yaml")));
        QCOMPARE(failed.size(), 1);
        QVERIFY(document.isModified());
        QCOMPARE(document.path(), m_path);
        QCOMPARE(sample::read(m_path), sample::text);
    }

    void bendsGoWithTheConnectionAndComeBackWithIt()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.openText("Example", pipeline);
        const ConnectorId connector{.from = ElementId::resource("Topic"), .to = ElementId::resource("Jobs")};
        const Way way{{Orientation::Vertical, 200}};
        QVERIFY(document.commitBend(connector, way));
        const auto lead = [&](const char *arn, History::Gesture gesture) {
            const auto edit = cirro::setProperty(document.design(), document.index(), ElementId::resource("Feed"),
                                                 {std::string("Properties"), std::string("Endpoint")},
                                                 syntax::Node::mapping({{"Fn::GetAtt", syntax::Node::scalar(arn)}}));
            QVERIFY(document.push({"edit.set-property", {"Endpoint"}}, edit, gesture));
        };
        lead("Other.Arn", 0);
        QVERIFY(document.design().ways.empty());
        document.undo();
        QVERIFY(*document.design().ways.find(connector) == way);
        // Half a name leads nowhere: what counts is where a burst of typing ends.
        lead("Oth.Arn", 7);
        QVERIFY(document.design().ways.empty());
        lead("Jobs.Arn", 7);
        QVERIFY(*document.design().ways.find(connector) == way);
    }

    void aTextWithoutAFileAsksForOne()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.openText("Example", sample::text);
        QCOMPARE(document.title(), QString("Example"));
        QVERIFY(!document.isModified());
        QVERIFY(!document.save());
        const QString path = m_folder.filePath("example.yaml");
        QVERIFY(document.saveAs(path));
        QCOMPARE(document.path(), path);
        QCOMPARE(sample::read(path), sample::text);
    }
};

QTEST_GUILESS_MAIN(TestDesignDocument)
#include "tst_design_document.moc"
