pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Design
import Cirro.Theme
import "impl"

// The window: what can be done on top, the design in the middle, how it stands at the bottom.
T.ApplicationWindow {
    id: root

    required property Workbench workbench
    readonly property DesignDocument document: root.workbench.document
    readonly property bool asking: leaveDialog.visible || draftDialog.visible || shortcutsDialog.visible
                                   || aboutDialog.visible || unsavedDialog.visible || commandPalette.visible || rulesDialog.visible || addressDialog.visible || deployDialog.visible || fileDialogs.shown

    function show(dialog: string) {
        switch (dialog) {
        case "shortcuts":
            shortcutsDialog.open();
            break;
        case "commands":
            commandPalette.open();
            break;
        case "find":
        case "replace":
            break; // beside the diagram
        case "addresses":
            addressDialog.show();
            break;
        case "deploy":
            deployDialog.open();
            break;
        case "unsaved":
            unsavedDialog.open();
            break;
        case "draft":
            draftDialog.open();
            break;
        case "about":
            aboutDialog.open();
            break;
        default:
            fileDialogs.show(dialog);
        }
    }

    // An action's words, done with the text instead of the diagram.
    component TextLine: MenuItem {
        id: line

        required property Action command

        text: line.command.text
        iconName: line.command.icon
        shortcutText: line.command.shortcutText
    }

    // Where the text says what the design does not.
    function showText() {
        root.workbench.place = "design";
        root.workbench.comparison.end();
        view.showError();
    }

    title: (root.document.title.length > 0 ? root.document.title + (root.workbench.isUnsaved ? " •" : "") + " — " : "") + "Cirrograph"
    // Palette, canvas and panel at their narrowest.
    minimumWidth: 712
    minimumHeight: 380
    color: Theme.canvas
    font: Application.font
    palette {
        window: Theme.panel
        windowText: Theme.text
        base: Theme.field
        alternateBase: Theme.hover
        text: Theme.text
        placeholderText: Theme.textSecondary
        button: Theme.raised
        buttonText: Theme.text
        brightText: Theme.accentInk
        light: Theme.raised
        midlight: Theme.hover
        mid: Theme.borderStrong
        dark: Theme.textSecondary
        shadow: Theme.border
        highlight: Theme.accent
        highlightedText: Theme.accentInk
        link: Theme.link
        toolTipBase: Theme.tooltip
        toolTipText: Theme.tooltipInk
    }

    onClosing: close => {
        close.accepted = root.workbench.mayClose();
    }

    Binding {
        target: Theme
        property: "name"
        value: root.workbench.preferences.effectiveTheme
    }
    Binding {
        target: Theme
        property: "colorBlind"
        value: root.workbench.preferences.colorBlind
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.workbench.preferences.reducedMotion
    }

    Connections {
        target: root.workbench
        function onDialogWanted(dialog: string) {
            root.show(dialog);
        }
        function onRuleWanted(rule: string) {
            rulesDialog.show(rule);
        }
        function onLeaveWanted() {
            leaveDialog.open();
        }
        function onCloseWanted() {
            root.close();
        }
        function onNotified(words: string) {
            toast.say(words);
        }
    }
    Connections {
        target: root.document
        function onFailed(words: string) {
            failure.text = words;
        }
        function onRemarked(words: string) {
            toast.say(words);
        }
        function onOpened() {
            failure.text = "";
        }
        function onSaved() {
            failure.text = "";
        }
    }

    Instantiator {
        model: root.workbench.actions.all

        delegate: Shortcut {
            required property Action modelData

            sequences: modelData.shortcuts
            // What is refused says why.
            enabled: (modelData.enabled || modelData.refusal.length > 0) && !root.asking
            onActivated: modelData.trigger()
        }
    }

    header: TopBar {
        workbench: root.workbench
    }

    footer: StatusLine {
        workbench: root.workbench
        onTextWanted: root.showText()
    }

    Column {
        id: banners

        width: parent.width

        Banner {
            width: parent.width
            visible: root.document.changedOnDisk
            severity: "warning"
            text: root.workbench.isUnsaved
                  ? qsTr("%1 was changed by another program. Reloading it loses what you changed here since the last save.").arg(root.document.title)
                  : qsTr("%1 was changed by another program.").arg(root.document.title)
            accept: qsTr("Reload")
            refuse: qsTr("Keep this version")
            alternative: qsTr("Compare")
            onAlternativeWanted: {
                root.workbench.place = "design";
                root.workbench.comparison.begin("disk", "now");
            }
            onAccepted: root.document.reload()
            onRefused: root.document.keepMine()
        }
        Banner {
            property string dismissed

            width: parent.width
            visible: root.document.isOpenElsewhere && dismissed !== root.document.path
            text: qsTr("%1 is open in another window of Cirrograph, too. What is saved there will be offered here.").arg(root.document.title)
            refuse: qsTr("Dismiss")
            onRefused: dismissed = root.document.path
        }
        Banner {
            width: parent.width
            visible: root.workbench.code.wrong && root.document.status === DesignDocument.Ready && !view.showsCode
            severity: "error"
            text: qsTr("The text has an error in line %1; the diagram shows the last valid state.").arg(root.workbench.code.errorLine + 1)
            accept: qsTr("Go to the error")
            refuse: qsTr("Take the text back")
            onAccepted: root.showText()
            onRefused: root.workbench.code.takeBack()
        }
        Banner {
            id: failure

            width: parent.width
            visible: failure.text.length > 0
            severity: "error"
            refuse: qsTr("Dismiss")
            onRefused: failure.text = ""
        }
    }

    Rail {
        id: rail

        anchors.top: banners.bottom
        anchors.bottom: parent.bottom
        workbench: root.workbench
    }

    DesignView {
        id: view

        anchors.fill: parent
        anchors.topMargin: banners.height
        anchors.leftMargin: rail.width
        workbench: root.workbench
        visible: root.workbench.place === "design"
        focus: visible
        onMenuWanted: at => nearby.popup(at.x, at.y)
        onCodeMenuWanted: at => inText.popup(at.x, at.y)
    }
    // What can be done with the text where the pointer or the caret is.
    ActionMenu {
        id: inText

        readonly property CodeSurface surface: view.codeSurface
        readonly property bool editable: !root.workbench.code.readOnly

        actions: root.workbench.actions
        menu: "code"
        linesAbove: 0

        TextLine {
            command: root.workbench.actions.find("edit.cut")
            enabled: inText.editable
            onTriggered: inText.surface.cut()
        }
        TextLine {
            command: root.workbench.actions.find("edit.copy")
            onTriggered: inText.surface.copy()
        }
        TextLine {
            command: root.workbench.actions.find("edit.paste")
            enabled: inText.editable
            onTriggered: inText.surface.paste()
        }
        TextLine {
            command: root.workbench.actions.find("edit.select-all")
            onTriggered: inText.surface.selectAll()
        }
        MenuSeparator {}
        TextLine {
            command: root.workbench.actions.find("edit.find")
            text: qsTr("Find in the code")
            onTriggered: root.workbench.searchWanted()
        }
    }
    // The Edit menu where the pointer is, with what there is to arrange.
    ActionMenu {
        id: nearby

        actions: root.workbench.actions
        menu: "edit"
        linesAbove: 100

        MenuSeparator {}
        ActionMenu {
            title: qsTr("Arrange")
            actions: root.workbench.actions
            menu: "arrange"
        }
    }
    Late {
        anchors.fill: view
        view: Qt.resolvedUrl("../Home/HomeView.qml")
        given: ({workbench: root.workbench})
        shown: root.workbench.place === "home"
    }
    Late {
        anchors.fill: view
        view: Qt.resolvedUrl("../Study/StudyView.qml")
        given: ({desk: root.workbench.study})
        shown: root.workbench.place === "study"
    }
    Late {
        anchors.fill: view
        view: Qt.resolvedUrl("impl/SettingsView.qml")
        given: ({workbench: root.workbench})
        shown: root.workbench.place === "settings"
    }

    Toast {
        id: toast

        anchors.horizontalCenter: view.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spacing5
    }

    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        // A picture is no template; one of ours is on its way out.
        onEntered: drag => drag.accepted = !drag.formats.some(type => type.startsWith("image/"))
        onDropped: drop => {
            if (drop.hasUrls) {
                drop.accept(Qt.CopyAction);
                if (root.workbench.comparison.open)
                    root.workbench.comparison.compareWith(drop.urls[0]);
                else
                    root.workbench.open(drop.urls[0]);
            }
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.spacing2
            visible: (parent as DropArea).containsDrag
            color: Theme.selectionFill
            border.width: Theme.selectionWidth
            border.color: Theme.selection
            radius: Theme.radiusCard
        }
    }

    LeaveDialog {
        id: leaveDialog

        workbench: root.workbench
    }
    DraftDialog {
        id: draftDialog

        workbench: root.workbench
    }
    ShortcutsDialog {
        id: shortcutsDialog

        commands: root.workbench.actions
    }
    CommandPalette {
        id: commandPalette

        workbench: root.workbench
    }
    RulesDialog {
        id: rulesDialog

        parent: T.Overlay.overlay
        workbench: root.workbench
    }
    AddressDialog {
        id: addressDialog

        parent: T.Overlay.overlay
        workbench: root.workbench
    }
    AboutDialog {
        id: aboutDialog
    }
    UnsavedDialog {
        id: unsavedDialog

        workbench: root.workbench
    }
    DeployDialog {
        id: deployDialog

        workbench: root.workbench
    }
    FileDialogs {
        id: fileDialogs

        workbench: root.workbench
    }
}
