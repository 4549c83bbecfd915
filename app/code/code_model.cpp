#include "app/code/code_model.h"

#include "app/code/text_edits.h"
#include "app/words/words.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace cirro {

namespace {

constexpr int pauseAfterKey = 300; // ms
constexpr int pauseOfStint = 2000; // ms

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

/// Where a line of one text stands in another that differs from it in one piece.
int carried(int line, QStringView from, QStringView to)
{
    const Common common = commonOf(from, to);
    const auto breaks = [](QStringView text) { return int(text.count('\n')); };
    const int above = breaks(from.left(common.head));
    const int gone = breaks(from.mid(common.head, from.size() - common.head - common.tail));
    const int come = breaks(to.mid(common.head, to.size() - common.head - common.tail));
    if (line <= above)
        return line;
    return line > above + gone ? line - gone + come : std::min(line, above + come);
}

/// The same of a place in it.
qsizetype carriedPlace(qsizetype place, QStringView from, QStringView to)
{
    const Common common = commonOf(from, to);
    if (place <= common.head)
        return place;
    return place >= from.size() - common.tail ? place + to.size() - from.size()
                                              : std::min(place, to.size() - common.tail);
}

} // namespace

CodeModel::CodeModel(DesignDocument &document, Selection &selection, QObject *parent)
    : QObject(parent),
      m_document(document),
      m_selection(selection)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterKey);
    connect(&m_pause, &QTimer::timeout, this, &CodeModel::check);
    m_rest.setSingleShot(true);
    m_rest.setInterval(pauseOfStint);
    connect(&m_rest, &QTimer::timeout, this, &CodeModel::endStint);
    connect(&m_document, &DesignDocument::opened, this, [this] {
        if (!m_pushing)
            letGo();
    });
    connect(&m_document, &DesignDocument::shown, this, &CodeModel::follow);
    connect(&m_document, &DesignDocument::appraised, this, &CodeModel::note);
    connect(&m_document, &DesignDocument::statusChanged, this, &CodeModel::stateChanged);
    connect(&m_document, &DesignDocument::saved, this, [this] {
        // What is on the disk stays a version of its own.
        m_stint = 0;
        m_buffer.forgetStints();
        m_buffer.endStep();
    });
    connect(&m_selection, &Selection::changed, this, &CodeModel::select);
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
    if (format == m_format || isDraft())
        return;
    m_format = format;
    m_fresh = true;
    emit formatChanged();
    want();
}

QString CodeModel::shownFormat() const
{
    return m_buffer.format() == syntax::Format::Json ? QStringLiteral("json") : QStringLiteral("yaml");
}

bool CodeModel::isReadOnly() const
{
    if (m_document.status() == DesignDocument::Status::Unreadable)
        return false;
    return m_document.status() != DesignDocument::Status::Ready || !m_base ||
           m_base->format() != m_document.design().document.format;
}

QString CodeModel::errorText() const
{
    if (!m_error)
        return {};
    // The place is shown where it is.
    Error error = *m_error;
    error.where.clear();
    return worded(error);
}

QByteArray CodeModel::bytes() const
{
    QByteArray bytes;
    if (m_base && m_base->hasMark())
        bytes.append(byteOrderMark.data(), qsizetype(byteOrderMark.size()));
    return bytes + m_buffer.text().toUtf8();
}

void CodeModel::copyAll() const
{
    QGuiApplication::clipboard()->setText(m_buffer.text());
}

// What the design does to the text ------------------------------------------------------------------------------------

void CodeModel::follow()
{
    if (m_pushing)
        return;
    m_stint = 0;
    m_buffer.endStep();
    // Until both are seen to go together, what is typed must not take the place of what was done.
    if (isDraft())
        m_apart = true;
    want();
}

/// What was typed goes with the document that it was typed into, also while nobody looks.
void CodeModel::letGo()
{
    m_fresh = true;
    m_writer.forget();
    m_reader.forget();
    m_pause.stop();
    m_rest.stop();
    m_stint = 0;
    m_apart = false;
    m_settled = m_buffer.revision();
    m_checked = m_settled;
    setError({});
    emit stateChanged();
}

void CodeModel::want()
{
    m_waiting = true;
    // A draft is to know at once whether it goes together with what was done.
    if (m_active || isDraft())
        start();
}

std::optional<syntax::Format> CodeModel::wantedFormat() const
{
    if (m_format.isEmpty())
        return std::nullopt;
    return m_format == "json" ? syntax::Format::Json : syntax::Format::Yaml;
}

void CodeModel::start()
{
    m_waiting = false;
    const auto status = m_document.status();
    if (status == DesignDocument::Status::Opening)
        return; // something is shown soon
    if (status != DesignDocument::Status::Ready) {
        const bool isText = status == DesignDocument::Status::Unreadable;
        m_writer.forget();
        take(CodeText::unread(isText ? m_document.unreadableText().toStdString() : std::string()));
        return;
    }
    const std::optional<syntax::Format> format = wantedFormat();
    m_writer.setSynchronous(m_document.isSynchronous());
    m_writer.ask([design = m_document.design(), format] { return CodeText::of(design, format); },
                 [this](const CodeTextPtr &text) { take(text); });
}

void CodeModel::take(const CodeTextPtr &text)
{
    if (m_fresh || !isDraft()) {
        show(text);
        return;
    }
    const CodeTextPtr before = std::exchange(m_base, text);
    m_apart = false;
    if (m_base->text() == m_buffer.text()) {
        m_settled = m_buffer.revision();
    } else if (const auto both = merged(before->text(), m_buffer.text(), m_base->text())) {
        rewrite(*both);
        m_pause.start();
    } else {
        m_apart = true;
    }
    select();
    note();
    emit stateChanged();
}

LinesChanged CodeModel::rewrite(const QString &text)
{
    const Common common = commonOf(m_buffer.text(), text);
    const qsizetype gone = m_buffer.text().size() - common.head - common.tail;
    const qsizetype come = text.size() - common.head - common.tail;
    // Steps back know places that are others now.
    m_buffer.forgetSteps();
    const LinesChanged lines = m_buffer.replace(common.head, gone, text.mid(common.head, come));
    moveMarks(lines);
    emit replaced(common.head, gone, come);
    emit textChanged();
    return lines;
}

void CodeModel::show(const CodeTextPtr &text)
{
    const bool fresh = std::exchange(m_fresh, false) || text->format() != m_buffer.format();
    m_base = text;
    m_apart = false;
    m_pause.stop();
    if (fresh) {
        m_stint = 0;
        m_selected.clear();
        m_notes.clear();
        m_buffer.setText(text->text(), text->format());
        emit reset();
    } else if (text->text() != m_buffer.text()) {
        const LinesChanged lines = rewrite(text->text());
        emit rewritten(lines.first, lines.first + lines.come - 1);
    }
    m_settled = m_buffer.revision();
    m_checked = m_settled;
    setError({});
    emit textChanged();
    select();
    note();
    emit stateChanged();
    if (m_document.status() == DesignDocument::Status::Unreadable) {
        // Of the file's own bytes: what is no text at all looks like one here.
        setError(errorIn(m_document.unreadableText()));
        emit stateChanged();
    }
}

void CodeModel::moveMarks(const LinesChanged &lines)
{
    const auto moved = [&](int line) {
        if (line >= lines.first + lines.gone)
            return line + lines.come - lines.gone;
        return std::min(line, lines.first + lines.come - 1);
    };
    for (LineRange &range : m_selected)
        range = {moved(range.first), moved(range.last)};
    m_errorLine = moved(m_errorLine);
    if (lines.come == lines.gone || m_notes.isEmpty())
        return;
    QMap<int, Note> notes;
    for (auto note = m_notes.cbegin(); note != m_notes.cend(); ++note)
        notes.insert(moved(note.key()), note.value());
    m_notes = std::move(notes);
}

void CodeModel::select()
{
    std::vector<LineRange> selected;
    if (m_base)
        for (const ElementId &id : m_selection.ids())
            if (const auto lines = m_base->linesOf(id))
                selected.push_back(isDraft() ? LineRange{carried(lines->first, m_base->text(), m_buffer.text()),
                                                         carried(lines->last, m_base->text(), m_buffer.text())}
                                             : *lines);
    if (selected == m_selected)
        return;
    m_selected = std::move(selected);
    emit selectedLinesChanged();
}

void CodeModel::note()
{
    // A draft keeps the marks of what it was made from, where they are now.
    if (isDraft() && !m_pushing)
        return;
    m_notes.clear();
    const bool ready = m_document.status() == DesignDocument::Status::Ready;
    const AppraisalPtr source = ready ? m_document.appraisal() : nullptr;
    if (m_base && source)
        for (const rules::Finding &finding : source->judgement->findings) {
            // What is about the template as a whole is noted where the template begins.
            const int line = m_base->lineOf(finding.path).value_or(0);
            const QString words = QString::fromStdString(rules::wordsOf(finding, source->view.language).what);
            const auto known = m_notes.find(line);
            if (known == m_notes.end())
                m_notes.insert(line, {finding.severity, finding.element, {words}});
            else {
                known->severity = std::max(known->severity, finding.severity);
                known->words << words;
            }
        }
    emit notesChanged();
}

bool CodeModel::isSelected(int line) const
{
    return std::ranges::any_of(m_selected,
                               [&](const LineRange &range) { return range.first <= line && line <= range.last; });
}

QString CodeModel::severityAt(int line) const
{
    if (line == errorLine())
        return QStringLiteral("error");
    const auto found = m_notes.constFind(line);
    return found == m_notes.constEnd() ? QString() : nameOf(found->severity);
}

QString CodeModel::findingsAt(int line) const
{
    QStringList words = m_notes.value(line).words;
    if (line == errorLine())
        words.prepend(errorText());
    return words.join('\n');
}

QString CodeModel::findingElement(int line) const
{
    const ElementId element = m_notes.value(line).element;
    return element.isNull() ? QString() : QString::fromStdString(toString(element));
}

QString CodeModel::elementAt(int line) const
{
    if (!m_base || line < 0 || line >= lineCount())
        return {};
    const ElementId element = m_base->elementAt(isDraft() ? carried(line, m_buffer.text(), m_base->text()) : line);
    return element.isNull() ? QString() : QString::fromStdString(toString(element));
}

std::optional<TextSpan> CodeModel::placeOf(const QString &pointer, const QString &words, bool inKey) const
{
    const auto range = m_base ? m_base->placeOf(syntax::fromPointer(pointer.toStdString()), inKey) : std::nullopt;
    if (!range)
        return std::nullopt;
    const auto [begin, end] = *range;
    const qsizetype found = QStringView(m_base->text()).mid(begin, end - begin).indexOf(words);
    const qsizetype from = begin + std::max(qsizetype(0), found);
    const qsizetype to = found < 0 ? from : from + words.size();
    if (!isDraft())
        return TextSpan{from, to};
    return TextSpan{carriedPlace(from, m_base->text(), m_buffer.text()),
                    carriedPlace(to, m_base->text(), m_buffer.text())};
}

} // namespace cirro
