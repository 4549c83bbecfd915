#include "app/editor/design_document.h"

#include "app/words/words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace cirro {

/// A file's text read and understood, as a worker brings it.
struct DesignDocument::Reading {
    Result<TemplateFile> file;
    std::optional<Result<ReadDesign>> design{};
    Snapshot snapshot{};

    static Reading of(Result<TemplateFile> file)
    {
        Reading reading{.file = std::move(file)};
        if (!reading.file)
            return reading;
        std::optional<std::string> beside;
        if (reading.file->beside)
            beside = reading.file->beside->toStdString();
        reading.design = beside ? readDesign(reading.file->text.toStdString(), std::string_view(*beside))
                                : readDesign(reading.file->text.toStdString());
        if (*reading.design)
            reading.snapshot = Snapshot::of((*reading.design)->design);
        return reading;
    }

    /// An empty design.
    static Reading ofNothing()
    {
        Reading reading = of(TemplateFile{.text = "AWSTemplateFormatVersion: \"2010-09-09\"\n"});
        Design &design = (*reading.design)->design;
        design.layoutHome = LayoutHome::Inside;
        reading.snapshot = Snapshot::of(design);
        return reading;
    }
};

namespace {

/// Both are saved as the same bytes.
bool isSaidAlike(const Design &a, const Design &b)
{
    const WrittenDesign one = writeDesign(a);
    const WrittenDesign other = writeDesign(b);
    return one.text == other.text && one.beside == other.beside;
}

} // namespace

DesignDocument::DesignDocument(QObject *parent) : CanvasHostObject(parent)
{
    connect(&m_appraiser, &Appraiser::busyChanged, this, &DesignDocument::settledChanged);
    connect(&m_appraiser, &Appraiser::ready, this, [this](const AppraisalPtr &appraisal) {
        m_appraisal = appraisal;
        emit appraised();
        emit pictureChanged();
    });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &DesignDocument::lookAtDisk);
    // Programs that save by renaming take the watched file away; its folder tells when the new one is there.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &DesignDocument::lookAtDisk);
    constexpr int second = 1000; // ms
    m_claimAgain.setInterval(second);
    connect(&m_claimAgain, &QTimer::timeout, this, &DesignDocument::claim);
}

QString DesignDocument::title() const
{
    return m_path.isEmpty() ? m_name : QFileInfo(m_path).fileName();
}

bool DesignDocument::isModified() const
{
    return m_status == Status::Ready && m_history && !m_history->isSaved();
}

QString DesignDocument::problem() const
{
    if (!m_error)
        return {};
    const QString file = title();
    return file.isEmpty() ? worded(*m_error) : file + ':' + worded(*m_error);
}

void DesignDocument::setStatus(Status status)
{
    m_status = status;
    emit statusChanged();
    emit settledChanged();
}

void DesignDocument::open(const QString &path)
{
    read(QFileInfo(path).absoluteFilePath(), false);
}

void DesignDocument::reload()
{
    if (!m_path.isEmpty())
        read(m_path, true);
}

void DesignDocument::read(const QString &path, bool again)
{
    const Status before = m_status;
    m_appraiser.reset();
    setStatus(Status::Opening);
    m_appraiser.run([path] { return Reading::of(readTemplateFile(path)); },
                    [this, path, before, again](Reading reading) {
                        if (!reading.file) {
                            // What was open stays open.
                            setStatus(before);
                            if (before == Status::Ready && !again)
                                m_appraiser.ask(m_snapshot, m_view);
                            emit failed(worded(reading.file.error()));
                            return;
                        }
                        install(path, {}, std::move(reading));
                    });
}

void DesignDocument::openText(const QString &name, const std::string &text, std::optional<QByteArray> beside)
{
    m_appraiser.reset();
    TemplateFile file{.text = QByteArray::fromStdString(text), .beside = std::move(beside)};
    install({}, name, Reading::of(std::move(file)));
}

void DesignDocument::begin(const QString &name)
{
    m_appraiser.reset();
    install({}, name, Reading::ofNothing());
}

void DesignDocument::recover(const QString &path, const QString &name, const QByteArray &fingerprint,
                             std::optional<TemplateFile> state, std::function<void()> done)
{
    struct Both {
        Reading file;
        std::optional<Reading> state{};
    };
    const Status before = m_status;
    m_appraiser.reset();
    setStatus(Status::Opening);
    m_appraiser.run(
        [path, state = std::move(state)] {
            Both both{.file = path.isEmpty() ? Reading::ofNothing() : Reading::of(readTemplateFile(path))};
            if (state)
                both.state = Reading::of(*state);
            return both;
        },
        [this, path, name, fingerprint, before, done = std::move(done)](Both both) {
            if (both.state && !*both.state->design) {
                setStatus(before);
                if (before == Status::Ready)
                    m_appraiser.ask(m_snapshot, m_view);
                emit failed(worded(both.state->design->error()));
                return;
            }
            // What is no template is shown as it is, but nothing can follow it.
            const bool there = !path.isEmpty() && both.file.file && (!both.state || *both.file.design);
            install(there ? path : QString(), there ? QString() : name,
                    there ? std::move(both.file) : Reading::ofNothing());
            if (there)
                m_fingerprint = fingerprint;
            lookAtDisk();
            if (both.state && !isSaidAlike(design(), (*both.state->design)->design))
                push({"edit.recover"}, (*both.state->design)->design);
            done();
        });
}

void DesignDocument::install(const QString &path, const QString &name, Reading reading)
{
    m_path = path;
    m_name = name;
    m_fingerprint = reading.file->fingerprint;
    m_changedOnDisk = false;
    m_appraisal.reset();
    m_error.reset();
    m_unreadable.clear();
    if (*reading.design) {
        m_history.emplace((*reading.design)->design);
        m_history->markSaved();
        m_snapshot = std::move(reading.snapshot);
    } else {
        m_history.reset();
        m_snapshot = {};
        m_error = reading.design->error();
        m_unreadable = reading.file->text;
    }
    watch();
    setStatus(m_history ? Status::Ready : Status::Unreadable);
    emit fileChanged();
    emit changedOnDiskChanged();
    emit historyChanged();
    emit opened();
    emit shown();
    emit appraised();
    emit pictureChanged();
    if (!m_history)
        return;
    m_appraiser.ask(m_snapshot, m_view);
    for (const Message &remark : (*reading.design)->remarks)
        emit remarked(worded(remark));
}

void DesignDocument::watch()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!m_path.isEmpty())
        m_watcher.addPaths({m_path, QFileInfo(m_path).absolutePath()});
    m_claim.reset();
    claim();
}

void DesignDocument::claim()
{
    bool elsewhere = false;
    if (!m_path.isEmpty()) {
        if (!m_claim) {
            m_claim = std::make_unique<QLockFile>(claimPath(m_path));
            m_claim->setStaleLockTime(0); // a window that is still there keeps it however long that takes
        }
        // Where claims cannot be written at all, nobody has one.
        elsewhere = !m_claim->isLocked() && !m_claim->tryLock(0) && m_claim->error() == QLockFile::LockFailedError;
    }
    if (elsewhere)
        m_claimAgain.start();
    else
        m_claimAgain.stop();
    if (elsewhere == m_openElsewhere)
        return;
    m_openElsewhere = elsewhere;
    emit openElsewhereChanged();
}

void DesignDocument::lookAtDisk()
{
    if (m_path.isEmpty() || m_status == Status::Opening)
        return;
    if (!m_watcher.files().contains(m_path) && QFile::exists(m_path))
        m_watcher.addPath(m_path);
    const auto file = readTemplateFile(m_path);
    // Gone for a moment is how many programs save; gone for good is noticed by the next save.
    const bool differs = file.ok() && file->fingerprint != m_fingerprint;
    if (differs == m_changedOnDisk)
        return;
    m_changedOnDisk = differs;
    emit changedOnDiskChanged();
}

void DesignDocument::keepMine()
{
    if (const auto file = readTemplateFile(m_path); file.ok())
        m_fingerprint = file->fingerprint;
    m_changedOnDisk = false;
    emit changedOnDiskChanged();
}

bool DesignDocument::save()
{
    return !m_path.isEmpty() && write(m_path);
}

bool DesignDocument::saveAs(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!write(absolute))
        return false;
    moveTo(absolute);
    return true;
}

void DesignDocument::moveTo(const QString &path)
{
    m_path = path;
    m_name.clear();
    watch();
    emit fileChanged();
}

bool DesignDocument::saveText(const QString &path, const QByteArray &text)
{
    WrittenDesign written{.text = text.toStdString()};
    LayoutHome home = LayoutHome::Inside;
    if (m_status == Status::Ready) {
        home = design().layoutHome;
        written.beside = writeDesign(design()).beside;
    } else if (m_status != Status::Unreadable) {
        return false;
    }
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!write(absolute, written, home))
        return false;
    if (m_status == Status::Unreadable)
        m_unreadable = text;
    if (absolute != m_path)
        moveTo(absolute);
    return true;
}

bool DesignDocument::write(const QString &path)
{
    WrittenDesign written;
    LayoutHome home = LayoutHome::Inside;
    if (m_status == Status::Unreadable) {
        written.text = m_unreadable.toStdString();
    } else if (m_status == Status::Ready) {
        written = writeDesign(m_history->current());
        home = m_history->current().layoutHome;
    } else {
        return false;
    }
    return write(path, written, home);
}

bool DesignDocument::write(const QString &path, const WrittenDesign &written, LayoutHome home)
{
    if (const auto error = writeTemplateFile(path, written, home)) {
        emit failed(worded(*error));
        return false;
    }
    m_fingerprint = fingerprintOf(QByteArray::fromStdString(written.text));
    m_changedOnDisk = false;
    if (m_history)
        m_history->markSaved();
    emit changedOnDiskChanged();
    emit historyChanged();
    emit saved();
    return true;
}

std::optional<std::vector<ElementId>> DesignDocument::push(const Message &label, const Result<EditResult> &edit,
                                                           History::Gesture gesture)
{
    if (!edit) {
        emit failed(worded(edit.error()));
        return std::nullopt;
    }
    if (!push(label, edit->design, gesture))
        return std::nullopt;
    for (const Message &remark : edit->remarks)
        emit remarked(worded(remark));
    return edit->made;
}

std::optional<std::vector<ElementId>> DesignDocument::push(const Message &label, Design next, History::Gesture gesture)
{
    if (m_status != Status::Ready)
        return std::nullopt;
    return push(label, m_snapshot.with(std::move(next)), gesture);
}

std::optional<std::vector<ElementId>> DesignDocument::push(const Message &label, Snapshot next,
                                                           History::Gesture gesture)
{
    if (m_status != Status::Ready)
        return std::nullopt;
    next = withLastingBends(std::move(next), gesture);
    m_history->push(label, next.design, gesture);
    show(next.with(m_history->current())); // where the two say the same, the one before stays
    return std::vector<ElementId>{};
}

/// Bends go with the connection that an edit removes. In a burst of typing what counts is how it began: what half a
/// name took away comes back with the whole one.
Snapshot DesignDocument::withLastingBends(Snapshot next, History::Gesture gesture) const
{
    const bool goesOn = gesture != 0 && m_history->gesture() == gesture && m_history->canUndo();
    const Design &began = goesOn ? m_history->at(m_history->position() - 1) : m_snapshot.design;
    // What only moves, or is only drawn, takes no connection away.
    if (began.ways.empty() || (!goesOn && began.document.root == next.design.document.root))
        return next;
    const Snapshot before = m_snapshot.with(began);
    before.design.ways.forEach([&](const ConnectorId &connector, const Way &way) {
        if (goesOn && !m_snapshot.design.ways.contains(connector) && !next.design.ways.contains(connector) &&
            !scene::joins(m_snapshot, connector) && scene::joins(next, connector))
            next.design.ways.set(connector, way);
    });
    return next.with(scene::withoutLooseBends(before, next));
}

void DesignDocument::mend(Snapshot mended)
{
    if (m_status != Status::Unreadable)
        return;
    m_error.reset();
    m_unreadable.clear();
    m_snapshot = std::move(mended);
    m_history.emplace(m_snapshot.design);
    m_history->markUnsaved();
    setStatus(Status::Ready);
    emit historyChanged();
    emit opened();
    emit shown();
    m_appraiser.ask(m_snapshot, m_view);
}

void DesignDocument::giveUp(History::Gesture gesture)
{
    if (m_status == Status::Ready && m_history->dropGesture(gesture))
        show(m_snapshot.with(m_history->current()));
}

void DesignDocument::undo()
{
    if (!canUndo())
        return;
    m_history->undo();
    show(m_snapshot.with(m_history->current()));
}

void DesignDocument::redo()
{
    if (!canRedo())
        return;
    m_history->redo();
    show(m_snapshot.with(m_history->current()));
}

QString DesignDocument::undoText() const
{
    return canUndo() ? worded(m_history->undoLabel()) : QString();
}
QString DesignDocument::redoText() const
{
    return canRedo() ? worded(m_history->redoLabel()) : QString();
}

void DesignDocument::show(Snapshot next)
{
    const DesignDiff difference = diff(m_snapshot.design, next.design);
    // Comments and blanks mean nothing and are a part of the text all the same.
    const bool written = m_snapshot.design.document.source != next.design.document.source;
    m_snapshot = std::move(next);
    emit historyChanged();
    if (difference.empty() && !written)
        return;
    if (!difference.empty())
        emit changed(difference);
    emit shown();
    m_appraiser.ask(m_snapshot, m_view);
}

bool DesignDocument::isBlank() const
{
    const auto now = picture();
    return m_status == Status::Ready && now && now->pictures().empty();
}

int DesignDocument::resourceCount() const
{
    if (!m_snapshot.index)
        return 0;
    const auto elements = m_snapshot.index->elements();
    return int(std::ranges::count_if(elements, [](const Element &element) { return element.id.isResource(); }));
}

int DesignDocument::count(rules::Severity severity) const
{
    if (!m_appraisal)
        return 0;
    return int(std::ranges::count(m_appraisal->judgement->findings, severity, &rules::Finding::severity));
}

void DesignDocument::setView(const scene::ViewSettings &view)
{
    if (m_view == view)
        return;
    m_view = view;
    emit viewChanged();
    if (m_status == Status::Ready)
        m_appraiser.ask(m_snapshot, m_view);
}

void DesignDocument::setLanguage(const QString &language)
{
    scene::ViewSettings view = m_view;
    view.language = language.toStdString();
    if (view == m_view)
        return;
    setView(view);
    emit statusChanged();
    emit historyChanged();
}

ElementId DesignDocument::standIn(const ElementId &id) const
{
    return m_appraisal ? m_appraisal->scene.standIn(id) : index().hostOf(id);
}

} // namespace cirro
