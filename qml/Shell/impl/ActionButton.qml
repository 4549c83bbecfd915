import QtQuick
import Cirro.App
import Cirro.Controls

// An action as an icon.
IconButton {
    id: root

    required property Action command

    iconName: root.command.icon
    text: root.command.text
    shortcutText: root.command.shortcutText
    enabled: root.command.enabled
    checkable: false
    checked: root.command.checked
    onClicked: root.command.trigger()
}
