#pragma once

#include "app/canvas/selection.h"
#include "app/canvas/viewport.h"
#include "app/code/code_model.h"
#include "app/compare/comparison_desk.h"
#include "app/editor/design_document.h"
#include "app/editor/journal.h"
#include "app/shell/actions.h"
#include "app/shell/preferences.h"
#include "app/shell/unsaved_model.h"
#include "app/study/study_desk.h"

#include "exporters/exporter.h"
#include "model/edits/align.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace cirro {

/// What one window works with: its document, what is selected in it, how it is looked at, and what can be done.
class Workbench : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(cirro::DesignDocument *document READ document CONSTANT FINAL)
    Q_PROPERTY(cirro::Selection *selection READ selection CONSTANT FINAL)
    Q_PROPERTY(cirro::Viewport *viewport READ viewport CONSTANT FINAL)
    Q_PROPERTY(cirro::CodeModel *code READ code CONSTANT FINAL)
    Q_PROPERTY(cirro::Preferences *preferences READ preferences CONSTANT FINAL)
    Q_PROPERTY(cirro::Actions *actions READ actions CONSTANT FINAL)
    Q_PROPERTY(cirro::UnsavedModel *unsaved READ unsaved CONSTANT FINAL)
    Q_PROPERTY(cirro::StudyDesk *study READ study CONSTANT FINAL)
    Q_PROPERTY(cirro::ComparisonDesk *comparison READ comparison CONSTANT FINAL)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY selectionChanged FINAL)
    Q_PROPERTY(QString selectedLabel READ selectedLabel NOTIFY selectionChanged FINAL)
    Q_PROPERTY(QString heldIn READ heldIn NOTIFY selectionChanged FINAL)
    Q_PROPERTY(bool isUnsaved READ isUnsaved NOTIFY unsavedChanged FINAL)
    Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString deployCommand READ deployCommand NOTIFY deployCommandChanged FINAL)
    Q_PROPERTY(QUrl folder READ folder NOTIFY folderChanged FINAL)
    Q_PROPERTY(QStringList pictureFilters READ pictureFilters NOTIFY languageChanged FINAL)

public:
    explicit Workbench(Preferences &preferences);
    ~Workbench() override;

    DesignDocument *document() { return &m_document; }
    const DesignDocument *document() const { return &m_document; }
    Selection *selection() { return &m_selection; }
    const Selection *selection() const { return &m_selection; }
    Viewport *viewport() { return &m_viewport; }
    const Viewport *viewport() const { return &m_viewport; }
    CodeModel *code() { return &m_code; }
    const CodeModel *code() const { return &m_code; }
    Preferences *preferences() const { return &m_preferences; }
    Actions *actions() { return &m_actions; }
    UnsavedModel *unsaved() { return &m_unsaved; }
    const UnsavedModel *unsaved() const { return &m_unsaved; }
    Journal &journal() { return m_journal; }
    StudyDesk *study() { return &m_study; }
    ComparisonDesk *comparison() { return &m_comparison; }
    const ComparisonDesk *comparison() const { return &m_comparison; }

    /// Whoever listens to it or to what it holds hears no more.
    void forget(QObject *listener);

    /// What is selected on the canvas, in the design or in the two versions that are compared.
    const Selection &shownSelection() const { return m_comparison.isOpen() ? *m_comparison.selection() : m_selection; }

    /// What the window shows: "home", "design", "study" or "settings".
    QString place() const { return m_place; }
    void setPlace(const QString &place);
    /// To the place that was on show before this one.
    Q_INVOKABLE void goBack() { setPlace(m_placeBefore); }
    /// Of the words on show: "en", "ko".
    QString language() const { return QString::fromStdString(m_document.view().language); }

    /// The design, or what was typed and is not in it, is not on the disk as it stands.
    bool isUnsaved() const;

    /// An empty design in place of the document, after asking about unsaved changes.
    Q_INVOKABLE void newDesign();
    /// Begins with a file instead of Home; back at Home when it cannot be read.
    void beginWith(const QUrl &file);
    /// Opens a file in place of the document, after asking about unsaved changes.
    Q_INVOKABLE void open(const QUrl &file);
    /// Shows a fresh copy of an example of assets/examples; it has no file.
    Q_INVOKABLE void openExample(const QString &name);
    /// Goes on with what another window had not saved, after asking about unsaved changes here.
    Q_INVOKABLE void recover(int row);
    /// Asks about what other windows had not saved, if there is any.
    void offerUnsaved();
    /// Without a file yet, asks for one.
    Q_INVOKABLE void save();
    Q_INVOKABLE void saveAs(const QUrl &file);
    /// The answer to the question what of a text with an error is to be saved: "typed", "design" or "cancel".
    Q_INVOKABLE void answerDraft(const QString &answer);
    Q_INVOKABLE void quit();
    /// True when the window may close now; else the question has been asked and quitting follows from the answer.
    Q_INVOKABLE bool mayClose();
    /// The answer to leaveWanted(): "save", "discard" or "cancel".
    Q_INVOKABLE void answerLeaving(const QString &answer);

    /// Where file dialogs begin: beside the document's file, else beside the file opened last, else at home.
    QUrl folder() const;
    /// File dialogs' filters, "SVG (*.svg)", one for each exporter of pictures.
    QStringList pictureFilters() const;
    Q_INVOKABLE void exportPicture(const QUrl &file, bool selectionOnly = false);
    /// Puts a picture of what is selected, or else of all, on the clipboard in every exporter's format.
    void copyPicture();
    /// Lets the pointer, pressed on `source`, carry a picture of what is selected, or else of all, into another
    /// program: a file of that format, or the picture itself in any exporter's.
    Q_INVOKABLE void dragPicture(QObject *source, const QString &format);
    /// Puts the template without its layout on the clipboard.
    void copyTemplate();
    /// Writes the template alone, without its layout, in the format of the file's extension; then "deploy" is wanted.
    Q_INVOKABLE void exportTemplate(const QUrl &file);
    /// What deploys the template exported last; empty before.
    QString deployCommand() const { return m_deployCommand; }
    Q_INVOKABLE void copyText(const QString &text);

    /// One step back; a text that is no template (yet) comes before the design.
    void undo();
    void redo();
    Q_INVOKABLE void copy();
    Q_INVOKABLE void cut();
    Q_INVOKABLE void paste();
    Q_INVOKABLE void duplicate();
    Q_INVOKABLE void removeSelected();
    /// Draws a line from the element selected first to the other one.
    void connectSelected();
    /// Draws an arrow between two selected elements, else takes the tool for it in hand.
    void drawArrow();
    Q_INVOKABLE void selectAll();
    QString selectedName() const;
    /// True when what is selected has a name or text of its own.
    bool canRename() const;
    /// Its name and what it is; of several how many of which kind.
    QString selectedLabel() const;
    /// Puts what is selected into a group, which is selected then.
    void groupSelected();
    void ungroupSelected();
    /// What serves the selected element, on small cards beside it or folded into it again.
    bool canUnfold() const;
    bool isUnfolded() const;
    void unfoldSelected();
    Q_INVOKABLE void unfold(const QString &element);
    /// Where the one selected element is, as a sentence, when the diagram shows something else instead of it; else
    /// empty.
    QString heldIn() const;
    /// Opens what is shown instead of it.
    void showHeld();
    /// A container, a group, what is selected or what is like the selected element as one card, and open again.
    bool canCollapse() const;
    bool isCollapsed() const;
    void collapseSelected();
    /// All, what is in the one container selected, or what is selected.
    void layOut();
    /// True when all of what is selected is pinned.
    bool isPinned() const;
    void pinSelected(bool pinned);
    /// True when the selected connector was bent by hand.
    bool isBent() const;
    void routeSelected();
    void alignSelected(Alignment how);
    void distributeSelected(Orientation along);

    Q_INVOKABLE void showAll();
    Q_INVOKABLE void showSelected();
    /// Pans as little as it takes to have what is selected on show.
    Q_INVOKABLE void showNearby();
    /// Selects an element ("resource:Web") and brings it into view.
    Q_INVOKABLE void reveal(const QString &element) { revealAll({element}); }
    /// The same with several; those that are none are left out.
    Q_INVOKABLE void revealAll(const QStringList &elements);

    /// Shows what a rule is about; empty: the list of rules.
    Q_INVOKABLE void showRule(const QString &rule) { emit ruleWanted(rule); }
    /// Three questions on tasks of the exam, "3.4".
    Q_INVOKABLE void studyTasks(const QStringList &tasks);
    /// What the glossary says of a service of its vocabulary, or questions on it.
    Q_INVOKABLE void lookUp(const QString &service);
    Q_INVOKABLE void practiseOn(const QString &service);

    void setLanguage(const QString &code);

signals:
    /// "open", "compare", "saveAs", "export", "exportSelection", "exportTemplate", "deploy", "commands", "shortcuts",
    /// "about", "unsaved", "draft", "addresses"; "find" and "replace" beside the diagram.
    void dialogWanted(const QString &dialog);
    /// Something is to be done in the code, which is on show: "element", "replace", "line", "comment".
    void codeWanted(const QString &deed);
    /// The document has unsaved changes and something is about to take its place.
    void leaveWanted();
    void closeWanted();
    /// The name of what is selected is to be edited where it stands.
    void renameWanted();
    /// An arrow is to be drawn by hand; a second time: not any more.
    void arrowToolWanted();
    void nextFindingWanted();
    /// Of the versions that are compared.
    void differenceWanted(bool back);
    /// Someone wants to choose something to place.
    void paletteWanted();
    /// Someone wants to look something up in what the side panel shows.
    void searchWanted();
    /// Someone chose it: the key of a palette entry.
    void placementWanted(const QString &key);
    /// Someone wants to read about an element's first finding; empty: the template's.
    void findingWanted(const QString &element);
    /// Someone wants to read about a rule; empty: about any of them.
    void ruleWanted(const QString &rule);
    void placeChanged();
    void unsavedChanged();
    void deployCommandChanged();
    void languageChanged();
    void folderChanged();
    void selectionChanged();
    void notified(const QString &words);

private:
    /// Of what a dialog answers: Qt's own may leave the scheme away.
    static QString pathOf(const QUrl &file);
    void leave(std::function<void()> then);
    void showDrawn(bool anew);
    void refresh();
    void outlineGuards();
    void saveTo(const QString &path);
    void goOnLeaving();
    void followComparison();
    ElementId holder() const;
    void takeLook();
    void rememberLook();
    void awaitSaving();
    void followDraft();
    void keepDraft();
    std::vector<ElementId> selected() const;
    std::shared_ptr<const scene::DisplayList> shownPicture() const;
    std::optional<Rect> boundsOf(const std::vector<ElementId> &ids) const;
    PictureOptions pictureOptions() const;
    std::shared_ptr<const scene::DisplayList> selectedPicture() const;
    void carryPicture(QObject *source, const Exporter &format);
    void select(const std::optional<std::vector<ElementId>> &made);

    Preferences &m_preferences;
    DesignDocument m_document;
    Journal m_journal{m_document};
    UnsavedModel m_unsaved;
    Selection m_selection;
    CodeModel m_code{m_document, m_selection};
    Viewport m_viewport;
    StudyDesk m_study;
    ComparisonDesk m_comparison{m_document};
    Actions m_actions;
    QThreadPool m_pool;                       // writes pictures
    std::unique_ptr<QTemporaryDir> m_carried; // pictures that were dragged out: another program may copy them late
    int m_carriedCount = 0;
    std::function<void()> m_afterLeaving;
    QString m_draftPath;                   // where a text with an error is to be saved, while that is asked
    std::optional<QByteArray> m_keptDraft; // the text with an error that is on the disk
    QString m_deployCommand;
    QString m_place = QStringLiteral("home");
    QString m_placeBefore = m_place;
    QTimer m_draftTimer;    // runs from a key until what was typed is kept
    QTimer m_saveTimer;     // runs from a change until the file is saved by itself
    std::string m_pasted{}; // the text that was pasted last, and how often in a row
    int m_pastes = 0;
    bool m_fitting = false;             // the next picture is to be seen whole
    bool m_drawing = false;             // what is being opened is the design of a question
    std::vector<ElementId> m_revealing; // not on the picture yet
    bool m_leaving = false;             // the answer was given: nothing more to ask
};

} // namespace cirro
