pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Said where something was dropped that does not belong there: why, and where it would.
FocusScope {
    id: root

    required property Placer placer

    signal closed()

    function close() {
        root.placer.dismissOffer();
        root.closed();
    }

    implicitWidth: Math.max(300, buttons.implicitWidth) + 2 * Theme.spacing3
    implicitHeight: column.implicitHeight + 2 * Theme.spacing3
    visible: root.placer.refusal.length > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.placer.refusal
    Keys.onEscapePressed: root.close()

    onVisibleChanged: {
        if (root.visible)
            accept.forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.raised
        border.width: Theme.borderWidth
        border.color: Theme.border

        Shadow {}
    }
    Column {
        id: column

        x: Theme.spacing3
        y: Theme.spacing3
        width: root.width - 2 * Theme.spacing3
        spacing: Theme.spacing3

        Row {
            width: parent.width
            spacing: Theme.spacing2

            Icon {
                name: "error"
                color: Theme.dropRefused
            }
            Label {
                width: parent.width - Theme.iconSize - Theme.spacing2
                wrapMode: Text.Wrap
                text: root.placer.refusal
            }
        }
        Row {
            id: buttons

            anchors.right: parent.right
            spacing: Theme.spacing2

            Button {
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            Button {
                id: accept

                visible: root.placer.offer.length > 0
                primary: true
                text: root.placer.offer
                onClicked: {
                    root.placer.acceptOffer();
                    root.closed();
                }
            }
        }
    }
}
