import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// A value of several lines: a policy, or whatever has no schema.
T.ScrollView {
    id: root

    required property string name
    required property string written
    required property bool wrong
    // False: words, not code.
    property bool code: true
    readonly property Label words: Label {}
    // Something was typed since it was last committed: Escape gives back what stood there before.
    property bool edited: false

    signal typed(text: string)
    signal committed(text: string)
    signal reached()
    signal stepped(redo: bool)
    signal abandoned()

    implicitHeight: Math.min(Math.max(several.contentHeight + 2 * several.padding, 3 * Theme.controlHeight), 8 * Theme.controlHeight)
    clip: true

    T.TextArea {
        id: several

        padding: Theme.spacing2
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        // The whole of it: the family alone would lose the Korean face behind it.
        font: root.code ? Qt.font({family: Theme.fontFamilyCode, pixelSize: Theme.fontCode}) : root.words.font
        selectByMouse: true
        wrapMode: root.code ? TextEdit.NoWrap : TextEdit.Wrap
        // The Tab key leads on, as everywhere in the form.
        Keys.priority: Keys.BeforeItem
        Keys.onPressed: event => {
            const redo = event.matches(StandardKey.Redo);
            event.accepted = redo || event.matches(StandardKey.Undo);
            if (event.accepted)
                root.stepped(redo);
        }
        Keys.onEscapePressed: event => {
            event.accepted = root.edited || root.wrong;
            if (!event.accepted)
                return;
            root.edited = false;
            root.abandoned();
            several.text = root.written;
        }
        Keys.onTabPressed: several.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: several.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Accessible.name: root.name
        Component.onCompleted: text = root.written
        onTextChanged: {
            if (activeFocus && text !== root.written) {
                root.edited = true;
                root.typed(text);
            }
        }
        onEditingFinished: {
            root.edited = false;
            root.committed(text);
        }
        onActiveFocusChanged: if (activeFocus) root.reached()

        Connections {
            target: root
            function onWrittenChanged() {
                // What is typed in is not written over by how it came to be written.
                if (several.text !== root.written && !several.inputMethodComposing)
                    several.text = root.written;
            }
        }

        background: Rectangle {
            color: Theme.field
            radius: Theme.radiusControl
            border.width: several.activeFocus ? Theme.focusWidth : Theme.borderWidth
            border.color: root.wrong ? Theme.error : several.activeFocus ? Theme.focusRing : Theme.borderStrong
        }
    }
}
