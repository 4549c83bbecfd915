pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The whole diagram in a corner of the canvas, while not all of it is on show.
Rectangle {
    id: root

    required property Workbench workbench
    required property CanvasHostObject host

    width: Theme.minimapWidth
    height: Theme.minimapHeight
    visible: root.workbench.preferences.minimapShown && map.needed
    radius: Theme.radiusControl
    color: Theme.canvas
    border.width: Theme.borderWidth
    border.color: Theme.borderStrong
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Map of the diagram")
    Accessible.description: qsTr("Drag the frame to move the view; click to go there; turn the wheel to zoom.")

    MinimapItem {
        id: map

        anchors.fill: parent
        anchors.margins: root.border.width
        host: root.host
        viewport: root.workbench.viewport
        theme: Theme.name
    }
    HoverHandler {
        id: pointer

        cursorShape: Qt.PointingHandCursor
    }
    ToolTip {
        parent: root
        visible: pointer.hovered
        text: qsTr("Map of the diagram") + "  " + root.workbench.actions.find("view.minimap").shortcutText
    }
}
