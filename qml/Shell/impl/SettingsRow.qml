import QtQuick
import Cirro.Controls
import Cirro.Theme

// One setting: what it is, what it does, and at the right what changes it.
Item {
    id: root

    required property string title
    property string about
    default property alias control: holder.data

    implicitWidth: parent ? (parent as Item).width : 0
    implicitHeight: Math.max(words.implicitHeight, holder.childrenRect.height) + 2 * Theme.spacing3

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing4
        anchors.right: holder.left
        anchors.rightMargin: Theme.spacing4
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Label {
            width: parent.width
            text: root.title
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: root.about.length > 0
            text: root.about
            secondary: true
            wrapMode: Text.Wrap
        }
    }
    Item {
        id: holder

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing4
        anchors.verticalCenter: parent.verticalCenter
        width: childrenRect.width
        height: childrenRect.height
    }
}
