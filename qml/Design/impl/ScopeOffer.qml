pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls

// Asked where something was dropped that lies where an expression says: change one branch, or the whole.
OfferCard {
    id: root

    required property DesignDocument document

    signal asked()
    signal closed()

    function decide(everywhere: bool) {
        root.visible = false;
        root.document.decideScope(everywhere);
        root.closed();
    }

    visible: false
    iconName: "branch"
    onDismissed: {
        root.visible = false;
        root.closed();
    }

    Connections {
        target: root.document
        function onScopeAsked(question: string, thisWorld: string, everywhere: string) {
            root.text = question;
            branch.text = thisWorld;
            whole.text = everywhere;
            root.asked();
            root.visible = true;
            branch.forceActiveFocus(Qt.TabFocusReason);
        }
        // The question was about a design that is no longer on show.
        function onShown() {
            root.visible = false;
        }
    }

    Button {
        text: qsTr("Cancel")
        onClicked: root.dismissed()
    }
    Button {
        id: whole

        onClicked: root.decide(true)
    }
    Button {
        id: branch

        primary: true
        onClicked: root.decide(false)
    }
}
