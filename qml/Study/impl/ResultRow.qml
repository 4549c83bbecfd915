import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One question of an exam that was handed in.
T.AbstractButton {
    id: root

    required property int index
    required property int number
    required property string summary
    required property string task
    required property bool isRight
    required property bool blank
    required property bool flagged
    required property bool counts
    required property string time
    required property int changes
    property bool open: false
    readonly property string verdict: root.blank ? qsTr("blank") : root.isRight ? qsTr("right") : qsTr("wrong")

    implicitHeight: 40
    leftPadding: Theme.spacing2
    rightPadding: Theme.spacing2
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Question %1, %2: %3").arg(root.number).arg(root.verdict).arg(root.summary)
    Accessible.description: qsTr("Task %1, %2").arg(root.task).arg(root.time)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: root.isRight ? "good" : root.blank ? "line-dash" : "error"
            color: root.isRight ? Theme.good : root.blank ? Theme.textSecondary : Theme.error
        }
        Label {
            id: position

            anchors.left: sign.right
            anchors.leftMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            width: 28
            text: root.number
            horizontalAlignment: Text.AlignRight
            color: Theme.textSecondary
            Accessible.ignored: true
        }
        Label {
            anchors.left: position.right
            anchors.leftMargin: Theme.spacing3
            anchors.right: marks.left
            anchors.rightMargin: Theme.spacing3
            anchors.verticalCenter: parent.verticalCenter
            text: root.summary
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Row {
            id: marks

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spacing3

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.flagged
                name: "flag-filled"
                color: Theme.warning
                size: 16
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.changes > 0
                text: qsTr("changed %n time(s)", "", root.changes)
                secondary: true
                Accessible.ignored: true
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.counts
                text: qsTr("not scored")
                secondary: true
                Accessible.ignored: true
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: 28
                text: root.task
                secondary: true
                Accessible.ignored: true
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: 44
                horizontalAlignment: Text.AlignRight
                text: root.time
                secondary: true
                Accessible.ignored: true
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.open ? "chevron-up" : "chevron-down"
                color: Theme.textSecondary
                size: 16
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.open ? Theme.selected : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            control: parent
            shown: root.visualFocus
        }
    }
}
