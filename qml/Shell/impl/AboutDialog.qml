import QtQuick
import Cirro.Controls

CardDialog {
    id: root

    title: "Cirrograph " + Qt.application.version
    onOpened: close.forceActiveFocus()

    contentItem: Label {
        text: qsTr("Draw it, prove it, ship it, learn it.\n\nDesigns on AWS as true CloudFormation templates. Works offline; nothing leaves this computer.\n\nApache License 2.0. Not affiliated with Amazon Web Services.")
        secondary: true
        wrapMode: Text.Wrap
        lineHeight: 1.2
        width: Math.min(implicitWidth, 380)
    }
    actions: [
        Button {
            id: close

            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
