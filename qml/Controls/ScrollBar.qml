import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

T.ScrollBar {
    id: root

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    visible: root.policy !== T.ScrollBar.AlwaysOff && root.size < 1
    minimumSize: 0.08

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: root.pressed ? Theme.textSecondary : Theme.borderStrong
        opacity: root.active || root.hovered ? 0.9 : 0.3

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.normal
            }
        }
    }
}
