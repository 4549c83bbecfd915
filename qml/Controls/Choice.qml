pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// One of several texts.
T.ComboBox {
    id: root

    // What the model calls the words below each text of the list; empty: there are none.
    property string noteRole
    // The list may be wider than the line.
    property int listWidth: root.width

    implicitWidth: 160
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.spacing2
    rightPadding: Theme.spacing5
    font.pixelSize: Theme.fontBody
    hoverEnabled: true

    contentItem: Text {
        id: chosen

        text: root.displayText
        color: root.enabled ? Theme.text : Theme.textDisabled
        font: root.font
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText

        FullText {
            words: chosen
        }
    }
    indicator: Icon {
        x: root.width - width - Theme.spacing1
        y: (root.height - height) / 2
        name: "chevron-down"
        size: 16
        color: Theme.textSecondary
    }
    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.field
        radius: Theme.radiusControl
        border.width: root.visualFocus ? Theme.focusWidth : Theme.borderWidth
        border.color: root.visualFocus ? Theme.focusRing : Theme.borderStrong
    }
    delegate: T.ItemDelegate {
        id: row

        required property var model
        required property int index

        // Of a list of texts or objects what QML hands over is a value of JavaScript.
        function words(): string {
            const given = root.textRole.length > 0 ? row.model[root.textRole] ?? row.model.modelData?.[root.textRole] : undefined;
            return String(given ?? row.model.modelData ?? "");
        }

        width: ListView.view ? ListView.view.width : 0
        implicitHeight: note.visible ? texts.implicitHeight + 2 * Theme.spacing2 : Theme.targetMinimum
        leftPadding: Theme.spacing2
        rightPadding: Theme.spacing2
        highlighted: root.highlightedIndex === row.index
        text: row.words()
        Accessible.description: note.text
        contentItem: Item {
            Column {
                id: texts

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                spacing: 2

                Text {
                    id: line

                    width: parent.width
                    text: row.text
                    color: Theme.text
                    font: root.font
                    elide: Text.ElideRight
                    textFormat: Text.PlainText

                    FullText {
                        words: line
                    }
                }
                Label {
                    id: note

                    width: parent.width
                    visible: note.text.length > 0
                    text: root.noteRole.length > 0 ? String(row.model[root.noteRole] ?? "") : ""
                    secondary: true
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        background: Rectangle {
            radius: Theme.radiusControl
            color: row.highlighted ? Theme.hover : "transparent"
        }
    }
    popup: T.Popup {
        y: root.height + Theme.spacing1
        width: root.listWidth
        margins: Theme.spacing1
        implicitHeight: Math.min(list.contentHeight + 2 * Theme.spacing1, 320)
        padding: Theme.spacing1
        contentItem: ListView {
            id: list

            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            highlightMoveDuration: Theme.fast
            T.ScrollBar.vertical: ScrollBar {}
        }
        background: Rectangle {
            color: Theme.raised
            radius: Theme.radiusControl
            border.width: Theme.borderWidth
            border.color: Theme.border

            Shadow {}
        }
    }
}
