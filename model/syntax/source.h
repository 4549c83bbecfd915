#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::syntax {

enum class Format { Yaml, Json };

/// A place for people: 1-based; columns count characters (code points), as editors show them.
struct Position {
    std::size_t line = 0;
    std::size_t column = 0;
    bool operator==(const Position &) const = default;
};

/// A half-open byte range of a text. 32 bits do: a template is refused far below 4 GiB (Limits::maxBytes), and trees
/// hold five of these for each member.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Range() = default;
    Range(std::size_t from, std::size_t to)
        : begin(static_cast<std::uint32_t>(from)),
          end(static_cast<std::uint32_t>(to))
    {}
    void setBegin(std::size_t byte) { begin = static_cast<std::uint32_t>(byte); }
    void setEnd(std::size_t byte) { end = static_cast<std::uint32_t>(byte); }
    bool empty() const { return begin == end; }
    bool operator==(const Range &) const = default;
};

/// The text that a tree was read from, kept as it came in, with BOM and line ends.
class Source
{
public:
    Source(std::string text, Format format);

    const std::string &text() const { return m_text; }
    Format format() const { return m_format; }
    std::string_view slice(Range range) const
    {
        return std::string_view(m_text).substr(range.begin, range.end - range.begin);
    }
    Position positionOf(std::size_t byte) const;

private:
    std::string m_text;
    Format m_format;
    std::vector<std::size_t> m_lineStarts;
};

/// Where a piece of a tree was read from. Origins always compare equal: a design is what it means, not where it stood.
struct Origin {
    std::shared_ptr<const Source> source{}; // null: made by an edit
    Range range{};

    explicit operator bool() const { return source != nullptr; }
    bool operator==(const Origin &) const { return true; }
};

} // namespace cirro::syntax
