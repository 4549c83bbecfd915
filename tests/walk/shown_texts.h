#pragma once

#include <QQuickItem>
#include <QQuickWindow>

#include <vector>

namespace cirro::tests {

/// A text that can be seen now.
struct ShownText {
    QQuickItem *item = nullptr;
    QString text{};
    QRectF painted{}; // in the window
    /// Why a reader does not get all of it; empty when all is well. What is cut short on purpose ("…") and told in full
    /// by a tooltip or to a reader of the screen is all right.
    QString flaw{};
};

/// The texts of everything that is visible in a window, in the order in which it is painted.
std::vector<ShownText> shownTexts(QQuickWindow &window);

/// The items that can be seen, also those of popups.
std::vector<QQuickItem *> shownItems(QQuickWindow &window);

/// Something of what is painted lies inside of everything that clips the item. Rectangles of the window.
bool isInSight(const QQuickItem &item, const QRectF &painted, const QRectF &windowRect);

/// False for what Qt's own file dialog is made of.
bool isOurs(const QQuickItem &item);

/// Which file an item is written in, and what it says it is: "qml/Shell/impl/TopBar.qml: Label".
QString placeOf(const QQuickItem &item);

} // namespace cirro::tests
