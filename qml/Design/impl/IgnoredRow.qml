import QtQuick
import QtQuick.Templates as T
import Cirro.Controls
import Cirro.Theme

// One finding that is not shown: what it says and where, and why it does not count.
T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string what
    required property string reason
    required property string source
    required property string element
    required property string elementName
    required property string severity
    property bool hasKeyboard: false
    readonly property bool isCurrent: ListView.isCurrentItem
    readonly property string excuse: {
        if (root.source === "cfn-lint")
            return qsTr("Switched off for cfn-lint in the template’s Metadata");
        if (root.reason.length === 0)
            return qsTr("Ignored in the template’s Metadata, without a reason");
        return root.source === "layout" ? qsTr("Because: %1").arg(root.reason) : qsTr("Because: %1 (in the template’s Metadata)").arg(root.reason);
    }

    signal chosen()
    signal stopped()

    function choose() {
        root.chosen();
    }

    implicitHeight: column.implicitHeight + 2 * Theme.spacing2 + 2
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    onClicked: root.chosen()
    Accessible.role: Accessible.ListItem
    Accessible.name: root.elementName.length > 0 ? root.elementName + ": " + root.title : root.title
    Accessible.description: root.excuse
    Accessible.selected: root.isCurrent

    background: Rectangle {
        x: Theme.spacing2
        width: root.width - 2 * Theme.spacing2
        height: root.height
        radius: Theme.radiusControl
        color: root.isCurrent ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        border.width: root.isCurrent && root.hasKeyboard ? Theme.focusWidth : 0
        border.color: Theme.focusRing
    }
    contentItem: Item {
        SeverityIcon {
            id: shape

            x: Theme.spacing4
            y: Theme.spacing2 + 2
            severity: root.severity
        }
        Column {
            id: column

            anchors.left: shape.right
            anchors.leftMargin: Theme.spacing2
            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing4
            y: Theme.spacing2 + 1
            spacing: Theme.spacing1

            Label {
                width: parent.width
                text: root.title
                font.weight: Font.Medium
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: root.what
                color: root.isCurrent ? Theme.text : Theme.textSecondary
                secondary: true
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: root.excuse
                secondary: true
                font.italic: true
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Button {
                visible: root.isCurrent
                text: qsTr("Stop ignoring")
                iconName: "visible"
                onClicked: root.stopped()
            }
        }
    }
}
