import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// Shows one step of an example that is told in several.
T.AbstractButton {
    id: root

    required property int number
    required property bool shownNow

    implicitWidth: Theme.targetMinimum
    implicitHeight: Theme.targetMinimum
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checked: root.shownNow
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Text {
        text: root.number
        color: root.shownNow ? Theme.accentInk : Theme.text
        font.pixelSize: Theme.fontSecondary
        font.weight: root.shownNow ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: width / 2
        color: root.shownNow ? Theme.accent : root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.raised
        border.width: Theme.borderWidth
        border.color: root.shownNow ? Theme.accent : Theme.borderStrong

        FocusRing {
            control: parent
            shown: root.visualFocus
            radius: parent.width / 2
        }
    }

    ToolTip {
        parent: root
        visible: root.hovered && !root.down
        text: root.text
    }
}
