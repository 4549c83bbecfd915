import QtQuick
import QtTest
import Cirro.App
import Cirro.Controls
import Cirro.Design
import Cirro.Test
import Cirro.Theme

// The palette as the keyboard and the mouse meet it, beside a canvas.
TestCase {
    id: test

    readonly property string network: "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n"
                                      + "  Inner:\n    Type: AWS::EC2::Subnet\n    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}\n"

    name: "Palette"
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

    property TestBench bench
    property DesignView view
    readonly property DesignDocument document: test.bench ? test.bench.workbench.document : null

    function init() {
        Theme.name = "light";
        test.bench = benches.createObject(test);
        test.view = views.createObject(test, {workbench: test.bench.workbench});
    }
    function openDrawings() {
        mouseClick(test.row("drawings"));
        return test.row("drawing:users");
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
    // The row of an entry or heading; it may have to be laid out first.
    function row(key) {
        let found = null;
        tryVerify(() => found = test.find(test.view, item => item.key === key && item.heading !== undefined), 3000, key);
        waitForRendering(test.view); // rows that have just come are put in place with the next frame
        return found;
    }
    function hasRow(key) {
        return test.find(test.view, item => item.key === key && item.heading !== undefined) !== null;
    }
    function type(text) {
        test.bench.workbench.actions.find("edit.add").trigger();
        for (const letter of text)
            keyClick(letter);
    }
    function text(name) {
        return test.find(test.view, item => item.text === name);
    }

    function test_typingAndEnterPlaceTheFirstThatIsFound() {
        test.bench.openText("Resources: {}\n");
        test.type("vpc");
        keyClick(Qt.Key_Return);
        compare(test.document.resourceCount, 1);
        compare(test.bench.workbench.selection.elements, ["resource:VPC"]);
        // The keyboard is where the element is.
        verify(test.find(test.view, item => item instanceof CanvasItem).activeFocus);
        test.type("subnet");
        keyClick(Qt.Key_Return);
        compare(test.document.resourceCount, 2);
        test.document.undo();
        compare(test.document.resourceCount, 1);
    }

    function test_arrowsWalkTheFoundAndEnterPlacesTheChosen() {
        test.bench.openText(test.network);
        test.type("load balancer");
        const first = test.row("type:AWS::ElasticLoadBalancingV2::LoadBalancer");
        tryCompare(first, "current", true);
        keyClick(Qt.Key_Down);
        compare(first.current, false);
        keyClick(Qt.Key_Up);
        compare(first.current, true);
        keyClick(Qt.Key_Return);
        compare(test.document.resourceCount, 3);
    }

    function test_theChosenRowSaysWhatItsServiceIsAndLeadsToQuestionsOnIt() {
        test.bench.openText(test.network);
        test.type("s3 bucket");
        const row = test.row("type:AWS::S3::Bucket");
        tryCompare(row, "current", true);
        compare(row.line, "Amazon S3: Objects");
        verify(test.find(test.view, item => item.text === "Objects"));
        test.find(test.view, item => item.text === "Practice questions on Amazon S3").clicked();
        compare(test.bench.workbench.place, "study");
        tryCompare(test.bench.workbench.study, "page", "session");
    }
    function test_whoeverTypesInTheListSearches() {
        test.bench.openText(test.network);
        const list = test.find(test.view, item => item.Accessible !== undefined && item.positionViewAtIndex !== undefined && item.count > 20);
        list.forceActiveFocus(Qt.TabFocusReason);
        keyClick("s");
        keyClick("q");
        keyClick("s");
        verify(test.row("type:AWS::SQS::Queue").current);
        keyClick(Qt.Key_Escape);
        verify(test.hasRow("drawings"));
    }

    function test_nothingFoundSaysSoAndOffersToBeginAgain() {
        test.bench.openText(test.network);
        test.type("qqqqq");
        verify(test.text("Nothing found"));
        mouseClick(test.find(test.view, item => item.text === "Clear the search" && item.primary));
        verify(test.hasRow("drawings"));
    }

    function test_aDoubleClickPlaces() {
        test.bench.openText(test.network);
        mouseDoubleClickSequence(test.openDrawings());
        compare(test.bench.workbench.selection.elements, ["drawing:users"]);
        // What was placed last is at hand.
        verify(test.row("recent"));
    }

    function test_aStarMakesAFavouriteThatStays() {
        test.bench.openText(test.network);
        verify(!test.hasRow("favourites"));
        const users = test.openDrawings();
        mouseMove(users);
        mouseClick(test.find(users, item => item.iconName === "star" && item.clicked !== undefined));
        verify(test.row("favourites"));
        // Another window has it too.
        test.view.destroy();
        test.view = views.createObject(test, {workbench: test.bench.workbench});
        verify(test.row("favourites"));
    }

    function test_aHeadingClosesItsSection() {
        test.bench.openText(test.network);
        // Closed at first, so that the services of the network are on the first screen.
        verify(test.row("type:AWS::EC2::VPC"));
        verify(!test.hasRow("drawing:users"));
        mouseClick(test.row("drawings"));
        verify(test.row("drawing:users"));
        mouseClick(test.row("drawings"));
        tryVerify(() => !test.hasRow("drawing:users"));
    }

    function drag(item, to) {
        const from = item.mapToItem(test.view, item.width / 4, item.height / 2);
        mousePress(test.view, from.x, from.y);
        for (let i = 1; i <= 8; ++i)
            mouseMove(test.view, from.x + (to.x - from.x) * i / 8, from.y + (to.y - from.y) * i / 8, -1, Qt.LeftButton);
    }
    function placeIn(element) {
        const canvas = test.find(test.view, item => item instanceof CanvasItem);
        const place = test.bench.placeOf(element);
        return canvas.mapToItem(test.view, place.x, place.y);
    }

    function test_aDragIntoAContainerSaysWhatItDoesAndDoesIt() {
        test.bench.openText(test.network);
        test.type("instance");
        const to = test.placeIn("resource:Inner");
        test.drag(test.row("type:AWS::EC2::Instance"), to);
        tryVerify(() => test.text("into Inner: sets SubnetId"));
        compare(test.find(test.view, item => item instanceof CanvasItem).guestTarget, "resource:Inner");
        compare(test.document.resourceCount, 2);
        mouseRelease(test.view, to.x, to.y);
        compare(test.document.resourceCount, 3);
        verify(!test.text("into Inner: sets SubnetId"));
    }

    function test_escapeKeepsWhatIsCarried() {
        test.bench.openText(test.network);
        test.type("instance");
        const to = test.placeIn("resource:Inner");
        test.drag(test.row("type:AWS::EC2::Instance"), to);
        tryVerify(() => test.text("into Inner: sets SubnetId"));
        keyClick(Qt.Key_Escape);
        verify(!test.text("into Inner: sets SubnetId"));
        mouseRelease(test.view, to.x, to.y);
        compare(test.document.resourceCount, 2);
    }

    function test_aDropThatDoesNotBelongOffersTheRightPlace() {
        test.bench.openText(test.network + "  Files: {Type: AWS::S3::Bucket}\n");
        test.type("subnet");
        const to = test.placeIn("resource:Inner");
        test.drag(test.row("type:AWS::EC2::Subnet"), to);
        tryVerify(() => test.text("Subnet does not belong into Inner, but into VPC"));
        mouseRelease(test.view, to.x, to.y);
        compare(test.document.resourceCount, 3);
        const offer = test.text("Place in Net instead");
        verify(offer);
        keyClick(Qt.Key_Return);
        compare(test.document.resourceCount, 4);
        verify(!test.text("Place in Net instead"));
    }

    function test_aBlueprintAsksForItsChoicesAndEnterPutsIt() {
        test.bench.openText("Resources: {}\n");
        test.type("vpc over two zones");
        keyClick(Qt.Key_Return);
        compare(test.document.resourceCount, 0);
        const zones = test.find(test.view, item => item instanceof Choice && item.Accessible.name === "Availability Zones");
        verify(zones && zones.activeFocus);
        compare(zones.displayText, "2");
        keyClick(Qt.Key_Up);
        compare(zones.displayText, "1");
        const nat = test.find(test.view, item => item instanceof Choice && item.Accessible.name === "NAT gateways");
        keyClick(Qt.Key_Tab);
        verify(nat.activeFocus);
        keyClick(Qt.Key_Home);
        compare(nat.displayText, "None");
        verify(test.find(test.view, item => typeof item.text === "string" && item.text.includes("Subnet × 2")));
        keyClick(Qt.Key_Return);
        verify(test.bench.hasResource("PrivateSubnetA"));
        verify(!test.bench.hasResource("PrivateSubnetB"));
        verify(!test.find(test.view, item => item instanceof Choice && item.Accessible.name === "NAT gateways"));
        verify(test.find(test.view, item => item instanceof CanvasItem).activeFocus);
        test.document.undo();
        compare(test.document.resourceCount, 0);
    }

    function test_aBlueprintIsLeftAloneWithEscapeAndCannotGoWhereItHasNoRoom() {
        test.bench.openText("Resources: {}\n");
        test.type("multi-az database");
        keyClick(Qt.Key_Return);
        const put = test.find(test.view, item => item.text === "Put into the design" && item.clicked !== undefined);
        verify(put && !put.enabled);
        keyClick(Qt.Key_Return);
        compare(test.document.resourceCount, 0);
        verify(put.visible);
        keyClick(Qt.Key_Escape);
        verify(!put.visible);
        verify(test.find(test.view, item => item instanceof CanvasItem).activeFocus);
    }

    function test_thePaletteCanBeClosedAndCalled() {
        test.bench.openText(test.network);
        test.bench.workbench.actions.find("view.palette").trigger();
        verify(!test.hasRow("drawings"));
        test.bench.workbench.actions.find("edit.add").trigger();
        tryVerify(() => test.hasRow("drawings"));
    }
}
