pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The design as a whole: where it is meant to run, what it is for, what it has, and how it stands with the rules.
Flickable {
    id: root

    required property Workbench workbench
    required property DesignOverview overview
    readonly property DesignDocument document: root.workbench.document

    signal findingsWanted()

    contentHeight: column.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollBar {}

    Column {
        id: column

        x: Theme.spacing4
        width: root.width - 2 * Theme.spacing4
        topPadding: Theme.spacing3
        bottomPadding: Theme.spacing4
        spacing: Theme.spacing2

        Label {
            width: parent.width
            elide: Text.ElideMiddle
            font.pixelSize: Theme.fontSection
            font.weight: Font.DemiBold
            text: root.document.title
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            secondary: true
            text: root.overview.counts
        }
        Item {
            width: parent.width
            height: Theme.spacing1
        }
        Label {
            font.weight: Font.Medium
            text: qsTr("Description")
        }
        LinesField {
            width: parent.width
            code: false
            wrong: false
            name: qsTr("Description")
            written: root.overview.description
            onTyped: text => root.overview.description = text
            onCommitted: root.overview.settle()
            onAbandoned: root.overview.abandon()
            onStepped: redo => root.overview.step(redo)
        }
        Label {
            font.weight: Font.Medium
            text: qsTr("Region")
        }
        Choice {
            width: parent.width
            model: root.overview.regionNames
            currentIndex: root.overview.region
            Accessible.name: qsTr("Region")
            onActivated: index => {
                root.overview.region = index;
                currentIndex = Qt.binding(() => root.overview.region);
            }
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            secondary: true
            text: qsTr("Pictures and rules assume this Region. The template itself stays free of it.")
        }
        Item {
            width: parent.width
            height: Theme.spacing1
        }
        Label {
            font.weight: Font.Medium
            text: qsTr("Findings")
        }
        Repeater {
            model: [
                {severity: "error", words: qsTr("%n error(s)", "", root.document.errorCount), count: root.document.errorCount},
                {severity: "warning", words: qsTr("%n warning(s)", "", root.document.warningCount), count: root.document.warningCount},
                {severity: "advice", words: qsTr("%n hint(s)", "", root.document.adviceCount), count: root.document.adviceCount}
            ]

            delegate: Row {
                id: line

                required property var modelData

                visible: line.modelData.count > 0
                spacing: Theme.spacing2

                SeverityIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    severity: line.modelData.severity
                }
                Label {
                    text: line.modelData.words
                }
            }
        }
        Row {
            visible: root.document.errorCount + root.document.warningCount + root.document.adviceCount === 0 && root.document.isSettled
            spacing: Theme.spacing2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "good"
                size: 16
                color: Theme.good
            }
            Label {
                width: Math.min(implicitWidth, column.width - 16 - parent.spacing)
                wrapMode: Text.Wrap
                text: qsTr("No rule has anything to say about this design.")
            }
        }
        Button {
            visible: root.document.errorCount + root.document.warningCount + root.document.adviceCount > 0
            text: qsTr("Show the findings")
            onClicked: root.findingsWanted()
        }
        Label {
            width: parent.width
            topPadding: Theme.spacing3
            wrapMode: Text.Wrap
            secondary: true
            text: qsTr("Select a resource to see and change its properties.")
        }
    }
}
