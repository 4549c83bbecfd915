#include "tests/walk/walker.h"

#include "tests/app/sample.h"
#include "tests/walk/shown_texts.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTest>

namespace cirro::tests {

namespace {

const QString changed = QStringLiteral("changed.yaml");
const QString empty = QStringLiteral("empty.yaml");

/// Links are not followed.
class Links : public QObject
{
    Q_OBJECT
public slots:
    void stay(const QUrl &) {}
};

template <class Wanted> void collectObjects(QObject *object, Wanted wanted, QSet<QObject *> &seen)
{
    if (seen.contains(object))
        return;
    seen << object;
    wanted(object);
    for (QObject *child : object->children())
        collectObjects(child, wanted, seen);
    if (auto *item = qobject_cast<QQuickItem *>(object))
        for (QQuickItem *child : item->childItems())
            collectObjects(child, wanted, seen);
}

/// The popups that are open, the one on top last.
QList<QObject *> openPopups(QQuickWindow &window)
{
    QList<QObject *> popups;
    for (QQuickItem *item : shownItems(window))
        if (item->inherits("QQuickPopupItem") && item->parent() && !item->parent()->inherits("QQuickToolTip"))
            popups << item->parent();
    return popups;
}

QString nameOf(const QQuickItem &button)
{
    const QString text = button.property("text").toString();
    return text.isEmpty() ? button.property("iconName").toString() : text;
}

} // namespace

Walker::Walker(const QString &language, QSize size, QTranslator *translator)
    : m_program(m_folder.filePath("settings.ini")),
      m_translator(translator),
      m_language(language),
      m_userText(m_folder.path() + ' ' + QDir::homePath() + ' ' + changed + ' ' + empty)
{
    static Links links;
    for (const char *scheme : {"http", "https", "file"})
        QDesktopServices::setUrlHandler(scheme, &links, "stay");
    bench().document()->setSynchronous(true);
    bench().study()->setSynchronous(true);
    bench().preferences()->setReducedMotion(true);
    speak();
    m_shown = m_program.show(size) && QTest::qWaitForWindowExposed(&window());
}

Walker::~Walker()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator);
    for (const char *scheme : {"http", "https", "file"})
        QDesktopServices::unsetUrlHandler(scheme);
}

void Walker::speak()
{
    m_program.preferences().chooseForThisRun("light", m_language);
    if (!m_translator)
        return;
    // The one that was installed last is asked first.
    QCoreApplication::removeTranslator(m_translator);
    QCoreApplication::installTranslator(m_translator);
    bench().setLanguage(m_language);
    if (m_shown)
        qmlEngine(&window())->retranslate();
}

void Walker::settle()
{
    constexpr int frames = 2; // what one lays out the next one shows
    const auto calm = [this] { return bench().document()->isSettled() && !bench().study()->isBusy(); };
    if (!QTest::qWaitFor(calm, 20000))
        qWarning("the window does not come to rest");
    for (int i = 0; i < frames; ++i) {
        QSignalSpy swapped(&window(), &QQuickWindow::frameSwapped);
        window().update();
        swapped.wait(1000);
    }
}

void Walker::closePopups()
{
    for (int i = 0; i < 10; ++i) {
        const QList<QObject *> popups = openPopups(window());
        if (popups.isEmpty())
            break;
        QMetaObject::invokeMethod(popups.last(), "close");
        QCoreApplication::processEvents();
    }
    bench().answerLeaving(QStringLiteral("cancel"));
}

void Walker::begin(const QString &design)
{
    closePopups();
    if (bench().preferences()->language() != m_language)
        speak();
    bench().preferences()->setReducedMotion(true);
    bench().preferences()->setPanel(QStringLiteral("inspector"));
    bench().preferences()->setPanelShown(true);
    bench().preferences()->setPaletteShown(true);
    bench().study()->setPage(QStringLiteral("home"));
    bench().document()->openText(design, design == changed ? sample::text : "Resources: {}\n");
    bench().setPlace(QStringLiteral("design"));
    if (design == changed) {
        bench().layOut();
        bench().selection()->set({ElementId::resource("Web")});
    }
    settle();
}

void Walker::walkLists(const QString &where, const Visit &visit)
{
    for (QQuickItem *item : shownItems(window())) {
        if (!item->inherits("QQuickComboBox") || !item->isEnabled())
            continue;
        auto *popup = item->property("popup").value<QObject *>();
        const QString key = placeOf(*item) + item->property("count").toString();
        if (!popup || m_pressed.contains(key))
            continue;
        m_pressed << key;
        QMetaObject::invokeMethod(popup, "open");
        settle();
        visit(where + " > a list");
        QMetaObject::invokeMethod(popup, "close");
        settle();
        return walkLists(where, visit); // what was shown may be another item now
    }
}

/// A button that was not pressed yet: of the popup on top, else of the page.
QQuickItem *Walker::unpressed()
{
    const QList<QObject *> popups = openPopups(window());
    QQuickItem *root =
        popups.isEmpty() ? window().contentItem() : popups.last()->property("contentItem").value<QQuickItem *>();
    while (root && !popups.isEmpty() && !root->inherits("QQuickPopupItem"))
        root = root->parentItem();
    for (QQuickItem *item : shownItems(window())) {
        // What menus offer are actions.
        if (!item->inherits("QQuickAbstractButton") || item->inherits("QQuickMenuItem") ||
            item->inherits("QQuickMenuBarItem") || !item->isEnabled() || (root && !root->isAncestorOf(item)))
            continue;
        const QString key = placeOf(*item) + nameOf(*item);
        if (!m_pressed.contains(key)) {
            m_pressed << key;
            return item;
        }
    }
    return nullptr;
}

/// Goes on from what is on show until nothing new can be pressed.
void Walker::press(QString where, const Visit &visit)
{
    constexpr int farthest = 80; // steps
    walkLists(where, visit);
    for (int i = 0; i < farthest; ++i) {
        QQuickItem *button = unpressed();
        if (!button)
            return;
        where = where.section(" > ", -2) + " > " + nameOf(*button).left(40);
        ++m_presses;
        // As readers of the screen press it: also what is scrolled out of sight.
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(button);
        if (QAccessibleActionInterface *actions = node ? node->actionInterface() : nullptr)
            actions->doAction(QAccessibleActionInterface::pressAction());
        settle();
        if (!window().isVisible())
            window().show();
        visit(where);
        walkLists(where, visit);
    }
}

void Walker::walkActions(const QString &design, const Visit &visit)
{
    for (Action *action : bench().actions()->all()) {
        // These two are chosen by whoever walks.
        if (action->menu() == "theme" || action->menu() == "language")
            continue;
        // Once more as long as something new was pressed: a button may have closed what others stand in.
        for (int before = -1; before != m_presses;) {
            const bool first = before < 0;
            before = m_presses;
            begin(design);
            if (!action->isEnabled())
                break;
            action->trigger();
            settle();
            if (first)
                visit(action->name());
            press(action->name(), visit);
        }
    }
}

void Walker::walkMenus(const Visit &visit)
{
    begin(changed);
    QList<QObject *> menus;
    QSet<QObject *> seen;
    const auto take = [&](QObject *object) {
        if (object->inherits("QQuickMenu"))
            menus << object;
    };
    collectObjects(&window(), take, seen);
    collectObjects(window().contentItem(), take, seen);
    for (QObject *menu : std::as_const(menus)) {
        // A menu within a menu hangs from nothing that can be seen before that one is opened.
        auto *parent = menu->property("parent").value<QQuickItem *>();
        const bool hangs = parent && parent->window();
        if (!hangs)
            menu->setProperty("parent", QVariant::fromValue(window().contentItem()));
        QMetaObject::invokeMethod(menu, "open");
        settle();
        visit("menu " + menu->property("title").toString());
        closePopups();
        if (!hangs)
            menu->setProperty("parent", QVariant::fromValue(parent));
    }
}

void Walker::walkElements(const Visit &visit)
{
    bench().openExample(QStringLiteral("three-tier-web"));
    m_userText += ' ' + QString::fromStdString(syntax::write(bench().document()->design().document));
    bench().setPlace(QStringLiteral("design"));
    bench().preferences()->setPanel(QStringLiteral("inspector"));
    settle();
    QSet<QString> types;
    const auto shown = bench().document()->picture(); // what is selected makes another one
    for (const auto &picture : shown->pictures()) {
        const auto *element = bench().document()->index().resource(picture->id.text());
        const QString kind =
            element ? QString::fromStdString(std::string(element->type)) : QString::number(int(picture->id.kind));
        if (picture->id.isNull() || types.contains(kind))
            continue;
        types << kind;
        bench().selection()->set({picture->id});
        settle();
        visit("selected " + QString::fromStdString(toString(picture->id)));
    }
}

void Walker::walk(const Visit &visit)
{
    m_userText += ' ' + QString::fromStdString(sample::text);
    walkMenus(visit);
    walkActions(changed, visit);
    walkActions(empty, visit);
    closePopups();
    walkElements(visit);
}

} // namespace cirro::tests

#include "walker.moc"
