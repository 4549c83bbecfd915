import QtQuick
import Cirro.Controls
import Cirro.Theme

// One choice of a blueprint: what it is about, and its values.
Item {
    id: root

    required property string name
    required property var values
    required property int first

    signal chosen(value: int)
    // Enter, while the values are not unfolded.
    signal accepted()

    function take() {
        box.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: box.implicitHeight

    Label {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width / 2 - Theme.spacing2
        text: root.name
        wrapMode: Text.Wrap
    }
    Choice {
        id: box

        anchors.right: parent.right
        width: root.width / 2
        model: root.values
        currentIndex: root.first
        Accessible.name: root.name
        onActivated: index => root.chosen(index)
        Keys.onReturnPressed: event => decide(event)
        Keys.onEnterPressed: event => decide(event)

        function decide(event: var) {
            event.accepted = !popup.visible;
            if (event.accepted)
                root.accepted();
        }
    }
}
