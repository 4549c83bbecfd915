pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Asked where a blueprint is put: its choices, and what they would make.
OfferCard {
    id: root

    required property BlueprintForm form

    signal closed()

    function accept() {
        if (!root.form.allowed)
            return;
        root.form.accept();
        root.closed();
    }

    implicitWidth: 400
    visible: root.form.open && rows.count > 0
    text: root.form.title
    iconName: "design"
    onDismissed: {
        root.form.dismiss();
        root.closed();
    }
    onVisibleChanged: {
        const first = rows.itemAt(0) as BlueprintChoice;
        if (root.visible && first)
            first.take();
    }

    details: [
        Repeater {
            id: rows

            model: root.form.rows
            delegate: BlueprintChoice {
                required property var modelData
                required property int index

                width: root.width - 2 * Theme.spacing3
                name: modelData.name
                values: modelData.values
                first: modelData.current
                onChosen: value => root.form.choose(index, value)
                onAccepted: root.accept()
            }
        },
        Label {
            width: root.width - 2 * Theme.spacing3
            wrapMode: Text.Wrap
            text: root.form.preview
            secondary: root.form.allowed
            color: root.form.allowed ? Theme.textSecondary : Theme.dropRefused
            font.pixelSize: Theme.fontSecondary
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    ]

    Button {
        text: qsTr("Cancel")
        onClicked: root.dismissed()
    }
    Button {
        primary: true
        enabled: root.form.allowed
        text: qsTr("Put into the design")
        onClicked: root.accept()
    }
}
