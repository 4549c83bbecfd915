import QtQuick
import QtQuick.Templates as T
import Cirro.Theme

T.MenuSeparator {
    implicitWidth: 180
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    verticalPadding: Theme.spacing1
    contentItem: Divider {}
}
