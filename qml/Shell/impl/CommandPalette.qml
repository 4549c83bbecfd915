pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// One field for everything: commands, what is in the design, what can be added to it, files. The keyboard stays in the field.
T.Popup {
    id: root

    required property Workbench workbench
    // What is to be done once the keyboard is back where it was.
    property int wanted: -1

    function choose(row: int) {
        if (!entries.canRun(row))
            return;
        root.wanted = row;
        root.close();
    }
    // Past an end it goes on at the other.
    function step(by: int) {
        if (list.count > 0)
            list.currentIndex = (list.currentIndex + by + list.count) % list.count;
    }
    function stepPage(by: int) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by * 8));
    }

    parent: T.Overlay.overlay
    x: root.parent ? Math.round((root.parent.width - root.width) / 2) : 0
    y: root.parent ? Math.round(Math.min(root.parent.height / 8, 96)) : 0
    width: Math.min(Theme.commandsWidth, root.parent ? root.parent.width - 2 * Theme.spacing5 : Theme.commandsWidth)
    height: root.parent ? Math.min(Theme.commandsHeight, root.parent.height - root.y - Theme.spacing5) : Theme.commandsHeight
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnPressOutside | T.Popup.CloseOnPressOutsideParent
    onAboutToShow: {
        field.clear();
        root.wanted = -1;
        entries.begin();
    }
    onOpened: field.forceActiveFocus(Qt.ShortcutFocusReason)
    onClosed: {
        if (root.wanted >= 0)
            entries.run(root.wanted);
    }

    background: Rectangle {
        color: Theme.raised
        radius: Theme.radiusCard
        border.width: Theme.borderWidth
        border.color: Theme.border

        Shadow {}
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    contentItem: FocusScope {
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Commands")

        CommandModel {
            id: entries

            workbench: root.workbench
            // With what is being composed: Hangul finds while its syllable is unfinished.
            search: field.displayText
            onModelReset: {
                list.currentIndex = entries.count > 0 ? 0 : -1;
                list.positionViewAtBeginning();
            }
        }

        TextField {
            id: field

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.spacing3
            focus: true
            iconName: "search"
            placeholderText: qsTr("Commands, elements, services, files")
            inputMethodHints: Qt.ImhNoPredictiveText
            // The keyboard never leaves the field, so what is chosen is read out with it.
            Accessible.description: (list.currentItem as CommandRow)?.Accessible.name ?? ""
            onAccepted: {
                if (!field.composing)
                    root.choose(list.currentIndex);
            }
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_Down || event.key === Qt.Key_Tab)
                    root.step(1);
                else if (event.key === Qt.Key_Up || event.key === Qt.Key_Backtab)
                    root.step(-1);
                else if (event.key === Qt.Key_PageDown)
                    root.stepPage(1);
                else if (event.key === Qt.Key_PageUp)
                    root.stepPage(-1);
                else if (event.key === Qt.Key_Escape)
                    root.close();
                else
                    event.accepted = false;
            }
        }
        ListView {
            id: list

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: field.bottom
            anchors.bottom: parent.bottom
            anchors.margins: Theme.spacing2
            anchors.topMargin: Theme.spacing1
            clip: true
            model: entries
            currentIndex: -1
            highlightMoveDuration: 0
            cacheBuffer: 0 // rows made ahead would still be in the making when a search takes them away
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What was found")
            T.ScrollBar.vertical: ScrollBar {}

            delegate: CommandRow {
                width: ListView.view.width
                current: ListView.isCurrentItem
                onChosen: root.choose(index)
            }
        }
        EmptyState {
            anchors.fill: list
            visible: list.count === 0
            iconName: "search"
            title: qsTr("Nothing found")
            text: qsTr("Names and abbreviations are searched, in English and Korean.")
        }
    }
}
