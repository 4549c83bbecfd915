import QtQuick
import Cirro.Controls
import Cirro.Theme

// What became of something, or what deploying does to it, as shape and colour.
Icon {
    id: root

    // "added", "changed", "removed", "moved" …, or what an update does: "in-place", "may-replace", "replaces", "refused"
    property string mark

    size: 16
    name: {
        switch (root.mark) {
        case "added":
            return "add";
        case "removed":
            return "minus";
        case "moved":
            return "move";
        case "replaced":
        case "replaces":
            return "replace";
        case "may-replace":
            return "may-replace";
        case "refused":
            return "error";
        case "in-place":
            return "good";
        default:
            return "rename";
        }
    }
    color: {
        switch (root.mark) {
        case "added":
            return Theme.good;
        case "removed":
        case "refused":
            return Theme.error;
        case "replaced":
        case "replaces":
        case "may-replace":
            return Theme.warning;
        case "moved":
        case "in-place":
            return Theme.textSecondary;
        default:
            return Theme.info;
        }
    }
}
