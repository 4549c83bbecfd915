import QtQuick
import Cirro.Controls
import Cirro.Theme

// One value of the template: what it is called, itself to be edited, and what it comes to or what is wrong with it.
Column {
    id: root

    required property string kind
    required property string label
    required property string written
    required property bool isSet
    required property bool isRequired
    required property bool isItem
    required property bool open
    required property bool grows
    required property var choices
    required property string worth
    required property string problem
    // What is typed waits for Enter, and is taken back here.
    required property bool waits
    required property bool rises
    required property bool sinks

    signal typed(text: string)
    signal committed(text: string)
    signal abandoned()
    signal cleared()
    signal toggled()
    signal added()
    signal reached()
    signal stepped(redo: bool)
    signal moved(by: int)

    function edit() {
        if (root.isItem)
            item.selectAll();
        else
            field.selectAll();
    }

    spacing: Theme.spacing1

    Item {
        width: parent.width
        height: root.isItem ? Theme.controlHeight : Theme.targetMinimum

        IconButton {
            id: fold

            anchors.left: parent.left
            anchors.leftMargin: -Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.targetMinimum
            visible: root.kind === "list"
            iconName: root.open ? "chevron-down" : "chevron-right"
            text: root.open ? qsTr("Fold %1").arg(root.label) : qsTr("Unfold %1").arg(root.label)
            onClicked: root.toggled()
            onActiveFocusChanged: if (activeFocus) root.reached()
        }
        Label {
            id: caption

            anchors.left: fold.visible ? fold.right : parent.left
            anchors.right: tools.left
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isItem
            elide: Text.ElideRight
            font.weight: root.isSet ? Font.Medium : Font.Normal
            text: (root.isRequired ? qsTr("%1 (required)").arg(root.label) : root.label)
                  + (root.kind === "list" && root.isSet && !root.open ? "  " + root.written : "")
        }
        Row {
            id: tools

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            IconButton {
                size: Theme.targetMinimum
                visible: root.rises
                iconName: "chevron-up"
                text: qsTr("Move up") + " (Alt+↑)"
                onClicked: root.moved(-1)
                onActiveFocusChanged: if (activeFocus) root.reached()
            }
            IconButton {
                size: Theme.targetMinimum
                visible: root.sinks
                iconName: "chevron-down"
                text: qsTr("Move down") + " (Alt+↓)"
                onClicked: root.moved(1)
                onActiveFocusChanged: if (activeFocus) root.reached()
            }
            IconButton {
                size: Theme.targetMinimum
                visible: root.grows
                iconName: "add"
                text: qsTr("Add to %1").arg(root.label)
                onClicked: root.added()
                onActiveFocusChanged: if (activeFocus) root.reached()
            }
            IconButton {
                size: Theme.targetMinimum
                visible: root.isSet && !root.isRequired
                iconName: "close"
                text: qsTr("Remove %1").arg(root.label)
                onClicked: root.cleared()
                onActiveFocusChanged: if (activeFocus) root.reached()
            }
        }
        PickField {
            id: item

            anchors.left: parent.left
            anchors.right: tools.left
            anchors.rightMargin: Theme.spacing1
            visible: root.isItem
            written: root.written
            choices: root.choices
            wrong: root.problem.length > 0
            Accessible.name: root.label
            Accessible.description: root.problem
            onTyped: text => root.typed(text)
            onCommitted: text => root.committed(text)
            onAbandoned: root.abandoned()
            stepsDocument: true
            onReached: root.reached()
            onStepped: redo => root.stepped(redo)
        }
    }
    Switch {
        visible: root.kind === "switch"
        checked: root.written === "true"
        Accessible.name: root.label
        onClicked: {
            root.typed(checked ? "true" : "false");
            root.committed(checked ? "true" : "false");
            checked = Qt.binding(() => root.written === "true");
        }
        onActiveFocusChanged: if (activeFocus) root.reached()
    }
    PickField {
        id: field

        width: parent.width
        visible: !root.isItem && root.kind !== "switch" && root.kind !== "list"
        written: root.written
        choices: root.choices
        placeholderText: root.isSet ? "" : qsTr("not set")
        wrong: root.problem.length > 0
        Accessible.name: root.label
        Accessible.description: root.problem.length > 0 ? root.problem : root.worth
        onTyped: text => root.typed(text)
        stepsDocument: !root.waits
        onCommitted: text => root.committed(text)
        onAbandoned: root.abandoned()
        onReached: root.reached()
        onStepped: redo => root.stepped(redo)
    }
    Label {
        width: parent.width
        visible: root.problem.length > 0
        wrapMode: Text.Wrap
        secondary: true
        color: Theme.error
        text: "⚠ " + root.problem
    }
    Label {
        width: parent.width
        visible: root.worth.length > 0
        wrapMode: Text.Wrap
        secondary: true
        text: root.worth
    }
}
