#pragma once

#include "app/canvas/selection.h"
#include "app/code/code_text.h"
#include "app/code/text_buffer.h"
#include "app/editor/design_document.h"
#include "app/editor/worker.h"

#include <QMap>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// The text that a document is saved as, to be read and to be edited. What the design does changes the text; what is
/// typed is read after a short pause and, when it is a template, becomes the design. A text that is none stays a draft:
/// it changes nothing and nothing takes it away but its author. When the design changes elsewhere meanwhile, the draft
/// takes that change in; where both touch the same lines, its author decides.
///
/// What is typed in one stint is one step of the document's history. A stint ends when the keyboard goes elsewhere,
/// after a pause of two seconds, with a save, and with an edit from elsewhere. Undo in the text goes back a word at a
/// time, also into the stint before: the step of the history then shrinks, and is gone when all of it was taken back.
class CodeModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the workbench")
    /// While false the design's text is not worked out anew.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    /// "yaml", "json"; empty: as the document is written. Stays as it is while there is a draft.
    Q_PROPERTY(QString format READ format WRITE setFormat NOTIFY formatChanged FINAL)
    Q_PROPERTY(QString shownFormat READ shownFormat NOTIFY textChanged FINAL)
    /// Shown in another format than it is written in, or nothing is open.
    Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY stateChanged FINAL)
    /// What is typed is not the design's text (yet).
    Q_PROPERTY(bool draft READ isDraft NOTIFY stateChanged FINAL)
    /// The text cannot be read: where and why. Lines and columns count from 0; -1: it can.
    Q_PROPERTY(bool wrong READ isWrong NOTIFY stateChanged FINAL)
    Q_PROPERTY(int errorLine READ errorLine NOTIFY stateChanged FINAL)
    Q_PROPERTY(int errorColumn READ errorColumn NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    /// The design was changed elsewhere after the draft was begun: its author decides which of the two stays.
    Q_PROPERTY(bool apart READ isApart NOTIFY stateChanged FINAL)
    Q_PROPERTY(int lineCount READ lineCount NOTIFY textChanged FINAL)
    /// The first line of what is selected; -1 when nothing of it is written here.
    Q_PROPERTY(int selectedLine READ selectedLine NOTIFY selectedLinesChanged FINAL)
    /// The last line of the element that begins there.
    Q_PROPERTY(int selectedEnd READ selectedEnd NOTIFY selectedLinesChanged FINAL)

public:
    CodeModel(DesignDocument &document, Selection &selection, QObject *parent = nullptr);

    bool isActive() const { return m_active; }
    void setActive(bool active);
    QString format() const { return m_format; }
    void setFormat(const QString &format);
    QString shownFormat() const;
    bool isReadOnly() const;
    bool isDraft() const { return m_settled != m_buffer.revision(); }
    bool isWrong() const { return m_error.has_value(); }
    int errorLine() const { return m_error ? m_errorLine : -1; }
    /// Counted in UTF-16 units.
    int errorColumn() const { return m_error ? m_errorColumn : -1; }
    QString errorText() const;
    bool isApart() const { return m_apart; }
    int lineCount() const { return m_buffer.lineCount(); }
    int selectedLine() const { return m_selected.empty() ? -1 : m_selected.front().first; }
    int selectedEnd() const { return m_selected.empty() ? -1 : m_selected.front().last; }

    const TextBuffer &buffer() const { return m_buffer; }
    /// The line belongs to something that is selected.
    bool isSelected(int line) const;
    /// "error", "warning", "advice" of the worst finding on a line; empty: none.
    Q_INVOKABLE QString severityAt(int line) const;
    /// What the findings there say.
    Q_INVOKABLE QString findingsAt(int line) const;
    /// The element that the first finding of a line is about; empty: the template as a whole.
    Q_INVOKABLE QString findingElement(int line) const;
    /// The element that a line belongs to, "resource:Web"; empty where it is nobody's, and in a draft.
    Q_INVOKABLE QString elementAt(int line) const;
    Q_INVOKABLE void copyAll() const;
    /// Where words stand that the template holds at a JSON pointer, in its key or in its value; their beginning where
    /// they are written otherwise there. Nothing when it is not in the text.
    std::optional<TextSpan> placeOf(const QString &pointer, const QString &words, bool inKey) const;

    /// Somebody edits. `before` is what was selected.
    void apply(const TextEdit &edit, const TextSpan &before);
    /// Takes back the last step of typing, or does it again: what is selected then. Nothing when there is none.
    std::optional<TextSpan> undo();
    std::optional<TextSpan> redo();
    bool canUndo() const { return m_buffer.canUndo(); }
    bool canRedo() const { return m_buffer.canRedo(); }
    /// While a syllable is composed nothing is read.
    void setComposing(bool composing);

    /// Reads what was typed now instead of after the pause.
    Q_INVOKABLE void flush();
    /// The same, and what is typed next is another step.
    Q_INVOKABLE void endStint();
    /// Makes a draft that was left apart the design.
    Q_INVOKABLE void useDraft();
    /// Goes back to the design's text; undo in the text brings the draft back.
    Q_INVOKABLE void takeBack();
    /// Puts a text in place of the design's as if it had been typed, also while nobody looks. `apart`: its author is
    /// to decide between the two.
    void restore(const QByteArray &bytes, bool apart);
    /// What would be written if the text were saved as it stands.
    QByteArray bytes() const;

signals:
    void activeChanged();
    void formatChanged();
    void stateChanged();
    void selectedLinesChanged();
    void notesChanged();
    void textChanged();
    /// All of it is another text.
    void reset();
    /// A piece became another one.
    void replaced(qsizetype at, qsizetype gone, qsizetype come);
    /// These lines are other ones than before, because the design is another one.
    void rewritten(int first, int last);

private:
    struct Note {
        rules::Severity severity{};
        ElementId element{};
        QStringList words{};
    };
    struct Verdict;
    void follow();
    void want();
    void start();
    void take(const CodeTextPtr &text);
    void show(const CodeTextPtr &text);
    void letGo();
    void become(const QString &text);
    std::optional<syntax::Format> wantedFormat() const;
    LinesChanged rewrite(const QString &text);
    void moveMarks(const LinesChanged &lines);
    void edited(const LinesChanged &lines, qsizetype at, qsizetype gone, qsizetype come);
    std::optional<TextSpan> stepped(const std::optional<TextBuffer::Step> &step);
    void check();
    void settle(const Verdict &verdict);
    void commit(const Verdict &verdict);
    static std::optional<Error> errorIn(const QByteArray &bytes);
    void setError(std::optional<Error> error);
    void select();
    void note();
    std::optional<Design> shownDesign() const;

    DesignDocument &m_document;
    Selection &m_selection;
    TextBuffer m_buffer;
    bool m_active = false;
    QString m_format;
    Worker m_writer;             // of the design's text
    Worker m_reader;             // of what is typed
    bool m_waiting = false;      // the version on show is another one than that under way
    bool m_fresh = true;         // the next text is not a changed one but another document's or another view of it
    bool m_pushing = false;      // the document changes because of what was typed
    CodeTextPtr m_base;          // the design's text
    std::uint64_t m_settled = 0; // revision of the buffer that is the design's text
    std::uint64_t m_checked = 0; // revision that was read last
    QTimer m_pause;              // from the last key until the text is read
    QTimer m_rest;               // until the stint is over
    bool m_composing = false;
    bool m_apart = false;
    bool m_outdated = false;             // what was typed took away something that still stands in the text
    History::Gesture m_stint = 0;        // 0: none
    std::optional<QString> m_stintBegan; // the text before it, where that is known
    std::optional<Error> m_error;
    int m_errorLine = 0;
    int m_errorColumn = 0;
    std::vector<LineRange> m_selected; // the first is of what was selected first
    QMap<int, Note> m_notes;           // by line
};

} // namespace cirro
