pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One line of the outline: an element, as far to the right as it lies deep.
T.ItemDelegate {
    id: root

    required property int index
    required property string element
    required property string name
    required property string kind
    required property string type
    required property int depth
    required property int inside
    required property bool open
    required property bool folded
    required property bool chosen
    required property string severity
    required property string glyph
    required property string shortName
    required property string colorName
    required property bool found
    property bool current: false
    property bool hasKeyboard: false

    // Where it lies in the tree and whether something is wrong with it.
    readonly property string said: {
        let words = qsTr("level %1").arg(root.depth + 1);
        if (root.inside > 0)
            words += ", " + (root.open ? qsTr("open") : qsTr("closed"));
        if (root.severity === "error")
            words += ", " + qsTr("has an error");
        else if (root.severity === "warning")
            words += ", " + qsTr("has a warning");
        else if (root.severity === "advice")
            words += ", " + qsTr("has advice");
        return words;
    }

    signal picked(more: bool)
    signal turned()

    implicitHeight: Theme.controlHeight
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.TreeItem
    Accessible.name: root.kind.length > 0 ? qsTr("%1, %2").arg(root.name).arg(root.kind) : root.name
    Accessible.description: root.said
    Accessible.selected: root.chosen
    Accessible.onPressAction: root.picked(false)
    T.ToolTip.text: root.type
    T.ToolTip.visible: root.hovered && root.type.length > 0
    T.ToolTip.delay: 800

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.spacing1
        anchors.rightMargin: Theme.spacing1
        radius: Theme.radiusControl
        color: root.chosen ? Theme.selected : pointer.containsMouse || root.current ? Theme.hover : "transparent"
        border.width: root.current && root.hasKeyboard ? Theme.focusWidth : 0
        border.color: Theme.focusRing
    }
    contentItem: Item {
        Tile {
            id: tile

            x: Theme.spacing5 + Theme.spacing1 + root.depth * Theme.spacing4
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.iconSize + 2
            opacity: root.folded || !root.found ? 0.6 : 1
            glyph: root.glyph
            shortName: root.shortName
            colorName: root.colorName
            ink: Theme.textSecondary
        }
        Label {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - x - Theme.spacing3 - (mark.visible ? mark.width + Theme.spacing2 : 0))
            text: root.name
            color: root.chosen ? Theme.selectedText : root.found ? Theme.text : Theme.textSecondary
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        Label {
            anchors.left: words.right
            anchors.leftMargin: Theme.spacing2
            anchors.right: mark.visible ? mark.left : parent.right
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            text: root.kind
            secondary: true
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        SeverityIcon {
            id: mark

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing3
            anchors.verticalCenter: parent.verticalCenter
            visible: root.severity.length > 0
            severity: root.severity
        }
    }
    MouseArea {
        id: pointer

        anchors.fill: parent
        hoverEnabled: true
        onClicked: mouse => root.picked((mouse.modifiers & Qt.ControlModifier) !== 0)
        onDoubleClicked: {
            if (root.inside > 0)
                root.turned();
        }
    }
    Item {
        x: root.depth * Theme.spacing4
        width: Theme.spacing5 + Theme.spacing1
        height: parent.height
        visible: root.inside > 0

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing1
            anchors.verticalCenter: parent.verticalCenter
            name: root.open ? "chevron-down" : "chevron-right"
            size: 16
            color: Theme.textSecondary
        }
        MouseArea {
            anchors.fill: parent
            onClicked: root.turned()
        }
    }
}
