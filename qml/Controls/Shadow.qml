import QtQuick
import Cirro.Theme

// A soft shadow below a raised surface: sheets that grow and fade, because blur effects are not painted in software.
Item {
    id: root

    z: -1
    anchors.fill: parent

    Repeater {
        model: 6

        Rectangle {
            required property int index

            anchors.fill: parent
            anchors.margins: -index - 1
            anchors.topMargin: -index + 1
            anchors.bottomMargin: -index - 3
            radius: Theme.radiusCard + index
            color: Theme.shadow
            // What lies over one another adds up to half of it at the edge.
            opacity: 0.5 / ((index + 1) * (index + 2))
        }
    }
}
