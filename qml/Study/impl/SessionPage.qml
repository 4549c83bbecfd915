pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// One question or card after the other, each explained at once.
FocusScope {
    id: root

    required property StudyDesk desk
    readonly property SessionModel session: root.desk.session
    readonly property bool asking: !root.session.over && !root.session.isCard

    // One key, one step: what Enter does now.
    function goOn() {
        if (root.session.over)
            root.session.leave();
        else if (root.session.isCard && !root.session.revealed)
            root.session.reveal();
        else if (root.session.isCard && !root.session.marked)
            root.session.grade(3);
        else if (root.session.marked)
            root.session.next();
        else
            root.session.answer();
    }
    function takeNote() {
        note.visible = true;
        note.forceActiveFocus();
    }
    function handle(event: KeyEvent) {
        event.accepted = true;
        const number = event.key - Qt.Key_0;
        if (event.modifiers & ~Qt.KeypadModifier) {
            event.accepted = false;
        } else if (number >= 1 && number <= 6) {
            if (root.session.isCard)
                root.session.grade(number);
            else
                root.session.choose(number - 1);
        } else {
            switch (event.key) {
            case Qt.Key_Return:
            case Qt.Key_Enter:
                root.goOn();
                break;
            case Qt.Key_Space:
                if (root.session.isCard)
                    root.session.reveal();
                else
                    page.scroll(page.height * 0.8);
                break;
            case Qt.Key_G:
            case Qt.Key_U:
            case Qt.Key_S:
                root.session.setCertainty(event.key === Qt.Key_G ? 1 : event.key === Qt.Key_U ? 2 : 3);
                break;
            case Qt.Key_L:
                root.session.switchLanguage();
                break;
            case Qt.Key_B:
                root.session.toggleBookmark();
                break;
            case Qt.Key_N:
                root.takeNote();
                break;
            case Qt.Key_D:
                root.session.openDesign();
                break;
            case Qt.Key_R:
                if (!root.session.over)
                    report.open();
                break;
            case Qt.Key_T:
                glossary.show(0);
                break;
            case Qt.Key_Left:
                root.session.previous();
                break;
            case Qt.Key_Right:
                if (root.session.marked)
                    root.session.next();
                break;
            case Qt.Key_Down:
                page.scroll(60);
                break;
            case Qt.Key_Up:
                page.scroll(-60);
                break;
            case Qt.Key_Escape:
                root.session.leave();
                break;
            default:
                event.accepted = false;
            }
        }
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.session.title
    Keys.onPressed: event => root.handle(event)

    Connections {
        target: root.session
        function onTurned() {
            page.contentY = 0;
            note.visible = root.session.note.length > 0;
            root.forceActiveFocus();
            page.forceActiveFocus();
        }
    }

    PageBar {
        id: bar

        width: parent.width
        title: root.session.title
        detail: root.session.over ? "" : qsTr("%1 of %2").arg(root.session.position + 1).arg(root.session.count)
        progress: root.session.count > 0 ? root.session.answered / root.session.count : 0
        onBackClicked: root.session.leave()

        IconButton {
            visible: root.session.hasDesign
            iconName: "design"
            text: root.session.marked ? qsTr("Open its design") : qsTr("Open its design: it shows the answer")
            shortcutText: "D"
            onClicked: root.session.openDesign()
        }
        IconButton {
            visible: root.session.terms.count > 0
            iconName: "book"
            text: qsTr("Terms in this question")
            shortcutText: "T"
            onClicked: glossary.show(0)
        }
        IconButton {
            visible: !root.session.over
            iconName: "language"
            text: root.session.language === "ko" ? qsTr("Show in English") : qsTr("Show in Korean")
            shortcutText: "L"
            onClicked: root.session.switchLanguage()
        }
        IconButton {
            visible: !root.session.over
            iconName: root.session.bookmarked ? "star-filled" : "star"
            checked: root.session.bookmarked
            text: root.session.bookmarked ? qsTr("Remove the bookmark") : qsTr("Bookmark")
            shortcutText: "B"
            onClicked: root.session.toggleBookmark()
        }
        IconButton {
            visible: !root.session.over
            iconName: "note"
            checked: root.session.note.length > 0
            text: qsTr("Note")
            shortcutText: "N"
            onClicked: root.takeNote()
        }
        IconButton {
            visible: !root.session.over
            iconName: "report"
            text: qsTr("Report this question")
            shortcutText: "R"
            onClicked: report.open()
        }
    }

    ReadingPage {
        id: page

        anchors.top: bar.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true

        SessionEnd {
            width: parent.width
            visible: root.session.over
            session: root.session
            onBackClicked: root.session.leave()
        }
        Label {
            width: parent.width
            visible: !root.session.over
            text: root.session.task + "  ·  " + root.session.whyAsked
            color: Theme.textSecondary
            wrapMode: Text.Wrap
        }
        CardFace {
            width: parent.width
            visible: root.session.isCard
            session: root.session
        }
        Text {
            width: parent.width
            visible: root.asking
            text: root.session.stem
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontStem
            lineHeight: 1.4
            color: Theme.text
            Accessible.role: Accessible.StaticText
            Accessible.name: root.session.plainStem
        }
        Label {
            visible: root.asking && root.session.select > 1 && !root.session.marked
            text: qsTr("Choose %n option(s).", "", root.session.select)
            font.weight: Font.DemiBold
        }
        Rectangle {
            width: parent.width
            visible: root.asking && root.session.marked
            implicitHeight: verdict.implicitHeight + 2 * Theme.spacing3
            radius: Theme.radiusCard
            color: root.session.correct ? Theme.goodSoft : Theme.errorSoft
            Accessible.role: Accessible.AlertMessage
            Accessible.name: verdict.text

            Icon {
                id: sign

                x: Theme.spacing4
                anchors.verticalCenter: parent.verticalCenter
                name: root.session.correct ? "good" : "error"
                color: root.session.correct ? Theme.good : Theme.error
            }
            Label {
                id: verdict

                anchors.left: sign.right
                anchors.right: parent.right
                anchors.margins: Theme.spacing3
                anchors.verticalCenter: parent.verticalCenter
                text: root.session.correct ? (root.session.certainty === 1 ? qsTr("Right, by a guess: it counts as not known yet") : qsTr("Right"))
                                           : root.session.certainty === 3 ? qsTr("Wrong, although you were sure: it comes back first") : qsTr("Wrong")
                font.pixelSize: Theme.fontSection
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
        }
        Column {
            width: parent.width
            visible: root.asking
            spacing: Theme.spacing2
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Options")

            Repeater {
                model: root.session.options
                delegate: OptionRow {
                    id: option

                    width: parent ? (parent as Item).width : 0
                    several: root.session.select > 1
                    onClicked: root.session.choose(option.index)
                }
            }
        }
        NoteField {
            id: note

            width: parent.width
            visible: false
            kept: root.session.note
            onWritten: text => root.session.setNote(text)
            onFinished: page.forceActiveFocus()
        }
        AfterAnswer {
            width: parent.width
            visible: root.asking && root.session.marked
            session: root.session
        }
        TermStrip {
            width: parent.width
            terms: root.session.terms
            onWanted: row => glossary.show(row)
        }
    }

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: root.session.over ? 0 : content.height + 2 * Theme.spacing3
        visible: !root.session.over
        color: Theme.panel

        Divider {
            width: parent.width
        }
        Item {
            id: content

            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.spacing3
            width: Math.min(Theme.readingWidth, parent.width - 2 * Theme.spacing5)
            height: grades.visible ? grades.implicitHeight : 40

            CertaintyBar {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.asking && !root.session.marked
                certainty: root.session.certainty
                onChosen: level => root.session.setCertainty(level)
            }
            Label {
                anchors.right: go.left
                anchors.rightMargin: Theme.spacing3
                anchors.verticalCenter: parent.verticalCenter
                text: root.session.hint
                color: Theme.warning
                Accessible.role: Accessible.AlertMessage
            }
            Button {
                id: go

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: !grades.visible
                implicitHeight: 40
                primary: true
                text: root.session.isCard && !root.session.revealed ? qsTr("Turn the card") : root.session.marked ? qsTr("Next") : qsTr("Answer")
                Accessible.description: root.session.isCard && !root.session.revealed ? qsTr("Space") : qsTr("Enter")
                onClicked: root.goOn()
            }
            GradeBar {
                id: grades

                width: parent.width
                visible: root.session.isCard && root.session.revealed && !root.session.marked
                intervals: root.session.intervals
                onGraded: grade => root.session.grade(grade)
            }
        }
    }

    TermsDialog {
        id: glossary

        terms: root.session.terms
        onLookedUp: service => root.desk.lookUp(service)
    }
    ReportDialog {
        id: report

        onReported: (reason, text) => root.session.report(reason, text)
    }
}
