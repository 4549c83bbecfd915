#pragma once

#include "quizbank/bank/pack.h"
#include "quizbank/bank/source.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cirro::quiz {

/// What keeps a value from being read, or only looks like a slip.
struct Trouble {
    std::size_t at = 0;
    Message message{};
    bool fatal = true;
};

/// Reads the members of one object. What is missing or of another kind becomes a trouble and reads as nothing.
class ObjectReader
{
public:
    ObjectReader(const Value &value, std::string path, std::vector<Trouble> &troubles);
    ObjectReader(const ObjectReader &) = delete;
    ObjectReader &operator=(const ObjectReader &) = delete;
    ObjectReader(ObjectReader &&) = delete;
    ObjectReader &operator=(ObjectReader &&) = delete;
    /// Members that nobody asked for are slips of the pen.
    ~ObjectReader();

    std::string text(std::string_view key);
    /// A text that must say something.
    std::string filled(std::string_view key);
    bool boolean(std::string_view key);
    int integer(std::string_view key);
    Text words(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    /// An object as it stands in the file's text, moved to the left margin.
    std::string written(std::string_view key, std::string_view text);
    std::vector<int> integers(std::string_view key);
    template <class Enum> Enum choice(std::string_view key, std::span<const std::string_view> names)
    {
        return static_cast<Enum>(position(key, names));
    }
    /// Calls read(ObjectReader &) for each object of a list, and answers what it answered.
    template <class Item, class Read> std::vector<Item> list(std::string_view key, Read read)
    {
        std::vector<Item> items;
        if (const Value *value = member(key, Value::Kind::Array)) {
            items.reserve(value->items.size());
            for (std::size_t i = 0; i < value->items.size(); ++i) {
                ObjectReader inner(value->items[i], pathOf(key) + '/' + std::to_string(i), m_troubles);
                items.push_back(read(inner));
            }
        }
        return items;
    }
    template <class Item, class Read> Item object(std::string_view key, Read read)
    {
        const Value *value = member(key, Value::Kind::Object);
        if (!value)
            return {};
        ObjectReader inner(*value, pathOf(key), m_troubles);
        return read(inner);
    }
    bool has(std::string_view key) const { return m_value.find(key) != nullptr; }
    void complain(std::string_view key, Message message);

private:
    const Value *member(std::string_view key, Value::Kind kind);
    std::size_t position(std::string_view key, std::span<const std::string_view> names);
    std::string pathOf(std::string_view key) const;

    const Value &m_value;
    std::string m_path;
    std::vector<Trouble> &m_troubles;
    std::vector<std::string_view> m_asked{};
};

} // namespace cirro::quiz
