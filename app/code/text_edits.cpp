#include "app/code/text_edits.h"

#include <QStringList>

#include <algorithm>

namespace cirro {

namespace {

bool isBlank(QChar c)
{
    return c == ' ' || c == '\t';
}

/// Letters and figures, and what AWS's names and CloudFormation's short forms are made of.
bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == '_' || c.isMark() || c.isSurrogate();
}

qsizetype blanksOf(QStringView line)
{
    return std::ranges::find_if(line, [](QChar c) { return !isBlank(c); }) - line.begin();
}

/// The lines a selection covers; one that ends before a line's first character leaves that line out.
std::pair<int, int> linesOf(const TextBuffer &buffer, const TextSpan &span)
{
    const int first = buffer.lineAt(span.begin());
    int last = buffer.lineAt(span.end());
    if (last > first && buffer.beginOf(last) == span.end())
        --last;
    return {first, last};
}

/// What is to stand in place of a piece of a line.
struct Patch {
    qsizetype column = 0;
    qsizetype gone = 0;
    QString come{};
};

/// Rewrites whole lines; the selection keeps to the characters it stood at.
template <class Rewrite>
std::optional<TextEdit> rewritten(const TextBuffer &buffer, const TextSpan &span, Rewrite rewrite)
{
    const auto [first, last] = linesOf(buffer, span);
    const qsizetype begin = buffer.beginOf(first);
    const qsizetype end = buffer.endOf(last);
    TextEdit edit{.at = begin, .length = end - begin, .after = span};
    bool other = false;
    for (int number = first; number <= last; ++number) {
        const QStringView words = buffer.line(number);
        const qsizetype from = buffer.beginOf(number);
        // What is put in or taken away at a column moves what stands behind it.
        const Patch patch = rewrite(words);
        other = other || patch.gone > 0 || !patch.come.isEmpty();
        const qsizetype at = from + patch.column;
        const auto moved = [&](qsizetype place, qsizetype now) {
            if (place < at)
                return now;
            return place < at + patch.gone ? now - (place - at) : now + patch.come.size() - patch.gone;
        };
        edit.after.anchor = moved(span.anchor, edit.after.anchor);
        edit.after.caret = moved(span.caret, edit.after.caret);
        edit.text += words.left(patch.column);
        edit.text += patch.come;
        edit.text += words.mid(patch.column + patch.gone);
        if (number < last)
            edit.text +=
                QStringView(buffer.text()).mid(buffer.endOf(number), buffer.beginOf(number + 1) - buffer.endOf(number));
    }
    return other ? std::optional(std::move(edit)) : std::nullopt;
}

/// How often whole lines stand in a text, and where they do first.
std::pair<int, qsizetype> countLines(const QString &text, const QString &lines)
{
    int count = 0;
    qsizetype first = -1;
    for (qsizetype at = text.indexOf(lines); at >= 0; at = text.indexOf(lines, at + 1)) {
        const qsizetype end = at + lines.size();
        if ((at > 0 && text[at - 1] != '\n') || (end < text.size() && text[end - 1] != '\n'))
            continue;
        if (count++ == 0)
            first = at;
    }
    return {count, first};
}

} // namespace

Common commonOf(QStringView a, QStringView b)
{
    const qsizetype both = std::min(a.size(), b.size());
    Common common;
    common.head = std::mismatch(a.begin(), a.begin() + both, b.begin()).first - a.begin();
    const qsizetype rest = both - common.head;
    common.tail = std::mismatch(a.rbegin(), a.rbegin() + rest, b.rbegin()).first - a.rbegin();
    return common;
}

std::optional<QString> merged(const QString &base, const QString &mine, const QString &theirs)
{
    const Common common = commonOf(base, mine);
    const auto lineBegin = [&](qsizetype place) { return place > 0 ? base.lastIndexOf('\n', place - 1) + 1 : 0; };
    const auto lineEnd = [&](qsizetype place) {
        const qsizetype end = base.indexOf('\n', place);
        return end < 0 ? base.size() : end + 1;
    };
    qsizetype from = lineBegin(common.head);
    qsizetype to = lineEnd(base.size() - common.tail);
    // The lines around them tell lines apart that occur more often.
    constexpr int mostContext = 12;
    for (int context = 0; context <= mostContext; ++context) {
        const QString lines = base.mid(from, to - from);
        const auto [there, at] = lines.isEmpty() ? std::pair(2, qsizetype(0)) : countLines(theirs, lines);
        if (there == 0)
            return std::nullopt;
        if (there == 1 && countLines(base, lines).first == 1)
            return theirs.left(at) + mine.mid(from, mine.size() - (base.size() - to) - from) +
                   theirs.mid(at + lines.size());
        from = lineBegin(std::max(qsizetype(0), from - 1));
        to = lineEnd(std::min(to, base.size()));
    }
    return std::nullopt;
}

TextEdit typed(const TextBuffer &buffer, const TextSpan &span, QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace('\r', '\n');
    if (const QString end = buffer.lineEnd(); end.size() > 1)
        text.replace('\n', end);
    const qsizetype caret = span.begin() + text.size();
    return {span.begin(), span.end() - span.begin(), std::move(text), {caret, caret}};
}

TextEdit newLine(const TextBuffer &buffer, const TextSpan &span)
{
    const int number = buffer.lineAt(span.begin());
    const QStringView before = buffer.line(number).left(span.begin() - buffer.beginOf(number));
    QString indent = before.left(blanksOf(before)).toString();
    const QStringView words = before.trimmed();
    const bool opens = buffer.format() == syntax::Format::Json ? words.endsWith('{') || words.endsWith('[')
                                                               : words.endsWith(':') && !words.startsWith('#');
    if (opens)
        indent += buffer.indentation();
    return typed(buffer, span, '\n' + indent);
}

TextEdit erased(const TextBuffer &buffer, const TextSpan &span, qsizetype target)
{
    Q_UNUSED(buffer)
    const TextSpan gone = span.isEmpty() ? TextSpan{target, span.caret} : span;
    return {gone.begin(), gone.end() - gone.begin(), {}, {gone.begin(), gone.begin()}};
}

qsizetype backOf(const TextBuffer &buffer, qsizetype caret)
{
    const int number = buffer.lineAt(caret);
    const qsizetype begin = buffer.beginOf(number);
    const QStringView before = buffer.line(number).left(caret - begin);
    const qsizetype step = buffer.indentation().size();
    if (!before.isEmpty() && before.back() == ' ' && blanksOf(before) == before.size())
        return begin + (before.size() - 1) / step * step;
    return previousPlace(buffer, caret);
}

std::optional<TextEdit> indented(const TextBuffer &buffer, const TextSpan &span, bool back)
{
    const QString step = buffer.indentation();
    return rewritten(buffer, span, [&](QStringView words) {
        if (!back)
            return words.isEmpty() ? Patch{} : Patch{0, 0, step};
        if (words.startsWith('\t'))
            return Patch{0, 1, {}};
        return Patch{0, std::min(blanksOf(words), step.size()), {}};
    });
}

std::optional<TextEdit> commented(const TextBuffer &buffer, const TextSpan &span)
{
    if (buffer.format() == syntax::Format::Json)
        return std::nullopt;
    const auto [first, last] = linesOf(buffer, span);
    qsizetype column = -1;
    bool all = true;
    for (int number = first; number <= last; ++number) {
        const QStringView words = buffer.line(number);
        const qsizetype blanks = blanksOf(words);
        if (blanks == words.size())
            continue;
        column = column < 0 ? blanks : std::min(column, blanks);
        all = all && words[blanks] == '#';
    }
    if (column < 0)
        return std::nullopt;
    return rewritten(buffer, span, [&](QStringView words) {
        const qsizetype blanks = blanksOf(words);
        if (blanks == words.size())
            return Patch{};
        if (!all)
            return Patch{column, 0, QStringLiteral("# ")};
        return Patch{blanks, blanks + 1 < words.size() && words[blanks + 1] == ' ' ? 2 : 1, {}};
    });
}

std::optional<TextEdit> shifted(const TextBuffer &buffer, const TextSpan &span, int step)
{
    const auto [first, last] = linesOf(buffer, span);
    const int other = step < 0 ? first - 1 : last + 1;
    if (other < 0 || other >= buffer.lineCount())
        return std::nullopt;
    const int top = std::min(first, other);
    const int bottom = std::max(last, other);
    const qsizetype begin = buffer.beginOf(top);
    const auto linesText = [&](int from, int to) {
        QStringList lines;
        for (int number = from; number <= to; ++number)
            lines << buffer.line(number).toString();
        return lines.join(buffer.lineEnd());
    };
    const QString moving = linesText(first, last);
    const QString passed = linesText(other, other);
    const QString end = buffer.lineEnd();
    TextEdit edit{.at = begin, .length = buffer.endOf(bottom) - begin};
    edit.text = step < 0 ? moving + end + passed : passed + end + moving;
    const qsizetype by = (step < 0 ? -1 : 1) * (passed.size() + end.size());
    edit.after = {span.anchor + by, span.caret + by};
    return edit;
}

qsizetype nextPlace(const TextBuffer &buffer, qsizetype place)
{
    const QString &text = buffer.text();
    if (place >= text.size())
        return text.size();
    const qsizetype step = (text[place] == '\r' && place + 1 < text.size() && text[place + 1] == '\n') ||
                                   (text[place].isHighSurrogate() && place + 1 < text.size())
                               ? 2
                               : 1;
    qsizetype next = place + step;
    while (next < text.size() && text[next].isMark())
        ++next;
    return next;
}

qsizetype previousPlace(const TextBuffer &buffer, qsizetype place)
{
    const QString &text = buffer.text();
    while (place > 1 && text[place - 1].isMark())
        --place;
    if (place <= 0)
        return 0;
    if (place > 1 && ((text[place - 1] == '\n' && text[place - 2] == '\r') || text[place - 1].isLowSurrogate()))
        return place - 2;
    return place - 1;
}

qsizetype nextWord(const TextBuffer &buffer, qsizetype place)
{
    const QString &text = buffer.text();
    if (place >= text.size())
        return text.size();
    if (const int line = buffer.lineAt(place); place == buffer.endOf(line))
        return nextPlace(buffer, place);
    const qsizetype end = buffer.endOf(buffer.lineAt(place));
    const bool word = isOfWord(text[place]);
    if (!text[place].isSpace())
        while (place < end && !text[place].isSpace() && isOfWord(text[place]) == word)
            ++place;
    while (place < end && text[place].isSpace())
        ++place;
    return place;
}

qsizetype previousWord(const TextBuffer &buffer, qsizetype place)
{
    const QString &text = buffer.text();
    const qsizetype begin = buffer.beginOf(buffer.lineAt(place));
    if (place == begin)
        return previousPlace(buffer, place);
    while (place > begin && text[place - 1].isSpace())
        --place;
    if (place == begin)
        return place;
    const bool word = isOfWord(text[place - 1]);
    while (place > begin && !text[place - 1].isSpace() && isOfWord(text[place - 1]) == word)
        --place;
    return place;
}

qsizetype homeOf(const TextBuffer &buffer, qsizetype place)
{
    const int line = buffer.lineAt(place);
    const qsizetype words = buffer.beginOf(line) + blanksOf(buffer.line(line));
    return place == words ? buffer.beginOf(line) : words;
}

TextSpan wordAt(const TextBuffer &buffer, qsizetype place)
{
    const int line = buffer.lineAt(place);
    const QString &text = buffer.text();
    TextSpan span{place, place};
    while (span.anchor > buffer.beginOf(line) && isOfWord(text[span.anchor - 1]))
        --span.anchor;
    while (span.caret < buffer.endOf(line) && isOfWord(text[span.caret]))
        ++span.caret;
    return span;
}

qsizetype findIn(const TextBuffer &buffer, const QString &words, Qt::CaseSensitivity match, qsizetype from, int step)
{
    if (words.isEmpty())
        return -1;
    const QString &text = buffer.text();
    if (step > 0) {
        const qsizetype found = text.indexOf(words, from, match);
        return found >= 0 ? found : text.indexOf(words, 0, match);
    }
    // A negative place would count from the end.
    const qsizetype found = from > 0 ? text.lastIndexOf(words, from - 1, match) : -1;
    return found >= 0 ? found : text.lastIndexOf(words, -1, match);
}

std::optional<TextEdit> replacedAll(const TextBuffer &buffer, const QString &words, Qt::CaseSensitivity match,
                                    const QString &instead, qsizetype caret)
{
    const QString &text = buffer.text();
    const qsizetype first = words.isEmpty() ? -1 : text.indexOf(words, 0, match);
    if (first < 0)
        return std::nullopt;
    TextEdit edit{.at = first};
    qsizetype end = first; // of what is in the edit
    qsizetype place = caret;
    for (qsizetype at = first; at >= 0; at = text.indexOf(words, end, match)) {
        edit.text += QStringView(text).mid(end, at - end);
        edit.text += instead;
        end = at + words.size();
        if (end <= caret)
            place += instead.size() - words.size();
        else if (at < caret)
            place += at + instead.size() - caret;
    }
    edit.length = end - first;
    edit.after = {place, place};
    return edit;
}

} // namespace cirro
