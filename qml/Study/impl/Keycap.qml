import QtQuick
import Cirro.Theme

// A key that does something here.
Rectangle {
    id: root

    property string text

    implicitWidth: Math.max(22, words.implicitWidth + Theme.spacing2)
    implicitHeight: 22
    radius: Theme.radiusControl - 2
    color: Theme.canvas
    border.width: Theme.borderWidth
    border.color: Theme.border

    Text {
        id: words

        anchors.centerIn: parent
        text: root.text
        color: Theme.textSecondary
        font.pixelSize: Theme.fontSecondary
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
