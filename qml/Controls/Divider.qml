import QtQuick
import Cirro.Theme

Rectangle {
    implicitWidth: Theme.borderWidth
    implicitHeight: Theme.borderWidth
    color: Theme.border
}
