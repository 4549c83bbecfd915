import QtQuick
import QtTest
import Cirro.App
import Cirro.Controls
import Cirro.Design
import Cirro.Test

TestCase {
    id: testCase

    readonly property string network: "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: 10.0.0.0/16\n"
                                      + "  Front:\n    Type: AWS::EC2::Subnet\n    Properties: { VpcId: !Ref Net, CidrBlock: 10.0.0.0/24 }\n"
                                      + "  Back:\n    Type: AWS::EC2::Subnet\n    Properties: { VpcId: !Ref Net, CidrBlock: 10.0.0.0/25 }\n"

    name: "Inspector"
    when: windowShown
    width: 360
    height: 900
    visible: true

    TestBench {
        id: bench
    }
    InspectorPanel {
        id: panel

        anchors.fill: parent
        workbench: bench.workbench
    }
    SignalSpy {
        id: wanted

        target: panel
        signalName: "findingWanted"
    }

    function named(item, name) {
        // Of a label and its field the field is meant.
        if (item.visible && item.Accessible.name === name && !(item instanceof Label))
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = testCase.named(item.children[i], name);
            if (found)
                return found;
        }
        return null;
    }
    function type(text) {
        for (const letter of text)
            keyClick(letter);
    }
    // Rows of what was selected before are gone with the next frame.
    function select(element) {
        bench.workbench.selection.select(element);
        grabImage(panel); // a frame, however busy the machine is
    }
    function init() {
        bench.openText(testCase.network);
        bench.workbench.selection.clear();
        wanted.clear();
    }

    function test_withNothingSelectedTheDesignIsDescribed() {
        tryVerify(() => testCase.named(panel, "Description"));
        const field = testCase.named(panel, "Description");
        compare(field.text, "");
        field.forceActiveFocus();
        testCase.type("demo");
        verify(bench.text().startsWith("Description: demo"));
        keyClick(Qt.Key_Tab);
        verify(!field.activeFocus);
        bench.workbench.document.undo();
        verify(!bench.text().includes("Description"));
        verify(testCase.named(panel, "Region"));
    }

    function test_whatIsWrongWithTheSelectedElementStandsOnTop() {
        testCase.select("resource:Back");
        tryVerify(() => testCase.named(panel, "More about it"));
        testCase.named(panel, "More about it").clicked();
        compare(wanted.count, 1);
        compare(wanted.signalArguments[0][0], "resource:Back");
        testCase.select("resource:Net");
        tryVerify(() => !testCase.named(panel, "More about it"));
    }

    function test_theLineOfTheGlossaryStandsInTheHeadAndLeadsToTheLibrary() {
        testCase.select("resource:Net");
        tryVerify(() => testCase.named(panel, "Amazon S3: Objects"));
        bench.workbench.place = "design";
        testCase.named(panel, "Look up Amazon S3 in the library").clicked();
        compare(bench.workbench.place, "study");
        tryCompare(bench.workbench.study, "page", "library");
        compare(bench.workbench.study.library.body, "Objects");
        bench.workbench.place = "design";
        // A subnet is nothing that this glossary knows.
        testCase.select("resource:Front");
        tryVerify(() => !testCase.named(panel, "Look up Amazon S3 in the library"));
    }

    function test_tagsAreTypedOneAfterTheOther() {
        testCase.select("resource:Net");
        tryVerify(() => testCase.named(panel, "Key of a new tag"));
        const key = testCase.named(panel, "Key of a new tag");
        key.forceActiveFocus();
        tryVerify(() => key.activeFocus);
        testCase.type("Team");
        compare(key.text, "Team");
        keyClick(Qt.Key_Return);
        tryVerify(() => !key.activeFocus);
        testCase.type("blue");
        keyClick(Qt.Key_Return);
        tryVerify(() => testCase.named(panel, "Value of the tag Team"));
        compare(testCase.named(panel, "Value of the tag Team").text, "blue");
        // The fields are empty again, and typing goes on in them.
        compare(key.text, "");
        verify(key.activeFocus);
        // A syllable that is being composed stays in its field.
        const value = testCase.named(panel, "Value of the tag Team");
        value.forceActiveFocus();
        value.selectAll();
        bench.compose("파");
        compare(value.preeditText, "파");
        bench.compose("", "파랑");
        compare(value.text, "파랑");
        keyClick(Qt.Key_Tab);
        compare(testCase.named(panel, "Value of the tag Team").text, "파랑");
        verify(bench.text().includes("Value: 파랑"));
        bench.workbench.document.undo();
        verify(bench.text().includes("Value: blue"));
    }

    function test_undoInAFieldIsTheDocuments() {
        testCase.select("resource:Front");
        tryVerify(() => testCase.named(panel, "CidrBlock"));
        const field = testCase.named(panel, "CidrBlock");
        field.forceActiveFocus();
        keySequence("Ctrl+A");
        testCase.type("10.0.5.0/24");
        verify(bench.text().includes("CidrBlock: 10.0.5.0/24"));
        keySequence("Ctrl+Z");
        compare(bench.text(), testCase.network);
        compare(field.text, "10.0.0.0/24");
        verify(field.activeFocus);
        keySequence("Ctrl+Shift+Z");
        compare(field.text, "10.0.5.0/24");
    }

    function test_whatCannotBeWrittenIsGivenUpWithEscape() {
        testCase.select("resource:Front");
        tryVerify(() => testCase.named(panel, "CidrBlock"));
        const field = testCase.named(panel, "CidrBlock");
        field.forceActiveFocus();
        keySequence("Ctrl+A");
        testCase.type("10.0.");
        compare(bench.text(), testCase.network);
        verify(field.wrong);
        keyClick(Qt.Key_Escape);
        compare(field.text, "10.0.0.0/24");
        verify(!field.wrong);
    }

    function test_escapeGivesBackWhatStoodThere() {
        testCase.select("resource:Front");
        tryVerify(() => testCase.named(panel, "CidrBlock"));
        const field = testCase.named(panel, "CidrBlock");
        field.forceActiveFocus();
        keySequence("Ctrl+A");
        testCase.type("10.0.5.0/24");
        verify(bench.text().includes("10.0.5.0/24"));
        keyClick(Qt.Key_Escape);
        compare(field.text, "10.0.0.0/24");
        compare(bench.text(), testCase.network);
        verify(!bench.workbench.document.canUndo);
        // What was typed before is a step of its own, and stays.
        testCase.type("0");
        keyClick(Qt.Key_Backspace);
        keySequence("Ctrl+A");
        testCase.type("10.0.6.0/24");
        keyClick(Qt.Key_Return);
        keySequence("Ctrl+A");
        testCase.type("10.0.7.0/24");
        keyClick(Qt.Key_Escape);
        compare(field.text, "10.0.6.0/24");
        keyClick(Qt.Key_Escape);
        compare(field.text, "10.0.6.0/24");
        bench.workbench.document.undo();
        compare(bench.text(), testCase.network);
    }

    function test_escapeGivesBackANameThatIsNotYetWritten() {
        testCase.select("resource:Front");
        tryVerify(() => testCase.named(panel, "Logical name"));
        const field = testCase.named(panel, "Logical name");
        field.forceActiveFocus();
        keySequence("Ctrl+A");
        testCase.type("Entrance");
        keyClick(Qt.Key_Escape);
        compare(field.text, "Front");
        keyClick(Qt.Key_Tab);
        compare(bench.text(), testCase.network);
    }

    function test_escapeGivesBackTagsAndSeveralLines() {
        const tagged = "Description: first\nResources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties:\n      Tags: [{Key: Team, Value: blue}]\n";
        bench.openText(tagged);
        tryVerify(() => testCase.named(panel, "Description"));
        const lines = testCase.named(panel, "Description");
        compare(lines.text, "first");
        lines.forceActiveFocus();
        testCase.type("x");
        verify(bench.text() !== tagged);
        keyClick(Qt.Key_Escape);
        compare(lines.text, "first");
        compare(bench.text(), tagged);
        testCase.select("resource:Net");
        tryVerify(() => testCase.named(panel, "Value of the tag Team"));
        const value = testCase.named(panel, "Value of the tag Team");
        value.forceActiveFocus();
        testCase.type("x");
        verify(bench.text() !== tagged);
        keyClick(Qt.Key_Escape);
        compare(value.text, "blue");
        compare(bench.text(), tagged);
        const key = testCase.named(panel, "Key of the tag Team");
        key.forceActiveFocus();
        testCase.type("x");
        keyClick(Qt.Key_Escape);
        compare(key.text, "Team");
        keyClick(Qt.Key_Tab);
        compare(bench.text(), tagged);
        verify(!bench.workbench.document.canUndo);
    }

    function test_severalElementsShowWhereTheyDiffer() {
        testCase.select("resource:Front");
        tryVerify(() => testCase.named(panel, "CidrBlock"));
        compare(testCase.named(panel, "CidrBlock").placeholderText, "");
        bench.workbench.selectAll();
        tryVerify(() => testCase.named(panel, "CidrBlock")?.placeholderText === "different values");
        compare(testCase.named(panel, "CidrBlock").text, "");
    }
}
