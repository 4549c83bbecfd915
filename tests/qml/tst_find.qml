import QtQuick
import QtTest
import Cirro.App
import Cirro.Controls
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// Finding and replacing as keyboard and mouse meet them.
TestCase {
    id: test

    readonly property string network: "Parameters:\n  Front: {Type: String, Default: front door}\nResources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                      + "  Inner:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}\n"
                                      + "  Web:\n    Type: AWS::EC2::Instance\n    Properties: {SubnetId: !Ref Inner, KeyName: inner}\n"

    name: "Find"
    when: windowShown
    width: 1100
    height: 720
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

    property TestBench bench
    property DesignView view

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.preferences.panel = "findings";
        test.bench.openText(test.network);
        test.bench.workbench.place = "design";
        test.view = views.createObject(test, {workbench: test.bench.workbench});
        test.bench.workbench.actions.find("edit.find-text").trigger();
        grabImage(test.view); // rows are laid out with a frame
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
    function field(placeholder) {
        return test.find(test.view, item => item.placeholderText === placeholder);
    }
    function row(owner, place) {
        return test.find(test.view, item => item.ownerName === owner && item.place === place);
    }
    function type(words) {
        test.field("Find in names, values and texts").text = words;
        tryVerify(() => test.find(test.view, item => item.problem !== undefined && item.ownerName !== undefined));
    }

    function test_whoOpensItMayTypeAtOnce() {
        verify(test.field("Find in names, values and texts").activeFocus);
        verify(!test.field("Replace with"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => !test.field("Find in names, values and texts"));
    }
    function test_enterLeadsFromOnePlaceToTheNextAndTheInspectorFollows() {
        test.type("inner");
        verify(test.row("Inner", "Name"));
        verify(test.row("Web", "KeyName"));
        keyClick(Qt.Key_Return);
        compare(test.bench.workbench.selection.elements, ["resource:Inner"]);
        compare(test.bench.preferences.panel, "inspector");
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Return);
        compare(test.bench.workbench.selection.elements, ["resource:Web"]);
        verify(test.field("Find in names, values and texts").activeFocus);
    }
    function test_withTheCodeOpenEnterSelectsThePlaceInIt() {
        test.bench.preferences.panel = "code";
        const surface = test.find(test.view, item => item.caretText !== undefined);
        test.type("10.0.");
        keyClick(Qt.Key_Return);
        compare(test.bench.preferences.panel, "code");
        compare(surface.selectedText, "10.0.");
        verify(surface.caretText.includes("CidrBlock"));
        const first = surface.caretLine;
        keyClick(Qt.Key_Return);
        compare(surface.selectedText, "10.0.");
        verify(surface.caretLine !== first);
        // A part of another section, too.
        test.type("front door");
        keyClick(Qt.Key_Return);
        compare(test.bench.preferences.panel, "code");
        compare(surface.selectedText.toLowerCase(), "front door");
        verify(test.field("Find in names, values and texts").activeFocus);
    }
    function test_aPlaceInAParameterLeadsToTheTemplate() {
        test.type("front door");
        mouseClick(test.row("Front", "Default"));
        compare(test.bench.preferences.panel, "template");
        tryVerify(() => test.find(test.view, item => item.text === "Fold Front"));
    }
    function test_whatIsReplacedFollowsTheName() {
        test.bench.workbench.actions.find("edit.replace").trigger();
        test.type("Inner");
        test.find(test.view, item => item.sign === "Aa").toggle();
        test.field("Replace with").text = "Back";
        tryVerify(() => test.row("Inner", "Name") && test.row("Inner", "Name").next === "Back");
        compare(test.row("Web", "SubnetId, a name").replaceable, false);
        const all = test.find(test.view, item => item.text === "Replace 1 chosen");
        verify(all);
        mouseClick(all);
        tryVerify(() => test.find(test.view, item => item.text === "1 replaced"));
        verify(test.bench.text().includes("SubnetId: !Ref Back"));
        verify(test.bench.text().includes("KeyName: inner"));
    }
    function test_aPlaceIsLeftOutByTheSpaceKey() {
        test.bench.workbench.actions.find("edit.replace").trigger();
        test.type("10.0.");
        test.field("Replace with").text = "10.9.";
        tryVerify(() => test.find(test.view, item => item.text === "Replace 2 chosen"));
        test.field("Find in names, values and texts").forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Space);
        tryVerify(() => test.find(test.view, item => item.text === "Replace 1 chosen"));
        mouseClick(test.find(test.view, item => item.text === "Replace 1 chosen"));
        tryVerify(() => test.bench.text().includes("CidrBlock: 10.9.0.0/24"));
        verify(test.bench.text().includes("CidrBlock: 10.0.0.0/16"));
    }
    function test_aWrongExpressionIsMarked() {
        const regular = test.find(test.view, item => item.sign === ".*");
        mouseClick(regular);
        const field = test.field("Find in names, values and texts");
        field.text = "In(";
        tryVerify(() => field.wrong);
        field.text = "^In";
        tryVerify(() => !field.wrong && test.row("Inner", "Name"));
    }
}
