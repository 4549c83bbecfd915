#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace cirro {

/// A text that is empty nearly always: takes the room of a pointer then, a quarter of a std::string's.
class RareText
{
public:
    RareText() = default;
    RareText(std::string text) : m_text(text.empty() ? nullptr : std::make_unique<const std::string>(std::move(text)))
    {}
    RareText(std::string_view text) : RareText(std::string(text)) {}
    RareText(const char *text) : RareText(std::string(text)) {}
    RareText(const RareText &other) : RareText(other.str()) {}
    RareText(RareText &&) noexcept = default;
    RareText &operator=(const RareText &other)
    {
        if (this != &other)
            *this = RareText(other);
        return *this;
    }
    RareText &operator=(RareText &&) noexcept = default;
    ~RareText() = default;

    bool empty() const { return !m_text; }
    std::size_t size() const { return m_text ? m_text->size() : 0; }
    bool starts_with(std::string_view start) const { return std::string_view(*this).starts_with(start); }
    void clear() { m_text.reset(); }
    const std::string &str() const
    {
        static const std::string none;
        return m_text ? *m_text : none;
    }
    operator std::string_view() const { return m_text ? std::string_view(*m_text) : std::string_view(); }

    friend bool operator==(const RareText &a, const RareText &b) { return std::string_view(a) == std::string_view(b); }
    friend bool operator==(const RareText &a, std::string_view b) { return std::string_view(a) == b; }
    friend bool operator==(const RareText &a, const char *b) { return std::string_view(a) == b; }
    friend bool operator==(const RareText &a, const std::string &b) { return std::string_view(a) == b; }

private:
    std::unique_ptr<const std::string> m_text;
};

} // namespace cirro
