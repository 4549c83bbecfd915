#include "tests/walk/shown_texts.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cmath>

namespace cirro::tests {

namespace {

constexpr double slack = 1; // pixels: widths are rounded

bool isText(const QQuickItem &item)
{
    return item.inherits("QQuickText") || item.inherits("QQuickTextEdit");
}

void collect(QQuickItem *item, std::vector<QQuickItem *> &found)
{
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    found.push_back(item);
    QList<QQuickItem *> children = item->childItems();
    std::ranges::stable_sort(children, {}, &QQuickItem::z);
    for (QQuickItem *child : std::as_const(children))
        collect(child, found);
}

QRectF inWindow(const QQuickItem &item)
{
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

/// Without marks of style.
QString plainText(const QQuickItem &item)
{
    const QString text = item.property("text").toString();
    const int format = item.property("textFormat").toInt();
    return format == Qt::PlainText ? text : QTextDocumentFragment::fromHtml(text).toPlainText();
}

/// Where the letters are, in the window.
QRectF paintedBy(const QQuickItem &item)
{
    const double width = item.property("contentWidth").toDouble();
    const double height = item.property("contentHeight").toDouble();
    const int across = item.property("effectiveHorizontalAlignment").toInt();
    const int down = item.property("verticalAlignment").toInt();
    const double left = item.property("leftPadding").toDouble();
    const double top = item.property("topPadding").toDouble();
    const double right = item.width() - item.property("rightPadding").toDouble() - width;
    const double bottom = item.height() - item.property("bottomPadding").toDouble() - height;
    const double x = across & Qt::AlignRight ? right : across & Qt::AlignHCenter ? (left + right) / 2 : left;
    const double y = down & Qt::AlignBottom ? bottom : down & Qt::AlignVCenter ? (top + bottom) / 2 : top;
    return item.mapRectToScene(QRectF(x, y, width, height));
}

/// A tooltip near it, or the name of what it stands in, says all of it.
bool isToldElsewhere(const QQuickItem &item, const QString &text)
{
    constexpr int near = 8; // items up
    const QQuickItem *around = &item;
    for (int i = 0; around && i < near; ++i, around = around->parentItem()) {
        for (const QObject *child : around->children()) {
            QObjectList inside = child->children();
            inside.prepend(const_cast<QObject *>(child));
            for (const QObject *tip : std::as_const(inside))
                if (tip->inherits("QQuickToolTip") && tip->property("text").toString().contains(text))
                    return true;
        }
    }
    return false;
}

QString flawOf(const ShownText &shown, const QRectF &windowRect)
{
    const QQuickItem &item = *shown.item;
    if (item.property("truncated").toBool())
        return isToldElsewhere(item, shown.text) ? QString() : QStringLiteral("is cut short without a tooltip");
    if (item.inherits("QQuickText") && item.property("contentWidth").toDouble() > item.width() + slack)
        return QStringLiteral("is wider than its place: %1 > %2")
            .arg(item.property("contentWidth").toDouble())
            .arg(item.width());
    if (item.inherits("QQuickText") && item.property("contentHeight").toDouble() > item.height() + slack)
        return QStringLiteral("is taller than its place: %1 > %2")
            .arg(item.property("contentHeight").toDouble())
            .arg(item.height());
    bool scrolls = false; // up and down
    for (const QQuickItem *around = item.parentItem(); around; around = around->parentItem()) {
        const bool flickable = around->inherits("QQuickFlickable");
        const bool across = flickable && around->property("contentWidth").toDouble() > around->width() + slack;
        if (across)
            return {};
        scrolls = scrolls || (flickable && around->property("contentHeight").toDouble() > around->height());
        if (!flickable && !around->clip())
            continue;
        const QRectF room = inWindow(*around);
        if (shown.painted.left() < room.left() - slack || shown.painted.right() > room.right() + slack)
            return QStringLiteral("is cut off at the side of ") + placeOf(*around);
        if (!scrolls && (shown.painted.top() < room.top() - slack || shown.painted.bottom() > room.bottom() + slack))
            return QStringLiteral("is cut off above or below by ") + placeOf(*around);
    }
    if (!scrolls && !windowRect.adjusted(-slack, -slack, slack, slack).contains(shown.painted))
        return QStringLiteral("leaves the window");
    return {};
}

} // namespace

bool isInSight(const QQuickItem &item, const QRectF &painted, const QRectF &windowRect)
{
    QRectF left = painted.intersected(windowRect);
    for (const QQuickItem *around = item.parentItem(); around && !left.isEmpty(); around = around->parentItem())
        if (around->clip() || around->inherits("QQuickFlickable"))
            left = left.intersected(inWindow(*around));
    return !left.isEmpty();
}

bool isOurs(const QQuickItem &item)
{
    const QString place = placeOf(item);
    return !place.startsWith(':') && !place.startsWith('/');
}

std::vector<QQuickItem *> shownItems(QQuickWindow &window)
{
    std::vector<QQuickItem *> found;
    collect(window.contentItem(), found);
    return found;
}

std::vector<ShownText> shownTexts(QQuickWindow &window)
{
    const QRectF windowRect(0, 0, window.width(), window.height());
    std::vector<ShownText> texts;
    for (QQuickItem *item : shownItems(window)) {
        if (!isText(*item))
            continue;
        ShownText shown{.item = item, .text = plainText(*item), .painted = paintedBy(*item)};
        if (!isOurs(*item) || shown.text.trimmed().isEmpty() || !isInSight(*item, shown.painted, windowRect))
            continue;
        shown.flaw = flawOf(shown, windowRect);
        texts.push_back(std::move(shown));
    }
    return texts;
}

QString placeOf(const QQuickItem &item)
{
    const QQmlContext *context = QQmlEngine::contextForObject(&item);
    const QString file = context ? context->baseUrl().path().section("/Cirro/", -1) : QString();
    const QString type = QString::fromLatin1(item.metaObject()->className()).section("_QML", 0, 0);
    return file + ": " + type.mid(type.startsWith("QQuick") ? 6 : 0);
}

} // namespace cirro::tests
