import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

T.Menu {
    id: root

    implicitWidth: Math.max(220, contentItem.childrenRect.width + leftPadding + rightPadding)
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.spacing1
    padding: Theme.spacing1
    overlap: 1

    // In a menu bar: what it hangs from.
    readonly property T.MenuBarItem barItem: root.parent as T.MenuBarItem

    // While the pointer is on its item Qt 6.4's bar takes a menu that Escape closed for open still: the next one would
    // open unasked under the pointer and be closed by the click. Closed while its item is disabled it is let go of.
    onAboutToShow: {
        if (root.barItem)
            root.closePolicy = T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent;
    }
    delegate: MenuItem {}
    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        // Taller than the window: it scrolls, and follows the arrow keys.
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: root.currentIndex
        highlightMoveDuration: Theme.fast
        T.ScrollBar.vertical: ScrollBar {}

        Shortcut {
            sequences: ["Escape"]
            enabled: root.opened && root.barItem !== null
            onActivated: {
                root.barItem.enabled = false;
                root.close();
                root.barItem.enabled = true;
            }
        }
    }
    background: Rectangle {
        implicitWidth: 220
        color: Theme.raised
        radius: Theme.radiusControl
        border.width: Theme.borderWidth
        border.color: Theme.border

        Shadow {}
    }
}
