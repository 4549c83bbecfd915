import QtQuick
import QtQuick.Window
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// A column in the middle that scrolls; what has the keyboard is never out of sight.
Flickable {
    id: root

    default property alias content: column.data
    property real readingWidth: Theme.readingWidth
    property int spacing: Theme.spacing4
    readonly property Item focused: Window.activeFocusItem

    function holds(item: Item): bool {
        for (let each = item; each; each = each.parent)
            if (each === column)
                return true;
        return false;
    }
    function follow(item: Item) {
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        if (top < root.contentY)
            root.contentY = Math.max(0, top - Theme.spacing5);
        else if (top + item.height > root.contentY + root.height)
            root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, top + item.height + Theme.spacing5 - root.height));
    }
    function scroll(by: real) {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, root.contentY + by));
    }

    contentWidth: width
    contentHeight: column.height + 2 * Theme.spacing5
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollBar {}
    onFocusedChanged: {
        if (root.focused && root.holds(root.focused))
            root.follow(root.focused);
    }

    Column {
        id: column

        width: Math.min(root.readingWidth, root.width - 2 * Theme.spacing5)
        x: Math.round((root.width - width) / 2)
        y: Theme.spacing5
        spacing: root.spacing
    }
}
