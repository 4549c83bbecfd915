pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Controls
import Cirro.Theme

// A question at the place where something was dropped: what is to be decided, and buttons that decide it.
FocusScope {
    id: root

    property string text
    property string iconName
    property color iconColor: Theme.textSecondary
    default property alias buttons: buttons.data
    // Between the text and the buttons.
    property alias details: details.data

    // Decided or not: the card is done.
    signal dismissed()

    implicitWidth: Math.max(300, buttons.implicitWidth) + 2 * Theme.spacing3
    implicitHeight: column.implicitHeight + 2 * Theme.spacing3
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text
    Keys.onEscapePressed: root.dismissed()

    // What lies under the card is not meant.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
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
        spacing: Theme.spacing3

        Row {
            width: parent.width
            spacing: Theme.spacing2

            Icon {
                name: root.iconName
                color: root.iconColor
            }
            Label {
                width: parent.width - Theme.iconSize - Theme.spacing2
                wrapMode: Text.Wrap
                text: root.text
            }
        }
        Column {
            id: details

            width: parent.width
            visible: children.length > 0
            spacing: Theme.spacing2
        }
        Row {
            id: buttons

            anchors.right: parent.right
            spacing: Theme.spacing2
        }
    }
}
