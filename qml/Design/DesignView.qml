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
    readonly property bool showsCode: codePage.visible

    // Null until they are first shown.
    readonly property InspectorPanel inspector: inspectorPage.panel as InspectorPanel
    readonly property OutlinePanel outline: outlinePage.panel as OutlinePanel
    readonly property FindingsPanel findings: findingsPage.panel as FindingsPanel
    readonly property TemplatePanel parts: templatePage.panel as TemplatePanel
    readonly property CodePanel code: codePage.panel as CodePanel
    readonly property ComparePanel differences: comparePlace.made as ComparePanel
    readonly property FindDock finding: findPlace.made as FindDock

    function showError() {
        root.goTo("code");
        root.code?.showError();
    }
    function goTo(page: string) {
        root.preferences.panel = page;
        root.preferences.panelShown = true;
    }

    readonly property CodeSurface codeSurface: root.code?.surface ?? null

    // What can be done with what is selected, asked for at a point of the window; with the text of the code.
    signal menuWanted(at: point)
    signal codeMenuWanted(at: point)

    Connections {
        target: root.workbench
        function onNextFindingWanted() {
            root.goTo("findings");
            root.findings?.next();
        }
        function onPaletteWanted() {
            root.preferences.paletteShown = true;
            palette.beginSearch();
        }
        function onSearchWanted() {
            if (comparePlace.visible)
                root.differences.beginSearch();
            else if (outlinePage.visible)
                root.outline.beginSearch();
            else if (findingsPage.visible)
                root.findings.beginSearch();
            else if (templatePage.visible)
                root.parts.beginSearch();
            else if (codePage.visible)
                root.code.beginSearch();
        }
        function onCodeWanted(deed: string) {
            root.code?.act(deed);
        }
        function onDialogWanted(dialog: string) {
            if (dialog !== "find" && dialog !== "replace")
                return;
            findPlace.make();
            root.finding.begin(dialog === "replace");
        }
        function onPlacementWanted(key: string) {
            placing.place(key);
        }
        function onFindingWanted(element: string) {
            root.workbench.comparison.end();
            root.goTo("findings");
            root.findings?.show(element);
        }
    }

    Connections {
        target: root.workbench.comparison
        function onOpenChanged() {
            if (!root.workbench.comparison.open)
                area.canvas.forceActiveFocus();
        }
    }

    Connections {
        target: root.inspector
        function onFindingWanted(element: string) {
            root.preferences.panel = "findings";
            if (element.length > 0)
                root.findings.show(element);
        }
    }
    Connections {
        target: root.outline
        function onCanvasWanted() {
            area.canvas.forceActiveFocus();
        }
    }
    Connections {
        target: root.findings
        function onRevealed(element: string) {
            root.workbench.reveal(element);
        }
        function onPartWanted(part: string) {
            root.preferences.panel = "template";
            root.parts.reveal(part);
        }
        function onStudyWanted(tasks: var) {
            root.workbench.studyTasks(tasks);
        }
        function onRuleWanted(rule: string) {
            root.workbench.showRule(rule);
        }
        function onTold(words: string) {
            root.workbench.notified(words);
        }
    }
    Connections {
        target: root.code
        function onMenuWanted(at: point) {
            root.codeMenuWanted(root.code.surface.mapToItem(null, at.x, at.y));
        }
        function onFindingWanted(element: string) {
            root.preferences.panel = "findings";
            root.findings.show(element);
        }
    }
    Connections {
        target: root.finding
        function onCanvasWanted() {
            area.canvas.forceActiveFocus();
        }
        function onTold(words: string) {
            root.workbench.notified(words);
        }
        function onPropertyWanted(element: string, pointer: string) {
            if (pointer.length === 0 || root.showsCode)
                return;
            root.goTo("inspector");
            root.inspector.reveal(pointer);
        }
        function onPartWanted(part: string) {
            if (root.showsCode)
                return;
            root.goTo("template");
            root.parts.reveal(part);
        }
        function onPlaceWanted(pointer: string, words: string, inKey: bool) {
            if (root.showsCode)
                root.code.surface.showPlace(pointer, words, inKey);
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
            if (side.visible || comparePlace.visible)
                root.preferences.panelWidth = Math.round(side.visible ? side.width : comparePlace.width);
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
                anchors.bottomMargin: findPlace.visible ? findPlace.height : 0
                visible: root.document.status === DesignDocument.Ready
                workbench: root.workbench
                placer: placing
                focus: true
                onMenuWanted: at => root.menuWanted(area.mapToItem(null, at.x, at.y))
            }
            Late {
                id: findPlace

                anchors.bottom: parent.bottom
                width: parent.width
                height: root.finding ? Math.max(Theme.findHeight / 2, Math.min(root.finding.wanted, drawing.height * 0.6)) : 0
                view: Qt.resolvedUrl("FindDock.qml")
                given: ({workbench: root.workbench})
                shown: (root.finding?.shown ?? false) && !root.comparing && root.document.status === DesignDocument.Ready
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
                onActivated: root.showError()
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
                id: inspectorPage

                name: "inspector"
                title: qsTr("Inspector")
                iconName: "settings"
                view: Qt.resolvedUrl("InspectorPanel.qml")
                given: ({workbench: root.workbench})
            }
            SidePage {
                id: outlinePage

                name: "outline"
                title: qsTr("Outline")
                iconName: "outline"
                view: Qt.resolvedUrl("OutlinePanel.qml")
                given: ({workbench: root.workbench})
            }
            SidePage {
                id: findingsPage

                name: "findings"
                title: qsTr("Findings")
                iconName: "warning"
                view: Qt.resolvedUrl("FindingsPanel.qml")
                given: ({document: root.document})
            }
            SidePage {
                id: templatePage

                name: "template"
                title: qsTr("Template")
                iconName: "template"
                view: Qt.resolvedUrl("TemplatePanel.qml")
                given: ({workbench: root.workbench})
            }
            SidePage {
                id: codePage

                name: "code"
                title: qsTr("Code")
                iconName: "code"
                view: Qt.resolvedUrl("CodePanel.qml")
                given: ({workbench: root.workbench})
            }
        }

        Late {
            id: comparePlace

            T.SplitView.preferredWidth: side.T.SplitView.preferredWidth
            T.SplitView.minimumWidth: Theme.panelMinimumWidth
            T.SplitView.maximumWidth: side.T.SplitView.maximumWidth
            view: Qt.resolvedUrl("ComparePanel.qml")
            given: ({workbench: root.workbench})
            shown: root.comparing
        }
    }
}
