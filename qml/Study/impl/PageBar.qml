import QtQuick
import Cirro.Controls
import Cirro.Theme

// The line above a page: the way back, what the page is, how far it is, and what can be done with it.
Rectangle {
    id: root

    property string title
    property string detail
    // 0 … 1; below 0: nothing that goes on.
    property real progress: -1
    default property alias tools: row.data
    signal backClicked()

    implicitHeight: Theme.toolbarHeight
    color: Theme.panel

    IconButton {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing2
        anchors.verticalCenter: parent.verticalCenter
        iconName: "chevron-left"
        text: qsTr("Back to study")
        shortcutText: qsTr("Esc")
        onClicked: root.backClicked()
    }
    Label {
        id: name

        anchors.left: back.right
        anchors.leftMargin: Theme.spacing2
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        font.pixelSize: Theme.fontSection
        font.weight: Font.DemiBold
    }
    Label {
        anchors.left: name.right
        anchors.leftMargin: Theme.spacing3
        anchors.right: row.left
        anchors.rightMargin: Theme.spacing3
        anchors.baseline: name.baseline
        text: root.detail
        color: Theme.textSecondary
        elide: Text.ElideRight
    }
    Row {
        id: row

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing3
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spacing1
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Rectangle {
        anchors.bottom: parent.bottom
        visible: root.progress >= 0
        width: root.width * Math.min(1, root.progress)
        height: 3
        color: Theme.accent

        Behavior on width {
            NumberAnimation {
                duration: Theme.normal
            }
        }
    }
}
