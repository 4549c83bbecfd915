import QtQuick
import Cirro.Theme

// A soft shadow below a raised surface: rings that fade out, because blur effects are not painted in software.
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
            color: "transparent"
            border.width: 1
            border.color: Theme.shadow
            opacity: 0.5 / (index + 1)
        }
    }
}
