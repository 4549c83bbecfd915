pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// How the selected arrow looks: a bar beside its words.
Rectangle {
    id: root

    required property ArrowEditor arrow
    required property Viewport viewport
    readonly property point place: Qt.point(root.viewport.offset.x + root.arrow.place.x * root.viewport.zoom,
                                            root.viewport.offset.y + root.arrow.place.y * root.viewport.zoom)

    signal textWanted()
    signal removeWanted()

    x: Math.max(Theme.spacing1, Math.min(parent.width - width - Theme.spacing1, root.place.x - width / 2))
    y: root.place.y - height - Theme.spacing4 < 0 ? root.place.y + Theme.spacing4 : root.place.y - height - Theme.spacing4
    width: row.width + 2 * Theme.spacing1
    height: row.height + 2 * Theme.spacing1
    visible: root.arrow.active
    radius: Theme.radiusControl
    color: Theme.raised
    border.width: Theme.borderWidth
    border.color: Theme.border
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Arrow")

    Shadow {}
    Row {
        id: row

        anchors.centerIn: parent

        IconButton {
            iconName: "rename"
            text: qsTr("Words at the arrow")
            shortcutText: "F2"
            onClicked: root.textWanted()
        }
        IconButton {
            iconName: "arrow"
            text: qsTr("One way")
            checked: root.arrow.heads === "end"
            onClicked: root.arrow.heads = "end"
        }
        IconButton {
            iconName: "arrow-both"
            text: qsTr("Both ways")
            checked: root.arrow.heads === "both"
            onClicked: root.arrow.heads = "both"
        }
        IconButton {
            iconName: "arrow-none"
            text: qsTr("Without heads")
            checked: root.arrow.heads === "none"
            onClicked: root.arrow.heads = "none"
        }
        IconButton {
            iconName: "arrow-turn"
            text: qsTr("The other way round")
            enabled: root.arrow.heads === "end"
            onClicked: root.arrow.turn()
        }
        IconButton {
            iconName: "line-dash"
            text: qsTr("Dashed")
            checked: !root.arrow.solid
            onClicked: root.arrow.solid = !root.arrow.solid
        }
        IconButton {
            iconName: "delete"
            text: qsTr("Delete the arrow")
            onClicked: root.removeWanted()
        }
    }
}
