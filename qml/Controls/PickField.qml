pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// A line of text with what may be written in it: typing narrows the list, the arrow keys and Enter take one of it. What
// is typed need not be in the list. Below the choices stands what could be made instead.
FocusScope {
    id: root

    property string written
    property var choices: []
    // By choice: what stands behind it in smaller letters.
    property var notes: ({})
    property var makes: []
    property string placeholderText
    property bool wrong: false
    // True where undoing is the document's affair and not the text's: what is typed is in the document at once.
    property bool stepsDocument: false
    // Something was typed since it was last committed: Escape gives back what stood there before.
    property bool edited: false
    property bool picks: root.choices.length + root.makes.length > 0
    property alias text: line.text
    // What is typed is a filter only while it is being typed: the list opens with all there is.
    property string filter
    readonly property var shown: {
        const wanted = root.filter.toLowerCase();
        return wanted.length === 0 ? root.choices : root.choices.filter(choice => choice.toLowerCase().includes(wanted));
    }
    readonly property var offered: root.filter.length === 0 ? root.shown.concat(root.makes) : root.shown

    signal typed(text: string)
    signal committed(text: string)
    signal reached()
    signal making(what: int)
    signal abandoned()
    signal stepped(redo: bool)

    function choose(text: string) {
        list.close();
        line.text = text;
        root.typed(text);
        root.committed(text);
    }
    function take(row: int) {
        if (row < root.shown.length) {
            root.choose(root.shown[row]);
        } else {
            list.close();
            root.making(row - root.shown.length);
        }
    }
    function selectAll() {
        line.forceActiveFocus();
        line.selectAll();
    }

    implicitWidth: 180
    implicitHeight: Theme.controlHeight

    TextField {
        id: line

        anchors.fill: parent
        focus: true
        rightPadding: pick.visible ? pick.width : Theme.spacing2
        wrong: root.wrong
        placeholderText: root.placeholderText
        Accessible.name: root.Accessible.name
        Accessible.description: root.Accessible.description
        Component.onCompleted: text = root.written
        // What is too long is read from its beginning.
        onTextChanged: if (!activeFocus) cursorPosition = 0
        onTextEdited: {
            root.filter = line.text;
            root.edited = true;
            root.typed(line.text);
            if (root.picks && line.text.length > 0 && root.shown.length > 0)
                list.open();
            else
                list.close();
        }
        onEditingFinished: {
            if (list.opened)
                return;
            root.committed(line.text);
            root.edited = false;
            // What is done is taken back in the design, not in the line.
            const now = line.text;
            line.clear();
            line.text = now;
        }
        onActiveFocusChanged: {
            if (activeFocus) {
                root.reached();
                return;
            }
            line.cursorPosition = 0;
            if (list.opened) {
                list.close();
                root.committed(line.text);
                root.edited = false;
            }
        }
        Keys.onPressed: event => {
            const redo = event.matches(StandardKey.Redo);
            event.accepted = root.stepsDocument && (redo || event.matches(StandardKey.Undo));
            if (event.accepted)
                root.stepped(redo);
        }
        Keys.onDownPressed: event => {
            if (list.opened) {
                rows.incrementCurrentIndex();
            } else if (root.picks) {
                root.filter = "";
                list.open();
            } else {
                event.accepted = false;
            }
        }
        Keys.onUpPressed: event => {
            if (list.opened)
                rows.decrementCurrentIndex();
            else
                event.accepted = false;
        }
        Keys.onEscapePressed: event => {
            if (list.opened)
                list.close();
            else if (root.wrong || root.edited) {
                root.edited = false;
                root.abandoned();
                // As when it is done: the line keeps no steps of its own.
                line.clear();
                line.text = root.written;
            } else
                event.accepted = false;
        }
        Keys.onReturnPressed: event => {
            if (list.opened && rows.currentIndex >= 0) {
                root.take(rows.currentIndex);
            } else {
                list.close();
                event.accepted = false;
            }
        }

        Connections {
            target: root
            function onWrittenChanged() {
                // What is being composed is not to be disturbed.
                if (line.text !== root.written && !line.inputMethodComposing)
                    line.text = root.written;
            }
        }
    }
    IconButton {
        id: pick

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.targetMinimum
        visible: root.picks
        focusPolicy: Qt.NoFocus
        iconName: "chevron-down"
        // As that of a Choice.
        iconSize: 16
        ink: Theme.textSecondary
        text: qsTr("Choose %1").arg(root.Accessible.name)
        onClicked: {
            if (list.opened) {
                list.close();
                return;
            }
            // Typing then looks for another.
            root.selectAll();
            root.filter = "";
            list.open();
        }
    }
    T.Popup {
        id: list

        // Where below is no room for it, above: the line is not to be covered.
        property bool above: false

        y: list.above ? -height - Theme.spacing1 : root.height + Theme.spacing1
        width: root.width
        onAboutToShow: {
            const wanted = (Math.min(root.offered.length, 8) + 1) * Theme.targetMinimum;
            const top = root.mapToItem(null, 0, 0).y;
            list.above = top > wanted && top + root.height + wanted > root.Window.height;
        }
        height: Math.min(rows.contentHeight + 2 * padding, 9 * Theme.targetMinimum)
        margins: Theme.spacing1
        padding: Theme.spacing1
        closePolicy: T.Popup.CloseOnPressOutsideParent
        onOpened: rows.currentIndex = root.filter.length > 0 ? -1 : root.choices.indexOf(root.written)

        contentItem: ListView {
            id: rows

            clip: true
            model: root.offered
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            keyNavigationEnabled: false
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List

            delegate: T.ItemDelegate {
                id: row

                required property string modelData
                required property int index
                readonly property bool isNew: row.index >= root.shown.length
                readonly property string note: row.isNew ? "" : root.notes[row.modelData] ?? ""

                width: ListView.view.width
                implicitHeight: Theme.targetMinimum
                leftPadding: Theme.spacing2
                focusPolicy: Qt.NoFocus
                hoverEnabled: true
                highlighted: ListView.isCurrentItem
                text: row.modelData
                Accessible.role: Accessible.ListItem
                Accessible.name: row.note.length > 0 ? row.text + ", " + row.note : row.text
                onClicked: root.take(row.index)

                contentItem: Item {
                    Icon {
                        id: plus

                        anchors.verticalCenter: parent.verticalCenter
                        visible: row.isNew
                        name: "add"
                        size: 16
                        color: Theme.link
                    }
                    Text {
                        anchors.left: row.isNew ? plus.right : parent.left
                        anchors.leftMargin: row.isNew ? Theme.spacing1 : 0
                        anchors.right: note.left
                        anchors.rightMargin: Theme.spacing2
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.text
                        color: row.isNew ? Theme.link : Theme.text
                        font.pixelSize: Theme.fontBody
                        elide: Text.ElideMiddle
                        textFormat: Text.PlainText
                    }
                    Label {
                        id: note

                        anchors.right: parent.right
                        anchors.rightMargin: Theme.spacing2
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, parent.width / 2)
                        secondary: true
                        elide: Text.ElideLeft
                        text: row.note
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusControl
                    color: row.highlighted ? Theme.selected : row.hovered ? Theme.hover : "transparent"
                }
            }
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
