#pragma once

#include "app/canvas/canvas_item.h"
#include "app/shell/program.h"
#include "tests/app/sample.h"

#include <QProcess>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <type_traits>

namespace cirro::tests {

template <class Wanted> QQuickItem *find(QQuickItem *root, Wanted wanted)
{
    if (!root->isVisible())
        return nullptr;
    if (wanted(root))
        return root;
    for (QQuickItem *child : root->childItems())
        if (QQuickItem *found = find(child, wanted))
            return found;
    return nullptr;
}

/// The whole program, driven by events of the window server as a person makes them.
class Driven : public QObject
{
protected:
    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;

    Workbench &bench() { return m_program->workbench(); }
    DesignDocument &document() { return *bench().document(); }
    QQuickItem *content() { return m_program->window()->contentItem(); }
    CanvasItem *canvas() { return m_program->window()->findChild<CanvasItem *>(); }

    /// Waits until the picture shows what the design is.
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(document().isSettled() && document().picture() && canvas()->isSettled(), 20000);
    }
    /// The window with a file in it.
    void begin(const QString &path)
    {
        m_program = std::make_unique<Program>(m_folder.filePath("settings.ini"));
        m_program->preferences().chooseForThisRun("light", "en");
        bench().open(QUrl::fromLocalFile(path));
        QVERIFY(m_program->show({1280, 800}));
        QVERIFY(QTest::qWaitForWindowActive(m_program->window()));
        settle();
    }
    /// The bytes that saving would write.
    std::string text() { return syntax::write(document().design().document); }

    /// The program's own events go on while xdotool works.
    void xdotool(const QStringList &arguments)
    {
        QProcess process;
        process.start("xdotool", arguments);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
        QCOMPARE(process.exitCode(), 0);
    }
    void moveTo(QPointF at)
    {
        // Relative to the window: under a window manager that puts a frame around it, its place on the screen is not
        // known.
        xdotool({"mousemove", "--window", QString::number(m_program->window()->winId()),
                 QString::number(qRound(at.x())), QString::number(qRound(at.y()))});
    }
    void click(QPointF at)
    {
        moveTo(at);
        xdotool({"click", "1"});
    }
    void press(const QString &keys) { xdotool({"key", keys}); }
    void drag(QPointF from, QPointF to)
    {
        moveTo(from);
        xdotool({"mousedown", "1"});
        constexpr int steps = 6;
        for (int i = 1; i <= steps; ++i)
            moveTo(from + (to - from) * i / steps);
    }
    void letGo() { xdotool({"mouseup", "1"}); }

    Rect bodyOf(const ElementId &id) { return document().picture()->find(id)->body; }
    QPointF inWindow(Point diagram) { return canvas()->mapToScene(bench().viewport()->toView(diagram)); }
    QPointF middleOf(const ElementId &id) { return inWindow(bodyOf(id).center()); }
    /// Where an element can be taken hold of: a place of its body over which nothing else lies, the middle if it is
    /// free.
    QPointF placeOn(const ElementId &id)
    {
        const Rect body = bodyOf(id);
        for (const double down : {0.5, 0.25, 0.75, 0.08, 0.92})
            for (const double along : {0.5, 0.25, 0.75, 0.05, 0.95}) {
                const Point at{body.x + along * body.w, body.y + down * body.h};
                if (const auto *hit = document().picture()->hit(at, 0); hit && hit->id == id)
                    return inWindow(at);
            }
        return middleOf(id);
    }
    /// A place in a container where nothing else lies: near its lower right corner.
    QPointF freePlaceIn(const ElementId &id) { return inWindow({bodyOf(id).right() - 24, bodyOf(id).bottom() - 16}); }

    /// What a property says of the first item on show of those that have it.
    QQuickItem *item(const char *property, const QString &value)
    {
        return find(content(), [&](QQuickItem *each) {
            const QVariant said = each->property(property);
            return said.isValid() && said.toString() == value;
        });
    }
    QQuickItem *button(const QString &text)
    {
        return find(content(), [&](QQuickItem *item) {
            return item->inherits("QQuickAbstractButton") && item->property("text").toString() == text;
        });
    }
    QQuickItem *focused() { return m_program->window()->activeFocusItem(); }
    bool isTyping()
    {
        QQuickItem *item = focused();
        return item && item->inherits("QQuickTextField");
    }
    QPointF middleOf(QQuickItem *item) { return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)); }
    /// The middle of an item once it stands still and has faded in: rows that have just come are laid out with the next
    /// frame, panels slide.
    template <class Find, class = std::invoke_result_t<Find &>> QPointF atRest(Find wanted)
    {
        QPointF last;
        bool found = false;
        const bool still = QTest::qWaitFor([&] {
            QSignalSpy frames(m_program->window(), &QQuickWindow::frameSwapped);
            m_program->window()->update();
            if (frames.isEmpty() && !frames.wait(1000))
                return false;
            QQuickItem *item = wanted();
            double opacity = 1;
            for (QQuickItem *each = item; each; each = each->parentItem())
                opacity *= each->opacity();
            const QPointF now = item ? middleOf(item) : QPointF();
            const bool same = found && item && now == last && opacity >= 1;
            found = item != nullptr;
            last = now;
            return same;
        });
        return still ? last : QPointF();
    }
    QPointF atRest(QQuickItem *item)
    {
        return atRest([item] { return item; });
    }
};

} // namespace cirro::tests
