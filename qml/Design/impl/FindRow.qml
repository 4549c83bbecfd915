pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Controls
import Cirro.Theme

// A text that was found: where it stands, the text with the places marked and, while replacing, what it would become.
Item {
    id: root

    required property int index
    required property string ownerName
    required property string place
    required property var before
    required property var after
    required property string plain
    required property string next
    required property bool picked
    required property bool replaceable
    required property string problem
    property bool replacing: false
    property bool current: false
    property bool hasKeyboard: false
    // Drawn here and not by a section's delegate: bound components cannot be one in Qt 6.4.
    readonly property bool opensSection: ListView.section !== ListView.previousSection
    readonly property bool narrow: root.width < 560
    readonly property real beginning: root.replacing ? check.width + Theme.spacing2 : Theme.spacing4

    signal chosen()
    signal checked(on: bool)

    // For Text.StyledText; blanks that stand together stay so.
    function marked(pieces: var, ink: color, weak: bool): string {
        const escaped = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/ /g, "&nbsp;");
        return pieces.map(piece => piece.found ? `<font color="${ink}"><b>${weak ? "<s>" : ""}${escaped(piece.text)}${weak ? "</s>" : ""}</b></font>`
                                               : escaped(piece.text)).join("");
    }

    implicitHeight: heading.height + line.height
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2: %3").arg(root.ownerName).arg(root.place).arg(root.plain)
    Accessible.description: !root.replacing ? "" : root.replaceable ? qsTr("becomes %1").arg(root.next) : root.problem
    Accessible.checkable: root.replacing && root.replaceable
    Accessible.checked: root.picked
    Accessible.onPressAction: root.chosen()
    Accessible.onToggleAction: root.checked(!root.picked)

    Item {
        id: heading

        width: parent.width
        height: root.opensSection ? Theme.targetMinimum : 0
        visible: root.opensSection

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.spacing3
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.spacing1
            text: root.ownerName
            font.weight: Font.DemiBold
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
    }
    Rectangle {
        id: line

        anchors.top: heading.bottom
        x: Theme.spacing1
        width: parent.width - 2 * Theme.spacing1
        height: Math.max(Theme.targetMinimum, texts.height + Theme.spacing2)
        radius: Theme.radiusControl
        color: pointer.containsMouse ? Theme.hover : root.current ? Theme.selected : "transparent"
        border.width: root.current && root.hasKeyboard ? Theme.focusWidth : 0
        border.color: Theme.focusRing

        MouseArea {
            id: pointer

            anchors.fill: parent
            hoverEnabled: true
            onClicked: root.chosen()
        }
        Check {
            id: check

            anchors.verticalCenter: parent.verticalCenter
            visible: root.replacing
            focusPolicy: Qt.NoFocus
            enabled: root.replaceable
            checked: root.picked
            Accessible.name: qsTr("Replace it")
            onToggled: {
                root.checked(check.checked);
                check.checked = Qt.binding(() => root.picked);
            }
        }
        Label {
            id: where

            x: root.beginning
            y: texts.y
            width: root.narrow ? parent.width - x - Theme.spacing2 : Math.max(140, Math.min(parent.width * 0.34, 360)) - x
            height: words.implicitHeight
            verticalAlignment: Text.AlignVCenter
            text: root.place
            secondary: true
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        Column {
            id: texts

            x: root.narrow ? root.beginning : where.x + where.width + Theme.spacing2
            y: (parent.height - height) / 2
            width: parent.width - x - Theme.spacing2
            topPadding: root.narrow ? where.height + 2 : 0
            spacing: 2

            Text {
                id: words

                width: parent.width
                text: root.marked(root.before, root.replacing && root.replaceable ? Theme.error : Theme.accent, root.replacing && root.replaceable)
                textFormat: Text.StyledText
                color: Theme.text
                font.family: Theme.fontFamilyCode
                font.pixelSize: Theme.fontCode
                elide: Text.ElideRight
                maximumLineCount: 1
                Accessible.ignored: true
            }
            Text {
                width: parent.width
                visible: root.replacing && root.replaceable
                text: root.marked(root.after, Theme.good, false)
                textFormat: Text.StyledText
                color: Theme.text
                font.family: Theme.fontFamilyCode
                font.pixelSize: Theme.fontCode
                elide: Text.ElideRight
                maximumLineCount: 1
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: root.replacing && !root.replaceable
                text: root.problem
                secondary: true
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
