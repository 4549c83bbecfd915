#include "app/code/text_buffer.h"

#include <algorithm>

namespace cirro {

namespace {

int columnsOf(QStringView line)
{
    // From Hangul's first block on, nearly everything takes two columns in a font of fixed width.
    constexpr char16_t firstWide = 0x1100;
    return int(line.size() + std::ranges::count_if(line, [](QChar c) { return c.unicode() >= firstWide; }));
}

/// True when typing `come` goes on with what `before` began: the same word, or the blank behind it.
bool goesOn(const QString &before, const QString &come)
{
    if (come.size() != 1 || come.contains('\n') || before.isEmpty() || before.contains('\n'))
        return false;
    return !before.back().isSpace() || come.front().isSpace();
}

} // namespace

void TextBuffer::setText(QString text, syntax::Format format)
{
    m_text = std::move(text);
    m_format = format;
    ++m_revision;
    forgetSteps();
    m_lines.clear();
    for (qsizetype begin = 0; begin >= 0;) {
        m_lines.push_back({.begin = begin});
        const qsizetype end = m_text.indexOf('\n', begin);
        begin = end < 0 ? -1 : end + 1;
    }
    ink(0, lineCount() - 1);
}

QStringView TextBuffer::line(int number) const
{
    const qsizetype begin = beginOf(number);
    if (number + 1 == lineCount())
        return QStringView(m_text).mid(begin);
    qsizetype end = beginOf(number + 1) - 1;
    if (end > begin && m_text[end - 1] == '\r')
        --end;
    return QStringView(m_text).mid(begin, end - begin);
}

int TextBuffer::lineAt(qsizetype place) const
{
    return int(std::ranges::upper_bound(m_lines, place, {}, &Line::begin) - m_lines.begin()) - 1;
}

std::vector<InkedPiece> TextBuffer::inksOf(int number) const
{
    LineState state = m_lines[std::size_t(number)].state;
    return inkLine(line(number), m_format, state);
}

QString TextBuffer::lineEnd() const
{
    const qsizetype first = m_text.indexOf('\n');
    return first > 0 && m_text[first - 1] == '\r' ? QStringLiteral("\r\n") : QStringLiteral("\n");
}

QString TextBuffer::indentation() const
{
    // The first line that is indented at all shows one step.
    for (int number = 0; number < lineCount(); ++number) {
        const QStringView words = line(number);
        const auto blanks = std::ranges::find_if(words, [](QChar c) { return c != ' ' && c != '\t'; }) - words.begin();
        if (blanks > 0 && blanks < words.size())
            return words.left(blanks).toString();
    }
    return QStringLiteral("  ");
}

void TextBuffer::ink(int first, int last)
{
    LineState state = m_lines[std::size_t(first)].state;
    for (int number = first; number < lineCount(); ++number) {
        Line &at = m_lines[std::size_t(number)];
        // Behind what changed, the first line that begins as it did has only such lines below it.
        if (number > last && at.state == state)
            break;
        at.state = state;
        const QStringView words = line(number);
        inkLine(words, m_format, state);
        at.columns = columnsOf(words);
    }
    m_longest = std::ranges::max_element(m_lines, {}, &Line::columns)->columns;
}

LinesChanged TextBuffer::replace(qsizetype at, qsizetype length, const QString &text)
{
    const int first = lineAt(at);
    const int last = lineAt(at + length);
    m_text.replace(at, length, text);
    ++m_revision;
    std::vector<Line> come;
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        come.push_back({.begin = at + end + 1});
    const auto behind = m_lines.begin() + last + 1;
    for (auto line = behind; line != m_lines.end(); ++line)
        line->begin += text.size() - length;
    const int gone = last - first;
    const int more = int(come.size());
    const auto kept = m_lines.erase(m_lines.begin() + first + 1, behind);
    m_lines.insert(kept, come.begin(), come.end());
    ink(first, first + more);
    return {.first = first, .gone = gone + 1, .come = more + 1};
}

LinesChanged TextBuffer::apply(const TextEdit &edit, const TextSpan &before, std::uint64_t stint)
{
    Done done{.at = edit.at,
              .gone = m_text.mid(edit.at, edit.length),
              .come = edit.text,
              .before = before,
              .after = edit.after,
              .stint = stint};
    m_undone.clear();
    Done *last = m_open && !m_done.empty() && m_done.back().stint == stint ? &m_done.back() : nullptr;
    const bool more = last && done.gone.isEmpty() && last->at + last->come.size() == edit.at && last->after == before &&
                      goesOn(last->come, edit.text);
    const bool less = last && done.come.isEmpty() && last->come.isEmpty() && done.gone.size() == 1 &&
                      edit.at + edit.length == last->at && last->after == before && !done.gone.contains('\n');
    if (more) {
        last->come += edit.text;
        last->after = edit.after;
    } else if (less) {
        last->gone.prepend(done.gone);
        last->at = edit.at;
        last->after = edit.after;
    } else {
        m_done.push_back(std::move(done));
    }
    m_open = true;
    return replace(edit.at, edit.length, edit.text);
}

std::optional<TextBuffer::Step> TextBuffer::undo()
{
    if (m_done.empty())
        return std::nullopt;
    m_open = false;
    const Done &step = m_undone.emplace_back(std::move(m_done.back()));
    m_done.pop_back();
    return Step{.lines = replace(step.at, step.come.size(), step.gone),
                .at = step.at,
                .gone = step.come.size(),
                .come = step.gone.size(),
                .span = step.before,
                .stint = step.stint};
}

std::optional<TextBuffer::Step> TextBuffer::redo()
{
    if (m_undone.empty())
        return std::nullopt;
    m_open = false;
    const Done &step = m_done.emplace_back(std::move(m_undone.back()));
    m_undone.pop_back();
    return Step{.lines = replace(step.at, step.gone.size(), step.come),
                .at = step.at,
                .gone = step.gone.size(),
                .come = step.come.size(),
                .span = step.after,
                .stint = step.stint};
}

bool TextBuffer::tookBack(std::uint64_t stint) const
{
    return stint != 0 && std::ranges::find(m_undone, stint, &Done::stint) != m_undone.end() &&
           std::ranges::find(m_done, stint, &Done::stint) == m_done.end();
}

void TextBuffer::forgetStints()
{
    for (std::vector<Done> *steps : {&m_done, &m_undone})
        for (Done &step : *steps)
            step.stint = 0;
}

void TextBuffer::forgetSteps()
{
    m_done.clear();
    m_undone.clear();
    m_open = false;
}

} // namespace cirro
