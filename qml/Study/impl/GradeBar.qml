pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// How well a card was remembered; each button says when it would come back.
Row {
    id: root

    property var intervals: []
    readonly property var names: [qsTr("Again"), qsTr("Hard"), qsTr("Good"), qsTr("Easy")]
    signal graded(grade: int)

    spacing: Theme.spacing2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("How well did you remember it?")

    Repeater {
        model: root.names

        T.AbstractButton {
            id: grade

            required property int index
            required property string modelData

            width: Math.floor((root.width - 3 * root.spacing) / 4)
            implicitHeight: 56
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            text: grade.modelData
            Accessible.role: Accessible.Button
            Accessible.name: grade.text
            Accessible.description: qsTr("Comes back in %1").arg(root.intervals[grade.index] ?? "")
            Keys.onReturnPressed: grade.clicked()
            Keys.onEnterPressed: grade.clicked()
            onClicked: root.graded(grade.index + 1)

            contentItem: Item {
                Column {
                    anchors.centerIn: parent
                    spacing: 2

                    Row {
                        anchors.horizontalCenter: parent.horizontalCenter
                        spacing: Theme.spacing2

                        Keycap {
                            anchors.verticalCenter: parent.verticalCenter
                            text: grade.index + 1
                        }
                        Label {
                            anchors.verticalCenter: parent.verticalCenter
                            text: grade.text
                            font.weight: Font.DemiBold
                            Accessible.ignored: true
                        }
                    }
                    Label {
                        anchors.horizontalCenter: parent.horizontalCenter
                        text: root.intervals[grade.index] ?? ""
                        secondary: true
                        Accessible.ignored: true
                    }
                }
            }
            background: Rectangle {
                radius: Theme.radiusControl
                color: grade.down ? Theme.pressed : grade.hovered ? Theme.hover : Theme.raised
                border.width: Theme.borderWidth
                border.color: Theme.borderStrong

                FocusRing {
                    control: parent
                    shown: grade.visualFocus
                }
            }
        }
    }
}
