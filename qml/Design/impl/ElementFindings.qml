pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What the rules say about the selected elements, each with what mends it. Nothing there: no height.
ListView {
    id: root

    required property DesignDocument document
    required property var elements
    required property real maximumHeight

    signal findingWanted(element: string)

    visible: findings.count > 0
    height: visible ? Math.min(Math.max(root.contentHeight, Theme.controlHeight), root.maximumHeight) : 0
    spacing: Theme.spacing1
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Findings")
    T.ScrollBar.vertical: ScrollBar {}

    FindingsModel {
        id: findings

        // Without elements it would be about the whole design.
        document: root.elements.length > 0 ? root.document : null
        elements: root.elements
    }

    model: findings
    delegate: Rectangle {
        id: finding

        required property int index
        required property string severity
        required property string title
        required property string what
        required property string element
        required property var fixes

        width: ListView.view.width
        height: words.implicitHeight
        radius: Theme.radiusControl
        color: Theme.canvas
        Accessible.role: Accessible.ListItem
        Accessible.name: finding.title
        Accessible.description: finding.what

        SeverityIcon {
            x: Theme.spacing2
            y: Theme.spacing2
            severity: finding.severity
        }
        Column {
            id: words

            x: Theme.spacing5 + Theme.spacing1
            width: finding.width - x - Theme.spacing2
            topPadding: Theme.spacing2
            bottomPadding: Theme.spacing1
            spacing: Theme.spacing1

            Label {
                width: parent.width
                wrapMode: Text.Wrap
                font.weight: Font.Medium
                text: finding.title
            }
            Label {
                width: parent.width
                wrapMode: Text.Wrap
                secondary: true
                text: finding.what
            }
            Flow {
                width: parent.width
                spacing: Theme.spacing1

                Repeater {
                    model: finding.fixes

                    delegate: Button {
                        required property string modelData
                        required property int index

                        width: Math.min(implicitWidth, words.width)
                        iconName: index === 0 ? "fix" : ""
                        text: modelData
                        onClicked: findings.fix(finding.index, index)
                    }
                }
                Button {
                    quiet: true
                    text: qsTr("More about it")
                    onClicked: root.findingWanted(finding.element)
                }
            }
        }
    }
}
