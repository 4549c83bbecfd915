pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Controls
import Cirro.Theme

// Bars side by side with a scale; what is wished for is a line across.
Item {
    id: root

    // Of each bar: value, day, text.
    property var bars: []
    property real most: 1
    // Below 0: none.
    property real wished: -1
    property string about
    // What stands at the upper end of the scale.
    property string mostText
    readonly property int scaleWidth: 44
    readonly property real plotHeight: height - 20
    readonly property real step: bars.length > 0 ? (width - scaleWidth) / bars.length : 0

    implicitHeight: Theme.chartHeight
    Accessible.role: Accessible.Chart
    Accessible.name: root.about

    Label {
        width: root.scaleWidth - Theme.spacing1
        y: -height / 2 + 6
        horizontalAlignment: Text.AlignRight
        text: root.mostText
        secondary: true
        Accessible.ignored: true
    }
    Label {
        width: root.scaleWidth - Theme.spacing1
        y: root.plotHeight - height / 2
        horizontalAlignment: Text.AlignRight
        text: "0"
        secondary: true
        Accessible.ignored: true
    }
    Divider {
        x: root.scaleWidth
        y: root.plotHeight
        width: parent.width - x
    }
    Repeater {
        model: root.bars

        Item {
            id: bar

            required property int index
            required property var modelData

            x: root.scaleWidth + bar.index * root.step
            width: root.step
            height: root.height

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: root.plotHeight - height
                width: Math.max(2, Math.min(28, bar.width - 4))
                height: bar.modelData.value > 0 ? Math.max(2, root.plotHeight * bar.modelData.value / Math.max(root.most, 0.0001)) : 0
                radius: 2
                color: Theme.accent
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                y: root.plotHeight + 4
                visible: bar.index % Math.max(1, Math.ceil(56 / Math.max(1, root.step))) === 0
                text: bar.modelData.day
                secondary: true
                Accessible.ignored: true
            }
            HoverHandler {
                id: over
            }
            ToolTip {
                parent: bar
                visible: over.hovered
                text: bar.modelData.text
            }
        }
    }
    Rectangle {
        visible: root.wished >= 0
        x: root.scaleWidth
        y: root.plotHeight * (1 - root.wished / Math.max(root.most, 0.0001))
        width: parent.width - x
        height: 2
        color: Theme.warning
    }
}
