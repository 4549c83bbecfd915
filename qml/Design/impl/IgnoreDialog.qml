import QtQuick
import Cirro.Controls
import Cirro.Theme

// A finding is only taken off the list for a reason that the next reader can follow.
CardDialog {
    id: root

    property int row: -1
    property string finding

    signal reasoned(row: int, reason: string)

    function ask(row: int, title: string) {
        root.row = row;
        root.finding = title;
        reason.text = "";
        root.open();
    }
    function accept() {
        if (reason.text.trim().length === 0)
            return;
        root.reasoned(root.row, reason.text);
        root.close();
    }

    title: qsTr("Ignore this finding")
    onOpened: reason.forceActiveFocus()

    contentItem: Column {
        spacing: Theme.spacing3

        Label {
            width: 340
            text: root.finding
            secondary: true
            wrapMode: Text.Wrap
        }
        TextField {
            id: reason

            width: 340
            placeholderText: qsTr("Why is this all right here?")
            onAccepted: root.accept()
        }
    }
    actions: [
        Button {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            text: qsTr("Ignore")
            primary: true
            enabled: reason.text.trim().length > 0
            onClicked: root.accept()
        }
    ]
}
