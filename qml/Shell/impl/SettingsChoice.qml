import QtQuick
import Cirro.Controls

// One of several values for a setting. Which one is chosen comes from outside, also after the words changed.
Choice {
    id: root

    required property string title
    required property list<string> texts
    required property int chosen

    signal picked(index: int)

    implicitWidth: 220
    model: root.texts
    currentIndex: root.chosen
    displayText: root.texts[root.chosen] ?? ""
    Accessible.name: root.title
    // Other words make another model, which begins at its first row.
    onModelChanged: root.currentIndex = Qt.binding(() => root.chosen)
    onActivated: index => root.picked(index)
}
