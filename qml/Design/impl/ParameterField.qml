import QtQuick
import Cirro.Controls
import Cirro.Theme

// One parameter: its name, and the value assumed for it.
Row {
    id: root

    required property int index
    required property string name
    required property string type
    required property string standard
    required property string assumed
    required property string description
    required property var allowed

    signal assumedValue(value: string)
    signal reached()

    spacing: Theme.spacing2

    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        secondary: true

        HoverHandler {
            id: pointer
        }
        ToolTip {
            visible: pointer.hovered && text.length > 0 && !choice.popup.visible
            text: root.description.length > 64 ? root.description.slice(0, 63) + "…" : root.description
        }
    }
    Choice {
        id: choice

        anchors.verticalCenter: parent.verticalCenter
        visible: root.allowed.length > 0
        width: 136
        implicitHeight: Theme.targetMinimum
        model: root.allowed
        currentIndex: root.allowed.indexOf(root.assumed.length > 0 ? root.assumed : root.standard)
        Accessible.name: root.name
        Accessible.description: root.description
        onActivated: position => root.assumedValue(root.allowed[position] === root.standard ? "" : root.allowed[position])
        onActiveFocusChanged: if (activeFocus) root.reached()
    }
    TextField {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.allowed.length === 0
        width: 136
        implicitHeight: Theme.targetMinimum
        text: root.assumed
        placeholderText: root.standard.length > 0 ? root.standard : qsTr("not set")
        Accessible.name: root.name
        Accessible.description: root.description
        takesBack: true
        onAbandoned: text = Qt.binding(() => root.assumed)
        onEditingFinished: root.assumedValue(text === root.standard ? "" : text)
        onActiveFocusChanged: if (activeFocus) root.reached()
    }
}
