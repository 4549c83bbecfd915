import QtQuick
import QtQuick.Layouts
import Cirro.Theme

// A notice across the window: what happened, and what to do about it.
Rectangle {
    id: root

    property string severity: "info"
    property string text
    property string accept
    property string refuse
    // What else can be done about it; the notice stays.
    property string alternative
    signal accepted()
    signal refused()
    signal alternativeWanted()

    implicitHeight: row.implicitHeight + 2 * Theme.spacing1
    color: root.severity === "error" ? Theme.errorSoft : root.severity === "warning" ? Theme.warningSoft : Theme.infoSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.spacing4
        anchors.rightMargin: Theme.spacing2
        spacing: Theme.spacing2

        SeverityIcon {
            severity: root.severity
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spacing1
            Layout.bottomMargin: Theme.spacing1
            text: root.text
            wrapMode: Text.Wrap
        }
        Button {
            visible: root.accept.length > 0
            text: root.accept
            onClicked: root.accepted()
        }
        Button {
            visible: root.alternative.length > 0
            text: root.alternative
            onClicked: root.alternativeWanted()
        }
        Button {
            visible: root.refuse.length > 0
            text: root.refuse
            quiet: true
            onClicked: root.refused()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
