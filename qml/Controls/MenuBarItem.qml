import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

T.MenuBarItem {
    id: root

    implicitWidth: words.implicitWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight
    horizontalPadding: Theme.spacing2
    Accessible.name: root.text.replace("&", "")

    contentItem: Text {
        id: words

        // A mnemonic's ampersand is underlined only while it can be used; here it is left out.
        text: root.text.replace("&", "")
        color: Theme.text
        font.pixelSize: Theme.fontBody
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.highlighted || root.hovered ? Theme.hover : "transparent"

        FocusRing {
            control: parent
            shown: root.visualFocus
        }
    }
}
