import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// A question in the middle of the window. The content gives the width; buttons come as `actions`.
T.Dialog {
    id: root

    // What is asked, in words. A dialog that shows more has a contentItem of its own, no wider than `widest`.
    property string text
    readonly property real widest: (root.parent ? root.parent.width : 640) - 4 * Theme.spacing5
    property alias actions: buttons.data

    x: root.parent ? Math.round((root.parent.width - root.width) / 2) : 0
    y: root.parent ? Math.round((root.parent.height - root.height) / 2.6) : 0
    implicitWidth: Math.max(360, contentWidth + leftPadding + rightPadding, buttons.implicitWidth + 2 * Theme.spacing5)
    implicitHeight: implicitHeaderHeight + contentHeight + topPadding + bottomPadding + implicitFooterHeight
    modal: true
    focus: true
    padding: Theme.spacing5
    topPadding: Theme.spacing3
    bottomPadding: Theme.spacing4

    // Widths that do not come from the layout: lines that break within it would move it while it is worked out.
    header: Item {
        implicitHeight: heading.visible ? heading.implicitHeight + Theme.spacing5 : 0

        Label {
            id: heading

            x: Theme.spacing5
            y: Theme.spacing5
            width: root.width - 2 * Theme.spacing5
            visible: root.title.length > 0
            text: root.title
            font.pixelSize: Theme.fontSection
            font.weight: Font.DemiBold
            // A file may be called anything.
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
    }
    contentItem: Item {
        implicitWidth: words.width
        implicitHeight: words.implicitHeight

        Label {
            id: words

            width: Math.min(root.widest, 400)
            text: root.text
            secondary: true
            wrapMode: Text.Wrap
            lineHeight: 1.2
        }
    }
    footer: Item {
        implicitHeight: buttons.children.length > 0 ? buttons.implicitHeight + Theme.spacing5 : 0

        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing5
            spacing: Theme.spacing2
        }
    }
    background: Rectangle {
        color: Theme.raised
        radius: Theme.radiusCard
        border.width: Theme.borderWidth
        border.color: Theme.border

        Shadow {}
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fast
        }
    }
}
