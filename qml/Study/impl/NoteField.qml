import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// A note of one's own on what is in view; kept when the keyboard leaves it.
T.TextArea {
    id: root

    property string kept
    signal written(text: string)
    signal finished()

    implicitHeight: Math.max(72, contentHeight + topPadding + bottomPadding)
    padding: Theme.spacing2
    wrapMode: T.TextArea.Wrap
    color: Theme.text
    placeholderText: qsTr("A note of your own; Esc leaves it")
    placeholderTextColor: Theme.textSecondary
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    font.pixelSize: Theme.fontReading
    Accessible.name: qsTr("Note")
    // The Tab key leads on, as everywhere.
    Keys.priority: Keys.BeforeItem
    Keys.onTabPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onEscapePressed: root.finished()
    Component.onCompleted: text = root.kept
    onKeptChanged: {
        if (!root.inputMethodComposing && root.text !== root.kept)
            root.text = root.kept;
    }
    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.written(root.text);
    }

    background: Rectangle {
        color: Theme.field
        radius: Theme.radiusControl
        border.width: root.activeFocus ? Theme.focusWidth : Theme.borderWidth
        border.color: root.activeFocus ? Theme.focusRing : Theme.borderStrong
    }

    Text {
        anchors.fill: parent
        padding: root.padding
        visible: root.length === 0 && root.preeditText.length === 0
        text: root.placeholderText
        color: root.placeholderTextColor
        font: root.font
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
