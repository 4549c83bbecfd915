pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What is planned: for all addresses anew the tiers it is made of, then what each subnet had and would get.
Item {
    id: root

    required property AddressPlanner planner

    function zoneCounts(): var {
        const words = [];
        for (let count = 1; count <= 6; ++count)
            words.push(qsTr("%n Availability Zone(s)", "", count));
        return words;
    }
    function prefixes(): var {
        const words = [];
        for (let prefix = 16; prefix <= 28; ++prefix)
            words.push("/" + prefix);
        return words;
    }

    Label {
        id: heading

        width: parent.width
        text: root.planner.title
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    Column {
        id: wishes

        anchors.top: heading.bottom
        anchors.topMargin: Theme.spacing2
        width: parent.width
        visible: root.planner.anew
        height: visible ? implicitHeight : 0
        spacing: Theme.spacing1

        Choice {
            width: parent.width
            model: root.zoneCounts()
            currentIndex: root.planner.zones - 1
            Accessible.name: qsTr("In how many Availability Zones")
            onActivated: index => root.planner.zones = index + 1
        }
        Repeater {
            model: root.planner.tiers

            delegate: Item {
                id: tier

                required property int index
                required property var modelData

                width: wishes.width
                height: Theme.controlHeight

                Label {
                    anchors.left: parent.left
                    anchors.right: size.left
                    anchors.rightMargin: Theme.spacing2
                    anchors.verticalCenter: parent.verticalCenter
                    text: tier.modelData.name
                    elide: Text.ElideMiddle
                }
                Choice {
                    id: size

                    anchors.right: remove.left
                    width: 84
                    model: root.prefixes()
                    currentIndex: tier.modelData.prefix - 16
                    Accessible.name: qsTr("Size of each subnet of %1").arg(tier.modelData.name)
                    onActivated: index => root.planner.setPrefix(tier.index, index + 16)
                }
                IconButton {
                    id: remove

                    anchors.right: parent.right
                    iconName: "close"
                    text: tier.modelData.subnets > 0 ? qsTr("Leave %1 as it is").arg(tier.modelData.name) : qsTr("Without %1").arg(tier.modelData.name)
                    onClicked: root.planner.removeTier(tier.index)
                }
            }
        }
        TextField {
            id: newTier

            width: parent.width
            iconName: "add"
            placeholderText: qsTr("Another tier: its name, then Enter")
            onAccepted: {
                if (newTier.composing)
                    return;
                root.planner.addTier(newTier.text);
                newTier.clear();
            }
        }
    }
    Label {
        id: refusal

        anchors.top: wishes.bottom
        anchors.topMargin: Theme.spacing2
        width: parent.width
        visible: text.length > 0
        color: root.planner.refusal.length > 0 ? Theme.error : Theme.textSecondary
        text: root.planner.refusal.length > 0 ? root.planner.refusal : list.count === 0 ? qsTr("Everything stays as it is.") : ""
        wrapMode: Text.Wrap
    }
    ListView {
        id: list

        anchors.top: refusal.visible ? refusal.bottom : wishes.bottom
        anchors.topMargin: Theme.spacing1
        anchors.bottom: notes.visible ? notes.top : deeds.top
        anchors.bottomMargin: Theme.spacing1
        width: parent.width
        clip: true
        model: root.planner
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What changes")
        T.ScrollBar.vertical: ScrollBar {}

        delegate: Item {
            id: change

            required property string name
            required property string before
            required property string after
            required property string zone
            required property string note
            readonly property string more: change.note + (change.note.length > 0 && change.zone.length > 0 ? " · " : "") + change.zone

            width: ListView.view.width
            height: texts.height + Theme.spacing2
            Accessible.role: Accessible.ListItem
            Accessible.name: change.before.length > 0 ? qsTr("%1: %2 becomes %3").arg(change.name).arg(change.before).arg(change.after)
                                                      : qsTr("%1: %2, new").arg(change.name).arg(change.after)
            Accessible.description: change.more

            FocusRing {
                control: parent
                shown: change.ListView.isCurrentItem && list.activeFocus
            }
            Column {
                id: texts

                width: parent.width - Theme.spacing3

                Label {
                    width: parent.width
                    text: change.name
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
                Row {
                    spacing: Theme.spacing1

                    Label {
                        visible: change.before.length > 0
                        text: change.before
                        secondary: true
                        font.family: Theme.fontFamilyCode
                        font.strikeout: true
                        Accessible.ignored: true
                    }
                    Icon {
                        visible: change.before.length > 0
                        anchors.verticalCenter: parent.verticalCenter
                        name: "arrow"
                        size: 14
                        color: Theme.textSecondary
                    }
                    Label {
                        text: change.after
                        color: Theme.good
                        font.family: Theme.fontFamilyCode
                        Accessible.ignored: true
                    }
                }
                Label {
                    width: parent.width
                    visible: text.length > 0
                    text: change.more
                    secondary: true
                    font.pixelSize: Theme.fontSecondary
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
    Label {
        id: notes

        anchors.bottom: deeds.top
        anchors.bottomMargin: Theme.spacing2
        width: parent.width
        visible: text.length > 0
        text: root.planner.notes
        secondary: true
        font.pixelSize: Theme.fontSecondary
        wrapMode: Text.Wrap
    }
    Row {
        id: deeds

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.spacing2

        Button {
            text: qsTr("Give the plan up")
            onClicked: root.planner.drop()
        }
        Button {
            primary: true
            enabled: root.planner.refusal.length === 0 && root.planner.count > 0
            text: qsTr("Do it")
            onClicked: root.planner.apply()
        }
    }
}
