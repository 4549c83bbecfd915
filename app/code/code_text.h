#pragma once

#include "model/design/design.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cirro {

/// What a text in UTF-8 may begin with; it is no part of what people see.
inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Lines of a text, both ends included, counted from 0.
struct LineRange {
    int first = 0;
    int last = 0;
    bool operator==(const LineRange &) const = default;
};

/// A template's text, and what stands where in it. Immutable; made on any thread.
class CodeText
{
public:
    /// What a design is written as: in its own format unless another is asked for.
    static std::shared_ptr<const CodeText> of(const Design &design, std::optional<syntax::Format> format = {});
    /// A text and what was read from it.
    static std::shared_ptr<const CodeText> of(const std::string &text, syntax::Document document);
    /// A text that cannot be read.
    static std::shared_ptr<const CodeText> unread(const std::string &text);

    syntax::Format format() const { return m_document.format; }
    /// Without a byte order mark.
    const QString &text() const { return m_text; }
    bool hasMark() const { return m_hasMark; }

    std::optional<LineRange> linesOf(const ElementId &element) const;
    /// The element whose text a line belongs to; null where it is nobody's.
    ElementId elementAt(int line) const;
    /// The line of the node at a path, or of the nearest one above it that is written.
    std::optional<int> lineOf(const syntax::Path &path) const;
    /// What is written for the value at a path or, with `key`, for its key, in UTF-16 units: where that begins, where
    /// it ends. Of what is written elsewhere (merged, by an alias) the beginning of its line.
    std::optional<std::pair<qsizetype, qsizetype>> placeOf(const syntax::Path &path, bool key) const;

private:
    struct Part {
        LineRange lines{};
        ElementId element{};
        syntax::NodePtr body{};
    };
    void take(const std::string &text);
    void findParts();
    int lineAt(std::size_t byte) const;

    syntax::Document m_document; // every node knows its place in the text
    QString m_text;
    bool m_hasMark = false;
    std::vector<std::size_t> m_byteBegins; // of lines, in the document's source
    std::vector<Part> m_parts;             // in the order of the text
    std::unordered_map<ElementId, std::size_t> m_partOf;
};
using CodeTextPtr = std::shared_ptr<const CodeText>;

} // namespace cirro
