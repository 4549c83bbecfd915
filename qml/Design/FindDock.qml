pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// Looks for a text in all that the design says, below the diagram: what is found can be walked while inspector and code
// show it, and be replaced.
FocusScope {
    id: root

    required property Workbench workbench
    property bool shown: false
    property alias replacing: results.replacing
    // How high it shall be, if there is room.
    property real wanted: Theme.findHeight

    signal canvasWanted()
    signal propertyWanted(element: string, pointer: string)
    signal partWanted(part: string, pointer: string)
    signal placeWanted(pointer: string, words: string, inKey: bool)
    // What was done, for whoever does not see it.
    signal told(words: string)

    function begin(replacing: bool) {
        root.shown = true;
        results.replacing = replacing;
        // Who has found something wants to replace it.
        const field = replacing && results.text.length > 0 && results.problem.length === 0 ? replaceField : findField;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function close() {
        root.shown = false;
        root.canvasWanted();
    }
    // Leads to a row; the keyboard stays here, for the next one.
    function go(row: int) {
        if (row < 0 || row >= list.count)
            return;
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Contain);
        results.activate(row);
    }
    function goOn(by: int) {
        results.settle();
        if (list.count > 0)
            root.go((list.currentIndex + by + list.count) % list.count);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Find and replace")
    Keys.onEscapePressed: root.close()

    FindModel {
        id: results

        workbench: root.workbench
        active: root.visible
        // With what is being composed: Hangul finds while its syllable is unfinished.
        text: findField.displayText
        instead: replaceField.text
        matchCase: caseToggle.checked
        wholeWord: wordToggle.checked
        regular: regularToggle.checked
        what: whatChoice.currentIndex
        selectionOnly: scopeChoice.currentIndex === 1
        onTold: words => {
            said.text = words;
            root.told(words);
        }
        onWishChanged: said.text = ""
        onPropertyWanted: (element, pointer) => root.propertyWanted(element, pointer)
        onPartWanted: (part, pointer) => root.partWanted(part, pointer)
        onPlaceWanted: (pointer, words, inKey) => root.placeWanted(pointer, words, inKey)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    Divider {
        width: parent.width
    }
    MouseArea {
        property real from: 0

        y: -Theme.spacing1
        width: parent.width
        height: Theme.spacing2
        cursorShape: Qt.SizeVerCursor
        onPressed: mouse => from = root.height + mouse.y
        onPositionChanged: mouse => root.wanted = Math.max(Theme.findHeight / 2, root.height - mouse.y + y)
    }

    // In a narrow, low dock its rows are more than there is room for.
    Flickable {
        id: headRoom

        width: parent.width
        height: Math.min(contentHeight, root.height - 2 * Theme.controlHeight)
        contentHeight: head.height + 2 * Theme.spacing2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: head

            x: Theme.spacing3
            y: Theme.spacing2
            width: headRoom.width - 2 * Theme.spacing3 - closeButton.width
            spacing: Theme.spacing2

            Flow {
                width: parent.width
                spacing: Theme.spacing2

                IconButton {
                    size: Theme.controlHeight
                    iconName: results.replacing ? "chevron-down" : "chevron-right"
                    text: results.replacing ? qsTr("Only find") : qsTr("Replace, too")
                    onClicked: results.replacing = !results.replacing
                }
                TextField {
                    id: findField

                    width: Math.min(280, head.width - 2 * Theme.controlHeight)
                    focus: true
                    iconName: "search"
                    placeholderText: qsTr("Find in names, values and texts")
                    inputMethodHints: Qt.ImhNoPredictiveText
                    wrong: results.problem.length > 0
                    onAccepted: {
                        if (!findField.composing)
                            root.goOn(1);
                    }
                    Keys.onDownPressed: {
                        list.currentIndex = Math.max(0, list.currentIndex);
                        list.forceActiveFocus(Qt.TabFocusReason);
                    }
                }
                TextToggle {
                    id: caseToggle

                    sign: qsTr("Aa")
                    text: qsTr("Match case")
                }
                TextToggle {
                    id: wordToggle

                    sign: qsTr("\u201Cab\u201D")
                    text: qsTr("Whole words only")
                }
                TextToggle {
                    id: regularToggle

                    sign: ".*"
                    text: qsTr("Regular expression")
                }
                Choice {
                    id: whatChoice

                    width: 132
                    model: [qsTr("Everything"), qsTr("Names only"), qsTr("Values only")]
                    Accessible.name: qsTr("What is searched")
                }
                Choice {
                    id: scopeChoice

                    width: 150
                    model: [qsTr("Whole design"), qsTr("Selected elements")]
                    Accessible.name: qsTr("Where is searched")
                }
                Label {
                    height: Theme.controlHeight
                    verticalAlignment: Text.AlignVCenter
                    visible: results.text.length > 0
                    color: results.problem.length > 0 ? Theme.error : Theme.textSecondary
                    text: results.problem.length > 0 ? results.problem
                          : list.count > 0 ? qsTr("%1 in %2").arg(qsTr("%n place(s)", "", results.placeCount)).arg(qsTr("%n element(s)", "", results.elementCount))
                                           : results.pending ? "" : qsTr("Nothing found")
                }
            }
            Flow {
                width: parent.width
                visible: results.replacing
                spacing: Theme.spacing2

                Check {
                    id: allCheck

                    width: Theme.controlHeight
                    height: Theme.controlHeight
                    enabled: list.count > 0
                    checked: results.checkedCount > 0
                    half: results.checkedCount > 0 && results.checkedCount < list.count
                    Accessible.name: qsTr("Choose all or none")
                    onToggled: {
                        results.setAllChecked(allCheck.checked);
                        allCheck.checked = Qt.binding(() => results.checkedCount > 0);
                    }
                }
                TextField {
                    id: replaceField

                    width: findField.width
                    iconName: "rename"
                    placeholderText: regularToggle.checked ? qsTr("Replace with; %1 is the first group").arg("\\1") : qsTr("Replace with")
                    inputMethodHints: Qt.ImhNoPredictiveText
                    onAccepted: {
                        if (!replaceField.composing)
                            replaceAll.clicked();
                    }
                    Keys.onDownPressed: {
                        list.currentIndex = Math.max(0, list.currentIndex);
                        list.forceActiveFocus(Qt.TabFocusReason);
                    }
                }
                Button {
                    text: qsTr("Replace this one")
                    enabled: list.currentItem !== null && (list.currentItem as FindRow).replaceable
                    onClicked: results.replaceOne(list.currentIndex)
                }
                Button {
                    id: replaceAll

                    primary: true
                    text: qsTr("Replace %n chosen", "", results.checkedCount)
                    enabled: results.checkedCount > 0
                    onClicked: results.replaceChecked()
                }
                Label {
                    id: said

                    height: Theme.controlHeight
                    verticalAlignment: Text.AlignVCenter
                    visible: text.length > 0
                }
            }
        }
    }

    IconButton {
        id: closeButton

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spacing2
        size: Theme.targetMinimum
        iconName: "close"
        text: qsTr("Close find and replace")
        onClicked: root.close()
    }

    ListView {
        id: list

        anchors.top: headRoom.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: results
        currentIndex: -1
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        section.property: "owner"
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Places found")
        T.ScrollBar.vertical: ScrollBar {}

        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        Keys.onPressed: event => {
            const line = list.currentItem as FindRow;
            if (!line)
                return;
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                root.go(list.currentIndex);
            else if (event.key === Qt.Key_Space && results.replacing)
                results.setChecked(list.currentIndex, !line.picked);
            else if (event.key === Qt.Key_Home)
                list.currentIndex = 0;
            else if (event.key === Qt.Key_End)
                list.currentIndex = list.count - 1;
            else if (event.key === Qt.Key_Up && list.currentIndex === 0)
                findField.forceActiveFocus(Qt.BacktabFocusReason);
            else
                return;
            event.accepted = true;
        }

        delegate: FindRow {
            width: ListView.view.width
            replacing: results.replacing
            current: ListView.isCurrentItem
            hasKeyboard: list.activeFocus
            onChosen: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                root.go(index);
            }
            onChecked: on => results.setChecked(index, on)
        }
    }

    Label {
        anchors.centerIn: list
        width: list.width - 2 * Theme.spacing5
        // In a low dock there is no room for it.
        visible: results.text.length === 0 && list.height >= implicitHeight
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        secondary: true
        text: qsTr("Searched are names, values, keys, tags, descriptions and what is drawn. A name that is replaced takes all that refers to it along.")
    }
}
