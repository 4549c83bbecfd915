pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Who learns here. Each has a file of their own; only removing one asks, as it cannot be undone.
CardDialog {
    id: root

    required property StudyDesk desk
    // What the field below the list is for: "", "add", "rename" or "remove".
    property string doing

    function keep() {
        const done = root.doing === "add" ? root.desk.addLearner(name.text) : root.desk.renameLearner(name.text);
        if (done)
            root.doing = "";
        name.wrong = !done;
    }
    function begin(what: string) {
        root.doing = what;
        name.wrong = false;
        name.text = what === "rename" ? root.desk.learner : "";
        if (what === "remove")
            stay.forceActiveFocus();
        else
            name.forceActiveFocus();
    }

    title: qsTr("Learners")
    onOpened: root.doing = ""
    onClosed: root.desk.forgetProblem()

    contentItem: Column {
        width: 420
        spacing: Theme.spacing3

        Column {
            width: parent.width
            Accessible.role: Accessible.List
            Accessible.name: root.title

            Repeater {
                model: root.desk.learners

                T.AbstractButton {
                    id: row

                    required property var modelData

                    width: parent ? (parent as Item).width : 0
                    implicitHeight: 36
                    leftPadding: Theme.spacing2
                    rightPadding: Theme.spacing2
                    focusPolicy: Qt.StrongFocus
                    hoverEnabled: true
                    text: row.modelData.shown
                    checked: row.modelData.current
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: row.text
                    Accessible.checked: row.checked
                    Keys.onReturnPressed: row.clicked()
                    onClicked: root.desk.chooseLearner(row.modelData.name)

                    contentItem: Item {
                        Icon {
                            id: sign

                            anchors.verticalCenter: parent.verticalCenter
                            name: row.checked ? "good" : ""
                            color: Theme.accent
                            size: 18
                        }
                        Label {
                            anchors.left: parent.left
                            anchors.leftMargin: 18 + Theme.spacing2
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            text: row.text
                            font.weight: row.checked ? Font.DemiBold : Font.Normal
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radiusControl
                        color: row.checked ? Theme.selected : row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"

                        FocusRing {
                            control: parent
                            shown: row.visualFocus
                        }
                    }
                }
            }
        }
        Row {
            visible: root.doing.length === 0
            spacing: Theme.spacing2

            Button {
                text: qsTr("Add…")
                onClicked: root.begin("add")
            }
            Button {
                text: qsTr("Rename…")
                onClicked: root.begin("rename")
            }
            Button {
                text: qsTr("Remove…")
                onClicked: root.begin("remove")
            }
        }
        Row {
            visible: root.doing === "add" || root.doing === "rename"
            spacing: Theme.spacing2

            TextField {
                id: name

                width: 220
                maximumLength: 40
                placeholderText: qsTr("Name of the learner")
                onTextEdited: name.wrong = false
                onAccepted: {
                    if (!name.composing)
                        root.keep();
                }
            }
            Button {
                text: root.doing === "add" ? qsTr("Add") : qsTr("Rename")
                primary: true
                onClicked: root.keep()
            }
            Button {
                text: qsTr("Cancel")
                onClicked: root.doing = ""
            }
        }
        Label {
            width: parent.width
            visible: name.wrong && root.desk.problem.length > 0
            text: root.desk.problem
            color: Theme.error
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }
        Label {
            width: parent.width
            visible: root.doing === "remove"
            text: qsTr("Remove %1 with every answer, note and backup? This cannot be undone.").arg(root.desk.learner)
            wrapMode: Text.Wrap
        }
        Row {
            visible: root.doing === "remove"
            spacing: Theme.spacing2

            Button {
                id: stay

                text: qsTr("Keep")
                onClicked: root.doing = ""
            }
            Button {
                text: qsTr("Remove for good")
                onClicked: {
                    root.desk.removeLearner();
                    root.doing = "";
                }
            }
        }
    }
    actions: [
        Button {
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
