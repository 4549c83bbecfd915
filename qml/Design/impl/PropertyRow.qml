pragma ComponentBehavior: Bound

import QtQuick
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
    required property int position
    required property bool isLast
    required property bool isBranch
    required property bool open
    required property var choices
    required property var notes
    required property string worth
    required property string change
    required property string docs
    required property string problem
    required property bool doubtful
    required property string hint
    required property bool unset
    required property var shapes
    required property int shape
    required property var makes
    required property string passedOn
    required property string unit
    required property bool divides
    readonly property bool isTag: root.kind === "tags" || root.kind === "tag"
    readonly property bool nests: root.kind === "list" || root.kind === "map" || root.kind === "object"
    readonly property bool isLine: !root.nests && !root.isTag && root.kind !== "json" && root.kind !== "switch"
    // Of a list the items need no names of their own.
    readonly property bool isBare: root.isLine && root.position > 0 && root.kind !== "branches" && root.shapes.length < 2
    // Drawn here and not by a section's delegate: bound components cannot be one in Qt 6.4.
    readonly property bool opensSection: ListView.section !== ListView.previousSection && root.part !== "general"
    // For who hears the form.
    readonly property string spoken: root.unit.length > 0 ? qsTr("%1 in %2", "a property and its unit").arg(root.label).arg(root.unit) : root.label
    readonly property string about: root.problem.length > 0 ? root.problem : root.worth

    // Of a map: what the next entry is to be called.
    property string newKey

    signal typed(text: string)
    signal committed(text: string)
    signal cleared()
    signal abandoned()
    signal stepped(redo: bool)
    signal toggled()
    signal added(name: string)
    signal moved(by: int)
    signal reached()
    signal reshaped(shape: int)
    signal kept()
    signal making(what: int)
    signal tagAdded(key: string, value: string)
    signal tagRenamed(key: string)
    signal tagPassed(on: bool)

    function addEntry() {
        root.added(root.newKey);
        root.newKey = "";
    }
    function choose(text: string) {
        root.typed(text);
        root.committed(text);
    }
    // The tag that was typed has been added: room for the next.
    function nextTag() {
        (tag.itemAt(0) as TagFields).next();
    }

    implicitHeight: column.implicitHeight

    // Repeaters of one or none and not loaders: those cannot make bound components in Qt 6.4.
    Column {
        id: column

        x: Theme.spacing4 + (root.isTag ? 0 : root.depth * Theme.spacing3)
        width: root.width - x - Theme.spacing4
        topPadding: root.opensSection ? Theme.spacing3 : Theme.spacing1
        bottomPadding: Theme.spacing1
        spacing: Theme.spacing1

        Label {
            visible: root.opensSection
            bottomPadding: Theme.spacing1
            secondary: true
            font.weight: Font.DemiBold
            text: root.part === "required" ? qsTr("Required") : root.part === "common" ? qsTr("Common") : root.part === "written" ? qsTr("Also set")
                : root.part === "lifecycle" ? qsTr("Life cycle") : qsTr("Other properties")
        }
        Repeater {
            model: root.divides ? 1 : 0
            delegate: Item {
                width: column.width
                implicitHeight: rest.implicitHeight + Theme.spacing1

                Label {
                    id: rest

                    secondary: true
                    text: qsTr("Not set")
                }
                Divider {
                    anchors.left: rest.right
                    anchors.leftMargin: Theme.spacing2
                    anchors.right: parent.right
                    anchors.verticalCenter: rest.verticalCenter
                }
            }
        }
        Item {
            width: parent.width
            height: root.isBare ? Theme.controlHeight : Theme.targetMinimum
            visible: root.kind !== "tag"

            Repeater {
                model: root.nests ? 1 : 0
                delegate: IconButton {
                    x: -Theme.spacing2
                    size: Theme.targetMinimum
                    iconName: root.open ? "chevron-down" : "chevron-right"
                    text: root.open ? qsTr("Fold %1").arg(root.label) : qsTr("Unfold %1").arg(root.label)
                    onClicked: root.toggled()
                    onActiveFocusChanged: if (activeFocus) root.reached()
                }
            }
            Label {
                id: named

                x: root.nests ? Theme.targetMinimum - Theme.spacing2 : 0
                width: tools.x - x
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.isBare
                elide: Text.ElideRight
                font.weight: root.isSet ? Font.Medium : Font.Normal
                text: (root.isRequired ? qsTr("%1 (required)").arg(root.label) : root.label) + (root.nests && root.isSet && !root.open ? "  " + root.written : "")

                FullText {
                    words: named
                }
            }
            Label {
                x: named.x + named.contentWidth + Theme.spacing2
                width: Math.max(0, tools.x - x)
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.isBare && root.unit.length > 0
                elide: Text.ElideRight
                secondary: true
                text: root.unit
            }
            Repeater {
                model: root.isBare ? 1 : 0
                delegate: PickField {
                    width: tools.x - Theme.spacing1
                    written: root.written
                    choices: root.choices
                    notes: root.notes
                    makes: root.makes
                    wrong: root.problem.length > 0
                    placeholderText: root.hint
                    Accessible.name: root.spoken
                    Accessible.description: root.about
                    onTyped: text => root.typed(text)
                    onCommitted: text => root.committed(text)
                    onMaking: what => root.making(what)
                    stepsDocument: true
                    onStepped: redo => root.stepped(redo)
                    onAbandoned: root.abandoned()
                    onReached: root.reached()
                }
            }
            Row {
                id: tools

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                Repeater {
                    model: root.position > 0 && !root.isTag ? 1 : 0
                    delegate: Row {
                        IconButton {
                            size: Theme.targetMinimum
                            visible: root.position > 1
                            iconName: "chevron-up"
                            text: qsTr("Move up")
                            onClicked: root.moved(-1)
                            onActiveFocusChanged: if (activeFocus) root.reached()
                        }
                        IconButton {
                            size: Theme.targetMinimum
                            visible: !root.isLast
                            iconName: "chevron-down"
                            text: qsTr("Move down")
                            onClicked: root.moved(1)
                            onActiveFocusChanged: if (activeFocus) root.reached()
                        }
                    }
                }
                Repeater {
                    model: root.kind === "list" || (root.kind === "map" && root.newKey.length > 0) ? 1 : 0
                    delegate: IconButton {
                        size: Theme.targetMinimum
                        iconName: "add"
                        text: qsTr("Add to %1").arg(root.label)
                        onClicked: root.addEntry()
                        onActiveFocusChanged: if (activeFocus) root.reached()
                    }
                }
                Repeater {
                    model: root.isBranch ? 1 : 0
                    delegate: IconButton {
                        size: Theme.targetMinimum
                        iconName: "good"
                        text: qsTr("Always this value")
                        onClicked: root.kept()
                        onActiveFocusChanged: if (activeFocus) root.reached()
                    }
                }
                Repeater {
                    model: root.isItem || (root.isSet && !root.isTag && !(root.isBranch && root.unset) && !root.isRequired && root.part !== "general") ? 1 : 0
                    delegate: IconButton {
                        size: Theme.targetMinimum
                        iconName: "close"
                        text: qsTr("Remove %1").arg(root.label)
                        onClicked: root.cleared()
                        onActiveFocusChanged: if (activeFocus) root.reached()
                    }
                }
                Repeater {
                    model: root.docs.length > 0 && !root.isItem && !root.isBranch ? 1 : 0
                    delegate: IconButton {
                        size: Theme.targetMinimum
                        iconName: "help"
                        text: qsTr("Documentation of %1").arg(root.label) + (root.change.length > 0 ? "\n" + root.change : "")
                        onClicked: Qt.openUrlExternally(root.docs)
                        onActiveFocusChanged: if (activeFocus) root.reached()
                    }
                }
            }
        }
        Repeater {
            model: root.shapes.length > 1 ? 1 : 0
            delegate: Choice {
                width: column.width
                model: root.shapes
                currentIndex: root.shape
                Accessible.name: qsTr("Shape of %1").arg(root.label)
                onActiveFocusChanged: if (activeFocus) root.reached()
                onActivated: index => {
                    root.reshaped(index);
                    currentIndex = Qt.binding(() => root.shape);
                }
            }
        }
        Repeater {
            id: tag

            model: root.isTag ? 1 : 0
            delegate: TagFields {
                width: column.width
                fresh: root.kind === "tags"
                label: fresh ? "" : root.label
                written: fresh ? "" : root.written
                differs: root.differs
                wrong: root.problem.length > 0
                about: root.about
                passedOn: root.passedOn
                onTyped: text => root.typed(text)
                onCommitted: text => root.committed(text)
                onRenamed: key => root.tagRenamed(key)
                onAdded: (key, value) => root.tagAdded(key, value)
                onPassed: on => root.tagPassed(on)
                onAbandoned: root.abandoned()
                onRemoved: root.cleared()
                onReached: root.reached()
            }
        }
        Repeater {
            model: root.kind === "map" && root.open ? 1 : 0
            delegate: TextField {
                width: column.width
                text: root.newKey
                placeholderText: qsTr("Name of a new entry")
                onTextEdited: root.newKey = text
                onActiveFocusChanged: if (activeFocus) root.reached()
                onAccepted: {
                    if (!composing)
                        root.addEntry();
                }
            }
        }
        Repeater {
            model: root.kind === "switch" ? 1 : 0
            delegate: Item {
                width: column.width
                implicitHeight: Theme.controlHeight

                Switch {
                    id: toggle

                    anchors.verticalCenter: parent.verticalCenter
                    checked: root.written === "true"
                    Accessible.name: root.label
                    onClicked: {
                        root.choose(checked ? "true" : "false");
                        checked = Qt.binding(() => root.written === "true");
                    }
                    onActiveFocusChanged: if (activeFocus) root.reached()
                }
                Label {
                    anchors.left: toggle.right
                    anchors.leftMargin: Theme.spacing2
                    anchors.verticalCenter: parent.verticalCenter
                    secondary: true
                    text: root.hint
                }
            }
        }
        Repeater {
            model: root.isLine && !root.isBare ? 1 : 0
            delegate: PickField {
                width: column.width
                written: root.written
                choices: root.choices
                notes: root.notes
                makes: root.makes
                placeholderText: root.hint
                wrong: root.problem.length > 0
                Accessible.name: root.spoken
                Accessible.description: root.about
                onTyped: text => root.typed(text)
                onCommitted: text => root.committed(text)
                onMaking: what => root.making(what)
                stepsDocument: true
                onStepped: redo => root.stepped(redo)
                onAbandoned: root.abandoned()
                onReached: root.reached()
            }
        }
        Repeater {
            model: root.kind === "json" ? 1 : 0
            delegate: LinesField {
                width: column.width
                name: root.label
                written: root.written
                wrong: root.problem.length > 0
                onTyped: text => root.typed(text)
                onCommitted: text => root.committed(text)
                onAbandoned: root.abandoned()
                onReached: root.reached()
                onStepped: redo => root.stepped(redo)
            }
        }
        Repeater {
            model: root.problem.length > 0 ? 1 : 0
            delegate: Item {
                width: column.width
                implicitHeight: words.implicitHeight

                SeverityIcon {
                    severity: root.doubtful ? "warning" : "error"
                }
                Label {
                    id: words

                    x: Theme.spacing4 + Theme.spacing1
                    width: parent.width - x
                    wrapMode: Text.Wrap
                    secondary: true
                    color: root.doubtful ? Theme.warning : Theme.error
                    text: root.problem
                }
            }
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
