pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// How many findings are ignored and, once opened, which ones, for what reason, and the way back.
Item {
    id: root

    required property DesignDocument document
    // How high it may become.
    required property real room
    readonly property alias count: ignored.count
    property bool open: false

    signal revealed(element: string)

    implicitHeight: root.count === 0 ? 0 : head.height + (root.open ? Math.min(list.contentHeight + Theme.spacing1, root.room - head.height) : 0)
    visible: root.count > 0

    IgnoredModel {
        id: ignored

        document: root.document
    }

    Divider {
        width: parent.width
    }
    T.AbstractButton {
        id: head

        width: parent.width
        height: Theme.controlHeight + Theme.spacing1
        text: qsTr("%n ignored", "", root.count)
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: head.text
        Accessible.description: root.open ? qsTr("open") : qsTr("closed")
        Keys.onReturnPressed: head.clicked()
        Keys.onEnterPressed: head.clicked()
        onClicked: root.open = !root.open

        contentItem: Item {
            Icon {
                id: arrow

                x: Theme.spacing4
                anchors.verticalCenter: parent.verticalCenter
                name: root.open ? "chevron-down" : "chevron-right"
                size: 16
                color: Theme.textSecondary
            }
            Label {
                anchors.left: arrow.right
                anchors.leftMargin: Theme.spacing2
                anchors.verticalCenter: parent.verticalCenter
                text: head.text
                secondary: true
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.spacing1
            radius: Theme.radiusControl
            color: head.down ? Theme.pressed : head.hovered ? Theme.hover : "transparent"

            FocusRing {
                control: parent
                shown: head.visualFocus
            }
        }
    }

    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        visible: root.open
        clip: true
        model: ignored
        currentIndex: -1
        highlightMoveDuration: Theme.fast
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: head.text
        T.ScrollBar.vertical: ScrollBar {}

        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        Keys.onReturnPressed: (currentItem as IgnoredRow)?.choose()
        Keys.onEnterPressed: (currentItem as IgnoredRow)?.choose()

        delegate: IgnoredRow {
            width: ListView.view.width
            hasKeyboard: list.activeFocus
            onChosen: {
                list.currentIndex = index;
                list.forceActiveFocus();
                if (element.length > 0)
                    root.revealed(element);
            }
            onStopped: ignored.stop(index)
        }
    }
}
