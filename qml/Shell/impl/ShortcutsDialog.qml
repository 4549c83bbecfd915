pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Every action that has a shortcut, read from the table, and the canvas's own gestures.
CardDialog {
    id: root

    required property var actionList
    readonly property var gestures: [
        {keys: qsTr("Wheel"), text: qsTr("Zoom at the pointer")},
        {keys: qsTr("Space or middle button + drag"), text: qsTr("Move the view")},
        {keys: qsTr("Shift + click"), text: qsTr("Add to the selection")},
        {keys: qsTr("Drag from a handle"), text: qsTr("Connect two elements")},
        {keys: qsTr("Tab"), text: qsTr("Next element")},
        {keys: qsTr("Arrow keys"), text: qsTr("Move the selection")},
        {keys: qsTr("Shift + arrow keys"), text: qsTr("Move it a long way")},
        {keys: qsTr("Alt + arrow keys"), text: qsTr("Select the element on that side")},
        {keys: qsTr("Alt + drag"), text: qsTr("Move off the grid; in a container: span a band")},
        {keys: qsTr("Escape"), text: qsTr("Cancel a drag, clear the selection")}
    ]

    function withShortcut(): var {
        const result = [];
        for (let i = 0; i < root.actionList.length; ++i)
            if (root.actionList[i].shortcuts.length > 0)
                result.push(root.actionList[i]);
        return result;
    }

    title: qsTr("Keyboard shortcuts")
    onOpened: close.forceActiveFocus()

    contentItem: Flickable {
        implicitWidth: grid.implicitWidth
        implicitHeight: Math.min(grid.implicitHeight, root.parent ? root.parent.height - 200 : 400)
        contentHeight: grid.implicitHeight
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        Grid {
            id: grid

            flow: Grid.TopToBottom
            rows: Math.ceil((actionLines.count + root.gestures.length) / 2)
            columnSpacing: Theme.spacing6
            rowSpacing: Theme.spacing1

            component Line: Item {
                id: line

                property string text
                property string keys

                implicitWidth: 290
                implicitHeight: Theme.targetMinimum

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - keyLabel.width - Theme.spacing2
                    text: line.text
                    elide: Text.ElideRight
                }
                Label {
                    id: keyLabel

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    secondary: true
                    text: line.keys
                }
            }

            Repeater {
                id: actionLines

                model: root.withShortcut()

                delegate: Line {
                    required property Action modelData

                    text: modelData.text
                    keys: modelData.shortcutText
                }
            }
            Repeater {
                model: root.gestures

                delegate: Line {
                    required property var modelData

                    text: modelData.text
                    keys: modelData.keys
                }
            }
        }
    }
    actions: [
        Button {
            id: close

            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
