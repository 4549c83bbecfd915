pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// One tab of several: an icon and its words, or the icon alone where `compact`.
T.TabButton {
    id: root

    property string iconName
    property string shortcutText
    property bool compact: false
    readonly property color ink: root.checked ? Theme.text : Theme.textSecondary
    // With its words, whether they are shown or not.
    readonly property real naturalWidth: leftPadding + rightPadding + Theme.iconSize + row.spacing + words.implicitWidth

    implicitWidth: root.compact ? Theme.controlHeight + Theme.spacing1 : root.naturalWidth
    implicitHeight: Theme.controlHeight
    horizontalPadding: Theme.spacing2
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: root.shortcutText

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.spacing1 + 2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                color: root.checked ? Theme.accent : root.ink
            }
            Text {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                visible: !root.compact
                text: root.text
                color: root.ink
                font.pixelSize: Theme.fontBody
                font.weight: root.checked ? Font.DemiBold : Font.Normal
                textFormat: Text.PlainText
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.hovered && !root.checked ? Theme.hover : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.checked
            width: parent.width - 2 * Theme.spacing2
            height: 2
            radius: 1
            color: Theme.accent
        }
        FocusRing {
            control: parent
            shown: root.visualFocus
        }
    }

    ToolTip {
        parent: root
        visible: root.hovered && !root.down && (root.compact || root.shortcutText.length > 0)
        text: root.shortcutText.length > 0 ? root.text + "  " + root.shortcutText : root.text
    }
}
