pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Controls
import Cirro.Theme

// A row of the template's form: only the parts that its kind has are made.
FocusScope {
    id: root

    required property int index
    required property string row
    required property string section
    required property string member
    required property string kind
    required property int depth
    required property string label
    required property string written
    required property bool isSet
    required property bool isRequired
    required property bool isItem
    required property bool open
    required property var choices
    required property string summary
    required property var users
    required property bool unused
    required property bool grows
    required property string worth
    required property string problem
    required property var columns
    required property var lines
    required property var cells
    required property bool rises
    required property bool sinks
    readonly property bool isValue: root.row !== "section" && root.row !== "member" && root.row !== "table" && root.row !== "fixed"

    signal typed(text: string)
    signal committed(text: string)
    signal cleared()
    signal toggled()
    signal added()
    signal followed(user: string)
    signal cellTyped(line: int, column: int, text: string)
    signal abandoned()
    signal cellWritten(line: int, column: int, text: string)
    signal lineRenamed(line: int, name: string)
    signal columnRenamed(column: int, name: string)
    signal lineAdded()
    signal columnAdded()
    signal lineRemoved(line: int)
    signal columnRemoved(column: int)
    signal reached()
    signal stepped(redo: bool)
    signal moved(by: int)

    // The name is selected, to be typed over.
    function edit() {
        (values.itemAt(0) as TemplateValue)?.edit();
    }
    function take() {
        (members.itemAt(0) as TemplateMember)?.take();
        (values.itemAt(0) as TemplateValue)?.edit();
    }

    implicitHeight: column.implicitHeight
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
        event.accepted = (event.modifiers & Qt.AltModifier) !== 0 && (by < 0 ? root.rises : by > 0 && root.sinks);
        if (event.accepted)
            root.moved(by);
    }

    // Repeaters of one or none and not loaders: those cannot make bound components in Qt 6.4.
    Column {
        id: column

        readonly property real inset: Theme.spacing4 + root.depth * Theme.spacing3

        width: root.width

        Repeater {
            model: root.row === "section" ? 1 : 0
            delegate: TemplateSection {
                width: column.width
                title: root.label
                count: root.summary
                open: root.open
                grows: root.grows
                addText: root.section === "Parameters" ? qsTr("Add a parameter") : root.section === "Mappings" ? qsTr("Add a mapping")
                         : root.section === "Interface" ? qsTr("Add a group of parameters") : root.section === "Conditions" ? qsTr("Add a condition") : qsTr("Add an output")
                onToggled: root.toggled()
                onAdded: root.added()
                onReached: root.reached()
            }
        }
        Repeater {
            id: members

            model: root.row === "member" ? 1 : 0
            delegate: TemplateMember {
                width: column.width
                name: root.label
                summary: root.summary
                worth: root.worth
                useCount: root.users.length
                unused: root.unused
                open: root.open
                onToggled: root.toggled()
                rises: root.rises
                sinks: root.sinks
                onMoved: by => root.moved(by)
                onRemoved: root.cleared()
                onReached: root.reached()
            }
        }
        Repeater {
            id: values

            model: root.isValue ? 1 : 0
            delegate: TemplateValue {
                x: column.inset
                width: column.width - x - Theme.spacing4
                bottomPadding: Theme.spacing2
                kind: root.kind
                label: root.label
                written: root.written
                isSet: root.isSet
                isRequired: root.isRequired
                isItem: root.isItem || root.row === "expression"
                open: root.open
                grows: root.grows
                choices: root.choices
                worth: root.worth
                problem: root.problem
                waits: root.row === "name"
                rises: root.rises
                sinks: root.sinks
                onMoved: by => root.moved(by)
                onStepped: redo => root.stepped(redo)
                onTyped: text => root.typed(text)
                onCommitted: text => root.committed(text)
                onAbandoned: root.abandoned()
                onCleared: root.cleared()
                onToggled: root.toggled()
                onAdded: root.added()
                onReached: root.reached()
            }
        }
        Repeater {
            model: root.row === "table" ? 1 : 0
            delegate: MappingTable {
                x: column.inset
                width: column.width - x - Theme.spacing4
                columns: root.columns
                lines: root.lines
                cells: root.cells
                onCellTyped: (line, column, text) => root.cellTyped(line, column, text)
                onCellAbandoned: root.abandoned()
                onStepped: redo => root.stepped(redo)
                onCellWritten: (line, column, text) => root.cellWritten(line, column, text)
                onLineRenamed: (line, name) => root.lineRenamed(line, name)
                onColumnRenamed: (column, name) => root.columnRenamed(column, name)
                onLineAdded: root.lineAdded()
                onColumnAdded: root.columnAdded()
                onLineRemoved: line => root.lineRemoved(line)
                onColumnRemoved: column => root.columnRemoved(column)
                onReached: root.reached()
            }
        }
        Repeater {
            model: root.row === "fixed" && root.section === "Interface" ? 1 : 0
            delegate: Label {
                x: column.inset
                width: column.width - x - Theme.spacing4
                bottomPadding: Theme.spacing2
                wrapMode: Text.Wrap
                secondary: true
                text: root.written
            }
        }
        Repeater {
            model: root.row === "fixed" && root.section !== "Interface" ? 1 : 0
            delegate: Label {
                x: column.inset
                width: column.width - x - Theme.spacing4
                bottomPadding: Theme.spacing2
                wrapMode: Text.WrapAnywhere
                font.family: Theme.fontFamilyCode
                text: root.written
            }
        }
        Repeater {
            model: root.row === "name" && root.users.length > 0 ? 1 : 0
            delegate: TemplateUsers {
                x: column.inset
                width: column.width - x - Theme.spacing4
                bottomPadding: Theme.spacing2
                users: root.users
                onFollowed: user => root.followed(user)
                onReached: root.reached()
            }
        }
    }
}
