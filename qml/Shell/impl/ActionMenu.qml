pragma ComponentBehavior: Bound

import QtQuick
import Cirro.App
import Cirro.Controls

// The actions of one menu of the table, with a line above each that opens a group.
Menu {
    id: root

    required property Actions actions
    required property string menu
    // How many of the table's lines stand above what the menu itself holds.
    property int linesAbove: 0
    property int placed: 0

    function place(item: Item, above: bool) {
        if (above)
            root.insertItem(root.placed++, item);
        else
            root.addItem(item);
    }

    Instantiator {
        model: root.actions.inMenu(root.menu)

        delegate: MenuLine {
            required property Action modelData

            command: modelData
        }
        onObjectAdded: (index, object) => {
            const line = object as MenuLine;
            const above = index < root.linesAbove;
            if (line.command.opensGroup)
                root.place(separator.createObject(root.contentItem) as MenuSeparator, above);
            root.place(line, above);
        }
    }
    Component {
        id: separator

        MenuSeparator {}
    }
}
