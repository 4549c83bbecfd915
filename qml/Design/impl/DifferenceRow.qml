pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One line of what differs: the heading of a group, an element or part of the template, or a value in it, old and new.
T.ItemDelegate {
    id: root

    required property int index
    required property string row
    required property string mark
    required property string name
    required property string kind
    required property string older
    required property string newer
    required property string effect
    required property string updateWords
    required property string dataWords
    required property bool atStake
    required property int size
    required property bool open
    required property bool canTakeBack
    required property string glyph
    required property string shortName
    required property string colorName
    required property string markWords
    property bool current: false
    property bool hasKeyboard: false
    readonly property bool isGroup: root.row === "group"
    readonly property bool isValue: root.row === "value"
    readonly property string spoken: {
        if (root.isGroup)
            return qsTr("%1, %2").arg(root.name).arg(root.size);
        if (!root.isValue)
            return [root.name, root.kind, root.markWords, root.updateWords].filter(word => word.length > 0).join(", ");
        const change = root.older.length === 0 ? qsTr("new: %1").arg(root.newer)
                     : root.newer.length === 0 ? qsTr("no longer: %1").arg(root.older)
                     : qsTr("%1 instead of %2").arg(root.newer).arg(root.older);
        return [root.name, root.older.length + root.newer.length > 0 ? change : "", root.updateWords].filter(word => word.length > 0).join(", ");
    }

    signal picked()
    signal takenBack()

    implicitHeight: Math.max(root.isValue ? 0 : Theme.controlHeight, content.implicitHeight + 2 * Theme.spacing1)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    onClicked: root.picked()
    Accessible.role: root.isGroup ? Accessible.Heading : Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.description: root.dataWords
    Accessible.selected: root.current
    Accessible.onPressAction: root.picked()

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.spacing1
        anchors.rightMargin: Theme.spacing1
        radius: Theme.radiusControl
        color: root.current ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        border.width: root.current && root.hasKeyboard ? Theme.focusWidth : 0
        border.color: Theme.focusRing
    }

    contentItem: Item {
        implicitHeight: content.implicitHeight

        Icon {
            x: Theme.spacing2
            y: content.y + (heading.height - height) / 2
            visible: root.isGroup
            name: root.open ? "chevron-down" : "chevron-right"
            size: 16
            color: Theme.textSecondary
        }
        Tile {
            id: tile

            x: Theme.spacing4
            y: content.y + (heading.height - height) / 2
            size: Theme.iconSize + 2
            visible: !root.isGroup && !root.isValue
            glyph: root.glyph
            shortName: root.shortName
            colorName: root.colorName
            ink: Theme.textSecondary
        }
        Column {
            id: content

            anchors.verticalCenter: parent.verticalCenter
            x: root.isGroup ? Theme.spacing5 + Theme.spacing1 : tile.x + tile.width + Theme.spacing2
            width: parent.width - x - Theme.spacing3 - (back.visible ? back.width : 0)
            spacing: 2

            Row {
                id: heading

                width: parent.width
                spacing: Theme.spacing2

                MarkIcon {
                    id: sign

                    anchors.verticalCenter: parent.verticalCenter
                    visible: !root.isValue
                    mark: root.mark
                }
                Label {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - (sign.visible ? sign.width + Theme.spacing2 : 0))
                    text: root.name
                    secondary: root.isGroup || root.isValue
                    color: root.current ? Theme.selectedText : root.isGroup ? Theme.textSecondary : Theme.text
                    font.weight: root.isGroup ? Font.DemiBold : Font.Normal
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(0, parent.width - words.x - words.width - Theme.spacing2)
                    text: root.isGroup ? root.size : root.kind
                    secondary: true
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
            Repeater {
                model: root.isValue ? [{sign: "−", text: root.older, tone: Theme.errorSoft}, {sign: "+", text: root.newer, tone: Theme.goodSoft}] : []

                delegate: Rectangle {
                    id: version

                    required property var modelData

                    width: content.width
                    height: said.implicitHeight + 2
                    visible: said.text.length > 0
                    radius: 3
                    color: version.modelData.tone

                    Label {
                        x: Theme.spacing1
                        text: version.modelData.sign
                        font.family: Theme.fontFamilyCode
                        secondary: true
                        color: Theme.text
                        Accessible.ignored: true
                    }
                    Label {
                        id: said

                        x: Theme.spacing4
                        width: parent.width - x - Theme.spacing1
                        text: version.modelData.text
                        font.family: Theme.fontFamilyCode
                        secondary: true
                        color: Theme.text
                        wrapMode: Text.WrapAnywhere
                        maximumLineCount: 8
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
            }
            Row {
                width: parent.width
                visible: root.updateWords.length > 0
                spacing: Theme.spacing1

                MarkIcon {
                    id: shape

                    y: 1
                    size: 14
                    visible: root.effect.length > 0
                    mark: root.effect
                }
                Label {
                    width: parent.width - (shape.visible ? shape.width + Theme.spacing1 : 0)
                    text: root.updateWords
                    secondary: true
                    color: root.current ? Theme.selectedText : root.effect === "in-place" || root.effect.length === 0 ? Theme.textSecondary : Theme.text
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            Row {
                width: parent.width
                visible: root.dataWords.length > 0
                spacing: Theme.spacing1

                Icon {
                    id: risk

                    y: 1
                    size: 14
                    name: root.atStake ? "warning" : "info"
                    color: root.atStake ? Theme.error : Theme.textSecondary
                }
                Label {
                    width: parent.width - risk.width - Theme.spacing1
                    text: root.dataWords
                    secondary: true
                    color: root.atStake ? Theme.error : Theme.textSecondary
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        IconButton {
            id: back

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing2
            y: content.y + Math.min(0, (heading.height - height) / 2)
            size: Theme.targetMinimum
            visible: root.canTakeBack
            // One Tab from the list is the way back of the line that is chosen there.
            focusPolicy: root.current ? Qt.TabFocus : Qt.NoFocus
            opacity: root.hovered || root.current || visualFocus ? 1 : 0
            iconName: "undo"
            iconSize: 16
            text: qsTr("Take this change back")
            Accessible.name: qsTr("Take the change of %1 back").arg(root.name)
            onClicked: root.takenBack()
        }
    }
}
