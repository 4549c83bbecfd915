#pragma once

#include "app/code/code_inks.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace cirro {

/// What is selected of a text: from where the selection began to where the caret is, counted in UTF-16 units.
struct TextSpan {
    qsizetype anchor = 0;
    qsizetype caret = 0;
    qsizetype begin() const { return anchor < caret ? anchor : caret; }
    qsizetype end() const { return anchor < caret ? caret : anchor; }
    bool isEmpty() const { return anchor == caret; }
    bool operator==(const TextSpan &) const = default;
};

/// What is to stand in place of a piece of a text, and what is selected then.
struct TextEdit {
    qsizetype at = 0;
    qsizetype length = 0;
    QString text{};
    TextSpan after{};
};

/// Which lines an edit touched: from `first` on, `gone` of them became `come`.
struct LinesChanged {
    int first = 0;
    int gone = 0;
    int come = 0;
};

/// A text that is being edited: its lines, its colours, and the steps back. A step costs what it changes and, for the
/// places of the lines below it, a pass over numbers: a megabyte is typed into as quickly as ten lines.
class TextBuffer
{
public:
    /// Another text: what was done before is forgotten.
    void setText(QString text, syntax::Format format);

    const QString &text() const { return m_text; }
    syntax::Format format() const { return m_format; }
    /// Another number for every other text.
    std::uint64_t revision() const { return m_revision; }
    int lineCount() const { return int(m_lines.size()); }
    /// Without its line end.
    QStringView line(int number) const;
    qsizetype beginOf(int line) const { return m_lines[std::size_t(line)].begin; }
    qsizetype endOf(int line) const { return beginOf(line) + this->line(line).size(); }
    int lineAt(qsizetype place) const;
    std::vector<InkedPiece> inksOf(int line) const;
    /// In columns; a wide character counts twice.
    int longestLine() const { return m_longest; }
    /// How its lines end, and one step of indentation.
    QString lineEnd() const;
    QString indentation() const;

    /// Replaces without a way back: what the design did.
    LinesChanged replace(qsizetype at, qsizetype length, const QString &text);
    /// Replaces with a way back. `stint` is the step of the document's history that it belongs to. What is typed in a
    /// row goes back in one step, a word at a time.
    LinesChanged apply(const TextEdit &edit, const TextSpan &before, std::uint64_t stint);
    struct Step {
        LinesChanged lines{};
        qsizetype at = 0;
        qsizetype gone = 0;
        qsizetype come = 0;
        TextSpan span{};
        std::uint64_t stint = 0;
    };
    std::optional<Step> undo();
    std::optional<Step> redo();
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    /// Of the step that undo would take back (redo would do again); 0: none.
    std::uint64_t undoStint() const { return m_done.empty() ? 0 : m_done.back().stint; }
    std::uint64_t redoStint() const { return m_undone.empty() ? 0 : m_undone.back().stint; }
    /// True when a step that was taken back belongs to it and none that stands does.
    bool tookBack(std::uint64_t stint) const;
    /// The steps stay, but belong to no step of the document any more.
    void forgetStints();
    void forgetSteps();
    /// What is typed next begins a step of its own.
    void endStep() { m_open = false; }

private:
    struct Line {
        qsizetype begin = 0;
        LineState state = 0; // before it
        int columns = 0;
    };
    struct Done {
        qsizetype at = 0;
        QString gone{};
        QString come{};
        TextSpan before{};
        TextSpan after{};
        std::uint64_t stint = 0;
    };
    void ink(int first, int last);

    QString m_text;
    syntax::Format m_format = syntax::Format::Yaml;
    std::vector<Line> m_lines{1};
    int m_longest = 0;
    std::uint64_t m_revision = 0;
    std::vector<Done> m_done;
    std::vector<Done> m_undone;
    bool m_open = false; // the last step may still grow
};

} // namespace cirro
