import QtQuick
import Cirro.Controls
import Cirro.Theme

// Says what happened beside what was asked for, and goes by itself.
Rectangle {
    id: root

    function say(words: string) {
        label.text = words;
        root.opacity = 1;
        timer.restart();
    }

    width: Math.min(label.implicitWidth + 2 * Theme.spacing4, parent ? parent.width - 2 * Theme.spacing5 : 0)
    height: label.implicitHeight + 2 * Theme.spacing2
    radius: Theme.radiusCard
    color: Theme.tooltip
    opacity: 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: label.text

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.normal
        }
    }
    Timer {
        id: timer

        interval: 6000
        onTriggered: root.opacity = 0
    }
    Label {
        id: label

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.spacing4
        color: Theme.tooltipInk
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
}
