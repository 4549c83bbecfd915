pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The slim rail on the left: the places of the program.
Rectangle {
    id: root

    required property Workbench workbench

    implicitWidth: Theme.railWidth
    color: Theme.panel
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Places")

    Column {
        anchors.top: parent.top
        anchors.topMargin: Theme.spacing2
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.spacing1

        ActionButton {
            command: root.workbench.actions.find("view.home")
            size: Theme.railWidth - 2 * Theme.spacing1
        }
        ActionButton {
            command: root.workbench.actions.find("view.design")
            size: Theme.railWidth - 2 * Theme.spacing1
        }
        ActionButton {
            command: root.workbench.actions.find("view.study")
            size: Theme.railWidth - 2 * Theme.spacing1
        }
    }
    ActionButton {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spacing2
        anchors.horizontalCenter: parent.horizontalCenter
        command: root.workbench.actions.find("file.settings")
        size: Theme.railWidth - 2 * Theme.spacing1
    }
    Divider {
        anchors.right: parent.right
        width: Theme.borderWidth
        height: parent.height
    }
}
