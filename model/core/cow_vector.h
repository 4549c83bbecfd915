#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace cirro {

/// An ordered list with structural sharing. Copying the list is one pointer; changing one item copies one chunk and the
/// list of chunks. Positions are dense, 0 … size()-1.
template <class T> class CowVector
{
    // Large enough that ten thousand items are a few hundred chunks, small enough that copying one costs nothing.
    static constexpr std::size_t chunkSize = 64;
    using Chunk = std::vector<T>;
    struct Many {
        std::vector<std::shared_ptr<const Chunk>> chunks{};
        std::vector<std::size_t> starts{}; // position of each chunk's first item
        std::size_t size = 0;
    };
    /// Nearly all lists are short: their items stand here themselves.
    struct Table {
        Chunk few{};
        std::shared_ptr<const Many> many{}; // null: all items are in `few`
    };

public:
    CowVector() = default;
    explicit CowVector(std::vector<T> items)
    {
        if (items.empty())
            return;
        if (items.size() <= chunkSize) {
            items.shrink_to_fit();
            m_table = fewOf(std::move(items));
            return;
        }
        Many many;
        for (std::size_t at = 0; at < items.size(); at += chunkSize) {
            const auto begin = items.begin() + static_cast<std::ptrdiff_t>(at);
            const auto end = items.begin() + static_cast<std::ptrdiff_t>(std::min(items.size(), at + chunkSize));
            many.chunks.push_back(
                std::make_shared<Chunk>(std::make_move_iterator(begin), std::make_move_iterator(end)));
        }
        m_table = manyOf(std::move(many));
    }

    std::size_t size() const { return !m_table ? 0 : m_table->many ? m_table->many->size : m_table->few.size(); }
    bool empty() const { return !m_table; }

    const T &operator[](std::size_t position) const
    {
        assert(position < size());
        if (!m_table->many)
            return m_table->few[position];
        const Many &many = *m_table->many;
        const std::size_t chunk = chunkOf(many, position);
        return (*many.chunks[chunk])[position - many.starts[chunk]];
    }
    const T &back() const { return (*this)[size() - 1]; }

    void set(std::size_t position, T item)
    {
        assert(position < size());
        if (!m_table->many) {
            Chunk few = m_table->few;
            few[position] = std::move(item);
            m_table = fewOf(std::move(few));
            return;
        }
        Many many = *m_table->many;
        const std::size_t chunk = chunkOf(many, position);
        Chunk items = *many.chunks[chunk];
        items[position - many.starts[chunk]] = std::move(item);
        many.chunks[chunk] = std::make_shared<Chunk>(std::move(items));
        m_table = manyOf(std::move(many));
    }
    void insert(std::size_t position, T item)
    {
        assert(position <= size());
        if (!m_table || !m_table->many) {
            Chunk few = m_table ? m_table->few : Chunk();
            few.insert(few.begin() + static_cast<std::ptrdiff_t>(position), std::move(item));
            m_table = few.size() > 2 * chunkSize ? manyOf({.chunks = halvesOf(std::move(few))}) : fewOf(std::move(few));
            return;
        }
        Many many = *m_table->many;
        const std::size_t chunk = position == many.size ? many.chunks.size() - 1 : chunkOf(many, position);
        Chunk items = *many.chunks[chunk];
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(position - many.starts[chunk]), std::move(item));
        if (items.size() > 2 * chunkSize) {
            auto halves = halvesOf(std::move(items));
            many.chunks[chunk] = std::move(halves[0]);
            many.chunks.insert(many.chunks.begin() + static_cast<std::ptrdiff_t>(chunk) + 1, std::move(halves[1]));
        } else {
            many.chunks[chunk] = std::make_shared<Chunk>(std::move(items));
        }
        m_table = manyOf(std::move(many));
    }
    void push_back(T item) { insert(size(), std::move(item)); }
    void erase(std::size_t position)
    {
        assert(position < size());
        if (!m_table->many) {
            Chunk few = m_table->few;
            few.erase(few.begin() + static_cast<std::ptrdiff_t>(position));
            m_table = few.empty() ? nullptr : fewOf(std::move(few));
            return;
        }
        Many many = *m_table->many;
        const std::size_t chunk = chunkOf(many, position);
        Chunk items = *many.chunks[chunk];
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(position - many.starts[chunk]));
        if (items.empty())
            many.chunks.erase(many.chunks.begin() + static_cast<std::ptrdiff_t>(chunk));
        else
            many.chunks[chunk] = std::make_shared<Chunk>(std::move(items));
        m_table = many.chunks.empty() ? nullptr : manyOf(std::move(many));
    }

    /// True when both are the very same storage; false says nothing about equality.
    bool sharesStorageWith(const CowVector &other) const { return m_table == other.m_table; }

    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        const_iterator() = default;
        reference operator*() const { return *m_item; }
        pointer operator->() const { return m_item; }
        const_iterator &operator++()
        {
            if (++m_item == m_end && m_nextChunk != m_endChunk)
                enter(**m_nextChunk++);
            return *this;
        }
        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const const_iterator &other) const { return m_item == other.m_item; }

    private:
        friend class CowVector;
        void enter(const Chunk &chunk)
        {
            m_item = chunk.data();
            m_end = chunk.data() + chunk.size();
        }
        const T *m_item = nullptr;
        const T *m_end = nullptr; // of the chunk
        const std::shared_ptr<const Chunk> *m_nextChunk = nullptr;
        const std::shared_ptr<const Chunk> *m_endChunk = nullptr;
    };
    const_iterator begin() const
    {
        const_iterator first;
        if (m_table && m_table->many) {
            const auto &chunks = m_table->many->chunks;
            first.m_nextChunk = chunks.data() + 1;
            first.m_endChunk = chunks.data() + chunks.size();
            first.enter(*chunks.front());
        } else if (m_table) {
            first.enter(m_table->few);
        }
        return first;
    }
    const_iterator end() const
    {
        const_iterator last;
        if (m_table) {
            const Chunk &chunk = m_table->many ? *m_table->many->chunks.back() : m_table->few;
            last.m_item = chunk.data() + chunk.size();
        }
        return last;
    }

private:
    static std::size_t chunkOf(const Many &many, std::size_t position)
    {
        const auto &starts = many.starts;
        return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), position) - starts.begin()) - 1;
    }
    static std::vector<std::shared_ptr<const Chunk>> halvesOf(Chunk items)
    {
        const auto middle = items.begin() + static_cast<std::ptrdiff_t>(chunkSize);
        auto tail = std::make_shared<Chunk>(std::make_move_iterator(middle), std::make_move_iterator(items.end()));
        items.erase(middle, items.end());
        return {std::make_shared<Chunk>(std::move(items)), std::move(tail)};
    }
    static std::shared_ptr<const Table> fewOf(Chunk few)
    {
        auto table = std::make_shared<Table>();
        table->few = std::move(few);
        return table;
    }
    static std::shared_ptr<const Table> manyOf(Many many)
    {
        many.starts.clear();
        many.size = 0;
        for (const auto &chunk : many.chunks) {
            many.starts.push_back(many.size);
            many.size += chunk->size();
        }
        auto table = std::make_shared<Table>();
        table->many = std::make_shared<Many>(std::move(many));
        return table;
    }

    std::shared_ptr<const Table> m_table; // null: empty
};

} // namespace cirro
