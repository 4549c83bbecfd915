import QtQuick
import QtTest
import Cirro.App
import Cirro.Study
import Cirro.Test
import Cirro.Theme

// The study side as the keyboard meets it.
TestCase {
    id: test

    property TestBench bench
    property StudyDesk desk
    property StudyView view

    name: "Study"
    when: windowShown
    width: 1000
    height: 700
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: views

        StudyView {
            anchors.fill: parent
            focus: true
        }
    }

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.desk = test.bench.workbench.study;
        test.desk.open();
        test.view = views.createObject(test, {desk: test.desk});
        test.view.forceActiveFocus();
        verify(test.desk.ready);
    }
    function cleanup() {
        test.view.destroy();
        tryCompare(test, "view", null);
        test.bench.destroy();
    }

    function find(item, wanted) {
        if (!item.visible)
            return null;
        if (wanted(item))
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = test.find(item.children[i], wanted);
            if (found)
                return found;
        }
        return null;
    }
    function option(index) {
        return test.find(test.view, item => item.plain !== undefined && item.index === index);
    }
    function field() {
        return test.find(test.view, item => item.kept !== undefined);
    }
    function chosen() {
        let rows = [];
        for (let i = 0; i < 6; ++i)
            if (test.option(i)?.chosen)
                rows.push(i);
        return rows;
    }

    function test_enterBeginsWhatIsNext() {
        keyClick(Qt.Key_Return);
        compare(test.desk.page, "session");
        compare(test.desk.session.position, 0);
    }
    function test_numbersChooseAndEnterAnswersAndGoesOn() {
        test.desk.practise();
        const session = test.desk.session;
        keyClick(Qt.Key_Return);
        verify(!session.marked);
        verify(session.hint.length > 0);
        for (let i = 0; i < session.select; ++i)
            keyClick(Qt.Key_1 + i);
        compare(session.chosen, session.select);
        keyClick(Qt.Key_S);
        compare(session.certainty, 3);
        keyClick(Qt.Key_Return);
        verify(session.marked);
        tryVerify(() => test.option(0).revealed);
        verify(test.option(0).why.length > 0);
        keyClick(Qt.Key_Return);
        compare(session.position, 1);
    }
    function test_onlyOneOfASingleChoiceStaysChosen() {
        test.desk.practise();
        while (test.desk.session.select !== 1) {
            for (let i = 0; i < test.desk.session.select; ++i)
                keyClick(Qt.Key_1 + i);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
        }
        keyClick(Qt.Key_2);
        keyClick(Qt.Key_3);
        compare(test.chosen(), [2]);
        keyClick(Qt.Key_3);
        compare(test.chosen(), []);
    }
    function test_aClickChoosesAsTheNumberDoes() {
        test.desk.practise();
        const row = test.option(1);
        mouseClick(row, 60, row.height / 2);
        verify(test.option(1).chosen);
        // The keys go on working.
        keyClick(Qt.Key_L);
        compare(test.desk.session.language, "ko");
        verify(test.option(1).chosen);
    }
    function test_theTermsOfAQuestionLeadToTheLibraryAndBack() {
        test.desk.practise();
        const session = test.desk.session;
        compare(session.terms.count, 1);
        for (let i = 0; i < session.select; ++i)
            keyClick(Qt.Key_1 + i);
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Return);
        compare(session.position, 1);
        const position = session.position;
        keyClick(Qt.Key_T);
        tryVerify(() => Window.window.activeFocusItem.Accessible.name === "Amazon S3: Objects");
        // While the list is open, its keys do nothing to the question.
        keyClick(Qt.Key_1);
        compare(session.chosen, 0);
        keyClick(Qt.Key_Escape);
        tryVerify(() => Window.window.activeFocusItem.Accessible.name !== "Amazon S3: Objects");
        test.view.forceActiveFocus(); // the window of the program does so when a dialog closes
        keyClick(Qt.Key_T);
        tryVerify(() => Window.window.activeFocusItem.Accessible.name === "Amazon S3: Objects");
        keyClick(Qt.Key_Return);
        tryCompare(test.desk, "page", "library");
        compare(test.desk.library.kind, "term");
        verify(test.desk.library.body.length > 0);
        keyClick(Qt.Key_Escape);
        tryCompare(test.desk, "page", "session");
        compare(test.desk.session.position, position);
    }
    function test_aNoteTakesLettersForItself() {
        test.desk.practise();
        keyClick(Qt.Key_N);
        tryVerify(() => test.field() !== null && test.field().activeFocus);
        keyClick(Qt.Key_B);
        keyClick(Qt.Key_1);
        verify(!test.desk.session.bookmarked);
        compare(test.desk.session.chosen, 0);
        compare(test.field().text, "b1");
        keyClick(Qt.Key_Escape);
        compare(test.desk.session.note, "b1");
        compare(test.desk.page, "session");
        keyClick(Qt.Key_B);
        verify(test.desk.session.bookmarked);
        keyClick(Qt.Key_Escape);
        compare(test.desk.page, "home");
    }
    function test_spaceTurnsACardAndNumbersGradeIt() {
        test.desk.flashcards();
        const session = test.desk.session;
        verify(session.isCard);
        keyClick(Qt.Key_3);
        compare(session.position, 0);
        keyClick(Qt.Key_Space);
        verify(session.revealed);
        compare(session.intervals.length, 4);
        keyClick(Qt.Key_3);
        compare(session.position, 1);
    }
    function test_theKeysOfAnExam() {
        test.desk.page = "exam";
        const exam = test.desk.exam;
        verify(!exam.running);
        exam.begin(false);
        tryVerify(() => test.option(0) !== null);
        keyClick(Qt.Key_F);
        verify(exam.flagged);
        keyClick(Qt.Key_2, Qt.AltModifier);
        verify(test.option(1).struck);
        for (let i = 0; i < exam.select; ++i)
            keyClick(Qt.Key_1 + i);
        keyClick(Qt.Key_Return);
        compare(exam.position, 1);
        keyClick(Qt.Key_Left);
        compare(exam.position, 0);
        compare(exam.answered, 1);
        keyClick(Qt.Key_R);
        verify(exam.reviewing);
        keyClick(Qt.Key_Escape);
        verify(!exam.reviewing);
        keyClick(Qt.Key_Escape);
        compare(test.desk.page, "home");
        // It goes on when one comes back.
        test.desk.page = "exam";
        verify(exam.running);
        exam.abandon();
    }
    function test_whatIsSelectedOfAStemIsMarked() {
        test.desk.page = "exam";
        test.desk.exam.begin(false);
        let stem;
        tryVerify(() => stem = test.find(test.view, item => item.highlights !== undefined && item.words !== undefined));
        stem.select(2, 9);
        keyClick(Qt.Key_H);
        compare(test.desk.exam.highlights, [{first: 2, last: 8}]);
        verify(stem.shown.includes("<span style=\"background-color:" + Theme.codeChanged + "\">c</span>"));
        compare(stem.getText(0, stem.length).trim(), test.desk.exam.plainStem);
        test.desk.exam.abandon();
    }
    function test_theDashboardSaysWhatIsMissing() {
        test.desk.page = "dashboard";
        tryVerify(() => test.find(test.view, item => item.Accessible?.role === Accessible.Chart));
        verify(!test.desk.overview.bandKnown);
        verify(test.find(test.view, item => item.text === test.desk.overview.readinessDetail && item.text.length > 0));
        keyClick(Qt.Key_Escape);
        compare(test.desk.page, "home");
    }
    function test_theLibraryIsSearchedAndReadByKeyboard() {
        keyClick(Qt.Key_Slash);
        compare(test.desk.page, "library");
        const library = test.desk.library;
        tryVerify(() => test.find(test.view, item => item.activeFocus && item.placeholderText !== undefined));
        // Letters are the search's, whatever they do elsewhere.
        for (const key of [Qt.Key_N, Qt.Key_U, Qt.Key_M, Qt.Key_B, Qt.Key_E, Qt.Key_R])
            keyClick(key);
        compare(library.query, "number");
        verify(library.count > 1);
        compare(library.current, -1);
        keyClick(Qt.Key_Down);
        compare(library.current, 0);
        keyClick(Qt.Key_Down);
        compare(library.current, 1);
        compare(library.kind, "question");
        tryVerify(() => test.option(0)?.revealed);
        keyClick(Qt.Key_B);
        verify(library.bookmarked);
        const english = library.head;
        keyClick(Qt.Key_L);
        verify(library.head !== english);
        keyClick(Qt.Key_N);
        tryVerify(() => test.field() !== null && test.field().activeFocus);
        keyClick(Qt.Key_P);
        compare(test.desk.page, "library");
        keyClick(Qt.Key_Escape);
        compare(library.note, "p");
        library.shelf = "notes";
        compare(library.count, 1);
        keyClick(Qt.Key_P);
        compare(test.desk.page, "session");
        compare(test.desk.session.count, 1);
    }
    function test_aClickOpensWhatTheLibraryFound() {
        test.desk.page = "library";
        const row = (index) => test.find(test.view, item => item.standing !== undefined && item.index === index);
        tryVerify(() => row(2) !== null);
        mouseClick(row(2));
        compare(test.desk.library.current, 2);
        verify(row(2).current);
        keyClick(Qt.Key_Up);
        compare(test.desk.library.current, 1);
        keyClick(Qt.Key_Escape);
        compare(test.desk.page, "home");
    }
    function test_whoLearnsIsChosenInADialog() {
        const opener = test.find(test.view, item => item.text === test.desk.learner && item.clicked !== undefined);
        opener.clicked();
        const overlay = test.view.Window.window.contentItem.parent ?? test.view.Window.window.contentItem;
        const button = (text) => test.find(overlay, item => item.text === text && item.clicked !== undefined);
        tryVerify(() => button("Add…") !== null && button("Add…").opacity === 1);
        button("Add…").clicked();
        tryVerify(() => test.find(overlay, item => item.activeFocus && item.maximumLength !== undefined));
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Return);
        verify(test.desk.problem.length > 0);
        compare(test.desk.learners.length, 1);
        for (const key of [Qt.Key_J, Qt.Key_U, Qt.Key_N])
            keyClick(key);
        keyClick(Qt.Key_Return);
        compare(test.desk.learner, "jun");
        compare(test.desk.learners.length, 2);
        compare(test.desk.page, "home");
    }
    function test_aResultMakesOnlyTheRowsInView() {
        test.desk.page = "exam";
        const exam = test.desk.exam;
        exam.begin(false);
        exam.handIn();
        compare(test.desk.page, "result");
        let list = null;
        tryVerify(() => list = test.find(test.view, item => item.go !== undefined && item.count === 65));
        // The last one is a call away, and opens with Enter.
        list.go(64);
        tryVerify(() => list.itemAtIndex(64)?.activeFocus);
        let made = 0;
        for (let row = 0; row < 65; ++row)
            made += list.itemAtIndex(row) ? 1 : 0;
        verify(made < 40, made + " rows");
        keyClick(Qt.Key_Return);
        compare(test.desk.result.current, 64);
        keyClick(Qt.Key_Up);
        tryVerify(() => list.itemAtIndex(63)?.activeFocus);
        keyClick(Qt.Key_W);
        verify(test.desk.result.wrongOnly);
    }
}
