import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// A square button with an icon; its words and shortcut are in the tooltip.
T.AbstractButton {
    id: root

    property string iconName
    property string shortcutText
    // What else can be done with it.
    property string hint
    property color ink: root.enabled ? (root.checked ? Theme.accent : Theme.text) : Theme.textDisabled
    property int size: Theme.controlHeight
    property alias iconSize: icon.size
    // Whoever pressed it knows what it does, and a menu may stand there now.
    property bool used: false

    implicitWidth: root.size
    implicitHeight: root.size
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.hint.length > 0 ? root.shortcutText + "  " + root.hint : root.shortcutText
    onClicked: root.used = true
    onHoveredChanged: {
        if (!root.hovered)
            root.used = false;
    }
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            id: icon

            anchors.centerIn: parent
            name: root.iconName
            color: root.ink
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.checked ? Theme.selected : root.hovered && root.enabled ? Theme.hover : "transparent"

        FocusRing {
            control: parent
            shown: root.visualFocus
        }
    }

    ToolTip {
        parent: root
        visible: root.hovered && !root.down && !root.used && root.text.length > 0
        text: (root.shortcutText.length > 0 ? root.text + "  " + root.shortcutText : root.text) + (root.hint.length > 0 ? "\n" + root.hint : "")
    }
}
