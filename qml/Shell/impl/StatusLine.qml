import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// How the design stands: "2 errors · 5 warnings · 38 resources · saved".
Rectangle {
    id: root

    required property Workbench workbench
    readonly property DesignDocument document: root.workbench.document
    readonly property bool readable: root.document.status === DesignDocument.Ready
    readonly property CodeModel code: root.workbench.code
    readonly property string saving: !root.readable ? "" : root.workbench.isUnsaved ? qsTr("not saved")
                                     : root.document.path.length === 0 ? qsTr("no file yet") : qsTr("saved")
    // What of the text is not in the design, once it was read.
    readonly property string drafted: root.code.wrong ? qsTr("error in the text, line %1: not in the diagram").arg(root.code.errorLine + 1)
                                      : root.code.apart ? qsTr("text and diagram differ") : ""

    // Someone wants to see what is the matter with the text.
    signal textWanted()

    implicitHeight: Theme.statusHeight
    color: Theme.panel
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Status")

    Divider {
        width: parent.width
    }

    // Words that lead to where they come from.
    component Lead: T.AbstractButton {
        id: lead

        width: implicitContentWidth + leftPadding + rightPadding
        height: Theme.statusHeight
        leftPadding: Theme.spacing2
        rightPadding: Theme.spacing2
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Keys.onReturnPressed: lead.clicked()
        Keys.onEnterPressed: lead.clicked()

        background: Rectangle {
            color: lead.down ? Theme.pressed : lead.hovered ? Theme.hover : "transparent"
            border.width: lead.visualFocus ? Theme.focusWidth : 0
            border.color: Theme.focusRing
        }
    }

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

    ViewsModel {
        id: views

        document: root.document
    }
    ProfilesModel {
        id: profiles

        document: root.document
    }

    // What the rules say, in numbers; leads to the list.
    Lead {
        id: summary

        readonly property int findings: root.document.errorCount + root.document.warningCount + root.document.adviceCount

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacing1
        visible: root.readable
        Accessible.name: qsTr("Findings: %1 errors, %2 warnings, %3 hints").arg(root.document.errorCount).arg(root.document.warningCount).arg(root.document.adviceCount)
        Accessible.description: qsTr("Profile %1").arg(profiles.currentName)
        onClicked: {
            root.workbench.place = "design";
            root.workbench.preferences.panel = "findings";
            root.workbench.preferences.panelShown = true;
        }

        contentItem: Row {
            spacing: Theme.spacing3

            Count {
                anchors.verticalCenter: parent.verticalCenter
                severity: "error"
                visible: root.document.errorCount > 0
                text: qsTr("%n error(s)", "", root.document.errorCount)
            }
            Count {
                anchors.verticalCenter: parent.verticalCenter
                severity: "warning"
                visible: root.document.warningCount > 0
                text: qsTr("%n warning(s)", "", root.document.warningCount)
            }
            Count {
                anchors.verticalCenter: parent.verticalCenter
                severity: "advice"
                visible: root.document.adviceCount > 0
                text: qsTr("%n hint(s)", "", root.document.adviceCount)
            }
            Row {
                anchors.verticalCenter: parent.verticalCenter
                visible: summary.findings === 0 && root.document.isSettled
                spacing: Theme.spacing1

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "good"
                    size: 14
                    color: Theme.good
                }
                Label {
                    secondary: true
                    text: qsTr("Nothing found")
                }
            }
            Count {
                anchors.verticalCenter: parent.verticalCenter
                visible: !profiles.usual
                text: qsTr("Profile %1").arg(profiles.currentName)
            }
        }
        ToolTip {
            parent: summary
            visible: summary.hovered && !summary.down
            text: profiles.currentName + ": " + profiles.currentWhat
        }
    }
    Row {
        id: standing

        anchors.left: summary.right
        anchors.leftMargin: Theme.spacing1
        anchors.verticalCenter: parent.verticalCenter
        visible: root.readable
        spacing: Theme.spacing3

        Count {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%n resource(s)", "", root.document.resourceCount)
        }
        Count {
            anchors.verticalCenter: parent.verticalCenter
            visible: !draft.visible
            text: root.saving
        }
        Lead {
            id: draft

            visible: root.drafted.length > 0
            text: root.drafted
            Accessible.name: root.drafted
            Accessible.description: qsTr("Shows the place in the code")
            onClicked: root.textWanted()

            contentItem: Count {
                severity: root.code.wrong ? "error" : "warning"
                text: root.drafted
            }

            ToolTip {
                parent: draft
                visible: draft.hovered && !draft.down
                text: qsTr("What you typed is kept; the diagram shows the last valid state. Click to see the place.")
            }
        }
        Count {
            anchors.verticalCenter: parent.verticalCenter
            visible: views.current > 0
            text: qsTr("View: %1").arg(views.currentName)
        }
    }

    Label {
        id: chosen

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing3
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, Math.min(implicitWidth, root.width / 3, root.width - standing.x - standing.width - 2 * Theme.spacing3))
        elide: Text.ElideMiddle
        secondary: true
        text: root.workbench.selection.count > 1 ? qsTr("%1 selected").arg(root.workbench.selectedLabel)
              : root.workbench.selection.count === 1 ? root.workbench.selectedLabel : ""

        FullText {
            words: chosen
        }
    }
}
