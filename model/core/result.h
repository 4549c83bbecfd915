#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cirro {

/// What the user's data or the disk made impossible. Words for people are made at the edge from code and arguments.
struct Error {
    std::string code{};              // stable and greppable: "area.what-happened"
    std::string where{};             // a path, an id or "file:line:column" (1-based); may be empty
    std::string detail{};            // for developers, untranslated; may be empty
    std::vector<std::string> args{}; // fill %1, %2 … of the code's words
    bool operator==(const Error &) const = default;
};

/// A value or the reason why there is none.
template <class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T &value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// A sentence to be worded at the edge: a code of the message catalogue and what fills its places.
struct Message {
    std::string code{};
    std::vector<std::string> args{};
    bool operator==(const Message &) const = default;
};

} // namespace cirro
