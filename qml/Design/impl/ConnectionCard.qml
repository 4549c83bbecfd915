pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What a line just drawn made, with the way back; or why it made nothing, with an arrow instead.
FocusScope {
    id: root

    required property Workbench workbench
    property string title
    property var made: []
    property list<string> elements
    property string from
    property string to
    readonly property bool refused: root.from.length > 0

    signal closed()

    function close() {
        root.title = "";
        root.closed();
    }

    implicitWidth: 360
    implicitHeight: column.implicitHeight + 2 * Theme.spacing3
    visible: root.title.length > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Keys.onEscapePressed: root.close()

    Connections {
        target: root.workbench.document
        function onConnectionMade(title: string, made: var, elements: list<string>) {
            root.from = "";
            root.made = made;
            root.elements = elements;
            root.title = title;
        }
        function onConnectionRefused(words: string, from: string, to: string) {
            root.made = [];
            root.from = from;
            root.to = to;
            root.title = words;
        }
        function onOpened() {
            root.title = "";
        }
        // What is done next makes the card a thing of the past.
        function onHistoryChanged() {
            root.title = "";
        }
    }
    Connections {
        target: root.workbench.selection
        function onChanged() {
            if (root.refused)
                root.title = "";
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.raised
        border.width: Theme.borderWidth
        border.color: Theme.border

        Shadow {}
    }
    Column {
        id: column

        x: Theme.spacing3
        y: Theme.spacing3
        width: root.width - 2 * Theme.spacing3
        spacing: Theme.spacing2

        Row {
            width: parent.width
            spacing: Theme.spacing2

            Icon {
                name: root.refused ? "error" : "good"
                color: root.refused ? Theme.dropRefused : Theme.dropAllowed
            }
            Label {
                width: parent.width - Theme.iconSize - Theme.spacing2
                wrapMode: Text.Wrap
                font.weight: Font.DemiBold
                text: root.title
            }
        }
        Label {
            width: parent.width
            visible: !root.refused
            secondary: true
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
            text: root.made.length > 0 ? qsTr("Made: %1").arg(root.made.join(", ")) : qsTr("Only what was there was changed.")
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.spacing2

            Button {
                visible: root.refused
                text: qsTr("Draw an arrow only")
                onClicked: {
                    root.workbench.document.drawArrow(root.from, root.to);
                    root.close();
                }
            }
            Button {
                visible: !root.refused
                text: qsTr("Undo")
                onClicked: {
                    root.workbench.document.undo();
                    root.close();
                }
            }
            Button {
                visible: !root.refused && root.elements.length > 0
                text: qsTr("Show")
                onClicked: root.workbench.revealAll(root.elements)
            }
            Button {
                text: root.refused ? qsTr("Cancel") : qsTr("Close")
                onClicked: root.close()
            }
        }
    }
}
