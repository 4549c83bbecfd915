import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

T.MenuItem {
    id: root

    property string iconName
    property string shortcutText

    implicitWidth: Theme.iconSize + words.implicitWidth + keys.implicitWidth + arrowRoom.width + 6 * Theme.spacing2
    implicitHeight: Theme.targetMinimum + 2
    horizontalPadding: Theme.spacing2
    Accessible.name: root.text

    contentItem: Item {
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.checked ? "good" : root.iconName
            color: root.enabled ? Theme.textSecondary : Theme.textDisabled
            size: 16
        }
        Text {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.iconSize + Theme.spacing1
            text: root.text
            color: root.enabled ? Theme.text : Theme.textDisabled
            font.pixelSize: Theme.fontBody
            textFormat: Text.PlainText
        }
        Text {
            id: keys

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: arrowRoom.width
            text: root.shortcutText
            color: Theme.textSecondary
            font.pixelSize: Theme.fontSecondary
            textFormat: Text.PlainText
        }
        Item {
            id: arrowRoom

            anchors.right: parent.right
            height: parent.height
            width: root.subMenu ? 16 : 0
        }
    }
    arrow: Icon {
        x: root.width - width - Theme.spacing2
        y: (root.height - height) / 2
        visible: root.subMenu !== null
        name: "chevron-right"
        size: 16
        color: Theme.textSecondary
    }
    background: Rectangle {
        radius: Theme.radiusControl - 2
        color: root.highlighted && root.enabled ? Theme.hover : "transparent"
    }
}
