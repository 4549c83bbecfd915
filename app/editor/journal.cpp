#include "app/editor/journal.h"

#include "app/words/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <filesystem>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace cirro {

namespace {

QString aboutPath(const QString &folder)
{
    return folder + "/about.json";
}

std::unique_ptr<QLockFile> claimOf(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + "/lock");
    lock->setStaleLockTime(0); // a program that is still there keeps it however long that takes
    return lock;
}

Error failure(const QString &path, const QString &why)
{
    return {.code = "file.cannot-journal", .where = path.toStdString(), .args = {why.toStdString()}};
}

/// Whole or not at all for whoever reads it later, but not yet synced: that takes many times as long.
std::optional<Error> writeQuickly(const QString &path, std::string_view bytes)
{
    QFile file(path + ".new");
    const auto size = qint64(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size || !file.flush())
        return failure(path, file.errorString());
    file.close();
    std::error_code error;
    std::filesystem::rename(file.filesystemFileName(), QFileInfo(path).filesystemFilePath(), error);
    return error ? std::optional(failure(path, QString::fromStdString(error.message()))) : std::nullopt;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

std::optional<Error> writeAbout(const QString &folder, const QJsonObject &about)
{
    return writeQuickly(aboutPath(folder), view(QJsonDocument(about).toJson()));
}

void syncFile(const QString &path)
{
#ifdef Q_OS_UNIX
    if (QFile file(path); file.open(QIODevice::ReadOnly))
        fsync(file.handle());
#else
    Q_UNUSED(path)
#endif
}

} // namespace

QString unsavedFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/unsaved";
}

bool Unsaved::hasTemplate() const
{
    return QFileInfo(templatePath()).isFile();
}

std::optional<Draft> Unsaved::draft() const
{
    QFile file(draftPath());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return Draft{.text = file.readAll(), .apart = apart};
}

void Unsaved::discard() const
{
    // The claim's file goes last, with the folder: until then the rest is nobody else's.
    for (const QString &file : {draftPath(), templatePath(), besidePath(templatePath()), aboutPath(folder)})
        QFile::remove(file);
    if (claim)
        claim->unlock();
    QDir(folder).removeRecursively();
}

std::vector<Unsaved> unsavedDesigns(const QString &folder)
{
    std::vector<Unsaved> all;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        Unsaved unsaved{.folder = entry.absoluteFilePath()};
        unsaved.claim = claimOf(unsaved.folder);
        if (!unsaved.claim->tryLock(0))
            continue; // its program lives
        const QFileInfo text(unsaved.templatePath());
        const QFileInfo draft(unsaved.draftPath());
        QFile about(aboutPath(unsaved.folder));
        const QJsonObject facts =
            about.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(about.readAll()).object() : QJsonObject();
        if (!text.isFile() && !draft.isFile()) {
            unsaved.discard(); // it ended before anything was kept
            continue;
        }
        unsaved.path = facts["path"].toString();
        unsaved.name = facts["name"].toString();
        unsaved.fingerprint = QByteArray::fromHex(facts["fingerprint"].toString().toLatin1());
        unsaved.apart = facts["apart"].toBool();
        unsaved.changed = draft.isFile() && (!text.isFile() || text.lastModified() < draft.lastModified())
                              ? draft.lastModified()
                              : text.lastModified();
        all.push_back(std::move(unsaved));
    }
    std::ranges::sort(all, std::ranges::greater(), &Unsaved::changed);
    return all;
}

Journal::Journal(DesignDocument &document, QString folder) : m_document(document), m_root(std::move(folder))
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Journal::write);
    constexpr int second = 1000; // ms
    m_calm.setSingleShot(true);
    m_calm.setInterval(second);
    connect(&m_calm, &QTimer::timeout, this, &Journal::sync);
    connect(&m_document, &DesignDocument::historyChanged, this, &Journal::update);
    // Another document has another file: what was kept of the one before went with it.
    connect(&m_document, &DesignDocument::fileChanged, this, &Journal::drop);
}

Journal::~Journal()
{
    m_pool.waitForDone();
    drop();
}

void Journal::update()
{
    const bool modified = m_document.isModified();
    if (!modified && !m_draft) {
        drop();
        return;
    }
    if (m_document.status() != DesignDocument::Status::Ready)
        return; // of a file that is no template there is nothing but what was typed
    // One gesture may be lost and no more: what came before is on the disk when the next one begins. The steps of one
    // gesture wait for nothing.
    const History::Gesture gesture = m_document.gesture();
    if (gesture == 0 || gesture != m_gesture)
        flush();
    m_gesture = gesture;
    m_next = m_document.design();
    begin();
}

void Journal::keepDraft(std::optional<Draft> draft)
{
    if (draft == m_draft)
        return;
    m_draft = std::move(draft);
    if (!m_draft && !m_document.isModified()) {
        drop();
        return;
    }
    m_draftWaits = true;
    // What was typed belongs to what it was typed into, also when nothing else was changed.
    if (m_folder.isEmpty() && m_document.status() == DesignDocument::Status::Ready)
        m_next = m_document.design();
    begin();
}

void Journal::drop()
{
    m_next.reset();
    m_draft.reset();
    m_draftWaits = false;
    m_about = {};
    m_pause.stop();
    m_calm.stop();
    if (m_folder.isEmpty())
        return;
    m_pool.waitForDone();
    Unsaved{.folder = m_folder, .claim = std::move(m_lock)}.discard();
    m_folder.clear();
}

/// What is to be written at once; what is not in it stays as it lies there.
struct Journal::Page {
    QString folder{};
    std::optional<QJsonObject> about{};
    std::optional<Design> design{};
    std::optional<std::optional<Draft>> draft{};

    std::optional<Error> write() const
    {
        const Unsaved place{.folder = folder};
        if (about)
            if (auto error = writeAbout(folder, *about))
                return error;
        // What was typed is in the design before it is forgotten.
        if (draft && *draft)
            if (auto error = writeQuickly(place.draftPath(), view((*draft)->text)))
                return error;
        if (design)
            if (auto error = writeTemplate(place.templatePath()))
                return error;
        if (draft && !*draft)
            QFile::remove(place.draftPath());
        return std::nullopt;
    }
    std::optional<Error> writeTemplate(const QString &path) const
    {
        const WrittenDesign written = writeDesign(*design);
        if (!written.beside)
            QFile::remove(besidePath(path));
        else if (auto error = writeQuickly(besidePath(path), *written.beside))
            return error;
        return writeQuickly(path, written.text);
    }
};

void Journal::begin()
{
    if (!m_writing && !m_pause.isActive())
        write();
}

Journal::Page Journal::turnPage()
{
    if (m_folder.isEmpty())
        m_folder = m_root + '/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!m_lock || !m_lock->isLocked()) {
        QDir().mkpath(m_folder);
        m_lock = claimOf(m_folder);
        m_lock->tryLock(0);
    }
    Page page{.folder = m_folder, .design = std::exchange(m_next, std::nullopt)};
    if (std::exchange(m_draftWaits, false))
        page.draft = m_draft;
    QJsonObject about{{"path", m_document.path()},
                      {"name", m_document.title()},
                      {"fingerprint", QString::fromLatin1(m_document.fingerprint().toHex())}};
    if (m_draft && m_draft->apart)
        about["apart"] = true;
    if (about != m_about)
        page.about = m_about = about;
    return page;
}

void Journal::write()
{
    if (!hasMore())
        return;
    m_writing = true;
    m_pool.start([this, page = turnPage()] {
        QElapsedTimer clock;
        clock.start();
        const std::optional<Error> error = page.write();
        QMetaObject::invokeMethod(
            this, [this, error, took = clock.elapsed()] { written(error, took); }, Qt::QueuedConnection);
    });
}

void Journal::written(const std::optional<Error> &error, qint64 took)
{
    m_writing = false;
    if (error && !m_failed)
        emit failed(worded(*error));
    m_failed = error.has_value();
    if (!m_failed)
        m_calm.start();
    // Writing takes a part of one core at the most. What could not be written is tried again.
    constexpr qint64 breath = 2;
    constexpr qint64 again = 5000; // ms
    if (m_failed) {
        m_about = {};
        m_draftWaits = m_draft.has_value();
        if (!m_next && (m_draft || m_document.isModified()) && m_document.status() == DesignDocument::Status::Ready)
            m_next = m_document.design();
    }
    if (hasMore() && (m_failed || took > breath))
        m_pause.start(int(m_failed ? again : took * breath));
    else
        write();
}

void Journal::sync()
{
    if (m_folder.isEmpty())
        return;
    m_pool.start([place = Unsaved{.folder = m_folder}] {
        for (const QString &path : {besidePath(place.templatePath()), place.templatePath(), place.draftPath()})
            syncFile(path);
    });
}

bool Journal::flush()
{
    while (hasMore() || m_writing) {
        m_pause.stop();
        m_pool.waitForDone();
        if (m_writing)
            QCoreApplication::sendPostedEvents(this); // what the worker left to do here
        if (m_failed)
            return false;
        if (!m_writing)
            write();
    }
    return true;
}

} // namespace cirro
