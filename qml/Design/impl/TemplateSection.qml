import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// The head of a section of the template: folds it, and adds a member to it.
Item {
    id: root

    required property string title
    required property string count
    required property string addText
    required property bool open
    required property bool grows

    signal toggled()
    signal added()
    signal reached()

    implicitHeight: 40

    T.AbstractButton {
        id: fold

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing2
        anchors.right: add.visible ? add.left : parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.controlHeight
        focusPolicy: Qt.TabFocus
        hoverEnabled: true
        text: root.open ? qsTr("Fold %1").arg(root.title) : qsTr("Unfold %1").arg(root.title)
        Accessible.role: Accessible.Button
        Accessible.name: fold.text
        Keys.onReturnPressed: root.toggled()
        Keys.onEnterPressed: root.toggled()
        onClicked: root.toggled()
        onActiveFocusChanged: if (activeFocus) root.reached()

        contentItem: Row {
            leftPadding: Theme.spacing1
            spacing: Theme.spacing1

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.open ? "chevron-down" : "chevron-right"
                color: Theme.textSecondary
                size: 16
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                font.weight: Font.DemiBold
                text: root.title
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                leftPadding: Theme.spacing1
                secondary: true
                text: root.count
            }
        }
        background: Rectangle {
            radius: Theme.radiusControl
            color: fold.down ? Theme.pressed : fold.hovered ? Theme.hover : "transparent"

            FocusRing {
                control: parent
                shown: fold.visualFocus
            }
        }
    }
    IconButton {
        id: add

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing2
        anchors.verticalCenter: parent.verticalCenter
        visible: root.grows
        iconName: "add"
        text: root.addText
        onClicked: root.added()
        onActiveFocusChanged: if (activeFocus) root.reached()
    }
    Divider {
        width: parent.width
    }
}
