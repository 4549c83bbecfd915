// What is typed into the text of a design, and how it becomes the design.
#include "app/code/code_model.h"

#include "app/code/text_edits.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace cirro {

namespace {

/// UTF-16 units that are read within a frame; more goes to a worker.
constexpr qsizetype readAtOnce = 48 * 1024;

// The forms of the panels beside have gestures of their own.
History::Gesture nextStint()
{
    static History::Gesture last = History::Gesture{1} << 54;
    return ++last;
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
    Result<Snapshot> version;
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
        return {revision, Snapshot::of(std::move(read->design)), std::move(text)};
    }
};

std::optional<Error> CodeModel::errorIn(const QByteArray &bytes)
{
    const Verdict verdict = Verdict::of(bytes, 0, {});
    return verdict.version ? std::nullopt : std::optional(verdict.version.error());
}

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
    if (m_fresh || m_composing || isReadOnly() || m_checked == revision)
        return;
    m_reader.setSynchronous(m_document.isSynchronous() || m_buffer.text().size() <= readAtOnce);
    m_reader.ask([text = bytes(), revision, shown = shownDesign()] { return Verdict::of(text, revision, shown); },
                 [this](const Verdict &verdict) { settle(verdict); });
}

void CodeModel::flush()
{
    if (m_composing)
        return;
    m_pause.stop();
    if (m_fresh || !isDraft() || isReadOnly() || m_checked == m_buffer.revision())
        return;
    if (!m_reader.isBusy())
        check();
    m_reader.finish();
    if (m_checked != m_buffer.revision()) {
        // What was under way was an older text.
        m_pause.stop();
        check();
        m_reader.finish();
    }
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
    setError(verdict.version ? std::nullopt : std::optional(verdict.version.error()));
    if (isDraft() && m_base && m_base->text() == m_buffer.text()) {
        // Also where that is no template.
        m_settled = m_checked;
        m_apart = false;
    } else if (verdict.version && isDraft() && !m_apart) {
        commit(verdict);
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
        m_document.mend(*verdict.version);
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
        m_document.push({"edit.text", {}}, *verdict.version, m_stint);
        m_outdated = !(m_document.design().ways == verdict.version->design.ways);
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
    m_writer.forget();
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
