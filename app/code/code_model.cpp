#include "app/code/code_model.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace cirro {

namespace {

QString nameOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error:
        return QStringLiteral("error");
    case rules::Severity::Warning:
        return QStringLiteral("warning");
    case rules::Severity::Advice:
        break;
    }
    return QStringLiteral("advice");
}

QString escaped(QStringView text)
{
    QString result;
    result.reserve(text.size() + 16);
    for (const QChar c : text) {
        if (c == ' ')
            result += QLatin1String("&nbsp;"); // the character itself would be folded with its neighbours
        else if (c == '\t')
            result += QLatin1String("&nbsp;&nbsp;&nbsp;&nbsp;");
        else if (c == '&')
            result += QLatin1String("&amp;");
        else if (c == '<')
            result += QLatin1String("&lt;");
        else if (c == '>')
            result += QLatin1String("&gt;");
        else
            result += c;
    }
    return result;
}

} // namespace

CodeModel::CodeModel(QObject *parent) : QAbstractListModel(parent)
{
    m_pool.setMaxThreadCount(1);
}

CodeModel::~CodeModel()
{
    m_pool.waitForDone(); // the worker answers through this object
}

void CodeModel::setDocument(DesignDocument *document)
{
    if (document == m_document)
        return;
    for (const QMetaObject::Connection &connection : m_connections)
        disconnect(connection);
    m_connections.clear();
    m_document = document;
    if (m_document) {
        m_connections << connect(m_document, &DesignDocument::opened, this, [this] { m_fresh = true; })
                      << connect(m_document, &DesignDocument::shown, this, &CodeModel::want)
                      << connect(m_document, &DesignDocument::appraised, this, &CodeModel::note);
    }
    m_fresh = true;
    emit documentChanged();
    want();
}

void CodeModel::setSelection(Selection *selection)
{
    if (selection == m_selection)
        return;
    disconnect(m_selecting);
    m_selection = selection;
    if (m_selection)
        m_selecting = connect(m_selection, &Selection::changed, this, &CodeModel::select);
    emit documentChanged();
    select();
}

void CodeModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
    if (active && m_waiting)
        want();
}

void CodeModel::setFormat(const QString &format)
{
    if (format == m_format)
        return;
    m_format = format;
    m_fresh = true;
    emit formatChanged();
    want();
}

QString CodeModel::shownFormat() const
{
    if (!m_text)
        return {};
    return m_text->format() == syntax::Format::Json ? QStringLiteral("json") : QStringLiteral("yaml");
}

void CodeModel::setInks(const QList<QColor> &inks)
{
    if (inks == m_inks)
        return;
    m_inks = inks;
    emit inksChanged();
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {MarkupRole});
}

int CodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_text ? 0 : m_text->lineCount();
}

QHash<int, QByteArray> CodeModel::roleNames() const
{
    return {{NumberRole, "number"},     {PlainRole, "plain"},       {MarkupRole, "markup"},
            {SelectedRole, "selected"}, {SeverityRole, "severity"}, {FindingsRole, "findings"}};
}

QVariant CodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int line = index.row();
    switch (role) {
    case NumberRole:
        return line + 1;
    case Qt::DisplayRole:
    case PlainRole:
        return m_text->line(line).toString();
    case MarkupRole:
        return markup(line);
    case SelectedRole:
        return std::size_t(line) < m_selected.size() && m_selected[std::size_t(line)];
    case SeverityRole: {
        const auto found = m_notes.constFind(line);
        return found == m_notes.constEnd() ? QString() : nameOf(found->severity);
    }
    case FindingsRole:
        return m_notes.value(line).words.join('\n');
    default:
        return {};
    }
}

QString CodeModel::markup(int line) const
{
    // Nobody reads further, and what is not shown needs no time.
    constexpr qsizetype most = 2000;
    const QStringView whole = m_text->line(line);
    const QStringView words = whole.left(most);
    QString result;
    qsizetype at = 0;
    for (const InkedPiece &piece : m_text->inksOf(line)) {
        if (piece.begin >= words.size())
            break;
        result += escaped(words.mid(at, piece.begin - at));
        const QString text = escaped(words.mid(piece.begin, piece.end - piece.begin));
        const auto ink = qsizetype(piece.ink);
        result +=
            ink < m_inks.size() ? QStringLiteral("<font color=\"%1\">%2</font>").arg(m_inks[ink].name(), text) : text;
        at = std::min(qsizetype(piece.end), words.size());
    }
    result += escaped(words.mid(at));
    if (whole.size() > most)
        result += QChar(0x2026);
    return result;
}

// The text ------------------------------------------------------------------------------------------------------------

void CodeModel::want()
{
    m_waiting = true;
    if (m_active && !m_running)
        start();
}

void CodeModel::start()
{
    m_waiting = false;
    if (!m_document || m_document->status() != DesignDocument::Status::Ready) {
        take(nullptr);
        return;
    }
    std::optional<syntax::Format> format;
    if (!m_format.isEmpty())
        format = m_format == "json" ? syntax::Format::Json : syntax::Format::Yaml;
    if (m_document->isSynchronous()) {
        take(CodeText::of(m_document->design(), format));
        return;
    }
    m_running = true;
    m_pool.start([this, design = m_document->design(), format] {
        CodeTextPtr text = CodeText::of(design, format);
        QMetaObject::invokeMethod(
            this,
            [this, text = std::move(text)] {
                m_running = false;
                if (m_waiting && m_active)
                    start();
                else
                    take(text);
            },
            Qt::QueuedConnection);
    });
}

void CodeModel::take(const CodeTextPtr &text)
{
    const CodeTextPtr old = m_text;
    const bool fresh = std::exchange(m_fresh, false) || !old || !text;
    if (fresh) {
        beginResetModel();
        m_text = text;
        m_selected.clear();
        m_notes.clear();
        endResetModel();
    } else {
        const int before = old->lineCount();
        const int after = text->lineCount();
        const int both = std::min(before, after);
        int head = 0;
        while (head < both && old->line(head) == text->line(head))
            ++head;
        int tail = 0;
        while (tail < both - head && old->line(before - 1 - tail) == text->line(after - 1 - tail))
            ++tail;
        const int gone = before - tail - head;
        const int come = after - tail - head;
        // Rows that stay keep their place on the screen; the old text answers until the rows are right.
        if (come > gone) {
            beginInsertRows({}, head + gone, head + come - 1);
            m_text = text;
            m_selected.clear();
            m_notes.clear();
            endInsertRows();
        } else if (gone > come) {
            beginRemoveRows({}, head + come, head + gone - 1);
            m_text = text;
            m_selected.clear();
            m_notes.clear();
            endRemoveRows();
        } else {
            m_text = text;
            m_selected.clear();
            m_notes.clear();
        }
        // Below the change every line has another number; above it a quote may have been opened.
        emit dataChanged(index(0), index(after - 1));
        if (come > 0 || gone > 0)
            emit rewritten(std::min(head, after - 1), std::max(head, head + come - 1));
    }
    emit textChanged();
    select();
    note();
}

void CodeModel::select()
{
    std::vector<bool> wanted(std::size_t(rowCount()), false);
    int firstLine = -1;
    int endLine = -1;
    if (m_text && m_selection)
        for (const ElementId &id : m_selection->ids())
            if (const auto lines = m_text->linesOf(id)) {
                std::fill(wanted.begin() + lines->first, wanted.begin() + lines->last + 1, true);
                if (firstLine < 0) {
                    firstLine = lines->first;
                    endLine = lines->last;
                }
            }
    const bool other = wanted != m_selected;
    m_selected = std::move(wanted);
    if (other && rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {SelectedRole});
    if (std::pair(firstLine, endLine) != std::pair(m_selectedLine, m_selectedEnd)) {
        m_selectedLine = firstLine;
        m_selectedEnd = endLine;
        emit selectedLineChanged();
    }
}

void CodeModel::note()
{
    const bool had = !m_notes.isEmpty();
    m_notes.clear();
    const AppraisalPtr source = m_document ? m_document->appraisal() : nullptr;
    if (m_text && source)
        for (const rules::Finding &finding : source->judgement->findings) {
            // What is about the template as a whole is noted where the template begins.
            const int line = m_text->lineOf(finding.path).value_or(0);
            const auto known = m_notes.find(line);
            const std::string words{rules::wordsOf(finding, source->view.language).what};
            if (known == m_notes.end())
                m_notes.insert(line, {finding.severity, finding.element, {QString::fromStdString(words)}});
            else {
                known->severity = std::max(known->severity, finding.severity);
                known->words << QString::fromStdString(words);
            }
        }
    if ((had || !m_notes.isEmpty()) && rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {SeverityRole, FindingsRole});
}

// What is done with it ------------------------------------------------------------------------------------------------

void CodeModel::copyLines(int first, int last) const
{
    if (!m_text || first < 0 || last < first)
        return;
    QString text;
    for (int line = first; line <= std::min(last, rowCount() - 1); ++line)
        text += m_text->line(line).toString() + '\n';
    QGuiApplication::clipboard()->setText(text);
}

void CodeModel::copyAll() const
{
    if (m_text)
        QGuiApplication::clipboard()->setText(m_text->text());
}

int CodeModel::find(const QString &words, int from, int step) const
{
    const int lines = rowCount();
    if (words.isEmpty() || lines == 0)
        return -1;
    const int way = step < 0 ? lines - 1 : 1;
    int line = ((from % lines) + lines) % lines;
    for (int looked = 0; looked < lines; ++looked, line = (line + way) % lines)
        if (m_text->line(line).contains(words, Qt::CaseInsensitive))
            return line;
    return -1;
}

QString CodeModel::elementAt(int line) const
{
    if (line < 0 || line >= rowCount())
        return {};
    const ElementId element = m_text->elementAt(line);
    return element.isNull() ? QString() : QString::fromStdString(toString(element));
}

QString CodeModel::findingElement(int line) const
{
    const ElementId element = m_notes.value(line).element;
    return element.isNull() ? QString() : QString::fromStdString(toString(element));
}

} // namespace cirro
