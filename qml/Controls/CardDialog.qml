import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// A question in the middle of the window. The content gives the width; buttons come as `actions`.
T.Dialog {
    id: root

    property alias actions: buttons.data

    x: root.parent ? Math.round((root.parent.width - root.width) / 2) : 0
    y: root.parent ? Math.round((root.parent.height - root.height) / 2.6) : 0
    implicitWidth: Math.max(360, contentWidth + leftPadding + rightPadding)
    implicitHeight: implicitHeaderHeight + contentHeight + topPadding + bottomPadding + implicitFooterHeight
    modal: true
    focus: true
    padding: Theme.spacing5
    topPadding: Theme.spacing3
    bottomPadding: Theme.spacing4

    header: Label {
        text: root.title
        visible: root.title.length > 0
        leftPadding: Theme.spacing5
        rightPadding: Theme.spacing5
        topPadding: Theme.spacing5
        font.pixelSize: Theme.fontSection
        font.weight: Font.DemiBold
        elide: Text.ElideRight
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
