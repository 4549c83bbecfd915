import QtQuick
import Cirro.Theme

// The frame around what has the keyboard. Lies outside the control, so that it also shows on an accent-coloured one.
Rectangle {
    id: root

    required property Item control
    property bool shown: root.control.activeFocus

    anchors.fill: root.control
    anchors.margins: -Theme.focusWidth - 1
    visible: root.shown
    color: "transparent"
    radius: Theme.radiusControl + Theme.focusWidth + 1
    border.width: Theme.focusWidth
    border.color: Theme.focusRing
}
