pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// Why a question of an exam is answered as it is. Holds nothing while it is hidden: there is one for every question.
Column {
    id: root

    required property ResultModel result

    // The list of the terms is wanted, beginning with this one.
    signal termWanted(row: int)

    topPadding: Theme.spacing3
    bottomPadding: Theme.spacing4
    spacing: Theme.spacing3

    Text {
        width: parent.width
        text: root.visible ? root.result.stem : ""
        textFormat: Text.StyledText
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontReading
        lineHeight: 1.35
        color: Theme.text
        Accessible.role: Accessible.StaticText
        Accessible.name: text.replace(/<[^>]*>/g, "")
    }
    Repeater {
        model: root.visible ? root.result.options : null
        delegate: OptionRow {
            width: parent ? (parent as Item).width : 0
        }
    }
    Text {
        width: parent.width
        text: root.visible ? root.result.takeaway : ""
        textFormat: Text.StyledText
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontReading
        font.weight: Font.DemiBold
        lineHeight: 1.3
        color: Theme.text
        Accessible.role: Accessible.StaticText
        Accessible.name: text.replace(/<[^>]*>/g, "")
    }
    Button {
        visible: root.visible && root.result.hasDesign
        iconName: "design"
        text: qsTr("Open its design on the canvas")
        Accessible.description: "D"
        onClicked: root.result.openDesign()
    }
    SourceList {
        width: parent.width
        title: qsTr("Read more")
        sources: root.visible ? root.result.references : []
    }
    TermStrip {
        width: parent.width
        terms: root.visible ? root.result.terms : null
        onWanted: row => root.termWanted(row)
    }
}
