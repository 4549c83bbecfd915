pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The study side: one page at a time, each with what it shows from the desk.
FocusScope {
    id: root

    required property StudyDesk desk
    readonly property string page: !root.desk.ready ? "" : root.desk.page === "session" ? "SessionPage" : root.desk.page === "exam" ? "ExamPage"
                                   : root.desk.page === "result" ? "ResultPage" : root.desk.page === "dashboard" ? "DashboardPage"
                                   : root.desk.page === "library" ? "LibraryPage" : "StudyHome"

    // By its address: a loader cannot make bound components in Qt 6.4.
    function show() {
        if (root.page.length > 0)
            pages.setSource("impl/" + root.page + ".qml", {desk: root.desk});
        else
            pages.source = "";
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Study")
    onPageChanged: root.show()
    Component.onCompleted: root.show()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Column {
        id: banners

        width: parent.width

        Banner {
            width: parent.width
            visible: root.desk.notice.length > 0
            severity: "warning"
            text: root.desk.notice
            accept: root.desk.hasBackup ? qsTr("Use the last backup") : ""
            onAccepted: root.desk.restoreBackup()
        }
        Banner {
            width: parent.width
            visible: root.desk.problem.length > 0
            severity: "error"
            text: root.desk.problem
            refuse: qsTr("Dismiss")
            onRefused: root.desk.forgetProblem()
        }
    }
    Loader {
        id: pages

        anchors.fill: parent
        anchors.topMargin: banners.height
        focus: true
        onLoaded: {
            // The keyboard may still be with what led here: a dialog, a button that is gone.
            if (root.visible)
                (item as Item).forceActiveFocus();
        }
    }
    Label {
        anchors.centerIn: parent
        visible: !root.desk.ready && root.desk.notice.length === 0
        text: qsTr("Reading the questions…")
        secondary: true
    }
}
