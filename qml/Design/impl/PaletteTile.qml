import QtQuick
import Cirro.Controls
import Cirro.Theme

// The picture of something that can be placed, as the canvas will show it: a glyph on its category's colour.
Rectangle {
    id: root

    required property string glyph
    required property string shortName
    required property string colorName
    property int size: Theme.targetMinimum
    // Actors, frames and notes stand without a tile.
    readonly property bool bare: root.colorName === "actor"

    width: root.size
    height: root.size
    radius: Theme.radiusControl
    color: root.bare ? "transparent" : Theme[root.colorName]
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        visible: root.glyph.length > 0
        name: root.glyph
        size: root.bare ? root.size : root.size - Theme.spacing1
        color: root.bare ? Theme.actor : Theme.tileGlyph
    }
    Text {
        anchors.centerIn: parent
        visible: root.glyph.length === 0
        width: parent.width - 2
        horizontalAlignment: Text.AlignHCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 6
        text: root.shortName
        color: Theme.tileGlyph
        font.pixelSize: Theme.badgeFont
        font.weight: Font.DemiBold
        textFormat: Text.PlainText
    }
}
