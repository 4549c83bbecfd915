pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What a fix would change in the template, before it is done.
CardDialog {
    id: root

    property FindingsModel findings: null
    property int row: -1
    property var fixes: []

    signal agreed(row: int, number: int)

    function ask(findings: FindingsModel, row: int, fixes: var) {
        root.findings = findings;
        root.row = row;
        root.fixes = fixes;
        which.currentIndex = 0;
        changes.show(findings, row, 0);
        root.open();
    }
    function agree() {
        root.close();
        root.agreed(root.row, which.currentIndex);
    }

    title: root.fixes.length > 1 ? qsTr("What would change") : root.fixes[0] ?? ""
    onOpened: apply.forceActiveFocus(Qt.TabFocusReason)

    FixPreview {
        id: changes
    }

    contentItem: Column {
        id: content

        readonly property real room: Math.min(680, (root.parent ? root.parent.width : 680) - 4 * Theme.spacing5)

        spacing: Theme.spacing3

        Choice {
            id: which

            width: content.room
            visible: root.fixes.length > 1
            model: root.fixes
            Accessible.name: qsTr("Fix")
            onActivated: index => changes.show(root.findings, root.row, index)
        }
        Label {
            width: content.room
            text: changes.problem.length > 0 ? changes.problem
                                             : qsTr("%1 lines come in, %2 go out.").arg(changes.added).arg(changes.removed)
            secondary: true
            wrapMode: Text.Wrap
        }
        Rectangle {
            width: content.room
            height: Math.min(Math.max(list.contentHeight, Theme.targetMinimum) + 2 * Theme.spacing1, (root.parent ? root.parent.height : 600) - 320)
            visible: list.count > 0
            radius: Theme.radiusControl
            color: Theme.field
            border.width: list.activeFocus ? Theme.focusWidth : Theme.borderWidth
            border.color: list.activeFocus ? Theme.focusRing : Theme.border

            ListView {
                id: list

                anchors.fill: parent
                anchors.margins: Theme.spacing1
                clip: true
                model: changes
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                keyNavigationEnabled: true
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Changes in the template")
                T.ScrollBar.vertical: ScrollBar {}

                delegate: Rectangle {
                    id: line

                    required property string sign
                    required property string line
                    required property int number

                    width: ListView.view.width
                    height: words.implicitHeight + 4
                    color: line.sign === "+" ? Theme.dropAllowedFill : line.sign === "-" ? Theme.dropRefusedFill : "transparent"
                    Accessible.role: Accessible.ListItem
                    Accessible.name: (line.sign === "+" ? qsTr("new: ") : line.sign === "-" ? qsTr("gone: ") : "") + line.line

                    Text {
                        id: number

                        width: 40
                        anchors.verticalCenter: parent.verticalCenter
                        horizontalAlignment: Text.AlignRight
                        text: line.number > 0 ? line.number : ""
                        color: Theme.textSecondary
                        font.family: Theme.fontFamilyCode
                        font.pixelSize: Theme.fontCode
                        textFormat: Text.PlainText
                        Accessible.ignored: true
                    }
                    Text {
                        id: sign

                        anchors.left: number.right
                        anchors.leftMargin: Theme.spacing2
                        anchors.verticalCenter: parent.verticalCenter
                        width: 14
                        text: line.sign
                        color: line.sign === "+" ? Theme.good : line.sign === "-" ? Theme.error : Theme.textSecondary
                        font.family: Theme.fontFamilyCode
                        font.pixelSize: Theme.fontCode
                        textFormat: Text.PlainText
                        Accessible.ignored: true
                    }
                    Text {
                        id: words

                        anchors.left: sign.right
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.line
                        color: line.sign === " " ? Theme.textSecondary : Theme.text
                        elide: Text.ElideRight
                        font.family: Theme.fontFamilyCode
                        font.pixelSize: Theme.fontCode
                        textFormat: Text.PlainText
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    actions: [
        Button {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            id: apply

            primary: true
            iconName: "fix"
            text: qsTr("Fix it")
            enabled: changes.problem.length === 0
            onClicked: root.agree()
        }
    ]
}
