pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// Every question of an exam: answered, flagged or blank; told apart by more than colour.
Grid {
    id: root

    property var cells: []
    signal chosen(position: int)

    spacing: Theme.spacing1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Questions")

    Repeater {
        model: root.cells

        T.AbstractButton {
            id: cell

            required property int index
            required property var modelData

            implicitWidth: 36
            implicitHeight: 32
            focusPolicy: Qt.TabFocus
            hoverEnabled: true
            text: cell.index + 1
            Accessible.role: Accessible.Button
            Accessible.name: cell.modelData.text
            Keys.onReturnPressed: cell.clicked()
            Keys.onEnterPressed: cell.clicked()
            onClicked: root.chosen(cell.index)

            contentItem: Text {
                text: cell.text
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                color: cell.modelData.answered ? Theme.accentInk : Theme.text
                font.pixelSize: Theme.fontSecondary
                font.weight: cell.modelData.current ? Font.Bold : Font.Normal
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            background: Rectangle {
                radius: Theme.radiusControl - 2
                color: cell.modelData.answered ? Theme.accent : cell.hovered ? Theme.hover : Theme.field
                border.width: cell.modelData.current ? Theme.focusWidth : Theme.borderWidth
                border.color: cell.modelData.current ? Theme.text : Theme.borderStrong

                FocusRing {
                    control: parent
                    shown: cell.visualFocus
                }
            }
            ToolTip {
                parent: cell
                visible: cell.hovered
                text: cell.modelData.text
            }
            Icon {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: -4
                visible: cell.modelData.flagged
                name: "flag-filled"
                color: Theme.warning
                size: 16
            }
        }
    }
}
