import QtQuick
import QtTest
import Cirro.App
import Cirro.Controls
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// The panel of findings and the dialog of rules, by mouse and keyboard.
TestCase {
    id: test

    readonly property string faulty: "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                     + "  Front:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.1.0.0/24}\n"
                                     + "  Back:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.2.0.0/24}\n"
    property TestBench bench
    property FindingsPanel panel
    property RulesDialog dialog

    name: "Findings"
    when: windowShown
    width: 1000
    height: 800
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: panels

        FindingsPanel {
            width: 400
            height: test.height
        }
    }
    Component {
        id: dialogs

        RulesDialog {
            parent: test
        }
    }
    SignalSpy {
        id: told

        target: test.panel
        signalName: "told"
    }
    SignalSpy {
        id: ruleWanted

        target: test.panel
        signalName: "ruleWanted"
    }

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.openText(test.faulty);
        test.panel = panels.createObject(test, {document: test.bench.workbench.document});
        told.clear();
        ruleWanted.clear();
    }
    function cleanup() {
        if (test.dialog)
            test.dialog.destroy();
        test.dialog = null;
        test.panel.destroy();
        tryCompare(test, "panel", null);
        test.bench.destroy();
    }

    function find(item, wanted) {
        if (!item || !item.visible)
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
    // In the panel and in whatever lies above it.
    function anywhere(wanted) {
        return test.find(test.panel.Window.window.contentItem, wanted) ?? test.find(test.panel.Window.window.contentItem.parent, wanted);
    }
    function button(text) {
        return test.anywhere(item => item.text === text && item.clicked !== undefined);
    }
    function errors() {
        return test.bench.workbench.document.errorCount;
    }
    function textField() {
        return test.find(test.panel, item => item.placeholderText === "Search the findings");
    }

    function test_typingLeavesWhatFitsAndEscapeBringsAllBack() {
        const field = test.textField();
        mouseClick(field);
        for (const letter of "back")
            keyClick(letter);
        tryVerify(() => !test.find(test.panel, item => (item.text ?? "").startsWith("Front has")));
        verify(test.find(test.panel, item => (item.text ?? "").startsWith("Back has")));
        keyClick("q");
        tryVerify(() => test.button("Show all"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => test.find(test.panel, item => (item.text ?? "").startsWith("Front has")));
    }

    function test_aFixIsPreviewedAndDoneByKeys() {
        compare(test.errors(), 2);
        test.textField().forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        const preview = test.button("Preview…");
        verify(preview);
        preview.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryVerify(() => test.button("Fix it")?.activeFocus);
        verify(test.anywhere(item => (item.Accessible?.name ?? "").startsWith("new: ")));
        compare(test.errors(), 2);
        keyClick(Qt.Key_Return);
        tryCompare(test.bench.workbench.document, "errorCount", 1);
        test.bench.workbench.document.undo();
        compare(test.errors(), 2);
    }

    function test_allOfAKindAreFixedFromTheMenuOfAFinding() {
        test.textField().forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        const more = test.find(test.panel, item => item.text === "More" && item.clicked !== undefined);
        mouseClick(more);
        tryVerify(() => test.button("Fix all 2 of this kind")?.enabled);
        mouseClick(test.button("Fix all 2 of this kind"));
        tryCompare(test.bench.workbench.document, "errorCount", 0);
        compare(told.count, 1);
        compare(told.signalArguments[0][0], "2 findings fixed. Undo takes it back.");
    }

    function test_aProfileIsChosenByKeys() {
        const choice = test.find(test.panel, item => item.Accessible?.name === "Profile: which rules speak");
        compare(choice.displayText, "Well-Architected");
        choice.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        tryCompare(choice, "displayText", "Deployable");
        test.bench.workbench.document.undo();
        tryCompare(choice, "displayText", "Well-Architected");
    }

    function test_findingsAreGroupedAnew() {
        const choice = test.find(test.panel, item => item.Accessible?.name === "Grouping of the findings");
        verify(test.find(test.panel, item => item.text === "Errors"));
        choice.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        tryVerify(() => test.find(test.panel, item => item.text === "Front" && item.font?.weight === Font.DemiBold));
        verify(!test.find(test.panel, item => item.text === "Errors"));
    }

    function test_aRuleIsReadAndSilencedInItsDialog() {
        test.dialog = dialogs.createObject(test, {workbench: test.bench.workbench});
        test.dialog.show("net.subnet-outside-vpc");
        tryVerify(() => test.dialog.opened);
        tryVerify(() => test.anywhere(item => item.text === "Why it matters"));
        const speaks = test.anywhere(item => item.text === "Report it in this design" && item.checkable);
        verify(speaks.checked);
        speaks.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        compare(test.errors(), 0);
        verify(!speaks.checked);
        tryVerify(() => test.button("Leave it to the profile"));
        mouseClick(test.button("Leave it to the profile"));
        compare(test.errors(), 2);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !test.dialog.visible);
    }

    function test_aRulesPageIsAskedForFromItsFinding() {
        test.textField().forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        mouseClick(test.button("About the rule"));
        compare(ruleWanted.count, 1);
        compare(ruleWanted.signalArguments[0][0], "net.subnet-outside-vpc");
    }
}
