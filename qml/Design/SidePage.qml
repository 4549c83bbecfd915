import QtQuick
import Cirro.Controls

// A page of the side panel: how its tab is called, and below it what it shows, made when it is first gone to.
FocusScope {
    id: root

    // What the preferences and the action "view.panel-<name>" know it by.
    required property string name
    required property string title
    required property string iconName
    required property url view
    required property var given
    readonly property QtObject panel: late.made

    Late {
        id: late

        anchors.fill: parent
        focus: true
        view: root.view
        given: root.given
        shown: root.visible
    }
}
