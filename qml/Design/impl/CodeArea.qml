pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The lines of the text with a caret, marks in the margin and bars to scroll by.
FocusScope {
    id: root

    required property CodeModel model
    readonly property CodeSurface surface: surface

    signal findingWanted(line: int)

    onVisibleChanged: {
        if (!root.visible && root.model)
            root.model.endStint();
    }

    CodeSurface {
        id: surface

        property bool caretOn: true

        anchors.fill: parent
        focus: true
        clip: true
        model: root.model
        font.family: Theme.fontFamilyCode
        font.pixelSize: Theme.fontCode
        inks: [Theme.codeKey, Theme.codeText, Theme.codeNumber, Theme.codeIntrinsic, Theme.codeComment]
        ink: Theme.text
        numberInk: Theme.textSecondary
        paper: Theme.panel
        selectedPaper: Theme.selected
        selectedBar: Theme.selection
        caretBar: Theme.focusRing
        selectionPaper: Theme.codeSelection
        matchPaper: Theme.codeMatch
        changedPaper: Theme.codeChanged
        errorInk: Theme.error
        errorPaper: Theme.errorSoft
        marksWidth: Theme.targetMinimum
        gap: Theme.spacing3
        // What screen readers get beside this comes from the surface itself.
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Text of the template")
        onCaretChanged: {
            surface.caretOn = true;
            blink.restart();
        }

        Rectangle {
            x: surface.caret.x
            y: surface.caret.y
            width: Theme.focusWidth
            height: surface.caret.height
            visible: surface.activeFocus && surface.caretOn && surface.caret.x >= surface.marginWidth - 1
            color: Theme.text
        }
        Timer {
            id: blink

            interval: Math.max(1, Application.styleHints.cursorFlashTime / 2)
            running: surface.activeFocus && Application.styleHints.cursorFlashTime > 0
            repeat: true
            onRunningChanged: surface.caretOn = true
            onTriggered: surface.caretOn = !surface.caretOn
        }
        NumberAnimation {
            id: flash

            target: surface
            property: "flash"
            from: 1
            to: 0
            duration: Theme.motionFlash
            easing.type: Easing.InQuad
        }
        Connections {
            target: root.model
            function onRewritten() {
                if (!Theme.reducedMotion)
                    flash.restart();
            }
            function onReset() {
                flash.stop();
                surface.flash = 0;
            }
        }
        // A slot for each line that there is room for, so that scrolling makes nothing new.
        Repeater {
            model: surface.linesInView

            delegate: CodeMark {
                id: slot

                required property int index
                readonly property int line: surface.firstLine + slot.index

                function look() {
                    slot.severity = root.model.severityAt(slot.line);
                    slot.text = root.model.findingsAt(slot.line);
                }

                y: slot.line * surface.lineHeight - surface.contentY + (surface.lineHeight - height) / 2
                visible: slot.severity.length > 0
                onLineChanged: slot.look()
                onClicked: root.findingWanted(slot.line)
                Component.onCompleted: slot.look()

                Connections {
                    target: root.model
                    function onNotesChanged() {
                        slot.look();
                    }
                    function onTextChanged() {
                        slot.look();
                    }
                    function onStateChanged() {
                        slot.look();
                    }
                }
            }
        }
    }
    ScrollBar {
        id: down

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        orientation: Qt.Vertical
        size: Math.min(1, surface.height / Math.max(1, surface.contentHeight))
        position: surface.contentY / Math.max(1, surface.contentHeight)
        onPositionChanged: {
            if (down.pressed)
                surface.contentY = down.position * surface.contentHeight;
        }
    }
    ScrollBar {
        id: across

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        orientation: Qt.Horizontal
        size: Math.min(1, surface.width / Math.max(1, surface.contentWidth))
        position: surface.contentX / Math.max(1, surface.contentWidth)
        onPositionChanged: {
            if (across.pressed)
                surface.contentX = across.position * surface.contentWidth;
        }
    }
}
