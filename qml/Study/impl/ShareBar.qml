import QtQuick
import Cirro.Controls
import Cirro.Theme

// A share of a whole with its name and its words; where it is uncertain, with the range it may lie in.
Item {
    id: root

    property string name
    property string words
    property real share: 0
    // Below 0: no range.
    property real least: -1
    property real most: -1
    property bool known: true
    // What is asked for, as a line; below 0: nothing.
    property real wished: -1

    implicitHeight: Math.max(Theme.targetMinimum, label.implicitHeight + Theme.spacing2)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.name + ": " + root.words

    Label {
        id: label

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.42
        text: root.name
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    Rectangle {
        id: track

        anchors.left: label.right
        anchors.leftMargin: Theme.spacing3
        anchors.right: value.left
        anchors.rightMargin: Theme.spacing3
        anchors.verticalCenter: parent.verticalCenter
        height: 12
        radius: 3
        color: Theme.border

        Rectangle {
            visible: root.known
            width: parent.width * root.share
            height: parent.height
            radius: 3
            color: Theme.accent
            opacity: root.least >= 0 ? 0.35 : 1
        }
        // The range, and the likeliest value in it.
        Rectangle {
            visible: root.known && root.least >= 0
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width * root.least
            width: Math.max(2, parent.width * (root.most - root.least))
            height: 4
            radius: 2
            color: Theme.accent
        }
        Rectangle {
            visible: root.known && root.least >= 0
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width * root.share - 1
            width: 3
            height: parent.height + 4
            color: Theme.text
        }
        Rectangle {
            visible: root.wished >= 0
            x: parent.width * root.wished - 1
            y: -3
            width: 2
            height: parent.height + 6
            color: Theme.warning
        }
    }
    Label {
        id: value

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.26
        text: root.words
        color: root.known ? Theme.text : Theme.textSecondary
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
