import QtQuick
import QtTest
import Cirro.App
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// The text of the template typed into with real keys, the pointer and an input method.
TestCase {
    id: test

    readonly property string text: "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: 10.0.0.0/16\n"
                                   + "  Front:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}\n"

    name: "Code"
    when: windowShown
    width: 600
    height: 500
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: panels

        CodePanel {
            anchors.fill: parent
        }
    }

    property TestBench bench
    property CodePanel panel
    readonly property Workbench workbench: test.bench ? test.bench.workbench : null
    readonly property CodeModel code: test.workbench ? test.workbench.code : null
    readonly property CodeSurface surface: test.panel ? test.panel.surface : null

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.openText(test.text);
        test.panel = panels.createObject(test, {workbench: test.workbench});
        tryVerify(() => test.surface.height > 0);
    }
    function cleanup() {
        test.panel.destroy();
        tryCompare(test, "panel", null);
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
    function button(words) {
        return test.find(test.panel, item => item.text === words && item.clicked !== undefined);
    }
    // The text as lines, the one with the caret marked where it stands.
    function line(number) {
        test.surface.goTo(number);
        return test.surface.caretText;
    }
    function edit(number, column) {
        test.surface.forceActiveFocus();
        test.surface.goTo(number, column);
    }
    function keys(words) {
        for (const letter of words)
            keyClick(letter);
    }

    function test_typingChangesTheDesignAfterAPauseAsOneStep() {
        test.edit(1, 5);
        keyClick(Qt.Key_Backspace);
        keyClick(Qt.Key_Backspace);
        keyClick(Qt.Key_Backspace);
        test.keys("Home");
        verify(test.bench.hasResource("Net"));
        tryVerify(() => test.bench.hasResource("Home"));
        keyClick("X");
        tryVerify(() => test.bench.hasResource("HomeX"));
        test.workbench.document.undo();
        verify(test.bench.hasResource("Net"));
        verify(!test.workbench.document.canUndo);
        compare(test.line(1), "  Net:");
    }

    function test_enterTabAndCommentsKeepTheShapeOfTheText() {
        test.edit(3, 99);
        keyClick(Qt.Key_Return);
        compare(test.surface.caretText, "      ");
        test.keys("EnableDnsSupport");
        keyClick(":");
        keyClick(Qt.Key_Space);
        test.keys("true");
        keyClick(Qt.Key_Return);
        compare(test.surface.caretText, "      ");
        keyClick(Qt.Key_Backspace);
        compare(test.surface.caretText, "    ");
        keyClick(Qt.Key_Tab);
        compare(test.surface.caretText, "      ");
        keyClick(Qt.Key_Backtab, Qt.ShiftModifier);
        compare(test.surface.caretText, "    ");
        keyClick(Qt.Key_Backspace, Qt.ControlModifier);
        keyClick(Qt.Key_Backspace);
        keyClick(Qt.Key_Slash, Qt.ControlModifier);
        compare(test.surface.caretText, "      # EnableDnsSupport: true");
        keyClick(Qt.Key_Slash, Qt.ControlModifier);
        compare(test.surface.caretText, "      EnableDnsSupport: true");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(test.surface.caretText, "      # EnableDnsSupport: true");
        keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
        compare(test.surface.caretText, "      EnableDnsSupport: true");
    }

    function test_theKeyboardSelectsAndTheClipboardCarries() {
        test.edit(1, 2);
        keyClick(Qt.Key_End, Qt.ShiftModifier);
        compare(test.surface.selectedText, "Net:");
        keyClick(Qt.Key_C, Qt.ControlModifier);
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_V, Qt.ControlModifier);
        compare(test.surface.caretText, "  Net:Net:");
        keyClick(Qt.Key_Left, Qt.ControlModifier | Qt.ShiftModifier);
        keyClick(Qt.Key_Left, Qt.ControlModifier | Qt.ShiftModifier);
        keyClick(Qt.Key_X, Qt.ControlModifier);
        compare(test.surface.caretText, "  Net:");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        compare(test.surface.selectedText, test.text);
        verify(test.workbench.selection.isEmpty);
    }

    function test_lettersAreTextAndNotShortcuts() {
        test.edit(4, 99);
        keyClick(Qt.Key_Space);
        keyClick("#");
        keyClick("?");
        keyClick(Qt.Key_Delete);
        verify(test.surface.caretText.startsWith("      CidrBlock: 10.0.0.0/16 #?  Front:"));
    }

    function test_aSyllableIsTextOnlyWhenItIsFinished() {
        test.edit(4, 99);
        test.bench.compose("", " # ");
        test.bench.compose("ㅎ");
        test.bench.compose("한");
        verify(test.surface.caretText.endsWith("/16 # "));
        test.code.flush();
        verify(!test.workbench.document.isModified);
        test.bench.compose("그", "한");
        verify(test.surface.caretText.endsWith("/16 # 한"));
        // What nobody finished is not lost when the keyboard goes elsewhere, and comes once.
        test.panel.beginSearch();
        verify(test.line(4).endsWith("/16 # 한그"));
        verify(test.bench.text().includes("/16 # 한그\n"));
        test.surface.forceActiveFocus();
        test.workbench.document.undo();
        compare(test.bench.text(), test.text);
    }

    function test_anErrorIsSaidAndTheDiagramStays() {
        test.edit(2, 10);
        keyClick("[");
        tryVerify(() => test.code.wrong);
        verify(test.bench.hasResource("Net"));
        verify(!test.workbench.document.isModified);
        verify(test.find(test.panel, item => String(item.text).includes("last valid state")));
        test.edit(0, 0);
        mouseClick(test.button("Go to the error"));
        compare(test.surface.caretLine, test.code.errorLine);
        verify(test.surface.activeFocus);
        mouseClick(test.button("Take the text back"));
        verify(!test.code.wrong);
        compare(test.bench.text(), test.text);
    }

    function test_clicksAndKeysSelectTheElementAndBack() {
        const selected = () => String(test.workbench.selection.elements);
        mouseClick(test.surface, test.surface.marginWidth + 20, 6.5 * test.surface.lineHeight);
        compare(selected(), "resource:Front");
        compare(test.surface.caretLine, 6);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up);
        tryVerify(() => selected() === "resource:Net");
        compare(test.surface.caretLine, 4);
        test.workbench.selection.select("resource:Front");
        // A caret that stands still for half a second visits its line no more.
        const caret = test.find(test.surface, item => item.width === Theme.focusWidth && item.height === test.surface.caret.height);
        tryVerify(() => caret.visible);
        tryVerify(() => !caret.visible);
        compare(selected(), "resource:Front");
        compare(test.surface.caretLine, 4);
    }

    function test_thePointerSelectsCharactersWordsAndLines() {
        const y = 1.5 * test.surface.lineHeight;
        const x = test.surface.marginWidth;
        test.edit(1, 2);
        const word = test.surface.caret.x + 6;
        mouseDoubleClickSequence(test.surface, word, y);
        compare(test.surface.selectedText, "Net");
        mouseClick(test.surface, x - 14, y);
        compare(test.surface.selectedText, "  Net:\n");
        mousePress(test.surface, x, y);
        mouseMove(test.surface, x, y + test.surface.lineHeight);
        mouseRelease(test.surface, x, y + test.surface.lineHeight);
        compare(test.surface.selectedText, "  Net:\n");
    }

    function test_findCountsAndGoesRound() {
        test.edit(0, 0);
        keyClick(Qt.Key_F, Qt.ControlModifier);
        test.keys("net");
        compare(test.surface.matches, 3);
        compare(test.surface.match, 1);
        keyClick(Qt.Key_Return);
        compare(test.surface.match, 2);
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        compare(test.surface.match, 3);
        mouseClick(test.button("Match case"));
        compare(test.surface.matches, 1);
        keyClick(Qt.Key_Escape);
        verify(test.surface.activeFocus || test.panel.activeFocus);
    }

    function test_whatIsFoundIsReplacedOneByOne() {
        test.edit(0, 0);
        keyClick(Qt.Key_H, Qt.ControlModifier);
        test.keys("10.0.");
        compare(test.surface.match, 1);
        keyClick(Qt.Key_H, Qt.ControlModifier);
        const field = test.find(test.panel, item => item.placeholderText === "Replace with");
        tryVerify(() => field.activeFocus);
        test.keys("10.9.");
        keyClick(Qt.Key_Return);
        compare(test.line(4), "      CidrBlock: 10.9.0.0/16");
        test.surface.find(1);
        keyClick(Qt.Key_Return);
        compare(test.surface.matches, 0);
        verify(test.line(7).includes("10.9.0.0/24"));
        keyClick(Qt.Key_Escape);
        verify(test.surface.activeFocus);
        verify(!test.find(test.panel, item => item.placeholderText === "Replace with"));
        test.code.flush();
        verify(test.bench.text().includes("10.9.0.0/16"));
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        verify(test.line(4).includes("10.9.0.0/16"));
        verify(test.line(7).includes("10.0.0.0/24"));
    }

    function test_allThatIsFoundIsReplacedAsOneStep() {
        test.edit(4, 99);
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_F, Qt.ControlModifier);
        test.keys("10.0.");
        mouseClick(test.button("Replace, too"));
        const field = test.find(test.panel, item => item.placeholderText === "Replace with");
        field.forceActiveFocus();
        test.keys("10.9.");
        mouseClick(test.button("Replace all"));
        compare(test.bench.text(), test.text.replace(/10.0./g, "10.9.").replace("/16", "/16 "));
        compare(test.surface.matches, 0);
        // The caret stays at the match that was found first.
        compare(test.surface.caretLine, 7);
        test.workbench.document.undo();
        compare(test.bench.text(), test.text.replace("/16", "/16 "));
        test.workbench.document.undo();
        compare(test.bench.text(), test.text);
        // Also by the keyboard, and back in the text.
        field.forceActiveFocus();
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        verify(test.bench.text().includes("10.9.0.0/16"));
        verify(test.bench.text().includes("10.9.0.0/24"));
        test.surface.forceActiveFocus();
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        test.code.flush();
        compare(test.bench.text(), test.text);
    }

    function test_theMenuIsAskedForWhereThePointerOrTheCaretIs() {
        const asked = [];
        const note = at => asked.push(at);
        test.panel.menuWanted.connect(note);
        test.edit(1, 2);
        keyClick(Qt.Key_End, Qt.ShiftModifier);
        compare(test.surface.selectedText, "Net:");
        // On what is selected it is about that, elsewhere about where it was asked for.
        mouseClick(test.surface, test.surface.caret.x - 8, 1.5 * test.surface.lineHeight, Qt.RightButton);
        compare(asked.length, 1);
        compare(test.surface.selectedText, "Net:");
        mouseClick(test.surface, test.surface.marginWidth + 20, 6.5 * test.surface.lineHeight, Qt.RightButton);
        compare(asked.length, 2);
        compare(test.surface.selectedText, "");
        compare(test.surface.caretLine, 6);
        keyClick(Qt.Key_Menu);
        compare(asked.length, 3);
        compare(asked[2].y, 7 * test.surface.lineHeight);
        keyClick(Qt.Key_F10, Qt.ShiftModifier);
        compare(asked.length, 4);
    }

    function test_deedsOfTheCodeAreDoneWhereTheCaretIs() {
        test.edit(4, 0);
        test.panel.act("comment");
        compare(test.surface.caretText, "      # CidrBlock: 10.0.0.0/16");
        test.panel.act("comment");
        test.panel.act("element");
        compare(String(test.workbench.selection.elements), "resource:Net");
        test.panel.act("line");
        test.keys("6");
        keyClick(Qt.Key_Return);
        compare(test.surface.caretText, "  Front:");
        test.panel.act("replace");
        verify(test.find(test.panel, item => item.placeholderText === "Replace with"));
        verify(!test.surface.activeFocus);
    }

    function test_aLineIsGoneToByItsNumber() {
        test.edit(0, 0);
        keyClick(Qt.Key_G, Qt.ControlModifier);
        test.keys("6");
        keyClick(Qt.Key_Return);
        verify(test.surface.activeFocus);
        compare(test.surface.caretText, "  Front:");
    }

    function test_escapeLetsTheTabKeyLeave() {
        test.edit(1, 6);
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_Tab);
        verify(!test.surface.activeFocus);
        compare(test.bench.text(), test.text);
    }

    function test_whatCannotBeReadIsMended() {
        test.bench.openText("Resources:\n  Net:\n    Type: [AWS::EC2::VPC\n");
        compare(test.workbench.document.status, DesignDocument.Unreadable);
        verify(test.find(test.panel, item => String(item.text).includes("as soon as it is a template")));
        test.edit(2, 10);
        keyClick(Qt.Key_Delete);
        tryVerify(() => test.workbench.document.status === DesignDocument.Ready);
        verify(test.bench.hasResource("Net"));
        verify(test.surface.activeFocus);
    }
}
