#pragma once

#include "app/editor/design_document.h"

#include <QDateTime>
#include <QJsonObject>
#include <QLockFile>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace cirro {

/// Where the state of what is not saved lies, one folder a document.
QString unsavedFolder();

/// A text that was typed and is not the design's (yet).
struct Draft {
    QByteArray text{};
    bool apart = false; // the design was changed meanwhile: its author is to decide between the two
    bool operator==(const Draft &) const = default;
};

/// A document that nobody saved and whose program is gone. As long as this lives, no other window offers it.
struct Unsaved {
    QString folder{};
    QString path{};           // of its file; empty: it had none yet
    QString name{};           // what it was called then
    QByteArray fingerprint{}; // of the file's bytes that it was made from
    QDateTime changed{};
    bool apart = false; // of its draft
    std::shared_ptr<QLockFile> claim{};

    /// The template as it was last, its layout beside it. Not there when the file never was a template.
    QString templatePath() const { return folder + "/template"; }
    bool hasTemplate() const;
    /// What was typed and is not in that template. Not there when there was nothing of the kind.
    QString draftPath() const { return folder + "/draft"; }
    std::optional<Draft> draft() const;
    void discard() const;
};
/// What was left behind, newest first.
std::vector<Unsaved> unsavedDesigns(const QString &folder = unsavedFolder());

/// Keeps the version on show of a document, and what is typed beside it, on the disk from the moment it is changed
/// until it is saved or closed, so that it survives the end of the program, whatever ends it. Writes on a worker, the
/// latest version wins: what is lost is at most what was done in the time of one write.
class Journal : public QObject
{
    Q_OBJECT

public:
    explicit Journal(DesignDocument &document, QString folder = unsavedFolder());
    /// A document that goes in good order leaves nothing behind.
    ~Journal() override;

    /// What is typed and is not the design's; nothing when the two are the same. It stays until it is taken back or
    /// another document is on show.
    void keepDraft(std::optional<Draft> draft);
    /// Waits until the version on show is on the disk, or nothing is to be kept. False when it could not be written.
    bool flush();

signals:
    /// It cannot be written, why; said once until it can be again.
    void failed(const QString &words);

private:
    struct Page;
    void update();
    bool hasMore() const { return m_next || m_draftWaits; }
    void begin();
    void write();
    Page turnPage();
    void written(const std::optional<Error> &error, qint64 took);
    void drop();
    void sync();

    DesignDocument &m_document;
    QString m_root;
    QString m_folder; // of this document; empty until there is something to keep
    std::unique_ptr<QLockFile> m_lock;
    QThreadPool m_pool;
    QTimer m_pause; // so that a large design is not written without end
    QTimer m_calm;  // until what was written is synced, for the day the power goes
    std::optional<Design> m_next;
    std::optional<Draft> m_draft;
    bool m_draftWaits = false;      // what is on the disk of it is older
    QJsonObject m_about;            // as it is on the disk
    History::Gesture m_gesture = 0; // of what came last
    bool m_writing = false;
    bool m_failed = false;
};

} // namespace cirro
