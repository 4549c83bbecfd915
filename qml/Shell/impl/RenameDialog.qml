import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

CardDialog {
    id: root

    required property Workbench workbench

    function accept() {
        if (root.workbench.renameSelected(field.text))
            root.close();
        else
            field.wrong = true;
    }

    title: qsTr("Rename")
    onAboutToShow: {
        field.text = root.workbench.selectedName;
        field.wrong = false;
        problem.text = "";
    }
    onOpened: {
        field.forceActiveFocus();
        field.selectAll();
    }

    Connections {
        target: root.workbench.document
        enabled: root.visible
        function onFailed(words: string) {
            problem.text = words;
        }
    }

    contentItem: Column {
        spacing: Theme.spacing2

        TextField {
            id: field

            width: 340
            placeholderText: qsTr("Logical id")
            onTextEdited: field.wrong = false
            onAccepted: root.accept()
        }
        Label {
            id: problem

            width: 340
            secondary: true
            color: field.wrong ? Theme.error : Theme.textSecondary
            text: ""
            wrapMode: Text.Wrap
        }
        Label {
            width: 340
            visible: problem.text.length === 0
            secondary: true
            text: qsTr("Every reference in the template follows.")
            wrapMode: Text.Wrap
        }
    }
    actions: [
        Button {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            text: qsTr("Rename")
            primary: true
            enabled: field.text.trim().length > 0
            onClicked: root.accept()
        }
    ]
}
