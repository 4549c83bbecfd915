import QtQuick
import QtTest
import Cirro.App
import Cirro.Controls
import Cirro.Shell
import Cirro.Test
import Cirro.Theme

// The settings page as the keyboard meets it.
TestCase {
    id: test

    property TestBench bench
    property SettingsView view

    name: "Settings"
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

        SettingsView {
            anchors.fill: parent
        }
    }

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.workbench.place = "settings";
        test.view = views.createObject(test, {workbench: test.bench.workbench});
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
    function choice(title) {
        return test.find(test.view, item => item.title === title && item.chosen !== undefined);
    }
    // Down from what is chosen now.
    function pickNext(title) {
        const found = test.choice(title);
        verify(found, title);
        found.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        return found;
    }

    function test_everySwitchTurnsItsSetting_data() {
        return [{tag: "Show the grid", property: "gridShown"}, {tag: "Snap", property: "snapping"},
                {tag: "Reduce motion", property: "reducedMotion"}, {tag: "Colours for colour-blind readers", property: "colorBlind"}];
    }
    function test_everySwitchTurnsItsSetting(data) {
        const button = test.find(test.view, item => item instanceof Switch && item.text === data.tag);
        const before = test.bench.preferences[data.property];
        button.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        compare(test.bench.preferences[data.property], !before);
        compare(button.checked, !before);
        // It follows when the setting changes elsewhere.
        test.bench.preferences.reset();
        compare(button.checked, before);
    }

    function test_choicesAreSetAtOnceAndFollowAReset() {
        const theme = test.pickNext("Theme");
        compare(test.bench.preferences.theme, "light");
        compare(theme.displayText, "Light");
        const step = test.pickNext("Grid step");
        compare(test.bench.preferences.gridStep, 16);
        const saving = test.pickNext("Save automatically");
        compare(test.bench.preferences.saveAfter, 5);
        mouseClick(test.find(test.view, item => item.text === "Reset to the defaults" && item.clicked !== undefined));
        compare(test.bench.preferences.theme, "system");
        compare(theme.displayText, "As the desktop");
        compare(step.displayText, "8 px");
        compare(saving.displayText, "Never");
    }

    function test_theLanguageIsChosenFromTheMenusOwnChoices() {
        test.pickNext("Language");
        compare(test.bench.preferences.language, "en");
    }

    function test_whatHasTheKeyboardIsInSight() {
        const last = test.find(test.view, item => item.text === "Reset to the defaults" && item.clicked !== undefined);
        verify(last.mapToItem(test.view, 0, last.height).y > test.view.height);
        last.forceActiveFocus(Qt.TabFocusReason);
        verify(last.mapToItem(test.view, 0, last.height).y <= test.view.height);
    }

    function test_escapeGoesBackToWhereOneWas() {
        test.view.forceActiveFocus();
        keyClick(Qt.Key_Escape);
        compare(test.bench.workbench.place, "home");
    }
}
