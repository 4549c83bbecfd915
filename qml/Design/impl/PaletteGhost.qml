import QtQuick
import Cirro.Controls
import Cirro.Theme

// What follows the pointer while something is carried out of the palette. Positions are the window's.
Item {
    id: root

    property string key
    property string name
    property string glyph
    property string shortName
    property string colorName: "actor"
    readonly property bool carrying: root.visible

    signal movedTo(at: point)
    signal dropped(at: point)
    signal cancelled()

    // Once it is cancelled the pointer carries nothing, though its button is still down.
    property bool lifted: false
    property point at

    function lift(key: string, name: string, glyph: string, shortName: string, colorName: string) {
        root.key = key;
        root.name = name;
        root.glyph = glyph;
        root.shortName = shortName;
        root.colorName = colorName;
        root.lifted = true;
    }
    function moveTo(at: point) {
        if (!root.lifted)
            return;
        root.at = at;
        root.visible = true;
        root.movedTo(at);
    }
    function letGo() {
        if (!root.lifted)
            return;
        root.lifted = false;
        root.visible = false;
        root.dropped(root.at);
    }
    function cancel() {
        root.lifted = false;
        root.visible = false;
        root.cancelled();
    }

    x: root.at.x - root.width / 2
    y: root.at.y - tile.height / 2
    width: Math.max(tile.width, label.width)
    height: tile.height + Theme.tileTextGap + label.height
    visible: false
    opacity: Theme.ghostOpacity
    Accessible.ignored: true

    Tile {
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
        enabled: root.carrying
        onActivated: root.cancel()
    }
}
