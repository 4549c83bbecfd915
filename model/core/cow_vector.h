#pragma once

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <type_traits>
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
    /// What lists share. Nearly all lists are short: their items stand right behind this, in the same piece of memory;
    /// a template's tree has a list for each mapping and sequence.
    struct alignas(alignof(T) > alignof(Many *) ? alignof(T) : alignof(Many *)) Block {
        std::unique_ptr<const Many> many{}; // null: the items stand behind
        std::uint32_t size = 0;             // of those
        std::atomic<std::uint32_t> users = 1;

        T *items() { return reinterpret_cast<T *>(this + 1); }
        const T *items() const { return reinterpret_cast<const T *>(this + 1); }
    };

public:
    CowVector() = default;
    explicit CowVector(std::vector<T> items)
    {
        if (items.empty())
            return;
        if (items.size() <= chunkSize) {
            m_block = fewOf(std::move(items));
            return;
        }
        Many many;
        for (std::size_t at = 0; at < items.size(); at += chunkSize) {
            const auto begin = items.begin() + static_cast<std::ptrdiff_t>(at);
            const auto end = items.begin() + static_cast<std::ptrdiff_t>(std::min(items.size(), at + chunkSize));
            many.chunks.push_back(
                std::make_shared<Chunk>(std::make_move_iterator(begin), std::make_move_iterator(end)));
        }
        m_block = manyOf(std::move(many));
    }
    CowVector(const CowVector &other) : m_block(other.m_block)
    {
        if (m_block)
            m_block->users.fetch_add(1, std::memory_order_relaxed);
    }
    CowVector(CowVector &&other) noexcept : m_block(std::exchange(other.m_block, nullptr)) {}
    CowVector &operator=(CowVector other) noexcept
    {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~CowVector() { release(); }

    std::size_t size() const { return !m_block ? 0 : m_block->many ? m_block->many->size : m_block->size; }
    bool empty() const { return !m_block; }

    const T &operator[](std::size_t position) const
    {
        assert(position < size());
        if (!m_block->many)
            return m_block->items()[position];
        const Many &many = *m_block->many;
        const std::size_t chunk = chunkOf(many, position);
        return (*many.chunks[chunk])[position - many.starts[chunk]];
    }
    const T &back() const { return (*this)[size() - 1]; }

    void set(std::size_t position, T item)
    {
        assert(position < size());
        if (!m_block->many) {
            Chunk few = fewItems();
            few[position] = std::move(item);
            become(fewOf(std::move(few)));
            return;
        }
        Many many = *m_block->many;
        const std::size_t chunk = chunkOf(many, position);
        Chunk items = *many.chunks[chunk];
        items[position - many.starts[chunk]] = std::move(item);
        many.chunks[chunk] = std::make_shared<Chunk>(std::move(items));
        become(manyOf(std::move(many)));
    }
    void insert(std::size_t position, T item)
    {
        assert(position <= size());
        if (!m_block || !m_block->many) {
            Chunk few = fewItems();
            few.insert(few.begin() + static_cast<std::ptrdiff_t>(position), std::move(item));
            become(few.size() > 2 * chunkSize ? manyOf({.chunks = halvesOf(std::move(few))}) : fewOf(std::move(few)));
            return;
        }
        Many many = *m_block->many;
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
        become(manyOf(std::move(many)));
    }
    void push_back(T item) { insert(size(), std::move(item)); }
    void erase(std::size_t position)
    {
        assert(position < size());
        if (!m_block->many) {
            Chunk few = fewItems();
            few.erase(few.begin() + static_cast<std::ptrdiff_t>(position));
            become(few.empty() ? nullptr : fewOf(std::move(few)));
            return;
        }
        Many many = *m_block->many;
        const std::size_t chunk = chunkOf(many, position);
        Chunk items = *many.chunks[chunk];
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(position - many.starts[chunk]));
        if (items.empty())
            many.chunks.erase(many.chunks.begin() + static_cast<std::ptrdiff_t>(chunk));
        else
            many.chunks[chunk] = std::make_shared<Chunk>(std::move(items));
        become(many.chunks.empty() ? nullptr : manyOf(std::move(many)));
    }

    /// True when both are the very same storage; false says nothing about equality.
    bool sharesStorageWith(const CowVector &other) const { return m_block == other.m_block; }

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
            if (++m_item == m_end && m_nextChunk != m_endChunk) {
                const Chunk &chunk = **m_nextChunk++;
                enter(chunk.data(), chunk.size());
            }
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
        void enter(const T *items, std::size_t count)
        {
            m_item = items;
            m_end = items + count;
        }
        const T *m_item = nullptr;
        const T *m_end = nullptr; // of the chunk
        const std::shared_ptr<const Chunk> *m_nextChunk = nullptr;
        const std::shared_ptr<const Chunk> *m_endChunk = nullptr;
    };
    const_iterator begin() const
    {
        const_iterator first;
        if (m_block && m_block->many) {
            const auto &chunks = m_block->many->chunks;
            first.m_nextChunk = chunks.data() + 1;
            first.m_endChunk = chunks.data() + chunks.size();
            first.enter(chunks.front()->data(), chunks.front()->size());
        } else if (m_block) {
            first.enter(m_block->items(), m_block->size);
        }
        return first;
    }
    const_iterator end() const
    {
        const_iterator last;
        if (m_block && m_block->many) {
            const Chunk &chunk = *m_block->many->chunks.back();
            last.m_item = chunk.data() + chunk.size();
        } else if (m_block) {
            last.m_item = m_block->items() + m_block->size;
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
    static Block *fewOf(Chunk few)
    {
        static_assert(std::is_nothrow_move_constructible_v<T> && alignof(Block) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
        auto *block = new (::operator new(sizeof(Block) + few.size() * sizeof(T))) Block;
        std::uninitialized_move(few.begin(), few.end(), block->items());
        block->size = static_cast<std::uint32_t>(few.size());
        return block;
    }
    static Block *manyOf(Many many)
    {
        many.starts.clear();
        many.size = 0;
        for (const auto &chunk : many.chunks) {
            many.starts.push_back(many.size);
            many.size += chunk->size();
        }
        auto whole = std::make_unique<const Many>(std::move(many));
        Block *block = fewOf({});
        block->many = std::move(whole);
        return block;
    }
    /// The items of a short list.
    Chunk fewItems() const { return m_block ? Chunk(m_block->items(), m_block->items() + m_block->size) : Chunk(); }
    void become(Block *block)
    {
        release();
        m_block = block;
    }
    void release()
    {
        if (!m_block || m_block->users.fetch_sub(1, std::memory_order_acq_rel) != 1)
            return;
        std::destroy_n(m_block->items(), m_block->size);
        m_block->~Block();
        ::operator delete(m_block);
    }

    Block *m_block = nullptr; // null: empty
};

} // namespace cirro
