import QtQuick
import Cirro.Controls
import Cirro.Theme

// What can be done with a recent file besides opening it.
Row {
    id: root

    required property string file
    required property bool pinned
    signal pinToggled()
    signal forgotten()

    spacing: 2

    IconButton {
        size: Theme.targetMinimum
        iconName: root.pinned ? "star-filled" : "star"
        text: root.pinned ? qsTr("Do not keep at the front: %1").arg(root.file) : qsTr("Keep at the front: %1").arg(root.file)
        onClicked: root.pinToggled()
    }
    IconButton {
        size: Theme.targetMinimum
        iconName: "close"
        text: qsTr("Take off this list: %1").arg(root.file)
        onClicked: root.forgotten()
    }
}
