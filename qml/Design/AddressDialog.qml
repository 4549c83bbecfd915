pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// The addresses of a VPC: who has which, what is free, who else has the same, and plans for them.
CardDialog {
    id: root

    required property Workbench workbench

    function show() {
        addresses.showSelected();
        root.open();
        list.currentIndex = addresses.selectedRow();
        list.positionViewAtIndex(Math.max(0, list.currentIndex), ListView.Contain);
    }

    title: addresses.vpcs.length > 0 ? qsTr("Addresses of %1").arg(addresses.vpcs[addresses.vpc]) : qsTr("Addresses")
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)
    onClosed: planner.drop()

    AddressModel {
        id: addresses

        workbench: root.workbench
        active: root.visible
    }
    AddressPlanner {
        id: planner

        addresses: addresses
    }

    contentItem: Item {
        id: content

        readonly property var gaps: {
            const list = [];
            for (let row = 0; row < addresses.count; ++row) {
                const at = addresses.index(row, 0);
                if (addresses.data(at, AddressModel.KindRole) === "gap")
                    list.push({
                        row: row,
                        text: addresses.data(at, AddressModel.BlockRole)
                    });
            }
            return list;
        }

        implicitWidth: Math.min(root.widest, Theme.addressesWidth)
        implicitHeight: Math.max(280, Math.min((root.parent ? root.parent.height : 640) - 200, Theme.addressesHeight))

        Item {
            id: head

            width: parent.width
            height: Theme.controlHeight

            Choice {
                id: which

                visible: addresses.vpcs.length > 1
                width: visible ? Math.min(220, parent.width / 3) : 0
                model: addresses.vpcs
                currentIndex: addresses.vpc
                Accessible.name: qsTr("VPC")
                onActivated: index => addresses.vpc = index
            }
            Label {
                anchors.left: which.right
                anchors.leftMargin: which.visible ? Theme.spacing2 : 0
                anchors.right: anewButton.left
                anchors.rightMargin: Theme.spacing2
                anchors.verticalCenter: parent.verticalCenter
                text: addresses.summary
                secondary: true
                elide: Text.ElideRight
            }
            Button {
                id: anewButton

                anchors.right: parent.right
                text: qsTr("Plan all anew…")
                enabled: addresses.vpcs.length > 0 && !planner.anew
                onClicked: planner.planAnew()
            }
        }
        Column {
            id: bars

            anchors.top: head.bottom
            anchors.topMargin: Theme.spacing2
            width: parent.width
            spacing: Theme.spacing2

            Repeater {
                model: addresses.ranges

                delegate: AddressBar {
                    required property var modelData

                    width: bars.width
                    range: modelData
                    current: list.currentIndex
                    onPicked: row => {
                        list.currentIndex = row;
                        list.positionViewAtIndex(row, ListView.Contain);
                        list.forceActiveFocus(Qt.MouseFocusReason);
                    }
                }
            }
            Label {
                width: parent.width
                visible: addresses.doubt.length > 0
                text: addresses.doubt
                color: Theme.warning
                wrapMode: Text.Wrap
            }
        }

        ListView {
            id: list

            anchors.left: parent.left
            anchors.right: divider.left
            anchors.rightMargin: Theme.spacing2
            anchors.top: bars.bottom
            anchors.topMargin: Theme.spacing3
            anchors.bottom: elsewhere.top
            anchors.bottomMargin: Theme.spacing2
            clip: true
            model: addresses
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Subnets and free addresses")
            T.ScrollBar.vertical: ScrollBar {}

            onActiveFocusChanged: {
                if (activeFocus && currentIndex < 0 && count > 0)
                    currentIndex = 0;
            }

            delegate: AddressRow {
                // Beside the scroll bar.
                width: ListView.view.width - Theme.spacing3
                current: ListView.isCurrentItem
                hasKeyboard: list.activeFocus
                onClicked: {
                    list.currentIndex = index;
                    list.forceActiveFocus(Qt.MouseFocusReason);
                }
            }
        }
        Column {
            id: elsewhere

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: list.right
            visible: addresses.beyond.length > 0
            height: visible ? implicitHeight : 0
            spacing: 2

            Label {
                text: qsTr("Reached from here")
                font.weight: Font.DemiBold
            }
            Repeater {
                model: addresses.beyond

                delegate: Label {
                    required property var modelData

                    width: elsewhere.width
                    text: modelData.overlap.length > 0 ? qsTr("%1: %2, the same addresses as %3").arg(modelData.name).arg(modelData.block).arg(modelData.overlap)
                                                       : qsTr("%1: %2").arg(modelData.name).arg(modelData.block)
                    color: modelData.overlap.length > 0 ? Theme.error : Theme.textSecondary
                    elide: Text.ElideRight
                }
            }
        }
        Rectangle {
            id: divider

            anchors.right: side.left
            anchors.rightMargin: Theme.spacing3
            anchors.top: list.top
            anchors.bottom: parent.bottom
            width: Theme.borderWidth
            color: Theme.border
        }
        Item {
            id: side

            anchors.right: parent.right
            anchors.top: list.top
            anchors.bottom: parent.bottom
            width: Math.max(236, parent.width * 0.34)

            AddressDeeds {
                width: parent.width
                visible: planner.title.length === 0
                chosen: list.currentItem
                planner: planner
                gaps: content.gaps
                roomy: side.height > 9 * Theme.controlHeight
            }
            AddressPlan {
                anchors.fill: parent
                visible: planner.title.length > 0
                planner: planner
            }
        }
    }
    actions: Button {
        text: qsTr("Close")
        onClicked: root.close()
    }
}
