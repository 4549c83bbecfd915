pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cirro.App
import Cirro.Controls
import Cirro.Theme
import "impl"

// What the rules say about the document, in groups. Choosing one leads to the element.
Rectangle {
    id: root

    required property DesignDocument document
    readonly property alias currentRow: list.currentIndex

    signal revealed(element: string)
    signal partWanted(part: string)
    // Somebody wants to be asked about tasks of the exam.
    signal studyWanted(tasks: var)
    // Somebody wants to read about a rule; empty: about any.
    signal ruleWanted(rule: string)
    // What was done, for whoever does not see it.
    signal told(words: string)

    function beginSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function next() {
        root.activateRow(findings.next(list.currentIndex));
    }
    // Leads to the first finding about an element; empty: about the template as a whole.
    function show(element: string) {
        // It may be what the search leaves out.
        if (findings.rowOf(element) < 0)
            field.clear();
        root.activateRow(findings.rowOf(element));
    }
    function activateRow(row: int) {
        if (row < 0)
            return;
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Contain);
        (list.currentItem as FindingRow).activate();
    }
    function tellFixed(count: int) {
        root.told(count > 0 ? qsTr("%n finding(s) fixed. Undo takes it back.", "", count) : qsTr("None of these can be fixed by the program."));
    }

    color: Theme.panel
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Findings")

    FindingsModel {
        id: findings

        document: root.document
        grouping: grouped.currentValue ?? "severity"
        // With what is being composed: Hangul finds while its syllable is unfinished.
        search: field.displayText
    }
    ProfilesModel {
        id: profiles

        document: root.document
    }

    ColumnLayout {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spacing3
        spacing: Theme.spacing2

        RowLayout {
            spacing: Theme.spacing1

            TextField {
                id: field

                Layout.fillWidth: true
                iconName: "search"
                placeholderText: qsTr("Search the findings")
                inputMethodHints: Qt.ImhNoPredictiveText
                onAccepted: {
                    if (!field.composing)
                        root.activateRow(list.count > 0 ? 0 : -1);
                }
                Keys.onDownPressed: {
                    list.currentIndex = Math.max(0, list.currentIndex);
                    list.forceActiveFocus(Qt.TabFocusReason);
                }
                Keys.onEscapePressed: event => {
                    event.accepted = field.length > 0;
                    field.clear();
                }
            }
            IconButton {
                id: more

                iconName: "more"
                text: qsTr("More about findings")
                onClicked: moreMenu.popup(more, 0, more.height)

                Menu {
                    id: moreMenu

                    MenuItem {
                        iconName: "fix"
                        text: qsTr("Fix all on the list that can be fixed")
                        enabled: findings.count > 0
                        onTriggered: root.tellFixed(findings.fixAll())
                    }
                    MenuItem {
                        iconName: "info"
                        text: qsTr("Rules…")
                        onTriggered: root.ruleWanted("")
                    }
                }
            }
        }
        RowLayout {
            spacing: Theme.spacing2

            Choice {
                id: profile

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                model: profiles
                textRole: "name"
                noteRole: "what"
                listWidth: Math.max(profile.width, head.width)
                currentIndex: profiles.current
                Accessible.name: qsTr("Profile: which rules speak")
                Accessible.description: profiles.currentWhat
                onActivated: index => {
                    profiles.choose(index);
                    profile.currentIndex = Qt.binding(() => profiles.current);
                }

                ToolTip {
                    parent: profile
                    visible: profile.hovered && !profile.popup.visible
                    text: profiles.currentWhat
                }
            }
            Choice {
                id: grouped

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                textRole: "text"
                valueRole: "value"
                model: [
                    {
                        value: "severity",
                        text: qsTr("By severity")
                    },
                    {
                        value: "element",
                        text: qsTr("By element")
                    },
                    {
                        value: "pillar",
                        text: qsTr("By pillar")
                    },
                    {
                        value: "task",
                        text: qsTr("By exam task")
                    }
                ]
                Accessible.name: qsTr("Grouping of the findings")
            }
        }
        Button {
            quiet: true
            visible: profiles.switched > 0
            text: qsTr("%n rule(s) switched in this design", "", profiles.switched)
            onClicked: root.ruleWanted("")
        }
    }

    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.spacing1
        anchors.bottom: ignored.top
        clip: true
        model: findings
        currentIndex: -1
        highlightMoveDuration: Theme.fast
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Findings")
        T.ScrollBar.vertical: ScrollBar {}

        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0;
        }
        Keys.onReturnPressed: (currentItem as FindingRow)?.activate()
        Keys.onEnterPressed: (currentItem as FindingRow)?.activate()

        section.property: "group"

        delegate: FindingRow {
            width: ListView.view.width
            hasKeyboard: list.activeFocus
            showsSeverity: findings.grouping !== "severity"
            onChosen: {
                list.currentIndex = index;
                list.forceActiveFocus();
                if (element.length > 0)
                    root.revealed(element);
            }
            onFixed: number => findings.fix(index, number)
            onPreviewed: preview.ask(findings, index, fixes)
            onKindFixed: root.tellFixed(findings.fixKind(index))
            onIgnored: ignoreDialog.ask(index, title)
            onSilenced: findings.silence(index)
            onRuleWanted: root.ruleWanted(rule)
            onPartWanted: root.partWanted(part)
            onStudyWanted: root.studyWanted(examTasks)
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: parent.width
        visible: list.count === 0 && findings.hidden === 0 && root.document.status === DesignDocument.Ready && root.document.isSettled
        iconName: "good"
        iconColor: Theme.good
        title: qsTr("Nothing found")
        text: ignored.count > 0 ? qsTr("No rule of this profile has anything else to say about this design.")
                                : qsTr("No rule of this profile has anything to say about this design.")
    }
    EmptyState {
        anchors.centerIn: list
        width: parent.width
        visible: list.count === 0 && findings.hidden > 0
        iconName: "search"
        title: qsTr("No finding has these words")
        text: qsTr("%n finding(s) left out by the search.", "", findings.hidden)
        actionText: qsTr("Show all")
        onActivated: field.clear()
    }

    IgnoredList {
        id: ignored

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        room: root.height / 2
        document: root.document
        onRevealed: element => root.revealed(element)
    }

    IgnoreDialog {
        id: ignoreDialog

        parent: T.Overlay.overlay
        onReasoned: (row, reason) => findings.ignore(row, reason)
    }
    FixDialog {
        id: preview

        parent: T.Overlay.overlay
        onAgreed: (row, number) => findings.fix(row, number)
    }
}
