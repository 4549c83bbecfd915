import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What there is to learn from a question that was answered.
Column {
    id: root

    required property SessionModel session

    spacing: Theme.spacing4

    Panel {
        width: parent.width
        visible: root.session.takeaway.length > 0
        title: qsTr("Remember")

        Text {
            width: parent.width
            text: root.session.takeaway
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontReading
            lineHeight: 1.3
            color: Theme.text
            Accessible.role: Accessible.StaticText
            Accessible.name: root.session.takeaway.replace(/<[^>]*>/g, "")
        }
    }
    Button {
        visible: root.session.hasDesign
        iconName: "design"
        text: qsTr("Open its design on the canvas")
        Accessible.description: "D"
        onClicked: root.session.openDesign()
    }
    Label {
        width: parent.width
        visible: root.session.siblingFollows
        text: qsTr("Another question on the same concept follows in this session.")
        wrapMode: Text.Wrap
    }
    Column {
        width: parent.width
        visible: root.session.comesBack.length > 0
        spacing: Theme.spacing1

        Label {
            width: parent.width
            text: qsTr("Comes back in %1").arg(root.session.comesBack)
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: root.session.reason.length > 0
            text: root.session.reason
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            lineHeight: 1.25
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
