pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// A mapping as the table that it is: a line for each top-level key, a column for each second-level key.
Item {
    id: root

    required property var columns
    required property var lines
    required property var cells
    // As wide as there is room for, but never too narrow to read what stands there: a Region, an image's id.
    readonly property real fair: Math.floor(root.width / (root.columns.length + 1))
    readonly property real keyWidth: Math.max(root.fair, root.fitting(root.lines, 112, true))
    readonly property real cellWidth: Math.max(root.fair, root.fitting(root.cells, 112, false), root.fitting(root.columns, 112, true))

    signal cellTyped(line: int, column: int, text: string)
    signal cellWritten(line: int, column: int, text: string)
    signal cellAbandoned()
    signal stepped(redo: bool)
    signal lineRenamed(line: int, name: string)
    signal columnRenamed(column: int, name: string)
    signal lineAdded()
    signal columnAdded()
    signal lineRemoved(line: int)
    signal columnRemoved(column: int)
    signal reached()

    function fitting(texts: var, least: real, removable: bool): real {
        const around = 2 * Theme.spacing2 + 2 * Theme.spacing1 + (removable ? Theme.targetMinimum : 0);
        return texts.reduce((wide, text) => Math.max(wide, Math.min(Math.ceil(letters.advanceWidth(text)) + around, 240)), least);
    }

    FontMetrics {
        id: letters

        font.pixelSize: Theme.fontBody
        font.weight: Font.Medium
    }

    // A key, to be renamed, and beside it what takes it out.
    component Key: Item {
        id: key

        property string name
        property bool removable

        signal renamed(name: string)
        signal removed()

        width: root.cellWidth
        height: Theme.controlHeight

        TextField {
            id: keyName

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: (drop.visible ? drop.width : 0) + Theme.spacing1
            font.weight: Font.Medium
            text: key.name
            Accessible.name: qsTr("Key %1").arg(key.name)
            takesBack: true
            onAbandoned: text = Qt.binding(() => key.name)
            // What is too long is read from its beginning.
            onTextChanged: if (!activeFocus) cursorPosition = 0
            onEditingFinished: {
                const wanted = text;
                // What is written is taken back in the design, not in the line.
                clear();
                text = Qt.binding(() => key.name);
                if (wanted !== key.name)
                    key.renamed(wanted);
            }
            onActiveFocusChanged: if (activeFocus) root.reached()
        }
        IconButton {
            id: drop

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.targetMinimum
            visible: key.removable
            iconName: "close"
            text: qsTr("Remove %1").arg(key.name)
            onClicked: key.removed()
            onActiveFocusChanged: if (activeFocus) root.reached()
        }
    }

    implicitHeight: table.height + below.height + Theme.spacing2

    Flickable {
        id: table

        width: parent.width
        height: grid.height + Theme.spacing3
        contentWidth: grid.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        T.ScrollBar.horizontal: ScrollBar {
            implicitHeight: 6
            padding: 1
        }

        Column {
            id: grid

            spacing: Theme.spacing1

            Row {
                leftPadding: root.keyWidth

                Repeater {
                    model: root.columns.length
                    delegate: Key {
                        required property int index

                        name: root.columns[index] ?? ""
                        removable: root.columns.length > 1
                        onRenamed: name => root.columnRenamed(index, name)
                        onRemoved: root.columnRemoved(index)
                    }
                }
            }
            Repeater {
                model: root.lines.length
                delegate: Row {
                    id: line

                    required property int index

                    Key {
                        width: root.keyWidth
                        name: root.lines[line.index] ?? ""
                        removable: root.lines.length > 1
                        onRenamed: name => root.lineRenamed(line.index, name)
                        onRemoved: root.lineRemoved(line.index)
                    }
                    Repeater {
                        model: root.columns.length
                        delegate: Item {
                            id: cell

                            required property int index
                            readonly property string written: root.cells[line.index * root.columns.length + cell.index] ?? ""

                            width: root.cellWidth
                            height: Theme.controlHeight

                            // What is typed is in the design at once, as everywhere: nothing is lost to a click elsewhere.
                            PickField {
                                anchors.fill: parent
                                anchors.rightMargin: Theme.spacing1
                                written: cell.written
                                stepsDocument: true
                                Accessible.name: qsTr("%1 of %2").arg(root.columns[cell.index] ?? "").arg(root.lines[line.index] ?? "")
                                onTyped: text => root.cellTyped(line.index, cell.index, text)
                                onCommitted: text => {
                                    if (edited)
                                        root.cellWritten(line.index, cell.index, text);
                                }
                                onAbandoned: root.cellAbandoned()
                                onStepped: redo => root.stepped(redo)
                                onReached: root.reached()
                            }
                        }
                    }
                }
            }
        }
    }
    Row {
        id: below

        anchors.top: table.bottom
        anchors.left: parent.left
        anchors.leftMargin: -Theme.spacing2

        Button {
            quiet: true
            iconName: "add"
            text: qsTr("Line")
            Accessible.name: qsTr("Add a line")
            onClicked: root.lineAdded()
            onActiveFocusChanged: if (activeFocus) root.reached()
        }
        Button {
            quiet: true
            iconName: "add"
            text: qsTr("Column")
            Accessible.name: qsTr("Add a column")
            onClicked: root.columnAdded()
            onActiveFocusChanged: if (activeFocus) root.reached()
        }
    }
}
