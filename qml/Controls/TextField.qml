import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

T.TextField {
    id: root

    property bool wrong: false
    // What kind of text it takes, shown before it.
    property string iconName: ""
    // Enter that ends a composition belongs to it: an input method may hand it on a moment after the text.
    readonly property bool composing: root.preeditText.length > 0 || afterComposition.running

    // True where Escape gives back what stood there before it was typed over; abandoned() is to do that.
    property bool takesBack: false
    property bool edited: false

    signal abandoned()

    onTextEdited: root.edited = true
    onEditingFinished: root.edited = false
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Escape || !root.takesBack || !root.edited)
            return;
        event.accepted = true;
        root.edited = false;
        root.abandoned();
    }
    onPreeditTextChanged: {
        if (root.preeditText.length === 0)
            afterComposition.restart();
    }

    implicitWidth: 180
    implicitHeight: Theme.controlHeight
    leftPadding: root.iconName.length > 0 ? Theme.spacing5 + Theme.spacing1 : Theme.spacing2
    rightPadding: Theme.spacing2
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    color: root.enabled ? Theme.text : Theme.textDisabled
    placeholderTextColor: Theme.textSecondary
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    font.pixelSize: Theme.fontBody
    selectByMouse: true
    Accessible.name: root.placeholderText

    background: Rectangle {
        color: Theme.field
        radius: Theme.radiusControl
        border.width: root.activeFocus ? Theme.focusWidth : Theme.borderWidth
        border.color: root.wrong ? Theme.error : root.activeFocus ? Theme.focusRing : Theme.borderStrong
    }

    Timer {
        id: afterComposition

        interval: 60
    }
    Icon {
        x: Theme.spacing2
        anchors.verticalCenter: parent.verticalCenter
        visible: root.iconName.length > 0
        name: root.iconName
        size: 16
        color: Theme.textSecondary
    }
    Text {
        id: hint

        anchors.fill: parent
        leftPadding: root.leftPadding
        rightPadding: root.rightPadding
        verticalAlignment: Text.AlignVCenter
        visible: root.text.length === 0 && root.preeditText.length === 0
        text: root.placeholderText
        color: root.placeholderTextColor
        font: root.font
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true

        FullText {
            words: hint
        }
    }
}
