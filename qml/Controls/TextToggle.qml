import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

// A small switch that shows a sign; what it means is in its tooltip.
T.AbstractButton {
    id: root

    property string sign

    implicitWidth: Math.max(Theme.targetMinimum, words.implicitWidth + Theme.spacing3)
    implicitHeight: Theme.controlHeight
    checkable: true
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Keys.onReturnPressed: root.toggle()
    Keys.onEnterPressed: root.toggle()

    contentItem: Text {
        id: words

        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: root.sign
        color: root.checked ? Theme.selectedText : Theme.textSecondary
        font.family: Theme.fontFamilyCode
        font.pixelSize: Theme.fontSecondary
        font.weight: root.checked ? Font.DemiBold : Font.Normal
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.checked ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        border.width: root.checked ? Theme.borderWidth : 0
        border.color: Theme.accent

        FocusRing {
            control: parent
            shown: root.visualFocus
        }
    }

    ToolTip {
        parent: root
        visible: root.hovered && !root.down && root.text.length > 0
        text: root.text
    }
}
