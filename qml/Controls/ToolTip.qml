import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

T.ToolTip {
    id: root

    x: root.parent ? Math.round((root.parent.width - root.implicitWidth) / 2) : 0
    y: root.parent ? root.parent.height + Theme.spacing1 : 0
    // A sentence gets lines that can be read, and stays within the window.
    implicitWidth: Math.min(implicitContentWidth, 340) + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: Theme.spacing2
    horizontalPadding: Theme.spacing2
    verticalPadding: Theme.spacing1 + 1
    delay: Theme.tooltipDelay
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Text {
        text: root.text
        color: Theme.tooltipInk
        font.pixelSize: Theme.fontSecondary
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    background: Rectangle {
        color: Theme.tooltip
        radius: Theme.radiusControl
    }
}
