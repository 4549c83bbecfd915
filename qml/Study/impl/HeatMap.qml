pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Controls
import Cirro.Theme

// A year of days: the more answers, the stronger the colour; the strongest are also the largest.
Item {
    id: root

    property var weeks: []
    property string about
    readonly property int gap: 3
    readonly property int cell: Math.max(6, Math.min(Theme.heatCell, Math.floor((width + gap) / Math.max(1, weeks.length)) - gap))

    function level(count: int): int {
        return count <= 0 ? 0 : count < 10 ? 1 : count < 25 ? 2 : count < 50 ? 3 : 4;
    }

    implicitHeight: months.height + 7 * (root.cell + root.gap) + Theme.spacing2 + legend.height
    Accessible.role: Accessible.Chart
    Accessible.name: root.about

    Item {
        id: months

        width: parent.width
        height: 18

        Repeater {
            model: root.weeks

            Label {
                required property int index
                required property var modelData

                x: index * (root.cell + root.gap)
                visible: text.length > 0
                text: modelData.month
                secondary: true
                Accessible.ignored: true
            }
        }
    }
    Row {
        id: columns

        y: months.height
        spacing: root.gap

        Repeater {
            model: root.weeks

            Column {
                id: week

                required property var modelData

                spacing: root.gap

                Repeater {
                    model: week.modelData.days

                    Rectangle {
                        id: day

                        required property var modelData
                        readonly property int level: root.level(day.modelData.count)

                        width: root.cell
                        height: root.cell
                        radius: 2
                        color: "transparent"

                        Rectangle {
                            anchors.fill: parent
                            visible: day.modelData.count >= 0
                            radius: 2
                            color: day.level === 0 ? Theme.border : Theme.accent
                            opacity: [1, 0.3, 0.5, 0.75, 1][day.level]
                        }
                        HoverHandler {
                            id: over
                        }
                        ToolTip {
                            parent: day
                            visible: over.hovered && day.modelData.count >= 0
                            text: qsTr("%1: %n answer(s)", "", day.modelData.count).arg(day.modelData.day)
                        }
                    }
                }
            }
        }
    }
    Row {
        id: legend

        anchors.bottom: parent.bottom
        spacing: root.gap

        Label {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: Theme.spacing1
            text: qsTr("none")
            secondary: true
            Accessible.ignored: true
        }
        Repeater {
            model: 5

            Rectangle {
                required property int index

                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                width: root.cell
                height: root.cell
                radius: 2
                color: index === 0 ? Theme.border : Theme.accent
                opacity: [1, 0.3, 0.5, 0.75, 1][index]
            }
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.spacing1
            text: qsTr("50 answers and more")
            secondary: true
            Accessible.ignored: true
        }
    }
}
