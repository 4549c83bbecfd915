import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// A button with words. `primary` is the one thing to do here; `quiet` has no border until it is touched.
T.Button {
    id: root

    property bool primary: false
    property bool quiet: false
    property string iconName
    readonly property color ink: !root.enabled ? Theme.textDisabled : root.primary ? Theme.accentInk
                                 : root.quiet ? Theme.link : Theme.text

    implicitWidth: Math.max(Theme.targetMinimum, (icon.visible ? icon.width + row.spacing : 0) + words.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.controlHeight, words.contentHeight + Theme.spacing3)
    horizontalPadding: root.quiet ? Theme.spacing2 : Theme.spacing4
    focusPolicy: Qt.StrongFocus
    Accessible.name: root.text
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.spacing1 + 2

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName.length > 0
                name: root.iconName
                color: root.ink
                size: 16
            }
            Text {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.availableWidth - (icon.visible ? icon.width + row.spacing : 0))
                elide: Text.ElideRight
                wrapMode: Text.Wrap
                maximumLineCount: 2
                text: root.text
                color: root.ink
                font.pixelSize: Theme.fontBody
                font.weight: Font.Medium
                textFormat: Text.PlainText
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.primary ? (!root.enabled ? Theme.pressed : root.down ? Theme.accentPressed
                                                             : root.hovered ? Theme.accentHover : Theme.accent)
                            : root.down ? Theme.pressed : root.hovered ? Theme.hover : root.quiet ? "transparent" : Theme.raised
        border.width: root.primary || root.quiet ? 0 : Theme.borderWidth
        border.color: root.enabled ? Theme.borderStrong : Theme.border

        Behavior on color {
            ColorAnimation {
                duration: Theme.fast
            }
        }
        FocusRing {
            control: parent
            shown: root.visualFocus
        }
    }
}
