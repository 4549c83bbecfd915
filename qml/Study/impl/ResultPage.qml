pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What came of a mock exam, and what there is to learn from it.
FocusScope {
    id: root

    required property StudyDesk desk
    readonly property ResultModel result: root.desk.result

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Result")
    Keys.onPressed: event => {
        event.accepted = !event.modifiers;
        if (event.modifiers)
            return;
        if (event.key === Qt.Key_Escape)
            root.desk.page = "home";
        else if (event.key === Qt.Key_W)
            root.result.wrongOnly = !root.result.wrongOnly;
        else if (event.key === Qt.Key_L)
            root.result.switchLanguage();
        else if (event.key === Qt.Key_D)
            root.result.openDesign();
        else if (event.key === Qt.Key_T)
            glossary.show(0);
        else if (event.key === Qt.Key_Down)
            list.scroll(60);
        else if (event.key === Qt.Key_Up)
            list.scroll(-60);
        else
            event.accepted = false;
    }

    PageBar {
        id: bar

        width: parent.width
        title: qsTr("Result")
        detail: root.result.title
        onBackClicked: root.desk.page = "home"

        IconButton {
            visible: root.result.terms.count > 0
            iconName: "book"
            text: qsTr("Terms in this question")
            shortcutText: "T"
            onClicked: glossary.show(0)
        }
        IconButton {
            visible: root.result.current >= 0
            iconName: "language"
            text: root.result.language === "ko" ? qsTr("Show in English") : qsTr("Show in Korean")
            shortcutText: "L"
            onClicked: root.result.switchLanguage()
        }
    }
    TermsDialog {
        id: glossary

        terms: root.result.terms
        onLookedUp: service => root.desk.lookUp(service)
    }
    // The questions, made as they come into view; what is above them moves along with them.
    ListView {
        id: list

        readonly property real column: Math.min(980, list.width - 2 * Theme.spacing5)
        readonly property real margin: Math.round((list.width - list.column) / 2)
        readonly property Item focused: Window.activeFocusItem
        property bool moved: false

        function scroll(by: real) {
            list.moved = true;
            list.contentY = Math.max(-list.topMargin, Math.min(list.contentHeight + list.bottomMargin - list.height, list.contentY + by));
        }
        // What has the keyboard is never out of sight.
        function follow(item: Item) {
            const top = item.mapToItem(list.contentItem, 0, 0).y;
            if (top < list.contentY)
                list.scroll(top - Theme.spacing5 - list.contentY);
            else if (top + item.height > list.contentY + list.height)
                list.scroll(top + item.height + Theme.spacing5 - list.height - list.contentY);
        }
        function go(row: int) {
            if (row < 0) {
                wrongOnly.forceActiveFocus(Qt.TabFocusReason);
            } else if (row < list.count) {
                list.moved = true;
                list.positionViewAtIndex(row, ListView.Contain);
                (list.itemAtIndex(row) as FocusScope).forceActiveFocus(Qt.TabFocusReason);
            }
        }

        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        clip: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        model: root.result
        currentIndex: -1
        highlightMoveDuration: Theme.fast
        topMargin: above.height + Theme.spacing5
        bottomMargin: 2 * Theme.spacing5
        T.ScrollBar.vertical: ScrollBar {}
        onMovementStarted: list.moved = true
        // Who comes back from the library goes on where they were.
        Component.onCompleted: {
            if (root.result.current >= 0) {
                list.moved = true;
                list.positionViewAtIndex(root.result.current, ListView.Beginning);
            }
        }
        // Texts find their height after the list has its place.
        onTopMarginChanged: {
            if (!list.moved)
                list.contentY = -list.topMargin;
        }
        onFocusedChanged: {
            for (let each = list.focused; each; each = each.parent)
                if (each === list.contentItem)
                    list.follow(list.focused);
        }

        delegate: FocusScope {
            id: entry

            required property int index
            required property int number
            required property string summary
            required property string task
            required property bool isRight
            required property bool blank
            required property bool flagged
            required property bool counts
            required property string time
            required property int changes
            readonly property bool open: root.result.current === entry.index

            width: list.width
            height: lines.height
            Keys.onDownPressed: list.go(entry.index + 1)
            Keys.onUpPressed: list.go(entry.index - 1)

            Column {
                id: lines

                x: list.margin + Theme.spacing5
                width: list.column - 2 * Theme.spacing5

                ResultRow {
                    focus: true
                    width: parent.width
                    index: entry.index
                    number: entry.number
                    summary: entry.summary
                    task: entry.task
                    isRight: entry.isRight
                    blank: entry.blank
                    flagged: entry.flagged
                    counts: entry.counts
                    time: entry.time
                    changes: entry.changes
                    open: entry.open
                    onClicked: root.result.current = entry.index
                }
                ResultExplanation {
                    width: parent.width
                    visible: entry.open
                    result: root.result
                    onTermWanted: row => glossary.show(row)
                }
            }
        }

        Rectangle {
            parent: list.contentItem
            z: -1
            x: list.margin
            y: -heading.height
            width: list.column
            height: list.contentHeight + heading.height + Theme.spacing5
            radius: Theme.radiusCard
            color: Theme.raised
            border.width: Theme.borderWidth
            border.color: Theme.border
        }
        Column {
            id: above

            parent: list.contentItem
            x: list.margin
            y: -height
            width: list.column
            spacing: Theme.spacing4

            Panel {
                width: parent.width
                padding: Theme.spacing5
                title: qsTr("Estimate")

                Row {
                    spacing: Theme.spacing3

                    Icon {
                        anchors.verticalCenter: score.verticalCenter
                        name: root.result.wouldPass ? "good" : "error"
                        color: root.result.wouldPass ? Theme.good : Theme.error
                        size: 28
                    }
                    Label {
                        id: score

                        text: qsTr("%1 of %2").arg(root.result.estimate).arg(root.result.mostScore)
                        font.pixelSize: Theme.fontFigure
                        font.weight: Font.DemiBold
                    }
                    Label {
                        anchors.baseline: score.baseline
                        text: root.result.wouldPass ? qsTr("would pass; %1 are needed").arg(root.result.passScore)
                                                    : qsTr("would not pass; %1 are needed").arg(root.result.passScore)
                        font.pixelSize: Theme.fontSection
                    }
                }
                Label {
                    width: parent.width
                    text: qsTr("An estimate of this program: AWS does not publish how it turns right answers into a score.")
                    color: Theme.textSecondary
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    text: root.result.rawText
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    text: root.result.timeText
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    text: root.result.changesText
                    wrapMode: Text.Wrap
                }
                Row {
                    spacing: Theme.spacing2
                    topPadding: Theme.spacing2

                    Button {
                        primary: true
                        visible: root.result.wrong > 0
                        text: qsTr("Ask the wrong ones again (%1)").arg(root.result.wrong)
                        onClicked: root.result.retryWrong()
                    }
                    Button {
                        text: qsTr("Back to study")
                        onClicked: root.desk.page = "home"
                    }
                }
            }
            Panel {
                width: parent.width
                padding: Theme.spacing5
                spacing: 0
                title: qsTr("Domains")

                Repeater {
                    model: root.result.domains
                    delegate: ShareBar {
                        required property var modelData

                        width: parent ? (parent as Item).width : 0
                        name: modelData.name
                        words: modelData.text
                        share: modelData.share
                    }
                }
            }
            Panel {
                width: parent.width
                padding: Theme.spacing5
                spacing: 0
                title: qsTr("Tasks")

                Repeater {
                    model: root.result.tasks
                    delegate: ShareBar {
                        required property var modelData

                        width: parent ? (parent as Item).width : 0
                        name: modelData.name
                        words: modelData.text
                        share: modelData.share
                    }
                }
            }
            Column {
                id: heading

                x: Theme.spacing5
                topPadding: Theme.spacing5
                bottomPadding: Theme.spacing2
                spacing: Theme.spacing2

                Label {
                    text: qsTr("Questions")
                    font.pixelSize: Theme.fontSection
                    font.weight: Font.DemiBold
                }
                Button {
                    id: wrongOnly

                    checked: root.result.wrongOnly
                    text: root.result.wrongOnly ? qsTr("Show all") : qsTr("Show the wrong ones only")
                    Accessible.description: "W"
                    onClicked: root.result.wrongOnly = !root.result.wrongOnly
                }
            }
        }
    }
}
