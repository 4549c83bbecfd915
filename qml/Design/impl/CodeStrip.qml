import QtQuick
import Cirro.Controls
import Cirro.Theme

// What is the matter with the text, and what can be done about it.
Rectangle {
    id: root

    property string severity: "error"
    property string text
    property string note
    property alias actions: buttons.data

    implicitHeight: column.implicitHeight + 2 * Theme.spacing2
    color: root.severity === "error" ? Theme.errorSoft : root.severity === "warning" ? Theme.warningSoft : Theme.infoSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text
    Accessible.description: root.note

    Divider {
        width: parent.width
    }
    SeverityIcon {
        x: Theme.spacing2
        y: Theme.spacing2
        severity: root.severity
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spacing5 + Theme.spacing1
        anchors.rightMargin: Theme.spacing2
        y: Theme.spacing2
        spacing: Theme.spacing1

        Label {
            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: root.note.length > 0
            text: root.note
            secondary: true
            wrapMode: Text.Wrap
        }
        Flow {
            id: buttons

            width: parent.width
            spacing: Theme.spacing2
        }
    }
}
