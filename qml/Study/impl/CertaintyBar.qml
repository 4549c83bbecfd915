pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// How sure one is of an answer, if one cares to say.
Row {
    id: root

    required property int certainty
    readonly property var levels: [
        {text: qsTr("Guessed"), key: "G"},
        {text: qsTr("Unsure"), key: "U"},
        {text: qsTr("Sure"), key: "S"}
    ]
    signal chosen(level: int)

    spacing: Theme.spacing1
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("How sure are you?")

    Label {
        anchors.verticalCenter: parent.verticalCenter
        rightPadding: Theme.spacing1
        text: qsTr("How sure are you?")
        secondary: true
    }
    Repeater {
        model: root.levels

        T.AbstractButton {
            id: level

            required property int index
            required property var modelData

            implicitWidth: implicitContentWidth + leftPadding + rightPadding
            implicitHeight: Theme.controlHeight
            horizontalPadding: Theme.spacing2
            focusPolicy: Qt.TabFocus
            hoverEnabled: true
            text: level.modelData.text
            checked: root.certainty === level.index + 1
            Accessible.role: Accessible.RadioButton
            Accessible.name: level.text
            Accessible.checked: level.checked
            Accessible.description: level.modelData.key
            onClicked: root.chosen(level.index + 1)

            contentItem: Row {
                spacing: Theme.spacing1

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: level.text
                    color: level.checked ? Theme.selectedText : Theme.text
                    font.weight: level.checked ? Font.DemiBold : Font.Normal
                    Accessible.ignored: true
                }
                Keycap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: level.modelData.key
                }
            }
            background: Rectangle {
                radius: Theme.radiusControl
                color: level.checked ? Theme.selected : level.hovered ? Theme.hover : "transparent"
                border.width: Theme.borderWidth
                border.color: level.checked ? Theme.accent : Theme.border

                FocusRing {
                    control: parent
                    shown: level.visualFocus
                }
            }
        }
    }
}
