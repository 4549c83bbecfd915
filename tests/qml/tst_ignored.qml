import QtQuick
import QtTest
import Cirro.App
import Cirro.Controls
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// Findings that are ignored, below the others.
TestCase {
    id: test

    readonly property string overlapping: "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                          + "  A:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}\n"
                                          + "  B:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}\n"
    property TestBench bench
    property FindingsPanel panel

    name: "Ignored"
    when: windowShown
    width: 400
    height: 700
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: panels

        FindingsPanel {
            anchors.fill: parent
        }
    }
    SignalSpy {
        id: revealed

        target: test.panel
        signalName: "revealed"
    }

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.openText(test.overlapping);
        test.panel = panels.createObject(test, {document: test.bench.workbench.document});
        revealed.clear();
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
    function findings() {
        return test.bench.workbench.document.errorCount + test.bench.workbench.document.warningCount + test.bench.workbench.document.adviceCount;
    }

    function test_whatIsIgnoredIsCountedListedAndBroughtBackByKeys() {
        verify(!test.button("1 ignored"));
        const before = test.findings();
        test.bench.ignoreFirst("Moved next week");
        compare(test.findings(), before - 1);
        const head = test.button("1 ignored");
        verify(head);
        verify(!test.find(test.panel, item => item.text === "Because: Moved next week"));
        head.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryVerify(() => test.find(test.panel, item => item.text === "Because: Moved next week"));
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Return);
        compare(revealed.count, 1);
        // From the row to its button and back to all findings.
        keyClick(Qt.Key_Tab);
        verify(test.button("Stop ignoring").activeFocus);
        keyClick(Qt.Key_Return);
        compare(test.findings(), before);
        tryVerify(() => !test.button("1 ignored"));
        test.bench.workbench.document.undo();
        verify(test.button("1 ignored"));
    }

    function test_withNothingElseToSayThePanelSaysThatSomethingIsIgnored() {
        for (let left = test.findings(); left > 0; --left)
            test.bench.ignoreFirst("Fine");
        compare(test.findings(), 0);
        tryVerify(() => test.find(test.panel, item => item.text === "No rule of this profile has anything else to say about this design."));
    }
}
