pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Above a design that belongs to a question: what to look at in it, the question, and the way back.
Rectangle {
    id: root

    required property DrawnQuestion question
    property bool open: true
    // So much of the canvas may be covered.
    property real most: 240
    signal backWanted()

    implicitHeight: head.height + (root.open ? Math.min(root.most, words.height + Theme.spacing3) : 0)
    color: Theme.panel
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The question of this design")

    Item {
        id: head

        width: parent.width
        height: Theme.toolbarHeight

        Icon {
            id: sign

            x: Theme.spacing4
            anchors.verticalCenter: parent.verticalCenter
            name: "study"
            size: 16
            color: Theme.textSecondary
        }
        Label {
            anchors.left: sign.right
            anchors.leftMargin: Theme.spacing3
            anchors.right: tools.left
            anchors.rightMargin: Theme.spacing3
            anchors.verticalCenter: parent.verticalCenter
            text: root.question.title
            font.weight: Font.DemiBold
            elide: Text.ElideRight
        }
        Row {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spacing1

            Button {
                iconName: "chevron-left"
                text: qsTr("Back to the question")
                onClicked: root.backWanted()
            }
            IconButton {
                iconName: root.open ? "chevron-up" : "chevron-down"
                text: root.open ? qsTr("Hide the question") : qsTr("Show the question")
                onClicked: root.open = !root.open
            }
        }
    }
    Flickable {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.open
        contentWidth: width
        contentHeight: words.height + Theme.spacing3
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: words

            x: Theme.spacing4
            width: parent.width - 2 * Theme.spacing4
            spacing: Theme.spacing2

            Label {
                width: Math.min(parent.width, Theme.readingWidth)
                text: root.question.about
                wrapMode: Text.Wrap
                lineHeight: 1.25
            }
            Label {
                width: Math.min(parent.width, Theme.readingWidth)
                text: root.question.stem
                textFormat: Text.StyledText
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                lineHeight: 1.25
                Accessible.name: root.question.stem.replace(/<[^>]*>/g, "")
            }
            Label {
                width: Math.min(parent.width, Theme.readingWidth)
                visible: text.length > 0
                text: root.question.takeaway
                textFormat: Text.StyledText
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                lineHeight: 1.25
                Accessible.name: root.question.takeaway.replace(/<[^>]*>/g, "")
            }
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
