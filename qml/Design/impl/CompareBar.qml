pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Above the canvas while versions are compared: what the picture shows, the way through it, and the way out.
Rectangle {
    id: root

    required property Workbench workbench
    readonly property ComparisonDesk desk: root.workbench.comparison

    implicitHeight: row.implicitHeight + 2 * Theme.spacing1
    color: Theme.infoSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: summary.text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.spacing4
        anchors.rightMargin: Theme.spacing2
        spacing: Theme.spacing1

        Icon {
            name: "compare"
            color: Theme.info
        }
        Label {
            id: summary

            Layout.fillWidth: true
            Layout.leftMargin: Theme.spacing1
            text: root.desk.problem.length > 0 ? qsTr("The two versions cannot be compared.")
                  : root.desk.same ? qsTr("The two versions are the same.")
                  : root.desk.summary.length > 0 ? root.desk.summary : root.desk.busy ? qsTr("Comparing…") : ""
            elide: Text.ElideRight

            FullText {
                words: summary
            }
        }
        IconButton {
            readonly property Action command: root.workbench.actions.find("view.previous-difference")

            iconName: "chevron-up"
            text: command.text
            shortcutText: command.shortcutText
            enabled: !root.desk.same
            onClicked: command.trigger()
        }
        IconButton {
            readonly property Action command: root.workbench.actions.find("view.next-difference")

            iconName: "chevron-down"
            text: command.text
            shortcutText: command.shortcutText
            enabled: !root.desk.same
            onClicked: command.trigger()
        }
        Button {
            text: qsTr("Done")
            onClicked: root.desk.end()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
