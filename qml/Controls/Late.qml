import QtQuick

// What takes room and time to make and is not always wanted: made when it is first shown, or asked for by make().
FocusScope {
    id: root

    required property url view
    required property var given // what the view is made with
    property bool shown: false
    property bool complete: false // before, what it depends on may be shown by chance
    readonly property QtObject made: loader.item

    function make() {
        // By its address: a loader cannot make bound components in Qt 6.4.
        if (loader.status === Loader.Null)
            loader.setSource(root.view, root.given);
    }
    function makeWhenShown() {
        if (root.complete && root.shown)
            root.make();
    }

    visible: root.shown
    focus: root.shown
    onShownChanged: root.makeWhenShown()
    Component.onCompleted: {
        root.complete = true;
        root.makeWhenShown();
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        onLoaded: {
            const view = item as Item;
            if (view)
                view.focus = true;
        }
    }
}
