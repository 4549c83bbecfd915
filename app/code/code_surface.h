#pragma once

#include "app/code/code_model.h"

#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>
#include <QTextLayout>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// The text of a code model to be seen and typed into: lines with their numbers, colours and marks, a caret, a
/// selection, what is searched for. Lays out the lines in view and no others, so that a text of any length scrolls and
/// takes keys alike.
class CodeSurface : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::CodeModel *model READ model WRITE setModel NOTIFY modelChanged REQUIRED FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY lookChanged FINAL)
    /// Of keys, texts, numbers, intrinsics, comments, in this order.
    Q_PROPERTY(QList<QColor> inks MEMBER m_inks NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor numberInk MEMBER m_numberInk NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor paper MEMBER m_paper NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor selectedPaper MEMBER m_selectedPaper NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor selectedBar MEMBER m_selectedBar NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor caretBar MEMBER m_caretBar NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor selectionPaper MEMBER m_selectionPaper NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor matchPaper MEMBER m_matchPaper NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor changedPaper MEMBER m_changedPaper NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor errorInk MEMBER m_errorInk NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor errorPaper MEMBER m_errorPaper NOTIFY lookChanged FINAL)
    /// Room for marks, left of the numbers.
    Q_PROPERTY(qreal marksWidth MEMBER m_marksWidth NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal gap MEMBER m_gap NOTIFY lookChanged FINAL)
    /// How strongly the lines that changed last are shown as such, from 0 to 1.
    Q_PROPERTY(qreal flash READ flash WRITE setFlash NOTIFY lookChanged FINAL)

    Q_PROPERTY(qreal contentX READ contentX WRITE setContentX NOTIFY scrolled FINAL)
    Q_PROPERTY(qreal contentY READ contentY WRITE setContentY NOTIFY scrolled FINAL)
    Q_PROPERTY(qreal contentWidth READ contentWidth NOTIFY scrolled FINAL)
    Q_PROPERTY(qreal contentHeight READ contentHeight NOTIFY scrolled FINAL)
    Q_PROPERTY(qreal lineHeight READ lineHeight NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal marginWidth READ marginWidth NOTIFY scrolled FINAL)
    Q_PROPERTY(int firstLine READ firstLine NOTIFY scrolled FINAL)
    /// Of the lines that there is room for, whole or in part.
    Q_PROPERTY(int linesInView READ linesInView NOTIFY scrolled FINAL)

    Q_PROPERTY(QRectF caret READ caretRectangle NOTIFY caretChanged FINAL)
    Q_PROPERTY(int caretLine READ caretLine NOTIFY caretChanged FINAL)
    Q_PROPERTY(int caretColumn READ caretColumn NOTIFY caretChanged FINAL)
    Q_PROPERTY(QString caretText READ caretText NOTIFY caretChanged FINAL)
    Q_PROPERTY(QString selectedText READ selectedText NOTIFY caretChanged FINAL)

    Q_PROPERTY(QString searched READ searched WRITE setSearched NOTIFY searchChanged FINAL)
    Q_PROPERTY(bool matchCase READ isMatchCase WRITE setMatchCase NOTIFY searchChanged FINAL)
    /// How often what is searched for stands there, and which of them is selected, counted from 1; 0: none.
    Q_PROPERTY(int matches READ matches NOTIFY searchChanged FINAL)
    Q_PROPERTY(int match READ match NOTIFY searchChanged FINAL)

public:
    explicit CodeSurface(QQuickItem *parent = nullptr);

    CodeModel *model() const { return m_model; }
    void setModel(CodeModel *model);
    QFont font() const { return m_font; }
    void setFont(const QFont &font);
    qreal flash() const { return m_flash; }
    void setFlash(qreal flash);

    qreal contentX() const { return m_contentX; }
    void setContentX(qreal x);
    qreal contentY() const { return m_contentY; }
    void setContentY(qreal y);
    qreal contentWidth() const;
    qreal contentHeight() const;
    qreal lineHeight() const { return m_lineHeight; }
    qreal marginWidth() const;
    int firstLine() const;
    int linesInView() const;

    QRectF caretRectangle() const;
    int caretLine() const;
    int caretColumn() const;
    QString caretText() const;
    QString selectedText() const;
    const TextSpan &span() const { return m_span; }
    /// Selects and brings the caret into view; places outside the text become its ends.
    void select(const TextSpan &span);
    /// Where a character stands in the item, and the other way round.
    QRectF placeOf(qsizetype place) const;
    qsizetype placeAt(QPointF point) const;

    QString searched() const { return m_searched; }
    void setSearched(const QString &words);
    bool isMatchCase() const { return m_matchCase; }
    void setMatchCase(bool matchCase);
    int matches() const { return m_matches; }
    int match() const;

    /// Selects the next place (-1: the one before) of what is searched for; from where the selection began, when
    /// somebody still types what to search. False when it stands nowhere.
    Q_INVOKABLE bool find(int step, bool typing = false);
    /// Puts words in place of the match that is selected and goes on to the next; only goes there when none is.
    Q_INVOKABLE void replace(const QString &instead);
    /// In place of every match, as one step. How many there were.
    Q_INVOKABLE int replaceAll(const QString &instead);
    /// Makes the lines of the selection comments, or text again.
    Q_INVOKABLE void comment();
    /// Puts the caret there and the line into view. Lines and columns count from 0.
    Q_INVOKABLE void goTo(int line, int column = 0);
    /// Selects words that the template holds at a JSON pointer, in its key or its value. False when they are not in the
    /// text.
    Q_INVOKABLE bool showPlace(const QString &pointer, const QString &words, bool inKey);
    /// Brings lines into view without touching the caret: all of them where there is room, else the first ones.
    Q_INVOKABLE void reveal(int first, int last);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void copy() const;
    Q_INVOKABLE void cut();
    Q_INVOKABLE void paste();
    int lineAt(qreal y) const;
    /// Where a line begins in the item.
    qreal topOf(int line) const { return qreal(line) * m_lineHeight - m_contentY; }

    void paint(QPainter *painter) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    Q_INVOKABLE QVariant inputMethodQuery(Qt::InputMethodQuery query, const QVariant &argument) const;

signals:
    void modelChanged();
    void lookChanged();
    void scrolled();
    void caretChanged();
    void searchChanged();
    /// A click or the keys brought the caret here, and no text is selected.
    void lineVisited(int line);
    void findWanted();
    void replaceWanted();
    /// What can be done here, asked for at a place of the item.
    void menuWanted(QPointF at);
    void lineWanted();
    /// Somebody types where nothing can be typed.
    void refused();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    enum class Extent { Character, Word, Line };
    /// A line laid out, or as much of a very long one as may be in view.
    struct Laid;
    const TextBuffer &buffer() const { return m_model->buffer(); }
    std::unique_ptr<Laid> laid(int line, bool coloured) const;
    qreal xOf(int line, qsizetype column) const;
    qsizetype columnAt(int line, qreal x) const;
    void paintLine(QPainter &painter, int line) const;
    void paintMargin(QPainter &painter, int line) const;
    void measure();
    void onReplaced(qsizetype at, qsizetype gone, qsizetype come);
    void countMatches();
    void setSpan(const TextSpan &span, bool follow = true);
    void follow();
    void center(int line);
    void moveTo(qsizetype place, bool extend);
    void moveLines(int by, bool extend);
    bool change(const std::optional<TextEdit> &edit);
    bool takesKey(const QKeyEvent &event) const;
    bool move(const QKeyEvent &event);
    bool edit(const QKeyEvent &event);
    void dragTo(QPointF point);
    void visited();
    void endComposition(bool keep);

    CodeModel *m_model = nullptr;
    QFont m_font;
    QList<QColor> m_inks;
    QColor m_ink, m_numberInk, m_paper, m_selectedPaper, m_selectedBar, m_caretBar, m_selectionPaper, m_matchPaper,
        m_changedPaper, m_errorInk, m_errorPaper;
    qreal m_marksWidth = 0;
    qreal m_gap = 0;
    qreal m_lineHeight = 1;
    qreal m_column = 1; // a column's width
    qreal m_ascent = 0; // from a line's top to what its letters stand on
    qreal m_contentX = 0;
    qreal m_contentY = 0;
    int m_flashFirst = -1;
    int m_flashLast = -1;
    qreal m_flash = 0;
    TextSpan m_span;
    qreal m_wantedX = -1; // where Up and Down stay; -1: where the caret is
    QString m_composed;   // by an input method, not yet a part of the text
    int m_composedCaret = 0;
    QString m_searched;
    bool m_matchCase = false;
    int m_matches = 0;
    Extent m_extent = Extent::Character; // that a drag selects by
    TextSpan m_grabbed;                  // what it began with
    QPointF m_pointer;
    QTimer m_dragScroll;
    QTimer m_visit; // a caret that only passes visits nothing
    ulong m_doubleClicked = 0;
    bool m_dragging = false;
    bool m_tabLeaves = false; // Escape lets the next Tab go to the next control
};

} // namespace cirro
