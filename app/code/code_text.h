#pragma once

#include "app/code/code_inks.h"

#include "model/design/design.h"

#include <QString>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace cirro {

/// Lines of a text, both ends included, counted from 0.
struct LineRange {
    int first = 0;
    int last = 0;
    bool operator==(const LineRange &) const = default;
};

/// The text that a design is written as, and what stands where in it. Immutable; made on any thread.
class CodeText
{
public:
    /// In the design's own format unless another is asked for.
    static std::shared_ptr<const CodeText> of(const Design &design, std::optional<syntax::Format> format = {});

    syntax::Format format() const { return m_format; }
    int lineCount() const { return int(m_begins.size()); }
    const QString &text() const { return m_text; }
    /// Without its line end.
    QStringView line(int number) const;
    std::vector<InkedPiece> inksOf(int number) const;
    /// In columns; a wide character counts twice.
    int longestLine() const { return m_longest; }

    std::optional<LineRange> linesOf(const ElementId &element) const;
    /// The element whose text a line belongs to; null where it is nobody's.
    ElementId elementAt(int line) const;
    /// The line of the node at a path, or of the nearest one above it that is written.
    std::optional<int> lineOf(const syntax::Path &path) const;

private:
    struct Part {
        LineRange lines{};
        ElementId element{};
        syntax::NodePtr body{};
    };
    void split();
    void findParts();
    int lineAt(std::size_t byte) const;

    syntax::Format m_format = syntax::Format::Yaml;
    syntax::Document m_document; // the text read again, so that every node knows its place
    QString m_text;
    std::vector<qsizetype> m_begins;       // of lines, in m_text
    std::vector<std::size_t> m_byteBegins; // of lines, in the document's source
    std::vector<LineState> m_states;       // before each line
    int m_longest = 0;
    std::vector<Part> m_parts; // in the order of the text
    std::unordered_map<ElementId, std::size_t> m_partOf;
};
using CodeTextPtr = std::shared_ptr<const CodeText>;

} // namespace cirro
