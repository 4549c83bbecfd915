#include "tests/edits/described.h"
#include "tests/edits/random_edits.h"

#include "model/design/history.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

// What holds for every edit on every template: random sequences on the examples and on tests/corpus.
class TestEditLaws : public QObject
{
    Q_OBJECT

private slots:
    void undoingAllIsTheStartAndRedoingAllTheEnd();
    void whatIsWrittenReadsBackAsTheDesign();
    void aDifferenceIsToldExactlyWhereThereIsOne();
    void anUpdatedIndexIsABuiltOne();
    void whatIsRemovedIsGone();
    void aGestureIsOneEntryAndEscapeDropsIt();
    void aStepThatChangesNothingLeavesNoEntry();
    void aStepAfterAnUndoForgetsWhatCouldBeRedone();
    void theSavedVersionIsKnown();
};

namespace {

/// Edits take microseconds: many sequences are tried where RapidCheck tries one.
constexpr int sequencesATime = 20;

void checkLaw(const char *law, const std::function<void()> &tried)
{
    QVERIFY(rc::check(law, [&] {
        for (int i = 0; i < sequencesATime; ++i)
            tried();
    }));
}

/// A template by chance, its layout where it was or inside.
Snapshot anyTemplate(std::string *bytes = nullptr)
{
    const auto &[name, text] = *rc::gen::elementOf(ownTemplates());
    RC_LOG() << "template " << name << '\n';
    auto read = readDesign(text);
    RC_ASSERT(read.ok());
    if (bytes)
        *bytes = text;
    else if (*rc::gen::arbitrary<bool>())
        read->design.layoutHome = LayoutHome::Inside;
    return Snapshot::of(std::move(read->design));
}

/// The design with a placement of its own, for tests of the history.
Design marked(const Design &design, double x)
{
    Design next = design;
    next.placements.set(id("A"), Placement{.bounds = {x, 0, 1, 1}});
    return next;
}

} // namespace

void TestEditLaws::undoingAllIsTheStartAndRedoingAllTheEnd()
{
    checkLaw("undoing all is the start, redoing all the end", [] {
        std::string bytes;
        Snapshot at = anyTemplate(&bytes);
        const Design start = at.design;
        const auto beside = writeDesign(start).beside;
        History history(start);
        for (int i = *rc::gen::inRange(1, 9); i > 0; --i) {
            at = at.with(anyEdit(at));
            history.push({"edit.any", {}}, at.design);
            RC_ASSERT(history.current() == at.design);
        }
        const std::string endText = writeDesign(at.design).text;
        while (history.canUndo())
            history.undo();
        RC_ASSERT(history.current() == start);
        RC_ASSERT(writeDesign(history.current()).text == bytes);
        RC_ASSERT(writeDesign(history.current()).beside == beside);
        while (history.canRedo())
            history.redo();
        RC_ASSERT(history.current() == at.design);
        RC_ASSERT(writeDesign(history.current()).text == endText);
    });
}

void TestEditLaws::whatIsWrittenReadsBackAsTheDesign()
{
    checkLaw("what is written reads back as the design", [] {
        Snapshot at = anyTemplate();
        for (int i = *rc::gen::inRange(0, 7); i > 0; --i)
            at = at.with(anyEdit(at));
        const WrittenDesign written = writeDesign(at.design);
        RC_LOG() << written.text << '\n' << written.beside.value_or("") << '\n';
        RC_ASSERT(!(written.beside && at.design.layoutHome == LayoutHome::Inside));
        const auto read =
            readDesign(written.text, written.beside ? std::optional<std::string_view>(*written.beside) : std::nullopt);
        RC_ASSERT(read.ok());
        RC_ASSERT(read->remarks.empty());
        RC_ASSERT(read->design.document == documentWithLayout(at.design));
        RC_ASSERT(read->design.drawings == at.design.drawings);
        RC_ASSERT(read->design.placements == at.design.placements);
        RC_ASSERT(*read->design.settings == *at.design.settings);
        RC_ASSERT(writeDesign(read->design).text == written.text);
        RC_ASSERT(writeDesign(read->design).beside == written.beside);
    });
}

void TestEditLaws::aDifferenceIsToldExactlyWhereThereIsOne()
{
    checkLaw("a difference is told exactly where there is one", [] {
        const Snapshot start = anyTemplate();
        Snapshot at = start;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            at = at.with(anyEdit(at));
        const DesignDiff there = diff(start.design, at.design);
        const DesignDiff back = diff(at.design, start.design);
        RC_ASSERT(there.empty() == (start.design == at.design));
        RC_ASSERT(there.added == back.removed);
        RC_ASSERT(there.removed == back.added);
        RC_ASSERT(there.changed == back.changed);
        RC_ASSERT(there.moved == back.moved);
        RC_ASSERT(there.sections == back.sections);
        // Read anew, nothing is shared any more; the difference is the same.
        Design again = at.design;
        auto read = syntax::read(syntax::write(at.design.document));
        RC_ASSERT(read.ok());
        again.document = std::move(read->document);
        RC_ASSERT(diff(at.design, again).empty());
        RC_ASSERT(diff(start.design, again) == there);
        for (const ElementId &changed : there.changed)
            if (changed.isResource())
                RC_ASSERT(!propertyChanges(start.design.resource(changed.text()).body,
                                           at.design.resource(changed.text()).body)
                               .empty());
    });
}

void TestEditLaws::anUpdatedIndexIsABuiltOne()
{
    checkLaw("an updated index is a built one", [] {
        Snapshot at = anyTemplate();
        for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
            at = at.with(anyEdit(at));
            const auto updated = described(*at.index);
            const auto built = described(*Index::build(at.design));
            RC_ASSERT(updated == built);
        }
    });
}

void TestEditLaws::whatIsRemovedIsGone()
{
    checkLaw("what is removed is gone, and nothing that stays asks for it in a list", [] {
        const Snapshot at = anyTemplate();
        const ElementId one = anyElement(*at.index);
        const RemovalPlan plan = planRemove(*at.index, {one});
        const auto removed = remove(at.design, *at.index, {one});
        RC_ASSERT(removed.ok());
        const Snapshot after = at.with(removed->design);
        RC_LOG() << toString(one) << '\n' << textOf(after.design) << '\n';
        for (const ElementId &gone : plan.removed)
            RC_ASSERT(!gone.isResource() || !after.index->find(gone));
        for (const Link &link : plan.dangling)
            if (link.kind == expression::ReferenceKind::DependsOn)
                for (const auto &dangling : after.index->dangling())
                    RC_ASSERT(!(dangling.from == link.from && dangling.reference.path == link.path));
        std::size_t left = 0;
        for (const Element &element : after.index->elements())
            left += element.id.isResource();
        std::size_t were = 0;
        for (const Element &element : at.index->elements())
            were += element.id.isResource();
        RC_ASSERT(were - left == static_cast<std::size_t>(std::ranges::count_if(
                                     plan.removed, [](const ElementId &each) { return each.isResource(); })));
    });
}

void TestEditLaws::aGestureIsOneEntryAndEscapeDropsIt()
{
    const Design start = opened("Resources: {A: {Type: T}}").design;
    History history(start);
    for (int i = 1; i <= 5; ++i)
        history.push({"edit.move", {}}, marked(start, i), 7);
    QCOMPARE(history.size(), std::size_t(2));
    QVERIFY(history.current() == marked(start, 5));
    history.undo();
    QVERIFY(history.current() == start);
    history.redo();
    QVERIFY(history.dropGesture(7));
    QVERIFY(history.current() == start);
    QVERIFY(!history.canRedo());
    QVERIFY(!history.dropGesture(7));

    // Another drag is another entry; and what came before a gesture is not dropped with it.
    history.push({"edit.move", {}}, marked(start, 1), 8);
    history.push({"edit.move", {}}, marked(start, 2), 9);
    QCOMPARE(history.size(), std::size_t(3));
    QVERIFY(!history.dropGesture(8));
    QVERIFY(history.dropGesture(9));
    QVERIFY(history.current() == marked(start, 1));

    // Steps that belong to no gesture stay apart.
    history.push({"edit.set", {}}, marked(start, 3));
    history.push({"edit.set", {}}, marked(start, 4));
    QCOMPARE(history.size(), std::size_t(4));
    QVERIFY(!history.dropGesture(0));
}

void TestEditLaws::aStepThatChangesNothingLeavesNoEntry()
{
    const Design start = opened("Resources: {A: {Type: T}}").design;
    History history(start);
    history.push({"edit.move", {}}, start, 3);
    QCOMPARE(history.size(), std::size_t(1));
    QVERIFY(!history.canUndo());
    // A drag that comes back to where it began is none.
    history.push({"edit.move", {}}, marked(start, 1), 4);
    history.push({"edit.move", {}}, start, 4);
    QVERIFY(!history.canUndo());
    QVERIFY(history.current() == start);
}

void TestEditLaws::aStepAfterAnUndoForgetsWhatCouldBeRedone()
{
    const Design start = opened("Resources: {A: {Type: T}}").design;
    History history(start);
    history.push({"first", {}}, marked(start, 1), 5);
    history.push({"second", {}}, marked(start, 2), 6);
    QCOMPARE(history.undoLabel().code, "second");
    history.undo();
    QCOMPARE(history.redoLabel().code, "second");
    // The same gesture number goes on as a new entry once something was undone in between.
    history.push({"third", {}}, marked(start, 3), 6);
    QVERIFY(!history.canRedo());
    QCOMPARE(history.undoLabel().code, "third");
    history.undo();
    QVERIFY(history.current() == marked(start, 1));
}

void TestEditLaws::theSavedVersionIsKnown()
{
    const Design start = opened("Resources: {A: {Type: T}}").design;
    History history(start);
    history.markSaved();
    QVERIFY(history.isSaved());
    history.push({"edit", {}}, marked(start, 1), 2);
    QVERIFY(!history.isSaved());
    history.undo();
    QVERIFY(history.isSaved());
    history.redo();
    history.markSaved();
    // Dragging on after a save is unsaved, though the history is no longer.
    history.push({"edit", {}}, marked(start, 2), 2);
    QVERIFY(!history.isSaved());
}

QTEST_APPLESS_MAIN(TestEditLaws)
#include "tst_edit_laws.moc"
