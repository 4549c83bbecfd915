import QtQuick
import Cirro.Controls
import Cirro.Theme

// What follows the pointer while something is dragged out of the palette.
Item {
    id: root

    property string key
    property string name
    property string glyph
    property string shortName
    property string colorName: "actor"
    readonly property bool dragging: root.Drag.active
    // For the places that take it.
    readonly property string dragKey: "application/x-cirrograph-entry"

    // Once it is cancelled the pointer carries nothing, though its button is still down.
    property bool lifted: false

    function begin(key: string, name: string, glyph: string, shortName: string, colorName: string) {
        root.lifted = true;
        root.key = key;
        root.name = name;
        root.glyph = glyph;
        root.shortName = shortName;
        root.colorName = colorName;
    }
    function moveTo(at: point) {
        if (!root.lifted)
            return;
        root.x = at.x - root.width / 2;
        root.y = at.y - tile.height / 2;
        root.Drag.active = true;
    }
    function letGo() {
        if (root.Drag.active)
            root.Drag.drop();
        root.Drag.active = false;
    }
    function cancel() {
        if (root.Drag.active)
            root.Drag.cancel();
        root.Drag.active = false;
        root.lifted = false;
    }

    width: Math.max(tile.width, label.width)
    height: tile.height + Theme.tileTextGap + label.height
    visible: root.dragging
    opacity: Theme.ghostOpacity
    Drag.keys: [root.dragKey]
    Drag.source: root
    Drag.hotSpot.x: width / 2
    Drag.hotSpot.y: tile.height / 2
    Accessible.ignored: true

    PaletteTile {
        id: tile

        anchors.horizontalCenter: parent.horizontalCenter
        size: Theme.tileIconSize
        radius: Theme.tileIconRadius
        glyph: root.glyph
        shortName: root.shortName
        colorName: root.colorName
    }
    Label {
        id: label

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: tile.bottom
        anchors.topMargin: Theme.tileTextGap
        text: root.name
        font.pixelSize: Theme.tileNameFont
    }
    Shortcut {
        sequence: "Esc"
        enabled: root.dragging
        onActivated: root.cancel()
    }
}
