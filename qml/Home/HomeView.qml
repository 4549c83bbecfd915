pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// Where one begins: a new design, a file, what was open lately, an example.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property string pictures: "image://thumbnail/" + root.workbench.preferences.look + "/" + root.workbench.language + "/"

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Home")

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    Flickable {
        id: page

        readonly property real margin: Math.max(Theme.spacing5, (width - 1128) / 2)

        // What has the keyboard is never out of sight.
        function follow(item: Item) {
            const top = item.mapToItem(page.contentItem, 0, 0).y;
            if (top < contentY)
                contentY = Math.max(0, top - Theme.spacing5);
            else if (top + item.height > contentY + height)
                contentY = Math.min(contentHeight - height, top + item.height + Theme.spacing5 - height);
        }

        anchors.fill: parent
        contentHeight: content.height + 2 * Theme.spacing6
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: content

            x: page.margin
            y: Theme.spacing6
            width: page.width - 2 * page.margin
            spacing: Theme.spacing4

            Label {
                text: qsTr("Draw an architecture, keep a template")
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
                width: parent.width
                wrapMode: Text.Wrap
            }
            Row {
                spacing: Theme.spacing2

                Button {
                    readonly property Action command: root.workbench.actions.find("file.new")

                    focus: true
                    primary: true
                    iconName: command.icon
                    text: command.text
                    Accessible.description: command.shortcutText
                    onClicked: command.trigger()
                }
                Button {
                    readonly property Action command: root.workbench.actions.find("file.open")

                    iconName: command.icon
                    text: command.text
                    Accessible.description: command.shortcutText
                    onClicked: command.trigger()
                }
            }

            Label {
                visible: recent.count > 0
                topPadding: Theme.spacing3
                text: qsTr("Recent")
                font.pixelSize: Theme.fontSection
                font.weight: Font.DemiBold
            }
            Flow {
                visible: recent.count > 0
                width: parent.width
                spacing: Theme.spacing3

                Repeater {
                    model: RecentFilesModel {
                        id: recent

                        preferences: root.workbench.preferences
                    }
                    delegate: Item {
                        id: line

                        required property int index
                        required property string name
                        required property string folder
                        required property url url
                        required property bool missing
                        required property bool pinned
                        required property string picture

                        width: card.implicitWidth
                        height: card.height

                        HomeCard {
                            id: card

                            height: 196
                            toolsWidth: tools.width
                            text: line.name
                            summary: line.missing ? qsTr("Not found in %1: moved, deleted, or its drive is not connected").arg(line.folder)
                                                  : line.folder
                            summaryLines: 2
                            missing: line.missing
                            picture: line.missing ? "" : root.pictures + line.picture
                            onClicked: {
                                if (!line.missing)
                                    root.workbench.open(line.url);
                            }
                            onActiveFocusChanged: {
                                if (activeFocus)
                                    page.follow(card);
                            }
                        }
                        RecentTools {
                            id: tools

                            y: card.captionTop + Theme.spacing2
                            anchors.right: parent.right
                            anchors.rightMargin: Theme.spacing1
                            file: line.name
                            pinned: line.pinned
                            onPinToggled: recent.togglePinned(line.index)
                            onForgotten: recent.forget(line.index)
                        }
                    }
                }
            }

            Label {
                topPadding: Theme.spacing3
                text: qsTr("Examples")
                font.pixelSize: Theme.fontSection
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                text: qsTr("Each opens as a copy of your own; the example stays as it is.")
                secondary: true
                wrapMode: Text.Wrap
            }
            Flow {
                width: parent.width
                spacing: Theme.spacing3

                Repeater {
                    model: ExamplesModel {
                        language: root.workbench.language
                    }
                    delegate: ExampleCard {
                        id: example

                        required property bool leads

                        visible: leads
                        pictures: root.pictures
                        onOpened: name => root.workbench.openExample(name)
                        onActiveFocusChanged: {
                            if (activeFocus)
                                page.follow(example);
                        }
                    }
                }
            }
        }
    }
}
