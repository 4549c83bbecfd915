pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The field that lies over a text of the diagram while it is edited there; it zooms with it. Below it what may be
// chosen and what is wrong.
Item {
    id: root

    required property InlineEditor editor
    required property Viewport viewport
    readonly property rect place: Qt.rect(root.viewport.offset.x + root.editor.place.x * root.viewport.zoom,
                                          root.viewport.offset.y + root.editor.place.y * root.viewport.zoom,
                                          root.editor.place.width * root.viewport.zoom,
                                          root.editor.place.height * root.viewport.zoom)
    readonly property real fontSize: Math.max(root.smallest, Math.round(root.editor.fontSize * root.viewport.zoom))
    readonly property real smallest: Theme.fontSecondary
    readonly property bool centred: root.editor.alignment & Qt.AlignHCenter
    readonly property bool multiLine: root.editor.multiLine
    readonly property Item input: root.multiLine ? area : line
    readonly property var choices: root.editor.choices
    // What of the choices goes with what was typed; all while nothing was.
    readonly property var offered: root.choices.filter(choice => !root.typed || choice.toLowerCase().includes(line.text.toLowerCase()))
    property bool typed: false
    property int chosen: -1

    signal finished()

    // What was typed, with what is being composed: a syllable is not lost because nobody ended it.
    function whole(): string {
        const text = root.multiLine ? area.text : line.text;
        const composed = root.multiLine ? area.preeditText : line.preeditText;
        const at = root.multiLine ? area.cursorPosition : line.cursorPosition;
        return text.slice(0, at) + composed + text.slice(at);
    }
    function commit() {
        if (root.editor.commit(root.whole()))
            root.finished();
    }
    function cancel() {
        root.editor.cancel();
        root.finished();
    }
    function goOn(forward: bool) {
        if (root.editor.commitAndGoOn(root.whole(), forward) && !root.editor.active)
            root.finished();
    }
    function choose(text: string) {
        line.text = text;
        root.commit();
    }
    function move(by: int) {
        if (root.offered.length === 0)
            return;
        root.chosen = (root.chosen + by + root.offered.length) % root.offered.length;
        list.positionViewAtIndex(root.chosen, ListView.Contain);
    }
    // The focus is elsewhere for good: not in a window that waits behind another one. An input method has handed over
    // what was composed by then.
    function settle() {
        if (root.editor.active && !root.input.activeFocus && root.Window.active)
            root.editor.leave(root.whole());
    }

    anchors.fill: parent
    visible: root.editor.active

    // After the event that took the focus, when it is known where it went.
    Timer {
        id: focusGone

        interval: 0
        onTriggered: root.settle()
    }

    Connections {
        target: root.editor
        property string began

        function onChanged() {
            const what = root.editor.active ? root.editor.label + "/" + root.editor.text : "";
            if (what === began)
                return;
            began = what;
            if (!root.editor.active)
                return;
            root.typed = false;
            // The list begins with what stands there.
            root.chosen = root.choices.indexOf(root.editor.text);
            list.positionViewAtIndex(Math.max(0, root.chosen), ListView.Center);
            if (root.multiLine) {
                area.text = root.editor.text;
                area.selectAll();
            } else {
                line.text = root.editor.text;
                line.selectAll();
            }
            root.input.forceActiveFocus();
        }
    }

    Rectangle {
        id: frame

        x: Math.max(0, Math.min(root.width - width, root.centred ? root.place.x + (root.place.width - width) / 2 : root.place.x - Theme.spacing1))
        y: root.multiLine ? root.place.y - Theme.spacing1 : root.place.y + (root.place.height - height) / 2
        width: root.multiLine ? Math.max(root.place.width + 2 * Theme.spacing1, 8 * root.fontSize)
                              : Math.max(root.place.width + 2 * Theme.spacing1, line.contentWidth + 4 * Theme.spacing1)
        height: root.multiLine ? Math.max(root.place.height + 2 * Theme.spacing1, area.contentHeight + 2 * Theme.spacing1)
                               : Math.max(root.place.height, line.contentHeight + Theme.spacing1)
        radius: Theme.radiusControl / 2
        color: Theme.field
        border.width: Theme.focusWidth
        border.color: root.editor.problem.length > 0 ? Theme.error : Theme.focusRing

        T.TextField {
            id: line

            anchors.fill: parent
            anchors.leftMargin: Theme.spacing1
            anchors.rightMargin: Theme.spacing1
            visible: !root.multiLine
            horizontalAlignment: root.centred ? TextInput.AlignHCenter : TextInput.AlignLeft
            verticalAlignment: TextInput.AlignVCenter
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.pixelSize: root.fontSize
            selectByMouse: true
            Accessible.name: root.editor.label
            Accessible.description: root.editor.problem
            onTextEdited: {
                root.typed = true;
                root.chosen = -1;
                root.editor.check(text);
            }
            onActiveFocusChanged: focusGone.restart()
            Keys.onEscapePressed: root.cancel()
            Keys.onReturnPressed: root.chosen >= 0 ? root.choose(root.offered[root.chosen]) : root.commit()
            Keys.onEnterPressed: root.chosen >= 0 ? root.choose(root.offered[root.chosen]) : root.commit()
            Keys.onTabPressed: root.goOn(true)
            Keys.onBacktabPressed: root.goOn(false)
            Keys.onDownPressed: root.move(1)
            Keys.onUpPressed: root.move(-1)
        }
        T.TextArea {
            id: area

            anchors.fill: parent
            anchors.margins: Theme.spacing1
            visible: root.multiLine
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.pixelSize: root.fontSize
            font.weight: Font.Medium
            wrapMode: TextEdit.Wrap
            selectByMouse: true
            textFormat: TextEdit.PlainText
            Accessible.name: root.editor.label
            onActiveFocusChanged: focusGone.restart()
            Keys.onEscapePressed: root.cancel()
            Keys.onTabPressed: root.commit()
            Keys.onBacktabPressed: root.commit()
            // Lines end with Enter here; Ctrl+Enter ends the note.
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                if (enter && (event.modifiers & Qt.ControlModifier)) {
                    event.accepted = true;
                    root.commit();
                }
            }
        }
    }

    Rectangle {
        id: said

        anchors.top: frame.bottom
        anchors.topMargin: Theme.spacing1
        x: Math.max(0, Math.min(root.width - width, frame.x + (frame.width - width) / 2))
        visible: root.editor.problem.length > 0
        width: words.width + 2 * Theme.spacing2
        height: words.height + 2 * Theme.spacing1
        radius: Theme.radiusControl
        color: Theme.errorSoft
        border.width: Theme.borderWidth
        border.color: Theme.error
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.editor.problem

        Label {
            id: words

            anchors.centerIn: parent
            width: Math.min(implicitWidth, 320)
            wrapMode: Text.Wrap
            text: root.editor.problem
        }
    }

    Rectangle {
        id: choices

        readonly property int rows: 6

        anchors.top: said.visible ? said.bottom : frame.bottom
        anchors.topMargin: Theme.spacing1
        x: Math.max(0, Math.min(root.width - width, frame.x))
        width: Math.max(frame.width, 200)
        height: Math.min(choices.rows, list.count) * Theme.targetMinimum + 2 * Theme.spacing1
        visible: root.visible && !root.multiLine && list.count > 0
        radius: Theme.radiusControl
        color: Theme.raised
        border.width: Theme.borderWidth
        border.color: Theme.border

        Shadow {}
        ListView {
            id: list

            anchors.fill: parent
            anchors.margins: Theme.spacing1
            clip: true
            model: root.offered
            currentIndex: root.chosen
            highlightMoveDuration: Theme.fast
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: root.editor.label

            delegate: Rectangle {
                id: row

                required property int index
                required property string modelData

                width: list.width
                height: Theme.targetMinimum
                radius: Theme.radiusControl / 2
                color: row.index === root.chosen || touch.containsMouse ? Theme.hover : "transparent"
                Accessible.role: Accessible.ListItem
                Accessible.name: row.modelData
                Accessible.onPressAction: root.choose(row.modelData)

                Label {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.leftMargin: Theme.spacing2
                    anchors.rightMargin: Theme.spacing2
                    anchors.verticalCenter: parent.verticalCenter
                    elide: Text.ElideRight
                    text: row.modelData
                }
                MouseArea {
                    id: touch

                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: root.choose(row.modelData)
                }
            }
        }
    }
}
