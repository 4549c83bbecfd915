pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What a subnet or a free block is, and what can be planned for it.
Column {
    id: root

    required property Item chosen
    readonly property AddressRow line: root.chosen as AddressRow
    required property AddressPlanner planner
    // The rows that are free, {row, text}.
    required property var gaps
    // In a low window the choices stand without their names.
    required property bool roomy
    readonly property int row: root.line ? root.line.index : -1
    readonly property bool gap: root.line !== null && root.line.gap
    readonly property bool known: root.line !== null && root.line.block.length > 0

    function sizes(from: int): var {
        const list = [];
        for (let prefix = Math.max(16, from); prefix <= 28; ++prefix)
            list.push({
                value: prefix,
                text: qsTr("/%1: %2 addresses").arg(prefix).arg(Math.pow(2, 32 - prefix))
            });
        return list;
    }

    spacing: Theme.spacing2

    Label {
        width: parent.width
        text: !root.line ? qsTr("Choose a subnet or a free block.") : root.gap ? qsTr("Free: %1").arg(root.line.block) : root.line.name
        font.weight: root.line ? Font.DemiBold : Font.Normal
        secondary: !root.line
        wrapMode: Text.Wrap
    }
    Label {
        width: parent.width
        visible: text.length > 0
        text: !root.line ? "" : root.line.joined([root.line.written.length > 0 ? qsTr("Written as %1").arg(root.line.written) : "", root.line.reserved], "\n")
        secondary: true
        wrapMode: Text.Wrap
    }

    Row {
        width: parent.width
        visible: root.line !== null && !root.gap && root.known
        spacing: Theme.spacing2

        Choice {
            id: parts

            width: parent.width - splitButton.width - Theme.spacing2
            model: [qsTr("into %1 equal parts").arg(2), qsTr("into %1 equal parts").arg(4), qsTr("into %1 equal parts").arg(8), qsTr("into %1 equal parts").arg(16)]
            Accessible.name: qsTr("Into how many parts")
        }
        Button {
            id: splitButton

            width: 96
            text: qsTr("Split…")
            onClicked: root.planner.split(root.row, Math.pow(2, parts.currentIndex + 1))
        }
    }
    Row {
        width: parent.width
        visible: root.line !== null && !root.gap && root.known
        spacing: Theme.spacing2

        Choice {
            id: resized

            width: parent.width - resizeButton.width - Theme.spacing2
            textRole: "text"
            valueRole: "value"
            model: root.sizes(16)
            // Whoever comes here wants more.
            currentIndex: root.line ? Math.max(0, Math.min(12, root.line.prefix - 17)) : 0
            Accessible.name: qsTr("New size")
        }
        Button {
            id: resizeButton

            width: 96
            text: qsTr("Resize…")
            onClicked: root.planner.resize(root.row, resized.currentValue)
        }
    }
    Row {
        width: parent.width
        visible: root.line !== null && !root.gap && root.known && root.gaps.length > 0
        spacing: Theme.spacing2

        Choice {
            id: gapChoice

            width: parent.width - moveButton.width - Theme.spacing2
            textRole: "text"
            valueRole: "row"
            model: root.gaps
            Accessible.name: qsTr("Free block to move into")
        }
        Button {
            id: moveButton

            width: 96
            text: qsTr("Move…")
            onClicked: root.planner.moveInto(root.row, gapChoice.currentValue)
        }
    }

    Label {
        width: parent.width
        visible: root.gap && root.roomy
        text: newSize.Accessible.name
        secondary: true
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Choice {
        id: newSize

        width: parent.width
        visible: root.gap
        textRole: "text"
        valueRole: "value"
        model: root.sizes(root.line ? root.line.prefix : 16)
        currentIndex: root.line ? Math.max(0, 24 - Math.max(16, root.line.prefix)) : 0
        Accessible.name: qsTr("Size of the new subnet")
    }
    Label {
        width: parent.width
        visible: root.gap && root.roomy
        text: like.Accessible.name
        secondary: true
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Choice {
        id: like

        width: parent.width
        visible: root.gap
        model: root.planner.likeChoices
        Accessible.name: qsTr("Which subnet it is like")
    }
    Label {
        width: parent.width
        visible: root.gap && root.roomy
        text: zone.Accessible.name
        secondary: true
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Choice {
        id: zone

        width: parent.width
        visible: root.gap
        model: root.planner.zoneChoices
        Accessible.name: qsTr("Availability Zone")
    }
    Button {
        visible: root.gap
        iconName: "add"
        text: qsTr("Add a subnet…")
        onClicked: root.planner.add(root.row, newSize.currentValue, like.currentIndex, zone.currentIndex)
    }
}
