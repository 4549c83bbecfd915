import QtQuick

// One of the window's places, made when it is first gone to.
FocusScope {
    id: root

    required property url view
    required property var given // what the view is made with
    required property bool shown

    function make() {
        // By its address: a loader cannot make bound components in Qt 6.4.
        if (root.shown && loader.status === Loader.Null)
            loader.setSource(root.view, root.given);
    }

    visible: shown
    focus: shown
    onShownChanged: root.make()
    Component.onCompleted: root.make()

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        onLoaded: (item as Item).focus = true
    }
}
