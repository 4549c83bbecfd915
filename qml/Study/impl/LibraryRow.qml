import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// Something of the library: what it is, what it begins with, and what the learner made of it.
T.AbstractButton {
    id: root

    required property int index
    required property string kind
    required property string summary
    required property string task
    required property bool bookmarked
    required property bool noted
    required property bool reported
    required property string standing
    property bool current: false
    readonly property string kindText: root.kind === "question" ? qsTr("Question") : root.kind === "card" ? qsTr("Card") : qsTr("Glossary")
    readonly property string standingText: root.standing === "right" ? qsTr("right last time") : root.standing === "wrong" ? qsTr("wrong last time") : ""

    function marks(): string {
        let words = root.standingText;
        for (const [has, word] of [[root.bookmarked, qsTr("bookmarked")], [root.noted, qsTr("with a note")], [root.reported, qsTr("reported")]])
            if (has)
                words += (words.length > 0 ? ", " : "") + word;
        return words;
    }

    implicitHeight: 56
    leftPadding: Theme.spacing3
    rightPadding: Theme.spacing3
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: root.summary
    Accessible.role: Accessible.ListItem
    Accessible.name: root.kindText + (root.task.length > 0 ? " " + root.task : "") + ": " + root.summary
    Accessible.description: root.marks()
    Accessible.selected: root.current

    contentItem: Item {
        Label {
            id: about

            y: Theme.spacing2 - 1
            text: root.kindText + (root.task.length > 0 ? "  ·  " + root.task : "") + (root.standingText.length > 0 ? "  ·  " + root.standingText : "")
            secondary: true
            Accessible.ignored: true
        }
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: about.verticalCenter
            spacing: Theme.spacing1

            Icon {
                visible: root.reported
                name: "report"
                size: 14
                color: Theme.warning
            }
            Icon {
                visible: root.noted
                name: "note"
                size: 14
                color: Theme.textSecondary
            }
            Icon {
                visible: root.bookmarked
                name: "star-filled"
                size: 14
                color: Theme.accent
            }
        }
        Label {
            id: summary

            anchors.top: about.bottom
            anchors.topMargin: 2
            width: parent.width
            text: root.summary
            elide: Text.ElideRight
            Accessible.ignored: true

            FullText {
                words: summary
            }
        }
    }
    background: Rectangle {
        color: root.current ? Theme.selected : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            control: parent
            shown: root.current && (root.ListView.view?.activeFocus ?? false)
        }
    }
}
