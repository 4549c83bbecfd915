pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What a window that ended unexpectedly had not saved: each with its picture, to go on with or to give up.
CardDialog {
    id: root

    required property Workbench workbench
    readonly property real cardHeight: 124
    readonly property real bodyWidth: Math.min(592, root.widest)
    readonly property UnsavedModel designs: root.workbench.unsaved

    function goOn(row: int) {
        root.close();
        root.workbench.recover(row);
    }

    title: qsTr("Cirrograph ended before these changes were saved")
    onOpened: {
        list.currentIndex = 0;
        list.forceActiveFocus();
    }

    Connections {
        target: root.designs
        function onCountChanged() {
            if (root.designs.count === 0)
                root.close();
        }
    }

    contentItem: Column {
        spacing: Theme.spacing4

        Label {
            width: root.bodyWidth
            text: qsTr("Go on with one: it opens with these changes as one step that can be undone, and with what was typed in its code. The files themselves are as they were saved last.")
            secondary: true
            wrapMode: Text.Wrap
        }
        ListView {
            id: list

            width: root.bodyWidth
            height: Math.min(root.designs.count, 3) * (root.cardHeight + spacing) - spacing
            clip: true
            spacing: Theme.spacing2
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: Theme.fast
            model: root.designs
            Accessible.role: Accessible.List
            Accessible.name: root.title

            delegate: Rectangle {
                id: card

                required property int index
                required property string name
                required property string folder
                required property date changed
                required property string summary
                required property string picture

                width: ListView.view.width
                height: root.cardHeight
                radius: Theme.radiusCard
                color: Theme.panel
                border.width: Theme.borderWidth
                border.color: ListView.isCurrentItem && list.activeFocus ? Theme.accent : Theme.border
                Accessible.role: Accessible.ListItem
                Accessible.name: card.name
                Accessible.description: card.summary

                RowLayout {
                    id: row

                    anchors.fill: parent
                    anchors.margins: Theme.spacing3
                    spacing: Theme.spacing4

                    Rectangle {
                        Layout.preferredWidth: 132
                        Layout.preferredHeight: 92
                        radius: Theme.radiusControl
                        color: Theme.canvas

                        Image {
                            anchors.fill: parent
                            anchors.margins: Theme.spacing1
                            fillMode: Image.PreserveAspectFit
                            asynchronous: true
                            sourceSize.width: 264
                            sourceSize.height: 184
                            visible: card.picture.length > 0
                            source: card.picture.length === 0 ? "" : "image://thumbnail/" + root.workbench.preferences.look + "/"
                                    + root.workbench.language + "/" + card.picture
                        }
                        // A text that never was a template.
                        Icon {
                            anchors.centerIn: parent
                            visible: card.picture.length === 0
                            name: "code"
                            size: 32
                            color: Theme.textSecondary
                        }
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: Theme.spacing1

                        Label {
                            Layout.fillWidth: true
                            text: card.name
                            font.weight: Font.DemiBold
                            elide: Text.ElideMiddle
                        }
                        Label {
                            Layout.fillWidth: true
                            text: card.folder.length > 0 ? card.folder : qsTr("It had no file yet.")
                            secondary: true
                            elide: Text.ElideMiddle
                        }
                        Label {
                            Layout.fillWidth: true
                            text: [card.changed.toLocaleString(Qt.locale(), Locale.ShortFormat),
                                   card.summary].filter(part => part.length > 0).join(" · ")
                            secondary: true
                            wrapMode: Text.Wrap
                        }
                        RowLayout {
                            spacing: Theme.spacing2

                            Button {
                                text: qsTr("Go on")
                                primary: true
                                Accessible.name: qsTr("Go on with %1").arg(card.name)
                                onClicked: root.goOn(card.index)
                            }
                            Button {
                                text: qsTr("Discard")
                                Accessible.name: qsTr("Discard the changes to %1").arg(card.name)
                                onClicked: root.designs.discard(card.index)
                            }
                        }
                    }
                }
            }
            Keys.onReturnPressed: root.goOn(list.currentIndex)
        }
    }
    actions: [
        Button {
            text: qsTr("Later")
            onClicked: root.close()
        }
    ]
}
