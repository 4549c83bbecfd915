pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One finding: what is wrong and where; when it is the current one also why it matters and what to do.
T.ItemDelegate {
    id: root

    required property int index
    required property string severity
    required property string title
    required property string what
    required property string why
    required property string how
    required property string element
    required property string elementName
    required property string part
    required property var fixes
    required property string docs
    required property var examTasks
    property bool hasKeyboard: false
    readonly property bool isCurrent: ListView.isCurrentItem
    // Drawn here and not by a section's delegate: bound components cannot be one in Qt 6.4.
    readonly property bool opensSection: ListView.section !== ListView.previousSection
    readonly property int headingHeight: root.opensSection ? 30 : 0

    signal chosen()
    signal fixed(number: int)
    signal ignored()
    signal partWanted()
    signal studyWanted()

    function activate() {
        root.chosen();
    }

    implicitHeight: root.headingHeight + column.implicitHeight + 2 * Theme.spacing2 + 2
    focusPolicy: Qt.NoFocus
    onClicked: root.chosen()
    Accessible.role: Accessible.ListItem
    Accessible.name: root.elementName.length > 0 ? root.elementName + ": " + root.title : root.title
    Accessible.description: root.what
    Accessible.selected: root.isCurrent

    background: Rectangle {
        x: Theme.spacing2
        y: root.headingHeight
        width: root.width - 2 * Theme.spacing2
        height: root.height - root.headingHeight
        radius: Theme.radiusControl
        color: root.isCurrent ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        border.width: root.isCurrent && root.hasKeyboard ? Theme.focusWidth : 0
        border.color: Theme.focusRing
    }

    contentItem: Item {
        SeverityIcon {
            id: shape

            x: Theme.spacing4
            y: root.headingHeight - height - Theme.spacing1
            visible: root.opensSection
            severity: root.severity
        }
        Label {
            anchors.left: shape.right
            anchors.leftMargin: Theme.spacing2
            anchors.verticalCenter: shape.verticalCenter
            visible: root.opensSection
            text: root.severity === "error" ? qsTr("Errors") : root.severity === "warning" ? qsTr("Warnings") : qsTr("Hints")
            secondary: true
            font.weight: Font.DemiBold
        }
        Column {
            id: column

            x: Theme.spacing4
            y: root.headingHeight + Theme.spacing2 + 1
            width: root.width - 2 * Theme.spacing4
            spacing: Theme.spacing1

            Label {
                width: parent.width
                text: root.title
                font.weight: Font.Medium
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: root.what
                color: root.isCurrent ? Theme.text : Theme.textSecondary
                secondary: true
                wrapMode: Text.Wrap
            }
            Column {
                width: parent.width
                visible: root.isCurrent
                spacing: Theme.spacing2
                topPadding: Theme.spacing1

                Label {
                    width: parent.width
                    visible: text.length > 0
                    text: root.why
                    secondary: true
                    wrapMode: Text.Wrap
                    }
                Label {
                    width: parent.width
                    visible: text.length > 0
                    text: root.how
                    secondary: true
                    wrapMode: Text.Wrap
                    }
                Flow {
                    width: parent.width
                    spacing: Theme.spacing2
                    bottomPadding: Theme.spacing1

                    Repeater {
                        model: root.isCurrent ? root.fixes : []

                        delegate: Button {
                            required property string modelData
                            required property int index

                            width: Math.min(implicitWidth, column.width)
                            primary: index === 0
                            iconName: index === 0 ? "fix" : ""
                            text: modelData
                            onClicked: root.fixed(index)
                        }
                    }
                    Button {
                        quiet: true
                        visible: root.part.length > 0
                        text: qsTr("Edit %1").arg(root.part.slice(root.part.indexOf("/") + 1))
                        onClicked: root.partWanted()
                    }
                    Button {
                        quiet: true
                        visible: root.examTasks.length > 0
                        iconName: "study"
                        text: qsTr("3 questions on this")
                        onClicked: root.studyWanted()
                    }
                    Button {
                        quiet: true
                        text: qsTr("Ignore…")
                        onClicked: root.ignored()
                    }
                    Button {
                        quiet: true
                        visible: root.docs.length > 0
                        text: qsTr("Learn more")
                        Accessible.role: Accessible.Link
                        onClicked: Qt.openUrlExternally(root.docs)
                    }
                }
            }
        }
    }
}
