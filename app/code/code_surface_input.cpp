// What keys, the pointer and input methods do to a code surface.
#include "app/code/code_surface.h"
#include "app/code/text_edits.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace cirro {

namespace {

bool hasText(const QKeyEvent &event)
{
    // AltGr comes as both of them.
    const auto held = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool plain = held == Qt::NoModifier || held == (Qt::ControlModifier | Qt::AltModifier);
    return plain && !event.text().isEmpty() && event.text().front().isPrint();
}

bool isCommentKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Slash && event.modifiers() == Qt::ControlModifier;
}

bool isLineKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_G && event.modifiers() == Qt::ControlModifier;
}

bool isReplaceKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_H && event.modifiers() == Qt::ControlModifier;
}

bool isMenuKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Menu || (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier);
}

bool movesLines(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down) && event.modifiers() == Qt::AltModifier;
}

constexpr QKeySequence::StandardKey moves[] = {
    QKeySequence::MoveToNextChar,     QKeySequence::MoveToPreviousChar,    QKeySequence::MoveToNextWord,
    QKeySequence::MoveToPreviousWord, QKeySequence::MoveToNextLine,        QKeySequence::MoveToPreviousLine,
    QKeySequence::MoveToNextPage,     QKeySequence::MoveToPreviousPage,    QKeySequence::MoveToStartOfLine,
    QKeySequence::MoveToEndOfLine,    QKeySequence::MoveToStartOfDocument, QKeySequence::MoveToEndOfDocument,
    QKeySequence::SelectNextChar,     QKeySequence::SelectPreviousChar,    QKeySequence::SelectNextWord,
    QKeySequence::SelectPreviousWord, QKeySequence::SelectNextLine,        QKeySequence::SelectPreviousLine,
    QKeySequence::SelectNextPage,     QKeySequence::SelectPreviousPage,    QKeySequence::SelectStartOfLine,
    QKeySequence::SelectEndOfLine,    QKeySequence::SelectStartOfDocument, QKeySequence::SelectEndOfDocument,
};
constexpr QKeySequence::StandardKey edits[] = {
    QKeySequence::Copy,
    QKeySequence::Cut,
    QKeySequence::Paste,
    QKeySequence::SelectAll,
    QKeySequence::Delete,
    QKeySequence::DeleteStartOfWord,
    QKeySequence::DeleteEndOfWord,
    QKeySequence::Backspace,
    QKeySequence::Find,
};

} // namespace

// Keys ----------------------------------------------------------------------------------------------------------------

bool CodeSurface::takesKey(const QKeyEvent &event) const
{
    const auto matches = [&](QKeySequence::StandardKey key) { return event.matches(key); };
    if (hasText(event) || isCommentKey(event) || isLineKey(event) || isReplaceKey(event) || movesLines(event) ||
        std::ranges::any_of(moves, matches) || std::ranges::any_of(edits, matches))
        return true;
    // Behind the first step of the text the steps of the design go on.
    return (event.matches(QKeySequence::Undo) && m_model->canUndo()) ||
           (event.matches(QKeySequence::Redo) && m_model->canRedo());
}

bool CodeSurface::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_model) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (takesKey(*key)) {
            event->accept();
            return true;
        }
    }
    return QQuickPaintedItem::event(event);
}

void CodeSurface::keyPressEvent(QKeyEvent *event)
{
    if (!m_model) {
        event->ignore();
        return;
    }
    const bool leaves = std::exchange(m_tabLeaves, false);
    const bool tab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    const bool goes = tab && (leaves || m_model->isReadOnly());
    bool taken = true;
    if (event->key() != Qt::Key_Escape)
        taken = !goes && (move(*event) || edit(*event));
    else if (!m_span.isEmpty())
        setSpan({m_span.caret, m_span.caret});
    else
        m_tabLeaves = true;
    event->setAccepted(taken);
}

void CodeSurface::setSpan(const TextSpan &span, bool follows)
{
    const bool other = !(span == m_span);
    m_span = span;
    if (other && hasActiveFocus())
        QGuiApplication::inputMethod()->update(Qt::ImQueryInput);
    if (other && QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, int(span.caret));
        QAccessible::updateAccessibility(&event);
    }
    m_wantedX = -1;
    if (follows)
        follow();
    emit caretChanged();
    if (!m_searched.isEmpty())
        emit searchChanged();
    update();
}

void CodeSurface::moveTo(qsizetype place, bool extend)
{
    setSpan({extend ? m_span.anchor : place, place});
    visited();
}

void CodeSurface::moveLines(int by, bool extend)
{
    const int line = caretLine();
    const qreal x = m_wantedX >= 0 ? m_wantedX : xOf(line, m_span.caret - buffer().beginOf(line));
    const int to = std::clamp(line + by, 0, m_model->lineCount() - 1);
    const bool stays = to == line;
    const qsizetype place = stays ? (by < 0 ? 0 : buffer().text().size()) : buffer().beginOf(to) + columnAt(to, x);
    moveTo(place, extend);
    m_wantedX = x;
}

void CodeSurface::visited()
{
    m_visit.start();
}

bool CodeSurface::move(const QKeyEvent &event)
{
    const auto matches = [&](QKeySequence::StandardKey move, QKeySequence::StandardKey select) {
        return event.matches(move) || event.matches(select);
    };
    const bool extend = event.modifiers() & Qt::ShiftModifier;
    const int page = std::max(1, int(height() / m_lineHeight) - 1);
    const qsizetype caret = m_span.caret;
    const int line = caretLine();
    if (matches(QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar))
        moveTo(extend || m_span.isEmpty() ? nextPlace(buffer(), caret) : m_span.end(), extend);
    else if (matches(QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar))
        moveTo(extend || m_span.isEmpty() ? previousPlace(buffer(), caret) : m_span.begin(), extend);
    else if (matches(QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord))
        moveTo(nextWord(buffer(), caret), extend);
    else if (matches(QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord))
        moveTo(previousWord(buffer(), caret), extend);
    else if (matches(QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine))
        moveLines(1, extend);
    else if (matches(QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine))
        moveLines(-1, extend);
    else if (matches(QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage))
        moveLines(page, extend);
    else if (matches(QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage))
        moveLines(-page, extend);
    else if (matches(QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine))
        moveTo(homeOf(buffer(), caret), extend);
    else if (matches(QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine))
        moveTo(buffer().endOf(line), extend);
    else if (matches(QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument))
        moveTo(0, extend);
    else if (matches(QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument))
        moveTo(buffer().text().size(), extend);
    else
        return false;
    return true;
}

bool CodeSurface::change(const std::optional<TextEdit> &edit)
{
    if (m_model->isReadOnly()) {
        emit refused();
        return true;
    }
    if (!edit || (edit->length == 0 && edit->text.isEmpty()))
        return true;
    const TextSpan before = m_span;
    m_visit.stop();
    m_model->apply(*edit, before);
    setSpan(edit->after);
    return true;
}

bool CodeSurface::edit(const QKeyEvent &event)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const qsizetype caret = m_span.caret;
    if (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo)) {
        const auto span = event.matches(QKeySequence::Undo) ? m_model->undo() : m_model->redo();
        if (span)
            setSpan(*span);
        return span.has_value();
    }
    if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Cut))
        cut();
    else if (event.matches(QKeySequence::Paste))
        paste();
    else if (event.matches(QKeySequence::SelectAll))
        selectAll();
    else if (event.matches(QKeySequence::Find))
        emit findWanted();
    else if (isLineKey(event))
        emit lineWanted();
    else if (isReplaceKey(event))
        emit replaceWanted();
    else if (isMenuKey(event))
        emit menuWanted(caretRectangle().bottomLeft());
    else if (event.matches(QKeySequence::DeleteStartOfWord))
        change(erased(buffer(), m_span, previousWord(buffer(), caret)));
    else if (event.matches(QKeySequence::DeleteEndOfWord))
        change(erased(buffer(), m_span, nextWord(buffer(), caret)));
    else if (event.key() == Qt::Key_Backspace)
        change(erased(buffer(), m_span, backOf(buffer(), caret)));
    else if (event.matches(QKeySequence::Delete))
        change(erased(buffer(), m_span, nextPlace(buffer(), caret)));
    else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        change(newLine(buffer(), m_span));
    else if (event.key() == Qt::Key_Backtab || (event.key() == Qt::Key_Tab && shift))
        change(indented(buffer(), m_span, true));
    else if (event.key() == Qt::Key_Tab)
        change(m_span.isEmpty() ? typed(buffer(), m_span, buffer().indentation()) : indented(buffer(), m_span, false));
    else if (isCommentKey(event))
        comment();
    else if (movesLines(event))
        change(shifted(buffer(), m_span, event.key() == Qt::Key_Up ? -1 : 1));
    else if (hasText(event))
        change(typed(buffer(), m_span, event.text()));
    else
        return false;
    return true;
}

void CodeSurface::selectAll()
{
    setSpan({0, buffer().text().size()}, false);
}

void CodeSurface::copy() const
{
    const int line = caretLine();
    // Without a selection the line it is.
    QGuiApplication::clipboard()->setText(m_span.isEmpty() ? buffer().line(line).toString() + u'\n' : selectedText());
}

void CodeSurface::cut()
{
    copy();
    if (!m_span.isEmpty()) {
        change(erased(buffer(), m_span, m_span.caret));
        return;
    }
    const int line = caretLine();
    const qsizetype begin = buffer().beginOf(line);
    const qsizetype end = line + 1 < buffer().lineCount() ? buffer().beginOf(line + 1) : buffer().endOf(line);
    change(TextEdit{begin, end - begin, {}, {begin, begin}});
}

void CodeSurface::paste()
{
    change(typed(buffer(), m_span, QGuiApplication::clipboard()->text()));
}

void CodeSurface::comment()
{
    change(commented(buffer(), m_span));
}

void CodeSurface::replace(const QString &instead)
{
    if (match() > 0)
        change(typed(buffer(), m_span, instead));
    find(1);
}

int CodeSurface::replaceAll(const QString &instead)
{
    const int count = m_matches;
    const auto how = m_matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const auto edit = replacedAll(buffer(), m_searched, how, instead, m_span.caret);
    if (!edit || m_model->isReadOnly()) {
        change(edit);
        return 0;
    }
    // A step of its own, whatever was typed before.
    m_model->endStint();
    change(edit);
    m_model->endStint();
    return count;
}

// Input methods -------------------------------------------------------------------------------------------------------

void CodeSurface::inputMethodEvent(QInputMethodEvent *event)
{
    if (!m_model || m_model->isReadOnly()) {
        if (!event->commitString().isEmpty() || !event->preeditString().isEmpty())
            emit refused();
        event->ignore();
        return;
    }
    m_composed.clear();
    if (!event->commitString().isEmpty() || event->replacementLength() > 0) {
        TextSpan span = m_span;
        if (event->replacementLength() > 0) {
            const qsizetype from = std::max(qsizetype(0), m_span.caret + event->replacementStart());
            span = {from, std::min(buffer().text().size(), from + event->replacementLength())};
        }
        change(typed(buffer(), span, event->commitString()));
    } else if (!event->preeditString().isEmpty() && !m_span.isEmpty()) {
        // What is composed stands in place of what was selected.
        change(erased(buffer(), m_span, m_span.caret));
    }
    m_composed = event->preeditString();
    m_composedCaret = int(m_composed.size());
    for (const QInputMethodEvent::Attribute &attribute : event->attributes())
        if (attribute.type == QInputMethodEvent::Cursor)
            m_composedCaret = std::clamp(attribute.start, 0, int(m_composed.size()));
    m_model->setComposing(!m_composed.isEmpty());
    follow();
    emit caretChanged();
    update();
    event->accept();
}

void CodeSurface::endComposition(bool keep)
{
    const QString left = std::exchange(m_composed, {});
    if (!m_model)
        return;
    m_model->setComposing(false);
    if (keep && !left.isEmpty())
        change(typed(buffer(), m_span, left));
}

QVariant CodeSurface::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return inputMethodQuery(query, {});
}

QVariant CodeSurface::inputMethodQuery(Qt::InputMethodQuery query, const QVariant &argument) const
{
    if (!m_model)
        return QQuickPaintedItem::inputMethodQuery(query);
    // To an input method the line with the caret is the text.
    const int line = caretLine();
    const qsizetype begin = buffer().beginOf(line);
    const QStringView words = buffer().line(line);
    const auto inLine = [&](qsizetype place) { return int(std::clamp(place - begin, qsizetype(0), words.size())); };
    switch (query) {
    case Qt::ImEnabled:
        return !m_model->isReadOnly();
    case Qt::ImHints:
        return int(Qt::ImhMultiLine | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    case Qt::ImCursorRectangle:
    case Qt::ImAnchorRectangle:
        return caretRectangle();
    case Qt::ImFont:
        return m_font;
    case Qt::ImCursorPosition:
        if (argument.isValid())
            return inLine(placeAt(argument.toPointF()));
        return inLine(m_span.caret);
    case Qt::ImAnchorPosition:
        return inLine(m_span.anchor);
    case Qt::ImAbsolutePosition:
        return int(m_span.caret);
    case Qt::ImSurroundingText:
        return words.toString();
    case Qt::ImCurrentSelection:
        return selectedText();
    case Qt::ImTextBeforeCursor:
        return words.left(inLine(m_span.caret)).toString();
    case Qt::ImTextAfterCursor:
        return words.mid(inLine(m_span.caret)).toString();
    case Qt::ImReadOnly:
        return m_model->isReadOnly();
    default:
        return QQuickPaintedItem::inputMethodQuery(query);
    }
}

void CodeSurface::focusInEvent(QFocusEvent *event)
{
    QQuickPaintedItem::focusInEvent(event);
    m_tabLeaves = false;
    update();
}

void CodeSurface::focusOutEvent(QFocusEvent *event)
{
    QQuickPaintedItem::focusOutEvent(event);
    // A syllable that nobody finished is a syllable all the same.
    endComposition(true);
    m_visit.stop();
    if (m_model)
        m_model->endStint();
    update();
}

// The pointer ---------------------------------------------------------------------------------------------------------

void CodeSurface::mousePressEvent(QMouseEvent *event)
{
    if (!m_model) {
        event->ignore();
        return;
    }
    forceActiveFocus(Qt::MouseFocusReason);
    endComposition(true);
    const qsizetype place = placeAt(event->position());
    if (event->button() == Qt::RightButton) {
        // What is selected is what the menu is about, unless somebody points elsewhere.
        if (place < m_span.begin() || place > m_span.end())
            setSpan({place, place});
        emit menuWanted(event->position());
        return;
    }
    if (event->button() == Qt::MiddleButton) {
        if (QClipboard *clipboard = QGuiApplication::clipboard(); clipboard->supportsSelection())
            change(typed(buffer(), {place, place}, clipboard->text(QClipboard::Selection)));
        return;
    }
    const bool third = m_doubleClicked != 0 && event->timestamp() - m_doubleClicked <
                                                   ulong(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    m_doubleClicked = 0;
    m_dragging = true;
    m_pointer = event->position();
    const bool margin = event->position().x() < marginWidth() - m_gap / 2;
    m_extent = third || margin ? Extent::Line : Extent::Character;
    m_grabbed = {place, place};
    if (event->modifiers() & Qt::ShiftModifier) {
        m_grabbed = {m_span.anchor, m_span.anchor};
        m_extent = Extent::Character;
    }
    dragTo(event->position());
}

void CodeSurface::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_model || event->button() != Qt::LeftButton)
        return;
    m_doubleClicked = event->timestamp();
    m_extent = Extent::Word;
    m_dragging = true;
    const qsizetype place = placeAt(event->position());
    m_grabbed = wordAt(buffer(), place);
    dragTo(event->position());
}

void CodeSurface::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        dragTo(event->position());
}

void CodeSurface::dragTo(QPointF point)
{
    m_pointer = point;
    const bool outside = point.y() < 0 || point.y() > height();
    if (outside) {
        const qreal by = point.y() < 0 ? point.y() : point.y() - height();
        setContentY(m_contentY + by / 2);
        if (!m_dragScroll.isActive())
            m_dragScroll.start();
    } else {
        m_dragScroll.stop();
    }
    const qsizetype place = placeAt({point.x(), std::clamp(point.y(), 0.0, height() - 1)});
    TextSpan reached{place, place};
    if (m_extent == Extent::Word) {
        reached = wordAt(buffer(), place);
    } else if (m_extent == Extent::Line) {
        const auto lineOf = [&](qsizetype at) {
            const int line = buffer().lineAt(at);
            const bool last = line + 1 == buffer().lineCount();
            return TextSpan{buffer().beginOf(line), last ? buffer().endOf(line) : buffer().beginOf(line + 1)};
        };
        reached = lineOf(place);
        m_grabbed = {lineOf(m_grabbed.begin()).begin(),
                     m_grabbed.isEmpty() ? lineOf(m_grabbed.end()).end() : m_grabbed.end()};
    }
    // What the drag began with stays selected, whichever way it goes.
    if (reached.begin() < m_grabbed.begin())
        setSpan({m_grabbed.end(), reached.begin()}, false);
    else
        setSpan({m_grabbed.begin(), std::max(m_grabbed.end(), reached.end())}, false);
}

void CodeSurface::mouseReleaseEvent(QMouseEvent *)
{
    const bool was = std::exchange(m_dragging, false);
    m_dragScroll.stop();
    if (!was || !m_model)
        return;
    follow();
    if (m_span.isEmpty()) {
        m_visit.stop();
        emit lineVisited(caretLine());
        return;
    }
    if (QClipboard *clipboard = QGuiApplication::clipboard(); clipboard->supportsSelection())
        clipboard->setText(selectedText(), QClipboard::Selection);
}

void CodeSurface::mouseUngrabEvent()
{
    m_dragging = false;
    m_dragScroll.stop();
}

void CodeSurface::wheelEvent(QWheelEvent *event)
{
    constexpr qreal notch = 120;
    constexpr qreal lines = 3;
    const QPointF angle = QPointF(event->angleDelta()) / notch * lines * m_lineHeight;
    QPointF by = event->pixelDelta().isNull() ? angle : QPointF(event->pixelDelta());
    if (event->modifiers() & Qt::ShiftModifier && by.x() == 0)
        by = {by.y(), 0};
    setContentX(m_contentX - by.x());
    setContentY(m_contentY - by.y());
    event->accept();
}

} // namespace cirro
