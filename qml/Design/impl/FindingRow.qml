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
    required property string rule
    required property string group
    required property int groupSize
    required property int ofItsKind
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
    // Its heading does not say how bad it is.
    property bool showsSeverity: false
    readonly property bool isCurrent: ListView.isCurrentItem
    // Drawn here and not by a section's delegate: bound components cannot be one in Qt 6.4.
    readonly property bool opensSection: ListView.section !== ListView.previousSection
    readonly property int headingHeight: root.opensSection ? 30 : 0

    signal chosen()
    signal fixed(number: int)
    signal previewed()
    signal kindFixed()
    signal ignored()
    signal silenced()
    signal ruleWanted()
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
            visible: root.opensSection && !root.showsSeverity
            severity: root.severity
        }
        Label {
            anchors.left: root.showsSeverity ? parent.left : shape.right
            anchors.leftMargin: root.showsSeverity ? Theme.spacing4 : Theme.spacing2
            anchors.right: size.left
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: shape.verticalCenter
            visible: root.opensSection
            text: root.group
            secondary: true
            font.weight: Font.DemiBold
            elide: Text.ElideRight
        }
        Label {
            id: size

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing4
            anchors.verticalCenter: shape.verticalCenter
            visible: root.opensSection
            text: root.groupSize
            secondary: true
            Accessible.name: qsTr("%n finding(s)", "", root.groupSize)
        }
        SeverityIcon {
            id: own

            x: Theme.spacing4
            y: column.y + 1
            size: 14
            visible: root.showsSeverity
            severity: root.severity
        }
        Column {
            id: column

            x: root.showsSeverity ? own.x + own.width + Theme.spacing2 : Theme.spacing4
            y: root.headingHeight + Theme.spacing2 + 1
            width: root.width - x - Theme.spacing4
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
                        visible: root.fixes.length > 0
                        text: qsTr("Preview…")
                        onClicked: root.previewed()
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
                        text: qsTr("About the rule")
                        onClicked: root.ruleWanted()
                    }
                    IconButton {
                        id: more

                        iconName: "more"
                        text: qsTr("More")
                        onClicked: moreMenu.popup(more, 0, more.height)

                        Menu {
                            id: moreMenu

                            MenuItem {
                                iconName: "fix"
                                text: qsTr("Fix all %1 of this kind").arg(root.ofItsKind)
                                enabled: root.fixes.length > 0 && root.ofItsKind > 1
                                onTriggered: root.kindFixed()
                            }
                            MenuItem {
                                iconName: "hidden"
                                text: qsTr("Do not report this rule in this design")
                                onTriggered: root.silenced()
                            }
                            MenuItem {
                                iconName: "help"
                                text: qsTr("Documentation")
                                enabled: root.docs.length > 0
                                onTriggered: Qt.openUrlExternally(root.docs)
                            }
                        }
                    }
                }
            }
        }
    }
}
