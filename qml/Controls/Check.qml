import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// Chosen or not, in a list where several may be; `half` is some of them.
T.CheckBox {
    id: root

    property bool half: false

    implicitWidth: words.visible ? Theme.targetMinimum + words.implicitWidth + Theme.spacing1 : Theme.targetMinimum
    implicitHeight: Theme.targetMinimum
    padding: 0
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: root.text

    contentItem: Item {
        Label {
            id: words

            x: Theme.targetMinimum
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x
            visible: root.text.length > 0
            text: root.text
            color: root.enabled ? Theme.text : Theme.textDisabled
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    indicator: Rectangle {
        x: (Theme.targetMinimum - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.spacing4
        height: Theme.spacing4
        radius: 3
        color: !root.enabled ? "transparent" : root.checked || root.half ? Theme.accent : root.hovered ? Theme.hover : Theme.field
        border.width: Theme.borderWidth
        border.color: root.enabled && (root.checked || root.half) ? Theme.accent : root.enabled ? Theme.borderStrong : Theme.border

        Icon {
            anchors.centerIn: parent
            visible: root.checked && root.enabled && !root.half
            name: "check"
            size: 14
            color: Theme.accentInk
        }
        Rectangle {
            anchors.centerIn: parent
            visible: root.half && root.enabled
            width: Theme.spacing2
            height: 2
            color: Theme.accentInk
        }
        FocusRing {
            control: parent
            shown: root.visualFocus
        }
    }
}
