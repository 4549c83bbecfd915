#pragma once

#include "app/canvas/canvas_host.h"
#include "app/editor/appraiser.h"
#include "app/editor/template_file.h"

#include "model/design/design_diff.h"
#include "model/design/history.h"
#include "model/edits/edits.h"

#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cirro {

/// A template that is open: its versions, its file, and what follows from the version on show. All edits of the window
/// go through push(). Opening never changes the file; saving an untouched document writes the same bytes.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class DesignDocument : public cirro::CanvasHostObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Status status READ status NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY fileChanged FINAL)
    Q_PROPERTY(QString path READ path NOTIFY fileChanged FINAL)
    Q_PROPERTY(bool isModified READ isModified NOTIFY historyChanged FINAL)
    Q_PROPERTY(bool changedOnDisk READ changedOnDisk NOTIFY changedOnDiskChanged FINAL)
    Q_PROPERTY(bool isOpenElsewhere READ isOpenElsewhere NOTIFY openElsewhereChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY historyChanged FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY historyChanged FINAL)
    Q_PROPERTY(QString undoText READ undoText NOTIFY historyChanged FINAL)
    Q_PROPERTY(QString redoText READ redoText NOTIFY historyChanged FINAL)
    Q_PROPERTY(int resourceCount READ resourceCount NOTIFY shown FINAL)
    Q_PROPERTY(bool blank READ isBlank NOTIFY pictureChanged FINAL)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY appraised FINAL)
    Q_PROPERTY(int warningCount READ warningCount NOTIFY appraised FINAL)
    Q_PROPERTY(int adviceCount READ adviceCount NOTIFY appraised FINAL)
    Q_PROPERTY(bool isSettled READ isSettled NOTIFY settledChanged FINAL)

public:
    enum class Status {
        Empty, // nothing is open
        Opening,
        Ready,
        Unreadable // the file's text is no template: `problem` says where and why; nothing can be edited
    };
    Q_ENUM(Status)

    explicit DesignDocument(QObject *parent = nullptr);

    /// Appraises on the calling thread.
    void setSynchronous(bool synchronous) { m_appraiser.setSynchronous(synchronous); }
    bool isSynchronous() const { return m_appraiser.isSynchronous(); }

    Status status() const { return m_status; }
    QString title() const;
    /// Empty for a document that has no file yet.
    QString path() const { return m_path; }
    bool isModified() const;
    bool changedOnDisk() const { return m_changedOnDisk; }
    /// Another window of the program has the same file open.
    bool isOpenElsewhere() const { return m_openElsewhere; }
    /// Of the file's bytes that the version on show began with.
    const QByteArray &fingerprint() const { return m_fingerprint; }
    QString problem() const;

    Q_INVOKABLE void open(const QString &path);
    /// Shows a text as a document without a file: an example, a paste. `name` stands in for the file's; `beside` is
    /// its layout, where that is not inside.
    void openText(const QString &name, const std::string &text, std::optional<QByteArray> beside = {});
    /// An empty design without a file: YAML, its layout inside.
    void begin(const QString &name);
    /// Shows a file with what had not been saved of it (`state`, with its layout) as the version after it; without a
    /// state, or when that is what the file says, the file alone. Without a file, or when that cannot be read any more,
    /// `state` follows an empty design called `name`. `fingerprint`: of the file's bytes that it was made from. `done`
    /// is called when it is on show; failed() says why it is not.
    void recover(const QString &path, const QString &name, const QByteArray &fingerprint,
                 std::optional<TemplateFile> state, std::function<void()> done);
    /// False when it could not be written (failed() said why) or there is no path yet.
    Q_INVOKABLE bool save();
    Q_INVOKABLE bool saveAs(const QString &path);
    /// Writes a text that is not that of the version on show: what its author typed and wants kept as it stands.
    bool saveText(const QString &path, const QByteArray &text);
    /// Takes what is on the disk now; edits since the last save are lost to it, so ask first.
    Q_INVOKABLE void reload();
    /// Stays with what is on show although the file changed; the next save replaces the file.
    Q_INVOKABLE void keepMine();

    /// The version on show. Only while status is Ready.
    const Design &design() const { return m_snapshot.design; }
    const Index &index() const { return *m_snapshot.index; }
    const Snapshot &snapshot() const { return m_snapshot; }
    /// Of the version on show or, while that is being worked out, of one before. Null before the first.
    const AppraisalPtr &appraisal() const { return m_appraisal; }
    /// True when the appraisal is that of the version on show.
    bool isSettled() const { return !m_appraiser.isBusy() && m_status != Status::Opening; }

    /// The only door through which the window changes the design. Says what went wrong through failed().
    /// The answer holds what was made; nothing when the edit could not be done.
    std::optional<std::vector<ElementId>> push(const Message &label, const Result<EditResult> &edit,
                                               History::Gesture gesture = 0);
    std::optional<std::vector<ElementId>> push(const Message &label, Design next, History::Gesture gesture = 0);
    /// The same where the next version is indexed already.
    std::optional<std::vector<ElementId>> push(const Message &label, Snapshot next, History::Gesture gesture = 0);
    /// The bytes of a file that is no template. Only while status is Unreadable.
    const QByteArray &unreadableText() const { return m_unreadable; }
    /// What became of them when their fault was mended: the first version of the document, not saved yet.
    void mend(Snapshot mended);
    /// Goes back to before a gesture that is still the last step (Escape).
    void giveUp(History::Gesture gesture);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /// That made the version on show; 0: none.
    History::Gesture gesture() const { return m_history ? m_history->gesture() : 0; }
    bool canUndo() const { return m_history && m_history->canUndo(); }
    bool canRedo() const { return m_history && m_history->canRedo(); }
    QString undoText() const;
    QString redoText() const;

    /// All versions there are. Null while nothing is open.
    const History *history() const { return m_history ? &*m_history : nullptr; }

    int resourceCount() const;
    /// True when there is nothing to be seen on the canvas.
    bool isBlank() const;
    int errorCount() const { return count(rules::Severity::Error); }
    int warningCount() const { return count(rules::Severity::Warning); }
    int adviceCount() const { return count(rules::Severity::Advice); }

    /// How it is looked at; not part of the design.
    void setLanguage(const QString &language);
    const scene::ViewSettings &view() const { return m_view; }
    void setView(const scene::ViewSettings &view);
    /// The design with every element where it is on show, so that an edit of one moves no other.
    Design settledDesign() const;

    // CanvasHostObject
    std::shared_ptr<const scene::DisplayList> picture() const override;
    ElementId standIn(const ElementId &id) const override;
    ElementId containerOf(const ElementId &id) const override;
    DropVerdict previewMove(const std::vector<ElementId> &ids, Point delta, const ElementId &container) override;
    bool commitMove(const std::vector<ElementId> &ids, Point delta, const ElementId &container) override;
    DropVerdict previewResize(const ElementId &id, const Rect &bounds) override;
    bool commitResize(const ElementId &id, const Rect &bounds) override;
    std::vector<ElementId> connectTargets(const ElementId &from) override;
    DropVerdict previewConnect(const ElementId &from, const ElementId &to) override;
    bool commitConnect(const ElementId &from, const ElementId &to) override;
    /// Answers scopeAsked: the drop is done, on the side of the expression on show or everywhere.
    Q_INVOKABLE void decideScope(bool everywhere);
    DropVerdict previewArrow(const ElementId &from, const ElementId &to) override;
    bool commitArrow(const ElementId &from, const ElementId &to) override;
    std::vector<Point> previewBend(const ConnectorId &connector, const Way &way) override;
    bool commitBend(const ConnectorId &connector, const Way &way) override;
    /// Draws an arrow that means nothing in the template. Elements as strings, "resource:Web".
    Q_INVOKABLE void drawArrow(const QString &from, const QString &to);
    /// Takes a connection back.
    bool disconnectElements(const ElementId &from, const ElementId &to);

signals:
    /// A line was drawn: what it is called, and the names of what it made.
    void connectionMade(const QString &title, const QStringList &made, const QStringList &elements);
    /// What was dropped lies where an Fn::If says: the question, and its two answers.
    void scopeAsked(const QString &question, const QString &thisWorld, const QString &everywhere);
    /// A line was drawn that means nothing: why.
    void connectionRefused(const QString &words, const QString &from, const QString &to);
    void statusChanged();
    void fileChanged();
    void historyChanged();
    void changedOnDiskChanged();
    void openElsewhereChanged();
    void settledChanged();
    /// Another document is on show.
    void opened();
    /// The design on show is another one now.
    void changed(const cirro::DesignDiff &diff);
    /// Either of the two.
    void shown();
    /// It is looked at otherwise; the picture follows.
    void viewChanged();
    /// New findings and a new picture.
    void appraised();
    void saved();
    /// Sentences for people.
    void failed(const QString &words);
    void remarked(const QString &words);

private:
    struct Reading;
    /// A drop that waits for an answer.
    struct Drop {
        std::vector<ElementId> ids{};
        Point delta{};
        ElementId container{};
    };
    void read(const QString &path, bool again);
    void install(const QString &path, const QString &name, Reading reading);
    Snapshot withLastingBends(Snapshot next, History::Gesture gesture) const;
    void show(Snapshot next);
    void watch();
    void lookAtDisk();
    void claim();
    void setStatus(Status status);
    int count(rules::Severity severity) const;
    bool write(const QString &path);
    bool write(const QString &path, const WrittenDesign &written, LayoutHome home);
    void moveTo(const QString &path);

    Appraiser m_appraiser;
    QFileSystemWatcher m_watcher;
    Status m_status = Status::Empty;
    QString m_path;
    QString m_name; // stands for the file's name while there is no file
    QByteArray m_fingerprint;
    bool m_changedOnDisk = false;
    std::unique_ptr<QLockFile> m_claim; // held while the file is open
    QTimer m_claimAgain;                // while another window has it
    bool m_openElsewhere = false;
    std::optional<Error> m_error;
    QByteArray m_unreadable; // the bytes of an unreadable file, for saving a copy
    std::optional<History> m_history;
    Snapshot m_snapshot;
    AppraisalPtr m_appraisal;
    scene::ViewSettings m_view;
    Drop m_undecided;
};

} // namespace cirro
