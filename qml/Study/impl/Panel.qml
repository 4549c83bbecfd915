import QtQuick
import Cirro.Controls
import Cirro.Theme

// A titled part of a page.
Rectangle {
    id: root

    default property alias content: body.data
    property string title
    property int spacing: Theme.spacing2
    property int padding: Theme.spacing4

    implicitWidth: 320
    implicitHeight: column.implicitHeight + 2 * root.padding
    radius: Theme.radiusCard
    color: Theme.raised
    border.width: Theme.borderWidth
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    Column {
        id: column

        x: root.padding
        y: root.padding
        width: root.width - 2 * root.padding
        spacing: root.spacing

        Label {
            width: parent.width
            visible: root.title.length > 0
            text: root.title
            font.pixelSize: Theme.fontSection
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Column {
            id: body

            width: parent.width
            spacing: root.spacing
        }
    }
}
