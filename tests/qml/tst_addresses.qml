import QtQuick
import QtQuick.Templates as T
import QtTest
import Cirro.App
import Cirro.Controls
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// The addresses of a VPC as keyboard and mouse meet them.
TestCase {
    id: test

    readonly property string network: "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                      + "  Front:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}\n"
                                      + "  Back:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.1.0/24}\n"

    name: "Addresses"
    when: windowShown
    width: 1200
    height: 800
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: dialogs

        AddressDialog {
            parent: T.Overlay.overlay
        }
    }

    property TestBench bench
    property AddressDialog dialog

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.openText(test.network);
        test.bench.workbench.selection.select("resource:Back");
        test.dialog = dialogs.createObject(test, {workbench: test.bench.workbench});
        test.dialog.show();
        tryVerify(() => test.dialog.opened);
    }
    function cleanup() {
        test.dialog.close();
        tryVerify(() => !test.dialog.visible);
        test.dialog.destroy();
        tryCompare(test, "dialog", null);
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
    function byText(text) {
        return test.find(test.dialog.contentItem, item => item.text === text);
    }
    function line(name) {
        return test.find(test.dialog.contentItem, item => item.reserved !== undefined && (item.name === name || item.block === name));
    }

    function test_itBeginsWithWhatIsSelected() {
        compare(test.dialog.title, "Addresses of Net");
        verify(test.line("Back").current);
        compare(test.line("Back").Accessible.name, "Back: 10.0.1.0/24, 256 addresses, 251 of them for its own");
        verify(test.line("10.0.2.0/23").gap);
        keyClick(Qt.Key_Up);
        verify(test.line("Front").current);
    }
    function test_aSplitIsShownAndThenDone() {
        mouseClick(test.byText("Split…"));
        tryVerify(() => test.byText("Split Back into 2"));
        tryVerify(() => test.find(test.dialog.contentItem, item => item.after === "10.0.1.128/25"));
        verify(!test.bench.workbench.document.canUndo);
        mouseClick(test.byText("Do it"));
        tryVerify(() => test.line("Back2"));
        verify(test.bench.text().includes("CidrBlock: 10.0.1.0/25"));
        verify(test.bench.workbench.document.canUndo);
    }
    function test_whoHindersIsNamed() {
        mouseClick(test.byText("Resize…"));
        tryVerify(() => test.byText("10.0.0.0/23 is not free: Front (10.0.0.0/24) is in the way."));
        verify(!test.byText("Do it").enabled);
        mouseClick(test.byText("Give the plan up"));
        tryVerify(() => test.byText("Resize…"));
    }
    function test_allIsPlannedAnewWithAnotherTier() {
        mouseClick(test.byText("Plan all anew…"));
        const field = test.find(test.dialog.contentItem, item => item.placeholderText === "Another tier: its name, then Enter");
        verify(field);
        field.forceActiveFocus();
        field.text = "Data";
        keyClick(Qt.Key_Return);
        tryVerify(() => test.find(test.dialog.contentItem, item => item.after !== undefined && item.name === "Data1"));
        mouseClick(test.byText("Do it"));
        tryVerify(() => test.line("Data1"));
    }
}
