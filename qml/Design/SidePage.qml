import QtQuick

// A page of the side panel: how its tab is called, and below it what it shows.
FocusScope {
    // What the preferences and the action "view.panel-<name>" know it by.
    required property string name
    required property string title
    required property string iconName
}
