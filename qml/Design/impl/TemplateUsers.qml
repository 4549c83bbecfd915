pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Controls
import Cirro.Theme

// What uses a member of the template: each leads there.
Column {
    id: root

    required property var users

    signal followed(user: string)
    signal reached()

    spacing: Theme.spacing1

    Label {
        width: parent.width
        secondary: true
        text: qsTr("Used by")
    }
    Flow {
        width: parent.width
        spacing: Theme.spacing1

        Repeater {
            model: root.users

            delegate: Button {
                required property string modelData
                readonly property string place: modelData.slice(0, modelData.indexOf("/"))
                readonly property string name: modelData.slice(modelData.indexOf("/") + 1)

                width: Math.min(implicitWidth, root.width)
                quiet: true
                text: place === "Resources" ? name : place === "Outputs" ? qsTr("%1 (output)").arg(name)
                    : place === "Conditions" ? qsTr("%1 (condition)").arg(name) : qsTr("%1 (rule)").arg(name)
                onClicked: root.followed(modelData)
                onActiveFocusChanged: if (activeFocus) root.reached()
            }
        }
    }
}
