pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Menus, the document's name, and what is done most.
Rectangle {
    id: root

    required property Workbench workbench
    readonly property Actions actions: root.workbench.actions
    readonly property DesignDocument document: root.workbench.document

    // The name before the zoom, which the menu and the wheel have too: about eleven buttons' width goes to the tools.
    readonly property bool narrow: root.width - history.x - history.width - 2 * Theme.spacing4 - 11 * Theme.controlHeight < Theme.paletteMinimumWidth

    implicitHeight: Theme.toolbarHeight
    color: Theme.panel

    MenuBar {
        id: menus

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing2
        anchors.verticalCenter: parent.verticalCenter

        ActionMenu {
            id: fileMenu

            title: qsTr("&File")
            actions: root.actions
            menu: "file"
            linesAbove: 2

            Menu {
                id: recentMenu

                title: qsTr("Open recent")
                enabled: recent.count > 0

                Instantiator {
                    model: RecentFilesModel {
                        id: recent

                        preferences: root.workbench.preferences
                    }
                    delegate: MenuItem {
                        required property string name
                        required property string folder
                        required property url url

                        text: name
                        shortcutText: folder
                        onTriggered: root.workbench.open(url)
                    }
                    onObjectAdded: (index, object) => recentMenu.insertItem(index, object as MenuItem)
                    onObjectRemoved: (index, object) => recentMenu.removeItem(object as MenuItem)
                }
            }
        }
        ActionMenu {
            title: qsTr("&Edit")
            actions: root.actions
            menu: "edit"
            linesAbove: 100

            MenuSeparator {}
            ActionMenu {
                title: qsTr("Code")
                actions: root.actions
                menu: "code"
            }
        }
        ActionMenu {
            title: qsTr("A&rrange")
            actions: root.actions
            menu: "arrange"
        }
        ActionMenu {
            title: qsTr("&View")
            actions: root.actions
            menu: "view"
            linesAbove: 100

            MenuSeparator {}
            ActionMenu {
                title: qsTr("Theme")
                actions: root.actions
                menu: "theme"
            }
            ActionMenu {
                title: qsTr("Language")
                actions: root.actions
                menu: "language"
            }
        }
        ActionMenu {
            title: qsTr("S&tudy")
            actions: root.actions
            menu: "study"
        }
        ActionMenu {
            title: qsTr("&Help")
            actions: root.actions
            menu: "help"
        }
    }

    Row {
        id: history

        anchors.left: menus.right
        anchors.leftMargin: Theme.spacing3
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        ActionButton {
            command: root.actions.find("edit.undo")
            text: root.document.undoText.length > 0 ? qsTr("Undo: %1").arg(root.document.undoText) : command.text
        }
        ActionButton {
            command: root.actions.find("edit.redo")
            text: root.document.redoText.length > 0 ? qsTr("Redo: %1").arg(root.document.redoText) : command.text
        }
    }

    // In the middle of the window where there is room for it, else between what stands left and right.
    Row {
        readonly property real room: tools.x - history.x - history.width - 2 * Theme.spacing4

        x: Math.max(history.x + history.width + Theme.spacing4,
                    Math.min(Math.round((root.width - width) / 2), tools.x - Theme.spacing4 - width))
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spacing2

        Label {
            id: documentName

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.max(0, parent.room - Theme.spacing4))
            text: root.document.path.length > 0 || root.document.title.length === 0 || root.narrow
                  ? root.document.title : qsTr("%1 (no file yet)").arg(root.document.title)
            font.weight: Font.DemiBold
            elide: Text.ElideMiddle

            FullText {
                words: documentName
            }
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.workbench.isUnsaved
            width: 7
            height: 7
            radius: 3.5
            color: Theme.accent
            Accessible.role: Accessible.Indicator
            Accessible.name: qsTr("not saved")
        }
    }

    RowLayout {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing2
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        ActionButton {
            visible: !root.narrow
            command: root.actions.find("view.zoom-out")
        }
        Button {
            readonly property Action command: root.actions.find("view.actual-size")

            visible: !root.narrow
            Layout.preferredWidth: 56
            quiet: true
            text: Math.round(root.workbench.viewport.zoom * 100) + " %"
            enabled: command.enabled
            Accessible.name: qsTr("Zoom: %1").arg(text)
            Accessible.description: command.text
            onClicked: command.trigger()
        }
        ActionButton {
            visible: !root.narrow
            command: root.actions.find("view.zoom-in")
        }
        ActionButton {
            command: root.actions.find("view.fit")
        }
        Divider {
            visible: !root.narrow
            Layout.preferredHeight: 20
            Layout.leftMargin: Theme.spacing2
            Layout.rightMargin: Theme.spacing2
        }
        ActionButton {
            command: root.actions.find("edit.lay-out")
        }
        ActionButton {
            id: picture

            command: root.actions.find("file.export")
            hint: qsTr("Drag it into another program for a PNG picture of the selection or of all, with Shift for an SVG one.")

            DragHandler {
                target: null
                onActiveChanged: {
                    if (active)
                        root.workbench.dragPicture(picture, (centroid.modifiers & Qt.ShiftModifier) !== 0 ? "svg" : "png");
                }
            }
        }
        IconButton {
            readonly property bool dark: root.workbench.preferences.effectiveTheme !== "light"

            iconName: dark ? "theme-light" : "theme-dark"
            text: dark ? qsTr("Light theme") : qsTr("Dark theme")
            onClicked: root.workbench.preferences.theme = dark ? "light" : "dark"
        }
        ActionButton {
            command: root.actions.find("view.panel-findings")
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
