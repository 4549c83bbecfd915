pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What the marks of a comparison mean: those that are in the picture.
Rectangle {
    id: root

    required property ComparisonDesk desk

    visible: root.desk.open && root.desk.marks.length > 0
    width: lines.width + 2 * Theme.spacing3
    height: lines.height + 2 * Theme.spacing2
    radius: Theme.radiusControl
    color: Theme.raised
    border.width: Theme.borderWidth
    border.color: Theme.border
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Legend")

    Column {
        id: lines

        anchors.centerIn: parent
        spacing: Theme.spacing1

        Repeater {
            model: root.desk.marks

            delegate: Row {
                id: line

                required property string modelData

                spacing: Theme.spacing2

                MarkIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    mark: line.modelData
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.desk.wordsOfMark(line.modelData)
                    secondary: true
                }
            }
        }
    }
}
