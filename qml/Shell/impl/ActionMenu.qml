pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls

// The actions of one menu of the table, with a line above each that opens a group.
Menu {
    id: root

    required property Actions actions
    required property string menu
    // Where the table's lines begin; what stands before them is the menu's own.
    property int before: 0

    Instantiator {
        model: root.actions.inMenu(root.menu)

        delegate: MenuLine {
            required property Action modelData

            command: modelData
        }
        onObjectAdded: (index, object) => {
            const line = object as MenuLine;
            if (line.command.opensGroup)
                root.addItem(separator.createObject(null));
            root.addItem(line);
        }
    }
    Component {
        id: separator

        MenuSeparator {}
    }
}
