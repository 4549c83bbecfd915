pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme

// A rule in full: what it is about, why, how to do better, a bad and a good design, and whether it speaks here.
Flickable {
    id: root

    required property DesignDocument document
    required property string pictures // where pictures of samples are, with theme and language
    property alias rule: page.rule
    readonly property alias title: page.title

    signal studyWanted(tasks: var)

    contentWidth: width
    contentHeight: column.implicitHeight + Theme.spacing4
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Pane
    Accessible.name: page.title
    Keys.onDownPressed: root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, root.contentY + 48))
    Keys.onUpPressed: root.contentY = Math.max(0, root.contentY - 48)
    onRuleChanged: root.contentY = 0
    T.ScrollBar.vertical: ScrollBar {}

    component Heading: Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spacing2
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    component Words: Label {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        lineHeight: 1.25
    }
    // One design of the two, drawn as the canvas draws it, and behind it its text.
    component Sample: ColumnLayout {
        id: sample

        required property string kind
        required property string heading
        required property string text
        required property color ink
        required property string iconName
        property bool asText: false

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        visible: sample.text.length > 0
        spacing: Theme.spacing1

        RowLayout {
            Icon {
                name: sample.iconName
                color: sample.ink
                size: 16
            }
            Label {
                Layout.fillWidth: true
                text: sample.heading
                font.weight: Font.DemiBold
            }
            IconButton {
                size: Theme.targetMinimum
                iconName: sample.asText ? "design" : "code"
                text: sample.asText ? qsTr("Show the picture") : qsTr("Show the template")
                onClicked: sample.asText = !sample.asText
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 232
            radius: Theme.radiusControl
            color: Theme.canvas
            border.width: Theme.borderWidth
            border.color: sample.ink

            Image {
                anchors.fill: parent
                anchors.margins: Theme.spacing2
                visible: !sample.asText
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                sourceSize.width: 2 * width
                sourceSize.height: 2 * height
                source: root.visible && sample.text.length > 0 ? root.pictures + "rule/" + sample.kind + "/" + page.rule : ""
                Accessible.role: Accessible.Graphic
                Accessible.name: sample.heading
            }
            Flickable {
                id: scroll

                anchors.fill: parent
                anchors.margins: Theme.spacing2
                visible: sample.asText
                clip: true
                contentWidth: code.implicitWidth
                contentHeight: code.implicitHeight
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollBar {}

                TextEdit {
                    id: code

                    text: sample.text
                    readOnly: true
                    selectByMouse: true
                    textFormat: TextEdit.PlainText
                    color: Theme.text
                    selectionColor: Theme.accent
                    selectedTextColor: Theme.accentInk
                    font.family: Theme.fontFamilyCode
                    font.pixelSize: Theme.fontSecondary
                    Accessible.name: sample.heading
                }
            }
        }
    }

    RulePage {
        id: page

        document: root.document
    }

    ColumnLayout {
        id: column

        width: root.width - Theme.spacing4
        visible: page.known
        spacing: Theme.spacing2

        Label {
            Layout.fillWidth: true
            text: page.title
            font.pixelSize: Theme.fontSection
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.spacing2

            SeverityIcon {
                size: 16
                severity: page.severity
            }
            Label {
                secondary: true
                text: (page.severity === "error" ? qsTr("Error") : page.severity === "warning" ? qsTr("Warning") : qsTr("Hint"))
                      + " · " + page.pillar + " · " + page.rule + (page.sameAs.length > 0 ? " · " + page.sameAs : "")
            }
        }
        RowLayout {
            visible: root.document.status === DesignDocument.Ready
            spacing: Theme.spacing3

            Switch {
                id: speaks

                checked: page.speaks
                text: qsTr("Report it in this design")
                onToggled: {
                    page.report(checked);
                    speaks.checked = Qt.binding(() => page.speaks);
                }
            }
            Label {
                Layout.fillWidth: true
                text: speaks.text + (page.findings > 0 ? " · " + qsTr("%n finding(s)", "", page.findings) : "")
                Accessible.ignored: true
                elide: Text.ElideRight
            }
            Button {
                quiet: true
                visible: page.switched
                text: qsTr("Leave it to the profile")
                onClicked: page.leaveToProfile()
            }
        }
        RowLayout {
            visible: page.takesTags && root.document.status === DesignDocument.Ready
            spacing: Theme.spacing3

            Label {
                id: tagsWords

                text: qsTr("Tags of every resource")
                Accessible.ignored: true
            }
            TextField {
                id: tags

                Layout.fillWidth: true
                text: page.tags
                placeholderText: qsTr("None; for example: Owner, CostCenter")
                takesBack: true
                Accessible.name: tagsWords.text
                onAbandoned: tags.text = Qt.binding(() => page.tags)
                onEditingFinished: {
                    page.requireTags(tags.text);
                    tags.text = Qt.binding(() => page.tags);
                }
            }
        }
        Heading {
            text: qsTr("Why it matters")
        }
        Words {
            text: page.why
        }
        Heading {
            text: qsTr("What to do")
        }
        Words {
            text: page.how
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spacing2
            columns: root.width > 560 ? 2 : 1
            columnSpacing: Theme.spacing4
            rowSpacing: Theme.spacing3

            Sample {
                kind: "bad"
                heading: qsTr("Not like this")
                text: page.bad
                ink: Theme.error
                iconName: "error"
            }
            Sample {
                kind: "good"
                heading: qsTr("Like this")
                text: page.good
                ink: Theme.good
                iconName: "good"
            }
        }
        Words {
            visible: text.length > 0
            text: page.badSays
            secondary: true
        }
        Heading {
            visible: page.tasks.length > 0
            text: qsTr("In the exam")
        }
        Repeater {
            model: page.tasks

            delegate: Words {
                required property string modelData

                text: modelData
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.spacing2

            Button {
                iconName: "study"
                visible: page.taskIds.length > 0
                text: qsTr("3 questions on this")
                onClicked: root.studyWanted(page.taskIds)
            }
            Button {
                visible: page.docs.length > 0
                text: qsTr("Documentation")
                Accessible.role: Accessible.Link
                onClicked: Qt.openUrlExternally(page.docs)
            }
        }
    }
}
