import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What the glossary says of the row that is chosen, at the foot of the palette.
Rectangle {
    id: root

    required property Workbench workbench
    property alias words: term.words

    // Set by hand where nothing is said: a foot without words takes no room.
    height: visible ? content.height + 2 * Theme.spacing2 : 0
    visible: term.line.length > 0
    color: Theme.panel
    Accessible.role: Accessible.Grouping
    Accessible.name: term.name

    ServiceTerm {
        id: term

        desk: root.workbench.study
    }
    Divider {
        width: parent.width
    }
    Column {
        id: content

        x: Theme.spacing3
        y: Theme.spacing2
        width: parent.width - Theme.spacing3 - Theme.spacing2
        spacing: 2

        Item {
            width: parent.width
            height: Theme.targetMinimum

            Label {
                anchors.left: parent.left
                anchors.right: tools.left
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                text: term.name
                Accessible.ignored: true
            }
            Row {
                id: tools

                anchors.right: parent.right

                IconButton {
                    size: Theme.targetMinimum
                    iconName: "study"
                    text: qsTr("Practice questions on %1").arg(term.name)
                    onClicked: root.workbench.practiseOn(term.service)
                }
                IconButton {
                    size: Theme.targetMinimum
                    iconName: "book"
                    text: qsTr("Look up %1 in the library").arg(term.name)
                    onClicked: root.workbench.lookUp(term.service)
                }
            }
        }
        Label {
            width: parent.width - Theme.spacing1
            wrapMode: Text.Wrap
            secondary: true
            lineHeight: 1.15
            text: term.line
        }
    }
}
