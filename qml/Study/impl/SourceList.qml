pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// Pages that prove what was said, as links.
Column {
    id: root

    property string title
    property var sources: []

    visible: root.sources.length > 0
    spacing: Theme.spacing1

    Label {
        text: root.title
        font.weight: Font.DemiBold
    }
    Repeater {
        model: root.sources

        T.AbstractButton {
            id: link

            required property var modelData

            width: root.width
            implicitHeight: Math.max(Theme.targetMinimum, implicitContentHeight)
            text: link.modelData.title
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            Accessible.role: Accessible.Link
            Accessible.name: link.text
            Accessible.description: link.modelData.url
            Keys.onReturnPressed: link.clicked()
            onClicked: Qt.openUrlExternally(link.modelData.url)

            contentItem: Text {
                text: link.text + "  · " + qsTr("checked %1").arg(link.modelData.checked)
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                verticalAlignment: Text.AlignVCenter
                color: Theme.link
                font.pixelSize: Theme.fontBody
                font.underline: link.hovered
            }
            background: FocusRing {
                control: link
                shown: link.visualFocus
            }
            HoverHandler {
                cursorShape: Qt.PointingHandCursor
            }
            ToolTip {
                parent: link
                visible: link.hovered
                text: link.modelData.url
            }
        }
    }
}
