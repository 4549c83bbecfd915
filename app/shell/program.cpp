#include "app/shell/program.h"

#include "app/canvas/canvas_item.h"
#include "app/home/thumbnail_provider.h"
#include "app/shell/icon_provider.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickStyle>
#include <QScreen>
#include <QStandardPaths>
#include <QSvgRenderer>

namespace cirro {

namespace {

constexpr QSize firstSize(1280, 800);

nlohmann::json metrics()
{
    return parseJson(asset("theme/metrics.json"));
}

} // namespace

void Program::prepare()
{
    // Our own controls need no style; the file dialog of Qt's does, and in Basic it is white in the dark.
    QQuickStyle::setStyle("Fusion");
    const auto measures = metrics();
    // An explicit Korean face: without one, fallback glyphs sit too high in text fields.
    QFont font = QGuiApplication::font();
    QStringList families{font.family()};
    if (const std::string own = measures["fontFamily"]; !own.empty())
        families.prepend(QString::fromStdString(own));
    families << QString::fromStdString(measures["fontFamilyKorean"]);
    font.setFamilies(families);
    font.setPixelSize(measures["fontBody"]);
    QGuiApplication::setFont(font);
}

Program::Program(const QString &preferences) : m_preferences(preferences), m_workbench(m_preferences)
{
    // What is learnt lies beside the preferences when they have a place of their own.
    m_workbench.study()->setFolder((preferences.isEmpty()
                                        ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                        : QFileInfo(preferences).absolutePath()) +
                                   "/study");
    m_engine.addImportPath("qrc:/qt/qml");
    m_engine.addImageProvider("icon", new IconProvider);
    m_engine.addImageProvider("thumbnail", new ThumbnailProvider);
    connect(&m_preferences, &Preferences::languageChanged, this, &Program::applyLanguage);
    applyLanguage();
}

Program::~Program()
{
    rememberGeometry();
}

/// A field of text keeps the keys of undo for itself, even where it has nothing to take back: then they mean the
/// design.
bool Program::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && watched == m_window && m_window->activeFocusItem()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto hasNone = [&](const char *property) {
            const QVariant can = m_window->activeFocusItem()->property(property);
            return can.isValid() && !can.toBool();
        };
        if ((key->matches(QKeySequence::Undo) && hasNone("canUndo")) ||
            (key->matches(QKeySequence::Redo) && hasNone("canRedo"))) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void Program::applyLanguage()
{
    m_language.choose(m_preferences.language());
    m_workbench.setLanguage(m_language.code());
    m_engine.retranslate();
}

bool Program::show(QSize size)
{
    m_engine.setInitialProperties({{"workbench", QVariant::fromValue(&m_workbench)}, {"visible", false}});
    m_engine.load(QUrl("qrc:/qt/qml/Cirro/Shell/Main.qml"));
    if (m_engine.rootObjects().isEmpty())
        return false;
    m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().first());
    m_window->installEventFilter(this);
    connect(m_window, &QQuickWindow::sceneGraphError, this,
            [this](QQuickWindow::SceneGraphError, const QString &message) { emit graphicsFailed(message); });

    const QRect remembered = m_preferences.windowGeometry();
    const bool reachable = QGuiApplication::screenAt(remembered.center()) != nullptr;
    if (size.isValid()) {
        m_window->resize(size);
    } else if (remembered.isValid() && reachable) {
        m_window->setGeometry(remembered);
    } else {
        m_window->resize(firstSize.boundedTo(m_window->screen()->availableSize()));
    }
    m_window->show();
    return true;
}

void Program::rememberGeometry()
{
    if (m_window && m_window->visibility() == QWindow::Windowed)
        m_preferences.setWindowGeometry(m_window->geometry());
}

void Program::screenshot(const QString &file, std::function<void(bool)> done)
{
    auto *watch = new QObject(this);
    auto frames = std::make_shared<int>(0);
    auto *canvas = m_window->findChild<CanvasItem *>();
    connect(m_window, &QQuickWindow::frameSwapped, watch, [this, watch, canvas, frames, file, done = std::move(done)] {
        // Some frames more than it takes: what a first frame lays out, the next ones show.
        constexpr int calmFrames = 5;
        const bool calm = m_workbench.document()->isSettled() && canvas->isSettled() && !m_workbench.study()->isBusy();
        *frames = calm ? *frames + 1 : 0;
        if (*frames < calmFrames) {
            m_window->update();
            return;
        }
        watch->deleteLater();
        disconnect(m_window, nullptr, watch, nullptr);
        done(m_window->grabWindow().save(file));
    });
    m_window->update();
}

} // namespace cirro
