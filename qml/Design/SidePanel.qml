pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The panel on the right: one page at a time, chosen by its tab. Every SidePage declared in it becomes a tab.
Rectangle {
    id: root

    required property Workbench workbench
    readonly property Preferences preferences: root.workbench.preferences
    // The one page that there is something to show for; empty: all of them.
    property string only
    readonly property SidePage page: root.pageCalled(root.only.length > 0 ? root.only : root.preferences.panel)

    default property alias pages: stack.data

    // The page of that name; the first one where there is none.
    function pageCalled(name: string): SidePage {
        let first = null;
        for (let i = 0; i < stack.children.length; ++i) {
            const page = stack.children[i] as SidePage;
            if (page && page.name === name)
                return page;
            first = first ?? page;
        }
        return first;
    }

    color: Theme.panel
    Accessible.role: Accessible.Pane
    Accessible.name: root.page ? root.page.title : ""

    Item {
        id: head

        width: parent.width
        height: 44

        T.TabBar {
            id: tabs

            // Decided by what the words need, not by what is shown, so that it cannot flicker.
            readonly property real wordsWidth: {
                let sum = 0;
                for (let i = 0; i < tabButtons.count; ++i)
                    sum += (tabButtons.itemAt(i) as TabButton)?.naturalWidth ?? 0;
                return sum + Math.max(0, tabButtons.count - 1) * spacing;
            }
            readonly property bool tight: wordsWidth > width
            // Not even the words of the page on show fit beside the icons of the others.
            readonly property bool tightest: {
                const icon = Theme.controlHeight + Theme.spacing1 + spacing;
                const words = (tabButtons.itemAt(tabs.currentIndex) as TabButton)?.naturalWidth ?? 0;
                return words + (tabButtons.count - 1) * icon > width;
            }

            anchors.left: parent.left
            anchors.leftMargin: Theme.spacing2
            anchors.right: close.left
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.controlHeight
            spacing: 2
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("Side panel")

            contentItem: ListView {
                model: tabs.contentModel
                currentIndex: tabs.currentIndex
                highlightMoveDuration: Theme.fast
                orientation: ListView.Horizontal
                spacing: tabs.spacing
                clip: contentWidth > width
                boundsBehavior: Flickable.StopAtBounds
                interactive: contentWidth > width
            }

            Repeater {
                id: tabButtons

                model: stack.children.length

                delegate: TabButton {
                    required property int index
                    readonly property SidePage page: stack.children[index] as SidePage

                    text: page.title
                    iconName: page.iconName
                    shortcutText: root.workbench.actions.find("view.panel-" + page.name).shortcutText
                    compact: tabs.tight && (!checked || tabs.tightest)
                    width: implicitWidth
                    checked: page === root.page
                    enabled: root.only.length === 0 || checked
                    onClicked: root.preferences.panel = page.name
                    onCheckedChanged: {
                        // Walked to by arrow keys.
                        if (checked && activeFocus)
                            root.preferences.panel = page.name;
                    }
                }
            }
        }
        IconButton {
            id: close

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.targetMinimum
            iconName: "close"
            text: qsTr("Close the panel")
            visible: root.only.length === 0
            onClicked: root.preferences.panelShown = false
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    Item {
        id: stack

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        onChildrenChanged: {
            for (let i = 0; i < children.length; ++i) {
                const page = children[i] as SidePage;
                page.anchors.fill = stack;
                page.visible = Qt.binding(() => page === root.page);
            }
        }
    }
}
