import QtQuick
import Cirro.Controls
import Cirro.Theme

// From 0 to 100 %: where the chance to pass lies.
Item {
    id: root

    required property real least
    required property real most
    required property real middle
    required property string words

    implicitHeight: 44
    Accessible.role: Accessible.Chart
    Accessible.name: root.words

    Rectangle {
        id: track

        y: 6
        width: parent.width
        height: 14
        radius: 4
        color: Theme.border

        Rectangle {
            x: parent.width * root.least
            width: Math.max(4, parent.width * (root.most - root.least))
            height: parent.height
            radius: 4
            color: Theme.accent
            opacity: 0.5
        }
        Rectangle {
            x: parent.width * root.middle - 1
            y: -4
            width: 3
            height: parent.height + 8
            color: Theme.text
        }
    }
    Label {
        anchors.top: track.bottom
        anchors.topMargin: 4
        text: "0 %"
        secondary: true
        Accessible.ignored: true
    }
    Label {
        anchors.top: track.bottom
        anchors.topMargin: 4
        anchors.right: parent.right
        text: "100 %"
        secondary: true
        Accessible.ignored: true
    }
}
