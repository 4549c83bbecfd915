pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The canvas, what is said at the pointer, and what stands for the painted elements where a painting cannot be seen.
Item {
    id: root

    required property Workbench workbench
    required property Placer placer
    readonly property alias canvas: canvas
    // Two versions are on show, and nothing is done to them.
    readonly property bool comparing: root.workbench.comparison.open
    // What is dragged, an element of the diagram or something from the palette, says what letting go would do.
    readonly property bool hasGuest: root.placer.words.length > 0
    readonly property string dropWords: root.hasGuest ? root.placer.words : canvas.dropWords
    readonly property bool dropAllowed: root.hasGuest ? root.placer.allowed : canvas.dropAllowed
    readonly property point pointer: root.hasGuest ? root.guestAt : canvas.pointer

    property point guestAt

    // What can be done with what is selected, asked for at a point of the area.
    signal menuWanted(at: point)

    function isAmong(element: string, elements: var): bool {
        return elements.includes(element);
    }
    function askAt(at: point, element: string) {
        const onLine = canvas.selectConnectorAt(at);
        if (!onLine && element.length === 0)
            root.workbench.selection.clear();
        else if (!onLine && !root.isAmong(element, root.workbench.selection.elements))
            root.workbench.selection.select(element);
        canvas.forceActiveFocus();
        root.menuWanted(at);
    }
    // Something from the palette is carried over the window (positions are the window's).
    function hoverGuest(key: string, at: point) {
        root.guestAt = root.mapFromItem(null, at.x, at.y);
        if (root.contains(root.guestAt))
            root.placer.hover(key, root.guestAt);
        else
            root.placer.leave();
    }
    function dropGuest(key: string, at: point) {
        const place = root.mapFromItem(null, at.x, at.y);
        if (root.contains(place))
            root.placer.drop(key, place);
        else
            root.placer.leave();
    }
    // Where something is said about what is at the pointer: beside it, and inside the canvas.
    function besidePointer(room: real, size: real, at: real, gap: real): real {
        return at + gap + size > room ? Math.max(0, at - gap - size) : at + gap;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    CanvasItem {
        id: canvas

        anchors.fill: parent
        clip: true
        focus: true
        activeFocusOnTab: true
        host: root.comparing ? root.workbench.comparison : root.workbench.document
        viewport: root.workbench.viewport
        selection: root.comparing ? root.workbench.comparison.selection : root.workbench.selection
        theme: root.workbench.preferences.look
        gridShown: root.workbench.preferences.gridShown
        gridStep: root.workbench.preferences.gridStep
        snapping: root.workbench.preferences.snapping
        ghostOpacity: Theme.ghostOpacity
        glideTime: Theme.glide
        guestTarget: root.placer.target
        guestBounds: root.placer.bounds
        guestAllowed: root.placer.allowed

        // A frame around the whole canvas only for who came here with the Tab key.
        property bool reachedByKey: false

        onActiveFocusChanged: reachedByKey = activeFocus && Window.active
        onPointerChanged: reachedByKey = false
        onGestureChanged: reachedByKey = false
        Accessible.role: Accessible.Canvas
        Accessible.name: qsTr("Diagram")
        Accessible.description: root.workbench.document.title
        Accessible.focusable: true
        onActivated: element => {
            if (root.comparing)
                root.workbench.comparison.show(element);
            else
                root.workbench.showSelected();
        }
        onBadgeClicked: element => {
            if (!root.comparing)
                root.workbench.unfold(element);
        }
        onDoubleClicked: (element, at) => {
            if (root.comparing)
                root.workbench.comparison.show(element);
            else if (!editor.begin(element, at))
                root.workbench.showSelected();
        }

        Keys.onPressed: event => {
            if (root.comparing && event.key === Qt.Key_Escape && canvas.gesture === CanvasItem.None) {
                event.accepted = true;
                root.workbench.comparison.end();
                return;
            }
            event.accepted = !root.comparing && event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier) !== 0);
            if (event.accepted)
                root.menuWanted(Qt.point(root.width / 2, root.height / 2));
        }

        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.RightButton
            enabled: !root.comparing
            onClicked: mouse => root.askAt(Qt.point(mouse.x, mouse.y), canvas.hovered)
        }
        Connections {
            target: root.workbench
            function onLanguageChanged() {
                canvas.repaint();
            }
        }

        Repeater {
            model: VisibleElementsModel {
                canvas: canvas
            }

            delegate: Item {
                required property string element
                required property string name
                required property string description
                required property rect rect
                required property bool selected

                x: rect.x
                y: rect.y
                width: rect.width
                height: rect.height
                Accessible.role: Accessible.Graphic
                Accessible.name: name
                Accessible.description: description
                Accessible.selectable: true
                Accessible.selected: selected
                Accessible.onPressAction: canvas.selection.select(element)
            }
        }
    }

    EmptyState {
        anchors.fill: parent
        visible: root.workbench.document.blank && !root.comparing && !root.hasGuest && !canvas.drawsArrows && !root.placer.blueprintForm.open && !offer.visible
        iconName: "design"
        title: qsTr("Nothing is drawn yet")
        text: qsTr("Drag a service or a blueprint here from the palette, or find one by its name.")
        actionText: qsTr("Find a service")
        onActivated: root.workbench.actions.find("edit.add").trigger()
    }
    InlineEditor {
        id: editor

        workbench: root.workbench
    }
    Connections {
        target: root.workbench
        function onArrowToolWanted() {
            canvas.drawsArrows = !canvas.drawsArrows;
            canvas.forceActiveFocus();
        }
        function onRenameWanted() {
            root.workbench.showNearby();
            editor.beginName();
        }
    }
    ArrowEditor {
        id: arrow

        workbench: root.workbench
    }
    ArrowBar {
        arrow: arrow
        viewport: root.workbench.viewport
        onTextWanted: editor.beginName()
        onRemoveWanted: {
            root.workbench.removeSelected();
            canvas.forceActiveFocus();
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.spacing3
        visible: canvas.drawsArrows
        width: hint.width + 2 * Theme.spacing3
        height: hint.height + 2 * Theme.spacing2
        radius: Theme.radiusControl
        color: Theme.raised
        border.width: Theme.borderWidth
        border.color: Theme.border
        Accessible.role: Accessible.AlertMessage
        Accessible.name: hint.text

        Label {
            id: hint

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 2 * Theme.spacing3 - 2 * Theme.spacing2)
            wrapMode: Text.Wrap
            text: qsTr("Drag from one element to another: an arrow is drawn. Esc puts the tool away.")
        }
    }
    ViewSwitch {
        id: views

        x: Theme.spacing4
        y: Theme.spacing3
        visible: !root.workbench.document.blank && !root.comparing && root.width > implicitWidth + 2 * Theme.spacing4
        workbench: root.workbench
    }
    Binding {
        target: root.workbench.viewport
        property: "coveredAbove"
        value: views.visible ? views.y + views.height : 0
    }
    CompareLegend {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spacing4
        desk: root.workbench.comparison
    }
    Minimap {
        id: minimap

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spacing4
        workbench: root.workbench
        host: canvas.host
    }
    InlineField {
        editor: editor
        viewport: root.workbench.viewport
        onFinished: canvas.forceActiveFocus()
    }

    Rectangle {
        anchors.fill: parent
        visible: canvas.activeFocus && canvas.reachedByKey
        color: "transparent"
        border.width: Theme.focusWidth
        border.color: Theme.focusRing
    }

    // What letting go would do.
    Rectangle {
        readonly property bool refused: !root.dropAllowed

        z: 1
        x: root.besidePointer(root.width, width, root.pointer.x, Theme.spacing4 + (root.hasGuest ? Theme.tileIconSize / 2 : 0))
        y: root.besidePointer(root.height, height, root.pointer.y, Theme.spacing4 + (root.hasGuest ? Theme.tileIconSize : 0))
        visible: root.dropWords.length > 0
        width: chip.width + 2 * Theme.spacing3
        height: chip.height + 2 * (Theme.spacing1 + 2)
        radius: Theme.radiusControl
        color: refused ? Theme.errorSoft : Theme.raised
        border.width: Theme.borderWidth
        border.color: refused ? Theme.dropRefused : Theme.dropAllowed
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.dropWords

        Row {
            id: chip

            anchors.centerIn: parent
            spacing: Theme.spacing1 + 2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.dropAllowed ? "good" : "error"
                color: root.dropAllowed ? Theme.dropAllowed : Theme.dropRefused
                size: 16
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, 360)
                wrapMode: Text.Wrap
                text: root.dropWords
            }
        }
    }

    PlaceOffer {
        id: offer

        placer: root.placer
        x: Math.max(Theme.spacing2, Math.min(root.width - width - Theme.spacing2, root.placer.offerAt.x - width / 2))
        y: root.besidePointer(root.height, height, root.placer.offerAt.y, Theme.spacing4)
        width: Math.min(implicitWidth, root.width - 2 * Theme.spacing2)
        onClosed: canvas.forceActiveFocus()
    }

    BlueprintOffer {
        form: root.placer.blueprintForm
        x: Math.max(Theme.spacing2, Math.min(root.width - width - Theme.spacing2, form.at.x - width / 2))
        y: root.besidePointer(root.height, height, form.at.y, Theme.spacing4)
        width: Math.min(implicitWidth, root.width - 2 * Theme.spacing2)
        onClosed: canvas.forceActiveFocus()
    }

    ScopeOffer {
        property point at

        x: Math.max(Theme.spacing2, Math.min(root.width - width - Theme.spacing2, at.x - width / 2))
        y: root.besidePointer(root.height, height, at.y, Theme.spacing4)
        width: Math.min(implicitWidth, root.width - 2 * Theme.spacing2)
        document: root.workbench.document
        onAsked: at = Qt.point(canvas.pointer.x, canvas.pointer.y)
        onClosed: canvas.forceActiveFocus()
    }

    ConnectionCard {
        anchors.right: parent.right
        anchors.bottom: minimap.visible ? minimap.top : parent.bottom
        anchors.margins: Theme.spacing4
        width: Math.min(implicitWidth, root.width - 2 * Theme.spacing4)
        workbench: root.workbench
        onClosed: canvas.forceActiveFocus()
    }

    // What lies under a pointer that rests.
    Rectangle {
        x: root.besidePointer(root.width, width, canvas.pointer.x, Theme.spacing4)
        y: root.besidePointer(root.height, height, canvas.pointer.y, Theme.spacing4)
        visible: rest.over && canvas.hovered.length > 0 && !editor.active && !offer.visible
        width: about.width + 2 * Theme.spacing2
        height: about.height + 2 * Theme.spacing1
        radius: Theme.radiusControl
        color: Theme.tooltip

        Column {
            id: about

            anchors.centerIn: parent

            Label {
                visible: text.length > 0
                text: canvas.hoveredName
                color: Theme.tooltipInk
                font.pixelSize: Theme.fontSecondary
                font.weight: Font.DemiBold
            }
            Label {
                visible: text.length > 0 && text !== canvas.hoveredName
                text: canvas.hoveredDescription
                color: Theme.tooltipInk
                font.pixelSize: Theme.fontSecondary
            }
        }
        Timer {
            id: rest

            property bool over: false

            interval: Theme.tooltipDelay * 2
            onTriggered: over = true
        }
        Connections {
            target: canvas
            function onPointerChanged() {
                rest.over = false;
                rest.restart();
            }
            function onHoveredChanged() {
                rest.over = false;
                rest.restart();
            }
        }
        Connections {
            target: root
            function onMenuWanted() {
                rest.over = false;
                rest.stop();
            }
        }
    }
}
