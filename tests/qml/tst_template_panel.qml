import QtQuick
import QtTest
import Cirro.App
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// The Template panel as the keyboard and the mouse meet it.
TestCase {
    id: test

    readonly property string sample: "Parameters:\n  Size:\n    Type: String\n    Default: small\n    AllowedValues: [small, large]\n"
                                     + "  Lost:\n    Type: String\nMappings:\n  Images:\n    us-east-1: {Arm: ami-1}\n"
                                     + "Resources:\n  Web:\n    Type: AWS::EC2::Instance\n    Properties: {InstanceType: !Ref Size}\n"

    name: "TemplatePanel"
    when: windowShown
    width: 360
    height: 800
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: panels

        TemplatePanel {
            anchors.fill: parent
        }
    }

    property TestBench bench
    property TemplatePanel panel
    readonly property DesignDocument document: test.bench ? test.bench.workbench.document : null

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.openText(test.sample);
        test.panel = panels.createObject(test, {workbench: test.bench.workbench});
        tryVerify(() => test.button("Edit Size") !== null);
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
    function button(text) {
        return test.find(test.panel, item => item.text === text && item.clicked !== undefined);
    }
    function press(text) {
        tryVerify(() => test.button(text) !== null, 5000, text);
        mouseClick(test.button(text));
    }
    function field(name) {
        return test.find(test.panel, item => item.editingFinished !== undefined && item.Accessible.name === name);
    }

    function test_aNewParameterIsNamedAtOnce() {
        test.press("Add a parameter");
        tryVerify(() => test.field("Name") !== null && test.field("Name").activeFocus);
        compare(test.field("Name").selectedText, "Parameter");
        for (const letter of "Hue")
            keyClick(letter);
        keyClick(Qt.Key_Return);
        tryVerify(() => test.button("Fold Hue") !== null);
    }
    function test_theKeyboardPicksADefault() {
        test.press("Edit Size");
        tryVerify(() => test.field("Default") !== null);
        const line = test.field("Default");
        mouseClick(line);
        line.selectAll();
        keyClick("l");
        keyClick("a");
        tryVerify(() => line.text === "la");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(line.text, "large");
        verify(test.document.canUndo);
        test.document.undo();
        tryCompare(line, "text", "small");
        verify(!test.document.canUndo);
    }
    function test_undoTakesBackWhatWasTypedWhereItWasTyped() {
        test.press("Edit Size");
        tryVerify(() => test.field("Default") !== null);
        const line = test.field("Default");
        mouseClick(line);
        line.selectAll();
        for (const letter of "large")
            keyClick(letter);
        keyClick(Qt.Key_Return);
        verify(test.document.canUndo);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(line, "text", "small");
        verify(!test.document.canUndo);
        keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
        tryCompare(line, "text", "large");
        // What is not allowed is in no design; the step back is to what is.
        line.selectAll();
        keyClick("x");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryCompare(line, "text", "large");
        verify(test.document.canUndo);
    }
    function test_escapeGivesBackWhatStoodThere() {
        test.press("Edit Size");
        tryVerify(() => test.field("Default") !== null);
        const line = test.field("Default");
        mouseClick(line);
        line.selectAll();
        for (const letter of "large")
            keyClick(letter);
        verify(test.document.canUndo);
        keyClick(Qt.Key_Escape); // the choices
        keyClick(Qt.Key_Escape);
        compare(line.text, "small");
        verify(!test.document.canUndo);
        // What waits for Enter is given up before it.
        const name = test.field("Name");
        mouseClick(name);
        name.selectAll();
        for (const letter of "Width")
            keyClick(letter);
        keyClick(Qt.Key_Escape);
        compare(name.text, "Size");
        keyClick(Qt.Key_Tab);
        verify(!test.document.canUndo);
        verify(test.button("Fold Size") !== null);
    }
    function test_aSearchThatFindsNothingSaysSo() {
        const search = test.find(test.panel, item => item.placeholderText === "Search the template");
        search.forceActiveFocus();
        for (const letter of "zzz")
            keyClick(letter);
        tryVerify(() => test.button("Clear the search") !== null);
        verify(test.button("Edit Size") === null);
        test.press("Clear the search");
        tryVerify(() => test.button("Edit Size") !== null);
        verify(test.button("Clear the search") === null);
    }
    function test_whatUsesAParameterIsSelected() {
        test.press("Edit Size");
        tryVerify(() => test.button("Web") !== null);
        test.press("Web");
        compare(test.bench.workbench.selection.elements.length, 1);
        compare(test.bench.workbench.selection.elements[0], "resource:Web");
    }
    function test_whatNothingUsesGoesWithoutAQuestion() {
        test.press("Remove Lost");
        tryVerify(() => test.button("Edit Lost") === null);
        test.press("Remove Size");
        verify(test.bench.text().includes("  Size:"));
        verify(test.button("Edit Size") !== null);
    }
    function test_aCellOfAMappingIsWritten() {
        test.press("Edit Images");
        tryVerify(() => test.field("Arm of us-east-1") !== null);
        const cell = test.field("Arm of us-east-1");
        mouseClick(cell);
        cell.selectAll();
        for (const letter of "ami-7")
            keyClick(letter);
        keyClick(Qt.Key_Return);
        tryCompare(test.field("Arm of us-east-1"), "text", "ami-7");
        test.document.undo();
        tryCompare(test.field("Arm of us-east-1"), "text", "ami-1");
    }
    function test_aCellIsWrittenWhileItIsTypedAndEscapeGivesItBack() {
        test.press("Edit Images");
        tryVerify(() => test.field("Arm of us-east-1") !== null);
        const cell = test.field("Arm of us-east-1");
        mouseClick(cell);
        cell.selectAll();
        for (const letter of "ami-7")
            keyClick(letter);
        // Nothing ended the typing: a click on what takes no focus loses nothing.
        verify(test.document.canUndo);
        compare(cell.text, "ami-7");
        keyClick(Qt.Key_Escape);
        tryCompare(cell, "text", "ami-1");
        verify(!test.document.canUndo);
    }
}
