import QtQuick
import QtTest
import Cirro.App
import Cirro.Controls
import Cirro.Design
import Cirro.Shell
import Cirro.Test
import Cirro.Theme

// The command palette as the keyboard meets it, above a design.
TestCase {
    id: test

    readonly property string network: "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                      + "  Inner:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}\n"
    property TestBench bench
    property DesignView view
    property CommandPalette palette

    name: "CommandPalette"
    when: windowShown
    width: 1100
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
    Component {
        id: palettes

        CommandPalette {}
    }

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.openText(test.network);
        test.view = views.createObject(test, {workbench: test.bench.workbench});
        test.palette = palettes.createObject(test, {workbench: test.bench.workbench});
        test.palette.open();
        tryCompare(test.palette, "opened", true);
    }
    function cleanup() {
        test.palette.destroy();
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
    function row(key) {
        return test.find(test.palette.contentItem, item => item.key === key && item.available !== undefined);
    }
    function current() {
        return test.find(test.palette.contentItem, item => item.available !== undefined && item.current);
    }
    function type(text) {
        for (const letter of text)
            keyClick(letter);
    }

    function test_enterDoesTheFirstThatIsFound() {
        const shown = test.bench.preferences.paletteShown;
        test.type("palette");
        keyClick(Qt.Key_Return);
        tryCompare(test.palette, "visible", false);
        compare(test.bench.preferences.paletteShown, !shown);
    }

    function test_anElementIsSelected() {
        test.type("inner");
        compare(test.current().key, "element:resource:Inner");
        keyClick(Qt.Key_Return);
        tryCompare(test.bench.workbench.selection, "elements", ["resource:Inner"]);
    }

    function test_aServiceIsPlacedAsThePalettePlacesIt() {
        test.bench.workbench.selection.select("resource:Inner");
        test.type("ec2 instance");
        keyClick(Qt.Key_Return);
        tryCompare(test.bench.workbench.document, "resourceCount", 3);
        compare(test.bench.workbench.selection.elements, ["resource:Instance"]);
    }

    function test_arrowsGoRoundAndEscapeDoesNothing() {
        test.type("net");
        const first = test.current().key;
        keyClick(Qt.Key_Down);
        verify(test.current().key !== first);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up);
        verify(test.current().key !== first);
        keyClick(Qt.Key_Down);
        compare(test.current().key, first);
        keyClick(Qt.Key_Escape);
        tryCompare(test.palette, "visible", false);
        compare(test.bench.workbench.document.resourceCount, 2);
        compare(test.bench.workbench.selection.count, 0);
    }

    function test_whatCannotBeDoneStaysOnTheList() {
        test.type("undo");
        verify(!test.current().available);
        keyClick(Qt.Key_Return);
        verify(test.palette.opened);
    }

    function test_itBeginsAnewWithWhatWasUsedLast() {
        test.type("palette");
        keyClick(Qt.Key_Return);
        tryCompare(test.palette, "visible", false);
        test.palette.open();
        tryCompare(test.palette, "opened", true);
        compare(test.current().key, "action:view.palette");
        compare(test.find(test.palette.contentItem, item => item instanceof TextField).text, "");
    }

    // 서브넷, the last syllable still in the making.
    function test_hangulFindsWhileItIsComposedAndEnterOnlyEndsTheComposition() {
        test.bench.compose("", "서브");
        test.bench.compose("네");
        verify(test.row("type:AWS::EC2::Subnet"));
        test.bench.compose("넷");
        // The input method hands over the syllable and then the key that ended it.
        test.bench.compose("", "넷");
        keyClick(Qt.Key_Return);
        verify(test.palette.opened);
        compare(test.find(test.palette.contentItem, item => item instanceof TextField).text, "서브넷");
        compare(test.bench.workbench.document.resourceCount, 2);
        tryVerify(() => !test.find(test.palette.contentItem, item => item instanceof TextField).composing);
        keyClick(Qt.Key_Return);
        tryCompare(test.palette, "visible", false);
    }

    function test_whatIsChosenIsReadOut() {
        test.type("inner");
        const field = test.find(test.palette.contentItem, item => item instanceof TextField);
        compare(field.Accessible.description, "Inner, Subnet");
        verify(field.activeFocus);
    }
}
