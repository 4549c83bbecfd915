import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What a session brought, once everything was asked.
Column {
    id: root

    required property SessionModel session
    readonly property int missed: root.session.answered - root.session.right
    signal backClicked()

    spacing: Theme.spacing4

    Panel {
        width: parent.width
        padding: Theme.spacing6
        spacing: Theme.spacing4
        title: qsTr("%1: done").arg(root.session.title)

        Label {
            text: qsTr("%1 of %2 right").arg(root.session.right).arg(root.session.answered)
            font.pixelSize: Theme.fontFigure
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            visible: root.session.sureButWrong > 0
            text: qsTr("You were sure of %n answer(s) that turned out wrong: the next practice begins with these.", "", root.session.sureButWrong)
            wrapMode: Text.Wrap
            lineHeight: 1.25
        }
        Row {
            spacing: Theme.spacing2

            Button {
                primary: true
                text: qsTr("Back to study")
                onClicked: root.backClicked()
            }
            Button {
                visible: root.missed > 0
                text: qsTr("Ask the missed ones again (%1)").arg(root.missed)
                onClicked: root.session.retryMissed()
            }
        }
    }
}
