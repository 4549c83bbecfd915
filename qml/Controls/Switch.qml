import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// On or off.
T.Switch {
    id: root

    implicitWidth: 44
    implicitHeight: Theme.targetMinimum
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: root.text

    indicator: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width
        height: Theme.spacing5
        radius: height / 2
        color: root.checked ? Theme.accent : root.hovered ? Theme.hover : Theme.field
        border.width: Theme.borderWidth
        border.color: root.checked ? Theme.accent : Theme.borderStrong

        Rectangle {
            x: root.checked ? parent.width - width - Theme.spacing1 : Theme.spacing1
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.spacing4
            height: Theme.spacing4
            radius: height / 2
            color: root.checked ? Theme.accentInk : Theme.textSecondary

            Behavior on x {
                NumberAnimation {
                    duration: Theme.fast
                }
            }
        }
        FocusRing {
            control: parent
            shown: root.visualFocus
        }
    }
}
