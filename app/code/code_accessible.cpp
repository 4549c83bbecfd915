#include "app/code/code_accessible.h"

#include "app/code/code_surface.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QQuickWindow>

#include <algorithm>

namespace cirro {

namespace {

class CodeAccessible : public QAccessibleObject, public QAccessibleTextInterface
{
public:
    explicit CodeAccessible(CodeSurface *surface) : QAccessibleObject(surface) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this) : nullptr;
    }

    QAccessibleInterface *parent() const override
    {
        // What takes no part in the tree has no interface.
        for (QQuickItem *item = surface().parentItem(); item; item = item->parentItem())
            if (QAccessibleInterface *found = QAccessible::queryAccessibleInterface(item))
                return found;
        return QAccessible::queryAccessibleInterface(surface().window());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QWindow *window() const override { return surface().window(); }
    QRect rect() const override
    {
        const QPointF corner = surface().mapToGlobal(QPointF());
        return {corner.toPoint(), surface().size().toSize()};
    }
    QAccessible::Role role() const override { return QAccessible::EditableText; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = surface().hasActiveFocus();
        state.invisible = !surface().isVisible();
        state.multiLine = true;
        state.selectableText = true;
        state.readOnly = !model() || model()->isReadOnly();
        state.editable = !state.readOnly;
        return state;
    }
    QString text(QAccessible::Text what) const override
    {
        switch (what) {
        case QAccessible::Name:
            return CodeSurface::tr("Text of the template");
        case QAccessible::Description:
            return model() ? model()->findingsAt(surface().caretLine()) : QString();
        case QAccessible::Help:
            return CodeSurface::tr("Escape, then Tab leaves the text");
        case QAccessible::Value:
            return surface().caretText();
        default:
            return {};
        }
    }

    int characterCount() const override { return int(whole().size()); }
    QString text(int begin, int end) const override { return whole().mid(begin, std::max(0, end - begin)); }
    int cursorPosition() const override { return int(surface().span().caret); }
    void setCursorPosition(int position) override { surface().select({position, position}); }
    int selectionCount() const override { return surface().span().isEmpty() ? 0 : 1; }
    void selection(int index, int *begin, int *end) const override
    {
        *begin = index == 0 ? int(surface().span().begin()) : 0;
        *end = index == 0 ? int(surface().span().end()) : 0;
    }
    void addSelection(int begin, int end) override { surface().select({begin, end}); }
    void setSelection(int, int begin, int end) override { surface().select({begin, end}); }
    void removeSelection(int) override { setCursorPosition(cursorPosition()); }
    void scrollToSubstring(int begin, int end) override
    {
        if (model())
            surface().reveal(model()->buffer().lineAt(begin), model()->buffer().lineAt(end));
    }
    QString attributes(int offset, int *begin, int *end) const override
    {
        // Lines are read one by one; colours say nothing that the words do not.
        const int line = model() ? model()->buffer().lineAt(offset) : 0;
        *begin = model() ? int(model()->buffer().beginOf(line)) : 0;
        *end = model() ? int(model()->buffer().endOf(line)) : 0;
        return {};
    }
    QRect characterRect(int offset) const override
    {
        const QRectF place = surface().placeOf(offset);
        return {surface().mapToGlobal(place.topLeft()).toPoint(), place.size().toSize()};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return model() ? int(surface().placeAt(surface().mapFromGlobal(QPointF(point)))) : -1;
    }

private:
    CodeSurface &surface() const { return *static_cast<CodeSurface *>(object()); }
    const CodeModel *model() const { return surface().model(); }
    QString whole() const { return model() ? model()->buffer().text() : QString(); }
};

QAccessibleInterface *factory(const QString &name, QObject *object)
{
    if (name != QLatin1String(CodeSurface::staticMetaObject.className()))
        return nullptr;
    auto *surface = qobject_cast<CodeSurface *>(object);
    return surface ? new CodeAccessible(surface) : nullptr;
}

} // namespace

void makeCodeAccessible()
{
    static const bool once = [] {
        QAccessible::installFactory(factory);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace cirro
