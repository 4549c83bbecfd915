pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// What is selected as a form: every property that its type has, as it is written, with what may be written instead.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property string shownName: properties.name

    signal findingWanted(element: string)

    // Shows the property that a place in the template lies in, a JSON pointer, without taking the keyboard.
    function reveal(pointer: string) {
        searchField.clear();
        list.currentIndex = properties.follow(pointer);
        list.positionViewAtIndex(list.currentIndex, ListView.Center);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Inspector")
    onShownNameChanged: list.currentIndex = -1

    PropertyFormModel {
        id: properties

        workbench: root.workbench
        // With what is being composed: Hangul finds while its syllable is unfinished.
        search: searchField.displayText
    }

    DesignOverview {
        id: overview

        workbench: root.workbench
    }

    Column {
        id: head

        width: parent.width
        visible: properties.elementCount > 0
        topPadding: Theme.spacing3
        bottomPadding: Theme.spacing2
        spacing: Theme.spacing2

        Row {
            x: Theme.spacing4
            spacing: Theme.spacing1

            Label {
                id: title

                anchors.verticalCenter: parent.verticalCenter
                width: head.width - 2 * Theme.spacing4 - pin.width - Theme.spacing1
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSection
                font.weight: Font.DemiBold
                text: root.workbench.selection.count === 1 ? properties.name : root.workbench.selectedLabel

                FullText {
                    words: title
                }
            }
            IconButton {
                id: pin

                readonly property Action command: root.workbench.actions.find("arrange.pin")

                size: Theme.targetMinimum
                iconName: pin.command.icon
                text: pin.command.text
                shortcutText: pin.command.shortcutText
                enabled: pin.command.enabled
                checkable: false
                checked: pin.command.checked
                onClicked: pin.command.trigger()
            }
        }
        Row {
            x: Theme.spacing4
            visible: properties.type.length > 0
            spacing: Theme.spacing1

            Label {
                id: type

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, head.width - 2 * Theme.spacing4 - documentation.width - Theme.spacing1)
                elide: Text.ElideMiddle
                secondary: true
                text: properties.type

                FullText {
                    words: type
                }
            }
            IconButton {
                id: documentation

                size: Theme.targetMinimum
                visible: properties.docs.length > 0
                iconName: "help"
                text: qsTr("Documentation of %1").arg(properties.type)
                onClicked: Qt.openUrlExternally(properties.docs)
            }
        }
        Row {
            id: held

            readonly property Action command: root.workbench.actions.find("view.show-held")

            x: Theme.spacing4
            visible: root.workbench.heldIn.length > 0
            spacing: Theme.spacing1

            Label {
                id: holder

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, head.width - 2 * Theme.spacing4 - open.width - Theme.spacing1)
                elide: Text.ElideRight
                secondary: true
                text: root.workbench.heldIn

                FullText {
                    words: holder
                }
            }
            IconButton {
                id: open

                size: Theme.targetMinimum
                iconName: held.command.icon
                text: held.command.text
                shortcutText: held.command.shortcutText
                enabled: held.command.enabled
                onClicked: held.command.trigger()
            }
        }
        TermLine {
            x: Theme.spacing4
            width: parent.width - 2 * Theme.spacing4
            workbench: root.workbench
            words: properties.glossaryWords
        }
        ElementFindings {
            x: Theme.spacing4
            width: parent.width - 2 * Theme.spacing4
            // The form keeps more than half of the panel.
            maximumHeight: root.height * 0.4
            document: root.workbench.document
            elements: root.workbench.selection.elements
            onFindingWanted: element => root.findingWanted(element)
        }
        TextField {
            id: searchField

            x: Theme.spacing4
            width: parent.width - 2 * Theme.spacing4
            iconName: "search"
            placeholderText: qsTr("Search properties")
            inputMethodHints: Qt.ImhNoPredictiveText
            Keys.onEscapePressed: searchField.clear()
        }
    }

    ListView {
        id: list

        anchors.top: head.bottom
        anchors.bottom: below.top
        width: parent.width
        visible: properties.elementCount > 0
        clip: true
        model: properties
        boundsBehavior: Flickable.StopAtBounds
        // What somebody was led to.
        currentIndex: -1
        highlightMoveDuration: 0
        // Every field has to be there for the Tab key to reach it.
        cacheBuffer: 100000
        section.property: "part"
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Properties")
        T.ScrollBar.vertical: ScrollBar {}

        delegate: PropertyRow {
            id: propertyRow

            width: ListView.view.width
            onTyped: text => properties.write(index, text)
            onCommitted: text => properties.commit(index, text)
            onCleared: properties.clear(index)
            onAbandoned: properties.abandon(index)
            onStepped: redo => properties.step(index, redo)
            onToggled: properties.toggle(index)
            onAdded: name => properties.add(index, name)
            onMoved: by => properties.moveItem(index, by)
            onReshaped: shape => properties.chooseShape(index, shape)
            onKept: properties.keepBranch(index)
            onMaking: what => properties.make(index, what)
            onTagAdded: (key, value) => {
                if (properties.addTag(index, key, value))
                    nextTag();
            }
            onTagRenamed: key => properties.renameTag(index, key)
            onTagPassed: on => properties.passTagOn(index, on)
            onReached: list.positionViewAtIndex(index, ListView.Contain)

            // Not the list's highlight: bound components cannot be one in Qt 6.4.
            Rectangle {
                z: -1
                anchors.fill: parent
                visible: propertyRow.index === list.currentIndex
                color: Theme.selected
            }
        }
    }

    Divider {
        anchors.bottom: list.bottom
        width: parent.width
        visible: list.visible && !list.atYEnd
    }
    Label {
        anchors.horizontalCenter: list.horizontalCenter
        y: list.y + Theme.spacing5
        visible: list.visible && properties.count === 0
        secondary: true
        text: qsTr("No property is called so.")
    }

    // Below the list and not its footer: bound components cannot be one in Qt 6.4.
    Column {
        id: below

        anchors.bottom: parent.bottom
        width: parent.width
        visible: list.visible
        padding: Theme.spacing2
        leftPadding: Theme.spacing4
        spacing: Theme.spacing1

        Button {
            visible: properties.addressed
            quiet: true
            iconName: "addresses"
            text: qsTr("Plan addresses…")
            onClicked: root.workbench.actions.find("design.plan-addresses").trigger()
        }
        Button {
            visible: searchField.length === 0
            quiet: true
            iconName: properties.all ? "chevron-up" : "chevron-down"
            text: properties.all ? qsTr("Fewer properties") : qsTr("All properties")
            onClicked: properties.all = !properties.all
        }
        Label {
            visible: properties.plumbing.length > 0
            secondary: true
            text: qsTr("Belongs to it")
        }
        Button {
            readonly property Action command: root.workbench.actions.find("view.unfold")

            visible: properties.plumbing.length > 0 && command.enabled
            quiet: true
            iconName: command.checked ? "hidden" : "visible"
            text: command.checked ? qsTr("Fold it away on the diagram") : qsTr("Show it on the diagram")
            onClicked: command.trigger()
        }
        Flow {
            width: parent.width - 2 * Theme.spacing4
            spacing: Theme.spacing1

            Repeater {
                model: properties.plumbing

                delegate: Button {
                    required property string modelData

                    width: Math.min(implicitWidth, list.width - 2 * Theme.spacing4)
                    quiet: true
                    text: modelData.slice(modelData.indexOf(":") + 1)
                    onClicked: root.workbench.selection.select(modelData)
                }
            }
        }
    }

    DrawnForm {
        width: parent.width
        visible: overview.drawn
        workbench: root.workbench
        overview: overview
    }
    OverviewForm {
        anchors.fill: parent
        visible: properties.elementCount === 0 && !overview.drawn
        workbench: root.workbench
        overview: overview
        onFindingsWanted: root.findingWanted("")
    }
}
