import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// An option: chosen by its number, by a click or with Space; told apart by shape and words once it is marked.
T.AbstractButton {
    id: root

    required property int index
    required property string words
    required property string plain
    required property bool chosen
    required property bool struck
    required property bool revealed
    required property bool correct
    required property string why
    required property string failure
    // One of several, or several of more.
    property bool several: false
    // Nobody was asked: it is there to be read.
    property bool reading: false
    // Only where options can be struck out.
    property bool strikable: false
    readonly property bool wrong: root.revealed && root.chosen && !root.correct
    readonly property color edge: root.revealed && root.correct ? Theme.good : root.wrong ? Theme.error
                                  : root.chosen ? Theme.accent : root.hovered ? Theme.borderStrong : Theme.border
    readonly property string verdict: !root.revealed ? ""
                                      : root.correct && root.reading ? qsTr("Right")
                                      : root.correct && root.chosen ? qsTr("Right, and you chose it")
                                      : root.correct ? qsTr("Right, not chosen")
                                      : root.chosen ? qsTr("Your answer · %1").arg(root.failure) : root.failure
    signal strikeToggled()

    implicitHeight: Math.max(44, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.spacing3
    rightPadding: root.strikable ? Theme.spacing6 + Theme.spacing3 : Theme.spacing4
    topPadding: Theme.spacing3
    bottomPadding: Theme.spacing3
    focusPolicy: root.revealed ? Qt.NoFocus : Qt.TabFocus
    hoverEnabled: !root.revealed
    Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checkable: !root.revealed
    Accessible.checked: root.chosen
    Accessible.name: (root.index + 1) + ". " + root.plain + (root.struck ? ", " + qsTr("struck out") : "")
    Accessible.description: root.revealed ? root.verdict + ". " + root.why.replace(/<[^>]*>/g, "") : ""

    contentItem: Item {
        implicitHeight: Math.max(mark.height, lines.implicitHeight)

        Row {
            id: mark

            height: 24
            spacing: Theme.spacing2

            Keycap {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.revealed
                text: root.index + 1
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.revealed
                name: root.correct ? "good" : root.chosen ? "error" : ""
                color: root.correct ? Theme.good : Theme.error
                size: 22
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.revealed
                width: 18
                height: 18
                radius: root.several ? 4 : 9
                color: root.chosen ? Theme.accent : Theme.field
                border.width: root.chosen ? 0 : 1.5
                border.color: Theme.borderStrong

                Rectangle {
                    anchors.centerIn: parent
                    visible: root.chosen
                    width: 8
                    height: 8
                    radius: root.several ? 2 : 4
                    color: Theme.accentInk
                }
            }
        }
        Column {
            id: lines

            anchors.left: parent.left
            anchors.leftMargin: (root.revealed ? 22 : 48) + Theme.spacing3
            anchors.right: parent.right
            spacing: Theme.spacing1

            Text {
                width: parent.width
                topPadding: 2
                text: root.words
                textFormat: Text.StyledText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontReading
                font.strikeout: root.struck
                lineHeight: 1.25
                color: root.struck ? Theme.textSecondary : Theme.text
                Accessible.ignored: true
            }
            Text {
                width: parent.width
                visible: root.verdict.length > 0
                topPadding: Theme.spacing1
                text: root.verdict
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontBody
                font.weight: Font.DemiBold
                color: root.correct ? Theme.good : root.chosen ? Theme.error : Theme.textSecondary
                Accessible.ignored: true
            }
            Text {
                width: parent.width
                visible: root.why.length > 0
                text: root.why
                textFormat: Text.StyledText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontReading - 1
                lineHeight: 1.3
                color: Theme.text
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: root.revealed && root.correct ? Theme.goodSoft : root.wrong ? Theme.errorSoft
               : root.chosen ? Theme.selected : root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.raised
        border.width: root.chosen || root.correct ? Theme.borderWidth * 1.5 : Theme.borderWidth
        border.color: root.edge

        FocusRing {
            control: parent
            shown: root.visualFocus
            radius: Theme.radiusCard + Theme.focusWidth
        }
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing1
        anchors.verticalCenter: parent.verticalCenter
        visible: root.strikable
        iconName: "strike"
        text: root.struck ? qsTr("Do not strike out option %1").arg(root.index + 1) : qsTr("Strike out option %1").arg(root.index + 1)
        shortcutText: "Alt+" + (root.index + 1)
        focusPolicy: Qt.NoFocus
        onClicked: root.strikeToggled()
    }
}
