import QtQuick
import QtQuick.Window
import Cirro.Theme

// One of the window's own icons (assets/icons/ui), in any colour.
Image {
    id: root

    property string name
    property color color: Theme.text
    property int size: Theme.iconSize

    width: root.size
    height: root.size
    source: root.name.length > 0 ? "image://icon/" + root.name + "/" + root.color.toString().slice(1) : ""
    sourceSize.width: root.size * Screen.devicePixelRatio
    sourceSize.height: root.size * Screen.devicePixelRatio
}
