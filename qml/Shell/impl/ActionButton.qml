import QtQuick
import Cirro.App
import Cirro.Controls

// An action as an icon.
IconButton {
    id: root

    required property Action action

    iconName: root.action.icon
    text: root.action.text
    shortcutText: root.action.shortcutText
    enabled: root.action.enabled
    checkable: false
    checked: root.action.checked
    onClicked: root.action.trigger()
}
