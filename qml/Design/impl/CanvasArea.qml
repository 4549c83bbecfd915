import QtQuick
import Cirro.App
import Cirro.Theme

Rectangle {
    required property Workbench workbench
    color: Theme.canvas
}
