import QtQuick
import QtTest
import Cirro.App
import Cirro.Home
import Cirro.Test
import Cirro.Theme

// Home as the keyboard meets it.
TestCase {
    id: test

    property TestBench bench
    property HomeView view

    name: "Home"
    when: windowShown
    width: 1100
    height: 440
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: views

        HomeView {
            anchors.fill: parent
        }
    }

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.view = views.createObject(test, {workbench: test.bench.workbench});
    }
    function cleanup() {
        test.view.destroy();
        tryCompare(test, "view", null);
        test.bench.destroy();
    }

    function collect(item, wanted, found) {
        if (!item.visible)
            return found;
        if (wanted(item))
            found.push(item);
        for (let i = 0; i < item.children.length; ++i)
            test.collect(item.children[i], wanted, found);
        return found;
    }
    function cards() {
        return test.collect(test.view, item => item.steps !== undefined && item.shownStep !== undefined, []);
    }
    function card(first) {
        return test.cards().find(item => item.steps[0].name === first);
    }
    function buttons(item) {
        return test.collect(item, each => each.clicked !== undefined && each.activeFocusOnTab, []);
    }

    function test_aStoryIsOneCardWhoseStepsTheArrowKeysWalk() {
        verify(!test.card("wordpress-2"));
        const story = test.card("wordpress-1");
        compare(story.steps.length, 4);
        story.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        compare(story.current.name, "wordpress-3");
        keyClick(Qt.Key_Left);
        compare(story.current.name, "wordpress-2");
        keyClick(Qt.Key_Return);
        compare(test.bench.workbench.document.title, story.current.title);
        verify(test.bench.hasResource("Database"));
    }

    function test_theNumbersShowTheirStep() {
        const story = test.card("wordpress-1");
        const all = test.buttons(story);
        compare(all.length, 5);
        story.forceActiveFocus(Qt.TabFocusReason);
        mouseClick(all[4]);
        compare(story.current.name, "wordpress-4");
        all[4].forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Left);
        compare(story.current.name, "wordpress-3");
        keyClick(Qt.Key_Space);
        compare(story.current.name, "wordpress-4");
        verify(all[4].Accessible.checked && !all[1].Accessible.checked);
        compare(all[0].Accessible.name, story.current.title);
    }

    function test_tabVisitsEverythingFromTopToBottomAndKeepsItInSight() {
        const all = test.buttons(test.view);
        verify(all.length > test.cards().length + 2);
        test.view.forceActiveFocus();
        for (const button of all) {
            verify(button.activeFocus, button.Accessible.name);
            verify(button.Accessible.name.length > 0);
            const top = button.mapToItem(test.view, 0, 0).y;
            verify(top >= 0 && top + button.height <= test.view.height, button.Accessible.name);
            keyClick(Qt.Key_Tab);
        }
    }
}
