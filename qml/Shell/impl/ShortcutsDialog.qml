pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Every action that has keys, menu by menu, and the canvas's own gestures; found by typing.
CardDialog {
    id: root

    required property Actions commands
    // In one column where there is no room for two, or too little to fill them.
    readonly property bool twoColumns: root.parent && root.parent.width > 2 * Theme.shortcutsColumn + 4 * Theme.spacing6
                                       && shortcuts.half < shortcuts.count
    readonly property real columnWidth: Math.min(Theme.shortcutsColumn, root.parent ? root.parent.width - 4 * Theme.spacing5 : Theme.shortcutsColumn)

    title: qsTr("Keyboard shortcuts")
    onAboutToShow: {
        field.clear();
        shortcuts.begin();
    }
    onOpened: field.forceActiveFocus(Qt.ShortcutFocusReason)

    contentItem: Item {
        implicitWidth: root.parent && root.parent.width > 2 * Theme.shortcutsColumn + 4 * Theme.spacing6
                       ? 2 * Theme.shortcutsColumn + Theme.spacing6 : root.columnWidth
        implicitHeight: root.parent ? Math.min(Theme.shortcutsHeight, root.parent.height - 200) : Theme.shortcutsHeight

        ShortcutModel {
            id: shortcuts

            actions: root.commands
            // With what is being composed: Hangul finds while its syllable is unfinished.
            search: field.displayText
            onModelReset: page.contentY = 0
        }

        TextField {
            id: field

            width: parent.width
            focus: true
            iconName: "search"
            placeholderText: qsTr("Search by words or keys")
            inputMethodHints: Qt.ImhNoPredictiveText
            Keys.onPressed: event => {
                const pages = {[Qt.Key_Down]: 0.1, [Qt.Key_Up]: -0.1, [Qt.Key_PageDown]: 0.9, [Qt.Key_PageUp]: -0.9};
                if (pages[event.key] === undefined)
                    return;
                page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, page.contentY + page.height * pages[event.key]));
                event.accepted = true;
            }
        }
        Flickable {
            id: page

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: -Theme.spacing4 // the bar stands beside the keys
            anchors.top: field.bottom
            anchors.topMargin: Theme.spacing2
            anchors.bottom: parent.bottom
            contentHeight: columns.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}

            Row {
                id: columns

                spacing: Theme.spacing6

                Repeater {
                    model: root.twoColumns ? 2 : 1

                    delegate: Column {
                        id: column

                        required property int index

                        width: root.columnWidth
                        Accessible.role: Accessible.List
                        Accessible.name: root.title

                        Repeater {
                            model: shortcuts

                            delegate: Item {
                                id: line

                                required property int index
                                required property string text
                                required property string keys
                                required property bool heading

                                width: column.width
                                height: Theme.targetMinimum + (heading ? Theme.spacing2 : 0)
                                visible: !root.twoColumns || (line.index < shortcuts.half) === (column.index === 0)
                                Accessible.role: line.heading ? Accessible.Heading : Accessible.ListItem
                                Accessible.name: line.text
                                Accessible.description: line.keys

                                Label {
                                    anchors.bottom: parent.bottom
                                    height: Theme.targetMinimum
                                    verticalAlignment: Text.AlignVCenter
                                    width: parent.width - keyLabel.width - Theme.spacing2
                                    text: line.text
                                    secondary: line.heading
                                    font.weight: line.heading ? Font.DemiBold : Font.Normal
                                    elide: Text.ElideRight
                                    Accessible.ignored: true
                                }
                                Label {
                                    id: keyLabel

                                    anchors.right: parent.right
                                    anchors.bottom: parent.bottom
                                    height: Theme.targetMinimum
                                    verticalAlignment: Text.AlignVCenter
                                    secondary: true
                                    text: line.keys
                                    Accessible.ignored: true
                                }
                            }
                        }
                    }
                }
            }
        }
        EmptyState {
            anchors.fill: page
            visible: shortcuts.count === 0
            iconName: "search"
            title: qsTr("Nothing found")
            text: qsTr("Names and keys are searched: “undo”, “Ctrl+Z”.")
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
