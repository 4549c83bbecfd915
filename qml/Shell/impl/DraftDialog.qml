import QtQuick
import Cirro.App
import Cirro.Controls

// What is to be saved of a text that is no template at the moment.
CardDialog {
    id: root

    required property Workbench workbench

    property bool answered: false

    function answer(word: string) {
        root.answered = true;
        root.close();
        root.workbench.answerDraft(word);
    }

    title: root.workbench.code.wrong ? qsTr("The text has an error in line %1").arg(root.workbench.code.errorLine + 1)
                                     : qsTr("The text and the diagram differ")
    text: root.workbench.code.wrong
          ? qsTr("The text as you typed it can be saved and corrected later; it cannot be deployed until then. The last valid state is what the diagram shows.")
          : qsTr("The diagram was changed after the text was typed. What is not saved stays here until the window is closed.")
    onOpened: {
        root.answered = false;
        first.forceActiveFocus();
    }
    onClosed: {
        if (!root.answered)
            root.workbench.answerDraft("cancel");
    }

    actions: [
        Button {
            text: qsTr("Cancel")
            onClicked: root.answer("cancel")
        },
        Button {
            text: qsTr("Save what the diagram shows")
            onClicked: root.answer("design")
        },
        Button {
            id: first

            text: qsTr("Save the text as typed")
            primary: true
            onClicked: root.answer("typed")
        }
    ]
}
