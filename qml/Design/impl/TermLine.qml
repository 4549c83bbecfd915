import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What the glossary says of a service, in one line that is whole under the pointer; leads on to the library.
Item {
    id: root

    required property Workbench workbench
    property alias words: term.words

    implicitHeight: book.height
    visible: term.line.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: term.name + ": " + term.line

    ServiceTerm {
        id: term

        desk: root.workbench.study
    }
    Label {
        id: line

        anchors.left: parent.left
        anchors.right: book.left
        anchors.rightMargin: Theme.spacing1
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        secondary: true
        text: term.line
        Accessible.ignored: true
    }
    HoverHandler {
        id: pointer
    }
    ToolTip {
        parent: root
        visible: pointer.hovered && !book.hovered
        text: term.name + ": " + term.line
    }
    IconButton {
        id: book

        anchors.right: parent.right
        size: Theme.targetMinimum
        iconName: "book"
        text: qsTr("Look up %1 in the library").arg(term.name)
        onClicked: root.workbench.lookUp(term.service)
    }
}
