import QtQuick
import QtTest
import Cirro.App
import Cirro.Design
import Cirro.Test
import Cirro.Theme

TestCase {
    id: test

    readonly property string sound: "Parameters:\n  Size: {Type: String, Default: small, AllowedValues: [small, large]}\n  Name: {Type: String}\n"
                                    + "Outputs:\n  Both: {Value: !Sub '${Size} ${Name}'}\n"
                                    + "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                    + "  Box:\n    Type: AWS::S3::Bucket\n"
    readonly property string faulty: test.sound + "  Inner:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Nett, CidrBlock: 10.0.0.0/24}\n"

    name: "DesignView"
    when: windowShown
    width: 1000
    height: 640
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
        test.view = views.createObject(test, {workbench: test.bench.workbench});
    }
    function cleanup() {
        // The view first: it looks at the bench to the end.
        test.view.destroy();
        tryCompare(test, "view", null);
        test.bench.destroy();
    }

    // The first visible item below `item` for which `wanted` holds.
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
        return test.find(test.view, item => item.text === text);
    }

    function test_withoutADocumentItSaysWhatToDo() {
        verify(test.byText("Open a CloudFormation template"));
        const open = test.byText("Open…");
        wanted.target = test.bench.workbench;
        wanted.clear();
        mouseClick(open);
        compare(wanted.count, 1);
        compare(wanted.signalArguments[0][0], "open");
    }
    SignalSpy {
        id: wanted

        signalName: "dialogWanted"
    }

    function test_findSearchesThePanelOnShowOrElseTheOutline_data() {
        return [{tag: "inspector", found: "Search this design"}, {tag: "outline", found: "Search this design"},
                {tag: "findings", found: "Search the findings"}, {tag: "template", found: "Search the template"},
                {tag: "code", found: "Find in the code"}];
    }
    function test_findSearchesThePanelOnShowOrElseTheOutline(data) {
        test.bench.openText(test.sound);
        test.bench.preferences.panel = data.tag;
        test.bench.workbench.actions.find("edit.find").trigger();
        tryVerify(() => test.find(test.view, item => item.placeholderText === data.found && item.activeFocus));
    }

    SignalSpy {
        id: asked

        signalName: "menuWanted"
    }
    // A place in the canvas where the pointer is over an element; null for none.
    function placeOf(canvas, element) {
        for (let y = 4; y < canvas.height; y += 16)
            for (let x = 4; x < canvas.width; x += 16) {
                mouseMove(canvas, x, y);
                if (canvas.hovered === element)
                    return Qt.point(x, y);
            }
        return null;
    }
    function test_theRightButtonSelectsWhatIsThereAndAsksForTheMenu() {
        test.bench.openText(test.sound);
        const canvas = test.find(test.view, item => item.hoveredDescription !== undefined);
        verify(canvas);
        tryVerify(() => test.placeOf(canvas, "resource:Box") !== null);
        asked.target = test.view;
        asked.clear();
        const selection = test.bench.workbench.selection;
        let at = test.placeOf(canvas, "resource:Box");
        mouseClick(canvas, at.x, at.y, Qt.RightButton);
        compare(asked.count, 1);
        compare(selection.elements, ["resource:Box"]);
        at = test.placeOf(canvas, "");
        mouseClick(canvas, at.x, at.y, Qt.RightButton);
        compare(asked.count, 2);
        compare(selection.elements, []);
        canvas.forceActiveFocus();
        keyClick(Qt.Key_Menu);
        compare(asked.count, 3);
    }

    function test_anEmptyDesignSaysHowToBegin() {
        test.bench.openText("Resources: {}");
        tryVerify(() => test.byText("Nothing is drawn yet"));
        wanted.signalName = "paletteWanted";
        wanted.target = test.bench.workbench;
        wanted.clear();
        mouseClick(test.byText("Find a service"));
        compare(wanted.count, 1);
        wanted.target = null;
        wanted.signalName = "dialogWanted";
        test.bench.openText(test.sound);
        tryVerify(() => !test.byText("Nothing is drawn yet"));
    }

    function test_whatALineMadeIsSaidUntilTheNextStep() {
        test.bench.openText(test.sound);
        const selection = test.bench.workbench.selection;
        test.bench.workbench.selectAll();
        test.bench.workbench.document.connectionRefused("No line", "resource:Net", "resource:Box");
        verify(test.byText("Draw an arrow only"));
        selection.clear();
        verify(!test.byText("Draw an arrow only"));
        test.bench.workbench.document.connectionMade("A line", ["Box"], ["resource:Box"]);
        verify(test.byText("Made: Box"));
        selection.select("resource:Box");
        verify(test.byText("Made: Box"));
        test.bench.workbench.removeSelected();
        verify(!test.byText("Made: Box"));
    }

    function test_aSoundDesignSaysSo() {
        test.bench.openText(test.sound);
        compare(test.bench.workbench.document.errorCount, 0);
        verify(test.byText("Nothing found"));
        verify(!test.byText("Open a CloudFormation template"));
    }

    function test_aBrokenTextShowsWhereItIsBroken() {
        test.bench.openText("Resources: [");
        verify(test.byText("This text is not a template"));
        verify(test.find(test.view, item => typeof item.text === "string" && item.text.startsWith("test.yaml:1:1")));
    }

    function test_aFindingLeadsToItsElementAndIsFixed() {
        test.bench.openText(test.faulty);
        tryVerify(() => test.find(test.view, item => item.elementName === "Inner"));
        const row = test.find(test.view, item => item.elementName === "Inner");
        mouseClick(row);
        compare(test.bench.workbench.selection.elements, ["resource:Inner"]);
        tryVerify(() => test.find(row, item => item.text === row.fixes[0]));
        const button = test.find(row, item => item.text === row.fixes[0] && item.clicked !== undefined);
        // The row grows to make room for its texts, whose lines are broken with the next frame.
        grabImage(test.view);
        tryVerify(() => !test.find(row, item => isPolishScheduled(item)));
        mouseClick(button);
        tryCompare(test.bench.workbench.document, "errorCount", 0);
        verify(test.bench.workbench.document.canUndo);
    }

    function test_aFindingInAParameterLeadsToItsForm() {
        test.bench.openText(test.sound.replace("Default: small", "Default: smal"));
        tryVerify(() => test.byText("Parameter that refuses its own default"));
        mouseClick(test.byText("Parameter that refuses its own default"));
        tryVerify(() => test.byText("Edit Size"));
        // The row has just grown.
        let last = -1;
        tryVerify(() => {
            const now = test.byText("Edit Size").mapToItem(test.view, 0, 0).y;
            const still = now === last;
            last = now;
            return still;
        });
        mouseClick(test.byText("Edit Size"));
        compare(test.bench.preferences.panel, "template");
        tryVerify(() => test.byText("Fold Size"));
        tryVerify(() => test.find(test.view, item => item.activeFocus && item.selectedText === "Size"));
    }
    function test_findingsAreWalkedByKeys() {
        test.bench.openText(test.faulty);
        test.bench.workbench.actions.find("view.next-finding").trigger();
        compare(test.bench.workbench.selection.count, 1);
        test.bench.preferences.panelShown = false;
        verify(!test.find(test.view, item => item.elementName === "Inner"));
        test.bench.workbench.actions.find("view.next-finding").trigger();
        verify(test.find(test.view, item => item.elementName === "Inner"));
    }

    function test_aTabIsChosenAndThePanelClosed() {
        test.bench.openText(test.sound);
        const tab = test.find(test.view, item => item.Accessible.role === Accessible.PageTab && item.text === "Findings");
        verify(tab && tab.checked);
        compare(tab.Accessible.description, "Ctrl+Shift+M");
        mouseClick(test.find(test.view, item => item.text === "Close the panel"));
        verify(!test.bench.preferences.panelShown);
        verify(!test.byText("Nothing found"));
        test.bench.workbench.actions.find("view.panel-findings").trigger();
        verify(test.byText("Nothing found"));
        test.bench.workbench.actions.find("view.panel-findings").trigger();
        verify(!test.byText("Nothing found"));
    }

    function test_aNarrowPanelKeepsAllItsTabs() {
        test.bench.preferences.panelWidth = 1;
        test.bench.openText(test.sound);
        const tabs = test.find(test.view, item => item.tightest !== undefined);
        tryVerify(() => tabs.width > 0 && tabs.width < 240);
        for (const name of ["inspector", "findings", "code"]) {
            test.bench.preferences.panel = name;
            tryVerify(() => tabs.tightest);
            tryVerify(() => tabs.contentItem.contentWidth <= tabs.width);
        }
    }

    function test_thePanelShowsTheFirstPageForANameOfNobodys() {
        test.bench.preferences.panel = "gone";
        test.bench.openText(test.sound);
        verify(test.find(test.view, item => item instanceof SidePanel).page);
    }

    function test_theWorldBarChoosesTheWorld() {
        test.bench.openText(test.sound);
        const choice = test.find(test.view, item => item.displayText === "small");
        verify(choice);
        choice.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(test.bench.assumed("Size"), "large");
        keyClick(Qt.Key_Up);
        // The default is no assumption.
        compare(test.bench.assumed("Size"), "");
        const field = test.find(test.view, item => item.placeholderText === "not set");
        field.forceActiveFocus(Qt.TabFocusReason);
        for (const letter of "web")
            keyClick(letter);
        keyClick(Qt.Key_Return);
        compare(test.bench.assumed("Name"), "web");
    }

    function test_withoutParametersThereIsNoWorldBar() {
        test.bench.openText("Resources: {Box: {Type: AWS::S3::Bucket}}");
        verify(!test.find(test.view, item => item instanceof WorldBar));
    }

    function test_theCanvasIsClickedAndWalked() {
        test.bench.openText(test.sound);
        const canvas = test.find(test.view, item => item instanceof CanvasItem);
        verify(canvas);
        canvas.forceActiveFocus();
        keyClick(Qt.Key_Tab);
        compare(test.bench.workbench.selection.count, 1);
        keyClick(Qt.Key_Escape);
        compare(test.bench.workbench.selection.count, 0);
    }

    function test_readersOfTheScreenFindTheElements() {
        test.bench.openText(test.sound);
        const canvas = test.find(test.view, item => item instanceof CanvasItem);
        compare(canvas.Accessible.name, "Diagram");
        compare(canvas.Accessible.role, Accessible.Canvas);
        // The stand-ins are made when a reader of the screen asks; nobody does here, so the model is told.
        rows.canvas = canvas;
        tryVerify(() => standIns.count > 1);
        const names = [];
        for (let i = 0; i < standIns.count; ++i) {
            names.push(standIns.itemAt(i).name);
            verify(standIns.itemAt(i).rect.width > 10);
        }
        verify(names.includes("Net") && names.includes("Box"), names);
    }
    Repeater {
        id: standIns

        model: VisibleElementsModel {
            id: rows

            active: true
        }
        delegate: Item {
            required property string name
            required property rect rect
        }
    }
}
