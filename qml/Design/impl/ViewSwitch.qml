pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What stands out on the canvas: everything alike, or one of the views.
Rectangle {
    id: root

    required property Workbench workbench

    implicitWidth: choices.implicitWidth + 2 * Theme.spacing1
    implicitHeight: choices.implicitHeight + 2 * Theme.spacing1
    radius: Theme.radiusControl + Theme.spacing1
    color: Theme.raised
    border.width: Theme.borderWidth
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Views")

    ViewsModel {
        id: views

        document: root.workbench.document
    }

    Row {
        id: choices

        x: Theme.spacing1
        y: Theme.spacing1

        Repeater {
            model: views

            delegate: T.RadioButton {
                id: choice

                required property int index
                required property string name
                required property string what
                required property string command
                readonly property Action row: root.workbench.actions.find(choice.command)

                implicitWidth: words.implicitWidth + leftPadding + rightPadding
                implicitHeight: Theme.targetMinimum
                leftPadding: Theme.spacing2
                rightPadding: Theme.spacing2
                focusPolicy: Qt.TabFocus
                hoverEnabled: true
                text: choice.name
                checkable: false
                checked: views.current === choice.index
                Accessible.role: Accessible.RadioButton
                Accessible.name: choice.name
                Accessible.description: choice.what
                Accessible.checked: choice.checked
                Keys.onReturnPressed: choice.row.trigger()
                Keys.onEnterPressed: choice.row.trigger()
                onClicked: choice.row.trigger()

                contentItem: Label {
                    id: words

                    text: choice.text
                    verticalAlignment: Text.AlignVCenter
                    color: choice.checked ? Theme.accent : Theme.text
                    font.weight: choice.checked ? Font.DemiBold : Font.Normal
                }
                background: Rectangle {
                    radius: Theme.radiusControl
                    color: choice.down ? Theme.pressed : choice.checked ? Theme.selected : choice.hovered ? Theme.hover : "transparent"

                    FocusRing {
                        control: parent
                        shown: choice.visualFocus
                    }
                }

                ToolTip {
                    parent: choice
                    visible: choice.hovered && !choice.down
                    text: choice.what + "  " + choice.row.shortcutText
                }
            }
        }
    }
}
