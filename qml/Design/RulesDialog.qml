pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// All rules beside the page of one of them.
CardDialog {
    id: root

    required property Workbench workbench
    readonly property real roomX: root.parent ? root.parent.width - 2 * Theme.spacing5 : 960
    readonly property real roomY: root.parent ? root.parent.height - 2 * Theme.spacing5 : 640
    readonly property bool narrow: root.width < 720

    // Empty: whatever was read last, else the first.
    function show(rule: string) {
        field.clear();
        root.open(); // the list is known from here on
        const row = rules.rowOf(rule);
        if (row >= 0 || list.currentIndex < 0)
            list.currentIndex = Math.max(0, row);
        list.positionViewAtIndex(list.currentIndex, ListView.Center);
        if (rule.length > 0)
            sheet.forceActiveFocus(Qt.TabFocusReason);
        else
            field.forceActiveFocus(Qt.TabFocusReason);
    }

    width: Math.min(1000, root.roomX)
    height: Math.min(720, root.roomY)
    y: root.parent ? Math.round((root.parent.height - root.height) / 2) : 0
    title: qsTr("Rules")
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    RulesModel {
        id: rules

        // Worked out again with every edit only while somebody looks.
        document: root.visible ? root.workbench.document : null
        search: field.displayText
    }

    contentItem: Item {
        Item {
            id: index

            width: root.narrow ? 220 : 300
            height: parent.height

            TextField {
                id: field

                width: parent.width
                iconName: "search"
                placeholderText: qsTr("Search the rules")
                inputMethodHints: Qt.ImhNoPredictiveText
                onTextChanged: list.currentIndex = Math.min(Math.max(0, list.currentIndex), list.count - 1)
                Keys.onDownPressed: {
                    list.currentIndex = Math.max(0, list.currentIndex);
                    list.forceActiveFocus(Qt.TabFocusReason);
                }
                Keys.onEscapePressed: event => {
                    event.accepted = field.length > 0;
                    field.clear();
                }
            }
            ListView {
                id: list

                anchors.top: field.bottom
                anchors.topMargin: Theme.spacing2
                anchors.bottom: parent.bottom
                width: parent.width
                clip: true
                model: rules
                currentIndex: -1
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                activeFocusOnTab: true
                keyNavigationEnabled: true
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Rules")
                T.ScrollBar.vertical: ScrollBar {}

                delegate: T.ItemDelegate {
                    id: row

                    required property int index
                    required property string rule
                    required property string title
                    required property string severity
                    required property bool speaks
                    required property bool switched

                    width: ListView.view.width
                    implicitHeight: names.implicitHeight + 2 * Theme.spacing2
                    focusPolicy: Qt.NoFocus
                    hoverEnabled: true
                    highlighted: ListView.isCurrentItem
                    Accessible.role: Accessible.ListItem
                    Accessible.name: row.title
                    Accessible.description: row.speaks ? row.rule : qsTr("%1, silent in this design").arg(row.rule)
                    onClicked: {
                        list.currentIndex = row.index;
                        list.forceActiveFocus();
                    }

                    contentItem: Item {
                        SeverityIcon {
                            id: shape

                            x: Theme.spacing2
                            y: Theme.spacing2 + 1
                            size: 14
                            opacity: row.speaks ? 1 : 0.4
                            severity: row.severity
                        }
                        Column {
                            id: names

                            anchors.left: shape.right
                            anchors.leftMargin: Theme.spacing2
                            anchors.right: mark.visible ? mark.left : parent.right
                            anchors.rightMargin: Theme.spacing2
                            anchors.verticalCenter: parent.verticalCenter

                            Label {
                                width: parent.width
                                text: row.title
                                color: row.speaks ? Theme.text : Theme.textSecondary
                                wrapMode: Text.Wrap
                            }
                            Label {
                                id: ruleName

                                width: parent.width
                                text: row.rule
                                secondary: true
                                elide: Text.ElideRight

                                FullText {
                                    words: ruleName
                                }
                            }
                        }
                        Icon {
                            id: mark

                            anchors.right: parent.right
                            anchors.rightMargin: Theme.spacing3
                            anchors.verticalCenter: parent.verticalCenter
                            visible: !row.speaks || row.switched
                            name: row.speaks ? "visible" : "hidden"
                            size: 16
                            color: Theme.textSecondary
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radiusControl
                        color: row.highlighted ? Theme.selected : row.hovered ? Theme.hover : "transparent"
                        border.width: row.highlighted && list.activeFocus ? Theme.focusWidth : 0
                        border.color: Theme.focusRing
                    }
                }
            }
            Label {
                anchors.centerIn: list
                visible: list.count === 0
                text: qsTr("No rule has these words")
                secondary: true
            }
        }
        Rectangle {
            id: line

            anchors.left: index.right
            anchors.leftMargin: Theme.spacing4
            width: Theme.borderWidth
            height: parent.height
            color: Theme.border
        }
        RuleSheet {
            id: sheet

            anchors.left: line.right
            anchors.leftMargin: Theme.spacing4
            anchors.right: parent.right
            height: parent.height
            document: root.workbench.document
            pictures: "image://thumbnail/" + root.workbench.preferences.look + "/" + root.workbench.language + "/"
            rule: root.visible && list.currentIndex >= 0 && list.currentIndex < rules.count ? rules.ruleAt(list.currentIndex) : ""
            onStudyWanted: tasks => {
                root.close();
                root.workbench.studyTasks(tasks);
            }
        }
        FocusRing {
            control: sheet
        }
    }
    actions: [
        Button {
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
