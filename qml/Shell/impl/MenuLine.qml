import QtQuick
import Cirro.App
import Cirro.Controls

// An action as a line of a menu.
MenuItem {
    id: root

    required property Action action

    text: root.action.text
    iconName: root.action.icon
    shortcutText: root.action.shortcutText
    enabled: root.action.enabled
    checked: root.action.checked
    onTriggered: root.action.trigger()
}
