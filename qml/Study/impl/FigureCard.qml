import QtQuick
import Cirro.Controls
import Cirro.Theme

// A number, what it counts, and what to do about it.
Panel {
    id: root

    property string figure
    property string about
    property string action
    property bool actionEnabled: true
    property string actionHelp
    signal activated()

    implicitWidth: 264
    implicitHeight: 200

    Label {
        width: parent.width
        visible: root.figure.length > 0
        text: root.figure
        font.pixelSize: Theme.fontFigure
        font.weight: Font.DemiBold
        elide: Text.ElideRight
    }
    Label {
        width: parent.width
        text: root.about
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        lineHeight: 1.2
        maximumLineCount: root.figure.length > 0 ? 3 : 5
        elide: Text.ElideRight
    }

    data: Button {
        x: root.padding
        y: root.height - height - root.padding
        visible: root.action.length > 0
        enabled: root.actionEnabled
        text: root.action
        Accessible.description: root.actionHelp
        onClicked: root.activated()
    }
}
