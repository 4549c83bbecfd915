import QtQuick
import QtTest
import Cirro.Controls
import Cirro.Theme

TestCase {
    id: test

    name: "Controls"
    when: windowShown
    width: 600
    height: 400
    visible: true

    SignalSpy {
        id: spy
    }
    function listen(control, signalName) {
        spy.target = null;
        spy.signalName = signalName;
        spy.target = control;
        spy.clear();
    }

    Component {
        id: button

        Button {
            text: "Fix"
        }
    }
    Component {
        id: iconButton

        IconButton {
            iconName: "undo"
            text: "Undo"
            shortcutText: "Ctrl+Z"
        }
    }
    Component {
        id: field

        TextField {
            placeholderText: "Why?"
        }
    }
    Component {
        id: choice

        Choice {
            model: ["a", "b", "c"]
        }
    }
    Component {
        id: banner

        Banner {
            width: 500
            text: "Changed"
            accept: "Reload"
            refuse: "Keep"
        }
    }
    Component {
        id: dialog

        CardDialog {
            title: "Question"
            contentItem: Label {
                text: "Really?"
            }
            actions: Button {
                text: "Yes"
            }
        }
    }
    Component {
        id: raised

        Rectangle {
            width: 100
            height: 100
            color: "#ffffff"

            Rectangle {
                x: 20
                y: 20
                width: 60
                height: 60

                Shadow {}
            }
        }
    }
    Component {
        id: saying

        CardDialog {
            title: "Question"
            text: "A sentence of many words. ".repeat(12)
        }
    }
    Component {
        id: menuBar

        MenuBar {
            Menu {
                title: "One"
                MenuItem {
                    text: "First"
                }
            }
            Menu {
                title: "Two"
                MenuItem {
                    text: "Second"
                }
            }
        }
    }

    function init() {
        Theme.name = "light";
    }

    function test_aButtonAnswersMouseAndKeys_data() {
        return [{tag: "button", component: button}, {tag: "icon button", component: iconButton}];
    }
    function test_aButtonAnswersMouseAndKeys(data) {
        const control = createTemporaryObject(data.component, test);
        test.listen(control, "clicked");
        mouseClick(control);
        compare(spy.count, 1);
        control.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Return);
        compare(spy.count, 3);
        control.enabled = false;
        mouseClick(control);
        compare(spy.count, 3);
    }

    function test_everyTargetIsLargeEnough_data() {
        return [{tag: "button", component: button}, {tag: "icon button", component: iconButton},
                {tag: "field", component: field}, {tag: "choice", component: choice}];
    }
    function test_everyTargetIsLargeEnough(data) {
        const control = createTemporaryObject(data.component, test);
        verify(control.width >= Theme.targetMinimum, control.width);
        verify(control.height >= Theme.targetMinimum, control.height);
    }

    function test_focusIsVisible() {
        const control = createTemporaryObject(button, test, {x: 20, y: 20});
        const before = grabImage(test);
        control.forceActiveFocus(Qt.TabFocusReason);
        verify(control.visualFocus);
        const after = grabImage(test);
        // The ring stands outside the button, in the focus colour.
        verify(!Qt.colorEqual(before.pixel(18, 18 + control.height / 2), Theme.focusRing));
        verify(Qt.colorEqual(after.pixel(18, 18 + control.height / 2), Theme.focusRing));
    }

    function test_aLongWordIsCutNotSpilt() {
        const control = createTemporaryObject(button, test, {width: 120});
        control.text = "Move NatGatewayA to the public subnet PublicSubnetA of the other zone";
        verify(control.contentItem.childrenRect.width <= control.availableWidth + 1);
        verify(control.implicitHeight > Theme.controlHeight);
    }

    function test_aThemeChangesColours() {
        const control = createTemporaryObject(button, test, {primary: true});
        verify(Qt.colorEqual(control.ink, Theme.accentInk));
        const light = Theme.accent.toString();
        Theme.name = "dark";
        verify(Theme.accent.toString() !== light);
        verify(Qt.colorEqual(control.ink, Theme.accentInk));
    }

    function test_aFieldTakesKoreanText() {
        const control = createTemporaryObject(field, test);
        control.forceActiveFocus();
        control.text = "한글";
        control.cursorPosition = 2;
        keyClick("!");
        compare(control.text, "한글!");
    }

    function test_aChoiceIsMadeByKeys() {
        const control = createTemporaryObject(choice, test);
        test.listen(control, "activated");
        control.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(control.currentText, "b");
        compare(spy.count, 1);
        keyClick(Qt.Key_Space);
        tryVerify(() => control.popup.opened);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => !control.popup.visible);
        compare(control.currentText, "c");
    }

    function test_aBannerOffersBothWays() {
        const control = createTemporaryObject(banner, test);
        test.listen(control, "accepted");
        const accept = findChildByText(control, "Reload");
        mouseClick(accept);
        compare(spy.count, 1);
    }

    function test_aDialogGoesWithEscape() {
        const control = createTemporaryObject(dialog, test);
        control.open();
        tryVerify(() => control.opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !control.visible);
    }

    function test_aDialogIsAsWideAsItsLines() {
        const control = createTemporaryObject(dialog, test, {
            title: "Save the changes to " + "a-file-with-a-long-name-".repeat(8) + "?"
        });
        control.open();
        tryVerify(() => control.opened);
        verify(control.x >= 0 && control.x + control.width <= test.width);
        verify(control.header.children[0].lineCount > 1, control.header.children[0].lineCount);
        const words = createTemporaryObject(saying, test);
        words.open();
        tryVerify(() => words.opened);
        verify(words.width < 500, words.width);
        verify(words.contentHeight > 40);
    }

    function test_aToolTipHasLines() {
        const control = createTemporaryObject(iconButton, test, {text: "A sentence of many words. ".repeat(12)});
        mouseMove(control);
        const tip = Array.from(control.data).find(each => each.delay !== undefined);
        tryVerify(() => tip.opened);
        verify(tip.width < 400, tip.width);
        verify(tip.height > 40);
    }

    function test_afterEscapeTheNextMenuOpensAtOnce() {
        const bar = createTemporaryObject(menuBar, test);
        const one = bar.itemAt(0);
        const two = bar.itemAt(1);
        mouseMove(one);
        mouseClick(one);
        tryVerify(() => one.menu.opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !one.menu.visible);
        mouseMove(two);
        verify(!two.menu.visible);
        mouseClick(two);
        tryVerify(() => two.menu.opened);
        // The same title opens its menu again, too.
        keyClick(Qt.Key_Escape);
        tryVerify(() => !two.menu.visible);
        mouseClick(two);
        tryVerify(() => two.menu.opened);
    }

    function test_nothingShowsBetweenASurfaceAndItsShadow() {
        const control = createTemporaryObject(raised, test);
        waitForRendering(control);
        const image = grabImage(control);
        for (let y = 81; y < 84; ++y)
            verify(!Qt.colorEqual(image.pixel(50, y), "#ffffff"), y);
    }

    function findChildByText(item, text) {
        if (item.text === text && item.clicked !== undefined)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = findChildByText(item.children[i], text);
            if (found)
                return found;
        }
        return null;
    }
}
