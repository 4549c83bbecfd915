import QtQuick
import QtTest
import Cirro.App
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// Texts of the diagram edited where they stand, with the keyboard, the mouse and an input method; arrows; the map.
TestCase {
    id: test

    readonly property string text: "Metadata:\n  Cirrograph:\n    version: 1\n    drawings:\n"
                                   + "      note: {kind: note, at: [700, 0, 160, 80]}\n"
                                   + "      office: {kind: on-premises, at: [700, 200, 240, 160]}\n"
                                   + "      arrow: {kind: arrow, from: 'drawing:note', to: 'drawing:office'}\n"
                                   + "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                   + "  Steps:\n    Type: AWS::StepFunctions::StateMachine\n    Properties: {StateMachineType: EXPRESS}\n"

    name: "Inline"
    when: windowShown
    width: 1200
    height: 700
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: views

        DesignView {
            anchors.fill: parent
        }
    }

    property TestBench bench
    property DesignView view
    readonly property DesignDocument document: test.bench ? test.bench.workbench.document : null

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.preferences.paletteShown = false;
        test.bench.preferences.panelShown = false;
        test.view = views.createObject(test, {workbench: test.bench.workbench});
        test.bench.openText(test.text);
        tryVerify(() => test.canvas() && test.canvas().height > 0);
        test.bench.workbench.showAll();
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
    function typing() {
        return test.find(test.view, item => item.activeFocus && item.preeditText !== undefined);
    }
    function canvas() {
        return test.find(test.view, item => item instanceof CanvasItem);
    }
    function rename(element) {
        test.bench.workbench.selection.select(element);
        test.bench.workbench.actions.find("edit.rename").trigger();
        tryVerify(() => test.typing());
        return test.typing();
    }
    function elsewhere() {
        const item = test.canvas();
        mouseClick(item, 6, item.height - 6);
        tryVerify(() => !test.typing());
    }

    function test_typingCommitsWithEnterAndLeavesWithEscape() {
        test.rename("resource:Net");
        for (const key of ["H", "o", "m", "e"])
            keyClick(key);
        keyClick(Qt.Key_Return);
        verify(test.bench.hasResource("Home"));
        verify(test.canvas().activeFocus);
        test.rename("resource:Home");
        keyClick("X");
        keyClick(Qt.Key_Escape);
        verify(test.bench.hasResource("Home"));
        verify(test.canvas().activeFocus);
        test.document.undo();
        verify(test.bench.hasResource("Net"));
        verify(!test.document.canUndo);
    }

    function test_aWrongNameIsSaidBelowAndTheFieldStays() {
        const field = test.rename("resource:Net");
        keyClick("a");
        keyClick(Qt.Key_Space);
        keyClick("b");
        verify(test.find(test.view, item => item.text !== undefined && String(item.text).includes("“a b”")));
        keyClick(Qt.Key_Return);
        compare(test.typing(), field);
        keyClick(Qt.Key_Escape);
        verify(!test.document.canUndo);
    }

    function test_nothingHappensWhileASyllableIsComposed() {
        const field = test.rename("drawing:office");
        test.bench.compose("ㅎ");
        test.bench.compose("한");
        compare(test.bench.labelOf("drawing:office"), "");
        verify(!test.document.canUndo);
        compare(field.preeditText, "한");
        keyClick(Qt.Key_Escape);
    }

    function test_theLastSyllableIsNeitherLostNorDoubledWhenTheFocusMoves_data() {
        return [{tag: "handed over", ended: true}, {tag: "left alone", ended: false}];
    }
    function test_theLastSyllableIsNeitherLostNorDoubledWhenTheFocusMoves(data) {
        for (const element of ["drawing:office", "drawing:note"]) {
            test.rename(element);
            test.bench.compose("", "본");
            test.bench.compose("사");
            if (data.ended)
                test.bench.compose("", "사");
            test.elsewhere();
            tryVerify(() => test.bench.labelOf(element).length > 0);
            compare(test.bench.labelOf(element), "본사");
        }
        test.document.undo();
        test.document.undo();
        verify(!test.document.canUndo);
    }

    function test_aNoteHasLinesAndCtrlEnterEndsIt() {
        test.rename("drawing:note");
        keyClick("a");
        keyClick(Qt.Key_Return);
        keyClick("b");
        compare(test.bench.labelOf("drawing:note"), "");
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        compare(test.bench.labelOf("drawing:note"), "a\nb");
    }

    function test_tabGoesToTheFactAndItsChoicesAreChosenWithTheArrowKeys() {
        test.rename("resource:Steps");
        keyClick(Qt.Key_Tab);
        tryVerify(() => test.typing() && test.typing().text === "EXPRESS");
        tryVerify(() => test.find(test.view, item => item.text === "STANDARD"));
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => test.canvas().activeFocus);
        test.rename("resource:Steps");
        keyClick(Qt.Key_Tab);
        tryVerify(() => test.typing() && test.typing().text === "STANDARD");
        keyClick(Qt.Key_Escape);
    }

    function test_theFieldLiesOverItsTextAndZoomsWithIt() {
        const field = test.rename("resource:Net");
        const frame = field.parent;
        const before = frame.mapToItem(test.view, 0, 0);
        const size = field.font.pixelSize;
        test.bench.workbench.viewport.zoomTo(3);
        verify(field.font.pixelSize > 1.5 * size);
        const after = frame.mapToItem(test.view, 0, 0);
        verify(Math.abs(before.x - after.x) > 1 || Math.abs(before.y - after.y) > 1);
        keyClick(Qt.Key_Escape);
    }

    function test_aSelectedArrowHasABar() {
        const button = name => test.find(test.view, item => item.text === name && item.clicked !== undefined);
        verify(!button("Both ways"));
        // Between the note and the frame below it.
        const item = test.canvas();
        const from = test.bench.placeOf("drawing:note");
        const to = test.bench.placeOf("drawing:office");
        for (let y = from.y; y < to.y && !test.bench.workbench.selection.hasConnector; y += 4)
            mouseClick(item, from.x, y);
        verify(test.bench.workbench.selection.hasConnector);
        mouseClick(button("Both ways"));
        verify(test.bench.workbench.selection.hasConnector);
        verify(button("Both ways").checked);
        mouseClick(button("Dashed"));
        verify(!button("Dashed").checked);
        mouseClick(button("Words at the arrow"));
        tryVerify(() => test.typing());
        keyClick("x");
        keyClick(Qt.Key_Return);
        compare(test.bench.labelOf("drawing:arrow"), "x");
        mouseClick(button("Delete the arrow"));
        verify(!test.bench.workbench.selection.hasConnector);
        verify(!button("Both ways"));
        for (let i = 0; i < 4; ++i)
            test.document.undo();
        verify(!test.document.canUndo);
    }

    function test_theMapIsThereWhileNotEverythingIsOnShow() {
        const map = () => test.find(test.view, item => item instanceof MinimapItem);
        verify(!map());
        test.bench.workbench.viewport.zoomTo(4);
        verify(map());
        test.bench.workbench.actions.find("view.minimap").trigger();
        verify(!map());
        verify(!test.bench.preferences.minimapShown);
    }
}
