import QtQuick
import Cirro.Theme

// A severity as shape and colour, never as colour alone.
Icon {
    id: root

    // "error", "warning" or "advice"
    property string severity

    size: 16
    name: root.severity === "error" ? "error" : root.severity === "warning" ? "warning" : "info"
    color: root.severity === "error" ? Theme.error : root.severity === "warning" ? Theme.warning : Theme.info
}
