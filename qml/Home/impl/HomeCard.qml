pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// A design to open: its picture, its name, a line about it.
T.AbstractButton {
    id: root

    required property url picture
    required property string summary
    // Cannot be opened now: the picture gives way to advice.
    property bool missing: false
    property int summaryLines: 3
    // Room beside the name for what else can be done with it.
    property real toolsWidth: 0
    readonly property real captionTop: frame.y + frame.height

    implicitWidth: 264
    implicitHeight: 232
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.summary
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Rectangle {
            id: frame

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.borderWidth
            height: 132
            radius: Theme.radiusCard
            color: Theme.canvas

            Image {
                id: image

                anchors.fill: parent
                anchors.margins: Theme.spacing2
                visible: status === Image.Ready && implicitWidth > 0 && !root.missing
                asynchronous: true
                cache: false
                fillMode: Image.PreserveAspectFit
                source: root.missing || width <= 0 ? "" : root.picture
                sourceSize.width: Math.round(width * Screen.devicePixelRatio)
                sourceSize.height: Math.round(height * Screen.devicePixelRatio)
                mipmap: true
            }
            Icon {
                anchors.centerIn: parent
                visible: !image.visible
                name: root.missing ? "hidden" : "design"
                color: Theme.textDisabled
                size: 32
            }
        }
        Column {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: frame.bottom
            anchors.margins: Theme.spacing3
            spacing: Theme.spacing1

            Label {
                width: parent.width - root.toolsWidth
                text: root.text
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                color: root.missing ? Theme.textSecondary : Theme.text
            }
            Label {
                id: words

                width: parent.width
                text: root.summary
                secondary: true
                font.pixelSize: Theme.fontSecondary
                wrapMode: Text.Wrap
                maximumLineCount: root.summaryLines
                elide: Text.ElideRight
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.raised
        border.width: Theme.borderWidth
        border.color: root.hovered ? Theme.borderStrong : Theme.border

        FocusRing {
            control: parent
            shown: root.visualFocus
            radius: Theme.radiusCard + Theme.focusWidth
        }
    }

    ToolTip {
        parent: root
        visible: root.hovered && !root.down && words.truncated
        text: root.summary
    }
}
