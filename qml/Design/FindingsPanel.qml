pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// What the rules say about the document, worst first. Choosing one leads to the element.
Rectangle {
    id: root

    required property DesignDocument document
    readonly property alias currentRow: list.currentIndex

    signal revealed(element: string)
    signal partWanted(part: string)
    // Somebody wants to be asked about tasks of the exam.
    signal studyWanted(tasks: var)

    function next() {
        root.activateRow(findings.next(list.currentIndex));
    }
    // Leads to the first finding about an element; empty: about the template as a whole.
    function show(element: string) {
        root.activateRow(findings.rowOf(element));
    }
    function activateRow(row: int) {
        if (row < 0)
            return;
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Contain);
        (list.currentItem as FindingRow).activate();
    }

    color: Theme.panel
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Findings")

    FindingsModel {
        id: findings

        document: root.document
    }

    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: ignored.top
        clip: true
        model: findings
        currentIndex: -1
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Findings")
        T.ScrollBar.vertical: ScrollBar {}

        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        Keys.onReturnPressed: (currentItem as FindingRow)?.activate()
        Keys.onEnterPressed: (currentItem as FindingRow)?.activate()

        section.property: "severity"

        delegate: FindingRow {
            width: ListView.view.width
            hasKeyboard: list.activeFocus
            onChosen: {
                list.currentIndex = index;
                list.forceActiveFocus();
                if (element.length > 0)
                    root.revealed(element);
            }
            onFixed: number => findings.fix(index, number)
            onIgnored: ignoreDialog.ask(index, title)
            onPartWanted: root.partWanted(part)
            onStudyWanted: root.studyWanted(examTasks)
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: parent.width
        visible: list.count === 0 && root.document.status === DesignDocument.Ready && root.document.isSettled
        iconName: "good"
        iconColor: Theme.good
        title: qsTr("Nothing found")
        text: ignored.count > 0 ? qsTr("No rule has anything else to say about this design.") : qsTr("No rule has anything to say about this design.")
    }

    IgnoredList {
        id: ignored

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        room: root.height / 2
        document: root.document
        onRevealed: element => root.revealed(element)
    }

    IgnoreDialog {
        id: ignoreDialog

        parent: T.Overlay.overlay
        onReasoned: (row, reason) => findings.ignore(row, reason)
    }
}
