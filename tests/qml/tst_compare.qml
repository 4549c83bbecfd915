import QtQuick
import QtTest
import Cirro.App
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// The list of what differs between two versions, by keyboard.
TestCase {
    id: test

    readonly property string network: "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                      + "  Front:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}\n"
                                      + "  Back:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.1.0/24}\n"

    name: "Compare"
    when: windowShown
    width: 400
    height: 800
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: panels

        ComparePanel {
            anchors.fill: parent
            visible: workbench.comparison.open
        }
    }

    property TestBench bench
    property ComparePanel panel

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.openText(test.network);
        test.panel = panels.createObject(test, {workbench: test.bench.workbench});
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
    function line(name) {
        return test.find(test.panel, item => item.markWords !== undefined && item.name === name);
    }
    function current() {
        return test.find(test.panel, item => item.markWords !== undefined && item.current);
    }
    // One subnet is gone, of another there are two.
    function change() {
        test.bench.workbench.selection.select("resource:Back");
        test.bench.workbench.removeSelected();
        test.bench.workbench.selection.select("resource:Front");
        test.bench.workbench.duplicate();
        test.bench.workbench.comparison.begin("saved", "now");
        tryVerify(() => test.line("Back") && test.line("Front2"));
    }

    function test_withoutADifferenceItSaysWhatCounts() {
        test.bench.workbench.comparison.begin("saved", "now");
        tryVerify(() => test.find(test.panel, item => item.text === "No differences"));
        keyClick(Qt.Key_Escape);
        verify(!test.bench.workbench.comparison.open);
    }
    function test_theListIsWalkedFoldedAndSaysItAll() {
        test.change();
        keyClick(Qt.Key_Down);
        verify(test.current().isGroup);
        const group = test.current().name;
        verify(test.current().Accessible.name.startsWith(group + ", "));
        const rows = test.current().size;
        verify(rows > 0);
        keyClick(Qt.Key_Left);
        verify(!test.current().open);
        keyClick(Qt.Key_Right);
        verify(test.current().open);
        keyClick(Qt.Key_Down);
        verify(!test.current().isGroup);
        compare(test.bench.workbench.comparison.selection.count, 1);
        compare(test.line("Back").Accessible.name, "Back, Subnet, Removed");
    }
    function test_oneTabFromALineIsItsWayBack() {
        test.change();
        keyClick(Qt.Key_End);
        while (test.current().name !== "Back")
            keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Space);
        tryVerify(() => !test.line("Back"));
        verify(test.bench.hasResource("Back") && test.bench.hasResource("Front2"));
        // The keyboard is in the list again.
        keyClick(Qt.Key_Home);
        verify(test.current());
        keyClick(Qt.Key_Escape);
        verify(!test.bench.workbench.comparison.open);
    }
    function test_ofTwoOldVersionsNothingIsTakenBack() {
        test.change();
        test.bench.workbench.comparison.swap();
        tryVerify(() => test.line("Back") && !test.line("Back").canTakeBack);
        compare(test.bench.workbench.comparison.newer, "saved");
        verify(!test.find(test.panel, item => item.text === "Take this change back"));
    }
}
