pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Something drawn that is no resource: its label, of an arrow also its heads and line, of a group what is in it.
Column {
    id: root

    required property Workbench workbench
    required property DesignOverview overview

    topPadding: Theme.spacing3
    leftPadding: Theme.spacing4
    rightPadding: Theme.spacing4
    spacing: Theme.spacing2

    ArrowEditor {
        id: arrow

        workbench: root.workbench
    }

    Label {
        font.pixelSize: Theme.fontSection
        font.weight: Font.DemiBold
        text: root.overview.kind
    }
    Label {
        width: root.width - 2 * Theme.spacing4
        visible: text !== ""
        color: Theme.textSecondary
        wrapMode: Text.WordWrap
        text: root.overview.about
    }
    TermLine {
        width: root.width - 2 * Theme.spacing4
        workbench: root.workbench
        words: root.overview.glossaryWords
    }
    Label {
        visible: root.overview.labelled
        font.weight: Font.Medium
        text: root.overview.isNote ? qsTr("Text") : qsTr("Label")
    }
    LinesField {
        width: root.width - 2 * Theme.spacing4
        visible: root.overview.isNote
        code: false
        wrong: false
        name: qsTr("Text")
        written: root.overview.label
        onTyped: text => root.overview.label = text
        onCommitted: root.overview.settle()
        onAbandoned: root.overview.abandon()
        onStepped: redo => root.overview.step(redo)
    }
    TextField {
        id: label

        width: root.width - 2 * Theme.spacing4
        visible: root.overview.labelled && !root.overview.isNote
        placeholderText: root.overview.kind
        Accessible.name: qsTr("Label")
        Component.onCompleted: text = root.overview.label
        onTextEdited: root.overview.label = text
        onEditingFinished: root.overview.settle()
        takesBack: true
        onAbandoned: {
            root.overview.abandon();
            text = root.overview.label;
        }

        Connections {
            target: root.overview
            function onChanged() {
                if (!label.inputMethodComposing && label.text !== root.overview.label)
                    label.text = root.overview.label;
            }
        }
    }
    Label {
        visible: arrow.active
        font.weight: Font.Medium
        text: qsTr("Heads")
    }
    Choice {
        readonly property list<string> heads: ["end", "both", "none"]

        width: root.width - 2 * Theme.spacing4
        visible: arrow.active
        model: [qsTr("At the end"), qsTr("At both ends"), qsTr("None")]
        currentIndex: heads.indexOf(arrow.heads)
        Accessible.name: qsTr("Heads")
        onActivated: index => {
            arrow.heads = heads[index];
            currentIndex = Qt.binding(() => heads.indexOf(arrow.heads));
        }
    }
    Row {
        visible: arrow.active
        spacing: Theme.spacing2

        Switch {
            id: solid

            checked: arrow.solid
            Accessible.name: qsTr("Solid line")
            onClicked: {
                arrow.solid = checked;
                checked = Qt.binding(() => arrow.solid);
            }
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: solid.Accessible.name
        }
    }
    Button {
        visible: arrow.active
        text: qsTr("Turn it round")
        onClicked: arrow.turn()
    }
    Label {
        visible: root.overview.zone.length > 0
        width: root.width - 2 * Theme.spacing4
        wrapMode: Text.Wrap
        secondary: true
        text: qsTr("Stands for the Availability Zone %1.").arg(root.overview.zone)
    }
    Label {
        visible: root.overview.parts.length > 0
        font.weight: Font.Medium
        text: root.overview.labelled && !arrow.active ? qsTr("In this group") : qsTr("Between")
    }
    Flow {
        width: root.width - 2 * Theme.spacing4
        spacing: Theme.spacing1

        Repeater {
            model: root.overview.parts

            delegate: Button {
                required property string modelData
                required property int index

                width: Math.min(implicitWidth, root.width - 2 * Theme.spacing4)
                quiet: true
                text: root.overview.partNames[index] ?? ""
                onClicked: root.workbench.selection.select(modelData)
            }
        }
    }
}
