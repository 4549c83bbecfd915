pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Where a day of learning begins: the one thing to do now, and everything else that can be done.
FocusScope {
    id: root

    required property StudyDesk desk
    readonly property StudyOverview overview: root.desk.overview

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.overview.packName
    Keys.onPressed: event => {
        event.accepted = !event.modifiers && event.key === Qt.Key_Slash;
        if (event.accepted)
            root.desk.page = "library";
    }

    LearnersDialog {
        id: learners

        desk: root.desk
    }
    ReadingPage {
        id: page

        anchors.fill: parent
        readingWidth: 1128

        Item {
            width: parent.width
            implicitHeight: Math.max(name.implicitHeight, tools.implicitHeight)

            Label {
                id: name

                anchors.left: parent.left
                anchors.right: tools.left
                anchors.rightMargin: Theme.spacing3
                anchors.verticalCenter: parent.verticalCenter
                text: root.overview.packName
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            Row {
                id: tools

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.spacing2

                Button {
                    id: library

                    iconName: "search"
                    text: qsTr("Library")
                    Accessible.description: qsTr("Search questions, cards, the glossary and your notes; key /")
                    onClicked: root.desk.page = "library"

                    ToolTip {
                        parent: library
                        visible: library.hovered
                        text: qsTr("Search questions, cards, the glossary and your notes (/)")
                    }
                }
                Button {
                    id: learner

                    iconName: "rename"
                    text: root.desk.learner
                    Accessible.name: qsTr("Learner: %1").arg(root.desk.learner)
                    onClicked: learners.open()

                    ToolTip {
                        parent: learner
                        visible: learner.hovered
                        text: qsTr("Who learns; add, rename or remove a learner")
                    }
                }
            }
        }
        BigButton {
            width: parent.width
            visible: text.length > 0 && root.overview.writable
            focus: true
            text: root.overview.nextText
            detail: root.overview.nextDetail
            onClicked: root.overview.doNext()
        }
        EmptyState {
            width: parent.width
            visible: root.overview.nextText.length === 0
            iconName: "study"
            title: qsTr("There is nothing to ask")
            text: qsTr("This pack has no questions that could be read.")
        }

        Label {
            visible: left.count > 0
            text: qsTr("Left off")
            font.pixelSize: Theme.fontSection
            font.weight: Font.DemiBold
        }
        Flow {
            width: parent.width
            visible: left.count > 0
            spacing: Theme.spacing2

            Repeater {
                id: left

                model: root.overview.underWay
                delegate: Button {
                    id: session

                    required property var modelData

                    iconName: "chevron-right"
                    text: qsTr("%1: %2 of %3").arg(session.modelData.title).arg(session.modelData.answered).arg(session.modelData.count)
                    onClicked: root.desk.goOn(session.modelData.kind)
                }
            }
        }

        Flow {
            id: figures

            readonly property int columns: Math.max(1, Math.floor((width + spacing) / (264 + spacing)))
            readonly property real column: Math.floor((width - (columns - 1) * spacing) / columns)

            width: parent.width
            spacing: Theme.spacing3

            FigureCard {
                width: figures.column
                title: qsTr("Due today")
                figure: root.overview.dueQuestions + root.overview.dueCards
                about: qsTr("%1 questions and %2 cards").arg(root.overview.dueQuestions).arg(root.overview.dueCards)
                action: qsTr("Review")
                actionEnabled: root.overview.writable && root.overview.dueQuestions + root.overview.dueCards > 0
                onActivated: root.desk.review()
            }
            FigureCard {
                width: figures.column
                title: qsTr("Practice")
                figure: root.overview.unseenQuestions
                about: qsTr("questions you have not met; the weakest tasks come first")
                action: qsTr("Practice")
                actionEnabled: root.overview.writable
                onActivated: root.desk.practise()
            }
            FigureCard {
                width: figures.column
                title: qsTr("Flashcards")
                figure: root.overview.unseenCards
                about: qsTr("new cards; those that are due come first")
                action: qsTr("Study cards")
                actionEnabled: root.overview.writable && root.overview.unseenCards + root.overview.dueCards > 0
                onActivated: root.desk.flashcards()
            }
            FigureCard {
                width: figures.column
                title: qsTr("Mock exams")
                figure: root.overview.freshForms
                about: qsTr("not met yet, as at the test centre")
                action: qsTr("Sit one")
                actionEnabled: root.overview.writable
                onActivated: root.desk.page = "exam"
            }
            FigureCard {
                width: figures.column
                title: qsTr("How ready you are")
                figure: root.overview.bandKnown ? qsTr("%1–%2 %").arg(Math.round(100 * root.overview.bandLeast)).arg(Math.round(100 * root.overview.bandMost)) : ""
                about: root.overview.bandKnown ? qsTr("likely to pass; an estimate of this program, not of AWS")
                                               : root.overview.readinessText + ". " + root.overview.readinessDetail
                action: qsTr("Dashboard")
                onActivated: root.desk.page = "dashboard"
            }
            FigureCard {
                width: figures.column
                title: qsTr("Days in a row")
                figure: root.overview.streak
                about: root.overview.answersToday >= root.overview.answersOfADay
                       ? qsTr("Today counts: %1 answers").arg(root.overview.answersToday)
                       : qsTr("%1 of %2 answers today; then today counts").arg(root.overview.answersToday).arg(root.overview.answersOfADay)
            }
        }
        Flow {
            width: parent.width
            visible: sat.count > 0
            spacing: Theme.spacing2

            Repeater {
                id: sat

                model: root.overview.exams
                delegate: Button {
                    id: exam

                    required property var modelData

                    iconName: exam.modelData.passed ? "good" : "error"
                    text: qsTr("Mock exam of %1: estimate %2").arg(exam.modelData.day).arg(exam.modelData.estimate)
                    onClicked: root.desk.showResult(exam.modelData.id)
                }
            }
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: root.overview.planText
            wrapMode: Text.Wrap
        }
    }
}
