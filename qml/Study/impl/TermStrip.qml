pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// The services that a question names. Each says in a line what it is; all of them open as a list.
Column {
    id: root

    required property TermsModel terms

    // The list of them is wanted, beginning with this one.
    signal wanted(row: int)

    visible: (root.terms?.count ?? 0) > 0
    spacing: Theme.spacing1

    Label {
        width: parent.width
        elide: Text.ElideRight
        font.weight: Font.DemiBold
        text: qsTr("Terms in this question")
    }
    Flow {
        width: parent.width
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Terms in this question")

        Repeater {
            model: root.terms
            delegate: T.AbstractButton {
                id: term

                required property int index
                required property string name
                required property string line

                implicitWidth: words.implicitWidth + leftPadding + rightPadding
                implicitHeight: Theme.targetMinimum
                rightPadding: Theme.spacing4
                focusPolicy: Qt.TabFocus
                hoverEnabled: true
                text: term.name
                Accessible.role: Accessible.Button
                Accessible.name: term.name
                Accessible.description: term.line
                Keys.onReturnPressed: term.clicked()
                Keys.onEnterPressed: term.clicked()
                onClicked: root.wanted(term.index)

                contentItem: Text {
                    id: words

                    text: term.text
                    textFormat: Text.PlainText
                    verticalAlignment: Text.AlignVCenter
                    color: term.hovered ? Theme.link : Theme.textSecondary
                    font.pixelSize: Theme.fontBody
                }
                background: Item {
                    // A quiet line below the words: there is more behind them.
                    Rectangle {
                        y: Math.round((term.height + words.contentHeight) / 2)
                        width: words.implicitWidth
                        height: Theme.borderWidth
                        color: term.hovered ? Theme.link : Theme.borderStrong
                    }
                    FocusRing {
                        control: parent
                        shown: term.visualFocus
                    }
                }
                HoverHandler {
                    cursorShape: Qt.PointingHandCursor
                }
                ToolTip {
                    parent: term
                    visible: term.hovered && !term.down
                    text: term.line
                }
            }
        }
    }
}
