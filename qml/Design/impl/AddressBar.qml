pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Controls
import Cirro.Theme

// A block of a VPC drawn from its first address to its last: who has which part of it. The list beside it says the same.
Item {
    id: root

    // {words, six, pieces: [{row, kind, name, problem, from, share}]}
    required property var range
    property int current: -1

    signal picked(row: int)

    implicitHeight: words.height + (root.range.six ? 0 : bar.height + Theme.spacing1)
    Accessible.role: Accessible.Graphic
    Accessible.name: root.range.words

    Label {
        id: words

        width: parent.width
        text: root.range.words
        secondary: true
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Rectangle {
        id: bar

        anchors.top: words.bottom
        anchors.topMargin: Theme.spacing1
        width: parent.width
        height: Theme.targetMinimum
        visible: !root.range.six
        radius: 3
        color: Theme.field
        border.width: Theme.borderWidth
        border.color: Theme.borderStrong
        clip: true

        Repeater {
            model: root.range.pieces

            delegate: Rectangle {
                id: piece

                required property var modelData
                readonly property bool gap: piece.modelData.kind === "gap"

                x: 1 + piece.modelData.from * (bar.width - 2)
                y: 1
                z: piece.modelData.row === root.current ? 1 : 0
                // Even the smallest can be seen and pressed.
                width: Math.max(piece.gap ? 0 : 4, piece.modelData.share * (bar.width - 2))
                height: bar.height - 2
                color: piece.gap ? "transparent" : piece.modelData.kind === "public" ? Theme.framePublicSubnetFill
                                 : piece.modelData.kind === "private" ? Theme.framePrivateSubnetFill : Theme.pressed
                border.width: piece.gap ? 0 : piece.modelData.row === root.current ? Theme.focusWidth : Theme.borderWidth
                border.color: piece.modelData.problem ? Theme.error : piece.modelData.row === root.current ? Theme.focusRing
                              : piece.modelData.kind === "public" ? Theme.framePublicSubnet
                              : piece.modelData.kind === "private" ? Theme.framePrivateSubnet : Theme.borderStrong

                Label {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.spacing1
                    anchors.rightMargin: Theme.spacing1
                    visible: width > 40
                    verticalAlignment: Text.AlignVCenter
                    text: piece.gap ? qsTr("free") : piece.modelData.name
                    secondary: piece.gap
                    font.pixelSize: Theme.fontSecondary
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                MouseArea {
                    anchors.fill: parent
                    onClicked: root.picked(piece.modelData.row)
                }
            }
        }
    }
}
