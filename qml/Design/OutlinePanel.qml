pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// Everything of the design as a tree: the way to each element by keyboard, and for whoever does not see the diagram.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property bool active: root.visible

    // The keyboard wants to go back to the canvas.
    signal canvasWanted()

    function beginSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function choose(row: int, more: bool) {
        list.currentIndex = row;
        rows.choose(row, more);
    }
    function follow() {
        const row = rows.followSelection();
        if (row >= 0) {
            list.currentIndex = row;
            list.positionViewAtIndex(row, ListView.Contain);
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Outline")
    onActiveChanged: {
        if (root.active)
            root.follow();
    }

    OutlineModel {
        id: rows

        workbench: root.workbench
        active: root.active
        // With what is being composed: Hangul finds while its syllable is unfinished.
        search: field.displayText
        // What is searched for is what Enter chooses, not what it lies in.
        onSearchChanged: {
            list.currentIndex = rows.firstFound();
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
            if (rows.search.trim().length === 0)
                root.follow();
        }
    }
    Connections {
        target: root.workbench.selection
        enabled: root.active && !list.activeFocus
        function onChanged() {
            root.follow();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    TextField {
        id: field

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spacing3
        focus: true
        iconName: "search"
        placeholderText: qsTr("Search this design")
        inputMethodHints: Qt.ImhNoPredictiveText
        onAccepted: {
            if (!field.composing && list.count > 0)
                root.choose(Math.max(0, list.currentIndex), false);
        }
        Keys.onDownPressed: {
            list.currentIndex = Math.max(0, list.currentIndex);
            list.forceActiveFocus(Qt.TabFocusReason);
        }
        Keys.onEscapePressed: {
            if (field.length > 0)
                field.clear();
            else
                root.canvasWanted();
        }
    }

    ListView {
        id: list

        anchors.top: field.bottom
        anchors.topMargin: Theme.spacing2
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: rows
        currentIndex: -1
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Outline")
        T.ScrollBar.vertical: ScrollBar {}

        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        Keys.onPressed: event => {
            const line = list.currentItem as OutlineRow;
            if (!line)
                return;
            event.accepted = true;
            switch (event.key) {
            case Qt.Key_Return:
            case Qt.Key_Enter:
            case Qt.Key_Space:
                root.choose(list.currentIndex, (event.modifiers & Qt.ControlModifier) !== 0);
                break;
            case Qt.Key_Right:
                if (line.inside > 0 && !line.open)
                    rows.setOpen(list.currentIndex, true);
                else if (line.open)
                    list.incrementCurrentIndex();
                break;
            case Qt.Key_Left:
                if (line.open)
                    rows.setOpen(list.currentIndex, false);
                else if (rows.above(list.currentIndex) >= 0)
                    list.currentIndex = rows.above(list.currentIndex);
                break;
            case Qt.Key_Home:
                list.currentIndex = 0;
                break;
            case Qt.Key_End:
                list.currentIndex = list.count - 1;
                break;
            case Qt.Key_Escape:
                root.canvasWanted();
                break;
            default:
                if (event.key === Qt.Key_Up && list.currentIndex <= 0) {
                    field.forceActiveFocus(Qt.BacktabFocusReason);
                } else if (event.text.length === 1 && event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))) {
                    // Whoever types looks for something.
                    field.text += event.text;
                    field.forceActiveFocus(Qt.OtherFocusReason);
                } else {
                    event.accepted = false;
                }
            }
        }

        delegate: OutlineRow {
            width: ListView.view.width
            current: ListView.isCurrentItem
            hasKeyboard: list.activeFocus
            onPicked: more => root.choose(index, more)
            onTurned: rows.setOpen(index, !open)
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: parent.width
        visible: list.count === 0 && root.workbench.document.status === DesignDocument.Ready
        iconName: field.length > 0 ? "search" : "design"
        title: field.length > 0 ? qsTr("Nothing found") : qsTr("Nothing in this design yet")
        text: field.length > 0 ? qsTr("Names, kinds and CloudFormation types are searched.") : qsTr("What is put into it is listed here.")
    }
}
