pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// What a template has besides resources, as a form: what is asked for, what is looked up, what is decided, what is told.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property bool active: root.visible

    function beginSearch() {
        searchField.forceActiveFocus(Qt.ShortcutFocusReason);
        searchField.selectAll();
    }
    // Takes a member out; asks first when something still uses it.
    function remove(row: int, name: string, users: var) {
        if (users.length === 0) {
            parts.clear(row);
            return;
        }
        leave.row = row;
        leave.name = name;
        leave.users = users.map(user => user.slice(user.indexOf("/") + 1));
        leave.open();
    }
    // Opens a member ("Parameters/Size") to be edited.
    function reveal(part: string) {
        if (!part.startsWith("Resources/"))
            searchField.clear();
        const row = parts.follow(part);
        if (row >= 0)
            root.show(row);
    }
    // What unfolds near the lower edge is moved up, so that some of it is seen.
    function toggle(row: int, y: real) {
        const low = y - list.contentY > list.height / 2;
        parts.toggle(row);
        list.forceLayout();
        if (low && (list.itemAtIndex(row) as TemplateRow)?.open)
            list.positionViewAtIndex(row, ListView.Center);
    }
    // The focus goes with what was moved, so that it can be moved on.
    function moveTo(row: int) {
        if (row < 0)
            return;
        list.forceLayout();
        list.positionViewAtIndex(row, ListView.Contain);
        (list.itemAtIndex(row) as TemplateRow)?.take();
    }
    function show(row: int) {
        list.forceLayout();
        list.positionViewAtIndex(row, ListView.Contain);
        (list.itemAtIndex(row) as TemplateRow)?.edit();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Template")

    TemplateModel {
        id: parts

        workbench: root.workbench
        active: root.active
        // With what is being composed: Hangul finds while its syllable is unfinished.
        search: searchField.displayText
        onAdded: (section, member) => root.show(parts.nameRow(section, member))
    }

    TextField {
        id: searchField

        x: Theme.spacing4
        y: Theme.spacing3
        width: parent.width - 2 * Theme.spacing4
        iconName: "search"
        placeholderText: qsTr("Search the template")
        inputMethodHints: Qt.ImhNoPredictiveText
        Keys.onEscapePressed: searchField.clear()
    }
    ListView {
        id: list

        anchors.top: searchField.bottom
        anchors.topMargin: Theme.spacing2
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !parts.missed
        clip: true
        model: parts
        boundsBehavior: Flickable.StopAtBounds
        // Every field has to be there for the Tab key to reach it.
        cacheBuffer: 100000
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Parts of the template")
        T.ScrollBar.vertical: ScrollBar {}

        delegate: TemplateRow {
            width: ListView.view.width
            onTyped: text => parts.type(index, text)
            onCommitted: text => parts.commit(index, text)
            onCleared: row === "member" ? root.remove(index, label, users) : parts.clear(index)
            onToggled: root.toggle(index, y)
            onStepped: redo => parts.step(redo)
            onMoved: by => root.moveTo(parts.move(index, by))
            onAdded: parts.add(index)
            onFollowed: user => root.reveal(user)
            onCellTyped: (line, column, text) => parts.typeCell(index, line, column, text)
            onAbandoned: parts.abandon(index)
            onCellWritten: (line, column, text) => parts.setCell(index, line, column, text)
            onLineRenamed: (line, name) => parts.renameLine(index, line, name)
            onColumnRenamed: (column, name) => parts.renameColumn(index, column, name)
            onLineAdded: parts.addLine(index)
            onColumnAdded: parts.addColumn(index)
            onLineRemoved: line => parts.removeLine(index, line)
            onColumnRemoved: column => parts.removeColumn(index, column)
            onReached: list.positionViewAtIndex(index, ListView.Contain)
        }
    }

    EmptyState {
        anchors.fill: list
        visible: parts.missed
        iconName: "search"
        title: qsTr("Nothing found")
        text: qsTr("Names and values of parameters, mappings, conditions and outputs are searched.")
        actionText: qsTr("Clear the search")
        onActivated: {
            searchField.clear();
            searchField.forceActiveFocus();
        }
    }

    CardDialog {
        id: leave

        property int row: -1
        property string name
        property var users: []

        parent: T.Overlay.overlay
        title: qsTr("Remove %1?").arg(leave.name)
        text: qsTr("%n part(s) of the template use it and will refer to nothing: %1.", "", leave.users.length).arg(leave.users.join(", "))
        actions: [
            Button {
                text: qsTr("Cancel")
                onClicked: leave.close()
            },
            Button {
                primary: true
                text: qsTr("Remove")
                onClicked: {
                    leave.close();
                    parts.clear(leave.row);
                }
            }
        ]
    }
}
