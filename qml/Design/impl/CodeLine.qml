pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One line of the template: what was found there, its number, its text.
Item {
    id: root

    required property int index
    required property int number
    required property string plain
    required property string markup
    required property bool selected
    required property string severity
    required property string findings

    required property real numbersWidth
    // How far the view is scrolled to the right: the margin stays.
    required property real marginX
    required property bool chosen
    required property bool hasKeyboard
    required property real flash

    signal findingWanted()

    Accessible.role: Accessible.ListItem
    Accessible.name: root.plain
    Accessible.description: root.findings
    Accessible.selected: root.selected

    Rectangle {
        anchors.fill: parent
        color: root.selected ? Theme.selected : "transparent"
    }
    Rectangle {
        anchors.fill: parent
        visible: root.flash > 0
        opacity: root.flash
        color: Theme.codeChanged
    }
    Rectangle {
        anchors.fill: parent
        visible: root.chosen
        color: Theme.selectionFill
    }
    Text {
        x: Theme.targetMinimum + root.numbersWidth + Theme.spacing3
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: root.markup
        textFormat: Text.StyledText
        color: Theme.text
        font.family: Theme.fontFamilyCode
        font.pixelSize: Theme.fontCode
        Accessible.ignored: true
    }

    Rectangle {
        x: root.marginX
        width: Theme.targetMinimum + root.numbersWidth + Theme.spacing1
        height: parent.height
        color: root.selected ? Theme.selected : Theme.panel

        Rectangle {
            width: 3
            height: parent.height
            visible: root.selected || root.hasKeyboard
            color: root.hasKeyboard ? Theme.focusRing : Theme.selection
        }
        Text {
            anchors.right: parent.right
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: root.number
            color: root.selected ? Theme.text : Theme.textSecondary
            font.family: Theme.fontFamilyCode
            font.pixelSize: Theme.fontCode
            Accessible.ignored: true
        }
        T.AbstractButton {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            visible: root.severity.length > 0
            width: Theme.targetMinimum
            height: Theme.targetMinimum
            hoverEnabled: true
            focusPolicy: Qt.NoFocus
            text: root.findings
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Show the finding")
            Accessible.description: root.findings
            onClicked: root.findingWanted()

            contentItem: Item {
                SeverityIcon {
                    anchors.centerIn: parent
                    severity: root.severity
                }
            }

            ToolTip {
                parent: mark
                visible: mark.hovered
                text: root.findings
            }
        }
    }
}
