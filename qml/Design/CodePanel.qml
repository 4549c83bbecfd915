pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// The text that the design is saved as, to be read and edited. What is selected is marked in it, and a click in it
// selects.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property CodeModel code: root.workbench.code
    readonly property CodeSurface surface: area.surface
    // While what is selected was chosen here, it need not be brought into view.
    property bool holdsStill: false
    readonly property bool onFile: root.workbench.document.status === DesignDocument.Ready

    // Another text is to stand where something is found.
    property bool replacing: false

    // What can be done with the text, asked for at a place of the surface.
    signal menuWanted(at: point)
    // Someone wants to read the finding about an element; empty: about the template as a whole.
    signal findingWanted(element: string)

    function beginSearch() {
        const words = root.surface.selectedText;
        if (words.length > 0 && !words.includes("\n"))
            field.text = words;
        field.seeking = true;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function beginReplacing() {
        root.replacing = true;
        root.beginSearch();
        // Who has found something wants to replace it.
        if (root.surface.matches === 0)
            return;
        instead.forceActiveFocus(Qt.ShortcutFocusReason);
        instead.selectAll();
    }
    function replaceAll() {
        const count = root.surface.replaceAll(instead.text);
        if (count > 0)
            root.workbench.notified(qsTr("%n replaced in the code", "", count));
    }
    function act(deed: string) {
        if (deed === "replace") {
            root.beginReplacing();
        } else if (deed === "line") {
            root.beginLine();
        } else {
            root.surface.forceActiveFocus(Qt.ShortcutFocusReason);
            if (deed === "comment")
                root.surface.comment();
            else
                root.selectElement(root.surface.caretLine);
        }
    }
    function beginLine() {
        field.seeking = false;
        field.clear();
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function endSearch() {
        field.clear();
        field.seeking = true;
        root.replacing = false;
        root.surface.forceActiveFocus(Qt.OtherFocusReason);
    }
    function showError() {
        if (root.code.wrong)
            root.surface.goTo(root.code.errorLine, root.code.errorColumn);
        root.surface.forceActiveFocus(Qt.OtherFocusReason);
    }
    function isReplaceKey(event: var): bool {
        return event.key === Qt.Key_H && event.modifiers === Qt.ControlModifier;
    }
    function selectElement(line: int) {
        const element = root.code.elementAt(line);
        if (element.length === 0)
            return;
        root.holdsStill = true;
        root.workbench.reveal(element);
        root.holdsStill = false;
    }
    function showSelected() {
        if (!root.holdsStill && !root.surface.activeFocus && root.code.selectedLine >= 0)
            root.surface.reveal(root.code.selectedLine, root.code.selectedEnd);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Code")

    Binding {
        target: root.code
        property: "active"
        value: root.visible
    }
    Connections {
        target: root.code
        function onSelectedLinesChanged() {
            root.showSelected();
        }
        function onReset() {
            root.showSelected();
        }
        function onRewritten(first: int, last: int) {
            if (root.code.selectedLine < 0 && !root.surface.activeFocus)
                root.surface.reveal(first, first);
        }
    }
    Connections {
        target: root.surface
        function onLineVisited(line: int) {
            root.selectElement(line);
        }
        function onFindWanted() {
            root.beginSearch();
        }
        function onReplaceWanted() {
            root.beginReplacing();
        }
        function onMenuWanted(at: point) {
            root.menuWanted(at);
        }
        function onLineWanted() {
            root.beginLine();
        }
        function onRefused() {
            root.workbench.notified(qsTr("The text can be edited in the format it is saved in"));
        }
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

            // Looked for in the text; else the number of a line is typed.
            property bool seeking: true

            anchors.left: parent.left
            anchors.right: tools.left
            anchors.leftMargin: Theme.spacing3
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            iconName: "search"
            placeholderText: field.seeking ? qsTr("Find in the code") : qsTr("Line, 1 to %1").arg(root.code.lineCount)
            wrong: field.text.length > 0 && (field.seeking ? root.surface.matches === 0 : !(Number(field.text) >= 1))
            // Letters stay letters.
            Keys.onShortcutOverride: event => event.accepted = root.isReplaceKey(event) || (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) === 0
            onTextEdited: {
                if (field.seeking) {
                    root.surface.searched = field.text;
                    root.surface.find(1, true);
                } else if (Number(field.text) >= 1) {
                    root.surface.goTo(Number(field.text) - 1);
                }
            }
            onActiveFocusChanged: {
                if (!field.activeFocus && !field.seeking) {
                    field.clear();
                    field.seeking = true;
                }
            }
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                if (enter && !field.seeking) {
                    root.endSearch();
                } else if (enter && !field.composing) {
                    root.surface.find(event.modifiers & Qt.ShiftModifier ? -1 : 1);
                } else if (root.isReplaceKey(event)) {
                    root.beginReplacing();
                } else if (event.key === Qt.Key_Escape && (root.replacing || field.text.length + field.preeditText.length > 0)) {
                    root.endSearch();
                } else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Down) {
                    root.surface.forceActiveFocus(Qt.TabFocusReason);
                } else {
                    return;
                }
                event.accepted = true;
            }

            Binding {
                target: root.surface
                property: "searched"
                value: field.seeking ? field.text : ""
            }
        }
        Row {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spacing1

            Choice {
                id: formats

                width: 88
                enabled: !root.code.draft
                model: ["YAML", "JSON"]
                currentIndex: root.code.shownFormat === "json" ? 1 : 0
                Accessible.name: qsTr("Shown as")
                onActivated: index => root.code.format = index === 1 ? "json" : "yaml"
            }
            IconButton {
                size: Theme.controlHeight
                iconName: "copy"
                text: qsTr("Copy all")
                onClicked: {
                    root.code.copyAll();
                    root.workbench.notified(qsTr("The template is on the clipboard"));
                }
            }
        }
    }
    Column {
        id: found

        anchors.top: head.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        bottomPadding: Theme.spacing1
        spacing: Theme.spacing1
        visible: field.seeking && (field.text.length > 0 || root.replacing)

        Item {
            width: parent.width
            height: Theme.targetMinimum

            Label {
                anchors.left: parent.left
                anchors.right: ways.left
                anchors.leftMargin: Theme.spacing3
                anchors.verticalCenter: ways.verticalCenter
                secondary: true
                elide: Text.ElideRight
                text: field.text.length === 0 ? "" : root.surface.matches === 0 ? qsTr("Not in the text")
                    : root.surface.match > 0 ? qsTr("%1 of %2").arg(root.surface.match).arg(root.surface.matches)
                                             : qsTr("%n time(s)", "", root.surface.matches)
            }
            Row {
                id: ways

                anchors.right: parent.right
                anchors.rightMargin: Theme.spacing2

                IconButton {
                    size: Theme.targetMinimum
                    iconName: "match-case"
                    checkable: true
                    checked: root.surface.matchCase
                    text: qsTr("Match case")
                    Accessible.checkable: true
                    Accessible.checked: checked
                    onClicked: root.surface.matchCase = !root.surface.matchCase
                }
                IconButton {
                    size: Theme.targetMinimum
                    iconName: "replace"
                    checkable: true
                    checked: root.replacing
                    text: qsTr("Replace, too")
                    shortcutText: qsTr("Ctrl+H")
                    Accessible.checkable: true
                    Accessible.checked: checked
                    onClicked: root.replacing = !root.replacing
                }
                IconButton {
                    size: Theme.targetMinimum
                    iconName: "chevron-up"
                    text: qsTr("The one before")
                    shortcutText: qsTr("Shift+Enter")
                    enabled: root.surface.matches > 0
                    onClicked: root.surface.find(-1)
                }
                IconButton {
                    size: Theme.targetMinimum
                    iconName: "chevron-down"
                    text: qsTr("The next one")
                    shortcutText: qsTr("Enter")
                    enabled: root.surface.matches > 0
                    onClicked: root.surface.find(1)
                }
                IconButton {
                    size: Theme.targetMinimum
                    iconName: "close"
                    text: qsTr("Stop searching")
                    onClicked: root.endSearch()
                }
            }
        }
        TextField {
            id: instead

            x: Theme.spacing3
            width: parent.width - 2 * Theme.spacing3
            visible: root.replacing
            enabled: !root.code.readOnly
            iconName: "rename"
            placeholderText: qsTr("Replace with")
            inputMethodHints: Qt.ImhNoPredictiveText
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                if (enter && !instead.composing && event.modifiers & Qt.ControlModifier)
                    root.replaceAll();
                else if (enter && !instead.composing)
                    root.surface.replace(instead.text);
                else if (event.key === Qt.Key_Escape)
                    root.endSearch();
                else if (event.key === Qt.Key_Down)
                    root.surface.forceActiveFocus(Qt.TabFocusReason);
                else
                    return;
                event.accepted = true;
            }
        }
        Flow {
            x: Theme.spacing3
            width: instead.width
            visible: root.replacing
            spacing: Theme.spacing2

            Button {
                text: qsTr("Replace")
                enabled: root.surface.matches > 0 && !root.code.readOnly
                Accessible.description: qsTr("Enter")
                onClicked: root.surface.replace(instead.text)
            }
            Button {
                text: qsTr("Replace all")
                enabled: root.surface.matches > 0 && !root.code.readOnly
                Accessible.description: qsTr("Ctrl+Enter")
                onClicked: root.replaceAll()
            }
        }
    }

    CodeArea {
        id: area

        anchors.top: found.bottom
        anchors.bottom: strips.top
        width: parent.width
        focus: true
        model: root.code
        onFindingWanted: line => {
            if (line === root.code.errorLine)
                root.showError();
            else
                root.findingWanted(root.code.findingElement(line));
        }
    }

    Column {
        id: strips

        anchors.bottom: parent.bottom
        width: parent.width

        CodeStrip {
            width: parent.width
            visible: root.code.wrong
            text: qsTr("Line %1: %2").arg(root.code.errorLine + 1).arg(root.code.errorText)
            note: !root.onFile ? qsTr("Correct the text: the diagram appears as soon as it is a template.")
                : root.code.apart ? qsTr("The diagram was changed meanwhile; the text keeps what you typed.")
                                  : qsTr("The diagram shows the last valid state.")
            actions: [
                Button {
                    text: qsTr("Go to the error")
                    onClicked: root.showError()
                },
                Button {
                    visible: root.code.draft
                    quiet: true
                    text: qsTr("Take the text back")
                    onClicked: root.code.takeBack()
                }
            ]
        }
        CodeStrip {
            width: parent.width
            visible: root.code.apart && !root.code.wrong
            severity: "warning"
            text: qsTr("The diagram was changed while the text had an error.")
            note: qsTr("Using the text takes that change back; both can be undone.")
            actions: [
                Button {
                    text: qsTr("Use the text")
                    onClicked: root.code.useDraft()
                },
                Button {
                    quiet: true
                    text: qsTr("Use the diagram")
                    onClicked: root.code.takeBack()
                }
            ]
        }
        CodeStrip {
            width: parent.width
            visible: root.onFile && root.code.readOnly
            severity: "advice"
            text: root.code.shownFormat === "json" ? qsTr("Shown as JSON, saved as YAML: it is edited there.")
                                                   : qsTr("Shown as YAML, saved as JSON: it is edited there.")
            actions: [
                Button {
                    text: root.code.shownFormat === "json" ? qsTr("Show the YAML") : qsTr("Show the JSON")
                    onClicked: root.code.format = root.code.shownFormat === "json" ? "yaml" : "json"
                }
            ]
        }
    }
}
