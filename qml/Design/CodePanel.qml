pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// The text that the design is saved as. What is selected is marked in it, and a click in it selects.
FocusScope {
    id: root

    required property Workbench workbench
    // The chosen lines; -1 when none are.
    property int anchorLine: -1
    property int headLine: -1
    readonly property int firstLine: Math.min(root.anchorLine, root.headLine)
    readonly property int lastLine: Math.max(root.anchorLine, root.headLine)

    // Someone wants to read the finding about an element; empty: about the template as a whole.
    signal findingWanted(element: string)

    function beginSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function choose(line: int, extend: bool) {
        if (line < 0 || line >= code.count)
            return;
        if (!extend || root.anchorLine < 0)
            root.anchorLine = line;
        root.headLine = line;
        list.positionViewAtIndex(line, ListView.Contain);
    }
    function selectElement(line: int) {
        const element = code.elementAt(line);
        if (element.length === 0)
            return;
        list.holdsStill = true;
        root.workbench.reveal(element);
        list.holdsStill = false;
    }
    function findNext(step: int) {
        const from = root.headLine < 0 ? 0 : root.headLine + step;
        const line = code.find(field.text, from, step);
        field.wrong = line < 0 && field.text.length > 0;
        if (line < 0)
            return;
        root.anchorLine = line;
        root.headLine = line;
        list.positionViewAtIndex(line, ListView.Contain);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Code")

    CodeModel {
        id: code

        document: root.workbench.document
        selection: root.workbench.selection
        active: root.visible
        inks: [Theme.codeKey, Theme.codeText, Theme.codeNumber, Theme.codeIntrinsic, Theme.codeComment]
        onSelectedLineChanged: list.showSelected()
        onModelReset: {
            root.anchorLine = -1;
            root.headLine = -1;
            flash.stop();
            list.flashStrength = 0;
        }
        onTextChanged: list.showSelected()
        onRewritten: (first, last) => {
            list.flashFirst = first;
            list.flashLast = last;
            if (!Theme.reducedMotion)
                flash.restart();
            if (code.selectedLine < 0)
                list.positionViewAtIndex(first, ListView.Contain);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    Item {
        id: head

        width: parent.width
        height: Theme.controlHeight + 2 * Theme.spacing2

        TextField {
            id: field

            anchors.left: parent.left
            anchors.right: tools.left
            anchors.leftMargin: Theme.spacing3
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            iconName: "search"
            placeholderText: qsTr("Find in the code")
            onTextEdited: {
                root.anchorLine = -1;
                root.headLine = -1;
                root.findNext(1);
            }
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                    root.findNext(event.modifiers & Qt.ShiftModifier ? -1 : 1);
                    event.accepted = true;
                } else if (event.key === Qt.Key_Escape && field.length > 0) {
                    field.clear();
                    field.wrong = false;
                    event.accepted = true;
                } else if (event.key === Qt.Key_Down) {
                    list.forceActiveFocus(Qt.TabFocusReason);
                    event.accepted = true;
                }
            }
        }
        Row {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.spacing2
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spacing1

            Choice {
                id: formats

                width: 88
                model: ["YAML", "JSON"]
                currentIndex: code.shownFormat === "json" ? 1 : 0
                Accessible.name: qsTr("Shown as")
                onActivated: index => code.format = index === 1 ? "json" : "yaml"
            }
            IconButton {
                size: Theme.controlHeight
                iconName: "copy"
                text: qsTr("Copy all")
                onClicked: {
                    code.copyAll();
                    root.workbench.notified(qsTr("The template is on the clipboard"));
                }
            }
        }
    }

    // The font's measure, for how wide the longest line is.
    TextMetrics {
        id: measure

        font.family: Theme.fontFamilyCode
        font.pixelSize: Theme.fontCode
        text: "0"
    }

    ListView {
        id: list

        readonly property real columnWidth: measure.advanceWidth
        readonly property real numbersWidth: Math.ceil(Math.max(2, String(code.count).length) * columnWidth)
        readonly property real marginWidth: Theme.targetMinimum + numbersWidth + Theme.spacing3
        // While what is selected was chosen here, it need not be brought into view.
        property bool holdsStill: false
        property int flashFirst: -1
        property int flashLast: -1
        property real flashStrength: 0

        function showSelected() {
            if (holdsStill || code.selectedLine < 0)
                return;
            // All of it where there is room for it, else its beginning.
            if ((code.selectedEnd - code.selectedLine + 1) * lineHeight > height) {
                positionViewAtIndex(code.selectedLine, ListView.Beginning);
                return;
            }
            positionViewAtIndex(code.selectedEnd, ListView.Contain);
            positionViewAtIndex(code.selectedLine, ListView.Contain);
        }
        // Which line is at a height of the view; the nearest one outside it.
        function lineAt(y: real): int {
            const line = Math.floor((y + contentY - originY) / Math.max(1, lineHeight));
            return Math.max(0, Math.min(count - 1, line));
        }
        readonly property real lineHeight: Math.ceil(measure.font.pixelSize * 1.5)

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        model: code
        currentIndex: -1
        highlightMoveDuration: Theme.fast
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalAndVerticalFlick
        interactive: false
        contentWidth: Math.max(width, marginWidth + Math.min(code.longestLine, 2001) * columnWidth + Theme.spacing4)
        activeFocusOnTab: true
        reuseItems: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Lines of the template")
        T.ScrollBar.vertical: ScrollBar {}
        T.ScrollBar.horizontal: ScrollBar {}

        onActiveFocusChanged: {
            if (activeFocus && root.headLine < 0 && count > 0)
                root.choose(Math.max(0, code.selectedLine), false);
        }
        Keys.onPressed: event => {
            const extend = (event.modifiers & Qt.ShiftModifier) !== 0;
            const page = Math.max(1, Math.floor(height / lineHeight) - 1);
            const steps = new Map([[Qt.Key_Up, -1], [Qt.Key_Down, 1], [Qt.Key_PageUp, -page], [Qt.Key_PageDown, page]]);
            if (steps.has(event.key)) {
                root.choose(Math.max(0, Math.min(count - 1, root.headLine + steps.get(event.key))), extend);
            } else if (event.key === Qt.Key_Home) {
                root.choose(0, extend);
            } else if (event.key === Qt.Key_End) {
                root.choose(count - 1, extend);
            } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                root.selectElement(root.headLine);
            } else if (event.matches(StandardKey.Copy)) {
                code.copyLines(root.firstLine, root.lastLine);
            } else if (event.matches(StandardKey.SelectAll)) {
                root.anchorLine = 0;
                root.headLine = count - 1;
            } else if (event.matches(StandardKey.Find)) {
                root.beginSearch();
            } else {
                return;
            }
            event.accepted = true;
        }
        Keys.onShortcutOverride: event => {
            // Here these keys mean the text, not the drawing.
            event.accepted = event.matches(StandardKey.Copy) || event.matches(StandardKey.SelectAll) || event.matches(StandardKey.Find);
        }

        NumberAnimation {
            id: flash

            target: list
            property: "flashStrength"
            from: 1
            to: 0
            duration: Theme.motionFlash
            easing.type: Easing.InQuad
        }

        delegate: CodeLine {
            width: list.contentWidth
            height: list.lineHeight
            numbersWidth: list.numbersWidth
            marginX: list.contentX
            chosen: root.firstLine >= 0 && index >= root.firstLine && index <= root.lastLine
            hasKeyboard: list.activeFocus && index === root.headLine
            flash: index >= list.flashFirst && index <= list.flashLast ? list.flashStrength : 0
            onFindingWanted: root.findingWanted(code.findingElement(index))
        }

        // A press chooses the line, dragging more of them; a click without either selects the element.
        MouseArea {
            parent: list
            anchors.fill: parent
            anchors.leftMargin: Theme.targetMinimum
            anchors.rightMargin: 10
            anchors.bottomMargin: 10
            acceptedButtons: Qt.LeftButton
            cursorShape: Qt.IBeamCursor
            preventStealing: true
            onPressed: mouse => {
                list.forceActiveFocus(Qt.MouseFocusReason);
                root.choose(list.lineAt(mouse.y), (mouse.modifiers & Qt.ShiftModifier) !== 0);
            }
            onPositionChanged: mouse => root.choose(list.lineAt(mouse.y), true)
            onReleased: mouse => {
                if (root.anchorLine === root.headLine)
                    root.selectElement(root.headLine);
            }
            onWheel: wheel => {
                wheel.accepted = false;
            }
        }
        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            orientation: Qt.Vertical
            target: null
            onWheel: event => {
                const by = event.pixelDelta.y !== 0 ? event.pixelDelta.y : event.angleDelta.y / 120 * 3 * list.lineHeight;
                const side = event.pixelDelta.x !== 0 ? event.pixelDelta.x : event.angleDelta.x / 120 * 3 * list.lineHeight;
                list.contentY = Math.max(list.originY, Math.min(list.originY + Math.max(0, list.contentHeight - list.height), list.contentY - by));
                list.contentX = Math.max(0, Math.min(list.contentWidth - list.width, list.contentX - side));
            }
        }
    }
}
