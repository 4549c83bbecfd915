import QtQuick
import QtQuick.Dialogs
import Cirro.App

// The questions for a file. The platform's dialog where it has one.
Item {
    id: root

    required property Workbench workbench
    readonly property bool shown: openDialog.visible || saveDialog.visible || exportDialog.visible || templateDialog.visible

    function show(name: string) {
        if (name === "open")
            openDialog.open();
        else if (name === "saveAs")
            saveDialog.open();
        else if (name === "export" || name === "exportSelection") {
            exportDialog.selectionOnly = name === "exportSelection";
            exportDialog.open();
        }
        else if (name === "exportTemplate")
            templateDialog.open();
    }

    visible: false

    FileDialog {
        id: openDialog

        title: qsTr("Open a template")
        currentFolder: root.workbench.folder
        nameFilters: [qsTr("Templates (*.yaml *.yml *.json *.template)"), qsTr("All files (*)")]
        onAccepted: root.workbench.open(selectedFile)
    }
    FileDialog {
        id: saveDialog

        title: qsTr("Save as")
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
        currentFolder: root.workbench.folder
        fileMode: FileDialog.SaveFile
        defaultSuffix: "yaml"
        nameFilters: ["YAML (*.yaml)", "JSON (*.json)"]
        onAccepted: root.workbench.exportTemplate(selectedFile)
    }
    FileDialog {
        id: exportDialog

        property bool selectionOnly: false

        title: exportDialog.selectionOnly ? qsTr("Export a picture of the selection") : qsTr("Export a picture")
        currentFolder: root.workbench.folder
        fileMode: FileDialog.SaveFile
        nameFilters: root.workbench.pictureFilters
        onAccepted: root.workbench.exportPicture(selectedFile, selectionOnly)
    }
}
