pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Theme

// An example, or one that is told in steps: the card shows one of them, its numbers the others.
FocusScope {
    id: root

    required property string pictures
    // Each with name (its folder's), step, title and summary; at least one.
    required property var steps
    property int shownStep: 0
    readonly property var current: root.steps[root.shownStep]

    signal opened(name: string)

    implicitWidth: card.implicitWidth
    implicitHeight: card.implicitHeight

    HomeCard {
        id: card

        focus: true
        text: root.current.title
        summary: root.current.summary
        picture: root.visible ? root.pictures + "example/" + root.current.name : ""
        onClicked: root.opened(root.current.name)
        Keys.onRightPressed: root.shownStep = Math.min(root.shownStep + 1, root.steps.length - 1)
        Keys.onLeftPressed: root.shownStep = Math.max(root.shownStep - 1, 0)
    }
    Row {
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Theme.spacing1
        spacing: 2

        Repeater {
            model: root.steps.length > 1 ? root.steps : []
            delegate: StepButton {
                required property var modelData
                required property int index

                number: index + 1
                shownNow: index === root.shownStep
                text: qsTr("Step %1: %2").arg(number).arg(modelData.step)
                onClicked: root.shownStep = index
            }
        }
    }
}
