pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Everything there is to read, searched: on the left what was found, beside it what is read.
FocusScope {
    id: root

    required property StudyDesk desk
    readonly property LibraryModel library: root.desk.library
    readonly property var shelves: [
        {name: "all", text: qsTr("Everything")},
        {name: "questions", text: qsTr("Questions")},
        {name: "cards", text: qsTr("Cards")},
        {name: "terms", text: qsTr("Glossary")},
        {name: "bookmarks", text: qsTr("Bookmarks")},
        {name: "notes", text: qsTr("My notes")},
        {name: "reports", text: qsTr("My reports")}
    ]
    readonly property int current: root.library.current
    readonly property bool reading: root.current >= 0

    function takeNote() {
        if (root.library.kind === "term" || !root.reading)
            return;
        note.visible = true;
        note.forceActiveFocus();
    }
    function handle(event: KeyEvent) {
        event.accepted = !(event.modifiers & ~Qt.KeypadModifier);
        if (!event.accepted)
            return;
        switch (event.key) {
        case Qt.Key_Slash:
            query.forceActiveFocus();
            query.selectAll();
            break;
        case Qt.Key_L:
            root.library.switchLanguage();
            break;
        case Qt.Key_B:
            root.library.toggleBookmark();
            break;
        case Qt.Key_N:
            root.takeNote();
            break;
        case Qt.Key_D:
            root.library.openDesign();
            break;
        case Qt.Key_R:
            if (root.reading && root.library.kind !== "term")
                report.open();
            break;
        case Qt.Key_P:
            root.library.practise();
            break;
        case Qt.Key_T:
            glossary.show(0);
            break;
        case Qt.Key_Escape:
            root.desk.leaveLibrary();
            break;
        default:
            event.accepted = false;
        }
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Library")
    onCurrentChanged: note.visible = root.library.note.length > 0
    Keys.onPressed: event => root.handle(event)

    PageBar {
        id: bar

        width: parent.width
        title: qsTr("Library")
        detail: qsTr("%n found", "", root.library.count)
        onBackClicked: root.desk.leaveLibrary()

        Button {
            text: qsTr("Practice these (%1)").arg(root.library.askable)
            enabled: root.library.askable > 0 && root.desk.overview.writable
            Accessible.description: "P"
            onClicked: root.library.practise()
        }
    }
    Item {
        id: finding

        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: Math.max(280, Math.min(460, parent.width * 0.4))

        TextField {
            id: query

            x: Theme.spacing3
            y: Theme.spacing3
            width: parent.width - 2 * Theme.spacing3
            focus: true
            iconName: "search"
            placeholderText: qsTr("Search in both languages")
            text: root.library.query
            Accessible.name: qsTr("Search questions, cards, the glossary and your notes")
            onTextEdited: root.library.query = text
            Keys.onDownPressed: {
                if (list.count > 0) {
                    list.currentIndex = Math.max(0, root.library.current);
                    list.forceActiveFocus();
                }
            }
            Keys.onEscapePressed: event => {
                // First what was typed goes, then the page.
                event.accepted = query.text.length > 0;
                if (event.accepted) {
                    query.text = "";
                    root.library.query = "";
                }
            }
        }
        Choice {
            id: shelf

            anchors.left: query.left
            anchors.right: query.right
            anchors.top: query.bottom
            anchors.topMargin: Theme.spacing2
            textRole: "text"
            model: root.shelves
            currentIndex: root.shelves.findIndex(each => each.name === root.library.shelf)
            Accessible.name: qsTr("What is searched")
            onActivated: index => root.library.shelf = root.shelves[index].name
        }
        Label {
            id: kept

            anchors.left: query.left
            anchors.right: query.right
            anchors.top: shelf.bottom
            anchors.topMargin: visible ? Theme.spacing2 : 0
            height: visible ? implicitHeight : 0
            visible: root.library.keptBack > 0
            text: qsTr("%n question(s) wait unseen for your mock exams.", "", root.library.keptBack)
            secondary: true
            wrapMode: Text.Wrap
        }
        ListView {
            id: list

            anchors.top: kept.bottom
            anchors.topMargin: Theme.spacing2
            anchors.bottom: parent.bottom
            width: parent.width
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.library
            currentIndex: root.library.current
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")
            T.ScrollBar.vertical: ScrollBar {}
            Keys.onPressed: event => {
                event.accepted = true;
                const page = Math.max(1, Math.floor(list.height / 56) - 1);
                const at = root.library.current;
                if (event.key === Qt.Key_Down)
                    root.library.current = Math.min(list.count - 1, at + 1);
                else if (event.key === Qt.Key_Up)
                    root.library.current = Math.max(0, at - 1);
                else if (event.key === Qt.Key_PageDown)
                    root.library.current = Math.min(list.count - 1, at + page);
                else if (event.key === Qt.Key_PageUp)
                    root.library.current = Math.max(0, at - page);
                else if (event.key === Qt.Key_Home)
                    root.library.current = 0;
                else if (event.key === Qt.Key_End)
                    root.library.current = list.count - 1;
                else if (event.key === Qt.Key_Space)
                    sheet.scroll(sheet.height * 0.8);
                else
                    event.accepted = false;
            }
            // What was looked up from elsewhere stands in the middle, not on an edge.
            Component.onCompleted: {
                if (root.reading)
                    list.positionViewAtIndex(root.current, ListView.Center);
            }
            onActiveFocusChanged: {
                if (list.activeFocus && !root.reading && list.count > 0)
                    root.library.current = 0;
            }

            delegate: LibraryRow {
                width: list.width
                current: root.library.current === index
                onClicked: {
                    root.library.current = index;
                    list.forceActiveFocus();
                }
            }
        }
        EmptyState {
            anchors.fill: list
            visible: list.count === 0
            iconName: "search"
            title: root.library.shelf === "bookmarks" && query.text.length === 0 ? qsTr("No bookmarks yet")
                   : root.library.shelf === "notes" && query.text.length === 0 ? qsTr("No notes yet")
                   : root.library.shelf === "reports" && query.text.length === 0 ? qsTr("No reports yet")
                   : qsTr("Nothing found")
            text: root.library.shelf === "bookmarks" ? qsTr("B keeps a question or card here.")
                  : root.library.shelf === "notes" ? qsTr("N writes a note on a question or card.")
                  : root.library.shelf === "reports" ? qsTr("R reports what is wrong with a question.")
                  : qsTr("Every word of the search has to be in it, in either language.")
        }
        Divider {
            anchors.right: parent.right
            width: Theme.borderWidth
            height: parent.height
        }
    }
    Item {
        id: head

        anchors.top: bar.bottom
        anchors.left: finding.right
        anchors.right: parent.right
        height: Theme.toolbarHeight
        visible: root.reading

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.spacing5
            anchors.right: tools.left
            anchors.rightMargin: Theme.spacing3
            anchors.verticalCenter: parent.verticalCenter
            text: root.library.about
            color: Theme.textSecondary
            elide: Text.ElideRight
        }
        Row {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing3
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spacing1

            IconButton {
                visible: root.library.hasDesign
                iconName: "design"
                text: qsTr("Open its design")
                shortcutText: "D"
                onClicked: root.library.openDesign()
            }
            IconButton {
                visible: root.library.terms.count > 0
                iconName: "book"
                text: qsTr("Terms in this question")
                shortcutText: "T"
                onClicked: glossary.show(0)
            }
            IconButton {
                iconName: "language"
                text: root.library.language === "ko" ? qsTr("Show in English") : qsTr("Show in Korean")
                shortcutText: "L"
                onClicked: root.library.switchLanguage()
            }
            IconButton {
                visible: root.library.kind !== "term"
                iconName: root.library.bookmarked ? "star-filled" : "star"
                checked: root.library.bookmarked
                text: root.library.bookmarked ? qsTr("Remove the bookmark") : qsTr("Bookmark")
                shortcutText: "B"
                onClicked: root.library.toggleBookmark()
            }
            IconButton {
                visible: root.library.kind !== "term"
                iconName: "note"
                checked: root.library.note.length > 0
                text: qsTr("Note")
                shortcutText: "N"
                onClicked: root.takeNote()
            }
            IconButton {
                visible: root.library.kind !== "term"
                iconName: "report"
                text: qsTr("Report this question")
                shortcutText: "R"
                onClicked: report.open()
            }
        }
    }
    ReadingPage {
        id: sheet

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: finding.right
        anchors.right: parent.right
        visible: root.reading

        Text {
            width: parent.width
            text: root.library.head
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
            font.pixelSize: root.library.kind === "term" ? Theme.fontTitle : Theme.fontReading
            font.weight: root.library.kind === "question" ? Font.Normal : Font.DemiBold
            lineHeight: 1.35
            color: Theme.text
            Accessible.role: Accessible.StaticText
            Accessible.name: text.replace(/<[^>]*>/g, "")
        }
        Repeater {
            model: root.library.options
            delegate: OptionRow {
                width: parent ? (parent as Item).width : 0
                reading: true
            }
        }
        Text {
            width: parent.width
            text: root.library.body
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontReading
            font.weight: root.library.kind === "question" ? Font.DemiBold : Font.Normal
            lineHeight: 1.3
            color: Theme.text
            Accessible.role: Accessible.StaticText
            Accessible.name: text.replace(/<[^>]*>/g, "")
        }
        Button {
            visible: root.library.askableOn > 0
            enabled: root.desk.overview.writable
            text: qsTr("Practice questions on this (%1)").arg(root.library.askableOn)
            onClicked: root.library.practiseOn()
        }
        NoteField {
            id: note

            width: parent.width
            visible: false
            kept: root.library.note
            onWritten: text => root.library.setNote(text)
            onFinished: list.forceActiveFocus()
        }
        Repeater {
            model: root.library.reports

            Label {
                required property var modelData

                width: parent ? (parent as Item).width : 0
                text: qsTr("Reported on %1: %2").arg(modelData.day).arg(modelData.reason) + (modelData.text.length > 0 ? " — " + modelData.text : "")
                secondary: true
                wrapMode: Text.Wrap
            }
        }
        SourceList {
            width: parent.width
            title: qsTr("Read more")
            sources: root.library.references
        }
        SourceList {
            width: parent.width
            title: qsTr("May change: facts that AWS updates from time to time")
            sources: root.library.volatiles
        }
        TermStrip {
            width: parent.width
            terms: root.library.terms
            onWanted: row => glossary.show(row)
        }
    }
    EmptyState {
        anchors.fill: sheet
        visible: !root.reading
        iconName: "study"
        title: qsTr("Nothing chosen yet")
        text: qsTr("Choose what to read on the left. Reading is no answer: it changes nothing of what is asked when.")
    }
    TermsDialog {
        id: glossary

        terms: root.library.terms
        onLookedUp: service => root.desk.lookUp(service)
    }
    ReportDialog {
        id: report

        onReported: (reason, text) => root.library.report(reason, text)
    }
}
