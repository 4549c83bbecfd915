pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Controls
import Cirro.Theme

// A tag: its key, its value, and where its type asks for it whether what is launched gets it too.
Column {
    id: root

    required property string label
    required property string written
    required property bool differs
    required property bool wrong
    required property string about
    required property string passedOn
    // For a tag that is not there yet: nothing is sent before Enter.
    property bool fresh: false

    signal typed(text: string)
    signal committed(text: string)
    signal abandoned()
    signal renamed(key: string)
    signal added(key: string, value: string)
    signal passed(on: bool)
    signal removed()
    signal reached()

    // Empties both fields for the next one.
    function next() {
        key.clear();
        value.clear();
        key.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.spacing1

    Row {
        width: parent.width
        spacing: Theme.spacing1

        TextField {
            id: key

            width: (parent.width - button.width - 2 * parent.spacing) * 0.42
            placeholderText: qsTr("Key")
            Accessible.name: root.fresh ? qsTr("Key of a new tag") : qsTr("Key of the tag %1").arg(root.label)
            takesBack: true
            onAbandoned: text = root.fresh ? "" : root.label
            Component.onCompleted: text = root.label
            onActiveFocusChanged: if (activeFocus) root.reached()
            onEditingFinished: {
                if (root.fresh)
                    return;
                if (key.text.trim().length > 0)
                    root.renamed(key.text);
                else
                    key.text = root.label;
            }
            onAccepted: {
                if (root.fresh && !key.composing)
                    value.forceActiveFocus(Qt.TabFocusReason);
            }

            Connections {
                target: root
                function onLabelChanged() {
                    if (!root.fresh && key.text !== root.label && !key.inputMethodComposing)
                        key.text = root.label;
                }
            }
        }
        TextField {
            id: value

            width: parent.width - key.width - button.width - 2 * parent.spacing
            wrong: root.wrong
            placeholderText: root.differs ? qsTr("different values") : qsTr("Value")
            Accessible.name: root.fresh ? qsTr("Value of a new tag") : qsTr("Value of the tag %1").arg(root.label)
            Accessible.description: root.about
            takesBack: true
            onAbandoned: {
                root.abandoned();
                text = root.fresh ? "" : root.written;
            }
            Component.onCompleted: text = root.written
            onActiveFocusChanged: if (activeFocus) root.reached()
            onTextEdited: if (!root.fresh) root.typed(text)
            onEditingFinished: if (!root.fresh) root.committed(text)
            onAccepted: {
                if (root.fresh && !value.composing)
                    root.added(key.text, value.text);
            }

            Connections {
                target: root
                function onWrittenChanged() {
                    if (!root.fresh && value.text !== root.written && !value.inputMethodComposing)
                        value.text = root.written;
                }
            }
        }
        IconButton {
            id: button

            anchors.verticalCenter: parent.verticalCenter
            size: Theme.targetMinimum
            iconName: root.fresh ? "add" : "close"
            enabled: !root.fresh || key.text.length > 0
            text: root.fresh ? qsTr("Add the tag") : qsTr("Remove the tag %1").arg(root.label)
            onClicked: {
                if (root.fresh)
                    root.added(key.text, value.text);
                else
                    root.removed();
            }
        }
    }
    Row {
        visible: root.passedOn.length > 0
        spacing: Theme.spacing2

        Switch {
            id: passing

            checked: root.passedOn === "true"
            Accessible.name: passingWords.text
            onClicked: {
                root.passed(checked);
                checked = Qt.binding(() => root.passedOn === "true");
            }
        }
        Label {
            id: passingWords

            anchors.verticalCenter: parent.verticalCenter
            secondary: true
            text: qsTr("Passed on at launch")
        }
    }
}
