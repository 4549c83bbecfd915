import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Cirro.App

// The questions for a file. The platform's dialog where it has one.
Item {
    id: root

    required property Workbench workbench
    readonly property bool shown: openDialog.visible || compareDialog.visible || saveDialog.visible || exportDialog.visible || templateDialog.visible

    property T.TextField nameField: null
    readonly property string acceptLabel: saveDialog.visible ? saveDialog.acceptLabel : templateDialog.visible ? templateDialog.acceptLabel : exportDialog.acceptLabel

    // What a file beside the open one could be called; the ending is the chosen filter's.
    function named(addition: string): url {
        const path = root.workbench.document.path;
        const name = path.slice(path.lastIndexOf("/") + 1);
        const dot = name.lastIndexOf(".");
        const stem = name.length === 0 ? "design" : dot > 0 ? name.slice(0, dot) : name;
        return root.workbench.folder + "/" + encodeURIComponent(stem + addition);
    }
    // Where the dialog is Qt's own it begins in its list, and Enter would go into the first folder instead of saving.
    function beginWithName() {
        root.nameField = root.find(T.Overlay.overlay, item => item instanceof T.TextField && !item.readOnly) as T.TextField;
        root.nameField?.forceActiveFocus(Qt.TabFocusReason);
        root.nameField?.selectAll();
    }
    function pressAccept() {
        const button = root.find(T.Overlay.overlay, item => item instanceof T.Button && item.text === root.acceptLabel) as T.Button;
        if (button?.enabled)
            button.clicked();
    }
    function find(item: Item, wanted: var): Item {
        if (!item.visible || wanted(item))
            return item.visible ? item : null;
        for (let i = 0; i < item.children.length; ++i) {
            const found = root.find(item.children[i], wanted);
            if (found)
                return found;
        }
        return null;
    }
    function show(name: string) {
        if (name === "open") {
            openDialog.open();
        } else if (name === "compare") {
            compareDialog.open();
        } else if (name === "saveAs") {
            saveDialog.selectedFile = root.named("");
            saveDialog.open();
            opened.start();
        } else if (name === "export" || name === "exportSelection") {
            exportDialog.selectionOnly = name === "exportSelection";
            exportDialog.selectedFile = root.named(exportDialog.selectionOnly ? "-selection" : "");
            exportDialog.open();
            opened.start();
        } else if (name === "exportTemplate") {
            templateDialog.selectedFile = root.named("-template");
            templateDialog.open();
            opened.start();
        }
    }

    visible: false

    Timer {
        id: opened

        interval: 0
        onTriggered: root.beginWithName()
    }
    Connections {
        target: root.nameField
        function onAccepted() {
            root.pressAccept();
        }
    }
    FileDialog {
        id: openDialog

        title: qsTr("Open a template")
        acceptLabel: qsTr("Open")
        rejectLabel: qsTr("Cancel")
        currentFolder: root.workbench.folder
        nameFilters: [qsTr("Templates (*.yaml *.yml *.json *.template)"), qsTr("All files (*)")]
        onAccepted: root.workbench.open(selectedFile)
    }
    FileDialog {
        id: compareDialog

        title: qsTr("Compare with another file")
        acceptLabel: qsTr("Compare")
        rejectLabel: qsTr("Cancel")
        currentFolder: root.workbench.folder
        nameFilters: openDialog.nameFilters
        onAccepted: root.workbench.comparison.compareWith(selectedFile)
    }
    FileDialog {
        id: saveDialog

        title: qsTr("Save as")
        acceptLabel: qsTr("Save")
        rejectLabel: qsTr("Cancel")
        currentFolder: root.workbench.folder
        fileMode: FileDialog.SaveFile
        defaultSuffix: "yaml"
        nameFilters: openDialog.nameFilters
        onAccepted: root.workbench.saveAs(selectedFile)
        onRejected: root.workbench.answerLeaving("cancel")
    }
    FileDialog {
        id: templateDialog

        title: qsTr("Export the template without its layout")
        acceptLabel: qsTr("Export")
        rejectLabel: qsTr("Cancel")
        currentFolder: root.workbench.folder
        fileMode: FileDialog.SaveFile
        defaultSuffix: templateDialog.selectedNameFilter.extensions[0] ?? "yaml"
        nameFilters: ["YAML (*.yaml)", "JSON (*.json)"]
        onAccepted: root.workbench.exportTemplate(selectedFile)
    }
    FileDialog {
        id: exportDialog

        property bool selectionOnly: false

        title: exportDialog.selectionOnly ? qsTr("Export a picture of the selection") : qsTr("Export a picture")
        acceptLabel: qsTr("Export")
        rejectLabel: qsTr("Cancel")
        currentFolder: root.workbench.folder
        fileMode: FileDialog.SaveFile
        defaultSuffix: exportDialog.selectedNameFilter.extensions[0] ?? "svg"
        nameFilters: root.workbench.pictureFilters
        onAccepted: root.workbench.exportPicture(selectedFile, selectionOnly)
    }
}
