pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// What the glossary says of the services that a question names.
CardDialog {
    id: root

    required property TermsModel terms

    signal lookedUp(service: string)

    function show(row: int) {
        if (root.terms.count === 0)
            return;
        list.currentIndex = row;
        root.open();
    }

    title: qsTr("Terms in this question")
    onOpened: {
        list.forceActiveFocus(Qt.TabFocusReason);
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }

    contentItem: ListView {
        id: list

        implicitWidth: Math.min(root.widest, Theme.readingWidth * 0.8)
        implicitHeight: Math.min(contentHeight, (root.parent?.height ?? 0) * 0.6)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.terms
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: root.title
        T.ScrollBar.vertical: ScrollBar {}
        Keys.onReturnPressed: (list.currentItem as TermRow)?.lookUp()
        Keys.onEnterPressed: (list.currentItem as TermRow)?.lookUp()

        delegate: TermRow {
            width: list.width - (list.contentHeight > list.height ? Theme.spacing3 : 0) // beside the scroll bar
            current: ListView.isCurrentItem
            hasKeyboard: list.activeFocus
            onChosen: list.currentIndex = index
            onLookedUp: {
                root.close();
                root.lookedUp(service);
            }
        }
    }
    actions: [
        Button {
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
