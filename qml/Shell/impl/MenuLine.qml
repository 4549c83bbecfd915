import QtQuick
import Cirro.App
import Cirro.Controls

// An action as a line of a menu.
MenuItem {
    id: root

    required property Action command

    text: root.command.text
    iconName: root.command.icon
    shortcutText: root.command.shortcutText
    enabled: root.command.enabled
    checked: root.command.checked
    Accessible.description: root.command.refusal
    onTriggered: root.command.trigger()
}
