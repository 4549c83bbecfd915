import QtQuick
import Cirro.Controls

CardDialog {
    id: root

    title: "Cirrograph " + Qt.application.version
    text: qsTr("Draw it, prove it, ship it, learn it.\n\nDesigns on AWS as true CloudFormation templates. Works offline; nothing leaves this computer.\n\nApache License 2.0. Not affiliated with Amazon Web Services.")
    onOpened: close.forceActiveFocus()

    actions: [
        Button {
            id: close

            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
