import QtQuick
import Cirro.Theme

// What a place says while it has nothing to show: what that means, and what to do next.
Item {
    id: root

    property string iconName
    property color iconColor: Theme.textSecondary
    property string title
    property string text
    property string actionText
    signal activated()

    implicitWidth: 280
    implicitHeight: column.implicitHeight

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.min(360, root.width - 2 * Theme.spacing4)
        spacing: Theme.spacing2

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.iconName
            color: root.iconColor
            size: 32
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            font.pixelSize: Theme.fontSection
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.text.length > 0
            text: root.text
            secondary: true
            wrapMode: Text.Wrap
            lineHeight: 1.25
        }
        Button {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.actionText.length > 0
            text: root.actionText
            primary: true
            onClicked: root.activated()
        }
    }
}
