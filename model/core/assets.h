#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cirro {

/// Files that were built into the program by cirro_embed() (cmake/EmbedAssets.cmake), sorted by path.
/// Views stay valid for the life of the program; each file's bytes are followed by a zero that is not part of the view.
class AssetSet
{
public:
    /// One file of the generated index: offsets and lengths in bytes.
    struct Row {
        std::uint64_t name = 0;
        std::uint64_t nameLength = 0;
        std::uint64_t data = 0;
        std::uint64_t dataLength = 0;
    };

    constexpr AssetSet(const char *bytes, std::span<const Row> rows) : m_bytes(bytes), m_rows(rows) {}

    std::size_t size() const { return m_rows.size(); }
    std::string_view path(std::size_t position) const
    {
        return {m_bytes + m_rows[position].name, m_rows[position].nameLength};
    }
    std::string_view content(std::size_t position) const
    {
        return {m_bytes + m_rows[position].data, m_rows[position].dataLength};
    }

    /// The position of the first file whose path is not before `path`; size() when there is none.
    std::size_t lowerBound(std::string_view path) const
    {
        std::size_t first = 0;
        for (std::size_t last = size(); first < last;) {
            const std::size_t middle = first + (last - first) / 2;
            if (this->path(middle) < path)
                first = middle + 1;
            else
                last = middle;
        }
        return first;
    }

    bool contains(std::string_view path) const
    {
        const std::size_t position = lowerBound(path);
        return position < size() && this->path(position) == path;
    }

    /// Null data() when there is no such file; an empty file has data().
    std::string_view find(std::string_view path) const
    {
        const std::size_t position = lowerBound(path);
        return position < size() && this->path(position) == path ? content(position) : std::string_view();
    }

    /// Calls visit(path, content) for the files whose path starts with `prefix`, in order of their paths.
    template <class Visitor> void forEachUnder(std::string_view prefix, Visitor visit) const
    {
        for (std::size_t i = lowerBound(prefix); i < size() && path(i).starts_with(prefix); ++i)
            visit(path(i), content(i));
    }

private:
    const char *m_bytes;
    std::span<const Row> m_rows;
};

/// The folder assets/ of the repository: "theme/light.json", "catalog/services/vpc/icon.svg" …
const AssetSet &assets();

/// One file of assets(); null data() when there is no such file.
std::string_view asset(std::string_view path);

} // namespace cirro
