pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One line of the palette: the heading of a section, or something to place.
T.ItemDelegate {
    id: root

    required property int index
    required property string key
    required property string name
    required property bool heading
    required property bool open
    required property string category
    required property string type
    required property string about
    required property string glyph
    required property string shortName
    required property string colorName
    required property bool favourite
    // What the glossary says of it, while somebody looks at it.
    property string line
    readonly property bool looked: root.current || pointer.containsMouse
    property bool current: false
    property bool hasKeyboard: false
    property bool searching: false
    // Its type stands below its name.
    readonly property bool typed: root.searching && root.type.length > 0

    signal chosen()
    signal placed()
    signal starred()
    signal toggled()
    // It is carried away: where to, and how that ends.
    signal lifted()
    signal carriedTo(at: point)
    signal letGo()
    signal kept()

    implicitHeight: root.heading ? Theme.controlHeight
                    : root.typed ? Theme.controlHeight + Theme.spacing3
                                 : Math.max(Theme.controlHeight + Theme.spacing1, title.implicitHeight + Theme.spacing1)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: root.heading ? Accessible.Button : Accessible.ListItem
    Accessible.name: root.heading ? root.name : root.category.length > 0 ? qsTr("%1, %2").arg(root.name).arg(root.category) : root.name
    Accessible.description: root.heading ? (root.open ? qsTr("open") : qsTr("closed"))
                            : root.line.length > 0 ? (root.type.length > 0 ? root.type + ". " : "") + root.line : root.type
    Accessible.onPressAction: root.heading ? root.toggled() : root.placed()

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.spacing1
        anchors.rightMargin: Theme.spacing1
        radius: Theme.radiusControl
        color: root.current ? Theme.selected : pointer.containsMouse ? Theme.hover : "transparent"
        border.width: root.current && root.hasKeyboard ? Theme.focusWidth : 0
        border.color: Theme.focusRing
    }
    contentItem: Item {
        Icon {
            x: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            visible: root.heading
            name: root.open ? "chevron-down" : "chevron-right"
            size: 16
            color: Theme.textSecondary
        }
        Tile {
            id: tile

            x: Theme.spacing3
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.heading
            glyph: root.glyph
            shortName: root.shortName
            colorName: root.heading ? "actor" : root.colorName
        }
        Column {
            anchors.left: parent.left
            anchors.leftMargin: root.heading ? Theme.spacing5 + Theme.spacing1 : tile.x + tile.width + Theme.spacing2
            anchors.right: parent.right
            // Room for the star whether it shows or not: the pointer is not to move the words.
            anchors.rightMargin: root.heading ? Theme.spacing2 : star.width + Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter

            Label {
                id: title

                width: parent.width
                // The end of a blueprint's name is what tells it from the next.
                wrapMode: Text.Wrap
                maximumLineCount: root.typed ? 1 : 2
                elide: Text.ElideRight
                text: root.name
                secondary: root.heading
                font.weight: root.heading ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: root.typed
                elide: Text.ElideLeft
                text: root.type
                secondary: true
                Accessible.ignored: true
            }
        }
    }

    MouseArea {
        id: pointer

        property point pressedAt
        property bool moved: false

        anchors.fill: parent
        hoverEnabled: true
        preventStealing: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onPressed: mouse => {
            pressedAt = Qt.point(mouse.x, mouse.y);
            moved = false;
            root.chosen();
            if (mouse.button === Qt.RightButton && !root.heading)
                menu.popup(mouse.x, mouse.y);
        }
        onPositionChanged: mouse => {
            if (root.heading || !(mouse.buttons & Qt.LeftButton))
                return;
            const far = Math.abs(mouse.x - pressedAt.x) + Math.abs(mouse.y - pressedAt.y) >= Application.styleHints.startDragDistance;
            if (!moved && !far)
                return;
            if (!moved)
                root.lifted();
            moved = true;
            root.carriedTo(mapToItem(null, mouse.x, mouse.y));
        }
        onReleased: {
            if (moved)
                root.letGo();
        }
        onCanceled: root.kept()
        onClicked: mouse => {
            if (root.heading && mouse.button === Qt.LeftButton)
                root.toggled();
        }
        onDoubleClicked: mouse => {
            if (!root.heading && mouse.button === Qt.LeftButton)
                root.placed();
        }
    }
    IconButton {
        id: star

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing1
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.targetMinimum
        visible: !root.heading && (root.favourite || pointer.containsMouse || star.hovered || root.current)
        focusPolicy: Qt.NoFocus
        iconName: root.favourite ? "star-filled" : "star"
        ink: root.favourite ? Theme.accent : Theme.textSecondary
        text: root.favourite ? qsTr("Remove from the favourites") : qsTr("Add to the favourites")
        onClicked: root.starred()
    }
    ToolTip {
        parent: root
        x: root.width + Theme.spacing1
        y: 0
        visible: !root.heading && pointer.containsMouse && !pointer.pressed && !menu.visible
        text: root.name + "\n" + (root.type.length > 0 ? root.type + "\n" : "") + root.about + (root.line.length > 0 ? "\n" + root.line : "")
    }
    Menu {
        id: menu

        MenuItem {
            text: qsTr("Place")
            iconName: "add"
            shortcutText: "↵"
            onTriggered: root.placed()
        }
        MenuItem {
            text: star.text
            iconName: star.iconName
            onTriggered: root.starred()
        }
    }
}
