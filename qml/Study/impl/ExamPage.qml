pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// A mock exam as at the test centre: one question a page, the clock, the grid.
FocusScope {
    id: root

    required property StudyDesk desk
    readonly property ExamModel exam: root.desk.exam
    readonly property bool asking: root.exam.running && !root.exam.reviewing

    function highlightSelection() {
        root.exam.highlight(stem.selectionStart, stem.selectionEnd - 1);
        stem.deselect();
    }
    function goOn() {
        if (root.exam.reviewing)
            handIn.open();
        else if (root.exam.running)
            root.exam.next();
    }
    function handle(event: KeyEvent) {
        event.accepted = true;
        const number = event.key - Qt.Key_0;
        const alone = !(event.modifiers & ~Qt.KeypadModifier);
        if (!alone && event.modifiers !== Qt.AltModifier) {
            event.accepted = false;
        } else if (number >= 1 && number <= 6 && root.asking) {
            if (alone)
                root.exam.choose(number - 1);
            else
                root.exam.strike(number - 1);
        } else if (!alone) {
            event.accepted = false;
        } else {
            switch (event.key) {
            case Qt.Key_Return:
            case Qt.Key_Enter:
                root.goOn();
                break;
            case Qt.Key_Right:
            case Qt.Key_N:
                if (root.asking)
                    root.exam.next();
                break;
            case Qt.Key_Left:
            case Qt.Key_P:
                if (root.exam.reviewing)
                    root.exam.reviewing = false;
                else
                    root.exam.previous();
                break;
            case Qt.Key_F:
                root.exam.toggleFlag();
                break;
            case Qt.Key_H:
                root.highlightSelection();
                break;
            case Qt.Key_L:
                root.exam.switchLanguage();
                break;
            case Qt.Key_R:
                root.exam.reviewing = !root.exam.reviewing;
                break;
            case Qt.Key_Down:
                page.scroll(60);
                break;
            case Qt.Key_Up:
                page.scroll(-60);
                break;
            case Qt.Key_Escape:
                if (root.exam.reviewing)
                    root.exam.reviewing = false;
                else
                    root.exam.leave();
                break;
            default:
                event.accepted = false;
            }
        }
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Mock exam")
    Keys.onPressed: event => root.handle(event)
    Component.onCompleted: {
        root.exam.resume();
        if (!root.exam.running)
            start.take();
    }

    Connections {
        target: root.exam
        function onTurned() {
            page.contentY = 0;
            root.forceActiveFocus();
            page.forceActiveFocus();
        }
    }

    PageBar {
        id: bar

        width: parent.width
        title: qsTr("Mock exam")
        detail: root.asking ? qsTr("Question %1 of %2").arg(root.exam.position + 1).arg(root.exam.count)
                            : root.exam.reviewing ? qsTr("Before you hand it in") : ""
        onBackClicked: root.exam.leave()

        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.exam.running
            rightPadding: Theme.spacing3
            text: root.exam.pace
            color: root.exam.behind ? Theme.warning : Theme.textSecondary
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.exam.running
            rightPadding: Theme.spacing3
            text: root.exam.clock
            color: root.exam.closing ? Theme.error : Theme.text
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            Accessible.name: root.exam.spokenClock
        }
        IconButton {
            visible: root.asking
            iconName: root.exam.flagged ? "flag-filled" : "flag"
            ink: root.exam.flagged ? Theme.warning : Theme.text
            text: root.exam.flagged ? qsTr("Remove the flag") : qsTr("Flag for later")
            shortcutText: "F"
            onClicked: root.exam.toggleFlag()
        }
        IconButton {
            visible: root.asking
            iconName: "highlight"
            text: qsTr("Highlight what is selected")
            shortcutText: "H"
            focusPolicy: Qt.NoFocus
            onClicked: root.highlightSelection()
        }
        IconButton {
            visible: root.asking
            iconName: "language"
            text: root.exam.language === "ko" ? qsTr("Show in English") : qsTr("Show in Korean")
            shortcutText: "L"
            onClicked: root.exam.switchLanguage()
        }
    }
    // How much of the time and of the questions is gone: even when both end together.
    Item {
        id: lines

        anchors.top: bar.bottom
        width: parent.width
        height: root.exam.running ? 6 : 0
        visible: root.exam.running

        Rectangle {
            width: parent.width * (1 - root.exam.remaining)
            height: 3
            color: root.exam.behind ? Theme.warning : Theme.borderStrong
        }
        Rectangle {
            y: 3
            width: root.exam.count > 0 ? parent.width * root.exam.answered / root.exam.count : 0
            height: 3
            color: Theme.accent
        }
    }

    ReadingPage {
        id: page

        anchors.top: lines.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true

        ExamStart {
            id: start

            width: parent.width
            visible: !root.exam.running
            exam: root.exam
            overview: root.desk.overview
            onBegun: extraTime => root.exam.begin(extraTime)
        }
        StemText {
            id: stem

            width: parent.width
            visible: root.asking
            words: root.exam.stem
            highlights: root.exam.highlights
            Accessible.name: root.exam.plainStem
        }
        Label {
            visible: root.asking && root.exam.select > 1
            text: qsTr("Choose %n option(s).", "", root.exam.select)
            font.weight: Font.DemiBold
        }
        Column {
            width: parent.width
            visible: root.asking
            spacing: Theme.spacing2
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Options")

            Repeater {
                model: root.exam.options
                delegate: OptionRow {
                    id: option

                    width: parent ? (parent as Item).width : 0
                    several: root.exam.select > 1
                    strikable: true
                    onClicked: root.exam.choose(option.index)
                    onStrikeToggled: root.exam.strike(option.index)
                }
            }
        }
        Panel {
            width: parent.width
            visible: root.exam.reviewing
            padding: Theme.spacing5
            spacing: Theme.spacing3
            title: qsTr("%1 answered, %2 blank, %3 flagged").arg(root.exam.answered).arg(root.exam.count - root.exam.answered).arg(root.exam.flaggedCount)

            Label {
                width: parent.width
                text: root.exam.answered < root.exam.count ? qsTr("A blank counts as wrong, a guess costs nothing: choose a number to go back to its question.")
                                                           : qsTr("Choose a number to go back to its question.")
                wrapMode: Text.Wrap
            }
            QuestionGrid {
                columns: Math.max(5, Math.floor((page.width - 160) / 60) > 13 ? 13 : 10)
                cells: root.exam.reviewing ? root.exam.grid : []
                onChosen: position => root.exam.goTo(position)
            }
        }
    }

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: root.exam.running ? 40 + 2 * Theme.spacing3 : 0
        visible: root.exam.running
        color: Theme.panel

        Divider {
            width: parent.width
        }
        Row {
            id: left

            anchors.left: parent.left
            anchors.leftMargin: Theme.spacing5
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spacing2

            Button {
                implicitHeight: 40
                iconName: "chevron-left"
                enabled: root.exam.reviewing || root.exam.position > 0
                text: qsTr("Previous")
                onClicked: {
                    if (root.exam.reviewing)
                        root.exam.reviewing = false;
                    else
                        root.exam.previous();
                }
            }
            Button {
                visible: root.asking
                implicitHeight: 40
                text: qsTr("All questions")
                Accessible.description: "R"
                onClicked: root.exam.reviewing = true
            }
            Button {
                visible: root.exam.reviewing
                implicitHeight: 40
                quiet: true
                text: qsTr("Give it up…")
                onClicked: giveUp.open()
            }
        }
        Label {
            anchors.left: left.right
            anchors.right: go.left
            anchors.margins: Theme.spacing3
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignRight
            text: root.exam.hint
            color: Theme.warning
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }
        Button {
            id: go

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing5
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: 40
            primary: true
            text: root.exam.reviewing ? qsTr("Hand it in…") : qsTr("Next")
            Accessible.description: qsTr("Enter")
            onClicked: root.goOn()
        }
    }

    CardDialog {
        id: handIn

        title: qsTr("Hand the exam in?")
        contentItem: Label {
            text: qsTr("%1 of %2 questions are answered. It cannot be changed afterwards.").arg(root.exam.answered).arg(root.exam.count)
            wrapMode: Text.Wrap
        }
        actions: [
            Button {
                text: qsTr("Go on with the exam")
                onClicked: handIn.close()
            },
            Button {
                id: sure

                primary: true
                text: qsTr("Hand it in")
                onClicked: {
                    handIn.close();
                    root.exam.handIn();
                }
            }
        ]
        onOpened: sure.forceActiveFocus()
    }
    CardDialog {
        id: giveUp

        title: qsTr("Give the exam up?")
        contentItem: Label {
            text: qsTr("Nothing of it is counted. This cannot be undone.")
            wrapMode: Text.Wrap
        }
        actions: [
            Button {
                id: stay

                text: qsTr("Go on with the exam")
                onClicked: giveUp.close()
            },
            Button {
                text: qsTr("Give it up")
                onClicked: {
                    giveUp.close();
                    root.exam.abandon();
                }
            }
        ]
        onOpened: stay.forceActiveFocus()
    }
}
