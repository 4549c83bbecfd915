pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls

// One of the versions that can be compared.
Choice {
    id: root

    required property Workbench workbench
    required property string version

    signal chosen(chosen: string)

    function follow() {
        root.currentIndex = versions.rowOf(root.version);
    }

    textRole: "name"
    noteRole: "note"
    model: VersionsModel {
        id: versions

        desk: root.workbench.comparison
        onRowsInserted: settling.restart()
        onRowsRemoved: settling.restart()
    }
    // The list of choices hears of other rows, too, and moves what is current.
    Timer {
        id: settling

        interval: 0
        onTriggered: root.follow()
    }
    onVersionChanged: root.follow()
    Component.onCompleted: root.follow()
    onActivated: index => {
        const version = versions.versionAt(index);
        root.follow();
        if (version.length > 0)
            root.chosen(version);
        else
            root.workbench.dialogWanted("compare");
    }
}
