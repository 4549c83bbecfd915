pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Said where something was dropped that does not belong there: why, and where it would.
OfferCard {
    id: root

    required property Placer placer

    signal closed()

    visible: root.placer.refusal.length > 0
    text: root.placer.refusal
    iconName: "error"
    iconColor: Theme.dropRefused
    onDismissed: {
        root.placer.dismissOffer();
        root.closed();
    }
    onVisibleChanged: {
        if (root.visible)
            accept.forceActiveFocus(Qt.TabFocusReason);
    }

    Button {
        text: qsTr("Cancel")
        onClicked: root.dismissed()
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
