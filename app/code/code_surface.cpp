// What a code surface looks like and where its parts are.
#include "app/code/code_surface.h"

#include "app/code/code_accessible.h"
#include "app/code/text_edits.h"

#include <QAccessible>
#include <QCursor>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace cirro {

namespace {

/// Of a longer line only what may be in view is laid out.
constexpr qsizetype longLine = 3000;
constexpr qreal barWidth = 3;
constexpr qreal endless = 1 << 23; // as wide as a line of text may become
constexpr int tabColumns = 4;

} // namespace

struct CodeSurface::Laid {
    QTextLayout layout{};
    qsizetype from = 0;      // of the line, where it begins
    qsizetype composed = -1; // where what is being composed stands in it; -1: nothing
    qsizetype more = 0;      // how long that is
    qreal x = 0;             // of its beginning, from that of the line

    qsizetype inLayout(qsizetype column) const
    {
        const qsizetype at = column - from;
        return composed >= 0 && at > composed ? at + more : at;
    }
    bool holds(qsizetype column) const
    {
        const qsizetype at = inLayout(column);
        return at >= 0 && at <= layout.text().size();
    }
    qreal xOf(qsizetype column) const { return x + layout.lineAt(0).cursorToX(int(inLayout(column))); }
};

CodeSurface::CodeSurface(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    makeCodeAccessible();
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setFlag(ItemAcceptsInputMethod);
    setActiveFocusOnTab(true);
    setCursor(Qt::IBeamCursor);
    setOpaquePainting(true);
    connect(this, &CodeSurface::lookChanged, this, [this] {
        setFillColor(m_paper);
        update();
    });
    constexpr int frame = 30; // ms
    m_dragScroll.setInterval(frame);
    connect(&m_dragScroll, &QTimer::timeout, this, [this] { dragTo(m_pointer); });
    constexpr int calm = 200; // ms
    m_visit.setSingleShot(true);
    m_visit.setInterval(calm);
    connect(&m_visit, &QTimer::timeout, this, [this] {
        if (m_span.isEmpty() && hasActiveFocus())
            emit lineVisited(caretLine());
    });
    measure();
}

void CodeSurface::setModel(CodeModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    const auto repaint = [this] { update(); };
    connect(m_model, &CodeModel::reset, this, [this] {
        endComposition(false);
        m_span = {};
        m_contentX = 0;
        m_contentY = 0;
        m_flashFirst = -1;
        m_visit.stop();
        countMatches();
        emit caretChanged();
        emit scrolled();
        update();
    });
    connect(m_model, &CodeModel::replaced, this, &CodeSurface::onReplaced);
    connect(m_model, &CodeModel::rewritten, this, [this](int first, int last) {
        m_flashFirst = first;
        m_flashLast = last;
    });
    connect(m_model, &CodeModel::selectedLinesChanged, this, repaint);
    connect(m_model, &CodeModel::stateChanged, this, repaint);
    countMatches();
    emit modelChanged();
    emit scrolled();
    update();
}

void CodeSurface::setFont(const QFont &font)
{
    m_font = font;
    measure();
    emit lookChanged();
    emit scrolled();
    emit caretChanged();
}

void CodeSurface::setFlash(qreal flash)
{
    m_flash = flash;
    emit lookChanged();
}

void CodeSurface::measure()
{
    const QFontMetricsF metrics(m_font);
    constexpr qreal spacing = 1.5;
    m_lineHeight = std::ceil(std::max(1, m_font.pixelSize()) * spacing);
    m_column = std::max(1.0, metrics.horizontalAdvance('0'));
    m_ascent = std::round((m_lineHeight - metrics.height()) / 2 + metrics.ascent());
}

// Places --------------------------------------------------------------------------------------------------------------

qreal CodeSurface::marginWidth() const
{
    const int digits = m_model ? std::max(2, int(QString::number(m_model->lineCount()).size())) : 2;
    return m_marksWidth + std::ceil(digits * m_column) + m_gap;
}

qreal CodeSurface::contentWidth() const
{
    // A little more, so that a caret at the end of the longest line is seen.
    return m_model ? marginWidth() + (buffer().longestLine() + 4) * m_column : 0;
}

qreal CodeSurface::contentHeight() const
{
    return m_model ? m_model->lineCount() * m_lineHeight + m_gap : 0;
}

int CodeSurface::firstLine() const
{
    return int(m_contentY / m_lineHeight);
}

int CodeSurface::linesInView() const
{
    // A panel that is being folded away has no height at all.
    return std::max(0, int(height() / m_lineHeight)) + 2;
}

void CodeSurface::setContentX(qreal x)
{
    x = std::round(std::clamp(x, 0.0, std::max(0.0, contentWidth() - width())));
    if (x == m_contentX)
        return;
    m_contentX = x;
    emit scrolled();
    emit caretChanged();
    update();
}

void CodeSurface::setContentY(qreal y)
{
    y = std::round(std::clamp(y, 0.0, std::max(0.0, contentHeight() - height())));
    if (y == m_contentY)
        return;
    m_contentY = y;
    emit scrolled();
    emit caretChanged();
    update();
}

void CodeSurface::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    setContentX(m_contentX);
    setContentY(m_contentY);
    emit scrolled();
    emit caretChanged();
}

int CodeSurface::lineAt(qreal y) const
{
    return std::clamp(int(std::floor((y + m_contentY) / m_lineHeight)), 0, m_model->lineCount() - 1);
}

std::unique_ptr<CodeSurface::Laid> CodeSurface::laid(int line, bool coloured) const
{
    auto result = std::make_unique<Laid>();
    const QStringView words = buffer().line(line);
    qsizetype to = words.size();
    if (words.size() > longLine) {
        const auto first = qsizetype(m_contentX / m_column) - longLine / 4;
        result->from = std::clamp(first, qsizetype(0), words.size());
        if (result->from > 0 && result->from < words.size() && words[result->from].isLowSurrogate())
            --result->from;
        to = std::min(words.size(), result->from + longLine);
        result->x = qreal(result->from) * m_column;
    }
    QString text = words.mid(result->from, to - result->from).toString();
    const qsizetype column = m_span.caret - buffer().beginOf(line) - result->from;
    if (!m_composed.isEmpty() && line == caretLine() && column >= 0 && column <= text.size()) {
        text.insert(column, m_composed);
        result->composed = column;
        result->more = m_composed.size();
    }
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(tabColumns * m_column);
    option.setTextDirection(Qt::LeftToRight);
    result->layout.setText(text);
    result->layout.setFont(m_font);
    result->layout.setTextOption(option);
    result->layout.setCacheEnabled(true);
    if (coloured) {
        QList<QTextLayout::FormatRange> formats;
        const auto add = [&](qsizetype begin, qsizetype end, const QTextCharFormat &format) {
            begin = std::max(qsizetype(0), begin);
            if (begin < end)
                formats.append({int(begin), int(end - begin), format});
        };
        for (const InkedPiece &piece : buffer().inksOf(line)) {
            const auto ink = qsizetype(piece.ink);
            if (ink >= m_inks.size() || piece.end <= result->from || piece.begin >= to)
                continue;
            QTextCharFormat format;
            format.setForeground(m_inks[ink]);
            add(result->inLayout(piece.begin), result->inLayout(std::min(qsizetype(piece.end), to)), format);
        }
        if (result->composed >= 0) {
            QTextCharFormat format;
            format.setFontUnderline(true);
            add(result->composed, result->composed + result->more, format);
        }
        result->layout.setFormats(formats);
    }
    result->layout.beginLayout();
    QTextLine only = result->layout.createLine();
    only.setLineWidth(endless);
    result->layout.endLayout();
    return result;
}

qreal CodeSurface::xOf(int line, qsizetype column) const
{
    const auto shown = laid(line, false);
    return shown->holds(column) ? shown->xOf(column) : qreal(column) * m_column;
}

qsizetype CodeSurface::columnAt(int line, qreal x) const
{
    const auto shown = laid(line, false);
    qsizetype at = shown->layout.lineAt(0).xToCursor(x - shown->x);
    if (shown->composed >= 0 && at > shown->composed)
        at = std::max(shown->composed, at - shown->more);
    return std::min(shown->from + at, buffer().line(line).size());
}

qsizetype CodeSurface::placeAt(QPointF point) const
{
    const int line = lineAt(point.y());
    return buffer().beginOf(line) + columnAt(line, point.x() - marginWidth() + m_contentX);
}

QRectF CodeSurface::placeOf(qsizetype place) const
{
    const int line = buffer().lineAt(place);
    const qreal x = xOf(line, place - buffer().beginOf(line));
    return {marginWidth() + x - m_contentX, topOf(line), m_column, m_lineHeight};
}

void CodeSurface::select(const TextSpan &span)
{
    if (!m_model)
        return;
    const qsizetype end = buffer().text().size();
    setSpan({std::clamp(span.anchor, qsizetype(0), end), std::clamp(span.caret, qsizetype(0), end)});
}

QRectF CodeSurface::caretRectangle() const
{
    if (!m_model)
        return {};
    const int line = caretLine();
    const auto shown = laid(line, false);
    const qsizetype column = m_span.caret - buffer().beginOf(line);
    qreal x = qreal(column) * m_column;
    if (shown->composed >= 0)
        x = shown->x + shown->layout.lineAt(0).cursorToX(int(shown->composed + m_composedCaret));
    else if (shown->holds(column))
        x = shown->xOf(column);
    return {std::round(marginWidth() + x - m_contentX), topOf(line), 1, m_lineHeight};
}

int CodeSurface::caretLine() const
{
    return m_model ? buffer().lineAt(m_span.caret) : 0;
}

int CodeSurface::caretColumn() const
{
    return m_model ? int(m_span.caret - buffer().beginOf(caretLine())) : 0;
}

QString CodeSurface::caretText() const
{
    return m_model ? buffer().line(caretLine()).toString() : QString();
}

QString CodeSurface::selectedText() const
{
    return m_model ? buffer().text().mid(m_span.begin(), m_span.end() - m_span.begin()) : QString();
}

void CodeSurface::onReplaced(qsizetype at, qsizetype gone, qsizetype come)
{
    const auto moved = [&](qsizetype place) {
        return place >= at + gone ? place + come - gone : std::min(place, at + come);
    };
    m_span = {moved(m_span.anchor), moved(m_span.caret)};
    if (QAccessible::isActive()) {
        // What went is not there to be read any more; only how long it was still counts.
        QAccessibleTextUpdateEvent event(this, int(at), QString(gone, u' '), buffer().text().mid(at, come));
        event.setCursorPosition(int(m_span.caret));
        QAccessible::updateAccessibility(&event);
    }
    countMatches();
    setContentX(m_contentX);
    setContentY(m_contentY);
    emit scrolled();
    emit caretChanged();
    update();
}

void CodeSurface::reveal(int first, int last)
{
    const qreal top = qreal(first) * m_lineHeight;
    const qreal bottom = qreal(last + 1) * m_lineHeight;
    if (bottom - top > height() || top < m_contentY)
        setContentY(top);
    else if (bottom > m_contentY + height())
        setContentY(bottom - height());
}

void CodeSurface::follow()
{
    reveal(caretLine(), caretLine());
    const qreal room = width() - marginWidth();
    const qreal ahead = 4 * m_column;
    // Of a very long line the place is estimated first; what is laid out then tells it.
    for (int pass = 0; pass < 2; ++pass) {
        const qreal x = caretRectangle().x() + m_contentX - marginWidth();
        if (x < m_contentX + ahead)
            setContentX(x - ahead);
        else if (x > m_contentX + room - ahead)
            setContentX(x - room + ahead);
    }
}

void CodeSurface::goTo(int line, int column)
{
    line = std::clamp(line, 0, m_model->lineCount() - 1);
    const qsizetype place = buffer().beginOf(line) + std::min(qsizetype(column), buffer().line(line).size());
    center(line);
    setSpan({place, place});
}

/// Brings a line that is out of view into the middle, where what stands around it is seen too.
void CodeSurface::center(int line)
{
    if (line < firstLine() || line >= firstLine() + linesInView() - 2)
        setContentY(qreal(line) * m_lineHeight - height() / 2);
}

bool CodeSurface::showPlace(const QString &pointer, const QString &words, bool inKey)
{
    const auto span = m_model ? m_model->placeOf(pointer, words, inKey) : std::nullopt;
    if (!span)
        return false;
    center(buffer().lineAt(span->begin()));
    setSpan(*span);
    return true;
}

// Searching -----------------------------------------------------------------------------------------------------------

void CodeSurface::setSearched(const QString &words)
{
    if (words == m_searched)
        return;
    m_searched = words;
    countMatches();
    update();
}

void CodeSurface::setMatchCase(bool matchCase)
{
    if (matchCase == m_matchCase)
        return;
    m_matchCase = matchCase;
    countMatches();
    update();
}

void CodeSurface::countMatches()
{
    const auto how = m_matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    m_matches = m_searched.isEmpty() || !m_model ? 0 : int(buffer().text().count(m_searched, how));
    emit searchChanged();
}

int CodeSurface::match() const
{
    const auto how = m_matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (m_matches == 0 || selectedText().compare(m_searched, how) != 0)
        return 0;
    return int(QStringView(buffer().text()).left(m_span.end()).count(m_searched, how));
}

bool CodeSurface::find(int step, bool typing)
{
    const auto how = m_matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const qsizetype from = step < 0 || typing ? m_span.begin() : m_span.end();
    const qsizetype found = m_model ? findIn(buffer(), m_searched, how, from, step) : -1;
    if (found < 0)
        return false;
    center(buffer().lineAt(found));
    setSpan({found, found + m_searched.size()});
    emit searchChanged();
    return true;
}

// Painting ------------------------------------------------------------------------------------------------------------

void CodeSurface::paint(QPainter *painter)
{
    if (!m_model)
        return;
    const int last = std::min(m_model->lineCount(), firstLine() + linesInView());
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int line = firstLine(); line < last; ++line)
        paintLine(*painter, line);
    painter->fillRect(QRectF(0, 0, marginWidth() - m_gap / 2, height()), m_paper);
    for (int line = firstLine(); line < last; ++line)
        paintMargin(*painter, line);
}

void CodeSurface::paintLine(QPainter &painter, int line) const
{
    const qreal top = topOf(line);
    const QRectF all(0, top, width(), m_lineHeight);
    if (m_model->isSelected(line))
        painter.fillRect(all, m_selectedPaper);
    if (line == m_model->errorLine())
        painter.fillRect(all, m_errorPaper);
    if (m_flash > 0 && line >= m_flashFirst && line <= m_flashLast) {
        painter.setOpacity(m_flash);
        painter.fillRect(all, m_changedPaper);
        painter.setOpacity(1);
    }
    const auto shown = laid(line, true);
    const qreal left = marginWidth() - m_contentX;
    const qsizetype begin = buffer().beginOf(line);
    const QStringView words = buffer().line(line);
    const auto fill = [&](qsizetype from, qsizetype to, const QColor &paper, bool open = false) {
        from = std::max(from, shown->from);
        to = std::min(to, shown->from + longLine);
        if (from > to || !shown->holds(from) || !shown->holds(to))
            return;
        // A selection that goes on below shows that it takes the end of the line along.
        const qreal end = shown->xOf(to) + (open ? m_column / 2 : 0);
        painter.fillRect(QRectF(left + shown->xOf(from), top, end - shown->xOf(from), m_lineHeight), paper);
    };
    if (!m_searched.isEmpty()) {
        const auto how = m_matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
        const qsizetype to = std::min(words.size(), shown->from + longLine);
        for (qsizetype at = words.indexOf(m_searched, shown->from, how); at >= 0 && at < to;
             at = words.indexOf(m_searched, at + m_searched.size(), how))
            fill(at, at + m_searched.size(), m_matchPaper);
    }
    if (!m_span.isEmpty() && m_span.end() > begin && m_span.begin() <= begin + words.size())
        fill(std::max(qsizetype(0), m_span.begin() - begin), std::min(words.size(), m_span.end() - begin),
             m_selectionPaper, m_span.end() > begin + words.size());
    // Whatever face a letter comes from, all stand on one line.
    const QTextLine only = shown->layout.lineAt(0);
    painter.setPen(m_ink);
    shown->layout.draw(&painter, {left + shown->x, top + m_ascent - only.ascent()});
    if (line != m_model->errorLine())
        return;
    const qsizetype from = std::min(qsizetype(m_model->errorColumn()), words.size());
    const TextSpan word = wordAt(buffer(), begin + from);
    const qsizetype to = std::max(from + 1, word.caret - begin);
    if (!shown->holds(from))
        return;
    const qreal x = left + shown->xOf(from);
    const qreal end = shown->holds(to) && to <= words.size() ? left + shown->xOf(to) : x + m_column;
    QPainterPath wave;
    constexpr qreal step = 2;
    const qreal bottom = top + m_lineHeight - 2;
    wave.moveTo(x, bottom);
    for (int tooth = 1; x + tooth * step <= end + step; ++tooth)
        wave.lineTo(x + tooth * step, bottom - (tooth % 2 == 0 ? 0 : step));
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(m_errorInk, 1.2));
    painter.drawPath(wave);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CodeSurface::paintMargin(QPainter &painter, int line) const
{
    const qreal top = topOf(line);
    const bool selected = m_model->isSelected(line);
    const bool here = line == caretLine();
    const qreal room = marginWidth() - m_gap / 2;
    if (selected)
        painter.fillRect(QRectF(0, top, room, m_lineHeight), m_selectedPaper);
    if (line == m_model->errorLine())
        painter.fillRect(QRectF(0, top, room, m_lineHeight), m_errorPaper);
    if (here && hasActiveFocus())
        painter.fillRect(QRectF(0, top, barWidth, m_lineHeight), m_caretBar);
    else if (selected)
        painter.fillRect(QRectF(0, top, barWidth, m_lineHeight), m_selectedBar);
    painter.setFont(m_font);
    painter.setPen(selected || here ? m_ink : m_numberInk);
    const QString number = QString::number(line + 1);
    const qreal x = marginWidth() - m_gap - QFontMetricsF(m_font).horizontalAdvance(number);
    painter.drawText(QPointF(std::round(x), top + m_ascent), number);
}

} // namespace cirro
