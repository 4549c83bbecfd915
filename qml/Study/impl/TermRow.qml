import QtQuick
import Cirro.Controls
import Cirro.Theme

// A service and its line of the glossary; the one that is read leads on to the library.
Rectangle {
    id: root

    required property int index
    required property string service
    required property string name
    required property string line
    property bool current: false
    property bool hasKeyboard: false

    signal chosen()
    signal lookedUp()

    function lookUp() {
        root.lookedUp();
    }

    implicitHeight: words.height + 2 * Theme.spacing2
    radius: Theme.radiusControl
    color: root.current ? Theme.selected : "transparent"
    border.width: root.current && root.hasKeyboard ? Theme.focusWidth : 0
    border.color: Theme.focusRing
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name + ": " + root.line
    Accessible.selected: root.current
    Accessible.onPressAction: root.lookedUp()

    TapHandler {
        onTapped: root.chosen()
    }
    Column {
        id: words

        x: Theme.spacing3
        y: Theme.spacing2
        width: parent.width - 2 * Theme.spacing3
        spacing: 2

        Item {
            width: parent.width
            height: Math.max(name.implicitHeight, Theme.targetMinimum)

            Label {
                id: name

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - book.width
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                text: root.name
                Accessible.ignored: true
            }
            IconButton {
                id: book

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.targetMinimum
                focusPolicy: Qt.NoFocus
                iconName: "book"
                text: qsTr("Look it up in the library")
                shortcutText: root.current ? "↵" : ""
                onClicked: root.lookedUp()
            }
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            lineHeight: 1.25
            text: root.line
            Accessible.ignored: true
        }
    }
}
