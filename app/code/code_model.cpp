#include "app/code/code_model.h"

#include "app/code/text_edits.h"
#include "app/words/words.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <charconv>
#include <utility>

namespace cirro {

namespace {

constexpr int pauseAfterKey = 300; // ms
constexpr int pauseOfStint = 2000; // ms
/// UTF-16 units that are read within a frame; more goes to a worker.
constexpr qsizetype readAtOnce = 48 * 1024;

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

// The forms of the panels beside have gestures of their own.
History::Gesture nextStint()
{
    static History::Gesture last = History::Gesture{1} << 54;
    return ++last;
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

std::pair<int, int> faultOf(const Error &error)
{
    int line = 0;
    int column = 0;
    const char *const end = error.where.data() + error.where.size();
    const auto [colon, failure] = std::from_chars(error.where.data(), end, line);
    if (failure != std::errc() || colon == end || *colon != ':')
        return {0, 0};
    std::from_chars(colon + 1, end, column);
    return {std::max(0, line - 1), std::max(0, column - 1)};
}

} // namespace

/// What came of reading a text.
struct CodeModel::Verdict {
    std::uint64_t revision = 0;
    Result<Design> design;
    CodeTextPtr text{}; // null when it cannot be read

    /// `shown` is the design that the text is to follow: where its layout is kept, and what is kept beside it.
    static Verdict of(const QByteArray &bytes, std::uint64_t revision, const std::optional<Design> &shown)
    {
        std::string source = bytes.toStdString();
        std::optional<std::string> beside;
        if (shown)
            beside = writeDesign(*shown).beside;
        auto read = beside ? readDesign(source, std::string_view(*beside)) : readDesign(source);
        if (!read)
            return {revision, read.error()};
        // A text that holds no layout does not say where it goes.
        if (shown && shown->layoutHome == LayoutHome::Inside)
            read->design.layoutHome = LayoutHome::Inside;
        CodeTextPtr text = CodeText::of(source, read->design.document);
        return {revision, std::move(read->design), std::move(text)};
    }
};

CodeModel::CodeModel(DesignDocument &document, Selection &selection, QObject *parent)
    : QObject(parent),
      m_document(document),
      m_selection(selection)
{
    m_pool.setMaxThreadCount(1);
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

CodeModel::~CodeModel()
{
    m_pool.waitForDone(); // the workers answer through this object
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
    if ((m_active || isDraft()) && !m_running)
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
        take(CodeText::unread(isText ? m_document.unreadableText().toStdString() : std::string()));
        return;
    }
    const std::optional<syntax::Format> format = wantedFormat();
    if (m_document.isSynchronous()) {
        take(CodeText::of(m_document.design(), format));
        return;
    }
    m_running = true;
    m_pool.start([this, design = m_document.design(), format] {
        CodeTextPtr text = CodeText::of(design, format);
        QMetaObject::invokeMethod(
            this,
            [this, text = std::move(text)] {
                m_running = false;
                const bool outrun = std::exchange(m_outrun, false);
                if (m_waiting && (m_active || isDraft()))
                    start();
                else if (!outrun)
                    take(text);
            },
            Qt::QueuedConnection);
    });
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
        const Verdict verdict = Verdict::of(m_document.unreadableText(), m_settled, {});
        setError(verdict.design ? std::nullopt : std::optional(verdict.design.error()));
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

// What the hand does to it --------------------------------------------------------------------------------------------

void CodeModel::apply(const TextEdit &edit, const TextSpan &before)
{
    if (isReadOnly())
        return;
    if (m_stint == 0) {
        m_stint = nextStint();
        m_stintBegan = m_buffer.text();
    }
    const qsizetype gone = edit.length;
    const LinesChanged lines = m_buffer.apply(edit, before, m_stint);
    edited(lines, edit.at, gone, edit.text.size());
}

void CodeModel::edited(const LinesChanged &lines, qsizetype at, qsizetype gone, qsizetype come)
{
    moveMarks(lines);
    emit replaced(at, gone, come);
    emit textChanged();
    emit stateChanged();
    if (!m_composing)
        m_pause.start();
    m_rest.start();
}

std::optional<TextSpan> CodeModel::undo()
{
    return stepped(isReadOnly() ? std::nullopt : m_buffer.undo());
}

std::optional<TextSpan> CodeModel::redo()
{
    return stepped(isReadOnly() ? std::nullopt : m_buffer.redo());
}

std::optional<TextSpan> CodeModel::stepped(const std::optional<TextBuffer::Step> &step)
{
    if (!step)
        return std::nullopt;
    if (step->stint != m_stint)
        m_stintBegan.reset();
    m_stint = step->stint != 0 ? step->stint : m_stint;
    edited(step->lines, step->at, step->gone, step->come);
    return step->span;
}

void CodeModel::setComposing(bool composing)
{
    if (composing == m_composing)
        return;
    m_composing = composing;
    if (composing)
        m_pause.stop();
    else if (isDraft() && m_checked != m_buffer.revision())
        m_pause.start();
}

void CodeModel::check()
{
    const std::uint64_t revision = m_buffer.revision();
    if (m_fresh || m_composing || isReadOnly() || m_checked == revision || m_checking != 0)
        return;
    if (m_document.isSynchronous() || m_buffer.text().size() <= readAtOnce) {
        settle(Verdict::of(bytes(), revision, shownDesign()));
        return;
    }
    m_checking = revision;
    m_pool.start([this, text = bytes(), revision, shown = shownDesign()] {
        const auto verdict = std::make_shared<const Verdict>(Verdict::of(text, revision, shown));
        QMetaObject::invokeMethod(
            this,
            [this, verdict] {
                m_checking = 0;
                settle(*verdict);
            },
            Qt::QueuedConnection);
    });
}

void CodeModel::flush()
{
    if (m_composing)
        return;
    m_pause.stop();
    if (!m_fresh && isDraft() && !isReadOnly() && m_checked != m_buffer.revision())
        settle(Verdict::of(bytes(), m_buffer.revision(), shownDesign()));
}

void CodeModel::endStint()
{
    flush();
    m_rest.stop();
    if (m_composing)
        return;
    m_buffer.endStep();
    // A draft is no step yet; what makes it a template belongs to it.
    if (isDraft())
        return;
    m_stint = 0;
    if (std::exchange(m_outdated, false))
        want();
}

std::optional<Design> CodeModel::shownDesign() const
{
    return m_document.status() == DesignDocument::Status::Ready ? std::optional(m_document.design()) : std::nullopt;
}

void CodeModel::settle(const Verdict &verdict)
{
    if (verdict.revision != m_buffer.revision()) {
        // Typed over while it was read: the newest counts.
        if (!m_pause.isActive())
            m_pause.start();
        return;
    }
    if (verdict.revision == m_checked)
        return;
    m_checked = verdict.revision;
    setError(verdict.design ? std::nullopt : std::optional(verdict.design.error()));
    if (verdict.design && isDraft()) {
        if (m_base && m_base->text() == m_buffer.text()) {
            m_settled = m_checked;
            m_apart = false;
        } else if (!m_apart) {
            commit(verdict);
        }
    }
    select();
    note();
    emit stateChanged();
}

void CodeModel::commit(const Verdict &verdict)
{
    m_base = verdict.text;
    m_settled = verdict.revision;
    m_apart = false;
    m_pushing = true;
    if (m_document.status() == DesignDocument::Status::Unreadable) {
        m_document.mend(*verdict.design);
        m_pushing = false;
        return;
    }
    // Steps that were taken back whole are no steps any more, and then the text may be that of the step before.
    bool back = m_stintBegan == m_buffer.text() && m_stint != 0 && m_document.gesture() == m_stint;
    if (back)
        m_document.giveUp(m_stint);
    while (m_buffer.tookBack(m_document.gesture())) {
        const History::Gesture gone = m_document.gesture();
        m_document.giveUp(gone);
        back = true;
        if (m_document.gesture() == gone)
            break;
    }
    if (!back || writeDesign(m_document.design()).text != bytes().toStdString()) {
        if (m_stint == 0)
            m_stint = nextStint();
        m_document.push({"edit.text", {}}, *verdict.design, m_stint);
        m_outdated = !(m_document.design().ways == verdict.design->ways);
    }
    m_pushing = false;
}

void CodeModel::useDraft()
{
    m_apart = false;
    m_checked = 0;
    m_stint = 0;
    flush();
}

void CodeModel::takeBack()
{
    if (!isDraft() || !m_base)
        return;
    become(m_base->text());
    endStint();
}

/// As one step of typing.
void CodeModel::become(const QString &text)
{
    if (text == m_buffer.text())
        return;
    const Common common = commonOf(m_buffer.text(), text);
    const qsizetype gone = m_buffer.text().size() - common.head - common.tail;
    const qsizetype come = text.size() - common.head - common.tail;
    const qsizetype caret = common.head + come;
    m_buffer.endStep();
    apply({common.head, gone, text.mid(common.head, come), {caret, caret}}, {common.head + gone, common.head + gone});
}

void CodeModel::restore(const QByteArray &bytes, bool apart)
{
    const auto status = m_document.status();
    if (status != DesignDocument::Status::Ready && status != DesignDocument::Status::Unreadable)
        return;
    if (!m_format.isEmpty()) {
        m_format.clear();
        emit formatChanged();
    }
    m_fresh = true;
    m_waiting = false;
    m_outrun = m_running;
    show(status == DesignDocument::Status::Ready ? CodeText::of(m_document.design())
                                                 : CodeText::unread(m_document.unreadableText().toStdString()));
    const bool hasMark = bytes.startsWith(QByteArrayView(byteOrderMark.data(), qsizetype(byteOrderMark.size())));
    become(QString::fromUtf8(hasMark ? bytes.sliced(qsizetype(byteOrderMark.size())) : bytes));
    m_apart = apart && isDraft();
    endStint();
    emit stateChanged();
}

void CodeModel::setError(std::optional<Error> error)
{
    m_error = std::move(error);
    if (!m_error)
        return;
    const auto [line, column] = faultOf(*m_error);
    m_errorLine = std::min(line, lineCount() - 1);
    // The place counts characters, a text what they are made of.
    const QStringView words = m_buffer.line(m_errorLine);
    qsizetype at = 0;
    for (int passed = 0; passed < column && at < words.size(); ++passed)
        at += words[at].isHighSurrogate() && at + 1 < words.size() ? 2 : 1;
    m_errorColumn = int(at);
}

} // namespace cirro
