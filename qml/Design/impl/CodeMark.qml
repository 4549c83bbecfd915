import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// What the rules found in a line, in the margin beside it.
T.AbstractButton {
    id: root

    property string severity

    width: Theme.targetMinimum
    height: Theme.targetMinimum
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Show the finding")
    Accessible.description: root.text

    contentItem: Item {
        SeverityIcon {
            anchors.centerIn: parent
            severity: root.severity
        }
    }
    HoverHandler {
        cursorShape: Qt.ArrowCursor
    }
    ToolTip {
        parent: root
        visible: root.hovered
        text: root.text
    }
}
