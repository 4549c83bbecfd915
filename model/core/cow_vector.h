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
    struct Table {
        std::vector<std::shared_ptr<const Chunk>> chunks{};
        std::vector<std::size_t> starts{}; // position of each chunk's first item
        std::size_t size = 0;
    };

public:
    CowVector() = default;
    explicit CowVector(std::vector<T> items)
    {
        if (items.empty())
            return;
        auto table = std::make_shared<Table>();
        for (std::size_t at = 0; at < items.size(); at += chunkSize) {
            const std::size_t end = std::min(items.size(), at + chunkSize);
            auto chunk = std::make_shared<Chunk>();
            chunk->reserve(end - at);
            for (std::size_t i = at; i < end; ++i)
                chunk->push_back(std::move(items[i]));
            table->starts.push_back(at);
            table->chunks.push_back(std::move(chunk));
        }
        table->size = items.size();
        m_table = std::move(table);
    }

    std::size_t size() const { return m_table ? m_table->size : 0; }
    bool empty() const { return size() == 0; }

    const T &operator[](std::size_t position) const
    {
        const std::size_t chunk = chunkOf(position);
        return (*m_table->chunks[chunk])[position - m_table->starts[chunk]];
    }
    const T &back() const { return (*this)[size() - 1]; }

    void set(std::size_t position, T item)
    {
        const std::size_t chunk = chunkOf(position);
        auto table = std::make_shared<Table>(*m_table);
        auto items = std::make_shared<Chunk>(*table->chunks[chunk]);
        (*items)[position - table->starts[chunk]] = std::move(item);
        table->chunks[chunk] = std::move(items);
        m_table = std::move(table);
    }
    void insert(std::size_t position, T item)
    {
        assert(position <= size());
        auto table = m_table ? std::make_shared<Table>(*m_table) : std::make_shared<Table>();
        if (table->chunks.empty()) {
            table->chunks.push_back(std::make_shared<Chunk>(Chunk{std::move(item)}));
        } else {
            const std::size_t chunk = position == table->size ? table->chunks.size() - 1 : chunkOf(position);
            Chunk items = *table->chunks[chunk];
            items.insert(items.begin() + static_cast<std::ptrdiff_t>(position - table->starts[chunk]), std::move(item));
            if (items.size() > 2 * chunkSize) {
                const auto middle = items.begin() + static_cast<std::ptrdiff_t>(chunkSize);
                auto tail =
                    std::make_shared<Chunk>(std::make_move_iterator(middle), std::make_move_iterator(items.end()));
                items.erase(middle, items.end());
                table->chunks.insert(table->chunks.begin() + static_cast<std::ptrdiff_t>(chunk) + 1, std::move(tail));
            }
            table->chunks[chunk] = std::make_shared<Chunk>(std::move(items));
        }
        renumber(*table);
        m_table = std::move(table);
    }
    void push_back(T item) { insert(size(), std::move(item)); }
    void erase(std::size_t position)
    {
        const std::size_t chunk = chunkOf(position);
        auto table = std::make_shared<Table>(*m_table);
        Chunk items = *table->chunks[chunk];
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(position - table->starts[chunk]));
        if (items.empty())
            table->chunks.erase(table->chunks.begin() + static_cast<std::ptrdiff_t>(chunk));
        else
            table->chunks[chunk] = std::make_shared<Chunk>(std::move(items));
        renumber(*table);
        m_table = std::move(table);
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
        reference operator*() const { return (*m_table->chunks[m_chunk])[m_item]; }
        pointer operator->() const { return &**this; }
        const_iterator &operator++()
        {
            if (++m_item == m_table->chunks[m_chunk]->size()) {
                m_item = 0;
                ++m_chunk;
            }
            return *this;
        }
        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const const_iterator &) const = default;

    private:
        friend class CowVector;
        const_iterator(const Table *table, std::size_t chunk) : m_table(table), m_chunk(chunk) {}
        const Table *m_table = nullptr;
        std::size_t m_chunk = 0;
        std::size_t m_item = 0;
    };
    const_iterator begin() const { return const_iterator(m_table.get(), 0); }
    const_iterator end() const { return const_iterator(m_table.get(), m_table ? m_table->chunks.size() : 0); }

private:
    std::size_t chunkOf(std::size_t position) const
    {
        assert(position < size());
        const auto &starts = m_table->starts;
        return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), position) - starts.begin()) - 1;
    }
    static void renumber(Table &table)
    {
        table.starts.clear();
        table.size = 0;
        for (const auto &chunk : table.chunks) {
            table.starts.push_back(table.size);
            table.size += chunk->size();
        }
    }

    std::shared_ptr<const Table> m_table; // null: empty
};

} // namespace cirro
