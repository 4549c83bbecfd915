#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace cirro {

/// An unordered map with structural sharing: copying is one pointer, a change copies one bucket and the bucket table.
template <class Key, class Value, class Hash = std::hash<Key>> class CowMap
{
    static constexpr std::size_t bucketCount = 256; // ten thousand entries are forty a bucket
    using Bucket = std::vector<std::pair<Key, Value>>;
    using Table = std::array<std::shared_ptr<const Bucket>, bucketCount>;

public:
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    const Value *find(const Key &key) const
    {
        if (!m_table)
            return nullptr;
        if (const auto &bucket = (*m_table)[slot(key)])
            for (const auto &[k, v] : *bucket)
                if (k == key)
                    return &v;
        return nullptr;
    }
    bool contains(const Key &key) const { return find(key) != nullptr; }

    void set(const Key &key, Value value)
    {
        auto table = copy();
        auto &bucket = (*table)[slot(key)];
        Bucket items = bucket ? *bucket : Bucket{};
        bool found = false;
        for (auto &[k, v] : items)
            if (k == key) {
                v = std::move(value);
                found = true;
                break;
            }
        if (!found) {
            items.emplace_back(key, std::move(value));
            ++m_size;
        }
        bucket = std::make_shared<const Bucket>(std::move(items));
        m_table = std::move(table);
    }
    void erase(const Key &key)
    {
        if (!contains(key))
            return;
        auto table = copy();
        auto &bucket = (*table)[slot(key)];
        Bucket items = *bucket;
        std::erase_if(items, [&](const auto &item) { return item.first == key; });
        bucket = items.empty() ? nullptr : std::make_shared<const Bucket>(std::move(items));
        --m_size;
        m_table = std::move(table);
    }

    template <class Visit> void forEach(Visit visit) const
    {
        if (m_table)
            for (const auto &bucket : *m_table)
                if (bucket)
                    for (const auto &[key, value] : *bucket)
                        visit(key, value);
    }

    /// Calls visit(key, before, after) for every key whose value differs; a missing side is null.
    template <class Visit> static void forEachDifference(const CowMap &before, const CowMap &after, Visit visit)
    {
        if (before.m_table == after.m_table)
            return;
        for (std::size_t i = 0; i < bucketCount; ++i) {
            const Bucket *left = before.m_table ? (*before.m_table)[i].get() : nullptr;
            const Bucket *right = after.m_table ? (*after.m_table)[i].get() : nullptr;
            if (left == right)
                continue;
            if (left)
                for (const auto &[key, value] : *left) {
                    const Value *other = after.find(key);
                    if (!other || !(*other == value))
                        visit(key, &value, other);
                }
            if (right)
                for (const auto &[key, value] : *right)
                    if (!before.contains(key))
                        visit(key, static_cast<const Value *>(nullptr), &value);
        }
    }
    bool operator==(const CowMap &other) const
    {
        bool same = m_size == other.m_size;
        if (same)
            forEachDifference(*this, other, [&](const Key &, const Value *, const Value *) { same = false; });
        return same;
    }

private:
    static std::size_t slot(const Key &key) { return Hash{}(key) % bucketCount; }
    std::shared_ptr<Table> copy() const
    {
        return m_table ? std::make_shared<Table>(*m_table) : std::make_shared<Table>();
    }

    std::shared_ptr<const Table> m_table; // null: empty
    std::size_t m_size = 0;
};

} // namespace cirro
