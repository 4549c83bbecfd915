import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

T.Label {
    id: root

    property bool secondary: false

    color: !root.enabled ? Theme.textDisabled : root.secondary ? Theme.textSecondary : Theme.text
    linkColor: Theme.link
    font.pixelSize: root.secondary ? Theme.fontSecondary : Theme.fontBody
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
