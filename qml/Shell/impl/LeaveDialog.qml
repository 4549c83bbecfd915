import QtQuick
import Cirro.App
import Cirro.Controls

CardDialog {
    id: root

    required property Workbench workbench

    property bool answered: false

    function answer(word: string) {
        root.answered = true;
        root.close();
        root.workbench.answerLeaving(word);
    }

    title: qsTr("Save the changes to %1?").arg(root.workbench.document.title)
    text: qsTr("Without saving, what you changed since the last save is lost.")
    onOpened: {
        root.answered = false;
        save.forceActiveFocus();
    }
    onClosed: {
        if (!root.answered)
            root.workbench.answerLeaving("cancel");
    }

    actions: [
        Button {
            text: qsTr("Don't save")
            onClicked: root.answer("discard")
        },
        Button {
            text: qsTr("Cancel")
            onClicked: root.answer("cancel")
        },
        Button {
            id: save

            text: qsTr("Save")
            primary: true
            onClicked: root.answer("save")
        }
    ]
}
