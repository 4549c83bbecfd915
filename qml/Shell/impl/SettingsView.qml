pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// How a person likes the program. Everything applies at once and is remembered.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property Preferences preferences: root.workbench.preferences
    readonly property var gridSteps: [4, 8, 16, 32]
    readonly property var saveTimes: [0, 5, 30, 120]

    // The actions of a menu are the choices: no second list of them.
    function textsOf(menu: string): list<string> {
        const texts = [];
        for (const action of root.workbench.actions.inMenu(menu))
            texts.push(action.text);
        return texts;
    }
    function chosenOf(menu: string): int {
        const actions = root.workbench.actions.inMenu(menu);
        for (let i = 0; i < actions.length; ++i)
            if (actions[i].checked)
                return i;
        return -1;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings")
    Keys.onEscapePressed: root.workbench.goBack()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    Flickable {
        id: page

        anchors.fill: parent
        contentHeight: content.height + 2 * Theme.spacing6
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        // What has the keyboard is never out of sight.
        function follow(item: Item) {
            const top = item.mapToItem(page.contentItem, 0, 0).y;
            if (top < contentY)
                contentY = Math.max(0, top - Theme.spacing5);
            else if (top + item.height > contentY + height)
                contentY = Math.min(contentHeight - height, top + item.height + Theme.spacing5 - height);
        }

        Column {
            id: content

            x: Math.max(Theme.spacing5, (page.width - Theme.settingsWidth) / 2)
            y: Theme.spacing6
            width: page.width - 2 * x
            spacing: Theme.spacing4

            component Section: Column {
                id: section

                property string title
                default property alias rows: rows.data

                width: content.width
                spacing: Theme.spacing2

                Label {
                    text: section.title
                    font.pixelSize: Theme.fontSection
                    font.weight: Font.DemiBold
                }
                Rectangle {
                    width: parent.width
                    height: rows.height
                    radius: Theme.radiusCard
                    color: Theme.panel
                    border.width: Theme.borderWidth
                    border.color: Theme.border

                    Column {
                        id: rows

                        width: parent.width
                    }
                }
            }

            Item {
                width: parent.width
                height: done.height

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Settings")
                    font.pixelSize: Theme.fontTitle
                    font.weight: Font.DemiBold
                }
                Button {
                    id: done

                    anchors.right: parent.right
                    text: qsTr("Done")
                    focus: true
                    onClicked: root.workbench.goBack()
                }
            }

            Section {
                title: qsTr("Appearance")

                SettingsRow {
                    title: themeChoice.title

                    SettingsChoice {
                        id: themeChoice

                        title: qsTr("Theme")
                        texts: {
                            root.workbench.language; // whose words these are
                            return root.textsOf("theme");
                        }
                        chosen: {
                            root.preferences.theme;
                            return root.chosenOf("theme");
                        }
                        onPicked: index => root.workbench.actions.inMenu("theme")[index].trigger()
                        onActiveFocusChanged: page.follow(this)
                    }
                }
                Divider {
                    width: parent.width
                }
                SettingsRow {
                    title: colorBlind.text
                    about: qsTr("Orange, green, blue and purple of the services become ones that stay apart with a colour-vision deficiency.")

                    Switch {
                        id: colorBlind

                        text: qsTr("Colours for colour-blind readers")
                        checked: root.preferences.colorBlind
                        onToggled: root.preferences.colorBlind = checked
                        onActiveFocusChanged: page.follow(this)
                    }
                }
                Divider {
                    width: parent.width
                }
                SettingsRow {
                    title: motion.text
                    about: qsTr("Nothing slides or fades.")

                    Switch {
                        id: motion

                        text: qsTr("Reduce motion")
                        checked: root.preferences.reducedMotion
                        onToggled: root.preferences.reducedMotion = checked
                        onActiveFocusChanged: page.follow(this)
                    }
                }
                Divider {
                    width: parent.width
                }
                SettingsRow {
                    title: languageChoice.title

                    SettingsChoice {
                        id: languageChoice

                        title: qsTr("Language")
                        texts: {
                            root.workbench.language; // whose words these are
                            return root.textsOf("language");
                        }
                        chosen: {
                            root.preferences.language;
                            return root.chosenOf("language");
                        }
                        onPicked: index => root.workbench.actions.inMenu("language")[index].trigger()
                        onActiveFocusChanged: page.follow(this)
                    }
                }
                Divider {
                    width: parent.width
                }
                // A diagram as it looks now.
                Item {
                    width: parent.width
                    height: 220

                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: Theme.spacing3
                        radius: Theme.radiusControl
                        color: Theme.canvas

                        Image {
                            anchors.fill: parent
                            anchors.margins: Theme.spacing2
                            asynchronous: true
                            cache: false
                            fillMode: Image.PreserveAspectFit
                            source: root.visible ? "image://thumbnail/" + root.preferences.look + "/" + root.workbench.language + "/example/three-tier-web" : ""
                            sourceSize.width: Math.round(width * Screen.devicePixelRatio)
                            sourceSize.height: Math.round(height * Screen.devicePixelRatio)
                            Accessible.role: Accessible.Graphic
                            Accessible.name: qsTr("An example as it looks with these settings")
                        }
                    }
                }
            }

            Section {
                title: qsTr("Canvas")

                SettingsRow {
                    title: gridShown.text

                    Switch {
                        id: gridShown

                        text: qsTr("Show the grid")
                        checked: root.preferences.gridShown
                        onToggled: root.preferences.gridShown = checked
                        onActiveFocusChanged: page.follow(this)
                    }
                }
                Divider {
                    width: parent.width
                }
                SettingsRow {
                    title: snapping.text
                    about: qsTr("What is moved or sized goes to the grid and to the edges of its neighbours. Alt while dragging does without.")

                    Switch {
                        id: snapping

                        text: qsTr("Snap")
                        checked: root.preferences.snapping
                        onToggled: root.preferences.snapping = checked
                        onActiveFocusChanged: page.follow(this)
                    }
                }
                Divider {
                    width: parent.width
                }
                SettingsRow {
                    title: gridStep.title
                    about: qsTr("Also how far the arrow keys move the selection.")

                    SettingsChoice {
                        id: gridStep

                        title: qsTr("Grid step")
                        texts: root.gridSteps.map(step => qsTr("%1 px").arg(step))
                        chosen: root.gridSteps.indexOf(root.preferences.gridStep)
                        displayText: qsTr("%1 px").arg(root.preferences.gridStep)
                        onPicked: index => root.preferences.gridStep = root.gridSteps[index]
                        onActiveFocusChanged: page.follow(this)
                    }
                }
            }

            Section {
                title: qsTr("Files")

                SettingsRow {
                    title: saveAfter.title
                    about: qsTr("Some time after the last change, for designs that have a file. A file that another program changed meanwhile is left alone.")

                    SettingsChoice {
                        id: saveAfter

                        function say(seconds: int): string {
                            return seconds === 0 ? qsTr("Never") : qsTr("After %n second(s)", "", seconds);
                        }

                        title: qsTr("Save automatically")
                        texts: root.saveTimes.map(say)
                        chosen: root.saveTimes.indexOf(root.preferences.saveAfter)
                        displayText: say(root.preferences.saveAfter)
                        onPicked: index => root.preferences.saveAfter = root.saveTimes[index]
                        onActiveFocusChanged: page.follow(this)
                    }
                }
            }

            Button {
                anchors.right: parent.right
                text: qsTr("Reset to the defaults")
                iconName: "undo"
                onClicked: root.preferences.reset()
                onActiveFocusChanged: page.follow(this)
            }
        }
    }
}
