import QtQuick
import QtTest
import Cirro.App
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// The outline as the keyboard and the mouse meet it.
TestCase {
    id: test

    readonly property string network: "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                      + "  Inner:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}\n"
                                      + "  Web:\n    Type: AWS::EC2::Instance\n    Properties: {SubnetId: !Ref Inner}\n"
                                      + "  Store:\n    Type: AWS::S3::Bucket\n"
                                      + "  Rights:\n    Type: AWS::S3::BucketPolicy\n    Properties: {Bucket: !Ref Store, PolicyDocument: {}}\n"

    name: "Outline"
    when: windowShown
    width: 360
    height: 800
    visible: true

    Component {
        id: benches

        TestBench {}
    }
    Component {
        id: panels

        OutlinePanel {
            anchors.fill: parent
        }
    }

    property TestBench bench
    property OutlinePanel panel

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.bench.openText(test.network);
        test.panel = panels.createObject(test, {workbench: test.bench.workbench});
        tryVerify(() => test.row("Web"));
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
    function row(name) {
        return test.find(test.panel, item => item.depth !== undefined && item.name === name);
    }
    function selected() {
        return test.bench.workbench.selection.elements.join(" ");
    }

    function test_whatLiesInWhatIsIndentedAndSaidAloud() {
        const depth = test.row("Net").depth;
        verify(test.row("Inner").depth > depth);
        verify(test.row("Web").depth > test.row("Inner").depth);
        compare(test.row("Web").Accessible.role, Accessible.TreeItem);
        compare(test.row("Web").Accessible.name, "Web, EC2 instance");
        verify(test.row("Net").Accessible.description.includes("open"));
    }
    function test_whatIsFoldedAwayOnTheDiagramIsReachedBelowWhatItIsFoldedInto() {
        verify(!test.row("Rights"));
        mouseDoubleClickSequence(test.row("Store"));
        tryVerify(() => test.row("Rights"));
        mouseClick(test.row("Rights"));
        compare(test.selected(), "resource:Rights");
    }
    function test_theWayToEachElementByKeysAlone() {
        keyClick(Qt.Key_Tab);
        const list = test.find(test.panel, item => item.positionViewAtIndex !== undefined);
        list.forceActiveFocus();
        list.currentIndex = 0;
        keyClick(Qt.Key_End);
        compare(list.currentItem.name, "Store");
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        compare(list.currentItem.name, "Rights");
        keyClick(Qt.Key_Left);
        compare(list.currentItem.name, "Store");
        keyClick(Qt.Key_Left);
        verify(!list.currentItem.open);
        keyClick(Qt.Key_Return);
        compare(test.selected(), "resource:Store");
    }
    function test_whatIsSelectedElsewhereIsShownHere() {
        test.bench.workbench.reveal("resource:Web");
        tryVerify(() => test.row("Web").chosen);
        test.bench.workbench.selection.select("resource:Rights");
        tryVerify(() => test.row("Rights") && test.row("Rights").chosen);
    }
    function test_enterChoosesWhatIsSearchedForAndNotWhatItLiesIn() {
        const field = test.find(test.panel, item => item.placeholderText !== undefined);
        field.forceActiveFocus();
        field.text = "Web";
        tryVerify(() => !test.row("Store"));
        verify(!test.row("Net").found && !test.row("Inner").found && test.row("Web").found);
        keyClick(Qt.Key_Return);
        compare(test.selected(), "resource:Web");
        field.text = "";
        tryVerify(() => test.row("Store") && test.row("Store").found);
        // The keyboard goes on from what was chosen.
        const list = test.find(test.panel, item => item.positionViewAtIndex !== undefined);
        compare(list.currentItem.name, "Web");
    }
    function test_whatIsTypedFindsNamesKindsAndTypesWithWhatTheyLieIn() {
        const field = test.find(test.panel, item => item.placeholderText !== undefined);
        field.forceActiveFocus();
        for (const letter of "인스턴스")
            field.insert(field.length, letter);
        tryVerify(() => !test.row("Store"));
        verify(test.row("Net") && test.row("Inner") && test.row("Web"));
        field.text = "BucketPolicy";
        tryVerify(() => test.row("Rights") && !test.row("Web"));
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(test.selected(), "resource:Rights");
        field.forceActiveFocus();
        keyClick(Qt.Key_Escape);
        tryVerify(() => test.row("Web"));
    }
}
