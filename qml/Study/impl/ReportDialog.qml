pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Controls
import Cirro.Theme

// What is wrong with a question. It stays on this computer until it is exported.
CardDialog {
    id: root

    signal reported(reason: string, text: string)

    function send() {
        root.reported(reason.currentValue, text.text);
        root.close();
    }

    title: qsTr("Report this question")
    onOpened: {
        reason.currentIndex = 0;
        text.clear();
        reason.forceActiveFocus();
    }

    contentItem: Column {
        width: 420
        spacing: Theme.spacing3

        Label {
            width: parent.width
            text: qsTr("The report is kept on this computer.")
            secondary: true
            wrapMode: Text.Wrap
        }
        Choice {
            id: reason

            width: parent.width
            textRole: "text"
            valueRole: "value"
            Accessible.name: qsTr("Reason")
            model: [
                {text: qsTr("The key is wrong"), value: "key-wrong"},
                {text: qsTr("It is unclear, or more than one answer works"), value: "unclear"},
                {text: qsTr("It is out of date"), value: "outdated"},
                {text: qsTr("The language is wrong"), value: "language"},
                {text: qsTr("Something else"), value: "other"}
            ]
        }
        TextField {
            id: text

            width: parent.width
            placeholderText: qsTr("What is wrong? (optional)")
            onAccepted: {
                if (!text.composing)
                    root.send();
            }
        }
    }
    actions: [
        Button {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            text: qsTr("Keep the report")
            primary: true
            onClicked: root.send()
        }
    ]
}
