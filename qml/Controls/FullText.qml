import QtQuick

// Beside a text that may be cut short: all of it, when the pointer rests there.
Item {
    id: root

    required property Text words

    anchors.fill: parent
    Accessible.ignored: true

    HoverHandler {
        id: pointer

        enabled: root.words.truncated
    }
    ToolTip {
        parent: root
        visible: pointer.hovered && root.words.truncated
        text: root.words.text
    }
}
