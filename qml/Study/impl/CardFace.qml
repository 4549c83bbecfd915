import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// A flashcard: its front, and once it is turned what belongs to it.
Column {
    id: root

    required property SessionModel session

    spacing: Theme.spacing4

    Panel {
        width: parent.width
        height: Math.max(implicitHeight, Theme.chartHeight)
        padding: Theme.spacing6

        Text {
            width: parent.width
            text: root.session.stem
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.fontTitle
            lineHeight: 1.3
            color: Theme.text
            Accessible.role: Accessible.StaticText
            Accessible.name: root.session.plainStem
        }
        Divider {
            width: parent.width
            visible: root.session.revealed
        }
        Text {
            width: parent.width
            visible: root.session.revealed
            topPadding: Theme.spacing2
            text: root.session.back
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.fontStem
            lineHeight: 1.35
            color: Theme.text
            Accessible.role: Accessible.AlertMessage
            Accessible.name: root.session.back.replace(/<[^>]*>/g, "")
        }
    }
    SourceList {
        width: parent.width
        title: qsTr("Read more")
        sources: root.session.references
    }
    SourceList {
        width: parent.width
        title: qsTr("May change: facts that AWS updates from time to time")
        sources: root.session.volatiles
    }
}
