import QtQuick
import QtTest
import Cirro.App
import Cirro.Controls
import Cirro.Shell
import Cirro.Test
import Cirro.Theme

// The sheet of keys.
TestCase {
    id: test

    property TestBench bench
    property ShortcutsDialog sheet

    name: "Shortcuts"
    when: windowShown
    width: 1100
    height: 700
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: sheets

        ShortcutsDialog {}
    }

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.sheet = sheets.createObject(test, {parent: test, commands: test.bench.workbench.actions});
        test.sheet.open();
        tryCompare(test.sheet, "opened", true);
    }
    function cleanup() {
        test.sheet.destroy();
        tryCompare(test, "sheet", null);
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
    function line(text) {
        return test.find(test.sheet.contentItem, item => item.heading !== undefined && item.text === text);
    }

    function test_headingsStandAboveTheirKeysInTwoColumns() {
        compare(test.line("Redo").keys, "Ctrl+Shift+Z, Ctrl+Y");
        const column = item => item.mapToItem(test.sheet.contentItem, 0, 0).x;
        compare(column(test.line("Edit")), column(test.line("Redo")));
        verify(column(test.line("On the canvas")) > column(test.line("Edit")));
        verify(test.line("On the canvas").heading);
    }

    function test_typingFindsAndAnEmptyResultSaysSo() {
        for (const letter of "undo")
            keyClick(letter);
        verify(test.line("Undo"));
        verify(!test.line("Save"));
        for (const letter of "qq")
            keyClick(letter);
        verify(test.find(test.sheet.contentItem, item => item.text === "Nothing found"));
    }

    function test_escapeClosesAndTheNextTimeBeginsAnew() {
        keyClick("z");
        keyClick("q");
        keyClick(Qt.Key_Escape);
        tryCompare(test.sheet, "visible", false);
        test.sheet.open();
        tryCompare(test.sheet, "opened", true);
        verify(test.line("Save"));
    }
}
