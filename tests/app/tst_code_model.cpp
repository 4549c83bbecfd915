#include "app/code/code_model.h"

#include "tests/app/sample.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {

struct Bench {
    DesignDocument document;
    Selection selection;
    CodeModel model{document, selection};

    explicit Bench(bool synchronous = true)
    {
        document.setSynchronous(synchronous);
        model.setActive(true);
    }
    explicit Bench(const std::string &text) : Bench(true) { document.openText("a", text); }
    QString text() const { return model.buffer().text(); }
    QString line(int row) const { return model.buffer().line(row).toString(); }
    int lineWith(const QString &words) const
    {
        const qsizetype at = text().indexOf(words);
        return at < 0 ? -1 : model.buffer().lineAt(at);
    }
    QStringList selectedLines() const
    {
        QStringList lines;
        for (int row = 0; row < model.lineCount(); ++row)
            if (model.isSelected(row))
                lines << line(row);
        return lines;
    }
    /// Puts words in place of others, as typing does.
    void type(const QString &before, const QString &after)
    {
        const qsizetype at = text().indexOf(before);
        QVERIFY2(at >= 0, qPrintable(before));
        const qsizetype end = at + after.size();
        model.apply({at, before.size(), after, {end, end}}, {at, at});
    }
    void setImage(const std::string &image)
    {
        document.push({"edit.set-property", {"Web"}},
                      setProperty(document.design(), document.index(), ElementId::resource("Web"),
                                  {std::string("Properties"), std::string("ImageId")}, syntax::Node::scalar(image)));
    }
    std::string written() const { return writeDesign(document.design()).text; }
};

} // namespace

class TestCodeModel : public QObject
{
    Q_OBJECT
private slots:
    void theTextIsWhatIsSaved()
    {
        Bench bench(sample::text);
        QCOMPARE(bench.text().toStdString(), sample::text);
        bench.model.copyAll();
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), sample::text);
    }

    void whatIsSelectedIsMarkedAlsoAfterAnEdit()
    {
        Bench bench(sample::text);
        bench.selection.set({ElementId::resource("Front")});
        const QStringList front{"  Front:", "    Type: AWS::EC2::Subnet",
                                "    Properties: { VpcId: !Ref Net, CidrBlock: 10.0.0.0/24 }"};
        QCOMPARE(bench.selectedLines(), front);
        QCOMPARE(bench.line(bench.model.selectedLine()), QString("  Front:"));
        QVERIFY(bench.line(bench.model.selectedEnd()).contains("VpcId"));
        bench.setImage("ami-1");
        QCOMPARE(bench.selectedLines(), front);
        bench.type("Parameters:", "# one\n# two\nParameters:");
        QCOMPARE(bench.selectedLines(), front);
        bench.selection.set({ElementId::resource("Web")});
        bench.selection.set({ElementId::resource("Front")});
        QCOMPARE(bench.selectedLines(), front);
        bench.selection.clear();
        QCOMPARE(bench.selectedLines(), QStringList());
        QCOMPARE(bench.model.selectedLine(), -1);
    }

    void aLineKnowsItsElementAlsoInADraft()
    {
        Bench bench(sample::text);
        const auto elementAt = [&](const QString &words) { return bench.model.elementAt(bench.lineWith(words)); };
        QCOMPARE(elementAt("Parameters:"), QString());
        QCOMPARE(elementAt("Resources:"), QString());
        QCOMPARE(elementAt("CidrBlock: 10.0.0.0/16"), QString("resource:Net"));
        QCOMPARE(elementAt("behind the others"), QString("resource:Web"));
        bench.type("  Back:", "  ]\n\n  Back:");
        bench.model.flush();
        QVERIFY(bench.model.isWrong());
        QCOMPARE(elementAt("CidrBlock: 10.0.0.0/16"), QString("resource:Net"));
        QCOMPARE(elementAt("behind the others"), QString("resource:Web"));
    }

    void whatStandsAtAPlaceOfTheTemplateIsFoundInItsKeyOrItsValueAlsoInADraft()
    {
        Bench bench(std::string("\xEF\xBB\xBF# 앞\nResources:\n  Front:\n    Type: AWS::EC2::Subnet\n    Properties:\n"
                                "      Tags:\n        - {Key: Key, Value: '값 a'}\n"));
        const auto wordsAt = [&](const QString &pointer, const QString &words, bool inKey) {
            const auto span = bench.model.placeOf(pointer, words, inKey);
            return !span ? QString("none")
                         : bench.text().left(span->begin()).section('\n', -1) + '|' +
                               bench.text().mid(span->begin(), span->end() - span->begin());
        };
        QCOMPARE(wordsAt("/Resources/Front", "Front", true), QString("  |Front"));
        QCOMPARE(wordsAt("/Resources/Front/Properties/Tags/0/Key", "Key", true), QString("        - {|Key"));
        QCOMPARE(wordsAt("/Resources/Front/Properties/Tags/0/Key", "Key", false), QString("        - {Key: |Key"));
        // What is written otherwise is shown where it begins.
        QCOMPARE(wordsAt("/Resources/Front/Properties/Tags/0/Value", "a", false),
                 QString("        - {Key: Key, Value: '값 |a"));
        QCOMPARE(wordsAt("/Resources/Front/Properties/Tags/0/Value", "a\\n", false),
                 QString("        - {Key: Key, Value: |"));
        QCOMPARE(wordsAt("/Resources/None", "None", true), QString("none"));
        bench.type("# 앞", "# 앞\n]\n");
        bench.model.flush();
        QVERIFY(bench.model.isDraft());
        QCOMPARE(wordsAt("/Resources/Front/Properties/Tags/0/Key", "Key", false), QString("        - {Key: |Key"));
    }

    void anEditOfTheDesignChangesItsOwnLinesOnly()
    {
        Bench bench(sample::text);
        QSignalSpy reset(&bench.model, &CodeModel::reset);
        QSignalSpy rewritten(&bench.model, &CodeModel::rewritten);
        bench.setImage("ami-1");
        QCOMPARE(reset.size(), 0);
        QCOMPARE(rewritten.size(), 1);
        const int line = bench.lineWith("ami-1");
        QCOMPARE(rewritten[0], (QVariantList{line, line}));
        bench.document.push({"edit.delete", {"Web"}},
                            remove(bench.document.design(), bench.document.index(), {ElementId::resource("Web")}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(bench.lineWith("ami-1"), -1);
        bench.document.undo();
        QVERIFY(bench.lineWith("ami-1") > 0);
    }

    void theOtherFormatIsTheSameTemplateToBeRead()
    {
        Bench bench(sample::text);
        QCOMPARE(bench.model.shownFormat(), QString("yaml"));
        QVERIFY(!bench.model.isReadOnly());
        bench.model.setFormat("json");
        QCOMPARE(bench.model.shownFormat(), QString("json"));
        QCOMPARE(bench.line(0), QString("{"));
        bench.selection.set({ElementId::resource("Net")});
        QCOMPARE(bench.line(bench.model.selectedLine()).trimmed(), QString("\"Net\": {"));
        QVERIFY(bench.model.isReadOnly());
        bench.type("{", "[");
        QCOMPARE(bench.line(0), QString("{"));
        QVERIFY(!bench.document.isModified());
    }

    void findingsStandWhereTheirFaultDoes()
    {
        Bench bench(sample::text + "  Wrong:\n    Type: AWS::EC2::Subnet\n    Properties:\n"
                                   "      VpcId: !Ref Nowhere\n      CidrBlock: 10.0.2.0/24\n");
        int line = bench.lineWith("Nowhere");
        QCOMPARE(bench.model.severityAt(line), QString("error"));
        QVERIFY(bench.model.findingsAt(line).contains("Nowhere"));
        QCOMPARE(bench.model.findingElement(line), QString("resource:Wrong"));
        bench.type("Parameters:", "# one\nParameters:");
        QCOMPARE(bench.model.severityAt(line), QString());
        QCOMPARE(bench.model.severityAt(line + 1), QString("error"));
        bench.type("Nowhere", "Net");
        bench.model.flush();
        QCOMPARE(bench.model.severityAt(line + 1), QString());
    }

    void onlyTheNewestOfManyVersionsCountsAndNothingWhileHidden()
    {
        Bench bench(false);
        bench.document.openText("a", sample::text);
        QTRY_VERIFY(bench.model.lineCount() > 1);
        for (int i = 0; i < 20; ++i)
            bench.setImage("ami-" + std::to_string(i));
        QTRY_VERIFY(bench.lineWith("ami-19") > 0);
        bench.model.setActive(false);
        bench.setImage("ami-hidden");
        // The picture takes longer than the text.
        QTRY_VERIFY(bench.document.isSettled());
        QCOMPARE(bench.lineWith("ami-hidden"), -1);
        bench.model.setActive(true);
        QTRY_VERIFY(bench.lineWith("ami-hidden") > 0);
    }

    // Typing ----------------------------------------------------------------------------------------------------------

    void whatIsTypedBecomesTheDesignAfterAPauseByteForByte()
    {
        Bench bench(sample::text);
        QSignalSpy reset(&bench.model, &CodeModel::reset);
        bench.type("10.0.0.0/24 }", "10.0.7.0/24   } #  odd");
        QVERIFY(bench.model.isDraft());
        QVERIFY(!bench.document.isModified());
        QTRY_VERIFY(!bench.model.isDraft());
        QVERIFY(bench.document.isModified());
        QCOMPARE(bench.written(), bench.text().toStdString());
        QVERIFY(bench.written().find("10.0.7.0/24   } #  odd") != std::string::npos);
        QCOMPARE(reset.size(), 0);
        bench.document.undo();
        QCOMPARE(bench.text().toStdString(), sample::text);
        bench.document.redo();
        QVERIFY(bench.text().contains("#  odd"));
    }

    void oneStintIsOneStepAndTheNextIsAnother()
    {
        Bench bench(sample::text);
        bench.type("ami-12345678", "ami-1");
        bench.model.flush();
        bench.type("ami-1", "ami-2");
        bench.model.flush();
        bench.model.endStint();
        bench.type("ami-2", "ami-3");
        bench.model.flush();
        bench.document.undo();
        QVERIFY(bench.text().contains("ami-2"));
        bench.document.undo();
        QCOMPARE(bench.text().toStdString(), sample::text);
        QVERIFY(!bench.document.canUndo());
    }

    void aChangeOfACommentIsAStepAsWell()
    {
        Bench bench(sample::text);
        bench.type("# behind the others", "# before them");
        bench.model.flush();
        QVERIFY(bench.document.isModified());
        QCOMPARE(bench.written(), bench.text().toStdString());
        bench.document.undo();
        QCOMPARE(bench.text().toStdString(), sample::text);
        QVERIFY(!bench.document.isModified());
    }

    void theSameTextIsNoStep()
    {
        Bench bench(sample::text);
        bench.type("ami-12345678", "ami-1");
        bench.type("ami-1", "ami-12345678");
        bench.model.flush();
        QVERIFY(!bench.document.canUndo());
        // Also when it was another one for a while.
        bench.type("ami-12345678", "ami-1");
        bench.model.flush();
        bench.type("ami-1", "ami-12345678");
        bench.model.flush();
        QVERIFY(!bench.document.canUndo());
        QVERIFY(!bench.document.isModified());
    }

    void undoInTheTextShrinksTheStepAndThenItIsGone()
    {
        Bench bench(sample::text);
        bench.type("ami-12345678", "ami-1");
        bench.model.endStint();
        bench.type("ami-1", "ami-2");
        bench.type("behind", "before");
        bench.model.endStint();
        bench.model.undo();
        bench.model.flush();
        QVERIFY(bench.written().find("ami-2 \n") == std::string::npos);
        QCOMPARE(bench.written(), bench.text().toStdString());
        bench.model.undo();
        bench.model.undo();
        bench.model.flush();
        QCOMPARE(bench.text().toStdString(), sample::text);
        QVERIFY(!bench.document.canUndo());
        QVERIFY(!bench.document.isModified());
        bench.model.redo();
        bench.model.flush();
        QVERIFY(bench.written().find("ami-1") != std::string::npos);
        bench.model.redo();
        bench.model.redo();
        bench.model.flush();
        QVERIFY(bench.written().find("before the others") != std::string::npos);
        bench.document.undo();
        QVERIFY(bench.text().contains("ami-1\n"));
        bench.document.undo();
        QCOMPARE(bench.text().toStdString(), sample::text);
    }

    void whatWasSavedStaysAVersionOfItsOwn()
    {
        QTemporaryDir folder;
        sample::write(folder.filePath("a.yaml"), sample::text);
        Bench bench;
        bench.document.open(folder.filePath("a.yaml"));
        bench.type("ami-12345678", "ami-1");
        bench.model.flush();
        QVERIFY(bench.document.save());
        bench.model.undo();
        bench.model.flush();
        QCOMPARE(bench.text().toStdString(), sample::text);
        QVERIFY(bench.document.isModified());
        bench.document.undo();
        QVERIFY(!bench.document.isModified());
        QCOMPARE(sample::read(folder.filePath("a.yaml")), bench.written());
    }

    void placesInsideAndBesideTheTemplateStay_data()
    {
        QTest::addColumn<bool>("inside");
        QTest::newRow("inside") << true;
        QTest::newRow("beside") << false;
    }
    void placesInsideAndBesideTheTemplateStay()
    {
        QFETCH(bool, inside);
        Bench bench(sample::text);
        Design design = bench.document.design();
        design.layoutHome = inside ? LayoutHome::Inside : LayoutHome::Beside;
        bench.document.push({"edit.move", {"Net"}}, design);
        bench.document.push({"edit.move", {"Net"}}, move(bench.document.settledDesign(), bench.document.index(),
                                                         {ElementId::resource("Web")}, {64, 0}, {}));
        const Placement before = *bench.document.design().placements.find(ElementId::resource("Net"));
        QCOMPARE(bench.text().contains("Cirrograph"), inside);
        bench.type("10.0.0.0/24 }", "10.0.7.0/24 }");
        bench.model.flush();
        QCOMPARE(bench.written(), bench.text().toStdString());
        QCOMPARE(bench.document.design().layoutHome, design.layoutHome);
        QVERIFY(*bench.document.design().placements.find(ElementId::resource("Net")) == before);
    }

    void aByteOrderMarkAndLineEndsStay()
    {
        std::string text = "\xEF\xBB\xBF" + sample::text;
        for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
            text.insert(at, "\r");
        Bench bench(text);
        QCOMPARE(bench.line(0), QString("Parameters:"));
        bench.type("ami-12345678", "ami-1");
        bench.model.flush();
        text.replace(text.find("ami-12345678"), 12, "ami-1");
        QCOMPARE(bench.written(), text);
    }

    // Drafts ----------------------------------------------------------------------------------------------------------

    void aTextWithAnErrorChangesNothingAndSaysWhereItIs()
    {
        Bench bench(sample::text);
        bench.type("    Type: AWS::EC2::VPC", "   \tType: AWS::EC2::VPC");
        bench.model.flush();
        QVERIFY(bench.model.isWrong());
        QCOMPARE(bench.model.errorLine(), bench.lineWith("AWS::EC2::VPC"));
        QVERIFY(!bench.model.errorText().isEmpty());
        QCOMPARE(bench.model.severityAt(bench.model.errorLine()), QString("error"));
        QVERIFY(bench.model.findingsAt(bench.model.errorLine()).contains(bench.model.errorText()));
        QVERIFY(!bench.document.isModified());
        QCOMPARE(bench.written(), sample::text);
        bench.type("Parameters:", "# one\nParameters:");
        QCOMPARE(bench.model.errorLine(), bench.lineWith("AWS::EC2::VPC"));
        bench.type("   \tType", "    Type");
        bench.model.flush();
        QVERIFY(!bench.model.isWrong());
        QCOMPARE(bench.written(), "# one\n" + sample::text);
    }

    void takingTheTextBackCanItselfBeTakenBack()
    {
        Bench bench(sample::text);
        bench.type("Resources:", "Resources: {");
        bench.model.flush();
        const QString draft = bench.text();
        bench.model.takeBack();
        QCOMPARE(bench.text().toStdString(), sample::text);
        QVERIFY(!bench.model.isWrong());
        QVERIFY(!bench.model.isDraft());
        QVERIFY(!bench.document.canUndo());
        bench.model.undo();
        QCOMPARE(bench.text(), draft);
    }

    void anEditOfTheDesignLeavesADraftAloneAndItsAuthorDecides()
    {
        Bench bench(sample::text);
        bench.type("Type: AWS::EC2::VPC", "Type: {");
        bench.model.flush();
        const QString draft = bench.text();
        bench.document.push({"edit.delete", {"Net"}},
                            remove(bench.document.design(), bench.document.index(), {ElementId::resource("Net")}));
        QCOMPARE(bench.text(), draft);
        QVERIFY(bench.model.isApart());
        bench.type("Type: {", "Type: AWS::EC2::VPC");
        bench.model.flush();
        QVERIFY(bench.model.isDraft());
        QVERIFY(!bench.document.index().resource("Net"));
        bench.model.useDraft();
        QVERIFY(!bench.model.isDraft());
        QVERIFY(bench.document.index().resource("Net"));
        bench.document.undo();
        QVERIFY(!bench.document.index().resource("Net"));
    }

    void aDraftTakesInWhatTheDesignDoesElsewhere()
    {
        Bench bench(sample::text);
        bench.type("Type: AWS::EC2::VPC", "Type: {");
        bench.model.flush();
        QVERIFY(bench.model.isWrong());
        bench.setImage("ami-7");
        QVERIFY(bench.text().contains("Type: {"));
        QVERIFY(bench.text().contains("ami-7"));
        QVERIFY(!bench.model.isApart());
        bench.type("Type: {", "Type: AWS::EC2::VPC # mine");
        bench.model.flush();
        QVERIFY(!bench.model.isDraft());
        QVERIFY(bench.written().find("ami-7") != std::string::npos);
        QVERIFY(bench.written().find("# mine") != std::string::npos);
        bench.document.undo();
        bench.document.undo();
        QCOMPARE(bench.text().toStdString(), sample::text);
    }

    void aDraftGoesWithItsDocumentAlsoWhileNobodyLooks_data()
    {
        QTest::addColumn<bool>("synchronous");
        QTest::newRow("at once") << true;
        QTest::newRow("by workers") << false;
    }
    void aDraftGoesWithItsDocumentAlsoWhileNobodyLooks()
    {
        QFETCH(bool, synchronous);
        Bench bench(synchronous);
        bench.document.openText("a", sample::text);
        QTRY_VERIFY(bench.model.lineCount() > 1);
        bench.type("Type: AWS::EC2::VPC", "Type: {");
        bench.model.flush();
        QVERIFY(bench.model.isDraft() && bench.model.isWrong());
        bench.model.setActive(false);
        bench.document.openText("b", "Resources:\n  Box:\n    Type: AWS::S3::Bucket\n");
        QVERIFY(!bench.model.isDraft() && !bench.model.isWrong());
        bench.model.endStint();
        QVERIFY(!bench.document.canUndo());
        bench.model.setActive(true);
        QTRY_COMPARE(bench.line(1), QString("  Box:"));
    }

    void aDraftTakesInWhatTheDesignDoesAlsoWhileNobodyLooks()
    {
        Bench bench(sample::text);
        bench.type("Type: AWS::EC2::VPC", "Type: {");
        bench.model.flush();
        bench.model.setActive(false);
        bench.setImage("ami-7");
        QVERIFY(!bench.model.isApart());
        QVERIFY(bench.text().contains("Type: {") && bench.text().contains("ami-7"));
    }

    void whatIsRestoredStandsThereAsIfItHadBeenTyped_data() { aDraftGoesWithItsDocumentAlsoWhileNobodyLooks_data(); }
    void whatIsRestoredStandsThereAsIfItHadBeenTyped()
    {
        QFETCH(bool, synchronous);
        Bench bench(synchronous);
        bench.document.openText("a", sample::text);
        const QString draft = QString::fromStdString(sample::text).replace("Type: AWS::EC2::VPC", "Type: {");
        // While the text of the design is still being written.
        bench.model.restore(draft.toUtf8(), false);
        QVERIFY(bench.model.isDraft() && bench.model.isWrong());
        QCOMPARE(bench.text(), draft);
        QTRY_VERIFY(bench.document.isSettled());
        QCOMPARE(bench.text(), draft);
        QVERIFY(!bench.document.isModified());
        bench.model.undo();
        QCOMPARE(bench.text().toStdString(), sample::text);
        bench.model.redo();
        bench.type("Type: {", "Type: AWS::EC2::VPC # mine");
        bench.model.flush();
        QVERIFY(bench.written().find("# mine") != std::string::npos);
    }

    void whatIsRestoredWaitsForItsAuthorWhenItWasApart()
    {
        Bench bench(false);
        bench.model.setActive(false);
        bench.document.openText("a", sample::text);
        const QString typed = QString::fromStdString(sample::text).replace("ami-12345678", "ami-mine");
        bench.model.restore(typed.toUtf8(), true);
        QVERIFY(bench.model.isApart());
        bench.model.setActive(true);
        QTRY_VERIFY(bench.document.isSettled());
        QVERIFY(bench.model.isApart() && !bench.document.isModified());
        bench.model.useDraft();
        QVERIFY(bench.written().find("ami-mine") != std::string::npos);
        // What can be read and was not apart is the design's at once.
        bench.document.openText("a", sample::text);
        bench.model.restore(typed.toUtf8(), false);
        QVERIFY(!bench.model.isDraft());
        QVERIFY(bench.written().find("ami-mine") != std::string::npos);
        QVERIFY(bench.document.canUndo());
    }

    void nothingIsReadWhileASyllableIsComposed()
    {
        Bench bench(sample::text);
        Bench other(sample::text);
        bench.model.setComposing(true);
        bench.type("How large", "How larg");
        // What was typed later and elsewhere has been read.
        other.type("How large", "How larg");
        QTRY_VERIFY(other.document.isModified());
        QVERIFY(!bench.document.isModified());
        bench.model.setComposing(false);
        QTRY_VERIFY(bench.document.isModified());
    }

    void aFileThatIsNoTemplateIsMendedInItsText()
    {
        QTemporaryDir folder;
        const std::string broken = "Resources:\n  Net:\n    Type: [AWS::EC2::VPC\n";
        sample::write(folder.filePath("a.yaml"), broken);
        Bench bench;
        bench.document.open(folder.filePath("a.yaml"));
        QCOMPARE(bench.document.status(), DesignDocument::Status::Unreadable);
        QCOMPARE(bench.text().toStdString(), broken);
        QVERIFY(bench.model.isWrong());
        QVERIFY(!bench.model.isDraft());
        QVERIFY(bench.document.save());
        QCOMPARE(sample::read(folder.filePath("a.yaml")), broken);
        bench.type("[AWS", "AWS");
        bench.model.flush();
        QCOMPARE(bench.document.status(), DesignDocument::Status::Ready);
        QVERIFY(bench.document.index().resource("Net"));
        QVERIFY(bench.document.isModified());
        QVERIFY(!bench.model.isWrong());
        QVERIFY(bench.document.save());
        QCOMPARE(sample::read(folder.filePath("a.yaml")), std::string("Resources:\n  Net:\n    Type: AWS::EC2::VPC\n"));
    }

    // The layout stands in the text as well: it is not changed under the author's hands, and not left behind either.
    void bendsOfWhatIsTypedAwayGoWhenTheStintEnds()
    {
        const std::string text = "Resources:\n"
                                 "  Topic:\n"
                                 "    Type: AWS::SNS::Topic\n"
                                 "    Properties: {Subscription: [{Protocol: sqs, Endpoint: !GetAtt Jobs.Arn}]}\n"
                                 "  Jobs: {Type: AWS::SQS::Queue}\n"
                                 "Metadata: {Cirrograph: {version: 1}}\n";
        Bench bench(text);
        const ConnectorId connector{.from = ElementId::resource("Topic"), .to = ElementId::resource("Jobs")};
        QVERIFY(bench.document.commitBend(connector, Way{{Orientation::Vertical, 200}}));
        QVERIFY(bench.text().contains("ways"));
        bench.type("!GetAtt Jobs.Arn", "arn");
        bench.model.flush();
        QVERIFY(bench.document.design().ways.empty());
        QVERIFY(bench.text().contains("ways"));
        bench.model.endStint();
        QVERIFY(!bench.text().contains("ways"));
        QVERIFY(!bench.model.isDraft() && !bench.model.isApart());
        QCOMPARE(bench.text().toStdString(), bench.written());
        bench.document.undo();
        QVERIFY(bench.document.design().ways.contains(connector));
    }

    void aLargeTextIsReadElsewhereAndTheNewestCounts()
    {
        std::string text = "Resources:\n";
        for (int i = 0; i < 1500; ++i)
            text += "  Queue" + std::to_string(i) + ":\n    Type: AWS::SQS::Queue\n    Properties:\n" +
                    "      QueueName: name-" + std::to_string(i) + "\n";
        Bench bench(false);
        bench.document.openText("a", text);
        QTRY_VERIFY(bench.model.lineCount() > 1000);
        bench.type("name-7\n", "name-x\n");
        QTest::qWait(305);
        bench.type("name-x\n", "name-y\n");
        QTRY_VERIFY(!bench.model.isDraft());
        QVERIFY(bench.written().find("name-y") != std::string::npos);
        bench.document.undo();
        QTRY_VERIFY(bench.lineWith("name-7\n") > 0);
        QVERIFY(!bench.document.canUndo());
    }
};

QTEST_MAIN(TestCodeModel)
#include "tst_code_model.moc"
