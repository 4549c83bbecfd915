import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

T.MenuBar {
    id: root

    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight

    delegate: MenuBarItem {}
    contentItem: Row {
        spacing: 2

        Repeater {
            model: root.contentModel
        }
    }
}
