pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// Everything that can be put into a design: found by typing, placed by dragging, a double click or Enter.
FocusScope {
    id: root

    required property Workbench workbench
    required property Placer placer
    readonly property bool searching: field.displayText.trim().length > 0

    // The keyboard wants to go back to the canvas.
    signal canvasWanted()
    signal closed()
    // Something is carried over the window (positions are the window's), let go there, or kept after all.
    signal carriedTo(key: string, at: point)
    signal droppedAt(key: string, at: point)
    signal carryCancelled()

    function beginSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function placeRow(row: int) {
        const line = list.itemAtIndex(row) as PaletteRow;
        if (!line)
            return;
        if (line.heading)
            entries.toggle(line.key);
        else if (root.placer.place(line.key))
            root.canvasWanted();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Palette")

    PaletteModel {
        id: entries

        workbench: root.workbench
        // With what is being composed: Hangul finds while its syllable is unfinished.
        search: field.displayText
        onSearchChanged: list.currentIndex = root.searching ? entries.entryFrom(0, 1) : -1
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    Item {
        id: head

        width: parent.width
        height: Theme.controlHeight + 2 * Theme.spacing2

        TextField {
            id: field

            anchors.left: parent.left
            anchors.right: close.left
            anchors.leftMargin: Theme.spacing3
            anchors.rightMargin: Theme.spacing1
            anchors.verticalCenter: parent.verticalCenter
            focus: true
            iconName: "search"
            placeholderText: qsTr("Search services and types")
            inputMethodHints: Qt.ImhNoPredictiveText
            onAccepted: {
                if (!field.composing)
                    root.placeRow(list.currentIndex);
            }
            Keys.onDownPressed: {
                list.forceActiveFocus(Qt.TabFocusReason);
                if (!root.searching)
                    list.currentIndex = Math.max(0, list.currentIndex);
                else
                    list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1);
            }
            Keys.onEscapePressed: {
                if (field.length > 0)
                    field.clear();
                else
                    root.canvasWanted();
            }
        }
        IconButton {
            id: close

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.targetMinimum
            iconName: field.length > 0 ? "close" : "chevron-left"
            text: field.length > 0 ? qsTr("Clear the search") : qsTr("Close the palette")
            shortcutText: field.length > 0 ? "" : root.workbench.actions.find("view.palette").shortcutText
            onClicked: {
                if (field.length > 0)
                    field.clear();
                else
                    root.closed();
            }
        }
    }

    ListView {
        id: list

        anchors.top: head.bottom
        anchors.bottom: term.top
        width: parent.width
        clip: true
        model: entries
        currentIndex: -1
        cacheBuffer: 0 // rows made ahead would still be in the making when a search takes them away
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: Theme.fast
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Palette")
        T.ScrollBar.vertical: ScrollBar {}

        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        Keys.onPressed: event => {
            const line = list.currentItem as PaletteRow;
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                root.placeRow(list.currentIndex);
                event.accepted = true;
            } else if (event.key === Qt.Key_Escape) {
                root.canvasWanted();
                event.accepted = true;
            } else if (event.key === Qt.Key_Up && list.currentIndex <= 0) {
                field.forceActiveFocus(Qt.BacktabFocusReason);
                event.accepted = true;
            } else if ((event.key === Qt.Key_Left || event.key === Qt.Key_Right) && line && line.heading) {
                if (line.open !== (event.key === Qt.Key_Right))
                    entries.toggle(line.key);
                event.accepted = true;
            } else if (event.text.length === 1 && event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))) {
                // Whoever types looks for something.
                field.text = root.searching ? field.text + event.text : event.text;
                field.forceActiveFocus(Qt.OtherFocusReason);
                event.accepted = true;
            }
        }

        delegate: PaletteRow {
            width: ListView.view.width
            current: ListView.isCurrentItem
            hasKeyboard: list.activeFocus
            searching: root.searching
            line: looked && !heading && root.workbench.language.length > 0 ? entries.lineOn(key) : ""
            onChosen: list.currentIndex = index
            onPlaced: {
                if (root.placer.place(key))
                    root.canvasWanted();
            }
            onStarred: entries.toggleFavourite(key)
            onToggled: entries.toggle(key)
            onLifted: carried.lift(key, name, glyph, shortName, colorName)
            onCarriedTo: at => carried.moveTo(at)
            onLetGo: carried.letGo()
            onKept: carried.cancel()
        }
    }

    EmptyState {
        anchors.fill: list
        visible: list.count === 0
        iconName: "search"
        title: qsTr("Nothing found")
        text: qsTr("Names, abbreviations and CloudFormation types are searched, in English and Korean.")
        actionText: qsTr("Clear the search")
        onActivated: {
            field.clear();
            field.forceActiveFocus();
        }
    }

    PaletteTerm {
        id: term

        anchors.bottom: parent.bottom
        width: parent.width
        workbench: root.workbench
        words: list.currentItem && !(list.currentItem as PaletteRow).heading ? entries.wordsOf((list.currentItem as PaletteRow).key) : []
    }
    PaletteGhost {
        id: carried

        parent: T.Overlay.overlay
        z: 1
        onMovedTo: at => root.carriedTo(key, at)
        onDropped: at => root.droppedAt(key, at)
        onCancelled: root.carryCancelled()
    }
}
