import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One member of a section: its name, in a line what it is, and whether anything uses it. Opens to be edited.
Item {
    id: root

    required property string name
    required property string summary
    required property string worth
    required property int useCount
    required property bool unused
    required property bool open
    required property bool rises
    required property bool sinks

    signal toggled()
    signal removed()
    signal moved(by: int)
    signal reached()

    function take() {
        fold.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: fold.implicitHeight + Theme.spacing1

    T.AbstractButton {
        id: fold

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing2
        anchors.right: tools.left
        implicitHeight: Math.max(Theme.controlHeight, lines.implicitHeight + Theme.spacing2)
        focusPolicy: Qt.TabFocus
        hoverEnabled: true
        text: root.open ? qsTr("Fold %1").arg(root.name) : qsTr("Edit %1").arg(root.name)
        Accessible.role: Accessible.Button
        Accessible.name: fold.text
        Accessible.description: root.summary + " " + root.worth + " " + note.text
        Keys.onReturnPressed: root.toggled()
        Keys.onEnterPressed: root.toggled()
        Keys.onDeletePressed: root.removed()
        onClicked: root.toggled()
        onActiveFocusChanged: if (activeFocus) root.reached()

        contentItem: Item {
            Icon {
                id: sign

                x: Theme.spacing1
                y: Theme.spacing2
                name: root.open ? "chevron-down" : "chevron-right"
                color: Theme.textSecondary
                size: 16
            }
            Column {
                id: lines

                anchors.left: sign.right
                anchors.leftMargin: Theme.spacing1
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                Item {
                    width: parent.width
                    height: title.implicitHeight

                    Label {
                        id: title

                        width: Math.min(implicitWidth, parent.width - note.implicitWidth - Theme.spacing2)
                        elide: Text.ElideRight
                        font.weight: Font.Medium
                        text: root.name
                    }
                    Label {
                        id: note

                        anchors.right: parent.right
                        anchors.rightMargin: Theme.spacing1
                        anchors.baseline: title.baseline
                        secondary: true
                        color: root.unused ? Theme.warning : Theme.textSecondary
                        text: root.unused ? qsTr("unused") : root.useCount > 0 ? qsTr("%n use(s)", "", root.useCount) : ""
                    }
                }
                Label {
                    width: parent.width
                    visible: text.length > 0 && !root.open
                    elide: Text.ElideRight
                    secondary: true
                    text: root.summary
                }
                Label {
                    width: parent.width
                    visible: text.length > 0
                    elide: Text.ElideRight
                    secondary: true
                    text: root.worth
                }
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
    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing2
        anchors.verticalCenter: fold.verticalCenter

        IconButton {
            size: Theme.targetMinimum
            visible: root.rises
            iconName: "chevron-up"
            text: qsTr("Move up") + " (Alt+↑)"
            onClicked: root.moved(-1)
            onActiveFocusChanged: if (activeFocus) root.reached()
        }
        IconButton {
            size: Theme.targetMinimum
            visible: root.sinks
            iconName: "chevron-down"
            text: qsTr("Move down") + " (Alt+↓)"
            onClicked: root.moved(1)
            onActiveFocusChanged: if (activeFocus) root.reached()
        }
        IconButton {
            iconName: "delete"
            text: qsTr("Remove %1").arg(root.name)
            onClicked: root.removed()
            onActiveFocusChanged: if (activeFocus) root.reached()
        }
    }
}
