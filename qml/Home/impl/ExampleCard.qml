pragma ComponentBehavior: Bound

import QtQuick
import Cirro.Theme

// An example, or one that is told in steps: the card shows one of them, its numbers the others.
FocusScope {
    id: root

    required property string pictures
    required property string story
    // Each with name (its folder's), step, title and summary; at least one.
    required property var steps
    property int shownStep: 0
    readonly property var current: root.steps[root.shownStep]

    signal opened(name: string)

    implicitWidth: card.implicitWidth
    implicitHeight: card.implicitHeight
    Keys.onRightPressed: root.shownStep = Math.min(root.shownStep + 1, root.steps.length - 1)
    Keys.onLeftPressed: root.shownStep = Math.max(root.shownStep - 1, 0)

    HomeCard {
        id: card

        readonly property string numbered: qsTr("Step %1: %2").arg(root.shownStep + 1).arg(root.current.step)

        focus: true
        text: root.story
        toolsWidth: numbers.visible ? numbers.width : 0
        summary: numbers.visible ? card.numbered + ". " + root.current.summary : root.current.summary
        Accessible.name: root.current.title
        picture: root.visible ? root.pictures + "example/" + root.current.name : ""
        onClicked: root.opened(root.current.name)
    }
    Row {
        id: numbers

        y: card.captionTop + Theme.spacing1 + 2
        anchors.right: parent.right
        anchors.rightMargin: Theme.spacing1 + 2
        visible: root.steps.length > 1
        spacing: 2

        Repeater {
            model: root.steps
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
