pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// The place where a design is drawn: the canvas, above it the world on show, left of it the palette, right of it the side panel.
FocusScope {
    id: root

    required property Workbench workbench
    readonly property DesignDocument document: root.workbench.document
    readonly property Preferences preferences: root.workbench.preferences
    readonly property bool comparing: root.workbench.comparison.open && root.document.status === DesignDocument.Ready

    readonly property bool broken: root.document.status === DesignDocument.Unreadable
    readonly property bool showsCode: code.visible && side.visible && root.visible

    function showError() {
        root.preferences.panel = "code";
        root.preferences.panelShown = true;
        code.showError();
    }

    readonly property CodeSurface codeSurface: code.surface

    // What can be done with what is selected, asked for at a point of the window; with the text of the code.
    signal menuWanted(at: point)
    signal codeMenuWanted(at: point)

    Connections {
        target: root.workbench
        function onNextFindingWanted() {
            root.preferences.panel = "findings";
            root.preferences.panelShown = true;
            findings.next();
        }
        function onPaletteWanted() {
            root.preferences.paletteShown = true;
            palette.beginSearch();
        }
        function onSearchWanted() {
            if (differences.visible)
                differences.beginSearch();
            else if (outline.visible)
                outline.beginSearch();
            else if (findings.visible)
                findings.beginSearch();
            else if (parts.visible)
                parts.beginSearch();
            else if (code.visible)
                code.beginSearch();
        }
        function onCodeWanted(deed: string) {
            code.act(deed);
        }
        function onDialogWanted(dialog: string) {
            if (dialog === "find" || dialog === "replace")
                finding.begin(dialog === "replace");
        }
        function onPlacementWanted(key: string) {
            placing.place(key);
        }
        function onFindingWanted(element: string) {
            root.workbench.comparison.end();
            root.preferences.panel = "findings";
            root.preferences.panelShown = true;
            findings.show(element);
        }
    }

    Connections {
        target: root.workbench.comparison
        function onOpenChanged() {
            if (!root.workbench.comparison.open)
                area.canvas.forceActiveFocus();
        }
    }

    Placer {
        id: placing

        workbench: root.workbench
        onPlaced: area.canvas.forceActiveFocus()
    }

    T.SplitView {
        anchors.fill: parent
        handle: SplitHandle {}

        onResizingChanged: {
            if (resizing)
                return;
            if (side.visible || differences.visible)
                root.preferences.panelWidth = Math.round(side.visible ? side.width : differences.width);
            if (palette.visible)
                root.preferences.paletteWidth = Math.round(palette.width);
        }

        PalettePanel {
            id: palette

            T.SplitView.preferredWidth: root.preferences.paletteWidth > 0 ? root.preferences.paletteWidth : Theme.paletteWidth
            T.SplitView.minimumWidth: Theme.paletteMinimumWidth
            T.SplitView.maximumWidth: Math.max(Theme.paletteMinimumWidth, root.width - drawing.T.SplitView.minimumWidth - 2 * Theme.spacing2
                                               - (side.visible ? Theme.panelMinimumWidth : 0))
            visible: root.preferences.paletteShown && !root.comparing && root.document.status === DesignDocument.Ready
            workbench: root.workbench
            placer: placing
            onCarriedTo: (key, at) => area.hoverGuest(key, at)
            onDroppedAt: (key, at) => area.dropGuest(key, at)
            onCarryCancelled: placing.leave()
            onCanvasWanted: area.canvas.forceActiveFocus()
            onClosed: {
                root.preferences.paletteShown = false;
                area.canvas.forceActiveFocus();
            }
        }

        Item {
            id: drawing

            T.SplitView.fillWidth: true
            T.SplitView.minimumWidth: 200

            QuestionStrip {
                id: strip

                width: parent.width
                visible: root.workbench.study.drawn.shown && root.document.status === DesignDocument.Ready
                most: drawing.height * 0.4
                question: root.workbench.study.drawn
                onBackWanted: root.workbench.place = "study"
            }
            WorldBar {
                id: worlds

                anchors.top: parent.top
                anchors.topMargin: strip.visible ? strip.height : 0
                width: parent.width
                visible: count > 0 && !root.comparing && root.document.status === DesignDocument.Ready
                document: root.document
            }
            CompareBar {
                id: compared

                anchors.top: parent.top
                anchors.topMargin: strip.visible ? strip.height : 0
                width: parent.width
                visible: root.comparing
                workbench: root.workbench
            }
            CanvasArea {
                id: area

                anchors.fill: parent
                anchors.topMargin: (strip.visible ? strip.height : 0) + (worlds.visible ? worlds.height : 0) + (compared.visible ? compared.height : 0)
                anchors.bottomMargin: finding.visible ? finding.height : 0
                visible: root.document.status === DesignDocument.Ready
                workbench: root.workbench
                placer: placing
                focus: true
                onMenuWanted: at => root.menuWanted(area.mapToItem(null, at.x, at.y))
            }
            FindDock {
                id: finding

                anchors.bottom: parent.bottom
                width: parent.width
                visible: finding.shown && !root.comparing && root.document.status === DesignDocument.Ready
                most: drawing.height * 0.6
                workbench: root.workbench
                onCanvasWanted: area.canvas.forceActiveFocus()
                onTold: words => root.workbench.notified(words)
                onPropertyWanted: (element, pointer) => {
                    if (pointer.length === 0 || root.showsCode)
                        return;
                    root.preferences.panel = "inspector";
                    root.preferences.panelShown = true;
                    inspector.reveal(pointer);
                }
                onPartWanted: part => {
                    if (root.showsCode)
                        return;
                    root.preferences.panel = "template";
                    root.preferences.panelShown = true;
                    parts.reveal(part);
                }
                onPlaceWanted: (pointer, words, inKey) => {
                    if (root.showsCode)
                        code.surface.showPlace(pointer, words, inKey);
                }
            }
            EmptyState {
                anchors.fill: parent
                visible: patience.over
                iconName: "open"
                title: qsTr("Opening…")

                // What is there at once needs no words.
                Timer {
                    id: patience

                    property bool over: false

                    interval: 300
                    running: root.document.status === DesignDocument.Opening
                    onRunningChanged: over = false
                    onTriggered: over = true
                }
            }
            EmptyState {
                anchors.fill: parent
                visible: root.document.status === DesignDocument.Empty
                iconName: "open"
                title: qsTr("Open a CloudFormation template")
                text: qsTr("YAML or JSON, from anywhere: drop a file into this window or choose one. Opening never changes the file.")
                actionText: qsTr("Open…")
                onActivated: root.workbench.actions.find("file.open").trigger()
            }
            EmptyState {
                anchors.fill: parent
                visible: root.broken
                iconName: "error"
                iconColor: Theme.error
                title: qsTr("This text is not a template")
                text: root.document.problem + "\n\n" + qsTr("The file is as it was. Correct its text on the right: the diagram appears as soon as it is a template.")
                actionText: qsTr("Go to the error")
                onActivated: code.showError()
            }
        }

        SidePanel {
            id: side

            T.SplitView.preferredWidth: root.preferences.panelWidth > 0 ? root.preferences.panelWidth : Theme.panelWidth
            T.SplitView.minimumWidth: Theme.panelMinimumWidth
            // A window made narrower takes from the panel before it cuts it off.
            T.SplitView.maximumWidth: Math.max(Theme.panelMinimumWidth, root.width - drawing.T.SplitView.minimumWidth - 2 * Theme.spacing2
                                               - (palette.visible ? palette.width : 0))
            visible: root.broken || (root.preferences.panelShown && !root.comparing && root.document.status === DesignDocument.Ready)
            workbench: root.workbench
            only: root.broken ? "code" : ""

            SidePage {
                name: "inspector"
                title: qsTr("Inspector")
                iconName: "settings"

                InspectorPanel {
                    id: inspector

                    anchors.fill: parent
                    workbench: root.workbench
                    onFindingWanted: element => {
                        root.preferences.panel = "findings";
                        if (element.length > 0)
                            findings.show(element);
                    }
                }
            }
            SidePage {
                id: outlinePage

                name: "outline"
                title: qsTr("Outline")
                iconName: "outline"

                OutlinePanel {
                    id: outline

                    anchors.fill: parent
                    focus: true
                    active: outlinePage.visible && side.visible
                    workbench: root.workbench
                    onCanvasWanted: area.canvas.forceActiveFocus()
                }
            }
            SidePage {
                name: "findings"
                title: qsTr("Findings")
                iconName: "warning"

                FindingsPanel {
                    id: findings

                    anchors.fill: parent
                    document: root.document
                    onRevealed: element => root.workbench.reveal(element)
                    onPartWanted: part => {
                        root.preferences.panel = "template";
                        parts.reveal(part);
                    }
                    onStudyWanted: tasks => root.workbench.studyTasks(tasks)
                    onRuleWanted: rule => root.workbench.showRule(rule)
                    onTold: words => root.workbench.notified(words)
                }
            }
            SidePage {
                id: templatePage

                name: "template"
                title: qsTr("Template")
                iconName: "template"

                TemplatePanel {
                    id: parts

                    anchors.fill: parent
                    focus: true
                    active: templatePage.visible && side.visible
                    workbench: root.workbench
                }
            }
            SidePage {
                name: "code"
                title: qsTr("Code")
                iconName: "code"

                CodePanel {
                    id: code

                    anchors.fill: parent
                    focus: true
                    workbench: root.workbench
                    onMenuWanted: at => root.codeMenuWanted(code.surface.mapToItem(null, at.x, at.y))
                    onFindingWanted: element => {
                        root.preferences.panel = "findings";
                        findings.show(element);
                    }
                }
            }
        }

        ComparePanel {
            id: differences

            T.SplitView.preferredWidth: side.T.SplitView.preferredWidth
            T.SplitView.minimumWidth: Theme.panelMinimumWidth
            T.SplitView.maximumWidth: side.T.SplitView.maximumWidth
            visible: root.comparing
            workbench: root.workbench
        }
    }
}
