import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// What lies between two resizable parts: a hairline that is easy to take.
Rectangle {
    id: root

    implicitWidth: Theme.borderWidth
    color: T.SplitHandle.pressed || T.SplitHandle.hovered ? Theme.accent : Theme.border
    containmentMask: Item {
        x: (root.width - width) / 2
        width: Theme.spacing2
        height: root.height
    }
}
