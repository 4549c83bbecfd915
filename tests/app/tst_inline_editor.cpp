#include "app/canvas/canvas_item.h"
#include "app/inline/inline_editor.h"

#include "tests/app/bench_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {

const QString web = QStringLiteral("resource:Web");
const QString net = QStringLiteral("resource:Net");

} // namespace

/// Names, labels and key facts edited where they stand on the canvas.
class TestInlineEditor : public BenchFixture
{
    Q_OBJECT

    std::unique_ptr<InlineEditor> m_editor;

    std::string text() { return syntax::write(document().design().document); }
    /// The middle of a text of an element.
    QPointF textOf(const QString &element, scene::Says says)
    {
        const ElementId id = elementIdFromString(element.toStdString());
        for (const auto &picture : document().picture()->pictures())
            if (picture->id == id || picture->arrow == id)
                for (const scene::Mark &mark : picture->marks)
                    if (const auto *text = std::get_if<scene::TextMark>(&mark.shape); text && text->says == says)
                        return {text->rect.center().x, text->rect.center().y};
        return {-1e6, -1e6};
    }
    ElementId drawn(Drawing drawing, const Rect &bounds = {})
    {
        const auto made = document().push(
            {"edit.draw", {"x"}}, draw(document().settledDesign(), std::move(drawing), Placement{.bounds = bounds}));
        return made ? made->front() : ElementId{};
    }

private slots:
    void init()
    {
        begin();
        document().openText("a.yaml", sample::text);
        m_editor = std::make_unique<InlineEditor>();
        m_editor->setWorkbench(m_bench.get());
    }
    void cleanup()
    {
        m_editor.reset();
        end();
    }

    void aDoubleClickOnANameBeginsWithIt()
    {
        QVERIFY(m_editor->begin(web, textOf(web, scene::Says::Name)));
        QCOMPARE(m_editor->text(), QString("Web"));
        QVERIFY(m_editor->place().contains(textOf(web, scene::Says::Name)));
        QVERIFY(m_editor->fontSize() > 8);
        QVERIFY(m_editor->choices().isEmpty());
    }

    void aRenameIsOneStepThatReferencesAndTheSelectionFollow()
    {
        m_bench->selection()->select("resource:Back");
        QVERIFY(m_editor->beginName());
        QVERIFY(m_editor->commit(" Private "));
        QVERIFY(!m_editor->isActive());
        QVERIFY(text().find("SubnetId: !Ref Private # behind") != std::string::npos);
        QVERIFY(m_bench->selection()->contains(ElementId::resource("Private")));
        document().undo();
        QCOMPARE(text(), sample::text);
        QVERIFY(!document().canUndo());
    }

    void aNameThatCannotBeIsSaidAtTheFieldAndNothingChanges_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "two words", "웹", "Net", "Size"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void aNameThatCannotBeIsSaidAtTheFieldAndNothingChanges()
    {
        QFETCH(QString, name);
        QVERIFY(m_editor->begin(web, textOf(web, scene::Says::Name)));
        m_editor->check(name);
        QVERIFY(!m_editor->problem().isEmpty());
        QVERIFY(!m_editor->commit(name));
        QVERIFY(m_editor->isActive());
        QCOMPARE(text(), sample::text);
        m_editor->check("Web2");
        QVERIFY(m_editor->problem().isEmpty());
    }

    void whatIsLeftWithAWrongNameKeepsItsOwnAndSaysSo()
    {
        QSignalSpy failed(&document(), &DesignDocument::failed);
        QVERIFY(m_editor->begin(web, textOf(web, scene::Says::Name)));
        m_editor->leave("two words");
        QCOMPARE(failed.size(), 1);
        QVERIFY(!m_editor->isActive());
        QCOMPARE(text(), sample::text);
    }

    void nothingTypedIsNoStep()
    {
        QVERIFY(m_editor->begin(web, textOf(web, scene::Says::Name)));
        QVERIFY(m_editor->commit("Web"));
        QVERIFY(!document().canUndo());
    }

    void aDoubleClickOnAFactEditsTheProperty()
    {
        QVERIFY(m_editor->begin(net, textOf(net, scene::Says::Facts)));
        QCOMPARE(m_editor->label(), QString("CidrBlock"));
        QCOMPARE(m_editor->text(), QString("10.0.0.0/16"));
        m_editor->check("10.0.0.0/99");
        QVERIFY(!m_editor->problem().isEmpty());
        QVERIFY(!m_editor->commit("10.0.0.0/99"));
        QVERIFY(m_editor->commit("10.1.0.0/16"));
        QVERIFY(text().find("CidrBlock: 10.1.0.0/16") != std::string::npos);
        document().undo();
        QCOMPARE(text(), sample::text);
    }

    void aReferenceIsEditedAsItIsWrittenAndOffersWhatFits()
    {
        QVERIFY(m_editor->begin(web, textOf(web, scene::Says::Facts)));
        QCOMPARE(m_editor->label(), QString("InstanceType"));
        QCOMPARE(m_editor->text(), QString("!Ref Size"));
        QVERIFY(m_editor->commit("t3.large"));
        QVERIFY(text().find("InstanceType: t3.large") != std::string::npos);
    }

    void anEnumeratorIsChosen()
    {
        document().openText("a.yaml", "Resources:\n  Steps:\n    Type: AWS::StepFunctions::StateMachine\n"
                                      "    Properties: {StateMachineType: EXPRESS}\n");
        const QString steps = QStringLiteral("resource:Steps");
        QVERIFY(m_editor->begin(steps, textOf(steps, scene::Says::Facts)));
        QCOMPARE(m_editor->choices(), (QStringList{"STANDARD", "EXPRESS"}));
        QVERIFY(!m_editor->commit("FAST"));
        QVERIFY(m_editor->commit("STANDARD"));
        QVERIFY(text().find("StateMachineType: STANDARD") != std::string::npos);
    }

    void aNumberIsShownWithItsUnitAndEditedWithoutIt()
    {
        document().openText("a.yaml", "Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n"
                                      "    Properties: {VisibilityTimeout: 30}\n");
        const QString jobs = QStringLiteral("resource:Jobs");
        const scene::Picture *shown = document().picture()->find(ElementId::resource("Jobs"));
        QVERIFY(std::ranges::any_of(shown->marks, [](const scene::Mark &mark) {
            const auto *text = std::get_if<scene::TextMark>(&mark.shape);
            return text && text->words.text == "30 s";
        }));
        QVERIFY(CanvasItem::describe(*shown).endsWith("30 s"));
        QVERIFY(m_editor->begin(jobs, textOf(jobs, scene::Says::Facts)));
        QCOMPARE(m_editor->label(), QString("VisibilityTimeout in seconds"));
        QCOMPARE(m_editor->text(), QString("30"));
        QVERIFY(m_editor->commit("45"));
        QVERIFY(text().find("VisibilityTimeout: 45") != std::string::npos);
    }

    void tabGoesFromTheNameToTheFactsAndOut()
    {
        QVERIFY(m_editor->begin(net, textOf(net, scene::Says::Name)));
        QVERIFY(m_editor->commitAndGoOn("Home", true));
        QCOMPARE(m_editor->label(), QString("CidrBlock"));
        QVERIFY(m_editor->commitAndGoOn("10.2.0.0/16", false));
        QCOMPARE(m_editor->text(), QString("Home"));
        QVERIFY(m_editor->commitAndGoOn("Home", true));
        QVERIFY(m_editor->commitAndGoOn("10.2.0.0/16", true));
        QVERIFY(!m_editor->isActive());
        QVERIFY(text().find("  Home:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: 10.2.0.0/16") !=
                std::string::npos);
    }

    void aNoteHasLinesAndIsOneStep()
    {
        const ElementId note = drawn({.kind = DrawingKind::Note}, {600, 40, 160, 80});
        const QString name = QString::fromStdString(toString(note));
        QVERIFY(m_editor->begin(name, {680, 70}));
        QVERIFY(m_editor->multiLine());
        QVERIFY(m_editor->commit("한 줄\n두 줄 "));
        QCOMPARE(document().design().drawings.find(note)->label, std::string("한 줄\n두 줄 "));
        document().undo();
        QCOMPARE(document().design().drawings.find(note)->label, std::string());
    }

    void aFrameAnActorAndAnArrowHaveWords()
    {
        const ElementId frame = drawn({.kind = DrawingKind::OnPremises}, {600, 200, 300, 200});
        const ElementId users = drawn({.kind = DrawingKind::Users}, {-300, 40, 112, 104});
        const ElementId arrow = drawn({.kind = DrawingKind::Arrow, .from = users, .to = frame});
        for (const ElementId &id : {frame, users, arrow}) {
            const QString name = QString::fromStdString(toString(id));
            QVERIFY2(m_editor->begin(name, textOf(name, scene::Says::Name)), qPrintable(name));
            QVERIFY(!m_editor->multiLine());
            QVERIFY(m_editor->commit("손님"));
            QCOMPARE(document().design().drawings.find(id)->label, std::string("손님"));
        }
    }

    void theFieldGoesWithItsElement()
    {
        QVERIFY(m_editor->begin(web, textOf(web, scene::Says::Name)));
        m_bench->selection()->select(web);
        m_bench->removeSelected();
        QVERIFY(!m_editor->isActive());
    }

    void whatHasNoNameOfItsOwnIsNotEdited()
    {
        const QString region = QString::fromStdString("zone:region");
        QVERIFY(!m_editor->begin(region, {0, 0}));
        m_bench->selection()->clear();
        QVERIFY(!m_editor->beginName());
        QVERIFY(!m_bench->canRename());
    }
};

QTEST_MAIN(TestInlineEditor)
#include "tst_inline_editor.moc"
