import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One line of the command palette; above the first of its kind the kind's name.
T.ItemDelegate {
    id: root

    required property int index
    required property string key
    required property string group
    required property string name
    required property string detail
    required property string shortcut
    required property string glyph
    required property string shortName
    required property string colorName
    required property bool available
    property bool current: false

    signal chosen()

    implicitHeight: Theme.controlHeight + (root.group.length > 0 ? Theme.controlHeight : 0)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: root.detail.length > 0 ? qsTr("%1, %2").arg(root.name).arg(root.detail) : root.name
    Accessible.description: root.available ? root.shortcut : qsTr("cannot be done now")
    Accessible.selected: root.current
    onClicked: root.chosen()

    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.controlHeight
            radius: Theme.radiusControl
            color: root.current ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        }
    }
    contentItem: Item {
        Label {
            visible: root.group.length > 0
            x: Theme.spacing3
            height: Theme.controlHeight
            verticalAlignment: Text.AlignVCenter
            text: root.group
            secondary: true
            font.weight: Font.DemiBold
        }
        Item {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.controlHeight

            Tile {
                id: picture

                x: Theme.spacing3
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.iconSize + 2
                glyph: root.glyph
                shortName: root.shortName
                colorName: root.colorName
                ink: root.available ? Theme.text : Theme.textDisabled
            }
            Label {
                id: words

                anchors.left: picture.right
                anchors.leftMargin: Theme.spacing2
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - x - keys.width - 2 * Theme.spacing3)
                text: root.name
                color: !root.available ? Theme.textDisabled : root.current ? Theme.selectedText : Theme.text
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                anchors.left: words.right
                anchors.leftMargin: Theme.spacing2
                anchors.right: keys.left
                anchors.rightMargin: Theme.spacing2
                anchors.verticalCenter: parent.verticalCenter
                text: root.detail
                color: root.available ? Theme.textSecondary : Theme.textDisabled
                secondary: true
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
            Label {
                id: keys

                anchors.right: parent.right
                anchors.rightMargin: Theme.spacing3
                anchors.verticalCenter: parent.verticalCenter
                text: root.shortcut
                color: root.available ? Theme.textSecondary : Theme.textDisabled
                secondary: true
                Accessible.ignored: true
            }
        }
    }
}
