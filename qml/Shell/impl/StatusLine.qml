import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// How the design stands: "2 errors · 5 warnings · 38 resources · saved".
Rectangle {
    id: root

    required property Workbench workbench
    readonly property DesignDocument document: root.workbench.document
    readonly property bool readable: root.document.status === DesignDocument.Ready
    readonly property string saving: !root.readable ? "" : root.document.isModified ? qsTr("not saved")
                                     : root.document.path.length === 0 ? qsTr("no file yet") : qsTr("saved")

    implicitHeight: Theme.statusHeight
    color: Theme.panel
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Status")

    Divider {
        width: parent.width
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing3
        anchors.verticalCenter: parent.verticalCenter
        visible: root.readable
        spacing: Theme.spacing3

        component Count: Row {
            property alias severity: icon.severity
            property alias text: words.text

            spacing: Theme.spacing1

            SeverityIcon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                visible: icon.severity.length > 0
                size: 14
            }
            Label {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                secondary: true
            }
        }

        Count {
            severity: "error"
            visible: root.document.errorCount > 0
            text: qsTr("%n error(s)", "", root.document.errorCount)
        }
        Count {
            severity: "warning"
            visible: root.document.warningCount > 0
            text: qsTr("%n warning(s)", "", root.document.warningCount)
        }
        Count {
            severity: "advice"
            visible: root.document.adviceCount > 0
            text: qsTr("%n hint(s)", "", root.document.adviceCount)
        }
        Count {
            text: qsTr("%n resource(s)", "", root.document.resourceCount)
        }
        Count {
            text: root.saving
        }
    }

    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing3
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width / 3)
        elide: Text.ElideMiddle
        secondary: true
        text: root.workbench.selection.count > 1 ? qsTr("%1 selected").arg(root.workbench.selectedLabel)
              : root.workbench.selection.count === 1 ? root.workbench.selectedLabel : ""
    }
}
