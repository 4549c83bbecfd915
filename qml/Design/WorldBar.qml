pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// The parameter values of the world on show. There is one canvas for all worlds; this chooses which it shows.
Rectangle {
    id: root

    required property DesignDocument document
    readonly property alias count: parameters.count

    implicitHeight: root.count > 0 ? 44 : 0
    visible: root.count > 0
    color: Theme.panel
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Parameter values")

    ParametersModel {
        id: parameters

        document: root.document
    }

    Icon {
        id: sign

        x: Theme.spacing4
        anchors.verticalCenter: parent.verticalCenter
        name: "branch"
        size: 16
        color: Theme.textSecondary
    }
    ListView {
        id: list

        anchors.left: sign.right
        anchors.leftMargin: Theme.spacing3
        anchors.right: parent.right
        height: parent.height
        orientation: ListView.Horizontal
        spacing: Theme.spacing5
        clip: true
        model: parameters
        boundsBehavior: Flickable.StopAtBounds
        // Every field has to be there for the Tab key to reach it.
        cacheBuffer: 100000
        T.ScrollBar.horizontal: ScrollBar {
            implicitHeight: 6
            padding: 1
        }

        delegate: ParameterField {
            height: list.height
            onAssumedValue: value => parameters.assume(index, value)
            onReached: list.positionViewAtIndex(index, ListView.Contain)
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
