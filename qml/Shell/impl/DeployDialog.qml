import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The command that deploys what was just exported.
CardDialog {
    id: root

    required property Workbench workbench

    title: qsTr("Exported. To deploy it:")
    onOpened: copy.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Column {
        spacing: Theme.spacing3

        Rectangle {
            width: Math.min(560, root.widest)
            height: command.implicitHeight + 2 * Theme.spacing3
            radius: Theme.radiusControl
            color: Theme.field
            border.width: Theme.borderWidth
            border.color: Theme.border

            TextEdit {
                id: command

                anchors.fill: parent
                anchors.margins: Theme.spacing3
                text: root.workbench.deployCommand
                readOnly: true
                selectByMouse: true
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                font.family: Theme.fontFamilyCode
                font.pixelSize: Theme.fontCode
                Accessible.name: qsTr("Deploy command")
            }
        }
        Label {
            width: parent.width
            text: qsTr("It needs the AWS CLI and your credentials. What stands in capitals, such as VALUE and BUCKET, is for you to fill in; capabilities say that you have seen which permissions the template makes.")
            secondary: true
            wrapMode: Text.Wrap
        }
    }
    actions: [
        Button {
            text: qsTr("Close")
            onClicked: root.close()
        },
        Button {
            id: copy

            primary: true
            iconName: "copy"
            text: qsTr("Copy the command")
            onClicked: {
                root.workbench.copyText(root.workbench.deployCommand);
                root.close();
            }
        }
    ]
}
