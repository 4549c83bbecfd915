pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// What differs between two versions: which two, and as a list what deploying the newer one would do.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property ComparisonDesk desk: root.workbench.comparison
    readonly property alias currentRow: list.currentIndex

    function beginSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function step(back: bool) {
        const row = rows.step(list.currentIndex, back);
        if (row >= 0)
            root.choose(row);
    }
    function choose(row: int) {
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Contain);
        // What is selected is shown in the list already.
        following.enabled = false;
        rows.reveal(row);
        following.enabled = true;
    }
    function pick(row: int) {
        if ((list.itemAtIndex(row) as DifferenceRow)?.isGroup) {
            list.currentIndex = row;
            rows.toggle(row);
        } else {
            root.choose(row);
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Compare versions")
    Keys.onEscapePressed: root.desk.end()
    onVisibleChanged: {
        if (root.visible)
            list.forceActiveFocus(Qt.OtherFocusReason);
        else
            field.clear();
    }

    DifferencesModel {
        id: rows

        desk: root.desk
        // With what is being composed: Hangul finds while its syllable is unfinished.
        search: field.displayText
    }
    Connections {
        id: following

        target: root.desk.selection
        function onChanged() {
            const row = rows.rowOfSelected();
            if (row >= 0) {
                list.currentIndex = row;
                list.positionViewAtIndex(row, ListView.Contain);
            }
        }
    }
    Connections {
        target: root.workbench
        enabled: root.desk.open
        function onDifferenceWanted(back: bool) {
            root.step(back);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    Item {
        id: head

        width: parent.width
        height: 44

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.spacing4
            anchors.right: close.left
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Compare versions")
            font.pixelSize: Theme.fontSection
            font.weight: Font.DemiBold
            elide: Text.ElideRight
        }
        IconButton {
            id: close

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.targetMinimum
            iconName: "close"
            text: qsTr("End the comparison")
            shortcutText: "Esc"
            onClicked: root.desk.end()
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    GridLayout {
        id: sides

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.margins: Theme.spacing3
        columns: 3
        columnSpacing: Theme.spacing2
        rowSpacing: Theme.spacing2

        Label {
            //: before a choice of versions: what differs from this one to the other
            text: qsTr("From")
            secondary: true
        }
        VersionChoice {
            Layout.fillWidth: true
            workbench: root.workbench
            version: root.desk.older
            Accessible.name: qsTr("Older version")
            onChosen: chosen => root.desk.older = chosen
        }
        IconButton {
            Layout.rowSpan: 2
            size: Theme.targetMinimum
            iconName: "swap"
            text: qsTr("Swap the two versions")
            onClicked: root.desk.swap()
        }
        Label {
            //: before a choice of versions: what differs from the other one to this
            text: qsTr("To")
            secondary: true
        }
        VersionChoice {
            Layout.fillWidth: true
            workbench: root.workbench
            version: root.desk.newer
            Accessible.name: qsTr("Newer version")
            onChosen: chosen => root.desk.newer = chosen
        }
    }

    TextField {
        id: field

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: sides.bottom
        anchors.margins: Theme.spacing3
        iconName: "search"
        placeholderText: qsTr("Search the differences")
        inputMethodHints: Qt.ImhNoPredictiveText
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        Keys.onEscapePressed: {
            if (field.length > 0)
                field.clear();
            else
                root.desk.end();
        }
    }

    ListView {
        id: list

        anchors.top: field.bottom
        anchors.topMargin: Theme.spacing2
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        model: rows
        currentIndex: -1
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: false
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Differences")
        T.ScrollBar.vertical: ScrollBar {}

        Keys.onPressed: event => {
            const line = list.currentItem as DifferenceRow;
            event.accepted = true;
            switch (event.key) {
            case Qt.Key_Down:
                if (list.currentIndex + 1 < list.count)
                    root.choose(list.currentIndex + 1);
                break;
            case Qt.Key_Up:
                if (list.currentIndex > 0)
                    root.choose(list.currentIndex - 1);
                else
                    field.forceActiveFocus(Qt.BacktabFocusReason);
                break;
            case Qt.Key_Home:
                root.choose(0);
                break;
            case Qt.Key_End:
                root.choose(list.count - 1);
                break;
            case Qt.Key_Return:
            case Qt.Key_Enter:
            case Qt.Key_Space:
                if (line)
                    root.pick(list.currentIndex);
                break;
            case Qt.Key_Left:
            case Qt.Key_Right:
                if (line?.isGroup && line.open === (event.key === Qt.Key_Left))
                    rows.toggle(list.currentIndex);
                break;
            default:
                event.accepted = false;
            }
        }

        delegate: DifferenceRow {
            width: ListView.view.width
            markWords: root.desk.wordsOfMark(mark)
            current: ListView.isCurrentItem
            hasKeyboard: list.activeFocus
            onPicked: root.pick(index)
            onTakenBack: {
                // The line goes, and its button with it.
                list.forceActiveFocus(Qt.OtherFocusReason);
                rows.takeBack(index);
            }
        }
    }

    EmptyState {
        anchors.fill: list
        visible: list.count === 0 && root.desk.open && !root.desk.busy
        iconName: root.desk.problem.length > 0 ? "error" : field.length > 0 ? "search" : "good"
        iconColor: root.desk.problem.length > 0 ? Theme.error : Theme.textSecondary
        title: root.desk.problem.length > 0 ? qsTr("This version cannot be read") : field.length > 0 ? qsTr("Nothing found") : qsTr("No differences")
        text: root.desk.problem.length > 0 ? root.desk.problem
              : field.length > 0 ? qsTr("Names, kinds and values that differ are searched.")
              : qsTr("Comments and the way values are written do not count. Choose other versions above, or drop a file into the window.")
    }
}
