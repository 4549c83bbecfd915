import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// The one thing to do now, with a line about it.
T.AbstractButton {
    id: root

    property string detail

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.spacing5
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.detail
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: sign.left
            anchors.rightMargin: Theme.spacing4
            spacing: Theme.spacing1

            Text {
                width: parent.width
                text: root.text
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
                color: Theme.accentInk
                Accessible.ignored: true
            }
            Text {
                width: parent.width
                text: root.detail
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontReading
                color: Theme.accentInk
                Accessible.ignored: true
            }
        }
        Icon {
            id: sign

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            color: Theme.accentInk
            size: 28
        }
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: root.down ? Theme.accentPressed : root.hovered ? Theme.accentHover : Theme.accent

        FocusRing {
            control: parent
            shown: root.visualFocus
            radius: Theme.radiusCard + Theme.focusWidth
        }
    }
}
