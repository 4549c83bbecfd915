import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// A subnet with its addresses, or a block that is free.
T.ItemDelegate {
    id: root

    required property int index
    required property string kind
    required property string name
    required property string block
    required property int prefix
    required property string size
    required property string own
    required property string zone
    required property string six
    required property string written
    required property string problem
    required property string reserved
    property bool current: false
    property bool hasKeyboard: false
    readonly property bool gap: root.kind === "gap"
    readonly property string reach: root.kind === "public" ? qsTr("public") : root.kind === "private" ? qsTr("private") : root.gap ? qsTr("free") : ""

    // Of those texts that say something.
    function joined(texts: var, between: string): string {
        return texts.filter(text => text.length > 0).join(between);
    }

    implicitHeight: Theme.controlHeight + (note.visible ? note.implicitHeight + 2 : 0)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: root.gap ? qsTr("Free: %1, %2 addresses").arg(root.block).arg(root.size)
                              : qsTr("%1: %2, %3 addresses, %4 of them for its own").arg(root.name).arg(root.block).arg(root.size).arg(root.own)
    Accessible.description: root.joined([root.reach, root.zone, root.six, root.written, root.problem], ", ")
    Accessible.selected: root.current

    background: Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: root.current ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        border.width: root.current && root.hasKeyboard ? Theme.focusWidth : 0
        border.color: Theme.focusRing
    }
    contentItem: Item {
        readonly property real line: Theme.controlHeight

        Rectangle {
            id: mark

            x: Theme.spacing2
            y: (parent.line - height) / 2
            width: Theme.spacing3
            height: Theme.spacing3
            radius: 3
            color: root.gap ? "transparent" : root.kind === "public" ? Theme.framePublicSubnetFill
                            : root.kind === "private" ? Theme.framePrivateSubnetFill : Theme.pressed
            border.width: Theme.borderWidth
            border.color: root.kind === "public" ? Theme.framePublicSubnet : root.kind === "private" ? Theme.framePrivateSubnet : Theme.borderStrong
        }
        Label {
            id: blockText

            anchors.left: mark.right
            anchors.leftMargin: Theme.spacing2
            width: 132
            height: parent.line
            verticalAlignment: Text.AlignVCenter
            text: root.block.length > 0 ? root.block : "?"
            font.family: Theme.fontFamilyCode
            secondary: root.gap
            Accessible.ignored: true
        }
        Label {
            id: sizeText

            anchors.left: blockText.right
            width: 64
            height: parent.line
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignRight
            text: root.gap ? root.size : root.own
            secondary: root.gap
            Accessible.ignored: true
        }
        Label {
            id: nameText

            anchors.left: sizeText.right
            anchors.leftMargin: Theme.spacing3
            anchors.right: zoneText.left
            anchors.rightMargin: Theme.spacing2
            height: parent.line
            verticalAlignment: Text.AlignVCenter
            text: root.gap ? root.reach : root.name
            secondary: root.gap
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        Label {
            id: zoneText

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing2
            width: Math.min(implicitWidth, 140)
            height: parent.line
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignRight
            text: root.gap ? "" : root.joined([root.zone, root.reach], " · ")
            secondary: true
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            id: note

            anchors.left: blockText.left
            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing2
            y: parent.line - 4
            visible: text.length > 0
            text: root.joined([root.problem, root.six], " · ")
            color: root.problem.length > 0 ? Theme.error : Theme.textSecondary
            font.pixelSize: Theme.fontSecondary
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
