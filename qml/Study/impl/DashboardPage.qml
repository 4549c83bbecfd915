pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// How learning goes: what was done, what is to come, what is remembered, how ready one is.
FocusScope {
    id: root

    required property StudyDesk desk
    readonly property StudyOverview overview: root.desk.overview

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Dashboard")
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Escape)
            root.desk.page = "home";
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
        title: qsTr("Dashboard")
        detail: root.overview.timeText
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
            title: qsTr("How ready you are")

            Label {
                width: parent.width
                text: root.overview.readinessText
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            ReadinessBand {
                width: parent.width
                visible: root.overview.bandKnown
                least: root.overview.bandLeast
                most: root.overview.bandMost
                middle: root.overview.bandMiddle
                words: root.overview.readinessText
            }
            Label {
                width: parent.width
                text: root.overview.readinessDetail
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                lineHeight: 1.25
            }
        }
        Panel {
            width: parent.width
            padding: Theme.spacing5
            title: qsTr("Twelve months")

            HeatMap {
                width: parent.width
                weeks: root.overview.weeks
                about: root.overview.weeksText
            }
            Label {
                width: parent.width
                text: root.overview.weeksText
                color: Theme.textSecondary
                wrapMode: Text.Wrap
            }
        }
        Panel {
            width: parent.width
            padding: Theme.spacing5
            spacing: 0
            title: qsTr("Mastery of each task")

            Label {
                width: parent.width
                bottomPadding: Theme.spacing2
                text: qsTr("The share of the exam's questions you would answer rightly; four times of five it lies on the thin line.")
                color: Theme.textSecondary
                wrapMode: Text.Wrap
            }
            Repeater {
                model: root.overview.mastery
                delegate: ShareBar {
                    required property var modelData

                    width: parent ? (parent as Item).width : 0
                    name: modelData.name
                    words: modelData.text
                    known: modelData.enough
                    share: modelData.share
                    least: modelData.least
                    most: modelData.most
                }
            }
        }
        Panel {
            width: parent.width
            padding: Theme.spacing5
            title: qsTr("Due in the next 30 days")

            BarChart {
                width: parent.width
                bars: root.overview.forecast
                most: root.overview.mostForecast
                mostText: root.overview.mostForecast
                about: root.overview.forecastText
            }
            Label {
                width: parent.width
                text: root.overview.forecastText
                color: Theme.textSecondary
                wrapMode: Text.Wrap
            }
        }
        Panel {
            width: parent.width
            padding: Theme.spacing5
            visible: root.overview.plan.length > 0
            title: qsTr("Until the exam")

            BarChart {
                width: parent.width
                bars: root.overview.plan
                most: root.overview.mostPlanned
                mostText: qsTr("%1 min").arg(root.overview.mostPlanned)
                about: root.overview.planText
            }
            Label {
                width: parent.width
                text: root.overview.planText
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                visible: text.length > 0
                text: root.overview.plannedExams
                color: Theme.textSecondary
                wrapMode: Text.Wrap
            }
        }
        Panel {
            width: parent.width
            padding: Theme.spacing5
            title: qsTr("Remembered when it came back")

            BarChart {
                width: parent.width
                bars: root.overview.retention
                mostText: "100 %"
                wished: root.overview.wishedRetention
                about: root.overview.retentionText
            }
            Label {
                width: parent.width
                text: root.overview.retentionText
                color: Theme.textSecondary
                wrapMode: Text.Wrap
            }
        }
        Panel {
            width: parent.width
            padding: Theme.spacing5
            spacing: 0
            title: qsTr("How well you know what you know")

            Repeater {
                model: root.overview.calibration
                delegate: ShareBar {
                    required property var modelData

                    width: parent ? (parent as Item).width : 0
                    name: modelData.name
                    words: modelData.text
                    known: modelData.asked > 0
                    share: modelData.share
                }
            }
        }
        Panel {
            width: parent.width
            padding: Theme.spacing5
            spacing: Theme.spacing3
            title: qsTr("The schedule")

            Row {
                spacing: Theme.spacing3

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Day of your exam")
                }
                TextField {
                    id: day

                    function keep() {
                        if (!day.composing)
                            day.wrong = !root.overview.setExamDay(day.text);
                    }

                    enabled: root.overview.writable
                    text: root.overview.examDay
                    placeholderText: "2027-01-30"
                    Accessible.name: qsTr("Day of your exam, as year, month and day")
                    onAccepted: day.keep()
                    onEditingFinished: day.keep()
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: day.wrong
                    text: qsTr("Write a day to come as 2027-01-30")
                    color: Theme.error
                }
            }
            Label {
                width: parent.width
                text: qsTr("With a day set, everything comes back often enough to be fresh on it.")
                color: Theme.textSecondary
                wrapMode: Text.Wrap
            }
            Row {
                spacing: Theme.spacing3

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Wished retention")
                }
                Choice {
                    id: retention

                    readonly property var shares: [0.8, 0.85, 0.9, 0.93, 0.95, 0.97]

                    enabled: root.overview.writable
                    model: shares.map(share => Math.round(100 * share) + " %")
                    currentIndex: shares.findIndex(share => Math.abs(share - root.overview.wishedRetention) < 0.005)
                    Accessible.name: qsTr("Wished retention")
                    onActivated: index => root.overview.wishedRetention = retention.shares[index]
                }
            }
            Label {
                width: parent.width
                text: qsTr("The chance to remember something when it comes back. A higher one means more reviews.")
                color: Theme.textSecondary
                wrapMode: Text.Wrap
            }
        }
    }
}
