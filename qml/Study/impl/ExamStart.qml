pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What a mock exam is, before it begins.
Column {
    id: root

    required property ExamModel exam
    required property StudyOverview overview
    property bool extraTime: false
    readonly property var lengths: [
        {text: qsTr("%1 minutes").arg(root.exam.minutes), about: qsTr("as the exam is sat by most"), extra: false},
        {text: qsTr("%1 minutes").arg(root.exam.extendedMinutes), about: qsTr("for people who asked for more time because English is not their language"), extra: true}
    ]
    readonly property var rules: [
        qsTr("One question a page. A question with the wrong number of options cannot be left."),
        qsTr("Nothing is explained before the end. Fifteen questions do not count, and nobody says which."),
        qsTr("The clock runs on when the program is closed; at its end the exam is handed in."),
        qsTr("1–6 choose, Enter goes on, F flags, Alt+1–6 strikes out, H highlights what is selected, L switches the language.")
    ]
    signal begun(extraTime: bool)

    function take() {
        begin.forceActiveFocus();
    }

    spacing: Theme.spacing4

    Panel {
        width: parent.width
        padding: Theme.spacing5
        spacing: Theme.spacing3
        title: qsTr("Mock exam: %1 questions").arg(root.exam.questions)

        Repeater {
            model: root.rules

            Label {
                required property string modelData

                width: parent ? (parent as Item).width : 0
                text: modelData
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontReading
                lineHeight: 1.25
            }
        }
        Label {
            width: parent.width
            visible: root.overview.freshForms === 0
            text: qsTr("This pack has no mock exam left that you have not met: questions you know will come again.")
            color: Theme.warning
            wrapMode: Text.Wrap
        }
        Item {
            width: parent.width
            implicitHeight: Math.max(guard.implicitHeight, about.implicitHeight)

            Switch {
                id: guard

                anchors.verticalCenter: parent.verticalCenter
                enabled: root.overview.writable
                text: qsTr("Protect my mock exams")
                checked: root.overview.protectsExams
                Accessible.description: about.text
                onToggled: {
                    root.overview.protectsExams = guard.checked;
                    guard.checked = Qt.binding(() => root.overview.protectsExams);
                }
            }
            Column {
                id: about

                readonly property string text: root.overview.protectsExams
                    ? qsTr("%n question(s) wait for mock exams and are not practised before.", "", root.overview.protectedCount)
                    : qsTr("Practice may ask everything: a mock exam may then ask what you know already.")

                anchors.left: guard.right
                anchors.leftMargin: Theme.spacing3
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    width: parent.width
                    text: guard.text
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    text: about.text
                    secondary: true
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        Row {
            spacing: Theme.spacing2

            Repeater {
                model: root.lengths

                T.AbstractButton {
                    id: length

                    required property var modelData

                    implicitWidth: 264
                    implicitHeight: 72
                    padding: Theme.spacing3
                    focusPolicy: Qt.StrongFocus
                    hoverEnabled: true
                    checked: root.extraTime === length.modelData.extra
                    text: length.modelData.text
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: length.text
                    Accessible.description: length.modelData.about
                    Accessible.checked: length.checked
                    onClicked: root.extraTime = length.modelData.extra

                    contentItem: Column {
                        spacing: 2

                        Label {
                            text: length.text
                            font.weight: Font.DemiBold
                            Accessible.ignored: true
                        }
                        Label {
                            width: parent.width
                            text: length.modelData.about
                            secondary: true
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radiusControl
                        color: length.checked ? Theme.selected : length.hovered ? Theme.hover : Theme.raised
                        border.width: Theme.borderWidth
                        border.color: length.checked ? Theme.accent : Theme.border

                        FocusRing {
                            control: parent
                            shown: length.visualFocus
                        }
                    }
                }
            }
        }
        Button {
            id: begin

            primary: true
            implicitHeight: 40
            text: qsTr("Begin the exam")
            onClicked: root.begun(root.extraTime)
        }
    }
}
