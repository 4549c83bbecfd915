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

    delegate: MenuItem {}
    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: false
        clip: true
        currentIndex: root.currentIndex
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
