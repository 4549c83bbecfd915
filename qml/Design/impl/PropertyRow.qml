pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One property: its name, its value to be edited, and below what the value comes to or what is wrong with it.
Item {
    id: root

    required property int index
    required property string part
    required property string kind
    required property int depth
    required property string label
    required property string written
    required property bool isSet
    required property bool differs
    required property bool isRequired
    required property bool isItem
    required property bool isBranch
    required property bool open
    required property var choices
    required property string worth
    required property string change
    required property string docs
    required property string problem
    readonly property bool nests: root.kind === "list" || root.kind === "map" || root.kind === "object"
    // Drawn here and not by a section's delegate: bound components cannot be one in Qt 6.4.
    readonly property bool opensSection: ListView.section !== ListView.previousSection

    signal typed(text: string)
    signal committed(text: string)
    signal cleared()
    signal toggled()
    signal added(name: string)
    signal moved(by: int)
    signal reached()

    function choose(text: string) {
        root.typed(text);
        root.committed(text);
    }

    implicitHeight: column.implicitHeight

    Column {
        id: column

        x: Theme.spacing4 + root.depth * Theme.spacing3
        width: root.width - x - Theme.spacing4
        topPadding: root.opensSection ? Theme.spacing3 : Theme.spacing1
        bottomPadding: Theme.spacing1
        spacing: Theme.spacing1

        Label {
            visible: root.opensSection
            bottomPadding: Theme.spacing1
            secondary: true
            font.weight: Font.DemiBold
            text: root.part === "general" ? qsTr("Resource") : root.part === "required" ? qsTr("Required")
                : root.part === "common" ? qsTr("Common") : root.part === "written" ? qsTr("Also set") : qsTr("Other properties")
        }
        Item {
            width: parent.width
            height: Theme.targetMinimum

            IconButton {
                id: fold

                anchors.left: parent.left
                anchors.leftMargin: -Theme.spacing2
                size: Theme.targetMinimum
                visible: root.nests
                iconName: root.open ? "chevron-down" : "chevron-right"
                text: root.open ? qsTr("Fold %1").arg(root.label) : qsTr("Unfold %1").arg(root.label)
                onClicked: root.toggled()
                onActiveFocusChanged: if (activeFocus) root.reached()
            }
            Label {
                anchors.left: fold.visible ? fold.right : parent.left
                anchors.right: tools.left
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideRight
                font.weight: root.isSet ? Font.Medium : Font.Normal
                text: (root.isRequired ? qsTr("%1 (required)").arg(root.label) : root.label) + (root.nests && root.isSet && !root.open ? "  " + root.written : "")
            }
            Row {
                id: tools

                anchors.right: parent.right

                IconButton {
                    size: Theme.targetMinimum
                    visible: root.isItem && Number(root.label) > 1
                    iconName: "chevron-up"
                    text: qsTr("Move up")
                    onClicked: root.moved(-1)
                }
                IconButton {
                    size: Theme.targetMinimum
                    visible: root.isItem && Number(root.label) > 0
                    iconName: "chevron-down"
                    text: qsTr("Move down")
                    onClicked: root.moved(1)
                }
                IconButton {
                    size: Theme.targetMinimum
                    visible: root.kind === "list" || (root.kind === "map" && key.length > 0)
                    iconName: "add"
                    text: qsTr("Add to %1").arg(root.label)
                    onClicked: {
                        root.added(key.text);
                        key.clear();
                    }
                }
                IconButton {
                    size: Theme.targetMinimum
                    visible: root.isItem || (root.isSet && !root.isBranch && !root.isRequired && root.part !== "general")
                    iconName: "close"
                    text: qsTr("Remove %1").arg(root.label)
                    onClicked: root.cleared()
                }
                IconButton {
                    size: Theme.targetMinimum
                    visible: root.docs.length > 0 && root.depth === 0
                    iconName: "help"
                    text: qsTr("Documentation of %1").arg(root.label) + (root.change.length > 0 ? "\n" + root.change : "")
                    onClicked: Qt.openUrlExternally(root.docs)
                }
            }
        }
        TextField {
            id: key

            width: parent.width
            visible: root.kind === "map" && root.open
            placeholderText: qsTr("Name of a new entry")
            onAccepted: {
                root.added(key.text);
                key.clear();
            }
        }
        Item {
            width: parent.width
            height: Theme.controlHeight
            visible: !root.nests && root.kind !== "json"

            Switch {
                id: toggle

                visible: root.kind === "switch"
                anchors.verticalCenter: parent.verticalCenter
                checked: root.written === "true"
                Accessible.name: root.label
                onClicked: {
                    root.choose(checked ? "true" : "false");
                    checked = Qt.binding(() => root.written === "true");
                }
                onActiveFocusChanged: if (activeFocus) root.reached()
            }
            TextField {
                id: line

                anchors.left: parent.left
                anchors.right: parent.right
                visible: root.kind !== "switch"
                rightPadding: pick.visible ? pick.width : Theme.spacing2
                wrong: root.problem.length > 0
                placeholderText: root.differs ? qsTr("different values") : root.isBranch || !root.isSet ? qsTr("not set") : ""
                Accessible.name: root.label
                Accessible.description: root.problem.length > 0 ? root.problem : root.worth
                Component.onCompleted: text = root.written
                onTextEdited: root.typed(text)
                onEditingFinished: root.committed(text)
                onActiveFocusChanged: if (activeFocus) root.reached()

                Connections {
                    target: root
                    function onWrittenChanged() {
                        // What is being composed is not to be disturbed.
                        if (line.text !== root.written && !line.inputMethodComposing)
                            line.text = root.written;
                    }
                }
            }
            IconButton {
                id: pick

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.targetMinimum
                visible: line.visible && root.choices.length > 0
                iconName: "chevron-down"
                text: qsTr("Choose %1").arg(root.label)
                onClicked: menu.popup(0, height)

                Menu {
                    id: menu

                    Repeater {
                        model: root.choices
                        delegate: MenuItem {
                            required property string modelData

                            text: modelData
                            onTriggered: root.choose(modelData)
                        }
                    }
                }
            }
        }
        T.ScrollView {
            width: parent.width
            height: Math.min(Math.max(several.implicitHeight, 3 * Theme.controlHeight), 8 * Theme.controlHeight)
            visible: root.kind === "json"
            clip: true

            T.TextArea {
                id: several

                padding: Theme.spacing2
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                font.family: Theme.fontFamilyCode
                font.pixelSize: Theme.fontCode
                selectByMouse: true
                KeyNavigation.priority: KeyNavigation.BeforeItem
                Accessible.name: root.label
                Component.onCompleted: text = root.written
                onTextChanged: {
                    if (activeFocus && text !== root.written)
                        root.typed(text);
                }
                onEditingFinished: root.committed(text)

                Connections {
                    target: root
                    function onWrittenChanged() {
                        if (several.text !== root.written && !several.inputMethodComposing)
                            several.text = root.written;
                    }
                }

                background: Rectangle {
                    color: Theme.field
                    radius: Theme.radiusControl
                    border.width: several.activeFocus ? Theme.focusWidth : Theme.borderWidth
                    border.color: root.problem.length > 0 ? Theme.error : several.activeFocus ? Theme.focusRing : Theme.borderStrong
                }
            }
        }
        Label {
            width: parent.width
            visible: root.problem.length > 0
            wrapMode: Text.Wrap
            secondary: true
            color: Theme.error
            text: "⚠ " + root.problem
        }
        Label {
            width: parent.width
            visible: root.worth.length > 0
            wrapMode: Text.Wrap
            secondary: true
            text: root.worth
        }
    }
}
