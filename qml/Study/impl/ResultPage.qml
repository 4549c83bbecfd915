pragma ComponentBehavior: Bound

import QtQuick
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
        else if (event.key === Qt.Key_Down)
            page.scroll(60);
        else if (event.key === Qt.Key_Up)
            page.scroll(-60);
        else
            event.accepted = false;
    }

    PageBar {
        id: bar

        width: parent.width
        title: qsTr("Result")
        detail: root.result.title
        onBackClicked: root.desk.page = "home"
    }
    ReadingPage {
        id: page

        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        readingWidth: 980
        focus: true

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
        Panel {
            width: parent.width
            padding: Theme.spacing5
            spacing: Theme.spacing1
            title: qsTr("Questions")

            Button {
                checkable: true
                checked: root.result.wrongOnly
                text: root.result.wrongOnly ? qsTr("Show all") : qsTr("Show the wrong ones only")
                Accessible.description: "W"
                onClicked: root.result.wrongOnly = !root.result.wrongOnly
            }
            Repeater {
                model: root.result
                delegate: Column {
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

                    width: parent ? (parent as Item).width : 0

                    ResultRow {
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
                    }
                }
            }
        }
    }
}
