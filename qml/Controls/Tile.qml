import QtQuick
import Cirro.Theme

// The small picture of something that is listed: a glyph on its category's colour as the canvas shows it, or an icon alone.
Rectangle {
    id: root

    required property string glyph
    required property string shortName
    required property string colorName
    property color ink: Theme.actor
    property int size: Theme.targetMinimum
    // Actors, frames and notes stand without a tile; so does what has no colour.
    readonly property bool bare: root.colorName === "actor" || root.colorName.length === 0

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
        color: root.bare ? root.ink : Theme.tileGlyph
    }
    Text {
        anchors.centerIn: parent
        visible: root.glyph.length === 0 && !root.bare
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
